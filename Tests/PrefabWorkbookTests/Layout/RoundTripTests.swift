import PrefabAssessment
import PrefabReports
import TestSupport
import Testing

@testable import PrefabWorkbook

/// A submission that is written as a workbook and read again says the same.
@Suite("From JSON to a workbook and back")
struct RoundTripTests {
    private static let layout = SubmissionLayout(.builtIn)

    private static let files = (Repository.names(in: "samples").map { "samples/" + $0 } + ["samples/rate/school.json"])
        .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".verdict.json") && !$0.hasSuffix(".review.json") && $0 != "samples/broken.json" }

    /// The text of a submission that went through a workbook.
    private func returned(_ text: [UInt8], _ language: Language) throws -> (text: [UInt8], findings: [Diagnostic]) {
        let sheets = try SubmissionSheets(Self.layout, language: language).sheets(of: text, asksForAll: language == .english)
        let imported = SubmissionImport([try Book(workbook: Workbook(sheets).bytes)], Self.layout)
        return (imported.text.bytes, imported.placed([]))
    }

    /// What the text says, whatever the order of keys, white space, how numbers are written, and what counts without being written.
    private func meaning(_ text: [UInt8]) throws -> String {
        try text.withTextBytes { bytes in
            let json = try ParsedJSON(bytes)
            return Self.meaning(0, of: json)
        }
    }

    private static func meaning(_ node: Int, of json: ParsedJSON) -> String {
        switch json.nodes[node].kind {
        case .object:
            let members = json.members(of: node).filter { $0.key != "$schema" }
                .map { (key: $0.key, text: $0.key == "documents" ? documents($0.value, json) : meaning($0.value, of: json)) }
                .filter { $0.text != "{}" && !($0.key == "otherAwards" && $0.text == "[]") }
            return "{" + members.map { "\($0.key):\($0.text)" }.sorted().joined(separator: ",") + "}"
        case .array: return "[" + json.children(of: node).map { meaning($0, of: json) }.joined(separator: ",") + "]"
        case .number: return ExactDecimal(json.source(node))?.description ?? json.source(node)
        default: return json.nodes[node].kind == .string ? "“\(json.string(node))”" : json.source(node)
        }
    }

    /// Their order says nothing.
    private static func documents(_ node: Int, _ json: ParsedJSON) -> String {
        "[" + json.children(of: node).map { json.string($0) }.sorted().joined(separator: ",") + "]"
    }

    @Test("Every sample says the same", arguments: files, Language.allCases)
    func samples(path: String, language: Language) throws {
        let text = try Repository.bytes(of: path)
        let (back, findings) = try returned(text, language)
        #expect(findings.isEmpty, "\(findings.map { $0.message.text(in: .english) })")
        #expect(try meaning(back) == (try meaning(text)))
    }

    @Test("Generated submissions say the same")
    func generated() throws {
        for seed in 0..<UInt64(Volume.cases(40, full: 2_000)) {
            var random = RandomSubmission(seed: seed)
            let text = Array(random.text().utf8)
            let (back, findings) = try returned(text, seed.isMultiple(of: 2) ? .chinese : .english)
            #expect(findings.isEmpty)
            #expect(try meaning(back) == (try meaning(text)), "seed \(seed)")
        }
    }

    @Test("Texts with marks, blanks and characters that XML has not stay as they are")
    func texts() throws {
        for name in ["a & <b> \"c\"", " 前后空格 ", "_x0041_", "一\n二\t三", "\u{1}\u{1F}", "=SUM(A1)", "1-4", "007", "true", "是", "😀", "\\"] {
            let text = #"{ "format": "prefab-submission/1", "project": { "id": \#(CellText.quoted(name)), "name": "x" }, "buildings": [] }"#
            let (back, _) = try returned(Array(text.utf8), .chinese)
            #expect(try meaning(back) == (try meaning(Array(text.utf8))), "\(name)")
        }
    }

    @Test("Long numbers keep their digits")
    func numbers() throws {
        for number in ["123456789012.123456789012", "0.1", "1e3", "1.50", "0.30000000000000004", "999999999999"] {
            let text = """
                { "format": "prefab-submission/1", "project": { "id": "a", "name": "x", "aboveGroundArea": \(number) }, "buildings": [] }
                """
            let (back, _) = try returned(Array(text.utf8), .chinese)
            #expect(try meaning(back) == (try meaning(Array(text.utf8))), "\(number)")
        }
    }

    @Test("Each building has a sheet for its take-off, whose empty rows name it and say nothing")
    func takeOffs() throws {
        var start = SubmissionStart(use: .industrial, structure: .concrete)
        start.buildingCount = 3
        let sheets = try SubmissionSheets(Self.layout, language: .chinese).sheets(of: start.text, emptyRows: 5)
        #expect(sheets.map(\.name) == ["项目", "单体", "工程量", "构件 1#", "构件 2#", "构件 3#", "其他奖励"])
        #expect(sheets[4].rows.count == 2 + 5)
        let book = try Book(workbook: Workbook(sheets).bytes)
        for (sheet, id) in zip(book.sheets[3...5], ["1#", "2#", "3#"]) {
            let ids = sheet.rows.filter { ($0.first?.place.row ?? 0) > 2 }.map { $0.first?.content }
            #expect(ids == Array(repeating: .text(id), count: 5))
        }
        let imported = SubmissionImport([book], Self.layout)
        #expect(imported.placed([]).isEmpty)
        #expect(try meaning(imported.text.bytes) == (try meaning(start.text)))
    }

    @Test("More buildings than a workbook has sheets share one for their take-offs")
    func sharedTakeOff() throws {
        var start = SubmissionStart(use: .industrial, structure: .concrete)
        start.buildingCount = 246
        let sheets = try SubmissionSheets(Self.layout, language: .chinese).sheets(of: start.text, emptyRows: 1)
        #expect(sheets.map(\.name) == ["项目", "单体", "工程量", "构件", "其他奖励"])
        start.buildingCount = 245
        #expect(try SubmissionSheets(Self.layout, language: .chinese).sheets(of: start.text, emptyRows: 1).count == 249)
    }

    @Test("The same submission gives the same bytes")
    func bytes() throws {
        let text = try Repository.bytes(of: "samples/several-buildings.json")
        let sheets = SubmissionSheets(Self.layout, language: .chinese)
        #expect(Workbook(try sheets.sheets(of: text)).bytes == Workbook(try sheets.sheets(of: text)).bytes)
    }
}
