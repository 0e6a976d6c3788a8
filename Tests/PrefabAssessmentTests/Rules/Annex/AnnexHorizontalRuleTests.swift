import PrefabAssessment
import TestSupport
import Testing

@Suite("48-annex1-horizontal: 京技管〔2022〕48号 附件1（4）, 水平构件不低于70%")
struct AnnexHorizontalRuleTests: RuleTable {
    static let rule = "48-annex1-horizontal"
    static let cases: [RuleCase] =
        RuleCase.boundary(
            "附件1（4） 不低于70%", at: ["69.999999999999": .fail, "70": .pass, "70.000000000001": .pass]
        ) {
            $0.underAnnexes()
            $0.building.measures.horizontalMembers = .share(.number($1))
        }
        + RuleCase.boundary(
            "附件1（3） 钢结构、木结构", at: ["steel": .notApplicable, "timber": .notApplicable, "hybrid": .fail, "concrete": .fail]
        ) {
            $0.underAnnexes()
            $0.building.structure = .string($1)
            $0.building.measures.horizontalMembers = .share(69)
        } + [
            RuleCase(.notApplicable, "附件1（4） steel: the reading speaks of the rate alone", reading: .steelPrefabrication) {
                $0.underAnnexes()
                $0.building.structure = "steel"
                $0.building.measures.horizontalMembers = .share(69)
            },
            RuleCase(.undetermined, "附件1（4） not given") {
                $0.underAnnexes()
                $0.building.measures.horizontalMembers = nil
            },
            RuleCase(.undetermined, "附件1（4） a strip of unknown width in the take-off") {
                $0.underAnnexes()
                $0.building.floorPlanArea = 100
                $0.building.measures.verticalMembers = nil
                $0.building.measures.structuralConcrete = nil
                $0.building.measures.horizontalMembers = nil
                $0.building.components = [
                    ["kind": "slab", "precastVolume": 10, "projectedArea": 80],
                    ["kind": "slabStrip", "castInPlaceVolume": 1, "projectedArea": 5],
                ]
            },
        ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}
