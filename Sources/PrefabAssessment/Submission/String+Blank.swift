extension String {
    /// Whether nothing of the text is seen: white space and characters without width alone.
    var isBlank: Bool {
        // A letter of ASCII is seen; only other texts need a look at the tables of Unicode.
        if let first = utf8.first, (0x21...0x7E).contains(first) { return false }
        return unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint }
    }
}
