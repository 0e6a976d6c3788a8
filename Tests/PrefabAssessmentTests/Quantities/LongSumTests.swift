import TestSupport
import Testing

@testable import PrefabAssessment

/// Points that no method rounds add up to fractions of any length; what is decided by them is decided exactly.
@Suite("Quantities: sums beyond 128 bits")
struct LongSumTests {
    /// Their product is over 2¹²⁸.
    private static let primes: [Int128] = [1009, 1013, 1019, 1021, 1031, 1033, 1039, 1049, 1051, 1061, 1063, 1069, 1087]

    @Test("The nearest number to a sum is within the same 18 decimals")
    func nearest() {
        let parts = Self.primes.map { Rational($0 - 500, $0) }
        let sum = Rational.sum(parts)
        // Each part to 30 decimals, cut; so many units are cut off at most.
        let unit = powerOfTen(30)
        let cut = parts.reduce(Int128(0)) { $0 + $1.scaledQuotient(unit, .cut) }
        let decimals = powerOfTen(18)
        #expect(cut / powerOfTen(12) == (cut + Int128(parts.count)) / powerOfTen(12))
        #expect(sum == Rational(2 * (cut / powerOfTen(12)) + 1, 2 * decimals))
        #expect(sum.quotient(by: 65).rounded(toDecimals: 15, .cut) == Rational(cut, 65 * unit).rounded(toDecimals: 15, .cut))
    }

    @Test("What fits stays exact, to the last bit")
    func exact() {
        let sum = Rational.sum(Self.primes.prefix(11).map { Rational(1, $0) })
        #expect(sum.denominator == Self.primes.prefix(11).reduce(1, *))
        #expect(Rational(2).quotient(by: 3) == Rational(2, 3))
    }

    @Test("What leaves 128 bits on the way and comes back is the whole number that it is")
    func back() {
        // p/q + (q − p)/q = 1 for each of thirteen.
        let parts = Self.primes.map { Rational(7, $0) } + Self.primes.map { Rational($0 - 7, $0) }
        #expect(Rational.sum(parts) == 13)
        #expect(Rational.sum(parts + [Rational(1, 2)]) == Rational(27, 2))
    }

    @Test("A trillionth of a trillionth of a trillionth below a whole number is below it", arguments: [true, false])
    func near(isBelow: Bool) {
        // 1/d − 1/(d + 1) is about 10⁻³⁶ at d = 10¹⁸.
        let large = powerOfTen(18)
        let (more, less) = (Rational(1, large), Rational(1, large + 1))
        let parts = Self.primes.map { Rational(7, $0) } + Self.primes.map { Rational($0 - 7, $0) }
        // 1 − less + more is over 1, 1 − more + less under it.
        let (taken, given) = isBelow ? (more, less) : (less, more)
        let sum = Rational.sum(parts + [1 - taken, given])
        #expect(isBelow ? sum < 14 : sum > 14)
        #expect(isBelow ? sum > 14 - Rational(1, large) : sum < 14 + Rational(1, large))
    }

    private static func naive(_ digits: String) -> NaiveInteger {
        digits.reduce(NaiveInteger(0)) { $0 * NaiveInteger(10) + NaiveInteger($1.wholeNumberValue ?? 0) }
    }

    private static func unrounded() throws -> Standards {
        var trees = try StandardsTrees.builtIn()
        trees["DB11-T-1831-2021.json"].scoreDecimals = nil
        return try trees.read()
    }

    @Test("A method that rounds nothing is reviewed whatever the quantities are")
    func review() throws {
        let standards = try Self.unrounded()
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
        #expect(assessment.buildings[0].sheet.rate.exact != nil)
        #expect(assessment.buildings[0].sheet.groups.allSatisfy { $0.score.exact != nil })
        // The fraction itself, in lowest terms, against one that is added up in another arithmetic.
        let sheet = assessment.buildings[0].sheet
        let sum = sheet.items.compactMap { $0.score?.exact }.reduce((top: NaiveInteger(0), bottom: NaiveInteger(1))) { sum, points in
            let (top, bottom) = (NaiveInteger(points.numerator), NaiveInteger(points.denominator))
            return (sum.top * bottom + top * sum.bottom, sum.bottom * bottom)
        }
        let rate = try #require(sheet.wide?.rate.lower?.description.split(separator: "/").map { Self.naive(String($0)) })
        #expect(rate[0] * sum.bottom * NaiveInteger(100) == rate[1] * sum.top)
        #expect(assessment.verdict == .eligible)
    }

    /// 20 + 5 + 5 + 6 points end, and six items' do not: 2 + 3·p/u with 3 + 3·(u − p)/u, the same over v, and 20 − 10·s/w with 4 + 10·s/w.
    /// The sums of their groups leave 128 bits; together they are 40, so that the rate is the 76% from which AA(BJ) is given, or one unit of
    /// the last decimal of one quantity beside it.
    @Test("A rate on a grade's threshold has the grade, one below it has not", arguments: [-1, 0, 1])
    func grade(units: Int) throws {
        let standards = try Self.unrounded()
        let (u, v, w): (Int128, Int128, Int128) = (987_654_321_098_765_431, 912_345_678_901_234_567, 898_765_432_101_234_569)
        let (p, r, s) = (u / 3, v / 7, w / 11)
        let square = ExactDecimal.one
        let pipes = (5 * w + 2 * 5 * s, 10 * w)
        let quantities: [(String, (Int128, Int128))] = [
            ("verticalMembers", (35 * square, 100 * square)), ("horizontalMembers", (8 * w - s, 10 * w)),
            ("exteriorWallNonMasonry", (square, square)), ("exteriorWallIntegrated", (5 * u + 3 * p, 10 * u)),
            ("partitionNonMasonry", (square, square)), ("partitionIntegrated", (5 * v + 3 * r, 10 * v)), ("dryFloor", (0, square)),
            ("integratedKitchen", (7 * u + 2 * (u - p) + Int128(units), 10 * u)), ("integratedBathroom", (7 * v + 2 * (v - r), 10 * v)),
            ("electricalPipes", pipes), ("waterPipes", pipes), ("heatingPipes", pipes),
        ]
        let tree = JSONTree.eligible.changed { tree in
            tree.building.components = nil
            for (measure, (qualifying, total)) in quantities {
                tree.building.measures[measure] = [
                    "qualifying": .number(ExactDecimal(units: qualifying).description),
                    "total": .number(ExactDecimal(units: total).description),
                ]
            }
        }
        let building = Assessor(standards: standards).assess(try tree.submission(standards: standards)).buildings[0]
        let rate = try #require(building.sheet.rate.exact)
        #expect(units == 0 ? rate == Rational(76, 100) : units < 0 ? rate < Rational(76, 100) : rate > Rational(76, 100))
        #expect(building.grade == (units < 0 ? "A(BJ)" : "AA(BJ)"))
        #expect(abs(Int((rate - Rational(76, 100)).scaledQuotient(powerOfTen(17), .cut))) <= 1)
    }
}
