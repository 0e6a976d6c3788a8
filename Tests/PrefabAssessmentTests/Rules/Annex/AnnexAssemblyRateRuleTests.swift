import PrefabAssessment
import TestSupport
import Testing

@Suite("48-7-assembly-rate: 京技管〔2022〕48号 第七条, 装配率不低于50%")
struct AnnexAssemblyRateRuleTests: RuleTable {
    static let rule = "48-7-assembly-rate"
    /// The walls of the sample have 33.7 points; of the 86 that count, 43 are half.
    static let cases: [RuleCase] =
        RuleCase.boundary(
            "第七条 装配率不低于50%, 9.3 points are wanting", at: ["9.299999999999": .fail, "9.3": .pass, "9.300000000001": .pass]
        ) {
            $0.underAnnexes()
            $0.building.declaredScores.otherInterior = .number($1)
        }
        // 49.5% is 42.57 points, 8.87 beside the walls.
        + RuleCase.boundary(
            "第七条 in whole percents", reading: .rateRounding, at: ["8.869999999999": .fail, "8.87": .pass, "8.870000000001": .pass]
        ) {
            $0.underAnnexes()
            $0.building.declaredScores.otherInterior = .number($1)
        } + [
            RuleCase(.undetermined, "第七条 the interior is not declared: 33.7 to 75.7 of 86 points") {
                $0.underAnnexes()
                $0.building.declaredScores = nil
            },
            RuleCase(.pass, "第七条 an unknown wall that could not bring it below half") {
                $0.underAnnexes()
                $0.building.declaredScores.otherInterior = 42
                $0.building.measures.exteriorWallNonMasonry = nil
            },
            RuleCase(.fail, "第七条 unknown walls that could not bring it to half") {
                $0.underAnnexes()
                $0.building.declaredScores.otherInterior = 0
                $0.building.measures.partitionNonMasonry = .share(0)
                $0.building.measures.partitionIntegrated = nil
            },
            RuleCase(.notApplicable, "第六条 on the matching route") {
                $0.underAnnexes()
                $0.building.use = "public"
                $0.rewardBasis.municipalAward = "granted"
            },
            RuleCase(.notApplicable, "nobody applies for the building") {
                $0.underAnnexes()
                $0.building.appliedFor = false
            },
        ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}
