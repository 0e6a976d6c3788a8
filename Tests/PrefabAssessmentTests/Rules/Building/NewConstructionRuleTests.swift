import PrefabAssessment
import TestSupport
import Testing

@Suite("48-5-new: 京技管〔2022〕48号 第五条, 新建装配式建筑 (a building's own type holds over the project's)")
struct NewConstructionRuleTests: RuleTable {
    static let rule = "48-5-new"
    static let cases: [RuleCase] = [
        RuleCase(.pass, "新建") { $0.project.constructionType = "new" },
        RuleCase(.fail, "改建") { $0.project.constructionType = "alteration" },
        RuleCase(.fail, "扩建") { $0.project.constructionType = "extension" },
        RuleCase(.pass, "新建的单体 in 扩建的项目") {
            $0.project.constructionType = "extension"
            $0.building.constructionType = "new"
        },
        RuleCase(.fail, "扩建的单体 in 新建的项目") { $0.building.constructionType = "extension" },
        RuleCase(.pass, "the building alone says it") {
            $0.project.constructionType = nil
            $0.building.constructionType = "new"
        },
        RuleCase(.notApplicable, "nobody applies for the building") { $0.building.appliedFor = false },
        RuleCase(.undetermined, "not given") { $0.project.constructionType = nil },
    ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}
