import TestSupport
import Testing

@testable import PrefabAssessment

/// Figures and quantities with all the digits that they may have: what is advised is found, confirmed and priced, or said to be out of reach.
struct LongDigitsAdviceTests {
    private static let primes: [Int128] = [1009, 1013, 1019, 1021, 1031, 1033, 1039, 1049, 1051, 1061, 1063, 1069, 1087]
    private static let file = "DB11-T-1831-2021.json"

    /// The first row from 35.01%, with points of six decimals.
    private static func standards(decimals: Int?) throws -> Standards {
        var trees = try StandardsTrees.builtIn()
        if let decimals {
            trees[file].scoreDecimals.value = .number("\(decimals)")
        } else {
            trees[file].scoreDecimals = nil
        }
        trees[file].items.elements[0].requirement = ["zh": "—", "en": "—"]
        trees[file].items.elements[0].scoring.from = .number("35.01")
        // No more decimals than scores keep.
        trees[file].items.elements[0].scoring.lowerPoints = .number(decimals.map { $0 < 6 } == true ? "19" : "19.000001")
        return try trees.read()
    }

    private static func submission(_ standards: Standards) throws -> Submission {
        let tree = JSONTree.eligible.changed { tree in
            for (prime, measure) in zip(primes, standards.measures.map(\.id)) {
                tree.building.measures[measure] = [
                    "qualifying": .number("\(prime * 2).\(100_000_000_000 + prime)"),
                    "total": .number("\(prime * 10).\(500_000_000_000 + prime)"),
                ]
            }
        }
        return try tree.submission(standards: standards)
    }

    @Test(arguments: [nil, 1, 3, 6]) func everyDigit(decimals: Int?) throws {
        let standards = try Self.standards(decimals: decimals)
        let price = ExactDecimal(units: ExactDecimal.inputLimit - 1)
        let costs = MeasureCosts(
            Dictionary(uniqueKeysWithValues: standards.measures.indices.map { (.measure(MeasureIndex($0)), price) }))
        let assessor = Assessor(standards: standards)
        let assessment = assessor.assess(try Self.submission(standards))
        let advice = Advisor(assessor, costs: costs).advise(assessment)
        let goal = try #require(advice.buildings.first?.goals.first)
        // 20 of the 30 points of the columns, or of both: by the least quantity, with one unit of the twelfth decimal less not enough.
        let columns = try #require(goal.alone.first { $0.change.item.name == "verticalMembers" })
        #expect(columns.isEnough)
        let field = try #require(columns.change.fields.first)
        #expect(field.step == ExactDecimal(units: 1))
        #expect(goal.fewest?.changes.count == 1)
        #expect(!goal.obstacles.contains(.notConfirmed))
        // A quantity of seventeen digits times a price of twenty-four.
        guard case .tooLarge = goal.cheapest else {
            Issue.record("\(String(describing: goal.cheapest))")
            return
        }
    }

    /// (20 − 19.000001) / (30 − 19.000001) of the way from 35.01% to 80%, by hand: 0.3501 + 0.4499 · 999999 / 10999999 = 39.0999995…%.
    @Test func unroundedPointsHaveALeastQuantity() throws {
        let standards = try Self.standards(decimals: nil)
        let assessor = Assessor(standards: standards)
        let advice = Advisor(assessor).advise(assessor.assess(try Self.submission(standards)))
        let columns = try #require(advice.buildings.first?.goals.first?.alone.first { $0.change.item.name == "verticalMembers" })
        let ratio = try #require(columns.change.ratio?.after)
        let exact = Rational(3501, 10_000) + Rational(4499, 10_000) * Rational(999_999, 10_999_999)
        #expect(ratio >= exact)
        #expect(ratio.shownDifference(exact) < Rational(1, powerOfTen(12)))
    }

    @Test func whatIsOnlyShownHasNoOverflow() {
        let long = Rational(Int128.max / 3, Int128.max / 2 - 1)
        let other = Rational(Int128.max / 7, Int128.max / 5 - 3)
        #expect(long.shownDifference(other) < 1)
        #expect(long.shownProduct(100).scaledQuotient(1, .cut) == 66)
        #expect(long.shownQuotient(by: Rational(1, 100)).scaledQuotient(1, .cut) == 66)
        #expect(Rational(3, 4).shownDifference(Rational(1, 4)) == Rational(1, 2))
        #expect(Rational(3, 4).shownProduct(4) == 3)
    }
}
