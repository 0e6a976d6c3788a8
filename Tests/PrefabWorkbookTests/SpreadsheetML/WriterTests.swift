import PrefabAssessment
import PrefabReports
import TestSupport
import Testing

@testable import PrefabWorkbook

/// The same take-off as five writers store it; `Tests/Workbook/write_fixtures.py` has them write it.
@Suite("Workbooks of several writers")
struct WriterTests {
    private static func book(_ name: String) throws -> Book {
        try Book(workbook: try Repository.bytes(of: "Tests/Fixtures/workbooks/\(name).xlsx"))
    }

    @Test("Heads, texts and numbers are the same", arguments: ["openpyxl", "xlsxwriter", "pandas", "libreoffice"])
    func table(writer: String) throws {
        let sheet = try #require(try Self.book(writer).sheets.first)
        #expect(sheet.name == "构件")
        #expect(!sheet.isHidden)
        #expect(sheet.content("A1") == .text("构件编号"))
        #expect(sheet.content("C1") == .text("单件体积 (m³)"))
        #expect(sheet.content("A2") == .text("YZZ-1"))
        #expect(sheet.cell("B2")?.number?.exact == "40")
        #expect(sheet.cell("C2")?.number?.exact == "2.548")
        #expect(sheet.cell("C3")?.number?.shown.exact == "0.3")
    }

    @Test("Days come out the same in both systems", arguments: ["openpyxl", "xlsxwriter", "pandas", "libreoffice"])
    func days(writer: String) throws {
        let book = try Self.book(writer)
        let cell = try #require(book.sheets[0].cell("D2"))
        #expect(cell.format == .day)
        #expect(book.dateSystem.day(try #require(cell.number))?.day == CalendarDate("2021-07-01"))
        #expect(book.dateSystem == (writer == "xlsxwriter" ? .from1904 : .from1900))
    }

    @Test(
        "A formula has a value where a program has computed it, and none where one has only written it",
        arguments: [
            ("openpyxl", Cell.Content.unknown), ("xlsxwriter", .unknown), ("libreoffice", .number("43")),
        ])
    func formulas(writer: String, value: Cell.Content) throws {
        let cell = try #require(try Self.book(writer).sheets[0].cell("B4"))
        #expect(cell.isFormula)
        #expect(cell.content == value)
    }

    @Test("Runs of a text, percentages, truth values and merged cells", arguments: ["openpyxl", "xlsxwriter", "libreoffice"])
    func forms(writer: String) throws {
        let sheet = try #require(try Self.book(writer).sheets.first)
        #expect(sheet.content("D4") == .text("预制楼板"))
        #expect(sheet.cell("E2")?.format == .percent)
        #expect(sheet.cell("E2")?.number?.percent.exact == "50")
        #expect(sheet.merges == [CellArea("A5:B6")])
        #expect(sheet.content("A5") == .text("合计"))
        #expect(sheet.content("B5") == nil)
        #expect(sheet.covered.isEmpty)
        if writer != "xlsxwriter" {
            #expect(sheet.content("C4") == .boolean(true))
            #expect(sheet.cell("F2")?.number?.exact == "1234.5")
            #expect(sheet.cell("F3")?.number?.exact == "1234.5")
        }
    }

    @Test("What is hidden is read and told; rows that only have a colour are none", arguments: ["openpyxl", "libreoffice"])
    func hidden(writer: String) throws {
        let book = try Self.book(writer)
        #expect(book.sheets.map(\.name) == ["构件", "隐藏"])
        #expect(book.sheets.map(\.isHidden) == [false, true])
        #expect(book.sheets[1].content("B2") == .number("7"))
        #expect(book.sheets[0].hiddenRows == [3...3])
        #expect(book.sheets[0].hiddenColumns == [6...6])
        #expect(book.sheets[0].rows.count == 5)
    }
}
