import PrefabAssessment
import TestSupport
import Testing

@Suite("48-5-funding: 京技管〔2022〕48号 第五条, 使用财政性资金未达到50%以上")
struct FundingRuleTests: RuleTable {
    static let rule = "48-5-funding"
    static let cases: [RuleCase] =
        RuleCase.boundary(
            "第五条 未达到50%以上, 50 itself is too much",
            at: ["0": .pass, "1": .pass, "49.999999999999": .pass, "50": .fail, "50.000000000001": .fail, "100": .fail]
        ) { $0.project.fiscalFundingPercent = .number($1) } + [
            RuleCase(.undetermined, "not given") { $0.project.fiscalFundingPercent = nil }
        ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }

    /// Nought is a figure: only a share that is left out is unknown.
    @Test func zeroIsKnown() throws {
        let assessment = try JSONTree.eligible.changed { $0.project.fiscalFundingPercent = 0 }.assess()
        #expect(assessment.finding("48-5-funding")?.ruling.missing == [])
        let unknown = try JSONTree.eligible.changed { $0.project.fiscalFundingPercent = nil }.assess()
        #expect(unknown.finding("48-5-funding")?.ruling.missing == [.project(.fiscalFundingPercent)])
    }
}
