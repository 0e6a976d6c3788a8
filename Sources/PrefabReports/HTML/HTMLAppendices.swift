import PrefabAssessment

/// What stands behind a report for those who check it: the sentences that were applied, the figures, and the submission itself.
struct HTMLAppendices: Sendable {
    let report: ReviewReport
    let anchors: HTMLAnchors

    /// Without their numbers.
    let titles: [ReportText]
    /// The annexes of the document, behind which these are numbered.
    private let before: Int

    init(report: ReviewReport, behind annexes: Int, anchors: HTMLAnchors) {
        self.report = report
        self.anchors = anchors
        before = annexes
        titles = [
            report.say("条文原句", "Sentences applied"), report.say("已核对的数据", "Figures that are printed or proof-read"),
            report.say("申报文件", "The submission"),
        ]
    }

    private func heading(_ place: Int) -> ReportText {
        ReportDocument.annexHeading(before + place + 1, titles[place], in: report.language)
    }

    /// For the table of contents.
    var entries: [(anchor: String, title: String)] {
        zip(["a-clauses", "a-figures", "a-submission"], titles.indices).map { ($0, heading($1).plain) }
    }

    func write(to body: inout HTMLBody) {
        writeClauses(to: &body)
        writeFigures(to: &body)
        body.begin("a-submission", heading(2), class: "appendix")
        body.paragraph(ReportText("SHA-256 \(report.submissionDigest)", .muted))
        SubmissionListing(lines: report.lines, marks: anchors.marks).write(to: &body.writer)
        body.end()
    }

    // MARK: - Sentences

    /// The rules of the assessment by what they cite, and the other articles that the report names.
    private func writeClauses(to body: inout HTMLBody) {
        var used = Set(report.assessment.findings.map(\.rule))
        for building in report.assessment.buildings { used.formUnion(building.findings.lazy.map(\.rule)) }
        for rating in report.assessment.beside ?? [] {
            for building in rating.buildings { used.formUnion(building.findings.lazy.map(\.rule)) }
        }
        let rules = used.sorted { $0.place < $1.place }.map { RuleBook.description(of: $0, in: report.standards) }
        var citations = anchors.clauses
        for rule in rules where !citations.contains(rule.citation) { citations.append(rule.citation) }
        body.begin("a-clauses", heading(0), class: "appendix")
        for citation in citations {
            body.heading("h3", ReportText(citation), id: anchors.clause(citation))
            let applied = rules.filter { $0.citation == citation }
            if applied.isEmpty {
                body.paragraph(report.say("本报告只引用该条的数据。", "The report takes figures from it alone.", .muted))
                continue
            }
            if applied.contains(where: { !$0.isPrinted }) {
                body.paragraph(ReportText(report.words(RuleDescription.notPrinted), .undetermined))
            }
            body.writer.markup("<dl class=\"sentences\">\n")
            for rule in applied { write(rule, to: &body) }
            body.writer.markup("</dl>\n")
        }
        body.end()
    }

    private func write(_ rule: RuleDescription, to body: inout HTMLBody) {
        body.writer.open("div", [("id", HTMLAnchors.sentence(of: rule.id))])
        body.writer.markup("<dt>")
        body.inline(ReportText(report.words(rule.title) + " ") + ReportText(rule.id, .muted))
        body.writer.markup("</dt><dd>")
        body.writer.element("q", [("lang", "zh-Hans-CN")], rule.sentence)
        body.writer.markup("</dd></div>\n")
    }

    // MARK: - Figures

    private func writeFigures(to body: inout HTMLBody) {
        body.begin("a-figures", heading(1), class: "appendix")
        let tables = report.settledFigureTables
        if tables.isEmpty { body.paragraph(report.say("无。", "None.", .muted)) }
        for table in tables { body.write(table) }
        body.end()
    }
}
