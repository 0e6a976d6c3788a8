import PrefabAssessment

/// Writes a review report as one HTML file, to be read on a screen and to be printed and signed.
///
/// Nothing is fetched and no script is run. Pictures are drawn into the page; every figure leads to its line in the submission, which
/// is appended in full, and every article to its sentence.
public struct HTMLRenderer: Sendable {
    public init() {}

    /// - Complexity: linear in the length of the submission.
    public func render(_ report: ReviewReport) -> String {
        let document = report.document
        var anchors = HTMLAnchors(document)
        anchors.add(figures: report.settledFigureTables.flatMap(\.rows).compactMap(\.figure))
        let appendices = HTMLAppendices(report: report, anchors: anchors)
        let project = report.submission.project
        let page = HTMLPage(
            language: report.language,
            title: "\(project.id) \(project.name) – \(document.title.plain)",
            runningHead: "\(project.id)  \(document.title.plain)",
            runningFoot: "SHA-256 \(report.submissionDigest.prefix(16))")
        return page.render { writer in
            var body = HTMLBody(language: report.language, anchors: anchors, illustrations: Illustrations(report))
            body.masthead(document)
            body.contents(document.sections.map { ($0.kind.anchor, $0.heading.plain) } + appendices.entries)
            body.writer.markup("<main>\n")
            for section in document.sections { body.write(section) }
            appendices.write(to: &body)
            body.writer.markup("</main>\n")
            writer.append(body.writer)
        }
    }
}

extension ReportDocument.SectionKind {
    /// Where links to the section lead.
    var anchor: String { "s-" + rawValue }
}
