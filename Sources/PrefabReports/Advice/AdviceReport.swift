package import PrefabAssessment

/// Advice (完善建议).
package struct AdviceReport: JSONReport, Wording {
    let advice: Advice
    let submissionDigest: String
    let provenance: Provenance

    /// - Parameter submissionDigest: SHA-256 of the submission's bytes, in hexadecimal.
    package init(_ advice: Advice, submissionDigest: String, _ provenance: Provenance) {
        self.advice = advice
        self.submissionDigest = submissionDigest
        self.provenance = provenance
    }

    package var document: ReportDocument {
        var parts = advice.buildings.onDemand(part)
        if let settling = advice.settling {
            parts = parts + OnDemand([SettlingReport(settling: settling, assessed: advice.assessment.assessed, language: language).part])
        }
        return ReportDocument(
            language: language, title: say("装配式建筑完善建议", "What to change"), of: submission.project,
            sections: [ReportDocument.Section(.advice, say("完善建议", "Advice"), summary, parts: parts)])
    }

    var language: Language { provenance.language }
    var submission: Submission { advice.assessment.submission }
    var standards: Standards { advice.assessment.standards }

    // MARK: - The project

    private var summary: [ReportDocument.Block] {
        var blocks: [ReportDocument.Block] = []
        for gap in advice.project { blocks.append(.paragraph(text(gap))) }
        if advice.project.isEmpty, advice.buildings.isEmpty {
            blocks.append(paragraph("没有因数量不足而未满足的条件。", "No threshold is missed that a quantity could meet."))
        } else if !advice.buildings.isEmpty {
            blocks.append(
                paragraph(
                    "每条建议都已代回申报数据重新审查；再少一个末位单位即不达标。未知的项按 0 分计。",
                    "Each piece of advice was applied and reviewed again; one unit of the last decimal less is not enough. Unknown items count nothing.",
                    .muted))
        }
        return blocks
    }

    private func text(_ gap: ProjectGap) -> ReportText {
        let title = words(RuleBook.description(of: gap.rule, in: standards).title)
        let isUpwards = gap.required > gap.actual
        let difference = isUpwards ? gap.required - gap.actual : gap.actual - gap.required
        let state = ReportText("\(title)\(colon)\(gap.actual) \(gap.unit)", .fail)
        guard let to = gap.change?.to else {
            return state
                + say(
                    "，要求 \(gap.required) \(gap.unit)，差 \(difference) \(gap.unit)；取决于各单体能否获得奖励。",
                    "; \(gap.required) \(gap.unit) needed, \(difference) \(gap.unit) short; it depends on which buildings are paid.")
        }
        return isUpwards
            ? state
                + say(
                    "，要求 ≥ \(gap.required) \(gap.unit)，再增加 \(difference) \(gap.unit)。",
                    "; at least \(gap.required) \(gap.unit) needed, \(difference) \(gap.unit) more.")
            : state
                + say(
                    "，要求 < \(gap.required) \(gap.unit)，降到 \(to) \(gap.unit) 即可。",
                    "; less than \(gap.required) \(gap.unit) needed, \(to) \(gap.unit) is enough.")
    }

    // MARK: - A building

    private func part(_ building: BuildingAdvice) -> ReportDocument.Part {
        ReportDocument.Part(
            .building(building.index), ReportText(name(submission.buildings[building.index])),
            building.goals.flatMap { blocks($0, building.index) })
    }

    private func blocks(_ goal: GoalAdvice, _ index: Int) -> [ReportDocument.Block] {
        var blocks: [ReportDocument.Block] = []
        let heading = headline(goal, index)
        if goal.alone.isEmpty {
            blocks.append(.paragraph(heading))
        } else {
            blocks.append(.table(table(goal, index, caption: heading)))
        }
        if let combined = combined(goal) { blocks.append(.paragraph(combined)) }
        if let cheapest = cheapest(goal) { blocks.append(.paragraph(cheapest)) }
        blocks += notes(goal).map { .paragraph($0) }
        return blocks
    }

    /// `主体结构部分得分：14 分，要求 ≥ 20 分，差 6 分`.
    private func headline(_ goal: GoalAdvice, _ index: Int) -> ReportText {
        let title: ReportText =
            switch goal.goal {
            case .rule(RuleID.technical): say("以上各项同时达到", "All of these together")
            case .rule(let rule): self.title(RuleBook.description(of: rule, in: standards))
            case .grade(let step): grade(step, index)
            }
        guard let gap = goal.gap else { return title }
        let short = gap.required.shownDifference(gap.actual.lower)
        let values: (actual: String, required: String, short: String) =
            switch gap.unit {
            case .points: (points(gap.actual), points(Interval(gap.required)), points(Interval(short)))
            case .ratio: (Numerals.percent(gap.actual), Numerals.threshold(gap.required), words(Numerals.percentagePoints(short)))
            }
        return title + ReportText(colon) + ReportText(values.actual, ReportText.Tone(goal.outcome))
            + say("，要求 ≥ \(values.required)，差 \(values.short)", "; at least \(values.required) needed, \(values.short) short")
    }

    private func grade(_ step: Int, _ index: Int) -> ReportText {
        let name = advice.assessment.outlines[index].method.name(of: .step(step))
        return say("达到 \(name) 级", "Grade \(name)")
    }

    private func points(_ value: Interval) -> String {
        words(Numerals.points(value))
    }

    // MARK: - Items alone

    private func table(_ goal: GoalAdvice, _ index: Int, caption: ReportText) -> ReportTable {
        ReportTable(
            .advice(building: index), caption: caption,
            columns: [
                column("单独改变", "Alone"), column("现状", "Now", .trailing), column("改为", "To", .trailing),
                column("增加", "More", .trailing), column("得分", "Score", .trailing), column("结果", "Result"),
            ],
            rows: goal.alone.map { item in
                let change = item.change
                return ReportTable.Row([
                    ReportText(words(change.item.title)), quantity(change, \.from), quantity(change, \.to), quantity(change, \.more),
                    score(change),
                    item.isEnough ? say("可达标", "enough", .pass) : say("做满仍不达标", "not enough at the most", .muted),
                ])
            })
    }

    private func quantity(_ change: ItemChange, _ value: (FieldChange) -> ExactDecimal?) -> ReportText {
        let texts = change.fields.map { field -> String in
            guard let number = value(field) else { return "" }
            let unit = words(field.unit(in: standards))
            let kind = change.fields.count > 1 ? field.measure.map { words(standards.measures[$0.place].shortTitle) + " " } ?? "" : ""
            return "\(kind)\(number) \(unit)"
        }
        return ReportText(texts.filter { !$0.isEmpty }.joined(separator: listComma))
    }

    private func score(_ change: ItemChange) -> ReportText {
        if let score = change.score {
            return ReportText("\(Numerals.number(score.before)) → \(Numerals.number(score.after))")
        }
        guard let ratio = change.ratio else { return "" }
        return ReportText("\(Numerals.percent(ratio.before)) → \(Numerals.percent(ratio.after))")
    }

    // MARK: - Combinations

    private func combined(_ goal: GoalAdvice) -> ReportText? {
        guard let fewest = goal.fewest else {
            return say("已知各项做满仍不达标。", "Out of reach even with every known item at its most.", .fail)
        }
        if fewest.changes.count == 1 { return nil }
        return say("最少 \(fewest.changes.count) 项合起来：", "The fewest together, \(fewest.changes.count) items: ") + sentence(fewest)
    }

    private func cheapest(_ goal: GoalAdvice) -> ReportText? {
        switch goal.cheapest {
        case nil: return nil
        case .outOfReach: return say("有造价的各项做满仍不达标。", "Out of reach by the items that have a cost.", .muted)
        case .tooLarge:
            return say("数量与造价超出可精确计算的范围。", "Quantities and costs are beyond what is computed exactly.", .muted)
        case .combination(let combination):
            let cost = combination.cost.map { yuan(Money(rounding: $0)) } ?? ""
            return say("最省的做法（\(cost)）：", "The cheapest (\(cost)): ", .strong) + sentence(combination)
        }
    }

    /// `竖向构件：再增加 12.34 m³，得分 24.3 → 26；…`.
    private func sentence(_ combination: Combination) -> ReportText {
        let texts = combination.changes.map { change -> ReportText in
            let title = ReportText(words(change.item.title), .strong)
            let more = quantity(change, \.more)
            let what = more.isEmpty ? say("采用", "adopt") : say("再增加 ", "another ") + more
            let result = change.score == nil ? score(change) : say("得分 ", "score ") + score(change)
            return title + ReportText(colon) + what + ReportText(comma) + result
        }
        return texts.joined(ReportText(semicolon)) + ReportText(stop)
    }

    // MARK: - Notes

    private func notes(_ goal: GoalAdvice) -> [ReportText] {
        var notes: [ReportText] = []
        let unknown = goal.obstacles.compactMap { obstacle -> String? in
            switch obstacle {
            case .unknownItem(let item), .unknownRatio(let item): words(item.title)
            case .unpriced, .withheldFigure, .notConfirmed: nil
            }
        }
        if !unknown.isEmpty {
            let list = unknown.joined(separator: semicolon)
            notes.append(say("数量未知、按 0 计：\(list)。", "Not known and counted as nothing: \(list).", .undetermined))
        }
        let unpriced = goal.obstacles.compactMap { obstacle -> String? in
            if case .unpriced(let item) = obstacle { words(item.title) } else { nil }
        }
        if !unpriced.isEmpty {
            let list = unpriced.joined(separator: semicolon)
            notes.append(say("没有造价、未计入最省的做法：\(list)。", "Without a cost and left out of the cheapest: \(list).", .muted))
        }
        if goal.obstacles.contains(.withheldFigure) {
            notes.append(
                say("所依据的数据尚未与原文核对，不能据以建议。", "Rests on figures that have not been proof-read.", .undetermined))
        }
        if goal.obstacles.contains(.notConfirmed) {
            notes.append(
                say(
                    "按所给标准，评价项共用工程量或得分随数量下降，不能给出最小改动。",
                    "By the standards at hand items share quantities, or more scores less; no least change can be named.", .undetermined)
            )
        }
        return notes
    }
}
