import PrefabAssessment

/// A report that is also a table: a head and a row for each thing that it is about.
protocol TabularReport: Report {
    var head: [String] { get }
    /// One cell for each text of the head.
    var rows: [[TableCell]] { get }
}

enum TableCell {
    case text(String)
    /// Digits with a point, which a spreadsheet may add up.
    case number(String)
}

/// Writes a table for spreadsheets.
///
/// UTF-8 with a byte order mark, by which spreadsheets know that it is not the local code page; every text in quotation marks, lines ended
/// by CR LF (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe in front.
struct CSVRenderer: ReportRenderer {
    func renders(_ kind: any Report.Type) -> Bool { kind is any TabularReport.Type }

    func bytes(of report: any Report) -> [UInt8] {
        guard let table = report as? any TabularReport else {
            preconditionFailure("CSV is offered for tables alone")
        }
        return UTF8Buffer.bytes { buffer in
            buffer.append(bytes: [0xEF, 0xBB, 0xBF])
            write(table.head.map { .text($0) }, to: &buffer)
            for row in table.rows { write(row, to: &buffer) }
        }
    }

    private func write(_ row: [TableCell], to buffer: inout UTF8Buffer) {
        for (place, cell) in row.enumerated() {
            if place > 0 { buffer.append(byte: UInt8(ascii: ",")) }
            switch cell {
            case .number(let number): buffer.append(number)
            case .text(let text): write(text, to: &buffer)
            }
        }
        buffer.append("\r\n")
    }

    private func write(_ text: String, to buffer: inout UTF8Buffer) {
        // What is hidden is made visible first, so that no control character is left in front of a sign.
        let visible = VisibleText.make(text)
        buffer.append(byte: UInt8(ascii: "\""))
        if SpreadsheetText.isFormula(visible) { buffer.append(byte: UInt8(ascii: "'")) }
        SpreadsheetText.append(visible.utf8, to: &buffer)
        buffer.append(byte: UInt8(ascii: "\""))
    }
}
