extension String {
    /// The text with each character that could mislead its reader spelt out, as in `\u{202E}`.
    package var visible: String {
        VisibleText.make(self)
    }

    /// The same of lines that may stand in the log of a CI server: none begins as such a server's commands do (`::error::`, `##vso[`).
    package var visibleLog: String {
        visibleLines.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let words = line.drop { $0 == " " }
            let isCommand =
                words.starts(with: "::".unicodeScalars)
                || words.starts(with: "##".unicodeScalars) && words.dropFirst(2).first.map { $0 != " " && $0 != "#" } == true
            guard isCommand, let mark = words.first else { return String(line) }
            let code = "\\u{" + String(hexadecimal: mark.value, atLeast: 4) + "}"
            return String(repeating: " ", count: line.count - words.count) + code + String(words.dropFirst())
        }.joined(separator: "\n")
    }

    /// The same of a text of several lines.
    package var visibleLines: String {
        unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }.joined(separator: "\n")
    }
}
