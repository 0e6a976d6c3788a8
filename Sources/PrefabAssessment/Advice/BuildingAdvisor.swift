/// Works out what could be changed about one building.
struct BuildingAdvisor {
    private let submission: Submission
    private let index: Int
    private let baseline: BuildingAssessment
    private let table: ScoreTable
    private let finder: TargetFinder
    private let assessor: Assessor
    private let prices: Prices?

    /// - Returns: `nil` where nobody applies for the building, or the standards lack its table.
    init?(_ assessor: Assessor, _ assessment: Assessment, _ index: Int, costs: MeasureCosts?) {
        let building = assessment.submission.buildings[index]
        baseline = assessment.buildings[index]
        guard building.appliedFor, let table = assessor.standards.table(baseline.sheet.table) else { return nil }
        self.table = table
        self.assessor = assessor
        self.index = index
        submission = assessment.submission
        finder = TargetFinder(
            standards: assessor.standards, readings: assessor.readings, table: table, building: building,
            sheet: baseline.sheet)
        prices = costs.map { Prices(costs: $0, building: building) }
    }

    private var building: Building { submission.buildings[index] }

    /// The rules of the governing method that a quantity or a decision of the design could meet.
    private static let quantityRules: Set<RuleNumber> = [
        .mainStructure, .walls, .decoration, .assemblyRate,
        .annexAssemblyRate, .annexPrefabricationRate, .annexHorizontal,
    ]

    func advice() -> BuildingAdvice? {
        var ledger = FigureLedger(assessor.standards, verifiedOnly: assessor.verifiedOnly)
        let isWithheld = table.items.contains { ledger.read($0.maximum) == nil }
        let missed = baseline.findings.filter {
            Self.quantityRules.contains($0.rule) && ($0.outcome == .fail || $0.outcome == .undetermined)
        }
        var goals: [(goal: AdviceGoal, outcome: Outcome, target: Target?)] = missed.map { finding in
            (.rule(finding.rule), finding.outcome, finder.target(of: finding.rule, &ledger))
        }
        if goals.count > 1, baseline.methodIsKnown {
            let outcome = goals.contains { $0.outcome == .fail } ? Outcome.fail : .undetermined
            // Rules that pass already go on passing, for no change takes anything away.
            goals.append((.rule(.technical), outcome, merged(goals.map(\.target))))
        }
        if let step = nextGrade {
            let outcome = baseline.grades.reaches(step.grade)
            goals.append((.grade(step.grade), outcome, finder.target(of: step, &ledger)))
        }
        let levers = levers(for: goals.compactMap(\.target))
        let results = goals.map { goal, outcome, target in
            advise(goal, outcome, isWithheld ? nil : target, levers)
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

    /// The lowest grade that the building does not surely have.
    private var nextGrade: ScoreTable.GradeStep? {
        guard table.id == TableID.beijing, let least = baseline.grades.grades.map(\.rank).min() else { return nil }
        return table.grades.filter { $0.grade.rank > least }.min { $0.grade.rank < $1.grade.rank }
    }

    // MARK: - Levers

    private func levers(for targets: [Target]) -> [Lever] {
        var ratios: [MeasureKey: [Rational]] = [:]
        for target in targets {
            for (key, least) in target.ratios { ratios[key, default: []].append(least) }
        }
        var levers = baseline.sheet.items.compactMap { item in
            table.item(item.item).flatMap { lever(item, $0, ratios) }
        }
        for key in MeasureKey.allCases where ratios[key] != nil && !levers.contains(where: { $0.ratioKey == key }) {
            // An item of the table whose quantities do not count, as with steel, is no lever.
            if let item = ItemID(rawValue: key.rawValue), table.item(item) != nil { continue }
            if let lever = Lever(.measure(key), [key], of: building, row: nil, ratios: ratios[key]!) {
                levers.append(lever)
            }
        }
        return levers
    }

    private func lever(_ item: ScoreSheet.Item, _ row: ScoreTable.Item, _ ratios: [MeasureKey: [Rational]]) -> Lever? {
        if item.basis == .absent { return nil }
        if case .flag = row.scoring {
            return Lever(decorating: building, row: row, score: item.score?.lower ?? 0)
        }
        switch item.basis {
        case .absent, .unknown: return nil
        case .declared: return building.declaredScore(row.id).flatMap { Lever(declared: $0, row: row) }
        case .recomputed:
            if row.id == .verticalMembers, building.structure.isSteelOrTimber, table.steelTimberRatio != nil { return nil }
            let keys: [MeasureKey] =
                row.id == .pipeSeparation
                ? [.electricalPipes, .waterPipes, .heatingPipes] : [MeasureKey(rawValue: row.id.rawValue)].compactMap(\.self)
            return Lever(.item(row.id), keys, of: building, row: row, ratios: keys.flatMap { ratios[$0] ?? [] })
        }
    }

    // MARK: - A goal

    private func advise(_ goal: AdviceGoal, _ outcome: Outcome, _ target: Target?, _ levers: [Lever]) -> GoalAdvice {
        guard let target else {
            return GoalAdvice(
                goal: goal, outcome: outcome, gap: nil, alone: [], fewest: nil, cheapest: prices.map { _ in .outOfReach },
                obstacles: [.withheldFigure])
        }
        let search = GoalSearch(target, baseline.sheet, levers, building)
        var obstacles = obstacles(target, search)
        let alone = search.levers.indices.compactMap { self.alone(goal, $0, search, &obstacles) }
        let fewest = search.lightest { _, _ in 0 }
            .flatMap { combination($0, of: search, cost: nil, for: goal, &obstacles) }
        return GoalAdvice(
            goal: goal, outcome: outcome, gap: gap(target), alone: alone, fewest: fewest,
            cheapest: prices.map { cheapest(goal, search, $0, &obstacles) }, obstacles: obstacles)
    }

    private func alone(
        _ goal: AdviceGoal, _ place: Int, _ search: GoalSearch, _ obstacles: inout [GoalAdvice.Obstacle]
    ) -> ItemAdvice? {
        let lever = search.levers[place]
        if let level = search.leastLevel(of: place) {
            let change = change(lever, to: level)
            if isConfirmed([change], for: goal) { return ItemAdvice(change: change, isEnough: true) }
            note(.notConfirmed, &obstacles)
        }
        guard !lever.levels.isEmpty else { return nil }
        return ItemAdvice(change: change(lever, to: lever.levels.count), isEnough: false)
    }

    private func combination(
        _ levels: [Int], of search: GoalSearch, cost: Int128?, for goal: AdviceGoal,
        _ obstacles: inout [GoalAdvice.Obstacle]
    ) -> Combination? {
        let changes = zip(search.levers, levels).filter { $0.1 > 0 }
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
        guard let levels = search.lightest(cost: prices.cost) else { return .outOfReach }
        let cost = zip(search.levers, levels).reduce(Int128(0)) { $0 + (prices.cost(of: $1.0, to: $1.1) ?? 0) }
        return combination(levels, of: search, cost: cost, for: goal, &obstacles).map { .combination($0) } ?? .outOfReach
    }

    private func note(_ obstacle: GoalAdvice.Obstacle, _ obstacles: inout [GoalAdvice.Obstacle]) {
        if !obstacles.contains(obstacle) { obstacles.append(obstacle) }
    }

    private func obstacles(_ target: Target, _ search: GoalSearch) -> [GoalAdvice.Obstacle] {
        var obstacles = baseline.sheet.items
            .filter { $0.basis == .unknown && (target.total != nil || target.groups[$0.group] != nil) }
            .filter { item in !search.levers.contains { $0.item == .item(item.item) } }
            .map { GoalAdvice.Obstacle.unknownItem($0.item) }
        for key in MeasureKey.allCases where target.ratios[key] != nil && building.measure(key).ratio == nil {
            obstacles.append(.unknownRatio(key))
        }
        return obstacles
    }

    /// How far it is, where the goal asks for one figure alone.
    private func gap(_ target: Target) -> GoalAdvice.Gap? {
        let sheet = baseline.sheet
        if target.groups.count + target.ratios.count + (target.total == nil ? 0 : 1) != 1 || target.needsDecoration {
            return nil
        }
        if let (id, least) = target.groups.first, let group = sheet.group(id) {
            return GoalAdvice.Gap(unit: .points, actual: group.score, required: least)
        }
        if let (key, least) = target.ratios.first {
            return building.measure(key).ratio.map { GoalAdvice.Gap(unit: .ratio, actual: Interval($0), required: least) }
        }
        return target.total.map {
            GoalAdvice.Gap(unit: .ratio, actual: sheet.rate, required: $0 / (sheet.totalPoints - sheet.absentPoints))
        }
    }

    // MARK: - Changes

    private func change(_ lever: Lever, to level: Int, isPriced: Bool = false) -> ItemChange {
        var order: [MeasureKey]?
        if isPriced, case .quantities(let keys) = lever.kind { order = prices?.order(keys) }
        let moves = lever.moves(to: level, of: building, at: index, order: order)
        let (before, after) = (lever.before, lever.level(level))
        return ItemChange(
            item: lever.item, fields: moves.map { field($0, lever, level) },
            score: after.score.map { ItemChange.Step(before: before.score ?? 0, after: $0) },
            ratio: after.ratio.map { ItemChange.Step(before: before.ratio ?? 0, after: $0) })
    }

    private func field(_ move: Lever.Move, _ lever: Lever, _ level: Int) -> FieldChange {
        let oneLess: SubmissionChange?
        switch move.change {
        case .qualifying(let building, let key, let quantity):
            oneLess = .qualifying(building: building, key, quantity - lever.step)
        case .declaredScore:
            oneLess = lever.moves(to: level, less: true, of: building, at: index).first?.change
        case .fullDecoration: oneLess = .fullDecoration(building: index, false)
        case .aboveGroundArea, .fiscalFundingPercent: oneLess = nil
        }
        return FieldChange(
            change: move.change, key: move.key, from: move.from, to: move.to, step: lever.isDecoration ? nil : lever.step,
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
        guard let changed = submission.applying(changes) else { return false }
        var ledger = FigureLedger(assessor.standards, verifiedOnly: assessor.verifiedOnly)
        let judge = BuildingJudge(
            assessed: AssessedProject(changed, by: assessor.standards), readings: assessor.readings)
        return goal.isReached(by: judge.assess(index, &ledger))
    }
}
