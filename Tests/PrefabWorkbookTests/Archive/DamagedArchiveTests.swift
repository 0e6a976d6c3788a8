import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabWorkbook

@Suite("Archives that are damaged or refused")
struct DamagedArchiveTests {
    private static let whole = TestArchive.rows("<row><c><v>1</v></c></row>")
    /// The sheet is the last part.
    private static let sheet = whole.entries.count - 1

    @Test("Stored and deflated parts, data descriptors, ZIP64 and a comment are read")
    func forms() throws {
        for change in [
            { (archive: inout TestArchive) in archive.entries[Self.sheet].isDeflated = false },
            { $0.entries[Self.sheet].hasDescriptor = true },
            { $0.entries[Self.sheet].isLong = true },
            { $0.hasLongEnd = true },
            { $0.comment = Array("PK\u{5}\u{6} a comment".utf8) },
        ] {
            var archive = Self.whole
            change(&archive)
            #expect(try outcome(archive.bytes).get().content("A1") == .number("1"))
        }
    }

    @Test("Cut off anywhere, a workbook is never read in part")
    func truncated() {
        let file = Self.whole.bytes
        for length in 4..<file.count {
            #expect(outcome(Array(file[..<length])).kind == .damagedArchive, "\(length) bytes")
        }
        #expect(outcome(Array(file[..<3])).kind == .notWorkbook)
    }

    @Test("Any byte changed is told or harmless, and never a crash or another figure")
    func changedBytes() throws {
        let file = try Repository.bytes(of: "Tests/Fixtures/workbooks/libreoffice.xlsx")
        let expected = try outcome(file).get()
        var random = SplitMix64(seed: 16)
        for _ in 0..<Volume.cases(400, full: 20_000) {
            var changed = file
            let place = Int(random.next() % UInt64(file.count))
            changed[place] ^= UInt8(1 + random.next() % 255)
            if case .success(let sheet) = outcome(changed), sheet.name == expected.name {
                #expect(sheet.cells.map(\.content) == expected.cells.map(\.content), "byte \(place)")
            }
        }
    }

    @Test("A wrong checksum, size or name")
    func contradictions() throws {
        for change in [
            { (entry: inout TestArchive.Entry) in entry.checksum = 1 },
            { $0.size = 5 },
            { $0.localName = "xl/worksheets/sheet2.xml" },
            {
                $0.size = 1 << 40
                $0.isLong = true
            },
        ] {
            var archive = Self.whole
            change(&archive.entries[Self.sheet])
            let fault = try #require(outcome(archive.bytes).fault)
            #expect(fault.kind == (archive.entries[Self.sheet].isLong ? .tooLarge : .damagedArchive))
            #expect(fault.place == "xl/worksheets/sheet1.xml")
        }
    }

    @Test("Bytes that two parts share")
    func overlap() throws {
        var archive = Self.whole
        archive.entries[0].isDeflated = false
        var file = archive.bytes
        // The second part's directory entry points to the first part's header, whose name it is given.
        archive.entries[1].name = archive.entries[0].name + "x"
        archive.entries[1].localName = archive.entries[0].name + "x"
        file = archive.bytes
        let second = try #require(Self.directoryEntry(1, of: file))
        for place in 0..<4 { file[second + 42 + place] = 0 }
        #expect(outcome(file).kind == .damagedArchive)
    }

    private static func directoryEntry(_ number: Int, of file: [UInt8]) -> Int? {
        file.indices.filter { file[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) }.dropFirst(number).first
    }

    @Test("Encryption, other methods, names that lead elsewhere, and two parts of one name are refused")
    func refused() throws {
        for change in [
            { (entry: inout TestArchive.Entry) in entry.flags = 1 },
            { $0.flags = 0x2000 },
            { $0.method = 12 },
            { $0.name = "../xl/worksheets/sheet1.xml" },
            { $0.name = "/xl/worksheets/sheet1.xml" },
            { $0.name = "xl\\worksheets\\sheet1.xml" },
            { $0.name = "C:sheet1.xml" },
            { $0.name = "xl/./sheet1.xml" },
            { $0.name = "XL/Workbook.xml" },
        ] {
            var archive = Self.whole
            change(&archive.entries[Self.sheet])
            #expect(outcome(archive.bytes).kind == .refusedArchive, "\(archive.entries[Self.sheet])")
        }
    }

    @Test("A zip bomb is told by its ratio before it is unpacked")
    func bomb() throws {
        var archive = Self.whole
        archive.entries[Self.sheet].bytes = [UInt8](repeating: 0x20, count: 40 << 20)
        let fault = try #require(outcome(archive.bytes).fault)
        #expect(fault.kind == .tooLarge)
        #expect(fault.message.text(in: .english) == "more than 200 times its packed size when unpacked")
        #expect(fault.place == "xl/worksheets/sheet1.xml")
    }

    @Test("Limits on the file, its parts and one part")
    func limits() {
        let file = Self.whole.bytes
        for change in [
            { (limits: inout WorkbookLimits) in limits.file = file.count - 1 },
            { $0.parts = Self.sheet },
            { $0.part = 20 },
        ] {
            var limits = WorkbookLimits()
            change(&limits)
            #expect(outcome(file, limits).kind == .tooLarge)
        }
        var limits = WorkbookLimits()
        limits.file = file.count
        limits.parts = Self.sheet + 1
        #expect(outcome(file, limits).kind == nil)
    }

    @Test("Files of other kinds are told what they are")
    func otherFiles() throws {
        let cases: [([UInt8], String)] = [
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "this is a file of an older Excel (.xls), or a workbook with a password"),
            (Array("a,b".utf8), "this is no workbook (.xlsx)"),
            (try Repository.bytes(of: "Tests/Fixtures/workbooks/libreoffice.ods"), "this is an OpenDocument file (.ods)"),
            (Self.archive(of: "xl/workbook.bin"), "this is a binary workbook (.xlsb)"),
            (Self.archive(of: "word/document.xml"), "this is a Word file (.docx), not a workbook"),
            (Self.archive(of: "readme.txt"), "the archive holds no workbook"),
        ]
        for (file, message) in cases {
            let fault = try #require(outcome(file).fault)
            #expect(fault.kind == .notWorkbook)
            #expect(fault.message.text(in: .english) == message)
        }
    }

    private static func archive(of name: String) -> [UInt8] {
        var archive = TestArchive()
        archive.add(name, "x")
        return archive.bytes
    }
}
