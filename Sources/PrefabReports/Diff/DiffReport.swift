package import PrefabAssessment

/// A comparison (前后对比) as a document: what became of the amount and why, then every difference.
package struct DiffReport: JSONReport, Wording {
    /// What a side was made from, in hexadecimal SHA-256.
    package struct Digests: Sendable {
        let submission: String
        let standards: String

        package init(submission: String, standards: String) {
            self.submission = submission
            self.standards = standards
        }
    }

    let comparison: Comparison
    let digests: (old: Digests, new: Digests)
    let toolVersion: String
    let language: Language

    /// - Parameter toolVersion: of the program that writes.
    package init(_ comparison: Comparison, old: Digests, new: Digests, toolVersion: String, language: Language) {
        self.comparison = comparison
        digests = (old, new)
        self.toolVersion = toolVersion
        self.language = language
    }

    package var document: ReportDocument {
        ReportDocument(
            language: language, title: say("装配式建筑项目前后对比", "Comparison of two submissions or standards"),
            of: comparison.new.submission.project,
            sections: [
                ReportDocument.Section(.conclusion, say("结论与金额", "Verdict and amount"), blocks: conclusion),
                ReportDocument.Section(
                    .differences, say("差异", "Differences"), projectBlocks, parts: comparison.buildings.onDemand(part)),
            ])
    }

    // MARK: - Verdict and amount

    private var conclusion: OnDemand<ReportDocument.Block> {
        let (old, new) = (comparison.old, comparison.new)
        let rows = [
            [say("结论", "Verdict"), title(old.verdict), title(new.verdict)],
            [say("可予奖励面积", "Payable area"), area(old.reward.payableArea), area(new.reward.payableArea)],
            [say("奖励金额", "Amount"), ReportText(yuan(old.reward.amount)), ReportText(yuan(new.reward.amount))],
        ]
        var blocks: [ReportDocument.Block] = [.table(table(rows))]
        if comparison.isEmpty { blocks.append(paragraph("没有差异。", "Nothing differs.")) }
        if old.reward.amount == new.reward.amount, !comparison.isEmpty {
            blocks.append(paragraph("金额没有变化。", "The amount did not change."))
        }
        let reasons = comparison.amountReasons
        return OnDemand(count: blocks.count + reasons.count, keeping: ReportDocument.mostKept) { [blocks] place in
            if place < blocks.count { return blocks[place] }
            return .paragraph(say("金额变化的原因：", "What moved the amount: ", .strong) + text(reasons[place - blocks.count]))
        }
    }

    private func area(_ area: Bounds<ExactDecimal>) -> ReportText {
        ReportText(squareMetres(area))
    }

    private func text(_ reason: AmountReason) -> ReportText {
        switch reason {
        case .rule(let finding): return title(finding.rule) + ReportText(colon) + outcomes(finding)
        case .building(let id, let old, let new, let rules):
            let why = rules.map(title).joined(ReportText(listComma))
            let change = ReportText("\(id)\(colon)") + area(old) + ReportText(" → ") + area(new)
            return why.isEmpty ? change : change + bracketed(why)
        case .cap(_, let isCapped):
            return isCapped ? say("金额达到上限", "the cap cuts the amount") : say("金额不再受上限限制", "the cap no longer cuts the amount")
        case .reading(let id): return question(id) + ReportText(colon) + reading(id, comparison.new)
        case .figure(let id): return figure(id)
        }
    }

    private func outcomes(_ finding: FindingDifference) -> ReportText {
        outcome(finding.old) + ReportText(" → ") + outcome(finding.new)
    }

    private func outcome(_ finding: Finding?) -> ReportText {
        finding.map { title($0.outcome) } ?? "—"
    }

    // MARK: - Differences

    private func table(_ rows: [[ReportText]]) -> ReportTable {
        ReportTable(
            .differences, columns: [column("内容", "What"), column("原", "Old"), column("新", "New")],
            rows: rows.map { ReportTable.Row($0) })
    }

    private var projectBlocks: [ReportDocument.Block] {
        var rows = comparison.fields.map(row)
        rows += comparison.findings.map(row)
        rows += comparison.readings.map { id in
            [question(id), reading(id, comparison.old), reading(id, comparison.new)]
        }
        rows += comparison.figures.map { figure in
            [self.figure(figure.id), text(figure.old, of: comparison.old), text(figure.new, of: comparison.new)]
        }
        return rows.isEmpty ? [] : [.table(table(rows))]
    }

    private func question(_ id: ReadingID) -> ReportText {
        ReportText(comparison.new.standards.instrument48.readings.first { $0.id == id }.map { words($0.question) } ?? id.rawValue)
    }

    private func reading(_ id: ReadingID, _ side: Assessment) -> ReportText {
        say("口径 \(side.readings[id].rawValue)", "reading \(side.readings[id].rawValue)")
    }

    /// What a figure is, with its instrument; by its number where neither side has it any more.
    private func figure(_ id: String) -> ReportText {
        for side in [comparison.new, comparison.old] {
            guard let record = side.standards.records.first(where: { $0.id == id }) else { continue }
            let instrument = words(side.standards.name(ofInstrument: record.instrument))
            return ReportText(words(record.title) + bracketed(instrument), to: .figure(id))
        }
        return ReportText(id, to: .figure(id))
    }

    private func text(_ record: FigureRecord?, of side: Assessment) -> ReportText {
        record.map { value($0, in: side.standards) + bracketed(ReportText(words($0.status.title))) } ?? "—"
    }

    /// The side whose standards number a place: the old one for what only that has.
    func side(_ field: FieldDifference) -> Assessment { field.new == nil ? comparison.old : comparison.new }

    private func row(_ field: FieldDifference) -> [ReportText] {
        [
            ReportText(words(field.place.title(in: side(field).standards))), value(field, field.old, of: comparison.old),
            value(field, field.new, of: comparison.new),
        ]
    }

    private func row(_ finding: FindingDifference) -> [ReportText] {
        [title(finding.rule), side(finding.old), side(finding.new)]
    }

    private func side(_ finding: Finding?) -> ReportText {
        guard let finding else { return "—" }
        return outcome(finding) + ReportText(" ") + ReportText(words(finding.ruling.message))
    }

    private func part(_ building: BuildingDifference) -> ReportDocument.Part {
        let sides = [(comparison.new, building.new), (comparison.old, building.old)]
        guard let (assessment, index) = sides.lazy.compactMap({ side, building in building.map { (side, $0.index) } }).first else {
            preconditionFailure("a building that differs is in one of the submissions")
        }
        var rows: [[ReportText]] = []
        if building.old == nil || building.new == nil {
            rows.append([say("单体", "Building"), presence(building.old), presence(building.new)])
        }
        if let old = building.old, let new = building.new { rows += results(old, new) }
        rows += building.items.map(row)
        rows += building.findings.map(row)
        rows += building.fields.map(row)
        return ReportDocument.Part(
            .building(index), ReportText(name(assessment.submission.buildings[index])), [.table(table(rows))])
    }

    private func presence(_ building: BuildingAssessment?) -> ReportText {
        building.map { title($0.verdict) } ?? say("无", "none")
    }

    private func results(_ old: BuildingAssessment, _ new: BuildingAssessment) -> [[ReportText]] {
        var rows: [[ReportText]] = []
        func add(_ title: ReportText, _ text: (BuildingAssessment) -> ReportText) {
            add(title, text(old), text(new))
        }
        func add(_ title: ReportText, _ before: ReportText, _ after: ReportText) {
            if before.plain != after.plain { rows.append([title, before, after]) }
        }
        add(say("结论", "Verdict")) { title($0.verdict) }
        add(say("奖励途径", "Route")) { ReportText(words($0.route.title)) }
        add(say("适用方法", "Method"), method(old), method(new))
        add(say("装配率", "Assembly rate")) { ReportText(Numerals.percent($0.sheet.rate)) }
        add(say("预制率", "Prefabrication rate")) { ReportText($0.prefabricationRate.map(Numerals.percent) ?? "—") }
        add(say("等级", "Grade"), grade(old), grade(new))
        return rows
    }

    private func row(_ item: ItemDifference) -> [ReportText] {
        var title = ReportText(words(item.item.title))
        if !item.causes.isEmpty {
            title += bracketed(item.causes.map(text).joined(ReportText(listComma)))
        }
        return [title, score(item.old), score(item.new)]
    }

    private func text(_ cause: ItemDifference.Cause) -> ReportText {
        switch cause {
        case .quantity: say("数量", "quantity")
        case .attribute(let attribute): ReportText(words(attribute.shortTitle))
        case .field(.declaredScores): say("申报得分", "declared score")
        case .field(let key): ReportText(words(key.field.shortTitle))
        case .alternative(let item): say("择优：\(words(item.shortTitle))", "the better one counts: \(words(item.shortTitle))")
        case .method: say("适用方法", "method")
        case .standards: say("标准数据", "standards")
        }
    }

    private func score(_ item: ScoreSheet.Item?) -> ReportText {
        guard let item else { return "—" }
        guard let score = item.score else { return say("无此项", "absent") }
        return ReportText(words(Numerals.points(score))) + (item.counts ? "" : say("，不计", ", not counted", .muted))
    }
}
