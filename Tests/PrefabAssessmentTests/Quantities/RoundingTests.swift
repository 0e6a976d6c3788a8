import Testing

@testable import PrefabAssessment

@Suite struct RoundingTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let numerator: Int128
        let denominator: Int128
        let halfUp: Int128
        let cut: Int128
        var testDescription: String { "\(numerator)/\(denominator)" }
    }

    @Test(arguments: [
        Row(numerator: 0, denominator: 7, halfUp: 0, cut: 0),
        Row(numerator: 21, denominator: 7, halfUp: 3, cut: 3),
        Row(numerator: 3, denominator: 7, halfUp: 0, cut: 0),
        Row(numerator: 4, denominator: 7, halfUp: 1, cut: 0),
        Row(numerator: 5, denominator: 2, halfUp: 3, cut: 2),
        Row(numerator: 7, denominator: 2, halfUp: 4, cut: 3),
        Row(numerator: 249, denominator: 100, halfUp: 2, cut: 2),
        Row(numerator: 250, denominator: 100, halfUp: 3, cut: 2),
        // By magnitude below zero.
        Row(numerator: -249, denominator: 100, halfUp: -2, cut: -2),
        Row(numerator: -5, denominator: 2, halfUp: -3, cut: -2),
        Row(numerator: -1, denominator: 2, halfUp: -1, cut: 0),
        Row(numerator: -1, denominator: 3, halfUp: 0, cut: 0),
        // Doubling the remainder would overflow.
        Row(numerator: .max - 1, denominator: .max, halfUp: 1, cut: 0),
        Row(numerator: .max / 2, denominator: .max, halfUp: 0, cut: 0),
        Row(numerator: .max / 2 + 1, denominator: .max, halfUp: 1, cut: 0),
    ])
    func quotients(_ row: Row) {
        #expect(RoundingRule.halfUp.quotient(row.numerator, row.denominator) == row.halfUp)
        #expect(RoundingRule.cut.quotient(row.numerator, row.denominator) == row.cut)
    }

    /// The table in the documentation of `RoundingRule`, and its mirror below zero.
    @Test(
        arguments: [
            ("2.34", Rational(234, 100), Rational(23, 10), Rational(23, 10)),
            ("2.35", Rational(235, 100), Rational(24, 10), Rational(23, 10)),
            ("2.36", Rational(236, 100), Rational(24, 10), Rational(23, 10)),
            ("-2.34", Rational(-234, 100), Rational(-23, 10), Rational(-23, 10)),
            ("-2.35", Rational(-235, 100), Rational(-24, 10), Rational(-23, 10)),
            ("1/3", Rational(1, 3), Rational(3, 10), Rational(3, 10)),
            ("2/3", Rational(2, 3), Rational(7, 10), Rational(6, 10)),
            ("59.95", Rational(5995, 100), 60, Rational(599, 10)),
        ] as [(String, Rational, Rational, Rational)])
    func oneDecimal(_ label: String, _ number: Rational, _ halfUp: Rational, _ cut: Rational) {
        #expect(number.rounded(toDecimals: 1, .halfUp) == halfUp, "\(label)")
        #expect(number.rounded(toDecimals: 1, .cut) == cut, "\(label)")
    }

    @Test func wholePercents() {
        #expect(Rational(495, 10).rounded(toDecimals: 0, .halfUp) == 50)
        #expect(Rational(494_999, 10_000).rounded(toDecimals: 0, .halfUp) == 49)
    }

    /// The remainder times the scale has 166 bits here: 10¹² · m / (m + 1) lies just below 10¹².
    @Test func wideScales() {
        let large: Int128 = 1 << 126
        for sign: Int128 in [1, -1] {
            let number = Rational(sign * large, large + 1)
            #expect(number.scaledQuotient(powerOfTen(12), .cut) == sign * 999_999_999_999)
            #expect(number.scaledQuotient(powerOfTen(12), .halfUp) == sign * powerOfTen(12))
        }
        // 10 · (2¹²⁶ − 1) / (2¹²⁷ − 1) = 5 − 5/(2¹²⁷ − 1).
        #expect(Rational(large - 1, .max).scaledQuotient(10, .cut) == 4)
        #expect(Rational(large, .max).scaledQuotient(10, .cut) == 5)
        #expect(Rational(large - 1, .max).scaledQuotient(10, .halfUp) == 5)
    }

    // MARK: - Money

    @Test(
        arguments: [
            ("0", Rational.zero, "0.00"),
            ("0.07", Rational(7, 100), "0.07"),
            ("0.0049…", Rational(4_999_999, 1_000_000_000), "0.00"),
            ("0.005", Rational(5, 1000), "0.01"),
            ("0.015", Rational(15, 1000), "0.02"),
            ("2/3", Rational(2, 3), "0.67"),
            ("-0.005", Rational(-5, 1000), "-0.01"),
            ("180 yuan × 18230.4 m²", 180 * Rational(182_304, 10), "3281472.00"),
            ("the cap", 25_000_000, "25000000.00"),
            ("99.995", Rational(99_995, 1000), "100.00"),
        ] as [(String, Rational, String)])
    func money(_ label: String, _ yuan: Rational, _ printed: String) {
        #expect(Money(rounding: yuan).description == printed, "\(label)")
    }

    @Test func moneyIsOrdered() {
        #expect(Money(fen: 99) < Money(fen: 100))
        #expect(Money(rounding: 1) == Money(fen: 100))
        #expect(Money.zero.fen == 0)
    }
}
