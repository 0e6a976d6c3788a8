import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

/// Comparisons whole, every section and row of them, as people read them.
@Suite("Comparisons for people, whole")
struct DiffOutlineTests {
    private func check(_ comparison: Comparison, _ form: ReportOutline, _ language: Language, _ chinese: String, _ english: String) {
        let lines = form.lines(of: DiffReport(comparison, language: language).document)
        let expected = ReportOutline.lines(language == .chinese ? chinese : english)
        for (line, wanted) in zip(lines, expected) where line != wanted { Issue.record("\(line)\nin place of\n\(wanted)") }
        #expect(lines.count == expected.count)
    }

    @Test("Fields, items with what moved them, rules and the amount", arguments: ReportOutline.allCases, Language.allCases)
    func submissions(_ form: ReportOutline, _ language: Language) throws {
        check(
            try DiffSample.shortened(), form, language,
            """
            装配式建筑项目前后对比
            YZ-1 | 智能装备厂房二期

            结论与金额
            内容 | 原 | 新
            结论 | 拟予奖励 | 拟不予奖励
            可予奖励面积 | 18000 m² | 0 m²
            奖励金额 | 3,240,000.00 元 | 0.00 元
            金额变化的原因：申报材料齐全：符合 → 未定
            金额变化的原因：1#：18000 m² → 0 m²（技术要求、全装修）

            差异
            内容 | 原 | 新
            项目名称 | 智能装备厂房 | 智能装备厂房二期
            申报材料 | 单体建筑的预制率和装配率计算书 | —
            申报材料齐全 | 符合 8 项材料齐全 | 未定 需补正：单体建筑的预制率和装配率计算书
            1# 厂房
            内容 | 原 | 新
            结论 | 可予奖励 | 不予奖励
            装配率 | 82.44% | 69.68%
            等级 | AA(BJ) | 不属于装配式建筑
            全装修（全装修） | 6 分 | 0 分
            干式工法楼面、地面（数量） | 6 分 | 0 分
            技术要求 | 符合 DB11/T 1831-2021：全部符合 | 不符合 DB11/T 1831-2021：不符合（全装修）
            全装修 | 符合 采用全装修 | 不符合 未采用全装修
            是否全装修 | 是 | 否
            干式楼地面 | 80 / 100 | 60 / 100
            """,
            """
            Comparison of two submissions or standards
            YZ-1 | 智能装备厂房二期

            Verdict and amount
            What | Old | New
            Verdict | reward proposed | no reward proposed
            Payable area | 18000 m² | 0 m²
            Amount | 3,240,000.00 yuan | 0.00 yuan
            What moved the amount: Documents complete: met → open
            What moved the amount: 1#: 18000 m² → 0 m² (Technical requirements, Full decoration)

            Differences
            What | Old | New
            project name | 智能装备厂房 | 智能装备厂房二期
            documents | calculation of both rates | —
            Documents complete | met all 8 documents are enclosed | open to be supplied: calculation of both rates
            1# 厂房
            What | Old | New
            Verdict | payable | not payable
            Assembly rate | 82.44% | 69.68%
            Grade | AA(BJ) | not a prefabricated building
            Full decoration (Full decoration) | 6 points | 0 points
            Floors laid dry (quantity) | 6 points | 0 points
            Technical requirements | met all met by DB11/T 1831-2021 | not met by DB11/T 1831-2021, not met: Full decoration
            Full decoration | met Full decoration: yes | not met Full decoration: no
            full decoration | yes | no
            Dry floors | 80 / 100 | 60 / 100
            """)
    }

    /// 18,000 × 200 = 3,600,000. The building itself is the same.
    @Test("Other standards and readings for one submission", arguments: ReportOutline.allCases, Language.allCases)
    func standards(_ form: ReportOutline, _ language: Language) throws {
        check(
            try DiffSample.otherStandards(), form, language,
            """
            装配式建筑项目前后对比
            YZ-1 | 智能装备厂房
            结论与金额
            内容 | 原 | 新
            结论 | 拟予奖励 | 拟予奖励
            可予奖励面积 | 18000 m² | 18000 m²
            奖励金额 | 3,240,000.00 元 | 3,600,000.00 元
            金额变化的原因：奖励标准（地上建筑面积）（京技管〔2022〕48号）
            差异
            内容 | 原 | 新
            装配率与限值比较前是否取整？ | 口径 a | 口径 b
            奖励标准（地上建筑面积）（京技管〔2022〕48号） | 180 元/m²（原文） | 200 元/m²（原文）
            单个项目奖励资金最高（京建法〔2020〕4号） | 25,000,000 元（转引） | —
            """,
            """
            Comparison of two submissions or standards
            YZ-1 | 智能装备厂房
            Verdict and amount
            What | Old | New
            Verdict | reward proposed | reward proposed
            Payable area | 18000 m² | 18000 m²
            Amount | 3,240,000.00 yuan | 3,600,000.00 yuan
            What moved the amount: Reward per m² of above-ground area (京技管〔2022〕48号)
            Differences
            What | Old | New
            Is an assembly rate rounded before it is compared? | reading a | reading b
            Reward per m² of above-ground area (京技管〔2022〕48号) | 180 yuan/m² (primary) | 200 yuan/m² (primary)
            Most that a project gets (京建法〔2020〕4号) | 25,000,000 yuan (secondary) | —
            """)
    }

    @Test("Nothing differs", arguments: ReportOutline.allCases, Language.allCases)
    func nothing(_ form: ReportOutline, _ language: Language) throws {
        check(
            try DiffSample.comparison(), form, language,
            """
            装配式建筑项目前后对比
            YZ-1 | 智能装备厂房
            结论与金额
            内容 | 原 | 新
            结论 | 拟予奖励 | 拟予奖励
            可予奖励面积 | 18000 m² | 18000 m²
            奖励金额 | 3,240,000.00 元 | 3,240,000.00 元
            没有差异。
            差异
            """,
            """
            Comparison of two submissions or standards
            YZ-1 | 智能装备厂房
            Verdict and amount
            What | Old | New
            Verdict | reward proposed | reward proposed
            Payable area | 18000 m² | 18000 m²
            Amount | 3,240,000.00 yuan | 3,240,000.00 yuan
            Nothing differs.
            Differences
            """)
    }

    /// Open amounts and areas are ranges on their side.
    @Test("The amount did not change", arguments: ReportOutline.allCases, Language.allCases)
    func amountStays(_ form: ReportOutline, _ language: Language) throws {
        check(
            try DiffSample.comparison(old: { $0.building.fullDecoration = nil }, change: { $0.building.storeys = 5 }), form, language,
            """
            装配式建筑项目前后对比
            YZ-1 | 智能装备厂房
            结论与金额
            内容 | 原 | 新
            结论 | 尚不能认定 | 尚不能认定
            可予奖励面积 | 0 – 18000 m² | 0 – 18000 m²
            奖励金额 | 0.00 – 3,240,000.00 元 | 0.00 – 3,240,000.00 元
            金额没有变化。
            差异
            1# 厂房
            内容 | 原 | 新
            地上层数 | 4 | 5
            """,
            """
            Comparison of two submissions or standards
            YZ-1 | 智能装备厂房
            Verdict and amount
            What | Old | New
            Verdict | not decided yet | not decided yet
            Payable area | 0 – 18000 m² | 0 – 18000 m²
            Amount | 0.00 – 3,240,000.00 yuan | 0.00 – 3,240,000.00 yuan
            The amount did not change.
            Differences
            1# 厂房
            What | Old | New
            storeys above ground | 4 | 5
            """)
    }
}
