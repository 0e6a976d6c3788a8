import PrefabAssessment
import TestSupport
import Testing

@Suite("declared-scores: the applicant's score sheet against the recomputed scores (京技管〔2022〕48号 第九条)")
struct DeclaredScoresRuleTests: RuleTable {
    static let rule = "declared-scores"
    static let cases: [RuleCase] =
        RuleCase.boundary(
            "第九条 recomputed 4.5", at: ["4.499999999999": .fail, "4.5": .pass, "4.50": .pass, "4.500000000001": .fail]
        ) { $0.building.declaredScores = ["bonusItems": 0, "integratedBathroom": .number($1)] } + [
            RuleCase(.pass, "第九条 every item agrees") {
                $0.building.declaredScores = [
                    "bonusItems": 0,
                    "verticalMembers": 26, "horizontalMembers": 15, "exteriorWallNonMasonry": 5, "exteriorWallIntegrated": 3,
                    "partitionNonMasonry": 5, "partitionIntegrated": 2, "fullDecoration": 6, "dryFloor": 6,
                    "integratedBathroom": .number("4.5"), "pipeSeparation": 5,
                ]
            },
            RuleCase(.fail, "第九条 one of two differs") {
                $0.building.declaredScores = ["bonusItems": 0, "verticalMembers": 26, "horizontalMembers": 16]
            },
            RuleCase(.fail, "第九条 the decoration is declared but not done") {
                $0.building.fullDecoration = false
                $0.building.declaredScores = ["bonusItems": 0, "fullDecoration": 6]
            },
            RuleCase(.notApplicable, "第九条 nothing declared"),
            RuleCase(.notApplicable, "第九条 declared where it cannot be recomputed") {
                $0.building.measures.verticalMembers = nil
                $0.building.declaredScores = ["bonusItems": 0, "verticalMembers": 26]
            },
            RuleCase(.notApplicable, "第九条 a key of another table is ignored") {
                $0.building.declaredScores = ["bonusItems": 0, "otherInterior": 20, "heatingPipes": 4]
            },
            RuleCase(.notApplicable, "第九条 a row known only by its maximum") { $0.underAnnexes() },
            RuleCase(.pass, "第九条 by the annexes' table") {
                $0.underAnnexes()
                $0.building.declaredScores.exteriorWallIntegrated = .number("6.7")
            },
            RuleCase(.fail, "第九条 by the annexes' table, not by DB11/T 1831") {
                $0.underAnnexes()
                $0.building.declaredScores.exteriorWallIntegrated = 3
            },
        ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }

    @Test func recomputedCounts() throws {
        let assessment = try JSONTree.eligible.changed {
            $0.building.declaredScores = ["bonusItems": 0, "integratedBathroom": 6]
        }.assess()
        let item = try #require(assessment.buildings[0].sheet.item(.integratedBathroom))
        #expect(item.score?.text == "9/2")
        #expect(item.basis == .recomputed)
        let message = try #require(assessment.finding("declared-scores")).ruling.message
        #expect(message.text(in: .english) == "declared scores differ: Integrated bathrooms: declared 6, recomputed 4.5")
    }
}
