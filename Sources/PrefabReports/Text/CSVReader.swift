/// Who reads a table of comma-separated values (RFC 4180).
///
/// For both, a text that a spreadsheet would take for a formula gets an apostrophe in front: a table made for a program is opened in a
/// spreadsheet all the same, and text of a submission is never to be run.
package enum CSVReader: String, CaseIterable, Sendable {
    /// Texts as they are, without a byte order mark.
    case program
    /// With the byte order mark by which spreadsheets know UTF-8; ids such as 007, 1-2 or 1E5, which they would turn into numbers and
    /// days, are written as the formula `="007"`, which gives the text.
    case spreadsheet

    /// What stands at the beginning of the table.
    var mark: [UInt8] { self == .spreadsheet ? [0xEF, 0xBB, 0xBF] : [] }

    /// A text of the submission as it stands in a field, quotation marks around it not counted; hidden characters are spelt out.
    func field(_ text: String) -> String {
        let visible = VisibleText.make(text)
        if SpreadsheetText.isFormula(text) { return "'" + visible }
        return self == .spreadsheet && SpreadsheetText.isConverted(visible) ? "=\"\(visible)\"" : visible
    }
}
