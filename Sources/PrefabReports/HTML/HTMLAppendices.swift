import PrefabAssessment

/// What stands behind a report for those who check it: the sentences that were applied, the figures, and the submission itself.
struct HTMLAppendices: Sendable {
    let report: ReviewReport
    let anchors: HTMLAnchors

    private let clauseTitle: ReportText
    private let figureTitle: ReportText
    private let listingTitle: ReportText

    init(report: ReviewReport, anchors: HTMLAnchors) {
        self.report = report
        self.anchors = anchors
        clauseTitle = report.say("附录一、条文原句", "Appendix A. Sentences applied")
        figureTitle = report.say("附录二、已核对的数据", "Appendix B. Figures that are printed or proof-read")
        listingTitle = report.say("附录三、申报文件", "Appendix C. The submission")
    }

    /// For the table of contents.
    var entries: [(anchor: String, title: String)] {
        [("a-clauses", clauseTitle.plain), ("a-figures", figureTitle.plain), ("a-submission", listingTitle.plain)]
    }

    func write(to body: inout HTMLBody) {
        writeClauses(to: &body)
        writeFigures(to: &body)
        body.begin("a-submission", listingTitle, isAppendix: true)
        let name = report.submissionName.map { "\($0)  " } ?? ""
        body.paragraph(ReportText("\(name)SHA-256 \(report.submissionDigest)", .muted))
        SubmissionListing(lines: report.lines, marks: anchors.marks).write(to: &body.writer)
        body.end()
    }

    // MARK: - Sentences

    /// The rules of the assessment by what they cite, and the other articles that the report names.
    private func writeClauses(to body: inout HTMLBody) {
        let beside = (report.assessment.beside ?? []).flatMap(\.buildings).flatMap(\.findings)
        let findings = report.assessment.findings + report.assessment.buildings.flatMap(\.findings) + beside
        let used = Set(findings.map(\.rule))
        let rules = used.sorted { $0.place < $1.place }.map { RuleBook.description(of: $0, in: report.standards) }
        var citations = anchors.clauses
        for rule in rules where !citations.contains(rule.citation) { citations.append(rule.citation) }
        body.begin("a-clauses", clauseTitle, isAppendix: true)
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
        body.begin("a-figures", figureTitle, isAppendix: true)
        let tables = report.settledFigureTables
        if tables.isEmpty { body.paragraph(report.say("无。", "None.", .muted)) }
        for table in tables { body.write(table) }
        body.end()
    }
}
