import PrefabAssessment

/// 一次性补正告知书 (48号 第九条): all that is missing and all that is wrong, at once.
///
/// The documents of the stage that are not enclosed, the fields that conditions wait for, what is open for another reason, and where the
/// file has errors these with the documents alone, for nothing could be assessed.
struct CorrectionLetter {
    private let letter: LetterCase

    /// - Throws: `LetterMisfit` where nothing is open.
    init(_ letter: LetterCase) throws(LetterMisfit) {
        self.letter = letter
        guard let assessment = letter.assessment else { return }
        switch assessment.verdict {
        case .undetermined: return
        case .eligible:
            throw LetterMisfit(
                .correction, "材料齐全，各项条件均已认定，没有需要补正的内容", "nothing is missing and nothing is open", fitting: assessment.fittingLetter)
        case .ineligible:
            throw LetterMisfit(
                .correction, "初审意见为拟不予奖励，补正不能改变", "no reward is proposed, and nothing that could be supplied would change that",
                fitting: assessment.fittingLetter)
        }
    }

    var document: ReportDocument {
        let l = letter
        let opening = l.prose(
            "你单位{0}提交的{1}（项目编号：{2}）{3}收悉。依据\(l.measure)第九条，经初审，下列材料不全、不符或者有待说明，现一次性告知。",
            "We have received your {3} of {0} for {1} (project {2}). Under article 第九条 of the \(l.measure) the following is missing, wrong or to be explained; this is all of it.",
            l.day(l.filed, "递交日期", "day of filing"), l.projectName, l.projectID, l.filing)
        var blocks: [ReportDocument.Block] = [.paragraph(opening)]
        let rows = OnDemand([documentRows]) + fieldRows + matterRows
        if rows.contains(where: { !$0.isEmpty }) { blocks.append(.table(table(of: rows))) }
        if let table = table(of: letter.errors, "申报文件（电子文本）中的错误", "Errors of the file") { blocks.append(.table(table)) }
        if let table = table(of: letter.warnings, "申报文件（电子文本）中请一并核对之处", "Places of the file to be looked into as well") {
            blocks.append(.table(table))
        }
        if !l.leftOut.isEmpty {
            blocks.append(
                l.paragraph(
                    "同类问题另有 \(l.leftOut.total) 处未列出（\(l.leftOut.text(in: .chinese))）；改正时请通查全文。",
                    "There are \(l.leftOut.total) more of the kind that are not listed (\(l.leftOut.text(in: .english))); please go through the whole file."
                ))
        }
        if !letter.errors.isEmpty {
            blocks.append(
                l.paragraph(
                    "申报文件有错误时不能作进一步审查；改正后仍须补正的，一并列入〔核对后补充〕。",
                    "A file with errors cannot be examined any further."
                ))
        }
        return l.document(
            .correction, [l.section("", blocks), l.section("", closing)],
            seal: l.say("北京经济技术开发区开发建设局", "Development and Construction Bureau"))
    }

    private var closing: [ReportDocument.Block] {
        let l = letter
        let last = l.law.articles.first { $0.clause == "第九条" }?.paragraphs.last
        let copies = last.map { l.quote([$0]) } ?? [.paragraph(l.blank("第九条末款原文", "the last paragraph of 第九条"))]
        return [l.paragraph("补正材料的份数和用章，按第九条末款：", "Copies and seals are those of the last paragraph of article 第九条:")] + copies + [
            .paragraph(
                l.prose(
                    "请于〔补正期限〕前一次补齐。补正不改变首次递交日期（{0}）。逾期未补正的，按现有材料处理。",
                    "Please supply all of it at once by 〔last day〕. The day of the first filing stays as it is ({0}). After that day the case is decided on what is there.",
                    firstFiled)),
            .facts([l.fact("联系人", "Contact", l.blank("姓名、电话、地址", "name, telephone, address")), l.delivery]),
        ]
    }

    /// The days that the first filings keep.
    private var firstFiled: ReportText {
        let l = letter
        let intent = l.prose("申报意向书{0}", "declaration of intent {0}", l.day(l.submission?.dates.application, "递交日期", "day of filing"))
        guard l.submission?.stage == .final else { return intent }
        return intent + ReportText(l.listComma)
            + l.prose("申报书{0}", "application form {0}", l.day(l.submission?.dates.applicationForm, "递交日期", "day of filing"))
    }

    // MARK: - What is missing

    private typealias Row = (what: ReportText, of: ReportText, reason: ReportText)

    private func table(of rows: OnDemand<[Row]>) -> ReportTable {
        let l = letter
        return ReportTable(
            .letter, caption: l.say("需补正或者说明的事项", "To be supplied or explained"),
            columns: [
                l.column("序号", "No.", .trailing), l.column("材料或者事项", "Paper or matter"), l.column("对象", "Of"), l.column("原因", "Reason"),
                l.column("份数、公章", "Copies, seal"),
            ],
            groups: rows.numbered().onDemand { rows in
                rows.map { number, row in
                    ReportTable.Row([ReportText("\(number)"), row.what, row.of, row.reason, l.blank("核对", "check")])
                }
            })
    }

    private var whole: ReportText { letter.say("项目", "project") }

    private var documentRows: [Row] {
        guard let submission = letter.submission, !hasErrors(in: submission.spans[.documents]) else { return [] }
        let law = letter.law
        let missing = law.documents(submission.stage, letter.readings).value.filter { submission.documents?.contains($0) != true }
        let reason = submission.documents == nil ? letter.say("未说明是否已附", "not said to be enclosed") : letter.say("未附", "not enclosed")
        return missing.map { (ReportText(letter.words(law.title(of: $0))), whole, reason) }
    }

    /// Whether an error stands in a part of the file, so that what was read of it says nothing.
    private func hasErrors(in span: SourceSpan?) -> Bool {
        guard let span else { return false }
        return letter.errors.contains { span.start <= $0.span.start && $0.span.end <= span.end }
    }

    /// The fields that open conditions wait for, each once.
    private var fieldRows: OnDemand<[Row]> {
        let open = open
        let findings = open.onDemand { $0.map(\.finding) }
        let fields = MissingFields(findings.first ?? [], OnDemand(count: max(0, findings.count - 1), keeping: 0) { findings[$0 + 1] })
        return fields.groups.onDemand { $0.map(row) }
    }

    private func row(_ field: MissingField) -> Row {
        let place = field.place
        let of = place.building.flatMap { index in letter.submission.map { ReportText(letter.name($0.buildings[index])) } } ?? whole
        var titles: [String] = []
        for rule in field.rules {
            let title = letter.words(RuleBook.description(of: rule, in: letter.standards).title)
            if !titles.contains(title) { titles.append(title) }
        }
        let list = ReportText(titles.joined(separator: letter.listComma))
        return (
            ReportText(letter.words(place.title(in: letter.standards))), of,
            letter.prose("未填写，或者所填不足以认定：{0}", "not given, or not enough to decide: {0}", list)
        )
    }

    /// What is open although no field is missing.
    private var matterRows: OnDemand<[Row]> {
        open.onDemand { grounds in
            grounds.filter { $0.finding.ruling.missing.isEmpty }.map { ground in
                (
                    ReportText(letter.words(RuleBook.description(of: ground.finding.rule, in: letter.standards).title)),
                    letter.name(ground),
                    letter.prose("应予说明：{0}", "to be explained or looked into: {0}", ReportText(letter.sentence(ground.finding)))
                )
            }
        }
    }

    /// The open conditions but for the documents, which have rows of their own: the project's, then those of each building.
    private var open: OnDemand<[Assessment.Ground]> {
        guard let assessment = letter.assessment else { return [] }
        return assessment.grounds(.undetermined).onDemand { grounds in
            grounds.filter { assessment.description(of: $0.finding).id != "48-9-documents" }
        }
    }

    // MARK: - What is wrong in the file

    /// - Returns: `nil` where there is nothing to list.
    private func table(of diagnostics: [Diagnostic], _ chinese: String, _ english: String) -> ReportTable? {
        let l = letter
        guard !diagnostics.isEmpty else { return nil }
        return ReportTable(
            .letter, caption: l.say(chinese, english),
            columns: [
                l.column("序号", "No.", .trailing), l.column("位置", "Place"), l.column("不符之处", "What is wrong"), l.column("改正", "Remedy"),
            ],
            rows: diagnostics.enumerated().map { index, diagnostic in
                let place = l.lines.position(of: Int(diagnostic.span.start))
                let line = l.say("第 \(place.line) 行第 \(place.column) 列", "line \(place.line), column \(place.column)")
                return ReportTable.Row([
                    ReportText("\(index + 1)"), diagnostic.cell.map { ReportText($0) } ?? line,
                    ReportText(l.words(diagnostic.message.withProseDays(in: l.language))), ReportText(l.words(diagnostic.help)),
                ])
            })
    }
}
