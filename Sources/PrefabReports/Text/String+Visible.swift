extension String {
    /// The text with each character that could mislead its reader spelt out, as in `\u{202E}`.
    package var visible: String {
        VisibleText.make(self)
    }

    /// The same of lines that may stand in the log of a CI server: none begins as such a server's commands do (`::error::`, `##vso[`).
    package var visibleLog: String {
        visibleLines.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).logLine }
            .joined(separator: "\n")
    }

    /// A line with its first mark spelt out if it begins as such a command.
    var logLine: String {
        let words = unicodeScalars.drop { $0 == " " }
        let isCommand =
            words.starts(with: "::".unicodeScalars)
            || words.starts(with: "##".unicodeScalars) && words.dropFirst(2).first.map { $0 != " " && $0 != "#" } == true
        guard isCommand, let mark = words.first else { return self }
        let code = "\\u{" + String(hexadecimal: mark.value, atLeast: 4) + "}"
        return String(repeating: " ", count: unicodeScalars.count - words.count) + code + String(words.dropFirst())
    }

    /// The same of a text of several lines.
    package var visibleLines: String {
        unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }.joined(separator: "\n")
    }
}
