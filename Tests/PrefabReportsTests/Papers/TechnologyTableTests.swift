import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

@Suite("装配式建筑技术配置表 (48号 第九条)")
struct TechnologyTableTests {
    @Test("Each item with its share and points; what is precast by the take-off")
    func factory() throws {
        let paper = try PaperSample.paper(.technologyTable, "eligible-factory")
        #expect(paper.document.title.plain == "装配式建筑技术配置表")
        #expect(paper.headings.first == "一、1#生产厂房")
        // Of the seven kinds in the list the joints and the parapet are cast in place.
        #expect(try paper.entry("预制构件种类") == ["柱、梁、板、楼梯", "申报文件第 44 行"])
        #expect(try paper.entry("评价方法") == ["DB11/T 1831-2021", "按第七条"])
        #expect(try paper.entry("装配率、等级")[0] == "72.44%，A(BJ)")
        let rows = try paper.table(with: "采用情况")
        #expect(rows[0] == ["主体结构", "", "", "", "38 / 50", ""])
        #expect(rows[1] == ["竖向构件", "35%≤比例≤80%", "采用", "61.71%", "25.9 / 30", "〔做法、部品〕"])
        #expect(rows.contains(["集成厨房", "70%≤比例≤90%", "无此项", "—", "— / 6", "厂房内不设厨房,职工在园区食堂就餐"]))
        #expect(rows.contains(["全装修", "—", "采用", "—", "6 / 6", "〔做法、部品〕"]))
        // Declared as 0 points.
        #expect(rows.last == ["加分项", "按标准评分表评定", "未采用（评分表）", "—", "0 / 10", "—"])
        #expect(paper.seals == ["设计单位（盖章）", "申报单位（公章）", "法定代表人或者授权代表（签字）"])
    }

    @Test("A section for each building applied for, by its own method")
    func several() throws {
        let paper = try PaperSample.paper(.technologyTable, "several-buildings")
        #expect(paper.headings.dropLast() == ["一、1#生产厂房", "二、2#仓库", "三、3#研发中试楼"])
        // No vertical member of the store is precast: 0 of 960 m³.
        let items = paper.tables.joined()
        #expect(items.contains(["竖向构件", "35%≤比例≤80%", "未采用", "0.00%", "0 / 30", "—"]))
    }

    @Test("What is not known is a blank with its bounds, never unused")
    func open() throws {
        let paper = try PaperSample.paper(.technologyTable, "design-stage")
        let rows = try paper.table(with: "采用情况")
        #expect(rows.contains(["水平构件", "70%≤比例≤80%", "〔采用情况〕", "〔应用比例〕", "0–20 / 20", "〔做法、部品〕"]))
        #expect(rows.contains(["竖向构件", "35%≤比例≤80%", "采用", "50.00%", "23.3 / 30", "〔做法、部品〕"]))
        #expect(paper.paragraphs.filter { $0.hasPrefix("以上结果尚未确定。未填的项按 0 至满分计，装配率为上下限。尚待补充：") }.count == 2)
    }
}
