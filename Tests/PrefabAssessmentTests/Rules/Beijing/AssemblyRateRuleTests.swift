import PrefabAssessment
import TestSupport
import Testing

@Suite("1831-assembly-rate: DB11/T 1831—2021 基本规定; 京技管〔2022〕47号（四）2, 装配率不低于50%")
struct AssemblyRateRuleTests: RuleTable {
    static let rule = "1831-assembly-rate"
    static let cases: [RuleCase] =
        // Without kitchen 94 points count; half are 47. Walls and decoration have 21, so 26 are wanting.
        RuleCase.boundary(
            "装配率不低于50%, 26 points are wanting", at: ["25.999999999999": .fail, "26": .pass, "26.000000000001": .pass]
        ) { $0.walls15Decoration6(structure: $1) }
        // 49.5% of 94 are 46.53 points, 25.53 beside walls and decoration.
        + RuleCase.boundary(
            "装配率 in whole percents", reading: .rateRounding,
            at: ["25.529999999999": .fail, "25.53": .pass, "25.530000000001": .pass]
        ) { $0.walls15Decoration6(structure: $1) }
        + RuleCase.boundary(
            "装配率 between 49.5% and 50%, compared exactly", at: ["25.53": .fail]
        ) { $0.walls15Decoration6(structure: $1) } + [
            RuleCase(.undetermined, "基本规定 21 points known, structure not given") {
                $0.walls15Decoration6(structure: "0")
                $0.building.declaredScores = nil
            },
            RuleCase(.pass, "基本规定 77.5 of 94 points, of which 6 need not be") { $0.building.measures.dryFloor = nil },
            RuleCase(.notApplicable, "on no route") { $0.rewardBasis.voluntary = "no" },
            RuleCase(.notApplicable, "nobody applies for the building") { $0.building.appliedFor = false },
        ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}

extension JSONTree {
    /// 15 points for the walls, 6 for the decoration, the rest of the interior nothing, and declared points for the vertical members.
    fileprivate mutating func walls15Decoration6(structure points: String) {
        building.measures.verticalMembers = nil
        building.measures.horizontalMembers = .share(0)
        building.measures.dryFloor = .share(0)
        building.measures.integratedBathroom = .share(0)
        building.measures.electricalPipes = .share(0)
        building.measures.waterPipes = .share(0)
        building.declaredScores = ["bonusItems": 0, "verticalMembers": .number(points)]
    }
}
