import Foundation
import PrefabAssessment
import Testing

@testable import PrefabReports

@Suite("Reports as documents of Word")
struct DocxRendererTests {
    /// The text of a part of an archive whose files are stored as they are.
    private static func part(_ name: String, of bytes: [UInt8]) throws -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        let beginning = try #require(text.range(of: name + "<?xml"))
        let rest = text[beginning.lowerBound...].dropFirst(name.count)
        return String(rest[..<(rest.range(of: "PK\u{3}\u{4}")?.lowerBound ?? rest.range(of: "PK\u{1}\u{2}")?.lowerBound ?? rest.endIndex)])
    }

    private struct Example: Report {
        let document: ReportDocument
    }

    private static func document(_ blocks: [ReportDocument.Block], annex: Bool = false) -> Example {
        Example(
            document: ReportDocument(
                language: .chinese, title: "标题", subtitle: "副题",
                sections: [ReportDocument.Section(.conclusion, "一、结论", annexTitle: annex ? "结论" : nil, blocks)]))
    }

    private static func body(_ example: Example) throws -> String {
        try part("word/document.xml", of: DocxRenderer().bytes(of: example))
    }

    @Test("Every word of the review stands in it, in order")
    func words() throws {
        let report = try Sample.report(Sample.open)
        let body = try Self.part("word/document.xml", of: DocxRenderer().bytes(of: report))
        var rest = body[...]
        for text in Self.texts(report.document) where !text.isEmpty {
            var buffer = UTF8Buffer()
            buffer.append(xml: text)
            let escaped = String(decoding: buffer.bytes, as: UTF8.self)
            let found = try #require(rest.range(of: ">\(escaped)</w:t>"), "\(text)")
            rest = rest[found.upperBound...]
        }
    }

    /// Title, headings, captions, and paragraphs; tables put long texts below their rows and so in another order.
    private static func texts(_ document: ReportDocument) -> [String] {
        func spans(_ text: ReportText) -> [String] { text.spans.map(\.text) }
        func blocks(_ blocks: [ReportDocument.Block]) -> [String] {
            blocks.flatMap { block -> [String] in
                switch block {
                case .paragraph(let text): spans(text)
                case .paragraphs(let groups): groups.flatMap { $0.flatMap(spans) }
                case .facts(let facts): facts.flatMap { spans($0.label) + spans($0.value) }
                case .table(let table): table.caption.map(spans) ?? []
                case .signatures(let signatures): signatures.flatMap { spans($0.role) + spans($0.name) }
                }
            }
        }
        let head = spans(document.title) + spans(document.subtitle) + blocks([.facts(document.head)])
        return head
            + (document.paper + document.behind).flatMap { section in
                spans(section.heading) + blocks(Array(section.blocks))
                    + section.parts.flatMap { spans($0.heading) + blocks(Array($0.blocks)) }
            }
    }

    @Test("A table has its head on every page, numbers on the right, long texts below their rows")
    func table() throws {
        let table = ReportTable(
            .documents, caption: "表1",
            columns: [.init("甲"), .init("乙", .trailing), .init("说明", .leading, .below)],
            rows: [.init(["a", "1", "很长"]), .init(["b", "2", ""], .total)])
        let body = try Self.body(Self.document([.table(table)]))
        #expect(body.contains("<w:pStyle w:val=\"Caption\"/></w:pPr><w:r><w:t xml:space=\"preserve\">表1</w:t>"))
        #expect(body.split(separator: "<w:tblHeader/>", omittingEmptySubsequences: false).count == 2)
        // A head, two rows, and one that stretches over both columns; the empty text has none.
        #expect(body.split(separator: "<w:tr>", omittingEmptySubsequences: false).count == 5)
        #expect(body.contains("<w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"Cell\"/><w:keepNext/></w:pPr>"))
        #expect(body.contains("说明</w:t></w:r><w:r><w:t xml:space=\"preserve\">：</w:t></w:r><w:r><w:t xml:space=\"preserve\">很长"))
        #expect(body.contains("<w:pStyle w:val=\"CellNumber\"/><w:keepNext/></w:pPr><w:r><w:t xml:space=\"preserve\">1<"))
        #expect(body.contains("<w:pStyle w:val=\"CellNumber\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">2<"))
    }

    @Test("Headings are headings, and an annex begins a page")
    func headings() throws {
        let heading = "<w:pStyle w:val=\"Heading1\"/>"
        #expect(try Self.body(Self.document([])).contains(heading + "</w:pPr><w:r><w:t xml:space=\"preserve\">一、结论"))
        #expect(try Self.body(Self.document([], annex: true)).contains(heading + "<w:pageBreakBefore/></w:pPr>"))
        let styles = try Self.part("word/styles.xml", of: DocxRenderer().bytes(of: Self.document([])))
        #expect(styles.contains("w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/>"))
        #expect(styles.contains("w:eastAsia=\"黑体\""))
    }

    @Test("No text becomes markup")
    func markup() throws {
        let body = try Self.body(Self.document([.paragraph(ReportText("</w:t><w:br/>&\u{1B}[31m\u{202E}"))]))
        #expect(body.contains("&lt;/w:t&gt;&lt;w:br/&gt;&amp;"))
        #expect(!body.unicodeScalars.contains("\u{1B}") && !body.unicodeScalars.contains("\u{202E}"))
    }

    @Test("A seal has more room than a signature; the last of an odd number takes the whole width")
    func signatures() throws {
        let body = try Self.body(
            Self.document([
                .signatures([.init(role: "审查人", name: "甲"), .init(role: "单位（盖章）", name: "乙", isSeal: true), .init(role: "组长", name: "")])
            ]))
        let heights = body.split(separator: "<w:trHeight w:val=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(heights == ["2400", "1700"])
        #expect(body.contains("<w:tcW w:w=\"8844\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/>"))
    }

    @Test("Pages are numbered, in both languages")
    func footer() throws {
        let chinese = try Self.part("word/footer1.xml", of: DocxRenderer().bytes(of: Self.document([])))
        #expect(chinese.contains("标题　") && chinese.contains(" PAGE ") && chinese.contains(" NUMPAGES "))
        let english = try Sample.report(Sample.open, language: .english)
        #expect(try Self.part("word/footer1.xml", of: DocxRenderer().bytes(of: english)).contains(">page </w:t>"))
    }

    @Test("A head stays with its first row, the last two rows together, and a short table on one page", arguments: [2, 9])
    func keptTogether(_ count: Int) throws {
        let rows = (0..<count).map { ReportTable.Row([ReportText("r\($0)")]) }
        let table = ReportTable(.documents, columns: [.init("甲")], rows: rows)
        let body = try Self.body(Self.document([.table(table)]))
        func isKept(_ text: String) throws -> Bool {
            let paragraph = try #require(body.components(separatedBy: "<w:p>").first { $0.contains(">\(text)<") })
            return paragraph.contains("<w:keepNext/>")
        }
        #expect(try isKept("甲"))
        #expect(try isKept("r0") == (count == 2))
        #expect(try isKept("r\(count - 2)"))
        #expect(try !isKept("r\(count - 1)"))
    }

    @Test("A few facts stand on one page, and the last of many is not alone", arguments: [3, 9])
    func factsKeptTogether(_ count: Int) throws {
        let facts = (0..<count).map { ReportDocument.Fact(label: ReportText("l\($0)"), value: ReportText("v\($0)")) }
        let paragraphs = try Self.body(Self.document([.facts(facts)])).components(separatedBy: "<w:p>")
        func isKept(_ text: String) throws -> Bool {
            try #require(paragraphs.first { $0.contains(">\(text)<") }).contains("<w:keepNext/>")
        }
        #expect(try isKept("l0") == (count == 3) && isKept("v0") == (count == 3))
        #expect(try isKept("l\(count - 2)") && isKept("v\(count - 2)"))
        #expect(try !isKept("l\(count - 1)") && !isKept("v\(count - 1)"))
    }

    @Test("What is left of the page goes to the column of words, and evenly where the longest has numbers")
    func surplus() {
        func widths(_ alignment: ReportTable.Alignment) -> [Int] {
            let table = ReportTable(
                .documents, columns: [.init("甲"), .init("乙乙乙", alignment)], rows: [.init(["a", "1"])])
            return DocxColumns.widths(of: table, [0, 1], in: 8844)
        }
        // Two and six columns of 105, and the margins; 7304 are left.
        #expect(widths(.leading) == [560, 8284])
        #expect(widths(.trailing) == [4212, 4632])
    }

    @Test("The columns fill the page, and short ones keep what they need", arguments: [(3, 40), (3, 400), (1, 2000), (12, 9)])
    func widths(_ count: Int, _ longest: Int) {
        let columns = (0..<count).map { ReportTable.Column(ReportText("\($0)")) }
        let row = ReportTable.Row((0..<count).map { ReportText(String(repeating: "x", count: $0 == 0 ? longest : 4)) })
        let table = ReportTable(.documents, columns: columns, rows: [row])
        let widths = DocxColumns.widths(of: table, Array(0..<count), in: 8844)
        #expect(widths.reduce(0, +) == 8844)
        // Four characters of 105 and the margins.
        #expect(widths.dropFirst().allSatisfy { $0 >= 680 })
    }
}
