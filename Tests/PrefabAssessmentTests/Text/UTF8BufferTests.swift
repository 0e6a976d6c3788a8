import TestSupport
import Testing

@testable import PrefabAssessment

@Suite struct UTF8BufferTests {
    /// Cut, not rounded: what is shown never looks better than what was compared.
    @Test(
        arguments: [
            ("0", Rational.zero, "0.00"), ("1", 1, "100.00"), ("7/20", Rational(7, 20), "35.00"),
            ("1/3", Rational(1, 3), "33.33"),
            ("2/3", Rational(2, 3), "66.66"), ("0.59316", Rational(59_316, 100_000), "59.31"),
            ("0.999999", Rational(999_999, 1_000_000), "99.99"),
            ("156/263", Rational(156, 263), "59.31"), ("121/188", Rational(121, 188), "64.36"),
            ("just below a half", Rational(499_999, 1_000_000), "49.99"),
            ("0.00009", Rational(9, 100_000), "0.00"), ("0.0001", Rational(1, 10_000), "0.01"),
            ("12.5", Rational(25, 2), "1250.00"),
            ("-1/3", Rational(-1, 3), "-33.33"),
        ] as [(String, Rational, String)])
    func percent(_ label: String, _ fraction: Rational, _ text: String) {
        #expect(UTF8Buffer.text { $0.appendPercent(fraction) } == text, "\(label)")
    }

    @Test(
        arguments: [
            ("26", 26, "26"), ("7/20", Rational(7, 20), "0.35"), ("131/5", Rational(131, 5), "26.2"),
            ("-1/8", Rational(-1, 8), "-0.125"),
            ("1/3", Rational(1, 3), "0.3333…"), ("2/3", Rational(2, 3), "0.6666…"), ("-1/3", Rational(-1, 3), "-0.3333…"),
            ("1000000/3", Rational(1_000_000, 3), "333333.3333…"), ("10⁻¹²", Rational(1, 1_000_000_000_000), "0.000000000001"),
            ("10⁻¹³", Rational(1, 10_000_000_000_000), "0.0000…"),
            // 24 digits in the denominator, as a measure written with 12 decimals can have.
            ("wide", Rational(powerOfTen(24), powerOfTen(24) * 10 + 1), "0.0999…"),
            ("wider", Rational(powerOfTen(37), powerOfTen(37) + 1), "0.9999…"),
        ] as [(String, Rational, String)])
    func number(_ label: String, _ number: Rational, _ text: String) {
        #expect(UTF8Buffer.text { $0.appendNumber(number) } == text, "\(label)")
    }

    @Test(
        arguments: [
            (0, "0"), (9, "9"), (10, "10"), (-7, "-7"), (999_999, "999999"), (1_000_000, "1000000"),
            (.max, "9223372036854775807"),
            (.min, "-9223372036854775808"),
        ] as [(Int, String)])
    func whole(_ number: Int, _ text: String) {
        #expect(UTF8Buffer.text { $0.append(number) } == text)
        #expect(UTF8Buffer.text { $0.append(Int128(number)) } == text)
    }

    @Test(
        arguments: [
            (18_446_744_073_709_551_615, "18446744073709551615"), (18_446_744_073_709_551_616, "18446744073709551616"),
            (powerOfTen(19), "10000000000000000000"), (powerOfTen(36), "1000000000000000000000000000000000000"),
            (powerOfTen(37) + 1, "10000000000000000000000000000000000001"),
            (.max, "170141183460469231731687303715884105727"), (.min, "-170141183460469231731687303715884105728"),
        ] as [(Int128, String)])
    func wide(_ number: Int128, _ text: String) {
        #expect(UTF8Buffer.text { $0.append(number) } == text)
    }

    @Test func wholeNumbersAgreeWithSwift() {
        var random = SplitMix64(seed: 11)
        for _ in 0..<3000 {
            let number = random.wholeNumber(upToBits: 127)
            #expect(UTF8Buffer.text { $0.append(number) } == String(number))
        }
        for exponent in 0...38 {
            for number in [powerOfTen(exponent) - 1, powerOfTen(exponent)] {
                #expect(UTF8Buffer.text { $0.append(number) } == String(number))
            }
        }
    }

    @Test(
        arguments: [
            ("trimmed", 150, 2, true, "1.5"), ("kept", 150, 2, false, "1.50"), ("whole trimmed", 300, 2, true, "3"),
            ("whole kept", 300, 2, false, "3.00"),
            ("below one", 7, 2, false, "0.07"), ("zero", 0, 2, false, "0.00"), ("zero trimmed", 0, 12, true, "0"),
            ("negative", -7, 2, false, "-0.07"),
            ("no decimals", 42, 0, false, "42"), ("no decimals trimmed", 40, 0, true, "40"),
            ("64 bits", 18_446_744_073_709_551_615, 12, true, "18446744.073709551615"),
            ("65 bits", 18_446_744_073_709_551_616, 12, true, "18446744.073709551616"),
            ("18 decimals", 1, 18, true, "0.000000000000000001"),
            ("the widest", .max, 12, true, "170141183460469231731687303.715884105727"),
        ] as [(String, Int128, Int, Bool, String)])
    func decimal(_ label: String, _ units: Int128, _ scale: Int, _ trimmed: Bool, _ text: String) {
        #expect(UTF8Buffer.text { $0.appendDecimal(units, scale: scale, trimmed: trimmed) } == text, "\(label)")
    }

    @Test func earlyDatesKeepFourDigits() throws {
        for text in ["0001-01-01", "0099-12-31", "0987-06-05", "2022-03-31"] {
            let date = try #require(CalendarDate(text))
            #expect(UTF8Buffer.text { $0.append(date) } == text)
        }
    }

    @Test func bytesAndText() {
        var buffer = UTF8Buffer()
        buffer.append("装配率 " as StaticString)
        buffer.append(String("≥ "))
        buffer.append(Rational(1, 2))
        buffer.append(byte: UInt8(ascii: ","))
        buffer.append(bytes: [0x20, 0x61])
        #expect(buffer.string == "装配率 ≥ 1/2, a")
        #expect(buffer.count == buffer.string.utf8.count)
        buffer.removeAll()
        #expect(buffer.count == 0 && buffer.string.isEmpty)
    }
}
