import PrefabAssessment

/// A report that is also a table: a head and a row for each thing that it is about.
protocol TabularReport: Report {
    /// What the rows are, in at most 31 characters.
    var title: String { get }
    var head: [String] { get }
    /// One cell for each text of the head.
    var rows: [[TableCell]] { get }
}

enum TableCell {
    case text(String)
    /// Digits with a point, which a spreadsheet may add up.
    case number(String)
    /// A day, which a spreadsheet may sort by.
    case day(String)
}

/// Writes a table: UTF-8, every text in quotation marks, lines ended by CR LF (RFC 4180).
struct CSVRenderer: ReportRenderer {
    let reader: CSVReader

    func renders(_ kind: any Report.Type) -> Bool { kind is any TabularReport.Type }

    func write(_ report: any Report, to buffer: inout UTF8Buffer) {
        guard let table = report as? any TabularReport else {
            preconditionFailure("CSV is offered for tables alone")
        }
        buffer.append(bytes: reader.mark)
        write(table.head.map { .text($0) }, to: &buffer)
        for row in table.rows {
            write(row, to: &buffer)
            buffer.drain()
        }
    }

    private func write(_ row: [TableCell], to buffer: inout UTF8Buffer) {
        for (place, cell) in row.enumerated() {
            if place > 0 { buffer.append(byte: UInt8(ascii: ",")) }
            switch cell {
            case .number(let number): buffer.append(number)
            case .text(let text): write(reader.field(text), to: &buffer)
            case .day(let day): write(day, to: &buffer)
            }
        }
        buffer.append("\r\n")
    }

    private func write(_ text: String, to buffer: inout UTF8Buffer) {
        buffer.append(byte: UInt8(ascii: "\""))
        SpreadsheetText.append(text.utf8, to: &buffer)
        buffer.append(byte: UInt8(ascii: "\""))
    }
}
