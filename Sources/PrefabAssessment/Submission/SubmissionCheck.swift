/// The checks that look at more than one field at a time, after the whole text has been read.
struct SubmissionCheck {
    let standards: Standards
    private let use: SubmissionUse
    let bytes: TextBytes
    /// Where values stand that could not be read; a check that rests on one would only repeat the mistake in other words.
    ///
    /// In the order in which they begin.
    private let faults: [SourceSpan]

    /// `nil` where the folder does not say what makes sense.
    private let plausibility: PlausibilityCheck?

    /// - Parameter bytes: of the submission.
    init(standards: Standards, use: SubmissionUse, of bytes: TextBytes, faults: [SourceSpan] = []) {
        self.standards = standards
        plausibility = PlausibilityCheck(standards, of: bytes)
        self.use = use
        self.bytes = bytes
        self.faults = faults.sorted { $0.start < $1.start }
    }

    func run(_ submission: Submission, _ diagnostics: inout DiagnosticList) {
        plausibility?.run(submission, &diagnostics)
        checkApplicantCode(submission.project, &diagnostics)
        checkName(submission.project.id, submission.project.spans[.id], &diagnostics)
        checkNotStarted(submission.dates, &diagnostics)
        checkAreaSum(submission, &diagnostics)
        checkBuildingIDs(submission.buildings, &diagnostics)
        checkBuildingFigures(submission.buildings, &diagnostics)
        checkPlaceholders(submission, &diagnostics)
        for (index, building) in submission.buildings.enumerated() {
            checkName(building.id, building.spans[.id], &diagnostics)
            checkForms(building, &diagnostics)
            checkFloorPlan(building, &diagnostics)
            checkDeclaredScores(building, index, of: submission, &diagnostics)
            checkLines(building, &diagnostics)
            checkLabels(building, &diagnostics)
            checkStoreys(building, &diagnostics)
        }
    }

    /// Whether a value, or anything inside it, could not be read.
    func isFaulty(_ span: SourceSpan?) -> Bool {
        guard let span, !faults.isEmpty else { return false }
        var (low, high) = (0, faults.count)
        while low < high {
            let middle = (low + high) / 2
            if faults[middle].start < span.start { low = middle + 1 } else { high = middle }
        }
        while low < faults.count, faults[low].start <= span.end {
            if faults[low].end <= span.end { return true }
            low += 1
        }
        return false
    }

    /// An id is compared as it is written: with a character in it that nobody sees it is another one.
    private func checkName(_ name: String, _ span: SourceSpan?, _ diagnostics: inout DiagnosticList) {
        guard let hidden = name.firstInvisible, let span else { return }
        diagnostics.append(
            Diagnostic(
                .invisibleInName, at: span,
                Message("编号 “{0}” 中有看不见的字符 {1}", "the id “{0}” has an invisible character in it, {1}", .text(name), .words(hidden.name)),
                help: Message("删去该字符，重新键入编号", "remove it, and type the id anew")))
    }

    // MARK: - The project

    private func checkApplicantCode(_ project: Submission.Project, _ diagnostics: inout DiagnosticList) {
        guard let code = project.applicantCode, !SocialCreditCode.isValid(code), let span = project.spans[.applicantCode] else { return }
        diagnostics.append(
            Diagnostic(
                .applicantCodeWrong, at: span,
                Message("统一社会信用代码 “{0}” 的校验码不符", "the check character of the code “{0}” does not fit", [.text(code)]),
                help: Message("对照营业执照核对18位代码", "check the 18 characters against the business licence")))
    }

    private func checkNotStarted(_ dates: Submission.Dates, _ diagnostics: inout DiagnosticList) {
        guard dates.firstFloorSlabStart == .notStarted, let span = dates.spans[.firstFloorSlabStart] else { return }
        let later = [DateKey.prefabricationAcceptance, .mainStructureAcceptance, .completion, .applicationForm].filter(dates.spans.has)
        if later.isEmpty { return }
        diagnostics.append(
            Diagnostic(
                .notStartedButBuilt, at: span,
                Message(
                    "首层楼地面写作尚未施工，却已填写{0}", "the first floor slab is said not to have begun, and yet there is {0}",
                    [.list(later.map(\.field.shortTitle))]),
                help: Message(
                    "填写首层楼地面开始施工的日期，或删去验收、竣工日期", "give the day on which the slab began, or leave out acceptance and completion")))
    }

    private func checkAreaSum(_ submission: Submission, _ diagnostics: inout DiagnosticList) {
        guard let relation = plausibility?.plausibility.relations.first(where: \.isOfProject),
            let stated = submission.project.aboveGroundArea,
            let span = submission.project.spans[.aboveGroundArea], !isFaulty(submission.spans[.buildings]),
            let sum = submission.sumOfBuildingAreas, !relation.holds(sum, stated)
        else { return }
        let applied = submission.buildings.reduce(ExactDecimal.zero) { $1.appliedFor ? $0 + ($1.aboveGroundArea ?? .zero) : $0 }
        if applied > stated {
            diagnostics.append(
                Diagnostic(
                    .appliedAreaAboveProject, at: span,
                    Message(
                        "申请奖励单体的地上建筑面积合计 {1} m² 大于项目的 {0} m²",
                        "the buildings that are applied for have {1} m² above ground, more than the project’s {0} m²",
                        [.decimal(stated), .decimal(applied)]),
                    help: Message(
                        "核对面积与单体；项目面积不应小于其中各单体之和", "check the areas and the buildings; a project is no smaller than its buildings")))
            return
        }
        diagnostics.append(
            Diagnostic(
                .areaSumDiffers, at: span,
                Message(
                    "项目地上建筑面积 {0} m² 与各单体之和 {1} m² 不等",
                    "the project's above-ground area of {0} m² is not the sum of its buildings, {1} m²",
                    [.decimal(stated), .decimal(sum)]),
                help: Message(
                    "核对面积，或补上未列的单体；删去该字段则按各单体之和计", "check the areas or add the buildings left out; without the field the sum counts")))
    }

    // MARK: - A building

    private func checkForms(_ building: Building, _ diagnostics: inout DiagnosticList) {
        guard building.spans[.components] != nil else { return }
        for (place, measure) in standards.measures.enumerated() where measure.takeOff != nil {
            guard let span = building.measures.span(of: MeasureIndex(place)) else { continue }
            diagnostics.append(
                Diagnostic(
                    .bothFormsGiven, at: span,
                    Message(
                        "“{0}”既由构件清单汇总，又直接填了数量", "{0}: given as a quantity although the take-off gives it",
                        [.words(measure.shortTitle)]),
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

    private func checkFloorPlan(_ building: Building, _ diagnostics: inout DiagnosticList) {
        guard let floorPlanArea = building.floorPlanArea else { return }
        if let takeOff = building.takeOff {
            let area = takeOff.projectedArea
            guard area > floorPlanArea, let span = building.spans[.floorPlanArea] else { return }
            diagnostics.append(
                Diagnostic(
                    .horizontalAboveFloorPlan, at: span,
                    Message(
                        "水平构件与板间现浇带的投影面积 {0} m² 大于楼面面积 {1} m²",
                        "horizontal members and the strips between slabs cover {0} m², more than the floor plan area of {1} m²",
                        [.decimal(area), .decimal(floorPlanArea)]),
                    help: Message(
                        "楼面面积是各层楼面面积之和；核对构件数量与每块的投影面积",
                        "the floor plan area is that of all storeys together; check the counts and the area of each piece")))
        } else if let measure = standards.measure(.horizontalArea), case .quantities(let qualifying, _) = building.measures[measure],
            qualifying > floorPlanArea, let span = building.measures.span(of: measure)
        {
            diagnostics.append(
                Diagnostic(
                    .horizontalAboveFloorPlan, at: span,
                    Message(
                        "“{2}”的 {0} m² 大于楼面面积 {1} m²", "the {0} m² of {2} are over the floor plan area of {1} m²",
                        .decimal(qualifying), .decimal(floorPlanArea), .words(standards.measures[measure.place].shortTitle)),
                    help: Message("核对两个面积", "check the two areas")))
        }
    }

    private func checkDeclaredScores(
        _ building: Building, _ index: Int, of submission: Submission, _ diagnostics: inout DiagnosticList
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
        _ score: (item: ItemName, points: ExactDecimal, span: SourceSpan), by method: Method, _ diagnostics: inout DiagnosticList
    ) {
        guard let item = method.item(score.item), score.points.rational > item.maximum.value else { return }
        diagnostics.append(
            Diagnostic(
                .declaredScoreOutOfRange, at: score.span,
                Message(
                    "“{0}”申报 {1} 分，按 {2} 该项最高 {3} 分", "{0} declares {1} {1|point|points}; the item has at most {3} in {2}",
                    [.words(item.shortTitle), .decimal(score.points), .words(method.name), .number(item.maximum.value)]),
                help: Message("按评分表填写得分", "give the points of the score sheet")))
    }

    /// Whether the permit that governs is there but could not be read, so that any table might govern.
    private func isPermitFaulty(_ building: Building, _ submission: Submission) -> Bool {
        if faults.isEmpty { return false }
        if let span = building.spans[.planningPermit] { return isFaulty(span) }
        if let span = submission.dates.spans[.planningPermit] { return isFaulty(span) }
        return submission.spans[.dates].map(faults.contains) ?? false
    }
}
