import PrefabAssessment
import TestSupport
import Testing

@Suite("48-10-acceptance: 京技管〔2022〕48号 第十条, 主体结构验收前组织预制率验收")
struct AcceptanceRuleTests: RuleTable {
    static let rule = "48-10-acceptance"
    static let cases: [RuleCase] =
        RuleCase.boundary(
            "第十条 主体结构验收 2023-04-20", at: ["2023-04-19": .pass, "2023-04-20": .fail, "2023-04-21": .fail]
        ) {
            $0.completed()
            $0.dates.prefabricationAcceptance = .string($1)
        }
        + RuleCase.boundary(
            "第十条 no duty before 2022-03-31, 主体结构验收", at: ["2022-03-30": .notApplicable, "2022-03-31": .fail, "2022-04-01": .fail]
        ) {
            $0.completed()
            $0.dates.mainStructureAcceptance = .string($1)
        } + [
            RuleCase(.undetermined, "第十条 预制率验收 not given") {
                $0.completed()
                $0.dates.prefabricationAcceptance = nil
            },
            RuleCase(.undetermined, "第十条 主体结构验收 not given") {
                $0.completed()
                $0.dates.mainStructureAcceptance = nil
            },
            RuleCase(.notApplicable, "第十条 under construction, whatever the dates") {
                $0.completed()
                $0.dates.completion = nil
                $0.dates.prefabricationAcceptance = "2023-05-01"
            },
        ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }

    @Test func adviceAlone() throws {
        let assessment = try JSONTree.eligible.changed {
            $0.completed()
            $0.documents = .documentsCompleted
            $0.dates.prefabricationAcceptance = "2023-05-01"
        }.assess()
        #expect(assessment.outcome("48-10-acceptance") == .fail)
        #expect(assessment.verdict == .eligible)
    }
}

extension JSONTree {
    fileprivate mutating func completed() {
        self["dates"]["prefabricationAcceptance"] = "2023-03-15"
        self["dates"]["mainStructureAcceptance"] = "2023-04-20"
        self["dates"]["completion"] = "2023-10-30"
    }
}
