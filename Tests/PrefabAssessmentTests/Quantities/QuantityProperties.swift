import TestSupport
import Testing

@testable import PrefabAssessment

/// Laws of the arithmetic, held against numbers of any size from a seed.
@Suite struct QuantityProperties {
    @Test func divisorAgreesWithEuclid() {
        func euclid(_ first: UInt128, _ second: UInt128) -> UInt128 {
            var (a, b) = (first, second)
            while b != 0 { (a, b) = (b, a % b) }
            return a
        }
        var random = SplitMix64(seed: 1)
        for round in 0..<Volume.cases(750, full: 3000) {
            let shared = random.wholeNumber(upToBits: 40).magnitude
            let bits = round % 2 == 0 ? 20 : 80
            let first = random.wholeNumber(upToBits: bits).magnitude * shared
            let second = random.wholeNumber(upToBits: bits).magnitude * shared
            #expect(greatestCommonDivisor(first, second) == euclid(first, second), "\(first), \(second)")
        }
        #expect(greatestCommonDivisor(0, 0) == 0)
        #expect(greatestCommonDivisor(0, 7) == 7)
        #expect(greatestCommonDivisor(1 << 126, 0) == 1 << 126)
        #expect(greatestCommonDivisor(1 << 100, 3 << 90) == 1 << 90)
    }

    @Test func fractionsKeepTheLawsOfArithmetic() {
        var random = SplitMix64(seed: 2)
        func fraction() -> Rational {
            Rational(random.wholeNumber(upToBits: 30), random.wholeNumber(upToBits: 20).magnitudeAboveZero)
        }
        for _ in 0..<Volume.cases(750, full: 3000) {
            let (a, b, c) = (fraction(), fraction(), fraction())
            #expect((a + b) - b == a, "\(a), \(b)")
            #expect(a + b == b + a)
            #expect(a * b == b * a)
            #expect((a + b) * c == a * c + b * c, "\(a), \(b), \(c)")
            if b != .zero { #expect((a * b) / b == a, "\(a), \(b)") }
            #expect((a < b) == (a + c < b + c), "\(a), \(b), \(c)")
        }
    }

    @Test func sumsAndProductsAgreeWithSchoolArithmetic() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<Volume.cases(500, full: 2000) {
            let a = Rational(random.wholeNumber(upToBits: 60), random.wholeNumber(upToBits: 60).magnitudeAboveZero)
            let b = Rational(random.wholeNumber(upToBits: 60), random.wholeNumber(upToBits: 60).magnitudeAboveZero)
            let (an, ad, bn, bd) = (
                NaiveInteger(a.numerator), NaiveInteger(a.denominator), NaiveInteger(b.numerator), NaiveInteger(b.denominator)
            )
            let (sum, product) = (a + b, a * b)
            #expect(NaiveInteger(sum.numerator) * (ad * bd) == (an * bd + bn * ad) * NaiveInteger(sum.denominator), "\(a) + \(b)")
            #expect(NaiveInteger(product.numerator) * (ad * bd) == an * bn * NaiveInteger(product.denominator), "\(a) * \(b)")
        }
    }

    @Test func comparisonAgreesWithCrossMultiplication() {
        var random = SplitMix64(seed: 4)
        for round in 0..<Volume.cases(1000, full: 4000) {
            let a = Rational(random.wholeNumber(upToBits: 127), random.wholeNumber(upToBits: 127).magnitudeAboveZero)
            // Every other pair is a hair apart, where rounding would show.
            let isNear = round % 2 == 0 && a.numerator < .max && a.denominator < .max
            let b =
                isNear
                ? Rational(a.numerator + 1, a.denominator + 1)
                : Rational(random.wholeNumber(upToBits: 127), random.wholeNumber(upToBits: 127).magnitudeAboveZero)
            let left = NaiveInteger(a.numerator) * NaiveInteger(b.denominator)
            let right = NaiveInteger(b.numerator) * NaiveInteger(a.denominator)
            #expect((a < b) == (left < right), "\(a), \(b)")
            #expect((a == b) == (left == right), "\(a), \(b)")
        }
    }

    /// `cut` is the largest whole number not above, `halfUp` the nearest, whatever the width of the product.
    @Test func scaledQuotientsAgreeWithTheirDefinition() {
        var random = SplitMix64(seed: 5)
        for _ in 0..<Volume.cases(750, full: 3000) {
            let denominator = random.wholeNumber(upToBits: 126).magnitudeAboveZero
            let numerator = random.wholeNumber(upToBits: 126).magnitude % UInt128(denominator)
            let fraction = Rational(Int128(numerator), denominator)
            let scale = powerOfTen(Int.random(in: 0...24, using: &random))
            let exact = NaiveInteger(fraction.numerator) * NaiveInteger(scale)
            let below = NaiveInteger(fraction.denominator)
            let cut = fraction.scaledQuotient(scale, .cut)
            let rest = exact + -(NaiveInteger(cut) * below)
            #expect(NaiveInteger(0) <= rest && rest < below, "\(fraction) × \(scale)")
            let goesUp = rest + rest >= below
            #expect(fraction.scaledQuotient(scale, .halfUp) == (goesUp ? cut + 1 : cut), "\(fraction) × \(scale)")
            let opposite = Rational.zero - fraction
            #expect(opposite.scaledQuotient(scale, .halfUp) == -(goesUp ? cut + 1 : cut), "-\(fraction) × \(scale)")
        }
    }

    @Test func printingThenReadingGivesTheSameNumber() {
        var random = SplitMix64(seed: 6)
        for _ in 0..<Volume.cases(1250, full: 5000) {
            let number = ExactDecimal(units: random.wholeNumber(upToBits: 79))
            #expect(ExactDecimal(number.description) == number, "\(number)")
            // With an exponent, too.
            #expect(ExactDecimal("\(number.units)e-12") == number, "\(number)")
        }
    }

    /// A zero more at the end changes how precisely a number is written, not the number.
    @Test func trailingZerosChangeNothing() throws {
        var random = SplitMix64(seed: 7)
        for _ in 0..<Volume.cases(250, full: 1000) {
            let whole = Int.random(in: 0...999_999, using: &random)
            let decimals = Int.random(in: 1...8, using: &random)
            let part = Int.random(in: 0..<Int(powerOfTen(decimals)), using: &random)
            let digits = String(part)
            let text = "\(whole).\(String(repeating: "0", count: decimals - digits.count))\(digits)"
            let number = try #require(JSONNumber.parse(Array(text.utf8)))
            let longer = try #require(JSONNumber.parse(Array((text + "0").utf8)))
            #expect(number.value == longer.value && number.decimals == decimals && longer.decimals == decimals + 1, "\(text)")
        }
    }

    @Test func decimalsKeepSums() {
        var random = SplitMix64(seed: 8)
        for _ in 0..<Volume.cases(500, full: 2000) {
            let a = ExactDecimal(units: random.wholeNumber(upToBits: 100))
            let b = ExactDecimal(units: random.wholeNumber(upToBits: 100))
            #expect((a + b) - b == a)
            #expect((a < b) == (a.rational < b.rational), "\(a), \(b)")
            #expect((a + b).rational == a.rational + b.rational, "\(a), \(b)")
        }
    }
}

extension Int128 {
    fileprivate var magnitudeAboveZero: Int128 { self == 0 ? 1 : Int128(magnitude) }
}
