import PrefabAssessment
import TestSupport
import Testing

@Suite("1831-decoration: DB11/T 1831—2021 基本规定, 采用全装修")
struct DecorationRuleTests: RuleTable {
    static let rule = "1831-decoration"
    static let cases: [RuleCase] = [
        RuleCase(.pass, "基本规定 全装修") { $0.building.fullDecoration = true },
        RuleCase(.fail, "基本规定 未全装修") { $0.building.fullDecoration = false },
        RuleCase(.undetermined, "基本规定 not given") { $0.building.fullDecoration = nil },
        RuleCase(.undetermined, "基本规定 declared points are no statement that it is done") {
            $0.building.fullDecoration = nil
            $0.building.declaredScores = ["fullDecoration": 6]
        },
        RuleCase(.notApplicable, "on no route") { $0.rewardBasis.voluntary = "no" },
        RuleCase(.notApplicable, "nobody applies for the building") { $0.building.appliedFor = false },
    ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}
