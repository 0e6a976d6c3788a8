import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

/// Other methods in a review's report and verdict (contract, "Beside").
@Suite("Other methods beside a review, written") struct BesideReportTests {
    private func report(_ words: [String], language: Language = .chinese, edit: (inout JSONTree) -> Void = { _ in }) throws -> ReviewReport
    {
        let bytes = JSONTree.eligible.changed(edit).bytes
        let submission = try #require(Submission.read(bytes, standards: .builtIn).submission)
        let choice = words.isEmpty ? nil : try MethodChoice(words, in: .builtIn)
        return ReviewReport(
            Assessor(standards: .builtIn, beside: choice).assess(submission), lines: LineIndex(bytes),
            submissionDigest: String(repeating: "a", count: 64), standardsDigest: String(repeating: "b", count: 64), toolVersion: "0.0.0",
            language: language)
    }

    @Test("The verdict's last member, with the contract's keys in its order; absent unless asked for")
    func verdict() throws {
        let json = try #require(SchemaValue(JSONRenderer().bytes(of: try report(["all"]))))
        #expect(json.keys.last == "beside")
        let methods = json["beside"]?.elements ?? []
        #expect(methods.map(\.keys) == [["method", "buildings"], ["method", "buildings"]])
        #expect(methods.map { $0["method"]?.text } == ["BJ-2017-annex", "GB/T 51129-2017"])
        let building = try #require(methods[1]["buildings"]?.elements.first)
        #expect(building.keys == ["id", "assemblyRate", "grade", "items", "findings"])
        #expect(building["id"]?.text == "1#")
        #expect(building["assemblyRate"]?["lower"]?["exact"]?.text == "155/188")
        #expect(building["grade"]?.text == "AA")
        #expect(building["items"]?.elements.first?.keys == ["item", "ratio", "score", "maximum", "basis"])
        #expect(building["findings"]?.elements.first?.keys == ["rule", "outcome", "message", "citation", "at"])
        #expect(building["findings"]?.elements.last?["citation"]?.text == "GB/T 51129—2017 3.0.3")
        let alone = try #require(SchemaValue(JSONRenderer().bytes(of: try report([]))))
        #expect(alone.members == Array(json.members.dropLast()))
    }

    @Test("A grade that is not decided is null; a method that governs every building has none")
    func nothing() throws {
        let json = try #require(
            SchemaValue(JSONRenderer().bytes(of: try report(["GB/T 51129-2017", "DB11/T 1831-2021"]) { $0.building.fullDecoration = nil })))
        let methods = json["beside"]?.elements ?? []
        #expect(methods[0]["buildings"]?.elements.first?["grade"] == .literal("null"))
        #expect(methods[1]["buildings"]?.elements == [])
    }

    @Test("A section of its own before the sources, which are counted on", arguments: Language.allCases)
    func section(_ language: Language) throws {
        let document = try report(["all"], language: language).document
        #expect(
            document.sections.map(\.kind) == [
                .conclusion, .reward, .procedure, .signatures, .buildings, .rules, .documents, .readings, .beside, .sources,
            ])
        let headings = document.sections.suffix(2).map(\.heading.plain)
        #expect(
            headings
                == (language == .chinese ? ["附件5 按其他方法计算", "附件6 数据来源"] : ["Annex 5. By other methods", "Annex 6. Sources"]))
        #expect(try report([], language: language).document.sections.count == 9)
    }

    @Test("Group sums, rate, provisions and grade by hand")
    func table() throws {
        let section = try report(["GB/T 51129-2017"]).document.section(.beside)
        #expect(section.parts.map(\.heading.plain) == ["GB/T 51129-2017  装配式建筑评价标准（GB/T 51129—2017）"])
        guard case .table(let table)? = section.parts.first?.blocks.first else {
            Issue.record("no table")
            return
        }
        #expect(table.caption?.plain == "1# 厂房")
        #expect(
            table.texts.map { Array($0[0...3]) } == [
                ["主体结构得分", "41", "≥ 20", "符合"], ["围护墙和内隔墙得分", "15", "≥ 10", "符合"],
                ["装修和设备管线得分", "21.5", "不要求", "—"], ["装配率", "82.44%", "≥ 50%", "符合"],
                ["预制率", "50.00%", "本方法不要求", "—"], ["全装修", "是", "应采用", "符合"], ["等级", "AA", "—", "—"],
            ])
        #expect(try table.row("装修")[4] == "6 + 6 + 4.5 + 5 = 21.5")
    }

    @Test("What the applicant declares is not set against another method")
    func declared() throws {
        let document = try report(["GB/T 51129-2017"]) {
            $0.building.declared = ["assemblyRatePercent": .number("82.4"), "grade": "AA(BJ)"]
        }.document
        #expect(try document.table(.rates(building: 0)).row("装配率")[4].contains("申报 82.4%"))
        #expect(try !document.table(.beside(building: 0)).texts.joined().contains { $0.contains("申报") })
    }

    @Test("Every link of the page leads to a place on it, to the sentences of the other method among them")
    func html() throws {
        let page = HTMLRenderer().render(try report(["all"]))
        let ids = page.matches(of: /id="([^"]+)"/).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
        for link in page.matches(of: /href="#([^"]+)"/) { #expect(ids.contains(String(link.output.1)), "\(link.output.1)") }
        #expect(ids.contains("q-51129-walls") && ids.contains("s-beside"))
        #expect(page.contains("href=\"#q-51129-walls\""))
    }
}
