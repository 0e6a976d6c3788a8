import PrefabAssessment

// Both rates of a building, what the provisions of its method look at, and the grade, each beside what is required.

extension ScoreReport {
    /// - Parameters:
    ///   - role: that of a building's rates unless said otherwise.
    ///   - groups: whether the sums of all groups are shown, those included of which no provision asks anything.
    ///   - known: whether to leave out the prefabrication rate where the method does not ask for it and nobody knows it.
    ///   - more: further rows.
    func rates(
        _ building: some RatedBuilding, as role: ReportTable.Role? = nil, caption: ReportText? = nil, withGroups groups: Bool = false,
        onlyKnown known: Bool = false, and more: [ReportTable.Row] = []
    ) -> ReportTable {
        let provisions = building.sheet.method.provisions
        func rows(_ isWanted: (Provision) -> Bool) -> [ReportTable.Row] {
            provisions.filter(isWanted).map { row($0, building) }
        }
        let points = rows { provision in
            switch provision.requirement {
            case .groupMinimum: !groups
            case .itemMinimum: true
            case .rate, .ratio, .attribute: false
            }
        }
        let others = rows { provision in
            switch provision.requirement {
            case .ratio(let measure, _): standards.measures[measure.place].takeOff != .structuralVolume
            case .attribute: true
            case .groupMinimum, .itemMinimum, .rate: false
            }
        }
        return ReportTable(
            role ?? .rates(building: building.index),
            caption: caption ?? say("装配率、预制率与限值", "Rates and limits"),
            columns: [
                column("指标", "Figure"), column("数值", "Value", .trailing), column("要求", "Requirement"), column("结果", "Outcome"),
                column("计算", "Computation", .leading, .below),
            ],
            rows: (groups ? groupRows(building) : []) + points + [assemblyRow(building)] + prefabricationRow(building, onlyKnown: known)
                + others
                + gradeRow(building) + more)
    }

    /// The sums of all groups, each with what a provision asks of it.
    private func groupRows(_ building: some RatedBuilding) -> [ReportTable.Row] {
        let method = building.sheet.method
        return method.groups.typedIndices.map { group in
            if let minimum = method.minimum(of: group) { return row(minimum.provision, building) }
            let title = words(method.groups[group].title)
            return ReportTable.Row([
                say("\(title)得分", "\(title): points"), ReportText(Numerals.number(building.sheet[group].score)),
                say("不要求", "not asked", .muted), ReportText("—", .muted), sum(of: group, building.sheet),
            ])
        }
    }

    private func row(
        _ title: ReportText, _ value: ReportText, _ requirement: ReportText, _ finding: Finding?, at place: Place,
        by figure: ReportText.Target? = nil, _ computation: ReportText
    ) -> ReportTable.Row {
        ReportTable.Row([
            title.linked(to: finding.map { .rule(description($0).id) } ?? figure), value.linked(to: source(place)), requirement,
            finding.map { self.title($0.outcome) } ?? ReportText("—", .muted), computation,
        ])
    }

    private func finding(_ rule: RuleID?, _ building: some RatedBuilding) -> Finding? {
        building.findings.first { $0.rule == rule }
    }

    // MARK: - The rates

    private func assemblyRow(_ building: some RatedBuilding) -> ReportTable.Row {
        let sheet = building.sheet
        let provision = sheet.method.provisions.first { if case .rate = $0.requirement { true } else { false } }
        let least = sheet.method.leastRate.map { ReportText("≥ \(Numerals.threshold($0))") }
        return row(
            say("装配率", "Assembly rate").emphasised(.strong), ReportText(Numerals.percent(sheet.rate), .strong),
            least ?? say("本方法不要求", "not asked", .muted), finding(provision?.rule, building),
            at: .buildingField(building.index, .measures),
            assembly(building) + declared(building) { $0.assemblyRate })
    }

    /// The applicant's own figure, with the decimals that it was given with.
    private func declared(_ building: some RatedBuilding, _ rate: (DeclaredResult) -> ExactDecimal?) -> ReportText {
        guard building.usesDeclared, let rate = rate(submission.buildings[building.index].declared) else { return "" }
        let text = UTF8Buffer.text { $0.appendDecimal(rate.units, scale: ExactDecimal.decimals, trimmed: true) }
        return ReportText(bracketed(words("申报 ", "declared ") + "\(text)%"), .muted)
    }

    /// `(38 + 13.8 + 16.3) / (100 − 6) + 4 / 100 = 681/940 + 1/25 = 76.44%`, for each bound where it is not decided.
    private func assembly(_ building: some RatedBuilding) -> ReportText {
        let sheet = building.sheet
        guard sheet.rateFollows else {
            return sheet.method.totalPoints.value > sheet.absentPoints
                ? say("评分依据的数据未与原文核对，不作计算", "the scores rest on figures that were not proof-read: nothing is computed", .undetermined)
                : say("各项均缺，无从计算", "the building has none of the items, so that nothing can be computed", .undetermined)
        }
        let (lower, upper) = (sheet.rate.lower, sheet.rate.upper)
        let first = formula(sheet, lower) { $0.lower } + rounded(lower)
        if sheet.rate.exact != nil { return first }
        return say("下限 ", "at least ") + first + say("；上限 ", "; at most ") + formula(sheet, upper) { $0.upper } + rounded(upper)
            + openBonus(building)
    }

    /// How much of an open rate the bonus items leave open, and which grades are.
    private func openBonus(_ building: some RatedBuilding) -> ReportText {
        let sheet = building.sheet
        let groups = sheet.method.groups.indices.filter {
            sheet.method.groups[$0].counting == .bonus && sheet.groups[$0].score.exact == nil
        }
        guard !groups.isEmpty else { return "" }
        let divisor = sheet.method.bonusDivisor?.value ?? sheet.method.totalPoints.value
        let open = Interval.sum(groups.map { sheet.groups[$0].score })
        let gap = Numerals.percentagePoints(open.upper.shownDifference(open.lower).shownQuotient(by: divisor))
        let names = groups.map { words(sheet.method.groups[$0].title) }.joined(separator: listComma)
        let rate = words(
            "使装配率相差至多 \(gap.chinese)", "which leaves up to \(gap.english) open")
        let grade = gradeLeftOpen(building)
        guard building.usesDeclared else {
            return say(
                "；其中“\(names)”按 0 至满分计，\(rate)\(grade)", "; \(names): anything from 0 to the maximum, \(rate)\(grade)", .undetermined)
        }
        return say(
            "；其中“\(names)”未申报，\(rate)\(grade)；没有该项的，申报 0 分",
            "; \(names): not declared, \(rate)\(grade); whoever has none declares 0", .undetermined)
    }

    /// Behind an open rate: whether the grade is open with it, and among which grades. Nothing where the method gives none.
    private func gradeLeftOpen(_ building: some RatedBuilding) -> String {
        guard building.sheet.method.grading != nil else { return "" }
        guard building.grade == nil else { return words("，等级不受影响", ", but not the grade") }
        guard let names = openGrades(building) else { return words("，等级未定", ", as is the grade") }
        return words("，等级未定（\(names)）", ", as is the grade (\(names))")
    }

    /// The grades that an open one may be; nothing where it may be any, or is decided.
    func openGrades(_ building: some RatedBuilding) -> String? {
        let all = (building.sheet.method.grading?.steps.count ?? 0) + 2
        guard building.grade == nil, building.gradeNames.count < all else { return nil }
        return building.gradeNames.map { words(Message.Text(grade: $0)) }.joined(separator: listComma)
    }

    /// The grade, or those that it may be, where not all may.
    func gradeOrOpen(_ building: some RatedBuilding) -> ReportText {
        guard let names = openGrades(building) else { return title(grade: building.grade) }
        return say("未定：", "open: ", .undetermined) + ReportText(names, .undetermined)
    }

    /// Whether the method may not be used because it was not proof-read.
    func isWithheld(_ sheet: ScoreSheet) -> Bool {
        verifiedOnly && !standards.records[sheet.method.totalPoints.record].status.isSettled
    }

    private func formula(_ sheet: ScoreSheet, _ rate: Rational, _ bound: (Interval) -> Rational) -> ReportText {
        func terms(_ counting: MethodGroup.Counting) -> String {
            sheet.groups.indices.filter { sheet.method.groups[$0].counting == counting }
                .map { Numerals.number(bound(sheet.groups[$0].score)) }.joined(separator: " + ")
        }
        let total = Numerals.number(sheet.method.totalPoints.value)
        let whole = sheet.absentPoints == 0 ? total : "(\(total) − \(Numerals.number(sheet.absentPoints)))"
        let divisor = sheet.method.totalPoints.value - sheet.absentPoints
        var text = "(\(terms(.total))) / \(whole)"
        if sheet.method.groups.contains(where: { $0.counting == .bonus }) {
            let bonus = terms(.bonus)
            text +=
                " + \(bonus.contains("+") ? "(\(bonus))" : bonus) / \(Numerals.number(sheet.method.bonusDivisor?.value ?? sheet.method.totalPoints.value))"
        } else {
            let sum = Rational.sum(sheet.groups.map { bound($0.score) })
            text += " = \(Numerals.number(sum)) / \(Numerals.number(divisor))"
        }
        // Nobody follows a longer fraction, and of points that are not rounded it need not be the number itself.
        let fraction = rate.denominator < longestDenominator ? " = \(rate)" : ""
        return ReportText("\(text)\(fraction) = \(Numerals.percent(rate))")
    }

    private var longestDenominator: Int128 { 1_000_000_000_000 }

    /// What reading `rate-rounding` b compares in place of the exact rate.
    private func rounded(_ rate: Rational) -> ReportText {
        guard taken[.rateRounding] == .b else { return "" }
        let percent = Numerals.threshold(rate.rounded(toDecimals: 2, .halfUp))
        return say("，按所取口径取整，以 \(percent) 比较", ", compared as \(percent), rounded by the reading taken", .strong)
    }

    /// The ratio of the structural concrete, where a measure of the standards gives it.
    private func prefabricationRow(_ building: some RatedBuilding, onlyKnown: Bool) -> [ReportTable.Row] {
        guard let index = standards.measure(.structuralVolume) else { return [] }
        let measure = measured(building)[index]
        var computation = say("结构混凝土体积未填", "the volume of structural concrete is not given", .muted)
        if case .quantities(let precast, let all) = measure, let rate = measure.ratio {
            computation = ReportText(
                "\(quantity(precast)) / (\(quantity(precast)) + \(quantity(all - precast))) = \(division(precast, by: all, rate))")
        }
        let provision = building.sheet.method.provisions.first { provision in
            if case .ratio(index, _) = provision.requirement { true } else { false }
        }
        if onlyKnown, provision == nil, building.prefabricationRate == nil { return [] }
        let value = building.prefabricationRate.map { ReportText(Numerals.percent($0), .strong) } ?? say("未知", "unknown", .undetermined)
        return [
            row(
                say("预制率", "Prefabrication rate").emphasised(.strong), value,
                provision.map { requirement($0, building) } ?? say("本方法不要求", "not asked", .muted),
                finding(provision?.rule, building), at: .measure(building: building.index, index),
                computation + declared(building) { $0.prefabricationRate })
        ]
    }
}
