import PrefabReports
import SystemPackage

/// Writes a document in one of the forms for people.
enum DocumentOutput {
    /// - Parameter toTerminal: colours are used where standard output allows them.
    static func render(_ document: ReportDocument, as format: ReportFormat, toTerminal: Bool) -> [UInt8] {
        if format == .html { return Array(HTMLRenderer().render(document).utf8) }
        if format == .markdown { return Array(MarkdownRenderer().render(document).utf8) }
        let color = toTerminal && StandardStreams.allowsColor(.standardOutput)
        return Array(TextRenderer(color: color).render(document).utf8)
    }
}
