/// Works out what could be changed about one building.
struct BuildingAdvisor {
    /// The submission with no other building: what is advised for one makes no difference to others.
    private let alone: Submission
    private let index: Int
    private let baseline: BuildingAssessment
    private let building: MeasuredBuilding
    private let finder: TargetFinder
    private let assessor: Assessor
    private let prices: Prices?
    private var method: Method { baseline.sheet.method }

    /// - Returns: `nil` where nobody applies for the building.
    init?(_ assessor: Assessor, _ assessment: Assessment, _ index: Int, costs: MeasureCosts?) {
        let building = assessment.submission.buildings[index]
        guard building.appliedFor else { return nil }
        baseline = assessment.buildings[index]
        self.assessor = assessor
        self.index = index
        var alone = assessment.submission
        alone.buildings = [building]
        self.alone = alone
        self.building = assessment.measured(baseline)
        finder = TargetFinder(readings: assessor.readings, building: building, method: baseline.sheet.method)
        prices = costs.map { [building = self.building] in Prices(costs: $0, building: building, in: assessor.standards) }
    }

    /// The provisions that are not met, or open.
    private var missed: [Finding] {
        baseline.findings.filter { $0.rule.isProvision && ($0.outcome == .fail || $0.outcome == .undetermined) }
    }

    /// Whether there is anything to advise.
    var hasGoals: Bool { nextGrade != nil || !missed.isEmpty }

    func advice() -> BuildingAdvice? {
        var ledger = FigureLedger(assessor.standards, verifiedOnly: assessor.verifiedOnly)
        let isWithheld = method.items.contains { ledger.read($0.maximum) == nil }
        let missed = missed
        var goals: [(goal: AdviceGoal, outcome: Outcome, target: Target?)] = missed.map { finding in
            (.rule(finding.rule), finding.outcome, finder.target(of: finding.rule, &ledger))
        }
        if goals.count > 1, baseline.methodIsKnown {
            let outcome = goals.contains { $0.outcome == .fail } ? Outcome.fail : .undetermined
            // Rules that pass already go on passing, for no change takes anything away.
            goals.append((.rule(.technical), outcome, merged(goals.map(\.target))))
        }
        if let step = nextGrade {
            goals.append((.grade(step), baseline.grades.reaches(step), finder.target(ofGrade: step, &ledger)))
        }
        let (levers, entangled) = levers(for: goals.compactMap(\.target))
        let results = goals.map { goal, outcome, target in
            advise(goal, outcome, isWithheld ? nil : target, levers, entangled)
        }
        return results.isEmpty ? nil : BuildingAdvice(index: index, goals: results)
    }

    private func merged(_ targets: [Target?]) -> Target? {
        var result = Target()
        for target in targets {
            guard let target else { return nil }
            result = result.merged(with: target)
        }
        return result
    }

    /// The lowest grade that the building does not surely have, by its place among those of the method.
    private var nextGrade: Int? {
        guard let grading = method.grading else { return nil }
        let places = baseline.grades.grades.map { if case .step(let place) = $0 { place } else { grading.steps.count } }
        // Places count from the highest grade down.
        guard let lowest = places.max(), lowest > 0 else { return nil }
        return lowest - 1
    }

    private func levers(for targets: [Target]) -> (levers: [Lever], entangled: [Int]) {
        var ratios: [MeasureIndex: [Rational]] = [:]
        var attributes: [AttributeIndex: [AttributeValue]] = [:]
        for target in targets {
            for (measure, least) in target.ratios { ratios[measure, default: []].append(least) }
            for (attribute, value) in target.attributes { attributes[attribute, default: []].append(value) }
        }
        var factory = LeverFactory(assessor.standards, building, baseline.sheet, ratios: ratios, attributes: attributes)
        let levers = factory.levers()
        return (levers, factory.entangled)
    }

    // MARK: - A goal

    private func advise(
        _ goal: AdviceGoal, _ outcome: Outcome, _ target: Target?, _ levers: [Lever], _ entangled: [Int]
    ) -> GoalAdvice {
        guard let target else {
            return GoalAdvice(
                goal: goal, outcome: outcome, gap: nil, alone: [], fewest: nil, cheapest: prices.map { _ in .outOfReach },
                obstacles: [.withheldFigure])
        }
        let search = GoalSearch(target, baseline.sheet, levers, building)
        var obstacles = obstacles(target, search, entangled)
        let alone = search.levers.indices.compactMap { self.alone(goal, $0, search, &obstacles) }
        let fewest = search.lightest { _, _ in 0 }
            .flatMap { combination($0, cost: nil, for: goal, &obstacles) }
        return GoalAdvice(
            goal: goal, outcome: outcome, gap: gap(target), alone: alone, fewest: fewest,
            cheapest: prices.map { cheapest(goal, search, $0, &obstacles) }, obstacles: obstacles)
    }

    private func alone(
        _ goal: AdviceGoal, _ place: Int, _ search: GoalSearch, _ obstacles: inout [GoalAdvice.Obstacle]
    ) -> ItemAdvice? {
        let lever = search.levers[place]
        if let (lever, level) = search.least(of: place) {
            let change = change(lever, to: level)
            if isConfirmed([change], for: goal) { return ItemAdvice(change: change, isEnough: true) }
            note(.notConfirmed, &obstacles)
        }
        guard !lever.levels.isEmpty else { return nil }
        return ItemAdvice(change: change(lever, to: lever.levels.count), isEnough: false)
    }

    private func combination(
        _ choice: GoalSearch.Choice, cost: Int128?, for goal: AdviceGoal,
        _ obstacles: inout [GoalAdvice.Obstacle]
    ) -> Combination? {
        let changes = zip(choice.levers, choice.levels).filter { $0.1 > 0 }
            .map { lever, level in change(lever, to: level, isPriced: cost != nil) }
        guard isConfirmed(changes, for: goal) else {
            note(.notConfirmed, &obstacles)
            return nil
        }
        return Combination(changes: changes, cost: cost.map(Prices.yuan))
    }

    private func cheapest(
        _ goal: AdviceGoal, _ search: GoalSearch, _ prices: Prices, _ obstacles: inout [GoalAdvice.Obstacle]
    ) -> GoalAdvice.Cheapest {
        for lever in search.levers where !lever.levels.isEmpty && !prices.hasPrice(lever) {
            note(.unpriced(lever.item), &obstacles)
        }
        if search.levers.contains(where: { prices.isTooLarge($0) }) { return .tooLarge }
        guard let choice = search.lightest(cost: prices.cost) else { return .outOfReach }
        let cost = zip(choice.levers, choice.levels).reduce(Int128(0)) { $0 + (prices.cost(of: $1.0, to: $1.1) ?? 0) }
        return combination(choice, cost: cost, for: goal, &obstacles).map { .combination($0) } ?? .outOfReach
    }

    private func note(_ obstacle: GoalAdvice.Obstacle, _ obstacles: inout [GoalAdvice.Obstacle]) {
        if !obstacles.contains(obstacle) { obstacles.append(obstacle) }
    }

    private func obstacles(_ target: Target, _ search: GoalSearch, _ entangled: [Int]) -> [GoalAdvice.Obstacle] {
        let moved = Set(search.levers.flatMap(\.items))
        var obstacles = baseline.sheet.items.indices
            .filter { baseline.sheet.items[$0].basis == .unknown && !moved.contains($0) && bears($0, on: target) }
            .map { GoalAdvice.Obstacle.unknownItem(AdviceItem(method.items[$0])) }
        for measure in target.ratios.keys.sorted() where building[measure].ratio == nil {
            obstacles.append(.unknownRatio(AdviceItem(assessor.standards.measures[measure.place])))
        }
        if entangled.contains(where: { bears($0, on: target) }) { note(.notConfirmed, &obstacles) }
        return obstacles
    }

    private func bears(_ item: Int, on target: Target) -> Bool {
        target.rate != nil || target.groups[method.items[item].group] != nil || target.items[ItemIndex(item)] != nil
    }

    /// How far it is, where the goal asks for one figure alone.
    private func gap(_ target: Target) -> GoalAdvice.Gap? {
        let sheet = baseline.sheet
        guard target.count == 1 else { return nil }
        if let (group, least) = target.groups.first {
            return GoalAdvice.Gap(unit: .points, actual: sheet[group].score, wide: sheet.wide?.groups[group.place], required: least)
        }
        if let (item, least) = target.items.first {
            return sheet[item].score.map { GoalAdvice.Gap(unit: .points, actual: $0, wide: sheet.wide?.items[item.place], required: least) }
        }
        if let (measure, least) = target.ratios.first {
            return building[measure].ratio.map { GoalAdvice.Gap(unit: .ratio, actual: Interval($0), wide: nil, required: least) }
        }
        return target.rate.map { GoalAdvice.Gap(unit: .ratio, actual: sheet.rate, wide: sheet.wide?.rate, required: $0) }
    }

    // MARK: - Changes

    private func change(_ lever: Lever, to level: Int, isPriced: Bool = false) -> ItemChange {
        var order: [MeasureIndex]?
        if isPriced, case .quantities(let measures) = lever.kind { order = prices?.order(measures) }
        let moves = lever.moves(to: level, of: building, at: index, order: order)
        let (before, after) = (lever.before, lever.level(level))
        return ItemChange(
            item: lever.item, fields: moves.map { field($0, lever, level) },
            score: lever.items.count == 1 ? ItemChange.Step(before: before.scores[0], after: after.scores[0]) : nil,
            ratio: after.ratio.map { ItemChange.Step(before: before.ratio ?? 0, after: $0) })
    }

    private func field(_ move: Lever.Move, _ lever: Lever, _ level: Int) -> FieldChange {
        let oneLess: SubmissionChange?
        switch move.change {
        case .qualifying(let building, let measure, let quantity):
            oneLess = .qualifying(building: building, measure, quantity - lever.step)
        case .declaredScore:
            oneLess = lever.moves(to: level, less: true, of: building, at: index).first?.change
        case .attribute(let building, let attribute, let value):
            // The level before is the one that the submission states; where it states none, the next lower one.
            let less = lever.level(level - 1).value ?? value.nextLower(of: assessor.standards.attributes[attribute.place])
            oneLess = less.map { .attribute(building: building, attribute, $0) }
        case .aboveGroundArea, .fiscalFundingPercent: oneLess = nil
        }
        return FieldChange(
            change: move.change, measure: move.measure, from: move.from, to: move.to, step: lever.attribute == nil ? lever.step : nil,
            oneLess: oneLess)
    }

    /// Makes the changes and judges the building again; then each of them one unit short, which must not be enough.
    private func isConfirmed(_ changes: [ItemChange], for goal: AdviceGoal) -> Bool {
        let fields = changes.flatMap(\.fields)
        guard isReached(goal, by: fields.map(\.change)) else { return false }
        return fields.indices.allSatisfy { place in
            var less = fields.map(\.change)
            guard let oneLess = fields[place].oneLess else { return true }
            less[place] = oneLess
            return !isReached(goal, by: less)
        }
    }

    private func isReached(_ goal: AdviceGoal, by changes: [SubmissionChange]) -> Bool {
        let changes = changes.map { $0.moved(toBuilding: 0) }
        guard let changed = alone.applying(changes, in: assessor.standards) else { return false }
        var ledger = FigureLedger(assessor.standards, verifiedOnly: assessor.verifiedOnly)
        let judge = BuildingJudge(
            assessed: AssessedProject(changed, by: assessor.standards), readings: assessor.readings)
        return goal.isReached(by: judge.assess(0, &ledger))
    }
}
