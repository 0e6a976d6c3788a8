import TestSupport
import Testing

@testable import PrefabAssessment

/// The cheapest combination against every combination there is.
struct CheapestTests {
    private static let keys: [MeasureIndex] = [
        .exteriorWallNonMasonry, .exteriorWallIntegrated, .partitionNonMasonry, .partitionIntegrated,
    ]

    /// Walls of 0.05 m²: six quantities each, all combinations of which are reviewed.
    @Test(arguments: 0..<8)
    func isTheCheapestOfAll(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(500 + seed))
        let standards = AdviceTests.standards
        let counts = Self.keys.map { _ in Int.random(in: 0...3, using: &random) }
        let prices = Self.keys.map { _ in ExactDecimal(Int.random(in: 0...400, using: &random)) }
        let walls = zip(Self.keys, counts).map { "\"\($0.rawValue)\": { \"qualifying\": 0.0\($1), \"total\": 0.05 }" }
        let submission = try AdviceTests.submission(
            measures: """
                "verticalMembers": { "qualifying": 80, "total": 100 }, "horizontalMembers": { "qualifying": 80, "total": 100 },
                """ + walls.joined(separator: ", "))
        let costs = MeasureCosts(Dictionary(uniqueKeysWithValues: zip(Self.keys.map { .measure($0) }, prices)))
        let assessor = Assessor(standards: standards)
        let baseline = assessor.assess(submission)
        guard !AdviceGoal.rule(.walls).isReached(by: baseline.buildings[0]) else { return }
        var least: Rational?
        for number in 0..<(6 * 6 * 6 * 6) {
            let choice = [number % 6, number / 6 % 6, number / 36 % 6, number / 216]
            guard zip(choice, counts).allSatisfy({ $0 >= $1 }) else { continue }
            let changed = try #require(
                submission.applying(
                    zip(Self.keys, choice).map {
                        SubmissionChange.qualifying(
                            building: 0, $0, ExactDecimal(units: Int128($1) * ExactDecimal.one / 100))
                    }, in: .builtIn))
            guard AdviceGoal.rule(.walls).isReached(by: assessor.assess(changed).buildings[0]) else { continue }
            var cost = Rational.zero
            for place in choice.indices {
                cost += Rational(Int128(choice[place] - counts[place]), 100) * prices[place].rational
            }
            least = min(least ?? cost, cost)
        }
        let advice = Advisor(assessor, costs: costs).advise(baseline)
        let goal = try #require(advice.buildings[0].goals.first { $0.goal == .rule(.walls) })
        guard case .combination(let cheapest) = goal.cheapest else {
            Issue.record("no combination")
            return
        }
        #expect(cheapest.cost == least)
    }

    /// The search alone, over made-up options in two groups.
    @Test(arguments: 0..<200)
    func searchMissesNothing(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        func slot() -> CombinationSearch.Slot {
            var gain: Int128 = 0
            let more = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                gain += Int128(Int.random(in: 1...6, using: &random))
                return CombinationSearch.Option(
                    gain: gain,
                    weight: CombinationWeight(cost: Int128(Int.random(in: 0...20, using: &random)), items: 1, distance: 1), lever: 0,
                    level: 0)
            }
            return CombinationSearch.Slot(
                options: [CombinationSearch.Option(gain: 0, weight: CombinationWeight(), lever: nil, level: 0)] + more)
        }
        let groups = (0..<2).map { _ in
            CombinationSearch.Group(
                slots: (0..<3).map { _ in slot() }, need: Int128(Int.random(in: 0...10, using: &random)), room: nil, worth: 1)
        }
        let search = CombinationSearch(groups: groups, need: Int128(Int.random(in: 0...25, using: &random)))
        var best: CombinationWeight?
        func visit(_ slots: ArraySlice<(group: Int, slot: CombinationSearch.Slot)>, _ gains: [Int128], _ weight: CombinationWeight) {
            guard let next = slots.first else {
                let isEnough = zip(gains, groups).allSatisfy { $0 >= $1.need } && gains.reduce(0, +) >= search.need
                if isEnough { best = min(best ?? weight, weight) }
                return
            }
            for option in next.slot.options {
                var gains = gains
                gains[next.group] += option.gain
                visit(slots.dropFirst(), gains, weight + option.weight)
            }
        }
        let all = groups.enumerated().flatMap { place, group in group.slots.map { (group: place, slot: $0) } }
        visit(all[...], [0, 0], CombinationWeight())
        let found = search.lightest().map { choice in
            choice.reduce(CombinationWeight()) { $0 + $1.weight }
        }
        #expect(found == best)
    }

    @Test func costsAreReadWithTheirMistakes() {
        let text = """
            { "format": "prefab-cost/1", "costs": { "verticalMembers": -1, "dryFlor": 3 },
              "buildings": [{ "id": "1#", "costs": {} }, { "id": "1#", "costs": { "dryFloor": "9" } }, { "id": "2#" }] }
            """
        let reading = MeasureCosts.read(Array(text.utf8), standards: .builtIn)
        #expect(reading.costs == nil)
        #expect(
            reading.diagnostics.map(\.code) == [
                .wrongFormat, .negativeQuantity, .unknownKey, .wrongType, .duplicateBuilding, .missingField,
            ])
    }

    @Test func aBuildingsOwnCostCountsFirst() throws {
        let text = """
            { "format": "prefab-costs/1", "costs": { "dryFloor": 100, "fullDecoration": 800 },
              "buildings": [{ "id": "2#", "costs": { "dryFloor": 90.5 } }] }
            """
        let costs = try #require(MeasureCosts.read(Array(text.utf8), standards: .builtIn).costs)
        #expect(costs.cost(.measure(.dryFloor), of: "1#") == ExactDecimal(100))
        #expect(costs.cost(.measure(.dryFloor), of: "2#") == ExactDecimal("90.5"))
        #expect(costs.cost(.decoration, of: "2#") == ExactDecimal(800))
        #expect(costs.cost(.measure(.waterPipes), of: "1#") == nil)
    }

    /// A quantity of twelve digits at a price of twelve digits is beyond 128 bits; nothing crashes and nothing is left unsaid.
    @Test func costsBeyondExactArithmetic() throws {
        let measures = AdviceTests.factory.replacing(
            "350, \"total\": 1000", with: "1.000000000001, \"total\": 999999999999.000000000001")
        let costs = MeasureCosts([.measure(.verticalMembers): try #require(ExactDecimal("999999999999.999999999999"))])
        let advice = AdviceTests.advice(try AdviceTests.submission(measures: measures), costs: costs)
        let goal = try #require(advice.buildings.first?.goals.first { $0.goal == .rule(.mainStructure) })
        guard case .tooLarge = goal.cheapest else {
            Issue.record("not said to be too large")
            return
        }
        #expect(goal.fewest != nil)
    }
}
