import PrefabAssessment
import TestSupport
import Testing

@Suite("1831-main-structure: DB11/T 1831—2021 基本规定, 主体结构部分不低于20分")
struct MainStructureRuleTests: RuleTable {
    static let rule = "1831-main-structure"
    static let cases: [RuleCase] =
        // 35% of the vertical members are 20 points, less are none.
        RuleCase.boundary(
            "基本规定 20分 by vertical members alone", at: ["34.999999999999": .fail, "35": .pass, "35.000000000001": .pass]
        ) {
            $0.building.measures.verticalMembers = .share(.number($1))
            $0.building.measures.horizontalMembers = .share(0)
        }
        // 10 + 10 × (0.7995 − 0.7) / 0.1 = 19.95, which rounds up to 20.0.
        + RuleCase.boundary(
            "基本规定 20分 by horizontal members alone", at: ["79.949999999999": .fail, "79.95": .pass, "80": .pass]
        ) {
            $0.building.measures.verticalMembers = .share(0)
            $0.building.measures.horizontalMembers = .share(.number($1))
        }
        // Declared points are not rounded.
        + RuleCase.boundary(
            "基本规定 20分, declared", at: ["9.999999999999": .fail, "10": .pass, "10.000000000001": .pass]
        ) {
            $0.building.measures.verticalMembers = nil
            $0.building.measures.horizontalMembers = .share(70)
            $0.building.declaredScores = ["bonusItems": 0, "verticalMembers": .number($1)]
        } + [
            RuleCase(.undetermined, "基本规定 vertical members not given, horizontal 15 points") {
                $0.building.measures.verticalMembers = nil
            },
            RuleCase(.pass, "基本规定 vertical members 26 points, horizontal not given") {
                $0.building.measures.horizontalMembers = nil
            },
            RuleCase(.pass, "steel: ratio 1, 30 points") {
                $0.building.structure = "steel"
                $0.building.measures.verticalMembers = nil
                $0.building.measures.horizontalMembers = nil
            },
            RuleCase(.notApplicable, "on no route") { $0.rewardBasis.voluntary = "no" },
            RuleCase(.notApplicable, "nobody applies for the building") { $0.building.appliedFor = false },
        ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}
