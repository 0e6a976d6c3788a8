/// Makes visible what a submission could hide in its texts.
///
/// A control character can rewrite what stands on a terminal, and a bidirectional override lets `元 00.01` read as another amount.
/// Every text of a report passes through here, so that no renderer has to think of it. What else a text needs depends on where it goes, and
/// there is one function for each place:
///
/// | where | by |
/// |---|---|
/// | terminals, plain text | ``make(_:)`` |
/// | commands to copy to a shell | `shellWord` |
/// | workflow commands of GitHub | ``WorkflowCommandText`` |
/// | comma-separated values | ``CSVReader`` |
/// | Markdown | ``MarkdownEscape`` |
/// | HTML and style sheets | ``HTMLWriter``, ``CSSString`` |
/// | XML | `append(xml:)` |
/// | JSON | `JSONWriter`, which keeps every character: programs read it |
enum VisibleText {
    /// The text with each hidden character as `\u{202E}`; an ordinary text comes back unchanged.
    static func make(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if let byte = PathText.carried(scalar) {
                result += PathText.escape(byte)
            } else if isHidden(scalar) {
                result += "\\u{\(String(hexadecimal: scalar.value, atLeast: 4))}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Control characters, line separators, marks of direction, and characters without any appearance.
    ///
    /// The zero-width joiner stays, for emoji are made with it, and so do the variation selectors of ideographs.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164, 0xFEFF, 0xFFA0: true
        case 0x200B, 0x200C, 0x200E, 0x200F: true
        case 0x2028...0x202E, 0x2060...0x206F: true
        case 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true
        case 0xE0000...0xE00FF, 0xE01F0...0xE0FFF, 0x10FF80...0x10FFFF: true
        default: false
        }
    }
}
