import PrefabAssessment

/// Writes a review report as one HTML file, to be read on a screen and to be printed and signed.
///
/// Nothing is fetched and no script is run. Pictures are drawn into the page; every figure leads to its line in the submission, which
/// is appended in full, and every article to its sentence.
package struct HTMLRenderer: DocumentRenderer {
    package init() {}

    /// A review has pictures and appendices, other reports are a document by itself.
    func write(_ report: any Report, to page: inout UTF8Buffer) {
        if let review = report as? ReviewReport { write(review, to: &page) } else { write(report.document, to: &page) }
    }

    /// A review report with its pictures and appendices.
    ///
    /// - Complexity: linear in the length of the submission.
    package func render(_ report: ReviewReport) -> String {
        UTF8Buffer.text { write(report, to: &$0) }
    }

    private func write(_ report: ReviewReport, to buffer: inout UTF8Buffer) {
        let document = report.document
        var anchors = HTMLAnchors(document, hasAppendices: true)
        anchors.add(figures: report.settledFigureTables.flatMap { $0.rows.compactMap(\.figure) })
        let appendices = HTMLAppendices(report: report, behind: document.annexes.count, anchors: anchors)
        let project = report.submission.project
        let page = HTMLPage(
            language: report.language,
            title: "\(project.id) \(project.name) – \(document.title.plain)",
            runningHead: "\(project.id)  \(document.title.plain)",
            runningFoot: "SHA-256 \(report.submissionDigest.prefix(16))")
        page.write(to: &buffer) { writer in
            var body = HTMLBody(language: report.language, anchors: anchors, illustrations: Illustrations(report))
            swap(&body.writer, &writer)
            body.masthead(document)
            body.contents(document.sections.map { ($0.kind.anchor, $0.heading.plain) } + appendices.entries)
            body.writer.markup("<main>\n")
            for section in document.paper { body.write(section) }
            if let list = document.annexList(adding: appendices.titles) { body.annexes(list) }
            for section in document.behind { body.write(section) }
            appendices.write(to: &body)
            body.writer.markup("</main>\n")
            swap(&body.writer, &writer)
        }
    }

    /// Whether a file was written by this renderer: it begins as every page does.
    package static func isPage(_ bytes: [UInt8]) -> Bool {
        Language.allCases.contains { bytes.starts(with: HTMLPage.beginning($0).utf8) }
    }

    /// The whole of a document.
    package func render(_ document: ReportDocument) -> String {
        UTF8Buffer.text { write(document, to: &$0) }
    }

    /// A document by itself: advice, a comparison, a summary of projects.
    func write(_ document: ReportDocument, to buffer: inout UTF8Buffer) {
        let page = HTMLPage(
            language: document.language, title: "\(document.subtitle.plain) – \(document.title.plain)",
            runningHead: "\(document.subtitle.plain)  \(document.title.plain)", runningFoot: "")
        page.write(to: &buffer) { writer in
            let anchors = HTMLAnchors(document, hasAppendices: false)
            var body = HTMLBody(language: document.language, anchors: anchors, illustrations: nil)
            swap(&body.writer, &writer)
            body.masthead(document)
            // A document may have several sections of a kind; each has an anchor of its own.
            var counts: [ReportDocument.SectionKind: Int] = [:]
            let places = document.sections.map { section in
                counts[section.kind, default: 0] += 1
                let number = counts[section.kind] ?? 1
                return number == 1 ? section.kind.anchor : "\(section.kind.anchor)-\(number)"
            }
            let entries = zip(places, document.sections).filter { !$1.heading.isEmpty }
            if entries.count > 1 { body.contents(entries.map { ($0, $1.heading.plain) }) }
            body.writer.markup("<main>\n")
            for (place, section) in zip(places, document.sections) { body.write(section, anchor: place) }
            body.writer.markup("</main>\n")
            swap(&body.writer, &writer)
        }
    }
}

extension ReportDocument.SectionKind {
    /// Where links to the section lead.
    var anchor: String { "s-" + rawValue }
}
