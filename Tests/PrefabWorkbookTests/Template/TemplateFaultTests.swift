import PrefabAssessment
import PrefabReports
import Testing

@testable import PrefabWorkbook

@Suite("What is wrong in a template")
struct TemplateFaultTests {
    private typealias Sample = TemplateSample

    /// Each body at fault, and what begins what is said of it.
    private static let cases: [(String, [String])] = [
        (Sample.paragraph("甲") + Sample.paragraph("{{project.nmae}}"), ["正文第 2 段：没有名称 project.nmae；是否指 project.name？全部名称"]),
        (Sample.paragraph("{{nmae}} {{#buildings}}{{nmae}}{{/buildings}}"), ["正文第 1 段：没有名称 nmae", "正文第 1 段：没有名称 nmae；是否指 name？"]),
        ("<w:tbl>\(Sample.row("甲", "{{dates.x}}"))</w:tbl>", ["正文第 1 个表第 1 行第 2 格：没有名称 dates.x"]),
        (Sample.paragraph("{{buildings}}"), ["正文第 1 段：{{buildings}} 有若干个"]),
        (Sample.paragraph("{{buildings.id}}"), ["正文第 1 段：{{buildings.id}}：buildings 有若干个"]),
        (Sample.paragraph("{{project}}"), ["正文第 1 段：{{project}} 不是一个值"]),
        (Sample.paragraph("{{.}}"), ["正文第 1 段：此处的 {{.}} 没有所指"]),
        (Sample.paragraph("{{building.id}}"), ["正文第 1 段：没有名称 building.id"]),
        (Sample.paragraph("{{#buildings}}{{id}}"), ["正文第 1 段：{{#buildings}} 在部分内没有结束"]),
        (Sample.paragraph("{{/buildings}}"), ["正文第 1 段：{{/buildings}} 在部分内没有开始"]),
        (
            Sample.paragraph("{{#buildings}}{{#items}}{{/buildings}}{{/items}}"),
            ["正文第 1 段：{{/buildings}} 与 {{#items}}", "正文第 1 段：{{/items}} 与 {{#buildings}}"]
        ),
        (Sample.paragraph("甲{{#buildings}}") + Sample.paragraph("{{/buildings}}"), ["正文第 1 段：{{#buildings}} 之前还有文字"]),
        (Sample.paragraph("{{#buildings}}") + Sample.paragraph("{{/buildings}}乙"), ["正文第 2 段：{{/buildings}} 之后还有文字"]),
        (
            "<w:tbl>\(Sample.row("{{#buildings}}{{id}}"))</w:tbl>" + Sample.paragraph("{{/buildings}}"),
            ["正文第 1 个表第 1 行第 1 格：{{#buildings}} 在表内没有结束", "正文第 1 段：{{/buildings}} 在部分内没有开始"]
        ),
        (
            "<w:tbl>\(Sample.row("{{#buildings}}{{id}}", "{{/buildings}}{{#documents}}{{title}}", "{{/documents}}"))</w:tbl>",
            ["正文第 1 个表第 1 行第 2 格：{{/buildings}} 之后还有文字", "正文第 1 个表第 1 行第 2 格：同一行内已有"]
        ),
        (Sample.paragraph("{{project.name"), ["正文第 1 段：{{project.name 没有 }}"]),
        (Sample.paragraph("{{ }}"), ["正文第 1 段：{{ }} 中没有名称"]),
        (Sample.paragraph("{{> x}}"), ["正文第 1 段：{{> x}}：模板中不能用部分"]),
        (Sample.paragraph("｛｛project.name｝｝"), ["正文第 1 段：有全角的 ｛｛"]),
        ("<w:p><w:r><w:instrText>{{id}}</w:instrText></w:r></w:p>", ["正文第 1 段：此处的 {{id}} 不能填写"]),
    ]

    @Test("Each is told with its place and a cure", arguments: cases.indices)
    func faults(_ number: Int) throws {
        let (body, expected) = Self.cases[number]
        let found = Sample.faults(body, try Sample.facts())
        #expect(found.count == expected.count, "\(body): \(found)")
        for (found, expected) in zip(found, expected) { #expect(found.hasPrefix(expected), "\(body): \(found)") }
    }

    @Test("Files that are no templates are refused")
    func files() {
        func message(_ bytes: [UInt8]) -> String {
            do throws(TemplateFaults) {
                _ = try DocxTemplate(bytes)
                return ""
            } catch {
                return error.faults.map { $0.message.text(in: .english) }.joined()
            }
        }
        let good = Sample.document(Sample.paragraph("{{project.id}}"))
        #expect(message(good.bytes) == "")
        // A paper that was filled already, and one in which nothing but a comment stands.
        for text in ["a", "{{! a }}"] {
            #expect(message(Sample.document(Sample.paragraph(text)).bytes).hasPrefix("it has no {{name}} in it"))
        }
        #expect(message(Sample.document(Sample.paragraph("a"), header: Sample.paragraph("{{project.id}}")).bytes) == "")
        #expect(message(Array(good.bytes.dropLast(9))).contains("cut off"))
        #expect(message(Array("{}".utf8)).contains("no document of Word"))
        #expect(message([0xD0, 0xCF, 0x11, 0xE0]).contains("older Word"))
        let macros = Sample.document("", type: "application/vnd.ms-word.document.macroEnabled.main+xml")
        #expect(message(macros.bytes).contains("macros"))
        var declared = Sample.document(Sample.paragraph("a"))
        declared.entries[1].bytes = Array("<!DOCTYPE x>".utf8) + declared.entries[1].bytes
        #expect(message(declared.bytes).contains("DTD"))
        var changed = Sample.document(Sample.paragraph("a"))
        changed.entries[1].checksum = 1
        #expect(message(changed.bytes).contains("CRC-32"))
        var bomb = Sample.document(Sample.paragraph("a"))
        bomb.entries.append(TestArchive.Entry(name: "word/x.bin", bytes: [UInt8](repeating: 0, count: 5 << 20), isDeflated: true))
        #expect(message(bomb.bytes).contains("packed size"))
        bomb.entries.removeLast()
        for number in 0..<20 {
            bomb.entries.append(
                TestArchive.Entry(name: "word/\(number).bin", bytes: [UInt8](repeating: 0, count: 4_000_000), isDeflated: true))
        }
        #expect(message(bomb.bytes).contains("all parts together"))
    }
}
