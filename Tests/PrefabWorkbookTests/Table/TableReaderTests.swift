import PrefabAssessment
import PrefabReports
import Testing

@testable import PrefabWorkbook

@Suite("Tables of comma-separated values")
struct TableReaderTests {
    /// The texts of each row, with nothing between two commas as an empty text.
    private func rows(_ bytes: [UInt8], _ limits: WorkbookLimits = WorkbookLimits()) throws -> [[String]] {
        let sheet = try Book(table: bytes, name: "t.csv", limits).sheets[0]
        return sheet.rows.map { row in
            let last = Int(row.last?.place.column ?? 0)
            return (1...last).map { column in
                row.first { $0.place.column == Int32(column) }.map { if case .text(let text) = $0.content { text } else { "?" } } ?? ""
            }
        }
    }

    private func rows(_ text: String) throws -> [[String]] {
        try rows(Array(text.utf8))
    }

    @Test("Commas, semicolons and tabs", arguments: [",", ";", "\t"])
    func separators(mark: String) throws {
        let text = ["编号", "体积", "备注"].joined(separator: mark) + "\r\n" + ["YZZ-1", "2.5", "\"a\(mark)b\""].joined(separator: mark) + "\n"
        #expect(try rows(text) == [["编号", "体积", "备注"], ["YZZ-1", "2.5", "a\(mark)b"]])
    }

    @Test("The separator is the one that stands in all lines, and sep= names another")
    func guess() throws {
        #expect(try rows("a;b\n1,5;2\n2,5;3\n") == [["a", "b"], ["1,5", "2"], ["2,5", "3"]])
        #expect(try rows("a, b;c\n1,2\n") == [["a", " b;c"], ["1", "2"]])
        #expect(try rows("sep=|\r\na|b,c\r\n") == [["a", "b,c"]])
        #expect(try rows("one\ntwo\n") == [["one"], ["two"]])
        #expect(try rows("") == [])
    }

    @Test("Quotation marks, lines inside of a field, blanks and what is empty")
    func fields() throws {
        #expect(try rows("a,\"x\n\"\"y\"\"\",c\n") == [["a", "x\n\"y\"", "c"]])
        #expect(try rows("1, 2\n") == [["1", " 2"]])
        #expect(try rows("a,5\" pipe\n") == [["a", "5\" pipe"]])
        let sheet = try Book(table: Array("a,,c\n\n,b,\n1,".utf8), name: "t").sheets[0]
        #expect(sheet.cells.map(\.place.name) == ["A1", "C1", "B3", "A4"])
    }

    @Test("UTF-8 with and without its mark, GBK, UTF-16")
    func encodings() throws {
        let gbk: [UInt8] = [0xD6, 0xF9, 0x2C, 0x31, 0x0D, 0x0A, 0xB0, 0xE5, 0x2C, 0x32]
        #expect(try rows(gbk) == [["柱", "1"], ["板", "2"]])
        #expect(try rows([0xEF, 0xBB, 0xBF] + Array("柱,1".utf8)) == [["柱", "1"]])
        #expect(try rows([0xFF, 0xFE] + "柱\t1".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == [["柱", "1"]])
        #expect(throws: WorkbookFault.self) { try rows([0x61, 0xFF, 0xFF, 0x2C]) }
    }

    @Test(
        "A fault has its line and column",
        arguments: [
            ("a,b\n1,\"2\n3,4\n", "t.csv:2:3"), ("a,b\n1,\"2\"x\n", "t.csv:2:6"), ("a,b\n\"x\ny\"z,2\n", "t.csv:3:3"),
            ("a\n柱\0,b", "t.csv:2:2"),
        ])
    func faults(text: String, place: String) {
        #expect {
            _ = try rows(text)
        } throws: { error in
            (error as? WorkbookFault)?.kind == .malformedTable && (error as? WorkbookFault)?.place == place
        }
    }

    @Test("Rows, columns, cells and bytes have limits")
    func limits() {
        for change in [
            { (limits: inout WorkbookLimits) in limits.rows = 1 }, { $0.columns = 1 }, { $0.cells = 3 }, { $0.file = 7 },
        ] {
            var limits = WorkbookLimits()
            change(&limits)
            #expect(throws: WorkbookFault.self) { try rows(Array("1,2\n3,4\n".utf8), limits) }
        }
    }
}
