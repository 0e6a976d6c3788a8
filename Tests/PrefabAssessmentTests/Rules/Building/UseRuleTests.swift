import PrefabAssessment
import TestSupport
import Testing

@Suite("48-5-use: 京技管〔2022〕48号 第五条, 公共建筑和工业建筑")
struct UseRuleTests: RuleTable {
    static let rule = "48-5-use"
    static let cases: [RuleCase] =
        RuleCase.boundary(
            "第五条",
            at: [
                "industrial": .pass, "public": .pass, "affordableHousing": .fail, "policyHousing": .fail,
                "commercialHousing": .fail, "ancillary": .fail,
            ]
        ) { $0.building.use = .string($1) } + [
            RuleCase(.notApplicable, "第五条 nobody applies for the building") { $0.building.appliedFor = false },
            RuleCase(.pass, "第五条 附属用房从其所服务的建筑", reading: .ancillaryUse) { $0.building.use = "ancillary" },
            RuleCase(.fail, "第五条 housing is rewarded by no reading", reading: .ancillaryUse) { $0.building.use = "policyHousing" },
        ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }

    @Test func everyUseHasARow() {
        #expect(Self.cases.count == Use.allCases.count + 3)
    }
}
