import PrefabAssessment
import TestSupport
import Testing

@Suite("1831-walls: DB11/T 1831—2021 基本规定, 围护墙和内隔墙部分不低于10分")
struct WallsRuleTests: RuleTable {
    static let rule = "1831-walls"
    static let cases: [RuleCase] =
        RuleCase.boundary(
            "基本规定 10分: 5 and 5 without integration, 非砌筑 80%", at: ["79.999999999999": .fail, "80": .pass, "80.000000000001": .pass]
        ) {
            $0.building.measures.exteriorWallNonMasonry = .share(.number($1))
            $0.building.measures.exteriorWallIntegrated = .share(0)
            $0.building.measures.partitionIntegrated = .share(0)
        }
        + RuleCase.boundary(
            "基本规定 10分: 5 and 5 without integration, 内隔墙非砌筑 50%",
            at: ["49.999999999999": .fail, "50": .pass, "50.000000000001": .pass]
        ) {
            $0.building.measures.exteriorWallIntegrated = .share(0)
            $0.building.measures.partitionNonMasonry = .share(.number($1))
            $0.building.measures.partitionIntegrated = .share(0)
        }
        // 2 + 3 × (0.795 − 0.5) / 0.3 = 4.95, which rounds up to 5.0.
        + RuleCase.boundary(
            "基本规定 10分: 5 and an interpolated 5, 一体化", at: ["79.499999999999": .fail, "79.5": .pass, "80": .pass]
        ) {
            $0.building.measures.exteriorWallIntegrated = .share(.number($1))
            $0.building.measures.partitionNonMasonry = .share(0)
            $0.building.measures.partitionIntegrated = .share(0)
        } + [
            RuleCase(.pass, "基本规定 no partitions: both exterior items in full are still asked for") {
                $0.building.measures.exteriorWallIntegrated = .share(80)
                $0.building.measures.partitionNonMasonry = .absent
                $0.building.measures.partitionIntegrated = .absent
            },
            RuleCase(.fail, "基本规定 no partitions: 8 points") {
                $0.building.measures.partitionNonMasonry = .absent
                $0.building.measures.partitionIntegrated = .absent
            },
            RuleCase(.undetermined, "基本规定 8 points, partitions not given") {
                $0.building.measures.partitionNonMasonry = nil
                $0.building.measures.partitionIntegrated = nil
            },
            RuleCase(.fail, "基本规定 at most 9 points, whatever the unknown item") {
                $0.building.measures.exteriorWallIntegrated = nil
                $0.building.measures.exteriorWallNonMasonry = .share(0)
                $0.building.measures.partitionNonMasonry = .share(0)
                $0.building.measures.partitionIntegrated = .share(70)
            },
            RuleCase(.notApplicable, "on no route") { $0.rewardBasis.voluntary = "no" },
        ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}
