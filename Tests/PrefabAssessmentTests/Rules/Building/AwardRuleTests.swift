import PrefabAssessment
import TestSupport
import Testing

@Suite("48-6-award: 京技管〔2022〕48号 第六条, the municipal scheme that the article names")
struct AwardRuleTests: RuleTable {
    static let rule = "48-6-award"
    static let cases: [RuleCase] = [
        RuleCase(.pass, "第六条 京建法〔2020〕4号") {
            $0.awardedByTheCity()
            $0.rewardBasis.award = ["instrument": "京建法〔2020〕4号", "date": "2021-12-20"]
        },
        RuleCase(.pass, "第六条 the scheme is not given") { $0.awardedByTheCity() },
        RuleCase(.pass, "第六条 papers without the scheme") {
            $0.awardedByTheCity()
            $0.rewardBasis.award = ["decision": "京建发〔2021〕412号"]
        },
        RuleCase(.fail, "第六条 another scheme") {
            $0.awardedByTheCity()
            $0.rewardBasis.award = ["instrument": "京建法〔2018〕6号"]
        },
        RuleCase(.pass, "第六条 the building's own papers hold as a whole over the project's") {
            $0.awardedByTheCity()
            $0.rewardBasis.award = ["instrument": "京建法〔2018〕6号"]
            $0.building.rewardBasis = ["award": ["decision": "京建发〔2021〕412号"]]
        },
        RuleCase(.fail, "第六条 an award that is not decided yet, by another scheme") {
            $0.awardedByTheCity()
            $0.rewardBasis.municipalAward = "pending"
            $0.rewardBasis.award = ["instrument": "京建法〔2018〕6号"]
        },
        RuleCase(.notApplicable, "on the voluntary route") { $0.rewardBasis.award = ["instrument": "京建法〔2018〕6号"] },
        RuleCase(.notApplicable, "the use is not rewarded") { $0.building.use = "policyHousing" },
        RuleCase(.notApplicable, "nobody applies for the building") {
            $0.awardedByTheCity()
            $0.building.appliedFor = false
        },
    ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }

    /// An award by another scheme opens no matching reward; the building is not voluntary besides.
    @Test func anotherSchemeIsNotPaid() throws {
        let assessment = try JSONTree.eligible.changed {
            $0.awardedByTheCity()
            $0.rewardBasis = ["municipalAward": "granted", "award": ["instrument": "京建法〔2018〕6号"], "voluntary": "no"]
        }.assess()
        #expect(assessment.buildings[0].verdict == .notPayable)
        #expect(assessment.verdict == .ineligible)
    }

    /// An award for 1# alone does not pay 2#.
    @Test func anAwardForOneBuildingPaysThatOne() throws {
        let assessment = try JSONTree.eligible.changed {
            $0.awardedByTheCity()
            $0.rewardBasis = ["municipalAward": "notGranted", "voluntary": "no"]
            $0.buildings = [$0.building, $0.building]
            $0.buildings[0].rewardBasis = ["municipalAward": "granted"]
            $0.buildings[1].id = "2#"
        }.assess()
        #expect(assessment.buildings.map(\.verdict) == [.payable, .notPayable])
        #expect(assessment.amount == "3240000.00")
    }
}

extension JSONTree {
    /// Makes the building of ``eligible`` a public one with a municipal award.
    mutating func awardedByTheCity() {
        building.use = "public"
        self["rewardBasis"]["municipalAward"] = "granted"
    }
}
