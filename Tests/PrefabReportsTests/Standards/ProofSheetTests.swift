import Foundation
import TestSupport
import Testing

@testable import PrefabAssessment
@testable import PrefabReports

@Suite("Sheets to proof-read the standards by")
struct ProofSheetTests {
    @Test("Every row of every instrument stands once", arguments: Standards.builtIn.files.map(\.instrument))
    func complete(_ id: String) throws {
        let standards = Standards.builtIn
        let sheet = try #require(ProofSheet(id, in: standards, language: .chinese))
        let rows = sheet.sections.flatMap(\.tables).flatMap(\.rows).map(\.record.id)
        let file = try #require(standards.file(named: id))
        #expect(rows.sorted() == standards.records[file.records].map(\.id).sorted())
    }

    @Test("A method stands as it is printed: groups with their items and sums, the total, provisions, grades, joints")
    func order() throws {
        let sheet = try #require(ProofSheet("DB11-T-1831-2021", in: .builtIn, language: .english))
        #expect(
            sheet.sections.map(\.title.english) == ["Table of points", "Provisions", "Grades", "Joints that count as precast", "Others"])
        let tables = sheet.sections[0].tables
        #expect(
            tables.map(\.caption?.english) == [
                "Main structure", "Exterior walls and partitions", "Decoration, equipment and pipes", "Bonus items (bonus)", "Total",
            ])
        #expect(
            tables[0].rows.map(\.record.row) == ["verticalMembers", "verticalMembers.fixed", "horizontalMembers", "groups.mainStructure"])
        #expect(sheet.value(tables[0].rows[0].record) == "20~30 points")
        #expect(tables[0].rows[0].requirement?.chinese == "35%≤比例≤80%")
        #expect(sheet.value(tables[0].rows[1].record) == "100%")
    }

    @Test("Each row has a box and room to sign", arguments: [ReportFormat.text, .markdown, .html])
    func boxes(_ format: ReportFormat) throws {
        let sheet = try #require(ProofSheet("GB-T-51129-2017", in: .builtIn, language: .chinese))
        let text = String(decoding: format.render(sheet), as: UTF8.self)
        #expect(text.components(separatedBy: "☐").count - 1 == sheet.progress.all)
        #expect(text.contains("核对人、日期"))
        #expect(text.contains("签署"))
    }

    @Test("A row by itself")
    func row() throws {
        let sheet = try #require(ProofSheet("京技管〔2022〕48号#cap", in: .builtIn, language: .english))
        #expect(sheet.sections.flatMap(\.tables).flatMap(\.rows).map(\.record.row) == ["cap"])
        #expect(ProofSheet("GB 50000", in: .builtIn, language: .english) == nil)
    }

    @Test("A text of the data cannot become markup or a formula")
    func hostile() throws {
        var bytes = try Repository.text(of: "Standards/DB11-T-1831-2021.json")
        bytes = bytes.replacing("\"zh\": \"集成厨房\"", with: "\"zh\": \"=1+1</t><b>&\"")
        let files = StandardsFolder.builtIn.files.map { file in
            file.name == "DB11-T-1831-2021.json" ? StandardsFolder.File(name: file.name, bytes: Array(bytes.utf8)) : file
        }
        let sheet = try #require(
            ProofSheet("DB11-T-1831-2021", in: try Standards(reading: StandardsFolder(files: files)), language: .chinese))
        #expect(!String(decoding: ReportFormat.html.render(sheet), as: UTF8.self).contains("<b>"))
        let workbook = String(decoding: ReportFormat.xlsx.render(sheet), as: UTF8.self)
        #expect(workbook.contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1&lt;/t&gt;&lt;b&gt;&amp;</t>"))
    }
}

@Suite("Stored ZIP archives")
struct ZipArchiveTests {
    @Test(
        "The checksum of known texts",
        arguments: [
            ("", 0 as UInt32), ("a", 0xE8B7_BE43), ("123456789", 0xCBF4_3926), ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
        ])
    func checksum(_ text: String, _ expected: UInt32) {
        #expect(CRC32.of(Array(text.utf8)) == expected)
    }

    @Test("Headers, directory and end stand where the format has them")
    func layout() {
        var archive = ZipArchive()
        archive.add("a", Array("xyz".utf8))
        archive.add("b/c", [])
        let bytes = archive.finish()
        // 30 + 1 + 3 and 30 + 3 bytes of files, 46 + 1 and 46 + 3 of directory, 22 of end.
        #expect(bytes.count == 34 + 33 + 47 + 49 + 22)
        #expect(bytes[..<4].elementsEqual([0x50, 0x4B, 3, 4]))
        #expect(bytes[31..<34].elementsEqual("xyz".utf8))
        #expect(bytes[34..<38].elementsEqual([0x50, 0x4B, 3, 4]))
        #expect(bytes[67..<71].elementsEqual([0x50, 0x4B, 1, 2]))
        let end = bytes[163...]
        #expect(end.prefix(12).elementsEqual([0x50, 0x4B, 5, 6, 0, 0, 0, 0, 2, 0, 2, 0]))
        // The directory: 96 bytes from 67 on.
        #expect(end.dropFirst(12).prefix(8).elementsEqual([96, 0, 0, 0, 67, 0, 0, 0]))
    }
}
