import Testing

@testable import PrefabAssessment

@Suite struct RationalTests {
    /// 2¹²⁷ − 1, the largest numerator there is.
    static let largest = Int128.max

    @Test(
        arguments: [
            ("6/8", 6, 8, "3/4"), ("-6/8", -6, 8, "-3/4"), ("6/-8", 6, -8, "-3/4"), ("-6/-8", -6, -8, "3/4"),
            ("0/5", 0, 5, "0"), ("0/-5", 0, -5, "0"), ("10/5", 10, 5, "2"), ("7/1", 7, 1, "7"), ("1/3", 1, 3, "1/3"),
        ] as [(String, Int128, Int128, String)])
    func lowestTerms(_ label: String, _ numerator: Int128, _ denominator: Int128, _ reduced: String) {
        let number = Rational(numerator, denominator)
        #expect(number.description == reduced, "\(label)")
        #expect(number.denominator > 0)
    }

    @Test func equalFractionsAreOneKey() {
        #expect(Set([Rational(1, 2), Rational(2, 4), Rational(-3, -6)]).count == 1)
    }

    @Test(
        arguments: [
            ("1/2 + 1/3", Rational(1, 2) + Rational(1, 3), "5/6"),
            ("1/6 + 1/3", Rational(1, 6) + Rational(1, 3), "1/2"),
            ("1/4 + 1/4", Rational(1, 4) + Rational(1, 4), "1/2"),
            ("1/2 - 1/2", Rational(1, 2) - Rational(1, 2), "0"),
            ("1/3 - 1/2", Rational(1, 3) - Rational(1, 2), "-1/6"),
            ("2/3 * 9/4", Rational(2, 3) * Rational(9, 4), "3/2"),
            ("0 * 3/7", 0 * Rational(3, 7), "0"),
            ("3/7 * 0", Rational(3, 7) * 0, "0"),
            ("-2/3 * 3/2", Rational(-2, 3) * Rational(3, 2), "-1"),
            ("1/2 / -3/4", Rational(1, 2) / Rational(-3, 4), "-2/3"),
            ("5 / 10", 5 / 10, "1/2"),
            // The rate that doubles get wrong: (39.4 + 4.8 + 12.2) / (100 − 6) is exactly 60 percent.
            ("56.4 / 94", (Rational(394, 10) + Rational(48, 10) + Rational(122, 10)) / (100 - 6), "3/5"),
        ] as [(String, Rational, String)])
    func arithmetic(_ label: String, _ result: Rational, _ expected: String) {
        #expect(result.description == expected, "\(label)")
    }

    @Test func addingInPlace() {
        var sum = Rational.zero
        for _ in 0..<3 { sum += Rational(1, 3) }
        #expect(sum == 1)
    }

    /// The product of the denominators would not fit; their least common multiple does.
    @Test func sumOverTheLeastCommonDenominator() {
        let unit = powerOfTen(30)
        #expect(Rational(1, 2 * unit) + Rational(1, 3 * unit) == Rational(5, 6 * unit))
    }

    @Test func ratios() throws {
        let part = try #require(ExactDecimal("4500.5"))
        let whole = try #require(ExactDecimal("9001"))
        #expect(Rational.ratio(part, of: whole) == Rational(1, 2))
        #expect(Rational.ratio(part, of: .zero) == nil)
    }

    // MARK: - Order

    /// Rising; the neighbours near 2¹²⁷ differ by less than 10⁻⁷⁵, and their cross products need 254 bits.
    static let rising: [Rational] = [
        Rational(-largest, 1),
        Rational(-largest + 1, 1),
        Rational(-largest + 1, largest - 2),  // −(1 + 1/(m − 2))
        Rational(-largest, largest - 1),  // −(1 + 1/(m − 1))
        -1,
        Rational(-1, 3),
        Rational(-1, largest),
        0,
        Rational(1, largest),
        Rational(1, largest - 1),
        Rational(1, 3),
        Rational(largest / 2, largest),  // just below a half
        Rational(1, 2),
        Rational(largest / 2 + 1, largest),  // just above a half
        1,
        Rational(largest, largest - 1),
        Rational(largest - 1, largest - 2),
        Rational(largest - 1, 1),
        Rational(largest, 1),
    ]

    @Test func orderIsTotal() {
        for (place, left) in Self.rising.enumerated() {
            for (other, right) in Self.rising.enumerated() {
                #expect((left < right) == (place < other), "\(left) < \(right)")
                #expect((left == right) == (place == other), "\(left) == \(right)")
                #expect((left >= right) == (place >= other), "\(left) >= \(right)")
            }
        }
    }

    /// 50 % and what lies as close to it as 12 decimals allow.
    @Test func thresholdsAreSharp() throws {
        let half = Rational(50, 100)
        #expect(try #require(ExactDecimal("0.499999999999")).rational < half)
        #expect(try #require(ExactDecimal("0.5")).rational == half)
        #expect(try #require(ExactDecimal("0.500000000001")).rational > half)
    }

    // MARK: - Intervals

    @Test func intervals() {
        let interval = Interval(Rational(1, 4), Rational(1, 2))
        #expect(interval.exact == nil)
        #expect(Interval(Rational(1, 2)).exact == Rational(1, 2))
        #expect(Interval(1, 1) == Interval(1))
        #expect(Interval.sum([interval, Interval(1)]) == Interval(Rational(5, 4), Rational(3, 2)))
        #expect(interval.adding(Interval(1)) == Interval(Rational(5, 4), Rational(3, 2)))
        #expect(interval.map { $0 * 100 } == Interval(25, 50))
    }

    @Test(
        arguments: [
            ("both below", Interval(10, 19), .fail),
            ("upper just below", Interval(10, Rational(1999, 100)), .fail),
            ("upper at it", Interval(10, 20), .undetermined),
            ("across", Interval(10, 30), .undetermined),
            ("lower at it", Interval(20, 30), .pass),
            ("a point at it", Interval(20), .pass),
            ("both above", Interval(21, 30), .pass),
        ] as [(String, Interval, Outcome)])
    func atLeastTwenty(_ label: String, _ interval: Interval, _ outcome: Outcome) {
        #expect(interval.isAtLeast(20) == outcome, "\(label)")
    }
}
