import PrefabAssessment
import TestSupport
import Testing

@Suite("48-7-prefabrication-rate: 京技管〔2022〕48号 第七条, 60米(含)以下不低于40%, 60米以上不低于20%")
struct AnnexPrefabricationRateRuleTests: RuleTable {
    static let rule = "48-7-prefabrication-rate"
    static let cases: [RuleCase] =
        RuleCase.boundary(
            "第七条 60米(含)以下不低于40%", at: ["39.999999999999": .fail, "40": .pass, "40.000000000001": .pass]
        ) {
            $0.underAnnexes()
            $0.building.height = 60
            $0.building.measures.structuralConcrete = .share(.number($1))
        }
        + RuleCase.boundary(
            "第七条 60米以上不低于20%", at: ["19.999999999999": .fail, "20": .pass, "20.000000000001": .pass]
        ) {
            $0.underAnnexes()
            $0.building.height = .number("60.01")
            $0.building.measures.structuralConcrete = .share(.number($1))
        }
        + RuleCase.boundary(
            "第七条 60米(含), 30% precast", at: ["59.999999999999": .fail, "60": .fail, "60.000000000001": .pass]
        ) {
            $0.underAnnexes()
            $0.building.height = .number($1)
            $0.building.measures.structuralConcrete = .share(30)
        }
        + RuleCase.boundary(
            "附件1（3） 钢结构、木结构", at: ["steel": .notApplicable, "timber": .notApplicable, "hybrid": .fail, "concrete": .fail]
        ) {
            $0.underAnnexes()
            $0.building.structure = .string($1)
            $0.building.measures.structuralConcrete = .share(39)
        }
        + RuleCase.boundary(
            "第七条 to the letter", reading: .steelPrefabrication,
            at: ["steel": .fail, "timber": .fail, "hybrid": .fail, "concrete": .fail]
        ) {
            $0.underAnnexes()
            $0.building.structure = .string($1)
            $0.building.measures.structuralConcrete = .share(39)
        } + [
            RuleCase(.pass, "第七条 steel with 40% precast", reading: .steelPrefabrication) {
                $0.underAnnexes()
                $0.building.structure = "steel"
                $0.building.measures.structuralConcrete = .share(40)
            },
            RuleCase(.pass, "第七条 40% is enough at any height, which is not given") {
                $0.underAnnexes()
                $0.building.height = .number("9.99999")
                $0.building.measures.structuralConcrete = .share(40)
            },
            RuleCase(.fail, "第七条 less than 20% is not enough at any height, which is not given") {
                $0.underAnnexes()
                $0.building.height = .number("9.99999")
                $0.building.measures.structuralConcrete = .share(.number("19.999999999999"))
            },
            RuleCase(.undetermined, "第七条 from 20% to 40% the height decides, which is not given") {
                $0.underAnnexes()
                $0.building.height = .number("9.99999")
                $0.building.measures.structuralConcrete = .share(20)
            },
            RuleCase(.fail, "第七条 really 9.99999 m") {
                $0.underAnnexes()
                $0.building.height = .number("9.999990")
                $0.building.measures.structuralConcrete = .share(30)
            },
            RuleCase(.undetermined, "第七条 the concrete is not given") {
                $0.underAnnexes()
                $0.building.measures.structuralConcrete = nil
            },
            RuleCase(.undetermined, "第七条 steel, the concrete is not given", reading: .steelPrefabrication) {
                $0.underAnnexes()
                $0.building.structure = "steel"
                $0.building.measures.structuralConcrete = nil
            },
            RuleCase(.notApplicable, "on no route") {
                $0.underAnnexes()
                $0.rewardBasis.voluntary = "no"
            },
        ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}
