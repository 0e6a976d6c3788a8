import PrefabAssessment
import TestSupport
import Testing

@Suite("48-5-prefabricated: 京技管〔2022〕48号 第五条, 装配式建筑 with a municipal award")
struct PrefabricatedRuleTests: RuleTable {
    static let rule = "48-5-prefabricated"
    static let cases: [RuleCase] = [
        RuleCase(.pass, "第五条 the recomputation agrees with the award") { $0.awardedByTheCity() },
        RuleCase(.undetermined, "第五条 the recomputation contradicts the award") {
            $0.awardedByTheCity()
            $0.building.fullDecoration = false
        },
        RuleCase(.fail, "第五条 the recomputation decides", reading: .matchingTechnical) {
            $0.awardedByTheCity()
            $0.building.fullDecoration = false
        },
        RuleCase(.pass, "第五条 nothing can be recomputed: the award stands") {
            $0.awardedByTheCity()
            $0.building.measures = nil
        },
        RuleCase(.undetermined, "第五条 nothing can be recomputed, which would decide", reading: .matchingTechnical) {
            $0.awardedByTheCity()
            $0.building.measures = nil
        },
        RuleCase(.pass, "第五条 the governing method is not known: the award stands") {
            $0.awardedByTheCity()
            $0.dates.planningPermit = nil
        },
        RuleCase(.notApplicable, "on the voluntary route"),
        RuleCase(.notApplicable, "the use is not rewarded") { $0.building.use = "ancillary" },
        RuleCase(.notApplicable, "nobody applies for the building") {
            $0.awardedByTheCity()
            $0.building.appliedFor = false
        },
    ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }

    /// An award that the recomputation contradicts is open, not paid; by the other reading it is refused, and that is decisive.
    @Test func contradictionIsOpen() throws {
        let assessment = try JSONTree.eligible.changed {
            $0.awardedByTheCity()
            $0.building.fullDecoration = false
        }.assess()
        #expect(assessment.buildings[0].verdict == .undetermined)
        #expect(assessment.amount == "0.00…3240000.00")
        #expect(assessment.outcome("48-7-technical") == .notApplicable)
        let other = assessment.decisiveReadings.first { $0.id == .matchingTechnical }
        #expect(other?.alternative == .b && other?.verdict == .ineligible)
    }
}
