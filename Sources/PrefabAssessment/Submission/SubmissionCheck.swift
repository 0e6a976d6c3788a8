/// The checks that look at more than one field at a time, after the whole text has been read.
struct SubmissionCheck {
    private let standards: Standards
    private let use: SubmissionUse
    /// Where values stand that could not be read; a check that rests on one would only repeat the mistake in other words.
    private let faults: [SourceSpan]

    init(standards: Standards, use: SubmissionUse, faults: [SourceSpan] = []) {
        self.standards = standards
        self.use = use
        self.faults = faults
    }

    func run(_ submission: Submission, _ diagnostics: inout [Diagnostic]) {
        checkFunding(submission.project, &diagnostics)
        checkApplicantCode(submission.project, &diagnostics)
        checkDateOrder(submission.dates, &diagnostics)
        checkAreaSum(submission, &diagnostics)
        checkBuildingIDs(submission.buildings, &diagnostics)
        for (index, building) in submission.buildings.enumerated() {
            checkForms(building, &diagnostics)
            checkFloorPlan(building, &diagnostics)
            checkDeclaredScores(building, index, of: submission, &diagnostics)
            checkStoreyHeight(building, &diagnostics)
            checkLabels(building, &diagnostics)
        }
    }

    /// Whether a value, or anything inside it, could not be read.
    private func isFaulty(_ span: SourceSpan?) -> Bool {
        guard let span, !faults.isEmpty else { return false }
        return faults.contains { span.start <= $0.start && $0.end <= span.end }
    }

    // MARK: - The project

    private func checkFunding(_ project: Submission.Project, _ diagnostics: inout [Diagnostic]) {
        guard let percent = project.fiscalFundingPercent, percent > .zero, percent < Plausibility.fractionLimit,
            let span = project.spans[.fiscalFundingPercent]
        else { return }
        diagnostics.append(
            Diagnostic(
                .fundingLooksLikeFraction, at: span,
                Message(
                    "财政性资金比例为 {0}%，不到百分之一", "the share of fiscal funds is {0}%, less than one per cent",
                    [.decimal(percent)]),
                help: Message(
                    "该字段是百分数；若指 {0}%，写作 {0}", "the field is a percentage; if you mean {0}%, write {0}",
                    [.decimal(ExactDecimal(units: percent.units * 100))])))
    }

    private func checkApplicantCode(_ project: Submission.Project, _ diagnostics: inout [Diagnostic]) {
        guard let code = project.applicantCode, !SocialCreditCode.isValid(code), let span = project.spans[.applicantCode] else { return }
        diagnostics.append(
            Diagnostic(
                .applicantCodeWrong, at: span,
                Message("统一社会信用代码 “{0}” 的校验码不符", "the check character of the code “{0}” does not fit", [.text(code)]),
                help: Message("对照营业执照核对18位代码", "check the 18 characters against the business licence")))
    }

    private func checkDateOrder(_ dates: Submission.Dates, _ diagnostics: inout [Diagnostic]) {
        var slab: CalendarDate?
        if case .date(let date) = dates.firstFloorSlabStart { slab = date }
        let order: InlineArray<5, (key: DateKey, date: CalendarDate?)> = [
            (.projectApproval, dates.projectApproval), (.planningPermit, dates.planningPermit),
            (.constructionStart, dates.constructionStart), (.firstFloorSlabStart, slab), (.completion, dates.completion),
        ]
        var previous: (key: DateKey, date: CalendarDate)?
        for place in order.indices {
            guard let date = order[place].date else { continue }
            let key = order[place].key
            if let previous, date < previous.date, let span = dates.spans[key] {
                diagnostics.append(
                    Diagnostic(
                        .datesOutOfOrder, at: span,
                        Message(
                            "{0}（{1}）早于 {2}（{3}）", "{0} ({1}) is before {2} ({3})",
                            [.text(key.rawValue), .date(date), .text(previous.key.rawValue), .date(previous.date)]),
                        help: Message(
                            "通常的次序：立项、规划许可、开工、首层楼地面、竣工；核对日期",
                            "the usual order is approval, permit, start, first floor slab, completion; check the dates")))
            }
            previous = (key, date)
        }
    }

    private func checkAreaSum(_ submission: Submission, _ diagnostics: inout [Diagnostic]) {
        guard let stated = submission.project.aboveGroundArea, stated != submission.sumOfBuildingAreas,
            let span = submission.project.spans[.aboveGroundArea], !isFaulty(submission.spans[.buildings]),
            submission.buildings.allSatisfy({ $0.spans[.aboveGroundArea] != nil })
        else { return }
        diagnostics.append(
            Diagnostic(
                .areaSumDiffers, at: span,
                Message(
                    "项目地上建筑面积 {0} m² 与各单体之和 {1} m² 不等",
                    "the project's above-ground area of {0} m² is not the sum of its buildings, {1} m²",
                    [.decimal(stated), .decimal(submission.sumOfBuildingAreas)]),
                help: Message(
                    "核对面积，或补上未列的单体；删去该字段则按各单体之和计", "check the areas or add the buildings left out; without the field the sum counts")))
    }

    private func checkBuildingIDs(_ buildings: [Building], _ diagnostics: inout [Diagnostic]) {
        let buildings = buildings.span
        var marks = NameMarks()
        if buildings.indices.allSatisfy({ marks.insert(buildings[$0].id) }) { return }
        var names = SeenNames()
        for index in buildings.indices {
            guard let span = buildings[index].spans[.id], !isFaulty(span), !names.insert(buildings[index].id) else { continue }
            diagnostics.append(
                Diagnostic(
                    .duplicateBuilding, at: span,
                    Message("单体编号 “{0}” 重复", "the building id “{0}” appears twice", [.text(buildings[index].id)]),
                    help: Message("每个单体用不同的编号", "give each building an id of its own")))
        }
    }

    // MARK: - A building

    private func checkForms(_ building: Building, _ diagnostics: inout [Diagnostic]) {
        guard building.spans[.components] != nil else { return }
        for (place, measure) in standards.measures.enumerated() where measure.takeOff != nil {
            guard let span = building.measures.span(of: MeasureIndex(place)) else { continue }
            diagnostics.append(
                Diagnostic(
                    .bothFormsGiven, at: span,
                    Message(
                        "{0} 既由 components 汇总，又写在 measures 中", "{0} is given in measures although components give it",
                        [.text(measure.id)]),
                    help: Message(
                        "两种写法只留一种：构件清单，或汇总数量", "keep one of the two: the take-off or the sum")))
        }
        guard let takeOff = building.takeOff, takeOff.isTooLarge, let span = building.spans[.components] else { return }
        diagnostics.append(
            Diagnostic(
                .takeOffTooLarge, at: span,
                Message("构件清单的合计超出可精确计算的范围", "the take-off adds up to more than can be computed exactly"),
                help: Message("核对数量与单位", "check the counts and the units")))
    }

    private func checkFloorPlan(_ building: Building, _ diagnostics: inout [Diagnostic]) {
        guard let floorPlanArea = building.floorPlanArea else { return }
        if let takeOff = building.takeOff {
            let area = horizontalArea(takeOff, of: building)
            guard area > floorPlanArea, let span = building.spans[.floorPlanArea] else { return }
            diagnostics.append(
                Diagnostic(
                    .horizontalAboveFloorPlan, at: span,
                    Message(
                        "符合要求的水平构件投影面积 {0} m² 大于楼面面积 {1} m²",
                        "the qualifying area of horizontal members, {0} m², is over the floor plan area of {1} m²",
                        [.decimal(area), .decimal(floorPlanArea)]),
                    help: Message(
                        "floorPlanArea 是各层楼面面积之和；核对构件数量与每块的投影面积",
                        "floorPlanArea is the floor area of all storeys together; check the counts and the area of each piece")))
        } else if let measure = standards.measure(.horizontalArea), case .quantities(let qualifying, _) = building.measures[measure],
            qualifying > floorPlanArea, let span = building.measures.span(of: measure)
        {
            diagnostics.append(
                Diagnostic(
                    .horizontalAboveFloorPlan, at: span,
                    Message(
                        "{2} 的 {0} m² 大于楼面面积 {1} m²", "the {0} m² of {2} are over the floor plan area of {1} m²",
                        .decimal(qualifying), .decimal(floorPlanArea), .text(standards.measures[measure.place].id)),
                    help: Message("核对两个面积", "check the two areas")))
        }
    }

    private func checkDeclaredScores(
        _ building: Building, _ index: Int, of submission: Submission, _ diagnostics: inout [Diagnostic]
    ) {
        guard !building.declaredScores.isEmpty else { return }
        switch use {
        case .review(let readings):
            guard !isPermitFaulty(building, submission) else { return }
            let method = standards.method(forPermit: submission.planningPermit(ofBuilding: index), readings).method
            for score in building.declaredScores { check(score, by: method, &diagnostics) }
        case .rates(let methods):
            // Points of an item that several methods have count for none of them.
            for score in building.declaredScores {
                let known = methods.filter { $0.item(score.item) != nil }
                if known.count == 1 { check(score, by: known[0], &diagnostics) }
            }
        }
    }

    private func check(
        _ score: (item: ItemName, points: ExactDecimal, span: SourceSpan), by method: Method, _ diagnostics: inout [Diagnostic]
    ) {
        guard let item = method.item(score.item), score.points.rational > item.maximum.value else { return }
        diagnostics.append(
            Diagnostic(
                .declaredScoreOutOfRange, at: score.span,
                Message(
                    "{0} 申报 {1} 分，{2} 中该项最高 {3} 分", "{0} declares {1} {1|point|points}; the item has at most {3} in {2}",
                    [.text(item.id), .decimal(score.points), .text(method.id), .number(item.maximum.value)]),
                help: Message("按评分表填写得分", "give the points of the score sheet")))
    }

    /// The area that counts for horizontal members, the most of it where several methods count joints in their own ways.
    private func horizontalArea(_ takeOff: TakeOff, of building: Building) -> ExactDecimal {
        var area = takeOff.horizontalQualifying
        if case .rates(let methods) = use {
            for method in methods { area = max(area, building.takeOff(by: method)?.horizontalQualifying ?? area) }
        }
        return area
    }

    /// Whether the permit that governs is there but could not be read, so that any table might govern.
    private func isPermitFaulty(_ building: Building, _ submission: Submission) -> Bool {
        if faults.isEmpty { return false }
        if let span = building.spans[.planningPermit] { return isFaulty(span) }
        if let span = submission.dates.spans[.planningPermit] { return isFaulty(span) }
        return submission.spans[.dates].map(faults.contains) ?? false
    }

    private func checkStoreyHeight(_ building: Building, _ diagnostics: inout [Diagnostic]) {
        guard let storeys = building.storeys, building.height > .zero, let span = building.spans[.storeys] else { return }
        let plausible = Plausibility.storeyHeight
        let (low, high) = (plausible.lowerBound.units * Int128(storeys), plausible.upperBound.units * Int128(storeys))
        guard building.height.units < low || building.height.units > high else { return }
        let height = building.height.rational / Rational(Int128(storeys))
        diagnostics.append(
            Diagnostic(
                .storeyHeight, at: span,
                Message(
                    "平均层高 {0} m 不在 {1} 到 {2} m 之间", "the mean storey height of {0} m is not between {1} and {2} m",
                    [.number(height), .decimal(plausible.lowerBound), .decimal(plausible.upperBound)]),
                help: Message("核对建筑高度（米）与地上层数", "check the height (in metres) and the number of storeys above ground")))
    }

    private func checkLabels(_ building: Building, _ diagnostics: inout [Diagnostic]) {
        guard let components = building.components else { return }
        let lines = components.span
        var marks = NameMarks()
        if lines.indices.allSatisfy({ lines[$0].label.map { marks.insert($0) } ?? true }) { return }
        var labels = SeenNames()
        for index in lines.indices {
            guard let label = lines[index].label, !labels.insert(label) else { continue }
            diagnostics.append(
                Diagnostic(
                    .duplicateLabel, at: lines[index].labelSpan,
                    Message("构件编号 “{0}” 重复", "the component label “{0}” appears twice", [.text(label)]),
                    help: Message("核对是否重复计入", "check that the pieces are not counted twice")))
        }
    }
}
