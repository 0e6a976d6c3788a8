import PrefabAssessment
import TestSupport
import Testing

@Suite("48-5-new: 京技管〔2022〕48号 第五条, 新建装配式建筑")
struct NewConstructionRuleTests: RuleTable {
    static let rule = "48-5-new"
    static let cases: [RuleCase] = [
        RuleCase(.pass, "新建") { $0.project.constructionType = "new" },
        RuleCase(.fail, "改建、扩建") { $0.project.constructionType = "alteration" },
        RuleCase(.undetermined, "not given") { $0.project.constructionType = nil },
    ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}
