import Testing

@testable import PrefabAssessment

/// Section 1 of the contract: 12 digits before and 12 after the point are exact, further decimals are rounded half up.
@Suite struct ExactDecimalTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let text: String
        let printed: String
        let decimals: Int
        let isRounded: Bool
        var testDescription: String { text }

        init(_ text: String, _ printed: String, decimals: Int, rounded: Bool = false) {
            (self.text, self.printed, self.decimals, isRounded) = (text, printed, decimals, rounded)
        }
    }

    static let rows = [
        Row("0", "0", decimals: 0),
        Row("-0", "0", decimals: 0),
        Row("-0.0", "0", decimals: 1),
        Row("60", "60", decimals: 0),
        Row("-3", "-3", decimals: 0),
        Row("18230.4", "18230.4", decimals: 1),
        Row("64.40", "64.4", decimals: 2),
        Row("100.00", "100", decimals: 2),
        Row("0.000001", "0.000001", decimals: 6),
        // Exponents: the decimals are those of the number written out.
        Row("1e3", "1000", decimals: 0),
        Row("1E+2", "100", decimals: 0),
        Row("12.5e1", "125", decimals: 0),
        Row("1.5e-2", "0.015", decimals: 3),
        Row("1e11", "100000000000", decimals: 0),
        Row("1e-12", "0.000000000001", decimals: 12),
        Row("0.00000000000000000001e20", "1", decimals: 0),
        Row("1234567890123456789e-7", "123456789012.3456789", decimals: 7),
        Row("0e999", "0", decimals: 0),
        Row("0.000e-999", "0", decimals: 12),
        // The widest numbers, and both sides of the 18 digits that are read in one go.
        Row("123456789012.123456789012", "123456789012.123456789012", decimals: 12),
        Row("999999999999.999999999999", "999999999999.999999999999", decimals: 12),
        Row("-999999999999.999999999999", "-999999999999.999999999999", decimals: 12),
        Row("12345.123456789012", "12345.123456789012", decimals: 12),
        Row("123456.123456789012", "123456.123456789012", decimals: 12),
        Row("1234567.123456789012", "1234567.123456789012", decimals: 12),
        Row("999999.999999999999", "999999.999999999999", decimals: 12),
        Row("99999.999999999999", "99999.999999999999", decimals: 12),
        // More than 12 decimals.
        Row("0.1234567890120", "0.123456789012", decimals: 12),
        Row("0.1234567890124", "0.123456789012", decimals: 12, rounded: true),
        Row("0.12345678901249999999", "0.123456789012", decimals: 12, rounded: true),
        Row("0.1234567890125", "0.123456789013", decimals: 12, rounded: true),
        Row("-0.1234567890125", "-0.123456789013", decimals: 12, rounded: true),
        Row("0.9999999999995", "1", decimals: 12, rounded: true),
        Row("999999999999.9999999999994", "999999999999.999999999999", decimals: 12, rounded: true),
        Row("5e-13", "0.000000000001", decimals: 12, rounded: true),
        Row("4.9e-13", "0", decimals: 12, rounded: true),
        Row("-4.9e-13", "0", decimals: 12, rounded: true),
        Row("9e-14", "0", decimals: 12, rounded: true),
        Row("1e-400", "0", decimals: 12, rounded: true),
        Row("1e-99999999999999999999", "0", decimals: 12, rounded: true),
    ]

    @Test(arguments: rows)
    func reading(_ row: Row) throws {
        let number = try #require(JSONNumber.parse(Array(row.text.utf8)))
        #expect(number.value.description == row.printed)
        #expect(number.decimals == row.decimals)
        #expect(number.isRounded == row.isRounded)
        #expect(!number.isOutOfRange)
        #expect(ExactDecimal(row.text) == number.value)
    }

    /// What stands behind a number decides how it is read, never what it is.
    @Test(arguments: rows, [",", "}", "]", " ", "\n", ""])
    func readingBefore(_ row: Row, _ follower: String) throws {
        try PrefabAssessmentTests.reading(row.text + follower) { reader in
            let number = try reader.readNumber()
            #expect(reader.position == row.text.utf8.count)
            #expect(number.value.description == row.printed)
            #expect(number.decimals == row.decimals)
            #expect(number.isRounded == row.isRounded)
        }
    }

    @Test(arguments: [".5", "1.", "-", "01", "00", "1e", "1.2.3", "1_000", "0x1F", ".", "1.}"], [",", "}", "]", " "])
    func noNumberBefore(_ text: String, _ follower: String) {
        #expect(throws: JSONSyntaxError.self) {
            try PrefabAssessmentTests.reading(text + follower) { reader in
                _ = try reader.readNumber()
                // A number that ends early leaves something that may not follow it.
                if reader.position < text.utf8.count { throw JSONSyntaxError(.malformedNumber, 0, reader.position) }
            }
        }
    }

    /// A number, not text: beyond 12 digits before the point.
    @Test(arguments: [
        "1e12", "-1e12", "1000000000000", "999999999999.9999999999995", "12345678901234567", "999999999999999999999999",
        "0.1e13", "1e999999999999999999999", "1" + String(repeating: "0", count: 5000),
    ])
    func outOfRange(_ text: String) throws {
        let number = try #require(JSONNumber.parse(Array(text.utf8)))
        #expect(number.isOutOfRange)
        #expect(number.value == .zero)
        #expect(ExactDecimal(text) == nil)
    }

    @Test(arguments: [
        "", " ", " 1", "1 ", "+1", ".5", "-.5", "1.", "-", "--1", "01", "00", "-01", "1e", "1e+", "1e1.5", "0x1F", "NaN", "1.2.3",
        "1,5", "1_000", "１", "60%", "六十",
    ])
    func noNumber(_ text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    /// The contract's own units: 10⁻¹².
    @Test func units() {
        #expect(ExactDecimal("1")?.units == 1_000_000_000_000)
        #expect(ExactDecimal("-0.5")?.units == -500_000_000_000)
        #expect(ExactDecimal(7) == ExactDecimal("7"))
        #expect(ExactDecimal(Int.min).description == "-9223372036854775808")
    }

    /// In binary floating point 0.1 + 0.2 is not 0.3.
    @Test func arithmeticIsExact() throws {
        let tenth = try #require(ExactDecimal("0.1"))
        let fifth = try #require(ExactDecimal("0.2"))
        #expect((tenth + fifth).description == "0.3")
        #expect((tenth - fifth).description == "-0.1")
        var sum = ExactDecimal.zero
        for _ in 0..<1000 { sum += tenth }
        #expect(sum == ExactDecimal(100))
        #expect(tenth < fifth)
        #expect(!(fifth < fifth))
    }

    @Test func wholeNumbers() {
        #expect(ExactDecimal("12")?.wholeNumber == 12)
        #expect(ExactDecimal("1.2e1")?.wholeNumber == 12)
        #expect(ExactDecimal("-3.0")?.wholeNumber == -3)
        #expect(ExactDecimal("2.000000000001")?.wholeNumber == nil)
        #expect(ExactDecimal(units: .max).wholeNumber == nil)
    }

    /// A composite slab of 3750 × 3130 mm: 60 mm precast, 70 mm topping cast in place.
    @Test(arguments: [("60", "0.70425"), ("70", "0.821625")])
    func compositeSlab(thickness: String, volume: String) throws {
        let sides = try [thickness, "3750", "3130"].map { try #require(ExactDecimal($0)).rational / 1000 }
        #expect(UTF8Buffer.text { $0.appendNumber(sides[0] * sides[1] * sides[2]) } == volume)
    }
}
