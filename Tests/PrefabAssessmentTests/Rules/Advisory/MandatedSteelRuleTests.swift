import PrefabAssessment
import TestSupport
import Testing

@Suite("47-3-steel: 京技管〔2022〕47号（三）1, 1万平方米(含)以上的公共建筑应采用钢结构")
struct MandatedSteelRuleTests: RuleTable {
    static let rule = "47-3-steel"
    static let cases: [RuleCase] =
        RuleCase.boundary("（三）1 钢结构", at: ["steel": .pass, "concrete": .fail, "timber": .fail, "hybrid": .fail]) {
            $0.governmentFundedLibrary()
            $0.building.structure = .string($1)
        }
        + RuleCase.boundary(
            "（三）1 1万平方米(含)以上",
            at: ["9999.999999999999": .notApplicable, "10000": .fail, "10000.000000000001": .fail]
        ) {
            $0.governmentFundedLibrary()
            $0.building.aboveGroundArea = .number($1)
        }
        + RuleCase.boundary(
            "（三）1 政府投资 from 50%", at: ["49.999999999999": .notApplicable, "50": .fail, "50.000000000001": .fail]
        ) {
            $0.governmentFundedLibrary()
            $0.project.fiscalFundingPercent = .number($1)
        }
        + RuleCase.boundary(
            "（三）1 公共建筑", at: ["industrial": .notApplicable, "commercialHousing": .notApplicable, "public": .fail]
        ) {
            $0.governmentFundedLibrary()
            $0.building.use = .string($1)
        } + [
            RuleCase(.undetermined, "（三）1 the area is still what a new submission has") {
                $0.governmentFundedLibrary()
                $0.building.aboveGroundArea = .number("9999.99999")
            },
            RuleCase(.undetermined, "（三）1 funding not given") {
                $0.governmentFundedLibrary()
                $0.project.fiscalFundingPercent = nil
            },
            RuleCase(.undetermined, "（三）1 approval not given: whether 47号 mandates is open") {
                $0.governmentFundedLibrary()
                $0.dates.projectApproval = nil
            },
            RuleCase(.notApplicable, "（三）1 approved before 47号") {
                $0.governmentFundedLibrary()
                $0.dates.projectApproval = "2022-03-30"
            },
            RuleCase(.notApplicable, "（三）1 too small, funding not given") {
                $0.governmentFundedLibrary()
                $0.building.aboveGroundArea = 9999
                $0.project.fiscalFundingPercent = nil
            },
        ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}

extension JSONTree {
    /// 12,000 m² in concrete.
    fileprivate mutating func governmentFundedLibrary() {
        mandate()
        self["project"]["fiscalFundingPercent"] = 80
        building["use"] = "public"
        building["aboveGroundArea"] = 12000
    }
}
