import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

/// Single rows of a comparison: what moved the amount, and what becomes of a building and its items.
@Suite("Comparisons for people, row by row")
struct DiffRowTests {
    private func reasons(_ comparison: Comparison, _ language: Language) -> [String] {
        let start = language == .chinese ? "金额变化的原因：" : "What moved the amount: "
        return ReportOutline.document.lines(of: DiffReport(comparison, language: language).document)
            .filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
    }

    private func rows(_ comparison: Comparison, _ language: Language) -> [[String]] {
        DiffReport(comparison, language: language).document.tables.flatMap(\.texts)
    }

    // MARK: - The amount

    @Test("The cap, from below and from above")
    func cap() throws {
        func comparison(_ old: Int, _ new: Int) throws -> Comparison {
            try DiffSample.comparison(
                old: { $0.building.aboveGroundArea = .number("\(old)") }, change: { $0.building.aboveGroundArea = .number("\(new)") })
        }
        let up = try comparison(130000, 150000)
        #expect(reasons(up, .chinese) == ["1#：130000 m² → 150000 m²", "金额达到上限"])
        #expect(reasons(up, .english) == ["1#: 130000 m² → 150000 m²", "the cap cuts the amount"])
        let down = try comparison(150000, 130000)
        #expect(reasons(down, .chinese) == ["1#：150000 m² → 130000 m²", "金额不再受上限限制"])
        #expect(reasons(down, .english) == ["1#: 150000 m² → 130000 m²", "the cap no longer cuts the amount"])
        #expect(rows(up, .chinese).contains(["奖励金额", "23,400,000.00 元", "25,000,000.00 元"]))
    }

    @Test("A failing building that fails the whole project")
    func failingBuilding() throws {
        var readings = Readings.default
        readings[.failingBuilding] = .b
        let comparison = try DiffSample.comparison(
            old: {
                $0.buildings = [.factory, .factory]
                $0.buildings[1].id = "2#"
                $0.buildings[1].fullDecoration = false
            }, readings: readings)
        #expect(reasons(comparison, .chinese) == ["申请奖励的单体有不符合条件的，项目如何处理？：口径 b"])
        #expect(reasons(comparison, .english) == ["What follows where one building applied for fails?: reading b"])
        #expect(rows(comparison, .chinese).contains(["申请奖励的单体有不符合条件的，项目如何处理？", "口径 a", "口径 b"]))
    }

    @Test("What a building may add is a range")
    func openBuilding() throws {
        let comparison = try DiffSample.comparison { $0.building.fullDecoration = nil }
        #expect(reasons(comparison, .chinese) == ["1#：18000 m² → 0 – 18000 m²（技术要求、全装修）"])
        #expect(rows(comparison, .chinese).contains(["奖励金额", "3,240,000.00 元", "0.00 – 3,240,000.00 元"]))
        #expect(rows(comparison, .chinese).contains(["可予奖励面积", "18000 m²", "0 – 18000 m²"]))
        #expect(rows(comparison, .chinese).contains(["是否全装修", "是", "—"]))
        #expect(rows(comparison, .chinese).contains(["装配率", "82.44%", "76.06%–82.44%"]))
        #expect(rows(comparison, .english).contains(["Grade", "AA(BJ)", "open"]))
    }

    // MARK: - Buildings

    @Test("A building that comes, one that goes", arguments: Language.allCases)
    func comingAndGoing(_ language: Language) throws {
        let comparison = try DiffSample.comparison(
            old: {
                $0.buildings = [.factory, .factory]
                $0.buildings[1].id = "2#"
                $0.buildings[1].appliedFor = false
            }, change: { $0.buildings[1].id = "3#" })
        let section = try DiffReport(comparison, language: language).document.section(.differences)
        #expect(section.blocks.isEmpty)
        #expect(section.parts.map(\.heading.plain) == ["3# 厂房", "2# 厂房"])
        let tables = section.parts.flatMap(\.blocks).compactMap { if case .table(let table) = $0 { table.texts } else { nil } }
        let words = language == .chinese ? ["单体", "无", "未申请"] : ["Building", "none", "not applied for"]
        #expect(tables.map { $0[0] } == [[words[0], words[1], words[2]], [words[0], words[2], words[1]]])
        // Whatever follows has nothing on the side where there is no building.
        #expect(tables[0].count > 20 && tables[0].dropFirst().allSatisfy { $0[1] == "—" && $0[2] != "—" })
        #expect(tables[1].count > 20 && tables[1].dropFirst().allSatisfy { $0[1] != "—" && $0[2] == "—" })
        let height = language == .chinese ? "建筑高度" : "height"
        #expect(tables[0].contains([height, "—", "23.9"]) && tables[1].contains([height, "23.9", "—"]))
        // Nobody applied for it, so that the amount is the same.
        #expect(reasons(comparison, language).isEmpty)
    }

    @Test("Route and prefabrication rate")
    func results() throws {
        let comparison = try DiffSample.comparison {
            $0.rewardBasis.voluntary = "no"
            $0.building.measures.structuralConcrete = nil
        }
        let chinese = rows(comparison, .chinese)
        #expect(chinese.contains(["奖励途径", "自愿实施（第七条）", "无"]))
        #expect(chinese.contains(["预制率", "50.00%", "—"]))
        #expect(chinese.contains(["结构混凝土", "50 / 100", "—"]))
        let english = rows(comparison, .english)
        #expect(english.contains(["Route", "voluntary (art. 7)", "none"]))
        #expect(english.contains(["Prefabrication rate", "50.00%", "—"]))
    }

    @Test("Without a permit the method is open")
    func method() throws {
        let comparison = try DiffSample.comparison { $0.dates.planningPermit = nil }
        #expect(rows(comparison, .chinese).contains(["适用方法", "装配式建筑评价标准（DB11/T 1831—2021）", "未定"]))
        #expect(rows(comparison, .english).contains { $0[0] == "Method" && $0[2] == "open" })
        #expect(rows(comparison, .chinese).contains(["规划许可日期", "2021-12-01", "—"]))
    }

    // MARK: - What moved an item

    struct Cause: Sendable, CustomTestStringConvertible {
        let chinese: [String]
        let english: [String]
        let change: @Sendable (inout TestSupport.JSONTree) -> Void

        var testDescription: String { chinese[0] }
    }

    static let causes: [Cause] = [
        // 40 + 60 of 200 m are 50%: 4 points.
        Cause(
            chinese: ["管线分离（数量）", "5 分", "4 分"],
            english: ["Pipes and lines apart from the structure (quantity)", "5 points", "4 points"]
        ) { $0.building.measures.electricalPipes = .share(40) },
        Cause(
            chinese: ["柱、支撑、承重墙、延性墙板等竖向构件（结构类型）", "26 分", "30 分"],
            english: [
                "Vertical members: columns, braces, load-bearing walls, ductile wall panels (structure)", "26 points", "30 points",
            ]
        ) { $0.building.structure = "steel" },
        Cause(
            chinese: ["集成卫生间（数量、申报得分）", "4.5 分", "1 分"],
            english: ["Integrated bathrooms (quantity, declared score)", "4.5 points", "1 point"]
        ) {
            $0.building.measures.integratedBathroom = nil
            $0.building.declaredScores = ["integratedBathroom": 1]
        },
        Cause(
            chinese: ["干式工法楼面、地面（数量）", "6 分", "0–6 分"], english: ["Floors laid dry (quantity)", "6 points", "0–6 points"]
        ) { $0.building.measures.dryFloor = nil },
        Cause(
            chinese: ["集成卫生间（数量）", "4.5 分", "无此项"], english: ["Integrated bathrooms (quantity)", "4.5 points", "absent"]
        ) { $0.building.measures.integratedBathroom = .absent },
        Cause(
            chinese: ["全装修（适用方法）", "6 分", "—"], english: ["Full decoration (method)", "6 points", "—"]
        ) { $0.underAnnexes() },
        // 60% of the exterior walls: 3 points by one table, 6.7 by the other.
        Cause(
            chinese: ["外围护墙墙体与保温、装饰一体化（适用方法）", "3 分", "6.7 分"],
            english: ["Exterior walls in one with insulation and finish (method)", "3 points", "6.7 points"]
        ) { $0.underAnnexes() },
    ]

    @Test("The cause stands beside the item", arguments: causes)
    func cause(_ cause: Cause) throws {
        let comparison = try DiffSample.comparison(change: cause.change)
        #expect(rows(comparison, .chinese).contains(cause.chinese))
        #expect(rows(comparison, .english).contains(cause.english))
    }

    /// The same quantities by a table whose horizontal members begin with 8 points.
    @Test("Standards that were changed are the cause where nothing else is")
    func standards() throws {
        let files = StandardsFolder.builtIn.files.map { file in
            guard file.name == "DB11-T-1831-2021.json" else { return file }
            let text = String(decoding: file.bytes, as: UTF8.self)
                .replacing(#""from": 70, "to": 80, "lowerPoints": 10"#, with: #""from": 70, "to": 80, "lowerPoints": 8"#)
            return StandardsFolder.File(name: file.name, bytes: Array(text.utf8))
        }
        // 8 + 12 × 0.05 / 0.1 = 14 in place of 15.
        let comparison = try DiffSample.comparison(standards: try Standards(reading: StandardsFolder(files: files)))
        #expect(rows(comparison, .chinese).contains(["梁、板、楼梯、阳台、空调板等构件（标准数据）", "15 分", "14 分"]))
        let title = "Horizontal members: beams, slabs, stairs, balconies, air-conditioner slabs (standards)"
        #expect(rows(comparison, .english).contains([title, "15 points", "14 points"]))
        #expect(rows(comparison, .chinese).contains(["梁、板、楼梯、阳台、空调板等构件（DB11/T 1831-2021）", "10~20 分（暂定）", "8~20 分（暂定）"]))
    }

    // MARK: - Marks and links

    @Test("Outcomes are marked as what they are, rules and figures lead to themselves")
    func tones() throws {
        let spans = DiffReport(try DiffSample.shortened(), language: .chinese).document.spans
        func tones(_ text: String) -> [ReportText.Tone] { spans.filter { $0.text == text }.map(\.tone) }
        #expect(tones("拟予奖励") == [.pass] && tones("拟不予奖励") == [.fail])
        #expect(tones("可予奖励") == [.pass] && tones("不予奖励") == [.fail])
        #expect(Set(tones("符合")) == [.pass] && Set(tones("不符合")) == [.fail] && Set(tones("未定")) == [.undetermined])
        #expect(Set(tones("金额变化的原因：")) == [.strong])
        #expect(Set(spans.filter { $0.text == "申报材料齐全" }.map(\.target)) == [.rule("48-9-documents")])
        let figures = DiffReport(try DiffSample.otherStandards(), language: .chinese).document.spans
        #expect(
            figures.filter { $0.text.hasPrefix("奖励标准（地上建筑面积）") }.map(\.target) == [
                .figure("京技管〔2022〕48号#rewardRate"), .figure("京技管〔2022〕48号#rewardRate"),
            ])
    }
}
