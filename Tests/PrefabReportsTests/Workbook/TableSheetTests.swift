import PrefabAssessment
import Testing

@testable import PrefabReports

/// Tables as sheets: what a reader can sort, filter and add up.
@Suite("Tables as workbooks")
struct TableSheetTests {
    @Test("The head of the table of projects stays in sight and filters; days and amounts are numbers")
    func portfolio() throws {
        let sheet = Workbook.Sheet(of: PortfolioReport(try PortfolioSample.portfolio(), folder: "f", language: .chinese))
        #expect(sheet.name == "项目汇总")
        #expect(sheet.frozenRows == 1)
        #expect(sheet.filterRow == 1)
        // The head, and a row for each of seven files.
        #expect(sheet.rows.count == 8)
        let b = try #require(sheet.rows.first { $0.cells.first?.text == "b.json" }).cells
        // Applied for on 20 June 2022: 6,000 m² at 180 yuan, while the decoration is open.
        #expect(b[5].stored == .init("44732", .day))
        #expect(b[7].stored == .init("0", .amount) && b[8].stored == .init("6000", .amount))
        #expect(b[9].stored == .init("0.00", .amount) && b[10].stored == .init("1080000.00", .amount))
        let c = try #require(sheet.rows.first { $0.cells.first?.text == "c.json" }).cells
        // It does not say when it was applied for.
        guard case .empty(.day) = c[5] else { throw Unexpected(cell: c[5]) }
    }

    @Test(
        "Days have the numbers that spreadsheets count them by, from March 1900 on",
        arguments: [
            ("1900-03-01", 61), ("1900-02-28", nil), ("1899-12-31", nil), ("2000-02-29", 36585), ("2000-03-01", 36586),
            ("2021-07-01", 44378), ("2022-06-20", 44732),
        ])
    func days(_ day: String, _ number: Int?) throws {
        #expect(DayNumber.serial(of: try #require(CalendarDate(day))) == number)
    }

    @Test("A text that no cell can hold is cut where that shows")
    func longTexts() {
        #expect(Workbook.Cell.told(String(repeating: "长", count: 32_767)).text?.utf16.count == 32_767)
        #expect(Workbook.Cell.told(String(repeating: "长", count: 32_768)).text == String(repeating: "长", count: 32_766) + "…")
        // Two units each: with the sign that it goes on there is room for 16,383.
        #expect(Workbook.Cell.told(String(repeating: "😀", count: 20_000)).text == String(repeating: "😀", count: 16_383) + "…")
    }

    private struct Unexpected: Error {
        let cell: Workbook.Cell
    }
}

extension Workbook.Cell {
    struct Stored: Equatable {
        let number: String
        let style: Workbook.Style

        init(_ number: String, _ style: Workbook.Style) { (self.number, self.style) = (number, style) }
    }

    var text: String? { if case .text(let text, _) = self { text } else { nil } }
    var stored: Stored? { if case .number(let number, let style) = self { Stored(number, style) } else { nil } }
}
