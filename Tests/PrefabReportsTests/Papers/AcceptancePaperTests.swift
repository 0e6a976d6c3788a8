import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

@Suite("预制率验收表与装配率验收表 (48号 第九条、第十条)")
struct AcceptancePaperTests {
    @Test("The prefabrication rate: concrete by kinds, by hand from samples/README.md; what is found on the site stays a blank")
    func prefabrication() throws {
        let paper = try PaperSample.paper(.acceptancePrefabrication(0), "eligible-factory")
        #expect(paper.document.title.plain == "装配式建筑预制率验收表")
        #expect(paper.headings.dropLast() == ["一、工程概况", "二、验收内容", "三、验收结论"])
        #expect(try paper.entry("预制率验收日期") == ["2023年3月15日", "申报文件第 20 行"])
        #expect(try paper.entry("主体结构验收日期") == ["2023年4月20日", "申报文件第 21 行"])
        #expect(try paper.entry("施工单位") == ["〔单位全称〕", "由申报单位填写"])
        let volumes = try paper.table(with: "预制 m³ 验收值")
        // 40 × 2.548 + 120 × 2.401 and 32 × 2.548 + 96 × 2.401.
        #expect(volumes[0] == ["柱", "390.04", "〔实测〕", "312.032", "〔实测〕"])
        #expect(volumes.last == ["合计", "1954.856", "〔实测〕", "2454.46", "〔实测〕"])
        #expect(
            try paper.table(with: "计算") == [["预制率", "44.33%", "本方法不要求", "〔实测〕", "1954.856 / 4409.316 = 488714/1102329 = 44.33%"]])
        #expect(paper.paragraphs.contains("预制率验收由申报单位在项目主体结构验收前组织（第十条）。"))
        #expect(paper.facts.contains("验收结论：〔同意或者不同意验收〕"))
        #expect(paper.seals == ["建设单位（公章）", "设计单位（盖章）", "施工单位（盖章）", "监理单位（盖章）", "预制构件生产单位（盖章）"])
    }

    @Test("By sums alone, under the annexes: what they ask at the height, one row of concrete")
    func sums() throws {
        let paper = try PaperSample.paper(.acceptancePrefabrication(2), "several-buildings")
        // 2052 of 4750 m³, 41.5 m.
        #expect(try paper.table(with: "预制 m³ 验收值") == [["结构混凝土", "2052", "〔实测〕", "2698", "〔实测〕"]])
        let rate = try paper.table(with: "计算")[0]
        #expect(rate[1] == "43.20%" && rate[2] == "≥ 40%（高 41.5 m ≤ 60 m）" && rate[3] == "〔实测〕")
    }

    @Test("An acceptance that was too late is told; one before the duty, or in time, is not")
    func late() throws {
        func sentences(_ day: String) throws -> [String] {
            try PaperSample.paper(
                .acceptancePrefabrication(0),
                LetterSample.completed.changed {
                    $0["dates"]["prefabricationAcceptance"] = .string(day)
                    $0["dates"]["mainStructureAcceptance"] = "2022-12-01"
                }
            ).paragraphs
        }
        let late = try sentences("2022-12-02").filter { $0.contains("2022年12月2日") }
        #expect(late.count == 1)
        #expect(try sentences("2022-11-30").filter { $0.contains("2022年11月30日") }.isEmpty)
    }

    @Test("The assembly rate: every item with its share and points beside room for what is found")
    func assembly() throws {
        let paper = try PaperSample.paper(.acceptanceAssembly(0), "eligible-factory")
        #expect(paper.document.title.plain == "装配式建筑装配率验收表")
        #expect(try paper.entry("装配率验收日期") == ["〔装配率验收日期〕", "由申报单位填写"])
        let items = try paper.table(with: "应用比例 验收值")
        #expect(items[0] == ["竖向构件", "61.71%", "25.9 / 30", "〔实测〕", "〔实测〕"])
        #expect(items[2] == ["小计 主体结构", "", "38 / 50", "", "〔实测〕"])
        #expect(items.contains(["集成厨房", "无此项", "— / 6", "〔实测〕", "〔实测〕"]))
        #expect(items.contains(["全装修", "—", "6 / 6", "—", "〔实测〕"]))
        let results = try #require(paper.document.tables.last).texts
        #expect(results == [["装配率", "72.44%", "≥ 50%", "〔实测〕"], ["等级", "A(BJ)", "—", "〔等级〕"]])
        #expect(paper.paragraphs.contains { $0.contains("装配式建筑实施情况纳入工程竣工验收报告（第十条）") })
        #expect(!paper.paragraphs.contains { $0.contains("尚未确定") })
        // A method without grades has no row of them.
        #expect(try #require(PaperSample.paper(.acceptanceAssembly(2), "several-buildings").document.tables.last).texts.count == 1)
    }

    @Test("Open: blanks and bounds, and each table says what it waits for")
    func open() throws {
        let prefabrication = try PaperSample.paper(.acceptancePrefabrication(0), "design-stage")
        #expect(try prefabrication.table(with: "预制 m³ 验收值") == [["结构混凝土", "〔体积〕", "〔实测〕", "〔体积〕", "〔实测〕"]])
        #expect(prefabrication.paragraphs.contains("以上结果尚未确定。尚待补充：结构混凝土。"))
        let assembly = try PaperSample.paper(.acceptanceAssembly(0), "design-stage")
        #expect(try assembly.table(with: "应用比例 验收值").contains(["水平构件", "〔应用比例〕", "0–20 / 20", "〔实测〕", "〔实测〕"]))
        #expect(try #require(assembly.document.tables.last).texts[0][1] == "46.06%–101.80%")
        let sentence = try #require(assembly.paragraphs.first { $0.hasPrefix("以上结果尚未确定") })
        #expect(sentence.contains("装配率为上下限") && sentence.hasSuffix("采暖管线、加分项。"))
    }
}
