import PrefabAssessment

/// What spreadsheets make of text in a table.
enum SpreadsheetText {
    /// Whether a spreadsheet would take text for a formula and compute it: text of a submission is never to be run.
    ///
    /// The wide signs of Chinese input count too, and spaces before a sign do not.
    static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return false }
        return ["=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%"].contains(String(first))
    }

    /// Text between quotation marks: its own are written twice.
    static func append(_ text: some Sequence<UInt8>, to buffer: inout UTF8Buffer) {
        for byte in text {
            if byte == UInt8(ascii: "\"") { buffer.append(byte: byte) }
            buffer.append(byte: byte)
        }
    }
}
