import TestSupport
import Testing

@testable import PrefabAssessment

/// Advice by methods of every shape, alternatives, caps and bonus among them, against every change that there is.
@Suite("Advice on every shape of method against all changes there are")
struct ShapeAdviceTests {
    private static let buildings = Volume.cases(1, full: 40)
    private static let limit = Volume.cases(48, full: 600)

    @Test("What is called least, fewest or cheapest is, and what is out of reach is", arguments: MethodFolder.all)
    func againstAllChanges(_ folder: MethodFolder) throws {
        let standards = try folder.standards().read()
        let cases = try folder.cases()
        var random = SplitMix64(seed: folder.name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
        for number in 0..<Self.buildings {
            let example = cases[number % cases.count]
            let tree = try example.withOneBuilding(of: standards, limit: Self.limit, &random)
            let submission = try tree.submission(standards: standards)
            let assessor = Assessor(standards: standards, readings: example.readings)
            var search = ChangeSearch(submission, assessor)
            let costs = search.randomCosts(&random)
            let advice = Advisor(assessor, costs: costs).advise(assessor.assess(submission))
            for building in advice.buildings {
                search.goAll(through: building.goals.map(\.goal))
                for (goal, found) in zip(building.goals, search.found) { compare(goal, found, search, "\(tree)") }
            }
        }
    }

    private func compare(_ goal: GoalAdvice, _ found: ChangeSearch.Found, _ search: ChangeSearch, _ text: String) {
        let mayBeUnnamed = goal.obstacles.contains(.notConfirmed)
        for item in goal.alone {
            let (lever, amount) = search.amount(of: item.change)
            #expect(found.alone[lever] == (item.isEnough ? amount : nil), "\(goal.goal) \(item.change) \(text)")
        }
        if !mayBeUnnamed {
            let named = Set(goal.alone.filter(\.isEnough).map { search.amount(of: $0.change).lever })
            #expect(named == Set(found.alone.keys), "\(goal.goal) \(text)")
        }
        if let fewest = goal.fewest {
            #expect(search.weight(of: fewest.changes) == found.lightest, "\(goal.goal) \(fewest.changes) \(text)")
        } else if !mayBeUnnamed {
            #expect(found.lightest == nil, "\(goal.goal) \(text)")
        }
        switch goal.cheapest {
        case .combination(let cheapest)?: #expect(cheapest.cost == found.cost, "\(goal.goal) \(cheapest.changes) \(text)")
        case .outOfReach?: #expect(mayBeUnnamed || found.cost == nil, "\(goal.goal) \(text)")
        case .tooLarge?, nil: Issue.record("small quantities have a price")
        }
    }
}

/// Goes through every change of what a building states: each quantity up to its total, each attribute, each tenth of declared points.
struct ChangeSearch {
    /// Something to change: a measure, or what items add up; an attribute; declared points.
    enum Lever: Hashable {
        case measures(Set<MeasureIndex>)
        case attribute(AttributeIndex)
        case declared(ItemName)
    }

    /// How many levers are moved, and how far, in totals.
    struct Weight: Comparable {
        var levers = 0
        var distance = Rational.zero

        static func < (left: Weight, right: Weight) -> Bool {
            left.levers == right.levers ? left.distance < right.distance : left.levers < right.levers
        }
    }

    /// What makes a goal.
    struct Found {
        /// The least of each lever by itself: hundredths, or how many values up.
        var alone: [Lever: Int] = [:]
        var lightest: Weight?
        var cost: Rational?
    }

    private struct Dimension {
        let lever: Lever
        /// Of a measure, in hundredths; 1 else.
        let total: Int
        /// From what the submission states upwards.
        let changes: [SubmissionChange]
        /// Of one step of a quantity, or of any other change; `nil` where it has none.
        var cost: Rational?
    }

    private(set) var found: [Found] = []
    private let submission: Submission
    private let assessor: Assessor
    private var dimensions: [Dimension] = []
    private var totals: [Lever: Int] = [:]

    init(_ submission: Submission, _ assessor: Assessor) {
        self.submission = submission
        self.assessor = assessor
        let standards = assessor.standards
        let building = submission.buildings[0]
        let sheet = assessor.assess(submission).buildings[0].sheet
        // Measures that items add up in one and the same way are one lever.
        let rows = sheet.rows.filter { row, item in
            item.basis == .recomputed && item.ratio != nil && row.fixed?.structures.contains(building.structure) != true
        }
        let lists = Set(rows.map { Set($0.row.measures) })
        for measure in sheet.method.measuresUsed {
            guard case .quantities(let part, let whole) = building.measure(measure), part < whole else { continue }
            let own = lists.filter { $0.contains(measure) }
            let isOne = own.count == 1 && !lists.contains { $0 != own.first && !$0.isDisjoint(with: own.first ?? []) }
            let lever = Lever.measures(isOne ? own.first ?? [measure] : [measure])
            let hundredth = ExactDecimal.one / 100
            let changes = stride(from: part.units + hundredth, through: whole.units, by: Int(hundredth)).map {
                SubmissionChange.qualifying(building: 0, measure, ExactDecimal(units: $0))
            }
            dimensions.append(Dimension(lever: lever, total: Int(whole.units / hundredth), changes: changes))
        }
        for attribute in sheet.method.attributesUsed {
            let now = building.attribute(attribute, in: standards)
            let values: [AttributeValue] =
                switch standards.attributes[attribute.place].kind {
                case .flag: now == .flag(true) ? [] : [.flag(true)]
                case .levels(let levels): levels.map { .level($0) }.filter { !Self.is($0, atMost: now) }
                }
            if values.isEmpty { continue }
            dimensions.append(
                Dimension(lever: .attribute(attribute), total: 1, changes: values.map { .attribute(building: 0, attribute, $0) }))
        }
        for (row, item) in sheet.rows where row.scoring.isDeclared && row.measures.isEmpty {
            let isBonus = sheet.method.groups[row.group.place].counting == .bonus
            guard item.basis == .declared || (item.basis == .unknown && isBonus) else { continue }
            let tenth = ExactDecimal.one / 10
            let first = (building.declaredScore(row.name) ?? .zero).units + tenth
            let last = row.maximum.value.scaledQuotient(ExactDecimal.one, .cut)
            let changes = stride(from: first, through: last, by: Int(tenth)).map {
                SubmissionChange.declaredScore(building: 0, row.name, ExactDecimal(units: $0))
            }
            if !changes.isEmpty { dimensions.append(Dimension(lever: .declared(row.name), total: 1, changes: changes)) }
        }
        for dimension in dimensions { totals[dimension.lever, default: 0] += dimension.total }
    }

    private static func `is`(_ value: AttributeValue, atMost now: AttributeValue?) -> Bool {
        guard case .level(let value) = value, case .level(let now)? = now else { return false }
        return value <= now
    }

    /// A price for everything that can have one.
    mutating func randomCosts(_ random: inout SplitMix64) -> MeasureCosts {
        var costs: [MeasureCosts.Subject: ExactDecimal] = [:]
        let area = submission.buildings[0].aboveGroundArea?.rational ?? 0
        for place in dimensions.indices {
            let price = Int.random(in: 1...400, using: &random)
            switch dimensions[place].changes[0] {
            case .qualifying(_, let measure, _):
                costs[.measure(measure)] = ExactDecimal(price)
                dimensions[place].cost = Rational(Int128(price), 100)
            case .attribute(_, let attribute, _):
                // As dear as a hundredth of a quantity, for a whole building.
                costs[.attribute(attribute)] = ExactDecimal(units: Int128(price) * ExactDecimal.one / 1_000_000)
                dimensions[place].cost = Rational(Int128(price), 1_000_000) * area
            case .declaredScore, .aboveGroundArea, .fiscalFundingPercent: break
            }
        }
        return MeasureCosts(costs)
    }

    // MARK: - All changes

    mutating func goAll(through goals: [AdviceGoal]) {
        found = goals.map { _ in Found() }
        go([], goals)
    }

    private mutating func go(_ choice: [Int], _ goals: [AdviceGoal]) {
        guard choice.count == dimensions.count else {
            for value in 0...dimensions[choice.count].changes.count { go(choice + [value], goals) }
            return
        }
        let changes = zip(dimensions, choice).compactMap { $1 == 0 ? nil : $0.changes[$1 - 1] }
        guard !changes.isEmpty, let changed = submission.applying(changes, in: assessor.standards) else { return }
        var ledger = FigureLedger(assessor.standards, verifiedOnly: false)
        let judge = BuildingJudge(assessed: AssessedProject(changed, by: assessor.standards), readings: assessor.readings)
        let building = judge.assess(0, &ledger)
        for place in goals.indices where goals[place].isReached(by: building) { note(choice, &found[place]) }
    }

    private func note(_ choice: [Int], _ found: inout Found) {
        var amounts: [Lever: Int] = [:]
        for (dimension, value) in zip(dimensions, choice) where value > 0 { amounts[dimension.lever, default: 0] += value }
        if amounts.count == 1, let (lever, amount) = amounts.first { found.alone[lever] = min(found.alone[lever] ?? amount, amount) }
        let weight = weight(amounts)
        found.lightest = min(found.lightest ?? weight, weight)
        var cost = Rational.zero
        for (dimension, value) in zip(dimensions, choice) where value > 0 {
            guard let price = dimension.cost else { return }
            if case .measures = dimension.lever { cost += price * Rational(Int128(value)) } else { cost += price }
        }
        found.cost = min(found.cost ?? cost, cost)
    }

    private func weight(_ amounts: [Lever: Int]) -> Weight {
        amounts.reduce(into: Weight()) { weight, entry in
            weight.levers += 1
            if case .measures = entry.key {
                weight.distance += Rational(Int128(entry.value), Int128(totals[entry.key] ?? 1))
            } else {
                weight.distance += 1
            }
        }
    }

    // MARK: - What the advice says

    /// In the same words.
    func amount(of change: ItemChange) -> (lever: Lever, amount: Int) {
        var amount = 0
        var lever = Lever.measures([])
        for field in change.fields {
            for dimension in dimensions {
                guard let place = dimension.changes.firstIndex(of: field.change) else { continue }
                lever = dimension.lever
                amount += place + 1
            }
        }
        return (lever, amount)
    }

    func weight(of changes: [ItemChange]) -> Weight {
        weight(Dictionary(changes.map { amount(of: $0) }.map { ($0.lever, $0.amount) }, uniquingKeysWith: +))
    }
}
