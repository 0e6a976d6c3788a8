import PrefabAssessment

// The score table of a building: every item with its quantities, its ratio and how the points come from it.

extension ReviewReport {
    func scores(_ building: BuildingAssessment) -> ReportTable {
        let table = standards.table(building.sheet.table)
        let groups = building.sheet.groups.flatMap { group in
            building.sheet.items.filter { $0.group == group.id }.map { scoreRow($0, building, table) }
                + [subtotal(group, table?.group(group.id))]
        }
        return ReportTable(
            .scores(building: building.index),
            caption: say("评分表（\(building.sheet.table)）", "Scores by \(building.sheet.table)"),
            columns: [
                ReportTable.Column(say("评价项", "Item")), ReportTable.Column(say("符合量 / 总量", "Counts / total"), .trailing),
                ReportTable.Column(say("比例", "Ratio"), .trailing), ReportTable.Column(say("要求", "Requirement")),
                ReportTable.Column(say("得分 / 满分", "Points / of"), .trailing), ReportTable.Column(say("依据", "Basis")),
                ReportTable.Column(say("代入", "Substitution"), .leading, .below),
            ],
            rows: groups + [scoreTotal(building)])
    }

    private func scoreRow(_ item: ScoreSheet.Item, _ assessment: BuildingAssessment, _ table: ScoreTable?) -> ReportTable.Row {
        let building = submission.buildings[assessment.index]
        let row = table?.item(item.item)
        return ReportTable.Row([
            row.map { ReportText(words($0.title), .plain, to: target(of: $0)) } ?? ReportText(item.item.rawValue),
            quantities(item, building, assessment.index),
            ratio(item),
            row.map { ReportText(words($0.requirement)) } ?? "",
            points(item.score, of: item.maximum, to: row.map(target)),
            ReportText(words(item.basis.title), item.basis.tone, to: origin(of: item, building, assessment.index)),
            derivation(item, building, row),
        ])
    }

    private func target(of row: ScoreTable.Item) -> ReportText.Target {
        .figure(standards.records[row.maximum.record].id)
    }

    /// Where the submission says what the score rests on; nothing for what it leaves out.
    private func origin(of item: ScoreSheet.Item, _ building: Building, _ index: Int) -> ReportText.Target? {
        switch item.basis {
        case .unknown: return nil
        case .declared: return source(.buildingField(index, .declaredScores))
        case .recomputed, .absent:
            if item.item == .fullDecoration { return source(.buildingField(index, .fullDecoration)) }
            if item.item == .verticalMembers, building.structure.isSteelOrTimber { return source(.buildingField(index, .structure)) }
            return source(.measure(building: index, MeasureKey(rawValue: item.item.rawValue) ?? .electricalPipes))
        }
    }

    /// `502.936 / 814.968 m³`
    private func quantities(_ item: ScoreSheet.Item, _ building: Building, _ index: Int) -> ReportText {
        guard let (measure, unit) = measure(of: item.item, building), case .quantities(let part, let whole) = measure else {
            return ReportText("—", .muted)
        }
        let key = MeasureKey(rawValue: item.item.rawValue) ?? .electricalPipes
        return ReportText("\(part) / \(whole) \(unit)", to: source(.measure(building: index, key)))
    }

    private func measure(of item: ItemID, _ building: Building) -> (measure: Measure, unit: String)? {
        if item == .pipeSeparation { return (building.pipes, MeasureKey.electricalPipes.unit) }
        return MeasureKey(rawValue: item.rawValue).map { (building.measure($0), $0.unit) }
    }

    /// `61.71% (1283/2079)`; the fraction is what is compared.
    private func ratio(_ item: ScoreSheet.Item) -> ReportText {
        guard let ratio = item.ratio else { return ReportText("—", .muted) }
        let percent = Numerals.percent(ratio)
        return ReportText(percent) + ReportText(ratio.denominator == 1 ? "" : " (\(ratio))", .muted)
    }

    private func points(_ score: Interval?, of maximum: Rational, to target: ReportText.Target? = nil) -> ReportText {
        guard let score else { return ReportText("— / \(Numerals.number(maximum))", .muted, to: target) }
        return ReportText(
            "\(Numerals.number(score)) / \(Numerals.number(maximum))", score.exact == nil ? .undetermined : .plain, to: target)
    }

    private func derivation(_ item: ScoreSheet.Item, _ building: Building, _ row: ScoreTable.Item?) -> ReportText {
        switch item.basis {
        case .recomputed: return recomputation(item, building, row) + declaredBeside(item, building)
        case .declared: return say("评分表申报 \(points(item)) 分，无法复算", "\(points(item)) points declared; cannot be recomputed")
        case .unknown: return whyUnknown(item, building)
        case .absent: return whyAbsent(item, building)
        }
    }

    private func points(_ item: ScoreSheet.Item) -> String {
        item.score.map(Numerals.number) ?? "—"
    }

    private func recomputation(_ item: ScoreSheet.Item, _ building: Building, _ row: ScoreTable.Item?) -> ReportText {
        guard let row else { return "" }
        guard let ratio = item.ratio else {
            return building.fullDecoration == true
                ? say("采用全装修 → \(points(item))", "fully decorated → \(points(item))")
                : say("未采用全装修 → \(points(item))", "not fully decorated → \(points(item))")
        }
        let substitution = ReportText(Substitution.text(ratio, row.scoring, maximum: row.maximum.value) ?? "")
        guard item.item == .verticalMembers, building.structure.isSteelOrTimber else { return substitution }
        let name = words(building.structure.title)
        return say("\(name)，比例取 \(Numerals.number(ratio))：", "\(name): ratio \(Numerals.number(ratio)); ") + substitution
    }

    /// The applicant's own points, where they differ from the recomputed ones.
    private func declaredBeside(_ item: ScoreSheet.Item, _ building: Building) -> ReportText {
        guard let declared = building.declaredScore(item.item), declared.rational != item.score?.exact else { return "" }
        return say("（申报 \(declared)，以复算为准）", " (declared \(declared); the recomputed counts)", .fail)
    }

    private func whyUnknown(_ item: ScoreSheet.Item, _ building: Building) -> ReportText {
        let isGiven =
            item.item == .fullDecoration
            ? building.fullDecoration != nil : measure(of: item.item, building).map { $0.measure != .unknown } ?? false
        return assessment.verifiedOnly && isGiven
            ? say("所依据的数据未与原文核对，不取分", "rests on figures that were not proof-read", .undetermined)
            : say("未填，按 0 至满分计", "not given: anything from 0 to the maximum", .undetermined)
    }

    private func whyAbsent(_ item: ScoreSheet.Item, _ building: Building) -> ReportText {
        guard case .absent(let why)? = measure(of: item.item, building)?.measure, !why.isEmpty else {
            return say("缺项，从总分中扣除", "absent: taken off the total", .muted)
        }
        return say("缺项，从总分中扣除：", "absent, taken off the total: ", .muted) + ReportText(why, .muted)
    }

    private func subtotal(_ group: ScoreSheet.Group, _ row: ScoreTable.Group?) -> ReportTable.Row {
        let title = row.map { words($0.title) } ?? group.id.rawValue
        let least = row?.minimum.map { ReportText("≥ \(Numerals.number($0.value))") } ?? ""
        return ReportTable.Row(
            [
                say("小计 \(title)", "Subtotal \(title)"), "", "", least,
                row.map { points(group.score, of: $0.points.value) } ?? ReportText(Numerals.number(group.score)), "", "",
            ], .subtotal)
    }

    private func scoreTotal(_ building: BuildingAssessment) -> ReportTable.Row {
        let sum = building.sheet.groups.reduce(Interval(0)) { $0 + $1.score }
        return ReportTable.Row(
            [
                say("合计", "Total"), "", "", "", points(sum, of: building.sheet.totalPoints - building.sheet.absentPoints), "", "",
            ], .total)
    }
}
