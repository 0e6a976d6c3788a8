extension String {
    /// Whether nothing of the text is seen: white space and characters without width alone.
    var isBlank: Bool {
        unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint }
    }
}
