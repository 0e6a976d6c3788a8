import PrefabAssessment

/// What spreadsheets make of text in a table.
enum SpreadsheetText {
    /// Whether a spreadsheet would take text for a formula and compute it: text of a submission is never to be run.
    ///
    /// The wide signs of Chinese input count too; spaces and characters without any appearance before a sign do not.
    static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: { !isPassedOver($0) }) else {
            return false
        }
        return ["=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%"].contains(String(first))
    }

    /// Whether a character before a sign has no appearance, or may be dropped on the way into a cell.
    private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint || VisibleText.isHidden(scalar)
    }

    /// Whether a spreadsheet would turn text into a number, a day, a time or a truth value, so that 007 becomes 7, 1-2 a day, and the last
    /// digits of 18 become 0. Text that merely begins with a digit may be left as it is; telling which is not worth a wrong id.
    static func isConverted(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }), !text.contains("\"") else { return false }
        if first.properties.numericType != nil || first == "." || first == "¥" || first == "￥" || first == "$" { return true }
        let word = text.lowercased()
        if word == "true" || word == "false" { return true }
        return months.contains(where: word.hasPrefix) && word.unicodeScalars.contains { $0.properties.numericType != nil }
    }

    /// As English spreadsheets begin a day with them.
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// Text between quotation marks: its own are written twice.
    static func append(_ text: some Sequence<UInt8>, to buffer: inout UTF8Buffer) {
        for byte in text {
            if byte == UInt8(ascii: "\"") { buffer.append(byte: byte) }
            buffer.append(byte: byte)
        }
    }
}
