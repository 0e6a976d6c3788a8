import PrefabAssessment
import Testing

@testable import PrefabReports

/// Workbooks that are written while their rows are made.
@Suite("Workbooks in a stream")
struct WorkbookStreamTests {
    /// Packs nothing: what a sheet holds can be looked at.
    private final class PlainPacker: FilePacker {
        private(set) var files: [String] = []
        private var bytes: [UInt8] = []

        func pack(_ bytes: TextBytes, _ take: (TextBytes) -> Void) {
            self.bytes += bytes.copy
            take(bytes)
        }

        func endFile(_ take: (TextBytes) -> Void) -> (size: Int, checksum: UInt32) {
            files.append(String(decoding: bytes, as: UTF8.self))
            defer { bytes = [] }
            return (bytes.count, CRC32.of(bytes))
        }
    }

    private final class Gathered: TextSink, @unchecked Sendable {
        var bytes: [UInt8] = []

        func take(_ piece: TextBytes) { bytes += piece.copy }
    }

    private static func layout(_ number: Int) -> Workbook.Sheet {
        var sheet = Workbook.Sheet(name: "表\(number)", widths: [10, 10])
        sheet.append([.text("一", .head), .text("二", .head)])
        sheet.frozenRows = 1
        sheet.filterRow = 1
        return sheet
    }

    private static func rows(_ count: Int) -> [UInt8] {
        UTF8Buffer.bytes { buffer in
            for number in 0..<count { Workbook.Row([.number("\(number)", .number), .text("a\nb", .text)]).write(to: &buffer) }
        }
    }

    private static func written(
        _ bytes: [UInt8], pieces: Int, _ change: (inout WorkbookStream.Limits) -> Void = { _ in }
    ) throws -> (sheets: [String], file: [UInt8]) {
        let (packer, sink) = (PlainPacker(), Gathered())
        var limits = WorkbookStream.Limits()
        change(&limits)
        var stream = WorkbookStream(into: sink, packer: packer, limits: limits, layout: layout)
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            try Array(bytes[start..<min(start + pieces, bytes.count)]).withTextBytes { (piece) throws(ReportTooLarge) in
                try stream.add(piece)
            }
        }
        try stream.finish()
        return (packer.files, sink.bytes)
    }

    @Test("A sheet has its head, its rows and a filter over all of them, and a row stays on its line")
    func sheet() throws {
        let (sheets, file) = try Self.written(Self.rows(3), pieces: 1 << 20)
        #expect(sheets.count == 1)
        let sheet = try #require(sheets.first)
        #expect(sheet.contains(#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#))
        #expect(
            sheet.contains(
                "<row><c s=\"6\"><v>2</v></c><c s=\"5\" t=\"inlineStr\"><is><t xml:space=\"preserve\">a&#10;b</t></is></c></row>\n</sheetData>"
            ))
        #expect(sheet.contains(#"<autoFilter ref="A1:B4"/>"#))
        #expect(String(decoding: file, as: UTF8.self).contains("'表1'!$A$1:$B$4"))
    }

    @Test("What a sheet has no room for goes on in the next", arguments: [(9, 3), (10, 4), (1, 1), (0, 1)])
    func furtherSheets(_ rows: Int, _ sheets: Int) throws {
        // The head and three rows.
        let written = try Self.written(Self.rows(rows), pieces: 7) { $0.rows = 4 }
        #expect(written.sheets.count == sheets)
        #expect(written.sheets.map { $0.components("<row>") }.reduce(0, +) == rows)
        #expect(written.sheets.allSatisfy { $0.contains("<row r=\"1\"") })
        #expect(String(decoding: written.file, as: UTF8.self).contains("name=\"表\(sheets)\" sheetId=\"\(sheets)\""))
    }

    @Test("A sheet that is long enough goes on in the next, too")
    func longSheets() throws {
        let written = try Self.written(Self.rows(100), pieces: 100) { $0.size = 3000 }
        #expect(written.sheets.count > 3)
        // A row has some 100 bytes.
        #expect(written.sheets.allSatisfy { $0.utf8.count < 3400 })
    }

    @Test("The same rows give the same bytes in whatever pieces they come", arguments: [1, 13, 4096])
    func pieces(_ size: Int) throws {
        let whole = try Self.written(Self.rows(50), pieces: 1 << 20) { $0.rows = 20 }
        #expect(try Self.written(Self.rows(50), pieces: size) { $0.rows = 20 }.file == whole.file)
    }

    @Test("A sheet of Excel has 1,048,576 rows, with its head")
    func limit() {
        #expect(WorkbookStream.Limits().rows == 1_048_576)
    }
}

extension String {
    fileprivate func components(_ piece: String) -> Int { ranges(of: piece).count }
}
