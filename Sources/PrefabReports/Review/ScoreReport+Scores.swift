import PrefabAssessment

// The score table of a building: every item with its quantities, its ratio and how the points come from it.

extension ScoreReport {
    func scores(_ building: some RatedBuilding) -> ReportTable {
        let sheet = building.sheet
        let measured = measured(building)
        let groups = sheet.method.groups.indices.flatMap { place in
            sheet.rows(of: GroupIndex(place)).map { scoreRow($0.row, $0.item, measured, building.index) } + [subtotal(place, sheet)]
        }
        return ReportTable(
            .scores(building: building.index),
            caption: say("评分表（\(sheet.method.name.chinese)）", "Scores by \(sheet.method.name.english)"),
            columns: [
                column("评价项", "Item"), column("符合量 / 总量", "Counts / total", .trailing), column("比例", "Ratio", .trailing),
                column("要求", "Requirement"), column("得分 / 满分", "Points / of", .trailing), column("依据", "Basis"),
                column("代入", "Substitution", .leading, .below),
            ],
            rows: groups + [scoreTotal(sheet)])
    }

    private func scoreRow(_ row: MethodItem, _ item: ScoreSheet.Item, _ building: MeasuredBuilding, _ index: Int) -> ReportTable.Row {
        ReportTable.Row([
            ReportText(words(row.title), .plain, to: target(of: row)),
            quantities(row, building, index),
            ratio(item),
            requirement(of: row),
            points(item.score, of: item.maximum, to: target(of: row)),
            ReportText(words(item.basis.title), item.basis.tone, to: origin(of: row, item, building, index)),
            derivation(row, item, building) + uncounted(item),
        ])
    }

    private func target(of row: MethodItem) -> ReportText.Target {
        .figure(standards.records[row.maximum.record].id)
    }

    private func isFixed(_ row: MethodItem, _ building: MeasuredBuilding) -> Bool {
        row.fixed?.structures.contains(building.building.structure) == true
    }

    /// Where the submission says what the score rests on; nothing for what it leaves out.
    private func origin(
        of row: MethodItem, _ item: ScoreSheet.Item, _ building: MeasuredBuilding, _ index: Int
    ) -> ReportText.Target? {
        switch item.basis {
        case .unknown: return nil
        case .declared: return source(.buildingField(index, .declaredScores))
        case .recomputed, .absent:
            if isFixed(row, building) { return source(.buildingField(index, .structure)) }
            switch row.subject {
            case .attribute(let attribute): return source(attributePlace(attribute, index))
            case .measures(let measures): return measures.lazy.compactMap { source(.measure(building: index, $0)) }.first
            case .scoreSheet: return nil
            }
        }
    }

    /// `502.936 / 814.968 m³`
    private func quantities(_ row: MethodItem, _ building: MeasuredBuilding, _ index: Int) -> ReportText {
        let measures = row.measures
        guard let first = measures.first, case .quantities(let part, let whole) = building.sum(of: measures) else {
            return ReportText("—", .muted)
        }
        let target = measures.lazy.compactMap { source(.measure(building: index, $0)) }.first
        return ReportText("\(quantity(part)) / \(quantity(whole)) \(standards.measures[first.place].unit)", to: target)
    }

    /// `61.71% (1283/2079)`; the fraction is what is compared.
    private func ratio(_ item: ScoreSheet.Item) -> ReportText {
        guard let ratio = item.ratio else { return ReportText("—", .muted) }
        let percent = Numerals.percent(ratio)
        return ReportText(percent) + ReportText(ratio.denominator == 1 ? "" : " (\(ratio))", .muted)
    }

    /// `25.9 / 30`.
    func points(_ score: Interval?, of maximum: Rational, to target: ReportText.Target? = nil) -> ReportText {
        guard let score else { return ReportText("— / \(Numerals.number(maximum))", .muted, to: target) }
        return ReportText(
            "\(Numerals.number(score)) / \(Numerals.number(maximum))", score.exact == nil ? .undetermined : .plain, to: target)
    }

    private func points(_ item: ScoreSheet.Item) -> String {
        item.score.map(Numerals.number) ?? "—"
    }

    // MARK: - Where the points come from

    private func derivation(_ row: MethodItem, _ item: ScoreSheet.Item, _ building: MeasuredBuilding) -> ReportText {
        switch item.basis {
        case .recomputed: return recomputation(row, item, building) + declaredBeside(row, item, building)
        case .declared: return say("评分表申报 \(points(item)) 分，无法复算", "\(points(item)) points declared; cannot be recomputed")
        case .unknown: return whyUnknown(row, building)
        case .absent: return whyAbsent(row, building, say("缺项，从总分中扣除", "absent: taken off the total", .muted))
        }
    }

    private func uncounted(_ item: ScoreSheet.Item) -> ReportText {
        item.counts ? "" : say("；择优计分，本项不计", "; an alternative counts in its place", .muted)
    }

    private func recomputation(_ row: MethodItem, _ item: ScoreSheet.Item, _ building: MeasuredBuilding) -> ReportText {
        guard let ratio = item.ratio else {
            if case .attribute(let attribute) = row.subject { return attributeScore(attribute, item, building) }
            return whyAbsent(row, building, say("缺项 → \(points(item))", "absent → \(points(item))"))
        }
        let substitution = ReportText(Substitution.text(ratio, row.scoring, maximum: row.maximum.value) ?? "")
        guard isFixed(row, building) else { return substitution }
        let name = words(building.building.structure.title)
        return say("\(name)，比例取 \(Numerals.number(ratio))：", "\(name): ratio \(Numerals.number(ratio)); ") + substitution
    }

    /// `采用全装修 → 6`, `绿色建筑星级 2 → 3`
    private func attributeScore(_ attribute: AttributeIndex, _ item: ScoreSheet.Item, _ building: MeasuredBuilding) -> ReportText {
        let name = words(standards.attributes[attribute.place].shortTitle)
        switch building[attribute] {
        case .flag(true)?: return say("采用\(name) → \(points(item))", "\(name): yes → \(points(item))")
        case .flag(false)?: return say("未采用\(name) → \(points(item))", "\(name): no → \(points(item))")
        case .level(let level)?: return ReportText("\(name) \(level) → \(points(item))")
        case nil: return ""
        }
    }

    /// The applicant's own points, where they differ from the recomputed ones.
    private func declaredBeside(_ row: MethodItem, _ item: ScoreSheet.Item, _ building: MeasuredBuilding) -> ReportText {
        guard let declared = building.building.declaredScore(row.name), declared.rational != item.score?.exact else { return "" }
        return say("（申报 \(declared)，以复算为准）", " (declared \(declared); the recomputed counts)", .fail)
    }

    private func whyUnknown(_ row: MethodItem, _ building: MeasuredBuilding) -> ReportText {
        let isGiven =
            switch row.subject {
            case .attribute(let attribute): building[attribute] != nil
            case .measures(let measures): building.sum(of: measures) != .unknown
            case .scoreSheet: false
            }
        return verifiedOnly && isGiven
            ? say("所依据的数据未与原文核对，不取分", "rests on figures that were not proof-read", .undetermined)
            : say("未填，按 0 至满分计", "not given: anything from 0 to the maximum", .undetermined)
    }

    private func whyAbsent(_ row: MethodItem, _ building: MeasuredBuilding, _ consequence: ReportText) -> ReportText {
        guard case .absent(let why) = building.sum(of: row.measures), !why.isEmpty else { return consequence }
        return consequence + say("：", ": ", .muted) + ReportText(why, .muted)
    }

    // MARK: - Sums

    private func subtotal(_ place: Int, _ sheet: ScoreSheet) -> ReportTable.Row {
        let group = sheet.method.groups[place]
        let title = words(group.title)
        let least = sheet.method.minimum(of: GroupIndex(place)).map { ReportText("≥ \(Numerals.number($0.points))") }
        return ReportTable.Row(
            [
                group.counting == .bonus ? say("小计 \(title)（加分）", "Subtotal \(title) (bonus)") : say("小计 \(title)", "Subtotal \(title)"),
                "", "", least ?? "", points(sheet.groups[place].score, of: group.points.value), "", "",
            ], .subtotal)
    }

    /// The groups that are part of the total, and what is left of its points; the bonus stands beside it.
    private func scoreTotal(_ sheet: ScoreSheet) -> ReportTable.Row {
        let sum = Interval.sum(
            sheet.groups.indices.filter { sheet.method.groups[$0].counting == .total }.map { sheet.groups[$0].score })
        return ReportTable.Row(
            [say("合计", "Total"), "", "", "", points(sum, of: sheet.method.totalPoints.value - sheet.absentPoints), "", ""], .total)
    }
}
