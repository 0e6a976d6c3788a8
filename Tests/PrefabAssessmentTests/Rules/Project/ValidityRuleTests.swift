import PrefabAssessment
import TestSupport
import Testing

@Suite("48-19-validity: 京技管〔2022〕48号 第十九条, 自印发之日起施行, 有效期至2025年")
struct ValidityRuleTests: RuleTable {
    static let rule = "48-19-validity"
    static let cases: [RuleCase] =
        RuleCase.boundary(
            "第十九条 自印发之日起施行", at: ["2022-03-30": .fail, "2022-03-31": .pass, "2022-04-01": .pass]
        ) { $0.dates.application = .string($1) }
        + RuleCase.boundary(
            "第十九条 有效期至2025年", at: ["2025-12-30": .pass, "2025-12-31": .pass, "2026-01-01": .fail]
        ) { $0.dates.application = .string($1) }
        + RuleCase.boundary(
            "第十九条 有效期至2025年", reading: .expiry,
            at: ["2024-12-30": .pass, "2024-12-31": .pass, "2025-01-01": .fail]
        ) { $0.dates.application = .string($1) }
        + RuleCase.boundary(
            "第十九条 申报书", reading: .validityAct, at: ["2025-12-30": .pass, "2025-12-31": .pass, "2026-01-01": .fail]
        ) {
            $0.dates.completion = "2023-10-30"
            $0.dates.applicationForm = .string($1)
        } + [
            RuleCase(.undetermined, "第十九条 no application") { $0.dates.application = nil },
            RuleCase(.pass, "第十九条 a late 申报书 does not count") {
                $0.dates.completion = "2023-10-30"
                $0.dates.applicationForm = "2026-01-01"
            },
            RuleCase(.undetermined, "第十九条 no 申报书", reading: .validityAct) { $0.dates.completion = "2023-10-30" },
            RuleCase(.pass, "第十九条 the 意向书 before completion", reading: .validityAct) { $0.dates.applicationForm = "2026-01-01" },
        ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}
