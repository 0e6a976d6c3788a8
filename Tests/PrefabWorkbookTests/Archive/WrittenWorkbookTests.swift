import PrefabAssessment
import PrefabReports
import Testing

@testable import PrefabWorkbook

/// What this program writes, it reads.
@Suite("Workbooks of this program")
struct WrittenWorkbookTests {
    @Test(
        "Texts come back as they were",
        arguments: [
            "a", "_x0041_", "_x005F_", "a_b", "a_x", "_X0041_", "<&>\"'", " a ", "a\nb", "a\tb", "a\rb", "\u{1}", "\u{FFFE}", "＝１", "长",
            "_x",
        ])
    func texts(_ text: String) throws {
        var sheet = Workbook.Sheet(name: "表", widths: [10])
        sheet.append([.text(text, .text)])
        let book = try Book(workbook: Workbook([sheet]).bytes)
        #expect(book.sheets[0].content("A1") == .text(text))
    }

    private final class Gathered: TextSink, @unchecked Sendable {
        var bytes: [UInt8] = []

        func take(_ piece: TextBytes) { bytes += piece.copy }
    }

    private static func written(_ rows: [UInt8], pieces: Int) throws -> [UInt8] {
        let sink = Gathered()
        var limits = WorkbookStream.Limits()
        limits.rows = 2001
        var stream = WorkbookStream(into: sink, packer: Deflater(), limits: limits) { number in
            var sheet = Workbook.Sheet(name: "表\(number)", widths: [10])
            sheet.append([.text("头", .head)])
            return sheet
        }
        for start in stride(from: 0, to: rows.count, by: pieces) {
            try Array(rows[start..<min(start + pieces, rows.count)]).withTextBytes { try stream.add($0) }
        }
        try stream.finish()
        return sink.bytes
    }

    /// More bytes than are packed at a time, and sheet after sheet.
    @Test("Rows that are packed while they are made come back, and are the same bytes in whatever pieces they come")
    func stream() throws {
        let rows = Array(
            (0..<5000).map { "<row><c><v>\($0)</v></c><c t=\"inlineStr\"><is><t>构件 \($0 * 7919 % 10007)</t></is></c></row>\n" }.joined()
                .utf8)
        let file = try Self.written(rows, pieces: 1 << 20)
        #expect(try Self.written(rows, pieces: 1000) == file)
        #expect(file.count < rows.count / 4)
        let book = try Book(workbook: file)
        #expect(book.sheets.map(\.name) == ["表1", "表2", "表3"])
        #expect(book.sheets.map { $0.rows.count } == [2001, 2001, 1001])
        #expect(book.sheets[2].content("A1") == .text("头"))
        #expect(book.sheets[2].content("A1001") == .number("4999"))
        #expect(book.sheets[2].content("B1001") == .text("构件 \(4999 * 7919 % 10007)"))
    }
}
