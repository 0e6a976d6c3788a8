import PrefabAssessment

/// 不予奖励决定书: the facts, the steps of the procedure, the reasons article by article, and the readings that they rest on.
struct RefusalLetter {
    private let letter: LetterCase
    private let assessment: Assessment

    /// - Throws: `LetterMisfit` where the project is eligible or open, or is not accepted in the first place.
    init(_ letter: LetterCase) throws(LetterMisfit) {
        self.letter = letter
        assessment = try letter.assessed(for: .refusal)
        let fitting = assessment.fittingLetter
        switch assessment.verdict {
        case .eligible:
            throw LetterMisfit(.refusal, "初审意见不是拟不予奖励，各项条件均符合", "every condition is met", fitting: fitting)
        case .undetermined:
            throw LetterMisfit(.refusal, "初审意见为尚不能认定", "the verdict is open", fitting: fitting)
        case .ineligible where fitting == .inadmissible:
            throw LetterMisfit(
                .refusal, "申报不予受理，不再就奖励条件作决定", "the application is not accepted, so that nothing is decided on its merits", fitting: fitting
            )
        case .ineligible: break
        }
    }

    var document: ReportDocument {
        let l = letter
        return l.document(
            .refusal,
            l.numbered([
                (l.say("申报事项", "Application"), application),
                (l.say("查明事实", "Facts"), facts),
                (l.say("审查过程", "Procedure"), [.facts(procedure)]),
                (l.say("理由与依据", "Reasons"), reasons + l.decisiveReadings),
                (l.say("决定", "Decision"), [.paragraph(decision)]),
                (l.say("救济途径", "Remedies"), [l.remedies, .facts([l.delivery])]),
            ]),
            seal: l.say("北京经济技术开发区管理委员会", "Administrative Committee of the Beijing Economic-Technological Development Area"))
    }

    // MARK: - 一、申报事项

    private var application: [ReportDocument.Block] {
        let l = letter
        let submission = assessment.submission
        let places = submission.buildings.indices.filter { submission.buildings[$0].appliedFor }
        let rows = OnDemand(count: places.count, keeping: ReportDocument.mostKept) { place in
            let building = submission.buildings[places[place]]
            return [
                ReportTable.Row([
                    ReportText(l.name(building)), ReportText(l.words(building.use.title)), ReportText(l.words(building.structure.title)),
                    building.aboveGroundArea.map { ReportText(l.quantity($0)) } ?? l.blank("未填写，待查明", "not given, to be found out"),
                ])
            ]
        }
        let opening = l.prose(
            "你单位{0}以{1}就{2}（项目编号：{3}）申请装配式建筑项目财政奖励资金，申请奖励的单体如下：",
            "On {0} you applied by {1} for the reward of {2} (project {3}), with these buildings:", l.day(l.filed, "递交日期", "day of filing"),
            l.filing, l.projectName, l.projectID)
        guard !rows.isEmpty else { return [.paragraph(opening + l.blank("未列单体", "none is listed"))] }
        let table = ReportTable(
            .letter,
            columns: [
                l.column("单体", "Building"), l.column("用途", "Use"), l.column("结构", "Structure"),
                l.column("地上建筑面积 (m²)", "Area above ground (m²)", .trailing),
            ], groups: rows)
        return [.paragraph(opening), .table(table)]
    }

    // MARK: - 二、查明事实

    private var facts: [ReportDocument.Block] {
        let l = letter
        let submission = assessment.submission
        let project = submission.project
        let evidence = l.blank("证据：文号、页", "evidence: number, page")
        func fact(_ chinese: String, _ english: String, _ value: ReportText?) -> ReportDocument.Fact {
            l.fact(chinese, english, (value ?? l.blank("未填写，待查明", "not given, to be found out")) + ReportText(" ") + evidence)
        }
        func numbered(_ number: String?, _ date: CalendarDate?) -> ReportText? {
            let parts = [number.map { ReportText($0) }, date.map(l.day)].compactMap(\.self)
            return parts.isEmpty ? nil : parts.joined(ReportText(l.comma))
        }
        return [
            .facts([
                fact("立项批复", "Approval", numbered(project.approvalNumber, submission.dates.projectApproval)),
                fact("规划许可", "Planning permit", numbered(project.planningPermitNumber, submission.dates.planningPermit)),
                fact("开工手续", "Commencement", numbered(project.constructionPermitNumber, submission.dates.constructionStart)),
                fact("申报意向书", "Declaration of intent", submission.dates.application.map(l.day)),
                fact("地上建筑面积", "Area above ground", submission.aboveGroundArea.map { ReportText(l.squareMetres($0)) }),
                fact("财政性资金", "Fiscal funds", project.fiscalFundingPercent.map { ReportText("\($0)%") }),
            ]),
            .table(
                ReportTable(
                    .letter, caption: l.say("不符合的条件", "Conditions that are not met"),
                    columns: [
                        l.column("序号", "No.", .trailing), l.column("条件", "Condition"), l.column("对象", "Of"),
                        l.column("查明的情况", "What was found"),
                        l.column("证据", "Evidence"),
                    ],
                    groups: failures.numbered().onDemand { failures in
                        failures.map { number, failure in
                            ReportTable.Row([
                                ReportText("\(number)"), ReportText(l.words(failure.rule.title)), failure.of,
                                ReportText(l.sentence(failure.finding)), evidence,
                            ])
                        }
                    })),
        ]
    }

    private typealias Failure = (rule: RuleDescription, of: ReportText, finding: Finding)

    /// The project's, then those of each building.
    private var failures: OnDemand<[Failure]> {
        assessment.grounds(.fail).onDemand { grounds in
            grounds.map { (assessment.description(of: $0.finding), letter.name($0), $0.finding) }
        }
    }

    /// The articles that the failures are about, in the order of the measure.
    private var clauses: [String] {
        var clauses: [String] = []
        for failure in failures.lazy.joined() {
            for clause in self.clauses(of: failure) where !clauses.contains(clause) { clauses.append(clause) }
        }
        let order = letter.law.articles.map(\.clause)
        return clauses.sorted { order.firstIndex(of: $0) ?? order.count < order.firstIndex(of: $1) ?? order.count }
    }

    // MARK: - 三、审查过程

    private var procedure: [ReportDocument.Fact] {
        let l = letter
        func step(_ chinese: String, _ english: String) -> ReportDocument.Fact {
            l.fact(chinese, english, l.blank("日期、情况、文号", "day, result, number"))
        }
        return [
            step("初审", "First examination"), step("协查", "Inquiry with the other offices"), step("现场核查", "Visit to the site"),
            step("专家评审", "Expert review"), step("陈述申辩", "Statement of the applicant"), step("小组审议", "Working group"),
            step("管委会审议", "Administrative Committee"),
        ]
    }

    // MARK: - 四、理由与依据

    /// Article by article, in the order of the measure: its words, then what was found.
    private var reasons: [ReportDocument.Block] {
        let l = letter
        let failures = failures
        return clauses.enumerated().flatMap { index, clause in
            let number = l.words("（\(LetterCase.numeral(index + 1))）", "(\(index + 1)) ")
            let head = l.paragraph("\(number)\(l.law.id)\(clause)规定：", "\(number)\(l.law.id), article \(clause):", .strong)
            let found = failures.onDemand { failures in failures.filter { clauses(of: $0).contains(clause) }.map(reason) }
            return [head] + l.quote(clause) + (found.isKept ? found.joined().map { .paragraph($0) } : [.paragraphs(found)])
        }
    }

    /// The articles that a condition applies; a provision of a method is asked by 第七条.
    private func clauses(of failure: Failure) -> [String] {
        if failure.finding.rule.isProvision { return ["第七条"] }
        let citation = failure.rule.citation
        let named = letter.articles(in: citation).map(\.clause)
        // An article that the data lack is named as the rule does, and its words are a blank.
        return named.isEmpty ? [String(citation.split(separator: " ").last ?? "")] : named
    }

    private func reason(_ failure: Failure) -> ReportText {
        let l = letter
        var standard = ReportText("")
        // An article of the measure stands there word for word already.
        if failure.finding.rule.isProvision, l.articles(in: failure.rule.citation).isEmpty {
            standard = l.prose(
                "该条所依的{0}：“{1}”〔条文待与印本核对〕。", "Of {0}, which the article goes by: “{1}” 〔to be checked against the print〕. ",
                ReportText(failure.rule.citation), ReportText(failure.rule.sentence))
        }
        return standard
            + l.prose(
                "经查，{0}：{1}，不符合“{2}”的条件。", "{0}: {1}; the condition “{2}” is not met.", failure.of,
                ReportText(l.sentence(failure.finding)), ReportText(l.words(failure.rule.title)))
    }

    // MARK: - 五、决定

    private var decision: ReportText {
        let l = letter
        return l.prose(
            "依据\(l.measure){0}，对{1}就{2}提出的奖励资金申报，决定不予奖励。",
            "Under {0} of the \(l.measure) the reward for which {1} applied for {2} is refused.",
            ReportText(clauses.joined(separator: l.listComma)), l.applicant, l.projectName)
    }
}
