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
            $0.building.declaredScores = ["bonusItems": 0, "fullDecoration": 6]
        },
        RuleCase(.notApplicable, "on no route") { $0.rewardBasis.voluntary = "no" },
        RuleCase(.notApplicable, "nobody applies for the building") { $0.building.appliedFor = false },
    ]

    /// A standard that does not ask for full decoration fails no building for the want of it.
    @Test(arguments: [true, false, nil] as [JSONTree]) func notRequired(decorated: JSONTree) throws {
        var changed = ChangedStandards()
        try changed.change(
            "DB11-T-1831-2021.json", after: [#""1831-decoration""#], from: #""value": true,"#,
            to: #""value": true, "structures": ["timber"],"#)
        let standards = try changed.read()
        let tree = JSONTree.eligible.changed { $0.building.fullDecoration = decorated }
        let assessment = Assessor(standards: standards).assess(try tree.submission(standards: standards))
        #expect(assessment.outcome("1831-decoration") == .notApplicable)
        // 71.5 of 94 points without the six of the decoration: nothing else stands in the way.
        #expect(assessment.outcome("48-7-technical") == .pass)
        #expect(assessment.verdict == .eligible)
    }

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}
