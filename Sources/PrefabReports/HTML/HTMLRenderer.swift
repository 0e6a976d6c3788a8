import PrefabAssessment

/// Writes a review report as one HTML file, to be read on a screen and to be printed and signed.
///
/// Nothing is fetched and no script is run. Pictures are drawn into the page; every figure leads to its line in the submission, which
/// is appended in full, and every article to its sentence.
package struct HTMLRenderer: DocumentRenderer {
    package init() {}

    /// A review has pictures and appendices, other reports are a document by itself.
    func bytes(of report: any Report) -> [UInt8] {
        Array(((report as? ReviewReport).map { render($0) } ?? render(report.document)).utf8)
    }

    /// A review report with its pictures and appendices.
    ///
    /// - Complexity: linear in the length of the submission.
    package func render(_ report: ReviewReport) -> String {
        let document = report.document
        var anchors = HTMLAnchors(document, hasAppendices: true)
        anchors.add(figures: report.settledFigureTables.flatMap(\.rows).compactMap(\.figure))
        let appendices = HTMLAppendices(report: report, behind: document.annexes.count, anchors: anchors)
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
            for section in document.paper { body.write(section) }
            if let list = document.annexList(adding: appendices.titles) { body.annexes(list) }
            for section in document.behind { body.write(section) }
            appendices.write(to: &body)
            body.writer.markup("</main>\n")
            writer.append(body.writer)
        }
    }

    /// Whether a file was written by this renderer: it begins as every page does.
    package static func isPage(_ bytes: [UInt8]) -> Bool {
        Language.allCases.contains { bytes.starts(with: HTMLPage.beginning($0).utf8) }
    }

    /// A document by itself: advice, a comparison, a summary of projects.
    package func render(_ document: ReportDocument) -> String {
        let page = HTMLPage(
            language: document.language, title: "\(document.subtitle.plain) – \(document.title.plain)",
            runningHead: "\(document.subtitle.plain)  \(document.title.plain)", runningFoot: "")
        return page.render { writer in
            let anchors = HTMLAnchors(document, hasAppendices: false)
            var body = HTMLBody(language: document.language, anchors: anchors, illustrations: nil)
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
            writer.append(body.writer)
        }
    }
}

extension ReportDocument.SectionKind {
    /// Where links to the section lead.
    var anchor: String { "s-" + rawValue }
}
