/// The forms in which reports can be written.
///
/// A form is one case here and one file with its renderer; each command then offers it for the reports that the renderer knows.
package enum ReportFormat: String, CaseIterable, Sendable {
    case text
    case markdown
    case html
    case csv
    case json

    private func renderer(color: Bool) -> any ReportRenderer {
        switch self {
        case .text: TextRenderer(color: color)
        case .markdown: MarkdownRenderer()
        case .html: HTMLRenderer()
        case .csv: CSVRenderer()
        case .json: JSONRenderer()
        }
    }

    /// The forms that there are for reports of a kind.
    package static func all(for kind: any Report.Type) -> [ReportFormat] {
        allCases.filter { $0.renderer(color: false).renders(kind) }
    }

    /// - Parameter color: whether it goes to a terminal that shows colours.
    /// - Precondition: the form is one of those for such reports.
    package func render(_ report: some Report, color: Bool = false) -> [UInt8] {
        renderer(color: color).bytes(of: report)
    }
}
