import TestSupport
import Testing

@testable import PrefabAssessment

/// Numbers that 128 bits cannot hold.
@Suite struct WideNumberTests {
    @Test("Division undoes multiplication, with any remainder")
    func division() {
        var random = SplitMix64(seed: 11)
        for _ in 0..<300 {
            let quotient = Int128(UInt128(random.next()) << 62 | UInt128(random.next()))
            let divisor = WideNumber(UInt128(random.next()) << 64 | UInt128(random.next())) * WideNumber(UInt128(random.next() | 1))
            let exact = (WideNumber(quotient) * divisor).quotient(by: divisor)
            #expect(exact?.quotient == quotient && exact?.isExact == true)
            let more = (WideNumber(quotient) * divisor + WideNumber(UInt128(1))).quotient(by: divisor)
            #expect(more?.quotient == quotient && more?.isExact == false)
            let less = (WideNumber(quotient) * divisor - WideNumber(UInt128(1))).quotient(by: divisor)
            #expect(less?.quotient == quotient - 1 && less?.isExact == false)
        }
    }

    @Test("Quotient, remainder, divisor and digits are those of a number that is added and multiplied as in school")
    func longDivision() {
        var random = SplitMix64(seed: 12)
        // Words of all ones and of none lead the estimate of a digit astray.
        func number(_ words: Int) -> (wide: WideNumber, naive: NaiveInteger) {
            let base = NaiveInteger(UInt128(1) << 64)
            var number = (wide: WideNumber(UInt128(0)), naive: NaiveInteger(0))
            for _ in 0..<words {
                let words: [UInt64] = [0, 1, .max, .max - 1, 1 << 63, random.next()]
                let word = words[Int.random(in: words.indices, using: &random)]
                number = (number.wide * WideNumber(UInt128(1) << 64) + WideNumber(UInt128(word)), number.naive * base + NaiveInteger(word))
            }
            return number
        }
        for round in 0..<2_000 {
            let dividend = number(1 + round % 9)
            let divisor = number(1 + round % 5)
            #expect(dividend.wide.description == dividend.naive.description)
            if divisor.wide.isZero { continue }
            let (quotient, rest) = dividend.wide.quotientAndRemainder(dividingBy: divisor.wide)
            #expect(rest < divisor.wide)
            #expect((quotient * divisor.wide + rest).description == dividend.naive.description)
            let common = WideNumber.greatestCommonDivisor(dividend.wide * divisor.wide, divisor.wide)
            #expect(common.description == divisor.naive.description)
        }
    }

    @Test("What does not fit is none")
    func overflow() {
        let most = WideNumber(UInt128.max)
        #expect((most * most).quotient(by: WideNumber(UInt128(1))) == nil)
        #expect((most * most).quotient(by: most * most)?.quotient == 1)
        #expect((WideNumber(UInt128(0)) * most).isZero)
    }

    /// Every corner of what a band and a ratio may be made of: twelve digits on either side of the point.
    @Test("No band of any figures and no ratio of any quantities leaves its points", arguments: [0, 1, 6, nil])
    func corners(decimals: Int?) {
        let most = ExactDecimal.inputLimit - 1
        let percents = ["0.000000000001", "35.01", "35.000000000001", "79.999999999999"].map(Self.percent)
        let points: [(Rational, Rational)] = [
            (20, 30), (Rational(1, 1_000_000), Rational(999_999_999_999, 1_000_000)), (Rational(1, powerOfTen(12)), 100),
        ]
        let quantities: [Int128] = [
            1, 3, most, most - 1, most / 3, most / 2 + 1, SubmissionLimits.takeOffLimit, SubmissionLimits.takeOffLimit - 1,
        ]
        for (index, from) in percents.enumerated() {
            for to in percents[(index + 1)...] + [1] {
                for (lower, upper) in points {
                    let band = Scoring.Band(from: from, to: to, lowerPoints: lower, upperPoints: upper, decimals: decimals)
                    for part in quantities {
                        for whole in quantities where part < whole {
                            let ratio = Rational(part, whole)
                            guard ratio >= from, ratio < to else { continue }
                            let found = band.interpolate(ratio)
                            #expect(found >= lower.rounded(toDecimals: decimals ?? 18, .cut))
                            #expect(found <= upper.roundedUp(toDecimals: decimals ?? 18))
                        }
                    }
                }
            }
        }
    }

    private static func percent(_ text: String) -> Rational {
        let parts = text.split(separator: ".")
        let units = Int128(parts[0])! * ExactDecimal.one + Int128(parts[1])! * powerOfTen(12 - parts[1].count)
        return Rational(units, 100 * ExactDecimal.one)
    }

    /// 20 + 10 · (r − 0.3501) / (0.8 − 0.3501) at r = 1/2 + 10⁻²⁴.
    @Test("Points of a ratio of 24 digits are exact")
    func exact() {
        let band = Scoring.Band(from: Rational(3501, 10_000), to: Rational(4, 5), lowerPoints: 20, upperPoints: 30, decimals: 6)
        let whole = ExactDecimal.inputLimit - 2
        let ratio = Rational(whole / 2 + 1, whole)
        // (0.5 − 0.3501) / 0.4499 = 1499/4499; 10 · 1499/4499 = 3.3318515…
        #expect(band.interpolate(ratio) == Rational(23_331_852, 1_000_000))
    }

    @Test("A reward that 128 bits cannot hold is cut by the cap, and shown in full")
    func reward() {
        let area = ExactDecimal(units: ExactDecimal.inputLimit - 1)
        let rate = ExactDecimal(units: ExactDecimal.inputLimit - 1)
        #expect(area.reward(at: rate, upTo: 25_000_000) == (Money(fen: 2_500_000_000), true))
        // (10¹² − 10⁻¹²)² = 10²⁴ − 2 + 10⁻²⁴ yuan
        #expect(Money(area: area, at: rate) == Money(fen: powerOfTen(26) - 200))
    }
}
