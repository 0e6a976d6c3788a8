package import PrefabAssessment

/// The forms in which reports can be written.
///
/// A form is one case here and one file with its renderer; each command then offers it for the reports that the renderer knows.
package enum ReportFormat: String, CaseIterable, Sendable {
    case text
    case markdown
    case html
    case docx
    case xlsx
    case csv
    case json

    private func renderer(color: Bool, csv: CSVReader) -> any ReportRenderer {
        switch self {
        case .text: TextRenderer(color: color)
        case .markdown: MarkdownRenderer()
        case .html: HTMLRenderer()
        case .docx: DocxRenderer()
        case .xlsx: XLSXRenderer()
        case .csv: CSVRenderer(reader: csv)
        case .json: JSONRenderer()
        }
    }

    /// Whether it is text, which a terminal can show.
    package var isText: Bool { self != .docx && self != .xlsx }

    /// The forms that there are for reports of a kind.
    package static func all(for kind: any Report.Type) -> [ReportFormat] {
        allCases.filter { $0.renderer(color: false, csv: .program).renders(kind) }
    }

    /// Writes a report piece by piece.
    ///
    /// - Precondition: the form is one of those for such reports.
    /// - Throws: where the form cannot hold so much; nothing has been written then.
    package func write(
        _ report: some Report, to sink: any TextSink, color: Bool = false, csv: CSVReader = .spreadsheet
    ) throws(ReportTooLarge) {
        var page = UTF8Buffer(into: sink)
        try renderer(color: color, csv: csv).write(report, to: &page)
        page.flush()
    }

    /// The whole of a report.
    ///
    /// - Parameters:
    ///   - color: whether it goes to a terminal that shows colours.
    ///   - csv: who reads it, if it is a table of comma-separated values.
    /// - Precondition: the form is one of those for such reports.
    package func render(_ report: some Report, color: Bool = false, csv: CSVReader = .spreadsheet) -> [UInt8] {
        renderer(color: color, csv: csv).bytes(of: report)
    }
}
