/// Text inside the workflow commands of GitHub Actions (`::error file=…::…`): what would end it is written as percent and digits, and characters
/// that could mislead a reader of the log are spelt out.
enum WorkflowCommandText {
    /// A message, which may have several lines.
    static func data(_ text: String) -> String {
        escaped(text.visibleLines, "%\r\n")
    }

    /// The value of a property.
    static func property(_ text: String) -> String {
        escaped(text.visible, "%\r\n:,")
    }

    private static func escaped(_ text: String, _ special: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if special.unicodeScalars.contains(scalar) {
                result.append(contentsOf: ("%" + String(hexadecimal: scalar.value, atLeast: 2)).unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
