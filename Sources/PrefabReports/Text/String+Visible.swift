extension String {
    /// The text with each character that could mislead its reader spelt out, as in `\u{202E}`.
    package var visible: String {
        VisibleText.make(self)
    }
}
