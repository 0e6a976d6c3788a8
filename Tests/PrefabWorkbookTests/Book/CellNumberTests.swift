import PrefabAssessment
import PrefabReports
import Testing

@testable import PrefabWorkbook

@Suite("Numbers, days and formats of cells")
struct CellNumberTests {
    @Test(
        "A number is the one that is stored, digit by digit",
        arguments: [
            ("2.548", "2.548"), ("0", "0"), ("-0", "0"), ("40", "40"), ("007", "7"), ("1E+3", "1000"), ("1.25E-3", "0.00125"),
            ("1.5e2", "150"), ("0.30000000000000004", "0.30000000000000004"), ("-12.50", "-12.50"), (".5", "0.5"), ("1.", "1"),
            ("123456789012345678901234567890", "123456789012345678901234567890"), ("1E-12", "0.000000000001"), ("0E5", "0"),
        ])
    func exact(stored: String, exact: String) {
        #expect(CellNumber(stored: stored.utf8)?.exact == exact)
    }

    @Test("What is no number", arguments: ["", "-", ".", "1,5", "0x10", "1e", "1e99999", "1e401", "NaN", "inf", "1 2", "--1"])
    func none(stored: String) {
        #expect(CellNumber(stored: stored.utf8) == nil)
    }

    @Test(
        "A cell shows 15 digits, rounded half up",
        arguments: [
            ("0.30000000000000004", "0.3", true), ("3508.2399999999998", "3508.24", true), ("0.1", "0.1", false),
            ("60.0000038146973", "60.0000038146973", false),
            ("123456789012345", "123456789012345", false), ("1234567890123456", "1234567890123460", true),
            ("99999999999999.95", "100000000000000", true), ("1.2300000000000000", "1.23", false), ("-0.30000000000000004", "-0.3", true),
            ("12.50", "12.5", false), ("0", "0", false), ("1234567890123450", "1234567890123450", false),
        ])
    func shown(stored: String, shown: String, isNoisy: Bool) throws {
        let number = try #require(CellNumber(stored: stored.utf8))
        #expect(number.shown.exact == shown)
        #expect(number.isNoisy == isNoisy)
    }

    @Test(
        "A percentage is a hundred times what is stored", arguments: [("0.5", "50"), ("0.125", "12.5"), ("1", "100"), ("0.0049", "0.49")])
    func percent(stored: String, percent: String) {
        #expect(CellNumber(stored: stored.utf8)?.percent.exact == percent)
    }

    @Test(
        "Numbers that are stored as text",
        arguments: [
            ("１２３４.５", "1234.5"), (" 1,234.5 ", "1234.5"), ("－3", "-3"), ("２，５４８", "2548"), ("12 m³", nil), ("1,5", nil), ("约 5", nil),
            ("", nil),
        ] as [(String, String?)])
    func text(text: String, number: String?) {
        let cell = Cell(place: CellPlace(row: 1, column: 1), content: .text(text), format: .general, isFormula: false)
        #expect(cell.number?.exact == number)
    }

    @Test(
        "Days by both systems",
        arguments: [
            ("1", DateSystem.from1900, "1900-01-01"), ("59", .from1900, "1900-02-28"), ("60", .from1900, nil),
            ("61", .from1900, "1900-03-01"),
            ("44378", .from1900, "2021-07-01"), ("2958465", .from1900, "9999-12-31"), ("2958466", .from1900, nil), ("0", .from1900, nil),
            ("-1", .from1900, nil), ("0", .from1904, "1904-01-01"), ("59", .from1904, "1904-02-29"), ("42916", .from1904, "2021-07-01"),
            ("1E9", .from1904, nil), ("4.4378E4", .from1900, "2021-07-01"),
        ] as [(String, DateSystem, String?)])
    func days(stored: String, system: DateSystem, day: String?) throws {
        let number = try #require(CellNumber(stored: stored.utf8))
        #expect(system.day(number)?.day == day.flatMap { CalendarDate($0) })
        #expect(system.day(number)?.hasTime != true)
    }

    @Test("A day may have a time")
    func time() throws {
        let number = try #require(CellNumber(stored: "44378.5".utf8))
        let day = try #require(DateSystem.from1900.day(number))
        #expect(day.day == CalendarDate("2021-07-01"))
        #expect(day.hasTime)
    }

    @Test(
        "Formats by their text",
        arguments: [
            ("General", NumberFormat.general), ("G/通用格式", .general), ("0.00", .general), ("#,##0.00;[Red]-#,##0.00", .general),
            ("0%", .percent),
            ("0.00%;[Red]-0%", .percent), ("yyyy-mm-dd", .day), ("yyyy\"年\"m\"月\"d\"日\";@", .day), ("m/d/yy h:mm", .day),
            ("h:mm:ss", .time),
            ("[h]:mm", .time), ("mm:ss", .time), ("[$-804]yyyy/m/d", .day), ("0.00\"d\"", .general), ("0.0\\d", .general),
            ("[>100]0;0.0", .general),
            ("@", .general), ("0.00E+00", .general), ("¥#,##0_);(¥#,##0)", .general), ("yyyy\\-mm\\-dd\\ h:mm:ss", .day), ("mmm", .day),
        ])
    func formats(code: String, format: NumberFormat) {
        #expect(NumberFormat(code: code) == format)
    }

    @Test("Places and areas", arguments: [("A1", 1, 1), ("D12", 12, 4), ("$AA$3", 3, 27), ("xfd1048576", 1_048_576, 16_384)])
    func places(name: String, row: Int, column: Int) {
        let place = CellPlace(name.utf8)
        #expect(place == CellPlace(row: row, column: column))
        #expect(place?.name == name.uppercased().filter { $0 != "$" })
        for wrong in ["", "1A", "A", "A0", "12", "A1B", "A-1", "甲1", "@1", "A99999999999", "AAAAAAAAAAAA1"] {
            #expect(CellPlace(wrong.utf8) == nil, "\(wrong)")
        }
        #expect(CellArea("D4:B2") == CellArea("B2:D4"))
        #expect(CellArea("B2:") == nil)
    }
}
