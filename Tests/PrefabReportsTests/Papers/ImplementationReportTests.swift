import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

@Suite("装配式建筑实施情况报告 (48号 第九条、第十条)")
struct ImplementationReportTests {
    @Test("What the submission says of the works is there, and how they went is a blank")
    func factory() throws {
        let paper = try PaperSample.paper(.implementationReport, "eligible-factory")
        #expect(
            paper.headings.dropLast() == [
                "一、项目概况", "二、装配式建筑实施范围", "三、采用的技术", "四、实施过程", "五、预制率、装配率计算与验收", "六、奖励资金的使用", "七、质量安全、存在问题与改进", "八、结论",
            ])
        #expect(try paper.entry("首层楼地面施工") == ["2022年7月25日", "申报文件第 19 行"])
        #expect(try paper.entry("竣工备案或联合验收") == ["2023年10月30日", "申报文件第 22 行"])
        #expect(try paper.entry("过程检查（第十一条）")[0] == "〔检查日期、单位、意见及整改〕")
        // Those that 第五条 names.
        #expect(try ["咨询", "设计", "生产", "施工", "运维"].allSatisfy { try paper.entry($0)[0] == "〔计划或者实际金额、内容〕" })
        let techniques = try paper.table(with: "采用的评价项")
        #expect(techniques == [["1#生产厂房", "竖向构件、水平构件、围护墙非砌筑、围护墙一体化、内隔墙非砌筑、内隔墙一体化、全装修、干式楼地面、集成卫生间、管线分离", "—"]])
        #expect(
            try paper.table(with: "预制率 第三方") == [["1#生产厂房", "44.33%", "〔验收表〕", "〔计算书〕", "72.44%", "〔验收表〕", "〔计算书〕"]])
        #expect(paper.paragraphs.contains("〔质量、安全情况，存在的问题及改进措施〕"))
    }

    @Test("What is open is told building by building")
    func open() throws {
        let paper = try PaperSample.paper(.implementationReport, "design-stage")
        let techniques = try paper.table(with: "采用的评价项")
        #expect(techniques[1] == ["2#员工服务楼", "围护墙非砌筑", "竖向构件、水平构件、围护墙一体化、内隔墙非砌筑、内隔墙一体化、全装修、干式楼地面、集成厨房、集成卫生间、管线分离、加分项"])
        #expect(paper.paragraphs.contains { $0.hasPrefix("1#封测厂房：以上结果尚未确定。") })
        #expect(paper.paragraphs.contains { $0.hasPrefix("2#员工服务楼：") && $0.hasSuffix("规划许可证日期。") })
        let nobody = try PaperSample.paper(.implementationReport, .eligible.changed { $0.building["appliedFor"] = false })
        #expect(nobody.paragraphs.filter { $0.hasPrefix("申报文件中没有申请奖励的单体。") }.count == 3)
    }
}
