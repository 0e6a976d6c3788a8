import PrefabAssessment
import TestSupport
import Testing

@Suite("48-8-commencement: 京技管〔2022〕48号 第八条, 依法依规办理开工手续")
struct CommencementRuleTests: RuleTable {
    static let rule = "48-8-commencement"
    static let cases: [RuleCase] = [
        RuleCase(.pass, "开工手续 2022-02-14") { $0.dates.constructionStart = "2022-02-14" },
        RuleCase(.undetermined, "not given") { $0.dates.constructionStart = nil },
        RuleCase(.undetermined, "no dates at all") { $0.dates = nil },
    ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}
