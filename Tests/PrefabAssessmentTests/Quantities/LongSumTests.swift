import TestSupport
import Testing

@testable import PrefabAssessment

/// Points that no method rounds add up to fractions of any length; a review bounds what it cannot hold.
@Suite("Quantities: sums beyond 128 bits are bounded from both sides")
struct LongSumTests {
    /// Their product is over 2¹²⁸.
    private static let primes: [Int128] = [1009, 1013, 1019, 1021, 1031, 1033, 1039, 1049, 1051, 1061, 1063, 1069, 1087]

    @Test("A sum and its quotient lie between bounds that are close")
    func bounds() {
        let parts = Self.primes.map { Rational($0 - 500, $0) }
        let sum = parts.reduce(Interval(0)) { $0 + Interval($1) }
        let rate = sum / 65
        // Each part to 30 decimals, cut; so many units are cut off at most.
        let unit = powerOfTen(30)
        let cut = parts.reduce(Int128(0)) { $0 + $1.scaledQuotient(unit, .cut) }
        #expect(sum.lower <= Rational(cut + Int128(parts.count), unit) && sum.upper >= Rational(cut, unit))
        #expect(sum.upper - sum.lower <= Rational(26, powerOfTen(18)))
        #expect(rate.lower < rate.upper && rate.upper - rate.lower <= Rational(1, powerOfTen(18)))
    }

    @Test("What fits stays exact, to the last bit")
    func exact() {
        let sum = Self.primes.prefix(11).reduce(Interval(0)) { $0 + Interval(Rational(1, $1)) }
        #expect(sum.exact?.denominator == Self.primes.prefix(11).reduce(1, *))
        #expect((Interval(1, 2) / 3) == Interval(Rational(1, 3), Rational(2, 3)))
    }

    @Test("A method that rounds nothing is reviewed whatever the quantities are")
    func review() throws {
        var trees = try StandardsTrees.builtIn()
        let file = "DB11-T-1831-2021.json"
        trees[file].scoreDecimals = nil
        let standards = try trees.read()
        let measures = Standards.builtIn.measures.map(\.id)
        let tree = JSONTree.eligible.changed { tree in
            for (prime, measure) in zip(Self.primes, measures) {
                tree.building.measures[measure] = [
                    "qualifying": .number("\(prime * 7).\(100_000_000_000 + prime)"),
                    "total": .number("\(prime * 10).\(500_000_000_000 + prime)"),
                ]
            }
        }
        let assessment = Assessor(standards: standards).assess(try tree.submission(standards: standards))
        let rate = assessment.buildings[0].sheet.rate
        #expect(rate.lower < rate.upper && rate.upper - rate.lower < Rational(1, powerOfTen(15)))
        #expect(assessment.verdict == .eligible)
    }
}
