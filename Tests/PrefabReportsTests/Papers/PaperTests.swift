import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

/// What holds for papers of every kind.
@Suite("Papers of the applicant (申报材料)")
struct PaperTests {
    @Test(
        "In every form the same bytes again; what nobody has said is a blank, and the last stretch is for whoever completes it",
        arguments: PaperSample.samples)
    func everyForm(_ sample: String) throws {
        let bytes = try LetterSample.sample(sample)
        for language in Language.allCases {
            let paperCase = try PaperSample.paperCase(bytes, language: language)
            let again = try PaperSample.paperCase(bytes, language: language)
            let formats = ReportFormat.all(for: Paper.self)
            for (place, order) in PaperSample.orders(of: paperCase).enumerated() {
                let paper = Paper(order, for: paperCase)
                // Each form has its turn: all of them for each paper would take as long as a tenth of all tests.
                let format = formats[place % formats.count]
                #expect(format.render(paper) == format.render(Paper(order, for: again)))
                #expect(paper.paragraphs[0].contains(language == .chinese ? "由 prefab 按申报文件拟成" : "made by prefab from the submission"))
                #expect(paper.headings.last == (language == .chinese ? "拟稿说明（定稿时删去）" : "Notes on the draft (to be deleted)"))
                #expect(paper.document.tables.allSatisfy { !$0.texts.isEmpty }, "\(order.kind): an empty table")
            }
        }
    }

    @Test("Papers come in the forms of letters")
    func formats() {
        #expect(ReportFormat.all(for: Paper.self) == [.text, .markdown, .html, .docx])
    }

    @Test(
        "Without the notice there is no word of a draft, no source and no note",
        arguments: [PaperOrder.intent, .technologyTable, .calculation(0)])
    func withoutNotice(_ order: PaperOrder) throws {
        let paper = try PaperSample.paper(order, "eligible-factory", hasNotice: false)
        let text = String(decoding: ReportFormat.text.render(paper), as: UTF8.self)
        for word in ["prefab", "草稿", "来源", "SHA-256", "拟稿"] { #expect(!text.contains(word), "\(word)") }
        let noted = try PaperSample.paper(order, "eligible-factory")
        #expect(noted.document.tables[0].columns.map(\.title.plain) == ["栏目", "内容", "来源"])
        #expect(paper.document.tables[0].columns.map(\.title.plain) == ["栏目", "内容"])
        // The rest is the same.
        #expect(paper.tables[0] == noted.tables[0].map { Array($0.dropLast()) })
    }

    @Test("第九条 asks for three copies, each of which is marked")
    func copies() throws {
        #expect(Standards.builtIn.instrument48.copies == 3)
        for (copy, mark) in [(1, "第一份（一式三份）"), (2, "第二份（一式三份）"), (3, "第三份（一式三份）")] {
            #expect(try PaperSample.paper(.intent, "eligible-factory", copy: copy).paragraphs[1] == mark)
        }
        #expect(try PaperSample.paper(.intent, "eligible-factory", copy: 2, language: .english).paragraphs[1] == "Copy 2 of 3")
        #expect(try !PaperSample.paper(.intent, "eligible-factory").paragraphs.contains { $0.contains("第一份") })
        // Other words of the article are another number, or none.
        let four = try LetterSample.standards("jingjiguan-2022-48.json", [("均一式三份", "均一式四份")])
        #expect(four.instrument48.copies == 4)
        let none = try LetterSample.standards("jingjiguan-2022-48.json", [("均一式三份", "")])
        #expect(none.instrument48.copies == nil)
    }

    @Test("Warnings and figures that are not proof-read are told in the notes, with the digests")
    func notes() throws {
        let paper = try PaperSample.paper(.intent, .eligible.changed { $0["project"]["applicantCode"] = "91110302MA01ABCD2E" })
        let notes = Letter.text(of: Array(try #require(paper.document.sections.last).blocks))
        #expect(notes.contains("申报文件另有 1 处提示，递交前核对，见审查报告。"))
        #expect(notes.contains("尚未与印本核对"))
        #expect(notes.contains("申报文件 SHA-256 \(String(repeating: "a", count: 64))"))
    }

    @Test("From a file with errors nothing is drafted")
    func errors() throws {
        let bytes = try Repository.bytes(of: "samples/broken.json")
        let reading = Submission.read(bytes, standards: .builtIn)
        #expect(
            PaperCase(
                reading, of: bytes, by: Assessor(standards: .builtIn), submissionDigest: "a",
                Provenance(toolVersion: "0.0.0", standardsDigest: "b", language: .chinese)) == nil)
    }
}

/// The layout of the papers; what they say is tested by hand elsewhere.
@Suite struct PaperGoldenTests {
    @Test(
        arguments: [
            (.intent, "several-buildings", "intent.zh.txt", .chinese), (.form, "eligible-factory", "form.zh.md", .chinese),
            (.technologyTable, "design-stage", "technology-table.zh.txt", .chinese),
            (.calculation(0), "eligible-factory", "calculation.zh.txt", .chinese),
            (.calculation(0), "design-stage", "calculation.en.md", .english),
            (.acceptancePrefabrication(0), "eligible-factory", "acceptance-prefabrication.zh.txt", .chinese),
            (.acceptanceAssembly(2), "several-buildings", "acceptance-assembly.zh.txt", .chinese),
            (.implementationReport, "design-stage", "implementation-report.zh.md", .chinese),
        ] as [(PaperOrder, String, String, Language)])
    func page(_ order: PaperOrder, _ sample: String, _ golden: String, _ language: Language) throws {
        let paper = try PaperSample.paper(order, sample, language: language)
        let page = String(decoding: (golden.hasSuffix(".md") ? ReportFormat.markdown : .text).render(paper), as: UTF8.self)
        let difference = try Snapshot.difference(page, from: "Tests/Fixtures/papers/\(golden)", filter: "PaperGoldenTests")
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test(arguments: [("design-stage", "enclosures.zh.txt", Language.chinese), ("two-filings/final", "enclosures.en.md", .english)])
    func list(_ sample: String, _ golden: String, _ language: Language) throws {
        let paperCase = try PaperSample.paperCase(LetterSample.sample(sample), language: language)
        let list = Paper(listing: paperCase.set.map { FiledPaper($0, files: ["\($0.fileName).docx"]) }, for: paperCase)
        let page = String(decoding: (golden.hasSuffix(".md") ? ReportFormat.markdown : .text).render(list), as: UTF8.self)
        let difference = try Snapshot.difference(page, from: "Tests/Fixtures/papers/\(golden)", filter: "PaperGoldenTests")
        #expect(difference == nil, "\(difference ?? "")")
    }
}
