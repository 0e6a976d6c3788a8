extension String {
    /// The text with each character that could mislead its reader spelt out, as in `\u{202E}`.
    package var visible: String {
        VisibleText.make(self)
    }

    /// The same of a text of several lines.
    package var visibleLines: String {
        unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }.joined(separator: "\n")
    }
}
