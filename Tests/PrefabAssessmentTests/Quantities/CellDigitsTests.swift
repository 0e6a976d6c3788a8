import Testing

@testable import PrefabAssessment

/// A cell shows 15 digits at most, rounded half up.
@Suite("Decimals: as a cell shows them")
struct CellDigitsTests {
    @Test(
        "Fifteen digits",
        arguments: [
            ("0", "0"), ("60", "60"), ("0.3", "0.3"), ("60.000003814697", "60.000003814697"),
            // 16 and 17 digits.
            ("3508.239999999999", "3508.24"), ("12345.670000000001", "12345.67"), ("-12345.670000000001", "-12345.67"),
            ("1234567.123456785", "1234567.12345679"),
            // 18 digits, all of them nines.
            ("999999999999.999999", "1000000000000"),
        ])
    func shown(_ number: String, _ shown: String) throws {
        #expect(try #require(ExactDecimal(number)).shownInCell.description == shown)
    }

    @Test("Digits before the point stay, however many there are")
    func long() {
        // 10¹⁷ + 1.5 has 18 of them.
        let number = ExactDecimal(100_000_000_000_000_001) + ExactDecimal(units: 500_000_000_000)
        #expect(number.shownInCell == ExactDecimal(100_000_000_000_000_002))
    }

    @Test("A sentence shows its numbers so, and keeps the rest")
    func sentence() throws {
        let number = try #require(ExactDecimal("12345.670000000001"))
        let inner = Message("面积 {0}", "area {0}", .decimal(number))
        let message = Message("{0}：{1}；{2}", "{0}: {1}; {2}", .text("12345.670000000001"), .decimal(number), .sentences([inner]))
        #expect(message.shownInCells.text(in: .english) == "12345.670000000001: 12345.67; area 12345.67")
        #expect(message.text(in: .english) == "12345.670000000001: 12345.670000000001; area 12345.670000000001")
    }
}
