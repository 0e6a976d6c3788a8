import Testing

@testable import PrefabAssessment

/// Numbers that fit into 32 and 64 bits take a shorter way; it must end where the long one does, and be left in time.
@Suite struct SmallNumberTests {
    /// Both sides of what 32 bits hold.
    static let numerators: [Int128] = [0, 1, 6].flatMap { [$0, -$0] } + around(1 << 31) + around(-(1 << 31))
    static let denominators: [Int128] = [1, 2, 3, 4] + around(1 << 31)
    /// Both sides of what 64 bits hold.
    static let wide: [Int128] = [0, 1, 2, 3, 10] + around(1 << 63) + around(1 << 64)

    private static func around(_ edge: Int128) -> [Int128] {
        [edge - 1, edge, edge + 1]
    }

    @Test func arithmeticOnBothSidesOf32Bits() {
        for a in Self.numerators {
            for b in Self.denominators {
                for c in Self.numerators {
                    for d in Self.denominators {
                        let (left, right) = (Rational(a, b), Rational(c, d))
                        #expect(left + right == Rational(a * d + c * b, b * d), "\(a)/\(b) + \(c)/\(d)")
                        #expect(left - right == Rational(a * d - c * b, b * d), "\(a)/\(b) - \(c)/\(d)")
                        #expect(left * right == Rational(a * c, b * d), "\(a)/\(b) * \(c)/\(d)")
                        if c != 0 { #expect(left / right == Rational(a * d, b * c), "\(a)/\(b) / \(c)/\(d)") }
                        #expect((left < right) == (a * d < c * b), "\(a)/\(b) < \(c)/\(d)")
                    }
                }
            }
        }
    }

    /// The quotient by the schoolbook, without a shorter way.
    private static func quotient(_ numerator: Int128, _ denominator: Int128, _ rule: RoundingRule) -> Int128 {
        switch rule {
        case .cut: numerator / denominator
        case .halfUp: (2 * numerator + denominator) / (2 * denominator)
        }
    }

    @Test(arguments: [RoundingRule.cut, .halfUp])
    func roundingOnBothSidesOf64Bits(_ rule: RoundingRule) {
        for numerator in Self.wide {
            for denominator in Self.wide where denominator > 0 {
                #expect(rule.quotient(numerator, denominator) == Self.quotient(numerator, denominator, rule), "\(numerator)/\(denominator)")
                for scale: Int128 in [1, 10, 100, 1_000_000_000_000] {
                    #expect(
                        Rational(numerator, denominator).scaledQuotient(scale, rule)
                            == Self.quotient(numerator * scale, denominator, rule), "\(numerator)/\(denominator) × \(scale)")
                }
            }
        }
    }

    /// Amounts of three decimals, of four, and of more than 64 bits.
    @Test func ratiosOfAmounts() throws {
        let amounts: [Int128] = [0, 1, 999_999_999, 1_000_000_000, 1_000_000_001, 3_000_000_000, 6_000_000_000, (1 << 64) - 1, 1 << 64]
        for part in amounts + amounts.map({ -$0 }) {
            for whole in amounts + amounts.map({ -$0 }) where whole != 0 {
                let ratio = try #require(Rational.ratio(ExactDecimal(units: part), of: ExactDecimal(units: whole)))
                #expect(ratio == Rational(part, whole), "\(part)/\(whole)")
            }
        }
    }

    /// Ties of negative numbers go away from zero, as before there was a shorter way.
    @Test func negativeNumbers() {
        #expect(Rational(-5, 2).scaledQuotient(1, .halfUp) == -3)
        #expect(Rational(-5, 2).scaledQuotient(1, .cut) == -2)
        #expect(RoundingRule.halfUp.quotient(-5, 2) == -3)
    }

    @Test func powersOfTen() {
        #expect(powerOfTen(0) == 1)
        #expect(powerOfTen(18) == 1_000_000_000_000_000_000)
        #expect(powerOfTen(19) == 10 * powerOfTen(18))
        #expect(powerOfTen(38) == powerOfTen(19) * powerOfTen(19))
    }

    /// 35 % to 80 % give 20 to 30 points; a ratio that needs more than 32 bits takes the long way.
    @Test func interpolationOnBothSidesOf32Bits() {
        let band = Scoring.Band(from: Rational(35, 100), to: Rational(80, 100), lowerPoints: 20, upperPoints: 30, decimals: 1)
        for ratio in [Rational(35, 100), Rational(1, 2), Rational(57, 100), Rational(80, 100)] {
            for step: Int128 in [1 << 20, 1 << 31, 1 << 40, 1 << 70] {
                for near in [ratio - Rational(1, step), ratio, ratio + Rational(1, step)]
                where near >= band.from && near <= band.to {
                    let share = (near - band.from) / (band.to - band.from)
                    #expect(band.interpolate(near) == (20 + 10 * share).rounded(toDecimals: 1, .halfUp), "\(near)")
                }
            }
        }
    }
}
