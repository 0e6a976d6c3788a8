import PrefabAssessment
import TestSupport
import Testing

@Suite("48-8-commencement: 京技管〔2022〕48号 第八条, 依法依规办理开工手续")
struct CommencementRuleTests: RuleTable {
    static let rule = "48-8-commencement"
    static let cases: [RuleCase] =
        RuleCase.boundary(
            "规划许可, formalities on 2022-02-14", at: ["2022-02-13": .pass, "2022-02-14": .pass, "2022-02-15": .undetermined]
        ) { $0.dates.planningPermit = .string($1) }
        + RuleCase.boundary(
            "规划许可 of the building", at: ["2022-02-13": .pass, "2022-02-14": .pass, "2022-02-15": .undetermined]
        ) { $0.building.planningPermit = .string($1) } + [
            RuleCase(.undetermined, "规划许可 not given") { $0.dates.planningPermit = nil },
            RuleCase(.pass, "规划许可 of a building that nobody applies for") {
                $0.buildings = [.factory, .factory]
                $0.buildings[1].id = "2#"
                $0.buildings[1].appliedFor = false
                $0.buildings[1].planningPermit = "2023-01-01"
            },
            RuleCase(.undetermined, "规划许可 of the second building") {
                $0.buildings = [.factory, .factory]
                $0.buildings[1].id = "2#"
                $0.buildings[1].planningPermit = "2023-01-01"
            },
            RuleCase(.pass, "开工手续 2022-02-14") { $0.dates.constructionStart = "2022-02-14" },
            RuleCase(.undetermined, "not given") { $0.dates.constructionStart = nil },
            RuleCase(.undetermined, "no dates at all") { $0.dates = nil },
        ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}
