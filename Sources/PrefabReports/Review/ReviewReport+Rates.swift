import PrefabAssessment

// Both rates of a building, the totals that the basic provisions look at, and the grade, each beside what is required.

extension ReviewReport {
    /// The rules whose outcomes the table shows; together they are the technical requirements.
    static let technicalParts: Set<RuleNumber> = [
        .annexAssemblyRate, .annexPrefabricationRate, .annexHorizontal, .mainStructure, .walls, .decoration, .assemblyRate,
    ]

    func rates(_ building: BuildingAssessment) -> ReportTable {
        let table = standards.table(building.sheet.table)
        let isAnnex = table?.grades.isEmpty ?? true
        let rows = groupRows(building, table) + [assemblyRow(building, table), prefabricationRow(building, isAnnex)]
        return ReportTable(
            .rates(building: building.index),
            caption: say("装配率、预制率与限值", "Rates and limits"),
            columns: [
                ReportTable.Column(say("指标", "Figure")), ReportTable.Column(say("数值", "Value"), .trailing),
                ReportTable.Column(say("要求", "Requirement")), ReportTable.Column(say("结果", "Outcome")),
                ReportTable.Column(say("计算", "Computation"), .leading, .below),
            ],
            rows: rows + horizontalRow(building, table) + decorationRow(building, table) + gradeRow(building, table)
                + mandateRow(building))
    }

    private func row(
        _ title: ReportText, _ value: ReportText, _ requirement: ReportText, _ finding: Finding?, at place: Place,
        by figure: ReportText.Target? = nil, _ computation: ReportText
    ) -> ReportTable.Row {
        ReportTable.Row([
            title.linked(to: finding.map { .rule(standards.rule($0.rule).id) } ?? figure), value.linked(to: source(place)), requirement,
            finding.map { self.title($0.outcome) } ?? ReportText("—", .muted), computation,
        ])
    }

    private func finding(_ rules: [RuleNumber], _ building: BuildingAssessment) -> Finding? {
        building.findings.first { rules.contains($0.rule) }
    }

    // MARK: - The rates

    private func assemblyRow(_ building: BuildingAssessment, _ table: ScoreTable?) -> ReportTable.Row {
        let least = table?.minimumRate ?? law.annexAssemblyRate
        return row(
            say("装配率", "Assembly rate").emphasised(.strong),
            ReportText(Numerals.percent(building.sheet.rate), .strong), ReportText("≥ \(Numerals.threshold(least.value))"),
            finding([.assemblyRate, .annexAssemblyRate], building), at: .buildingField(building.index, .measures),
            assembly(building.sheet) + declared(submission.buildings[building.index].declared.assemblyRate))
    }

    /// The applicant's own figure, with the decimals that it was given with.
    private func declared(_ rate: DeclaredResult.Percentage?) -> ReportText {
        guard let rate else { return "" }
        let text = UTF8Buffer.text { $0.appendDecimal(rate.percent.units, scale: ExactDecimal.decimals, trimmed: true) }
        return say("（申报 \(text)%）", " (declared \(text)%)", .muted)
    }

    /// `(38 + 13.8 + 16.3) / (100 − 6) = 68.1 / 94 = 681/940 = 72.44%`, for each bound where it is not decided.
    private func assembly(_ sheet: ScoreSheet) -> ReportText {
        let divisor = sheet.totalPoints - sheet.absentPoints
        let sum = sheet.groups.reduce(Interval(0)) { $0 + $1.score }
        guard divisor > 0, !isWithheld(sheet), sheet.rate == Interval(sum.lower / divisor, sum.upper / divisor) else {
            return say("评分依据的数据未与原文核对，不作计算", "the scores rest on figures that were not proof-read: nothing is computed", .undetermined)
        }
        let lower = formula(sheet, sum.lower, divisor) { $0.lower } + rounded(sheet.rate.lower)
        if sheet.rate.exact != nil { return lower }
        return say("下限 ", "at least ") + lower + say("；上限 ", "; at most ")
            + formula(sheet, sum.upper, divisor) { $0.upper } + rounded(sheet.rate.upper)
    }

    /// Whether the table may not be used because it was not proof-read.
    private func isWithheld(_ sheet: ScoreSheet) -> Bool {
        guard assessment.verifiedOnly, let table = standards.table(sheet.table) else { return false }
        return !standards.records[table.totalPoints.record].status.isSettled
    }

    private func formula(
        _ sheet: ScoreSheet, _ sum: Rational, _ divisor: Rational, _ bound: (Interval) -> Rational
    ) -> ReportText {
        let groups = sheet.groups.map { Numerals.number(bound($0.score)) }.joined(separator: " + ")
        let total = Numerals.number(sheet.totalPoints)
        let whole = sheet.absentPoints == 0 ? total : "(\(total) − \(Numerals.number(sheet.absentPoints)))"
        let rate = sum / divisor
        let quotient = "\(Numerals.number(sum)) / \(Numerals.number(divisor))"
        return ReportText("(\(groups)) / \(whole) = \(quotient) = \(rate) = \(Numerals.percent(rate))")
    }

    /// What reading `rate-rounding` b compares in place of the exact rate.
    private func rounded(_ rate: Rational) -> ReportText {
        guard assessment.readings[.rateRounding] else { return "" }
        let percent = Numerals.threshold(rate.rounded(toDecimals: 2, .halfUp))
        return say("，按取整口径以 \(percent) 比较", ", compared as \(percent) under rate-rounding", .strong)
    }

    private func prefabricationRow(_ building: BuildingAssessment, _ isAnnex: Bool) -> ReportTable.Row {
        let measure = submission.buildings[building.index].measure(.structuralConcrete)
        var computation = say("结构混凝土体积未填", "the volume of structural concrete is not given", .muted)
        if case .quantities(let precast, let all) = measure, let rate = measure.ratio {
            computation = ReportText(
                "\(precast) / (\(precast) + \(all - precast)) = \(precast) / \(all) = \(rate) = \(Numerals.percent(rate))")
        }
        let value = building.prefabricationRate.map { ReportText(Numerals.percent($0), .strong) } ?? say("未知", "unknown", .undetermined)
        return row(
            say("预制率", "Prefabrication rate").emphasised(.strong), value,
            isAnnex ? prefabricationRequirement(building) : say("本标准不要求", "not asked", .muted),
            finding([.annexPrefabricationRate], building), at: .measure(building: building.index, .structuralConcrete),
            computation + declared(submission.buildings[building.index].declared.prefabricationRate))
    }

    private func prefabricationRequirement(_ building: BuildingAssessment) -> ReportText {
        let height = submission.buildings[building.index].height
        guard let band = law.prefabricationRates.last(where: { height > $0.above }) else { return "—" }
        let least = "≥ \(Numerals.threshold(band.rate.value))"
        let range = band.upTo.map { "≤ \($0) m" } ?? "> \(band.above) m"
        return say("\(least)（高 \(height) m \(range)）", "\(least) (height \(height) m \(range))")
    }
}

// MARK: - Group totals and other requirements

extension ReviewReport {
    private func groupRows(_ building: BuildingAssessment, _ table: ScoreTable?) -> [ReportTable.Row] {
        building.sheet.groups.compactMap { group in
            guard let row = table?.group(group.id), let least = row.minimum else { return nil }
            let rule: RuleNumber = group.id == .mainStructure ? .mainStructure : .walls
            let terms = building.sheet.items.filter { $0.group == group.id }.compactMap(\.score).map(term)
            let sum = Numerals.number(group.score)
            return self.row(
                say("\(words(row.title))得分", "\(words(row.title)): points"), ReportText(sum),
                ReportText("≥ \(Numerals.number(least.value))"), finding([rule], building),
                at: .buildingField(building.index, .measures), isWithheld(building.sheet) ? "" : ReportText("\(terms.joined(separator: " + ")) = \(sum)"))
        }
    }

    /// An interval in a sum: `(0–20)`.
    private func term(_ score: Interval) -> String {
        score.exact.map(Numerals.number) ?? "(\(Numerals.number(score)))"
    }

    private func horizontalRow(_ building: BuildingAssessment, _ table: ScoreTable?) -> [ReportTable.Row] {
        guard let least = table?.minimumHorizontalRatio else { return [] }
        let measure = submission.buildings[building.index].measure(.horizontalMembers)
        var computation: ReportText = say("水平构件面积未填", "the area of horizontal members is not given", .muted)
        if case .quantities(let part, let whole) = measure, let ratio = measure.ratio {
            computation = ReportText("\(part) / \(whole) = \(ratio) = \(Numerals.percent(ratio))")
        }
        return [
            row(
                say("水平构件比例", "Horizontal members"),
                measure.ratio.map { ReportText(Numerals.percent($0)) } ?? say("未知", "unknown", .undetermined),
                ReportText("≥ \(Numerals.threshold(least.value))"), finding([.annexHorizontal], building),
                at: .measure(building: building.index, .horizontalMembers), computation)
        ]
    }

    private func decorationRow(_ building: BuildingAssessment, _ table: ScoreTable?) -> [ReportTable.Row] {
        guard let figure = table?.requiresDecoration, figure.value else { return [] }
        let value: ReportText =
            switch submission.buildings[building.index].fullDecoration {
            case true?: say("是", "yes")
            case false?: say("否", "no")
            case nil: say("未填", "not given", .undetermined)
            }
        return [
            row(
                say("全装修", "Full decoration"), value, say("应采用", "required"), finding([.decoration], building),
                at: .buildingField(building.index, .fullDecoration), "")
        ]
    }

    /// The grade with its conditions: the vertical members' ratio, and the two rates that it lies between.
    private func gradeRow(_ building: BuildingAssessment, _ table: ScoreTable?) -> [ReportTable.Row] {
        guard let table, let gradeRatio = table.gradeRatio, !table.grades.isEmpty else { return [] }
        let steps = table.grades.map { "\($0.grade.rawValue) ≥ \(Numerals.threshold($0.from.value))" }.joined(separator: listComma)
        var computation = say("等级线：\(steps)", "grades: \(steps)")
        if let ratio = building.sheet.item(.verticalMembers)?.ratio {
            let sign = ratio >= gradeRatio.value ? "≥" : "<"
            let least = Numerals.threshold(gradeRatio.value)
            computation += say(
                "；竖向构件比例 \(Numerals.percent(ratio)) \(sign) \(least)", "; vertical members \(Numerals.percent(ratio)) \(sign) \(least)")
        }
        if let declared = submission.buildings[building.index].declared.grade {
            computation += say("（申报 \(words(declared.title))）", " (declared \(words(declared.title)))", .muted)
        }
        return [
            row(
                say("等级", "Grade"), grade(building).emphasised(.strong), ReportText("—", .muted), nil,
                at: .buildingField(building.index, .measures), by: .figure(standards.records[gradeRatio.record].id), computation)
        ]
    }

    private func mandateRow(_ building: BuildingAssessment) -> [ReportTable.Row] {
        guard building.mandated == .yes, let finding = finding([.mandatedRate], building) else { return [] }
        let law = standards.instrument47
        let isHousing = submission.buildings[building.index].use.isHousing
        return [
            row(
                say("47号标准", "Standard of 47号"),
                isHousing ? grade(building) : ReportText(Numerals.percent(building.sheet.rate)),
                isHousing
                    ? say("\(law.housingGrade.value.rawValue) 级", "grade \(law.housingGrade.value.rawValue)")
                    : ReportText("≥ \(Numerals.threshold(law.minimumRate.value))"),
                finding, at: finding.ruling.place, ReportText(finding.ruling.message.text(in: language)))
        ]
    }
}
