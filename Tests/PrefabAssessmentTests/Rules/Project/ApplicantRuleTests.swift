import PrefabAssessment
import TestSupport
import Testing

@Suite("48-8-applicant: 京技管〔2022〕48号 第八条, 申报单位为建设单位")
struct ApplicantRuleTests: RuleTable {
    static let rule = "48-8-applicant"
    static let cases: [RuleCase] = [
        RuleCase(.pass, "建设单位") { $0.project.applicantRole = "constructionUnit" },
        RuleCase(.fail, "other than the construction unit") { $0.project.applicantRole = "other" },
        RuleCase(.undetermined, "not given") { $0.project.applicantRole = nil },
    ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}
