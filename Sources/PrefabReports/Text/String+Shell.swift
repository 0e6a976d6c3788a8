extension String {
    /// The text as one word of a command that people copy to a shell: in quotation marks where it has more than letters, digits and the marks
    /// of paths.
    ///
    /// With a character that nobody sees, or a byte of a name that is not UTF-8, it is a word of bash and zsh that spells them out: `$'a\xE9'`.
    package var shellWord: String {
        if unicodeScalars.contains(where: VisibleText.isHidden) {
            return unicodeScalars.reduce(into: "$'") { $0 += $1.insideDollarMarks } + "'"
        }
        let isPlain = unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "-_./:,+=@%".unicodeScalars.contains(scalar)
        }
        if isPlain && !isEmpty { return self }
        // Inside single marks a shell takes nothing for itself; a mark of the text stands outside of them.
        return unicodeScalars.contains { "\"$`\\!".unicodeScalars.contains($0) }
            ? "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'" : "\"\(self)\""
    }

    /// The path of a file as one word that no program takes for an option.
    package var shellPath: String { (hasPrefix("-") ? "./\(self)" : self).shellWord }
}

extension Unicode.Scalar {
    /// As it stands between `$'` and `'`.
    fileprivate var insideDollarMarks: String {
        if let byte = PathText.carried(self) { return PathText.escape(byte) }
        if self == "'" || self == "\\" { return "\\\(self)" }
        guard VisibleText.isHidden(self) else { return String(self) }
        return value > 0xFFFF
            ? "\\U" + String(hexadecimal: value, atLeast: 8) : "\\u" + String(hexadecimal: value, atLeast: 4)
    }
}
