package import PrefabAssessment

/// A comparison (前后对比) as a document: what became of the amount and why, then every difference.
package struct DiffReport: Sendable {
    let comparison: Comparison
    let phrases: ReportPhrases

    package init(_ comparison: Comparison, language: Language = .chinese) {
        self.comparison = comparison
        phrases = ReportPhrases(language: language)
    }

    package var document: ReportDocument {
        let project = comparison.new.submission.project
        return ReportDocument(
            language: phrases.language, title: say("装配式建筑项目前后对比", "Comparison of two submissions or standards"),
            subtitle: ReportText("\(project.id)  \(project.name)"),
            sections: [
                ReportDocument.Section(.conclusion, say("结论与金额", "Verdict and amount"), conclusion),
                ReportDocument.Section(
                    .differences, say("差异", "Differences"), projectBlocks, parts: comparison.buildings.map(part)),
            ])
    }

    func say(_ chinese: String, _ english: String, _ tone: ReportText.Tone = .plain) -> ReportText {
        phrases.say(chinese, english, tone)
    }

    // MARK: - Verdict and amount

    private var conclusion: [ReportDocument.Block] {
        let (old, new) = (comparison.old, comparison.new)
        let rows = [
            [
                say("结论", "Verdict"), ReportText(phrases.words(old.verdict.title), old.verdict.tone),
                ReportText(phrases.words(new.verdict.title), new.verdict.tone),
            ],
            [say("可奖励面积", "Payable area"), area(old.reward.payableArea), area(new.reward.payableArea)],
            [
                say("奖励金额", "Amount"), ReportText(phrases.yuan(old.reward.amount)),
                ReportText(phrases.yuan(new.reward.amount)),
            ],
        ]
        var blocks: [ReportDocument.Block] = [.table(table(rows))]
        if comparison.isEmpty { blocks.append(.paragraph(say("没有差异。", "Nothing differs."))) }
        if old.reward.amount == new.reward.amount, !comparison.isEmpty {
            blocks.append(.paragraph(say("金额没有变化。", "The amount did not change.")))
        }
        for reason in comparison.amountReasons {
            blocks.append(.paragraph(say("金额变化的原因：", "What moved the amount: ", .strong) + text(reason)))
        }
        return blocks
    }

    private func area(_ area: Bounds<ExactDecimal>) -> ReportText {
        ReportText(area.isExact ? "\(area.lower) m²" : "\(area.lower) – \(area.upper) m²")
    }

    private func text(_ reason: AmountReason) -> ReportText {
        switch reason {
        case .rule(let finding): return title(finding.rule) + ReportText(phrases.colon) + outcomes(finding)
        case .building(let id, let old, let new, let rules):
            let why = rules.map(title).joined(ReportText(phrases.listComma))
            let change = ReportText("\(id)\(phrases.colon)") + area(old) + ReportText(" → ") + area(new)
            return why.isEmpty ? change : change + say("（", " (") + why + say("）", ")")
        case .cap(_, let isCapped):
            return isCapped ? say("金额达到上限", "the cap cuts the amount") : say("金额不再受上限限制", "the cap no longer cuts the amount")
        case .reading(let id): return ReportText("\(id.rawValue)=\(comparison.new.readings.letter(id))")
        case .figure(let id): return ReportText(id, .plain, to: .figure(id))
        }
    }

    private func title(_ rule: RuleDescription) -> ReportText {
        ReportText(phrases.words(rule.title), .plain, to: .rule(rule.id))
    }

    private func outcomes(_ finding: FindingDifference) -> ReportText {
        outcome(finding.old) + ReportText(" → ") + outcome(finding.new)
    }

    private func outcome(_ finding: Finding?) -> ReportText {
        finding.map { ReportText(phrases.words($0.outcome.title), ReportText.Tone($0.outcome)) } ?? "—"
    }

    // MARK: - Differences

    private func table(_ rows: [[ReportText]]) -> ReportTable {
        ReportTable(
            .differences,
            columns: [
                ReportTable.Column(say("内容", "What")), ReportTable.Column(say("原", "Old")),
                ReportTable.Column(say("新", "New")),
            ],
            rows: rows.map { ReportTable.Row($0) })
    }

    private var projectBlocks: [ReportDocument.Block] {
        var rows = comparison.fields.map(row)
        rows += comparison.findings.map(row)
        rows += comparison.readings.map { id in
            [ReportText(id.rawValue), ReportText(comparison.old.readings.letter(id)), ReportText(comparison.new.readings.letter(id))]
        }
        rows += comparison.figures.map { figure in
            [ReportText(figure.id, .plain, to: .figure(figure.id)), text(figure.old), text(figure.new)]
        }
        return rows.isEmpty ? [] : [.table(table(rows))]
    }

    private func text(_ record: FigureRecord?) -> ReportText {
        record.map { ReportText($0.value) + say("（", " (") + ReportText(phrases.words($0.status.title)) + say("）", ")") } ?? "—"
    }

    private func row(_ field: FieldDifference) -> [ReportText] {
        [
            ReportText(phrases.words(field.place.title)), value(field, field.old, of: comparison.old.submission),
            value(field, field.new, of: comparison.new.submission),
        ]
    }

    private func row(_ finding: FindingDifference) -> [ReportText] {
        [title(finding.rule), side(finding.old), side(finding.new)]
    }

    private func side(_ finding: Finding?) -> ReportText {
        guard let finding else { return "—" }
        return outcome(finding) + ReportText(" ") + ReportText(finding.ruling.message.text(in: phrases.language))
    }

    private func part(_ building: BuildingDifference) -> ReportDocument.Part {
        let assessment = building.new == nil ? comparison.old : comparison.new
        let index = (building.new ?? building.old)?.index ?? 0
        var rows: [[ReportText]] = []
        if building.old == nil || building.new == nil {
            rows.append([say("单体", "Building"), presence(building.old), presence(building.new)])
        }
        if let old = building.old, let new = building.new { rows += results(old, new) }
        rows += building.items.map { row($0, building) }
        rows += building.findings.map(row)
        rows += building.fields.map(row)
        return ReportDocument.Part(
            .building(index), ReportText(phrases.name(assessment.submission.buildings[index])), [.table(table(rows))])
    }

    private func presence(_ building: BuildingAssessment?) -> ReportText {
        building.map { ReportText(phrases.words($0.verdict.title), $0.verdict.tone) } ?? say("无", "none")
    }

    private func results(_ old: BuildingAssessment, _ new: BuildingAssessment) -> [[ReportText]] {
        var rows: [[ReportText]] = []
        func add(_ title: ReportText, _ text: (BuildingAssessment) -> ReportText) {
            add(title, text(old), text(new))
        }
        func add(_ title: ReportText, _ before: ReportText, _ after: ReportText) {
            if before.plain != after.plain { rows.append([title, before, after]) }
        }
        add(say("结论", "Verdict")) { ReportText(phrases.words($0.verdict.title), $0.verdict.tone) }
        add(say("奖励途径", "Route")) { ReportText(phrases.words($0.route.title)) }
        add(say("适用方法", "Method"), method(old, comparison.old.standards), method(new, comparison.new.standards))
        add(say("装配率", "Assembly rate")) { ReportText(Numerals.percent($0.sheet.rate)) }
        add(say("预制率", "Prefabrication rate")) { ReportText($0.prefabricationRate.map(Numerals.percent) ?? "—") }
        add(say("等级", "Grade"), grade(old), grade(new))
        return rows
    }

    private func row(_ item: ItemDifference, _ building: BuildingDifference) -> [ReportText] {
        var title = ReportText(title(item.item, building))
        if !item.causes.isEmpty {
            title += say("（", " (") + item.causes.map(text).joined(ReportText(phrases.listComma)) + say("）", ")")
        }
        return [title, score(item.old), score(item.new)]
    }

    private func text(_ cause: ItemDifference.Cause) -> ReportText {
        switch cause {
        case .quantity: say("数量", "quantity")
        case .field(.fullDecoration): say("是否全装修", "full decoration")
        case .field(.structure): say("结构类型", "structure")
        case .field: say("申报得分", "declared score")
        case .table: say("适用方法", "method")
        case .standards: say("标准数据", "standards")
        }
    }

    private func score(_ item: ScoreSheet.Item?) -> ReportText {
        guard let item else { return "—" }
        guard let score = item.score else { return say("无此项", "absent") }
        return ReportText(phrases.words(Numerals.points(score)))
    }
}
