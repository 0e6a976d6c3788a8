import PrefabAssessment
import TestSupport
import Testing

@Suite("48-5-site: 京技管〔2022〕48号 第五条, 亦庄新城范围内")
struct SiteRuleTests: RuleTable {
    static let rule = "48-5-site"
    static let cases: [RuleCase] = [
        RuleCase(.pass, "亦庄新城") { $0.project.site = "yizhuang" },
        RuleCase(.fail, "亦庄新城以外") { $0.project.site = "elsewhere" },
        RuleCase(.undetermined, "not given") { $0.project.site = nil },
    ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}
