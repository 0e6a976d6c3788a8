import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

/// Rates by methods as a document and as `prefab-rate/1`; the figures of the sample are worked out in samples/README.md.
@Suite("Rate reports") struct RateReportTests {
    static let school = "samples/rate/school.json"

    static func report(
        _ text: String, _ methods: String..., verifiedOnly: Bool = false, language: Language = .chinese
    ) throws -> RateReport {
        let choice = try MethodChoice(methods, in: .builtIn)
        let bytes = Array(text.utf8)
        let reading = Submission.read(bytes, standards: .builtIn, toRateBy: choice)
        let submission = try #require(reading.submission, "\(reading.diagnostics.map { $0.message.text(in: .english) })")
        return RateReport(
            Assessor(standards: .builtIn, verifiedOnly: verifiedOnly).rate(submission, by: choice), lines: LineIndex(bytes),
            submissionDigest: String(repeating: "a", count: 64), submissionName: "school.json", warnings: reading.diagnostics,
            Provenance(toolVersion: "0.0.0", standardsDigest: String(repeating: "b", count: 64), language: language))
    }

    private static func school(_ language: Language = .chinese) throws -> ReportDocument {
        try report(Repository.text(of: school), "GB-T-51129-2017", language: language).document
    }

    @Test("The results come first: rate, grade and provisions of each building")
    func overview() throws {
        let document = try Self.school()
        #expect(document.subtitle.plain == "1#教学楼、2#风雨操场")
        #expect(
            try document.table(.ratings).texts == [
                ["1#教学楼", "GB/T 51129-2017", "81.80%", "AA", "符合"],
                ["2#风雨操场", "GB/T 51129-2017", "70.21%–76.59%", "未定：AA、A", "符合"],
            ])
        #expect(try Self.school(.english).table(.ratings).texts[1][3...] == ["open: AA, A", "met"])
    }

    @Test("Sums of groups, substitutions and formula stand as they were worked out by hand")
    func derivation() throws {
        let document = try Self.school()
        let scores = try document.table(.scores(building: 0))
        #expect(try scores.row("柱、支撑").last == "20 + (0.70 − 0.35) / (0.80 − 0.35) × 10 = 27.7777… → 27.8")
        #expect(try scores.row("小计 主体结构")[4] == "45.3 / 50")
        #expect(try scores.row("合计")[4] == "76.9 / 94")
        #expect(
            try document.table(.rates(building: 0)).row("装配率")[4] == "(45.3 + 16 + 15.6) / (100 − 6) = 76.9 / 94 = 769/940 = 81.80%")
    }

    @Test("A prefabrication rate that no method asks for stands there only where it is known")
    func prefabricationRate() throws {
        #expect(try !Self.school().table(.rates(building: 0)).texts.contains { $0[0] == "预制率" })
        #expect(
            try Self.report(Repository.text(of: Self.school), "BJ-2017-annex").document.table(.rates(building: 0)).row("预制率")[1] == "未知")
        #expect(
            try Self.report(JSONTree.eligible.description, "GB-T-51129-2017").document.table(.rates(building: 0)).row("预制率")[1] == "50.00%")
    }

    @Test("Provisions that are not met, or open, are named")
    func provisions() throws {
        let text = try Repository.text(of: Self.school)
            .replacing("\"fullDecoration\": true,", with: "\"fullDecoration\": false,", maxReplacements: 1)
            .replacing("{ \"qualifying\": 1900, \"total\": 2000 }", with: "{ \"qualifying\": 1000, \"total\": 2000 }")
            .replacing("\"partitionNonMasonry\": { \"qualifying\": 540, \"total\": 600 },", with: "")
        let rows = try Self.report(text, "GB/T 51129-2017").document.table(.ratings).texts
        #expect(rows[0][3...] == ["不属于装配式建筑", "不符合：全装修"])
        // Walls 0 + 2 + (0…5) + 0, below 10; the rate is met all the same.
        #expect(rows[1][3...] == ["不属于装配式建筑", "不符合：围护墙和内隔墙部分得分下限"])
        let open = try Repository.text(of: Self.school).replacing("\"fullDecoration\": true,", with: "", maxReplacements: 1)
        let row = try Self.report(open, "GB/T 51129-2017").document.table(.ratings).texts[0]
        // 70.9 … 76.9 of 94.
        #expect(row[2...] == ["75.42%–81.80%", "未定：AA、A、不属于装配式建筑", "未定：全装修"])
    }

    @Test("The take-off stands once for the methods that count its joints in the same way")
    func takeOffs() throws {
        let tree: JSONTree = [
            "format": "prefab-submission/1",
            "buildings": [
                [
                    "id": "A", "structure": "concrete", "height": 20,
                    "components": [
                        ["kind": "shearWall", "precastVolume": 60], ["kind": "wallStrip", "castInPlaceVolume": 40, "width": 500],
                    ],
                ]
            ],
        ]
        func captions(_ report: RateReport) -> [String?] {
            report.document.tables.filter { $0.role == .takeOff(building: 0) }.map { $0.caption?.plain }
        }
        let report = try Self.report(tree.description, "all")
        #expect(
            captions(report) == [
                "结构构件清单汇总（±0.000 以上）（京技管〔2022〕48号附件1、2）", "结构构件清单汇总（±0.000 以上）（DB11/T 1831-2021、GB/T 51129-2017）",
            ])
        // The annexes count no joint of walls.
        #expect(try report.document.tables.filter { $0.role == .takeOff(building: 0) }.map { try $0.row("合计")[4] } == ["60", "100"])
        #expect(captions(try Self.report(tree.description, "GB-T-51129-2017")) == ["结构构件清单汇总（±0.000 以上）"])
        // Every grade is possible, so that none is named.
        #expect(try report.document.table(.ratings).texts.map { $0[3] } == ["不评级", "未定", "未定"])
    }

    @Test("The project's name heads the page where there is one; a building has its use and area where they are given")
    func heading() throws {
        let document = try Self.report(JSONTree.eligible.description, "all").document
        #expect(document.subtitle.plain == "YZ-1  智能装备厂房")
        #expect(try document.table(.ratings).texts.map { $0[1] } == ["京技管〔2022〕48号附件1、2", "DB11/T 1831-2021", "GB/T 51129-2017"])
        func labels(_ document: ReportDocument) throws -> [String] {
            guard case .facts(let facts)? = try document.section(.buildings).parts.first?.blocks.first else { return [] }
            return facts.map(\.label.plain)
        }
        #expect(try labels(document) == ["结构", "用途", "地上建筑面积", "位置"])
        #expect(try labels(Self.school()) == ["结构", "位置"])
    }

    @Test("Points that were set aside are named, and only then")
    func setAside() throws {
        let tree = JSONTree.eligible.changed {
            $0.building.measures.waterPipes = nil
            $0.building.declaredScores = ["pipeSeparation": 5, "bonusItems": 0]
        }
        func paragraphs(_ methods: [String]) throws -> String {
            let report =
                methods.count == 1
                ? try Self.report(tree.description, methods[0]) : try Self.report(tree.description, methods[0], methods[1])
            return TextRenderer(width: 400).render(report.document)
        }
        #expect(try paragraphs(["GB/T 51129-2017", "DB11/T 1831-2021"]).contains("评分表申报的得分中，管线分离未计入"))
        #expect(try !paragraphs(["GB/T 51129-2017"]).contains("未计入"))
        #expect(try !paragraphs(["DB11/T 1831-2021"]).contains("未计入"))
        #expect(try !paragraphs(["GB/T 51129-2017", "BJ-2017-annex"]).contains("未计入"))
    }

    @Test("Warnings stand in the report")
    func warnings() throws {
        let text = try Repository.text(of: Self.school).replacing("\"storeys\": 5", with: "\"storeys\": 50")
        #expect(try Self.report(text, "all").document.table(.warnings).texts.map { Array($0[0...1]) } == [["W203", "第 9 行"]])
        #expect(try !Self.school().tables.contains { $0.role == .warnings })
    }

    @Test("The keys of prefab-rate/1 and their order")
    func json() throws {
        let json = try #require(SchemaValue(JSONRenderer().bytes(of: try Self.report(Repository.text(of: Self.school), "all"))))
        #expect(json.keys == ["format", "tool", "submission", "standards", "project", "methods", "setAside", "provisional"])
        #expect(json["format"]?.text == "prefab-rate/1")
        let methods = json["methods"]?.elements ?? []
        #expect(methods.map { $0["method"]?.text } == ["BJ-2017-annex", "DB11/T 1831-2021", "GB/T 51129-2017"])
        let building = try #require(methods.last?["buildings"]?.elements.first)
        #expect(building.keys == ["id", "assemblyRate", "grade", "prefabricationRate", "groups", "items", "findings"])
        #expect(building["assemblyRate"]?["lower"]?["exact"]?.text == "769/940")
        #expect(building["assemblyRate"]?["upper"]?["percent"]?.text == "81.80")
        #expect(building["groups"]?.elements.map { $0["score"]?["lower"]?.text } == ["453/10", "16", "78/5"])
        #expect(
            building["findings"]?.elements.map { $0["rule"]?.text } == [
                "51129-main-structure", "51129-walls", "51129-decoration", "51129-assembly-rate",
            ])
    }

    @Test("A group that the building has nothing of has no sum")
    func absentGroup() throws {
        let text = try Repository.text(of: Self.school)
            .replacing("{ \"qualifying\": 2660, \"total\": 2800 }", with: "{ \"absent\": \"无\" }")
            .replacing("{ \"qualifying\": 1540, \"total\": 2800 }", with: "{ \"absent\": \"无\" }")
        let report = try Self.report(text, "BJ-2017-annex")
        let json = try #require(SchemaValue(JSONRenderer().bytes(of: report)))
        let groups = json["methods"]?.elements.first?["buildings"]?.elements.first?["groups"]?.elements ?? []
        #expect(groups.map { $0["score"] == .literal("null") } == [false, true, false])
    }

    @Test("Withheld figures leave everything open, and are not called those that it rests on")
    func verifiedOnly() throws {
        let report = try Self.report(Repository.text(of: Self.school), "GB/T 51129-2017", verifiedOnly: true)
        #expect(try report.document.table(.ratings).texts[0][2] == "0.00%–100.00%")
        #expect(try #require(SchemaValue(JSONRenderer().bytes(of: report)))["provisional"]?.elements == [])
    }

    @Test("A page of HTML is whole, and leads nowhere that is not on it")
    func html() throws {
        let page = String(decoding: HTMLRenderer().bytes(of: try Self.report(Repository.text(of: Self.school), "all")), as: UTF8.self)
        let ids = Set(page.matches(of: /id="([^"]+)"/).map { String($0.output.1) })
        for link in page.matches(of: /href="#([^"]+)"/) { #expect(ids.contains(String(link.output.1)), "\(link.output.1)") }
        #expect(page.contains("<title>1#教学楼、2#风雨操场 – 装配率计算书</title>"))
        #expect(page.hasSuffix("</html>\n"))
    }
}

extension SchemaValue {
    /// The keys of an object in their order.
    var keys: [String] { members.map(\.key) }
}
