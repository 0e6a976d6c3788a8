extension String {
    /// The text as one word of a command that people copy to a shell: in quotation marks where it has more than letters, digits and the marks
    /// of paths.
    package var shellWord: String {
        let isPlain = unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "-_./:,+=@%".unicodeScalars.contains(scalar)
        }
        if isPlain && !isEmpty { return self }
        // Inside single marks a shell takes nothing for itself; a mark of the text stands outside of them.
        return unicodeScalars.contains { "\"$`\\!".unicodeScalars.contains($0) }
            ? "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'" : "\"\(self)\""
    }
}
