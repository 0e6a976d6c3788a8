import PrefabAssessment
import TestSupport
import Testing

@Suite("47-4-rate: 京技管〔2022〕47号（四）, A(BJ)级 for housing, 50% for others")
struct MandatedRateRuleTests: RuleTable {
    static let rule = "47-4-rate"
    static let cases: [RuleCase] = others + housing + otherMethod + conditions

    /// （四）2: 装配率不低于50%. Beside 21 points for walls and decoration, 26 are half of 94.
    private static let others =
        RuleCase.boundary(
            "（四）2 不低于50%", at: ["25.999999999999": .fail, "26": .pass, "26.000000000001": .pass]
        ) {
            $0.mandate()
            $0.points(structure: $1)
        }
        + RuleCase.boundary("（四）2 in whole percents", reading: .rateRounding, at: ["25.529999999999": .fail, "25.53": .pass]) {
            $0.mandate()
            $0.points(structure: $1)
        } + [
            RuleCase(.pass, "（四）2 the rate alone: not decorated but 71.5 of 94 points") {
                $0.mandate()
                $0.building.fullDecoration = false
            },
            RuleCase(.undetermined, "（四）2 structure not given") {
                $0.mandate()
                $0.points(structure: "0")
                $0.building.declaredScores = nil
            },
            RuleCase(.pass, "（四）2 by DB11/T 1831 although the annexes govern the permit") {
                $0.mandate()
                $0.dates.planningPermit = "2021-06-30"
            },
        ]

    /// （四）1: A(BJ)级, from 60%.
    private static let housing = [
        // Beside walls and decoration with 21 points and vertical members with 26, 9.4 of the horizontal members make 56.4 = 60% of 94.
        RuleCase(.pass, "（四）1 56.4 of 94 points, 60% exactly") {
            $0.homes()
            $0.building.declaredScores = ["bonusItems": 0, "horizontalMembers": .number("9.4")]
        },
        RuleCase(.fail, "（四）1 just below 60%") {
            $0.homes()
            $0.building.declaredScores = ["bonusItems": 0, "horizontalMembers": .number("9.399999999999")]
        },
        RuleCase(.fail, "（四）1 over 60% but not decorated: 不属于装配式建筑") {
            $0.homes()
            $0.building.declaredScores = ["bonusItems": 0, "horizontalMembers": 20]
            $0.building.fullDecoration = false
        },
        RuleCase(.fail, "（四）1 over 60% but vertical members below 35%: no grade") {
            $0.homes()
            $0.building.measures.verticalMembers = .share(.number("34.99"))
            $0.building.measures.horizontalMembers = .share(80)
            $0.building.measures.dryFloor = .share(80)
            $0.building.measures.integratedBathroom = .share(90)
            $0.building.measures.electricalPipes = .share(70)
            $0.building.measures.waterPipes = .share(70)
        },
        RuleCase(.undetermined, "（四）1 the horizontal members decide") { $0.homes() },
        RuleCase(.undetermined, "（四）1 decoration not given") {
            $0.homes()
            $0.building.declaredScores = ["bonusItems": 0, "horizontalMembers": 20]
            $0.building.fullDecoration = nil
        },
        RuleCase(.pass, "（四）1 policy housing by use, on whatever land") {
            $0.homes()
            $0.project.land = "other"
            $0.building.use = "policyHousing"
            $0.building.declaredScores = ["bonusItems": 0, "horizontalMembers": 20]
        },
    ]

    /// An annex building whose kitchen is declared with 10 points: those are not DB11/T 1831's, whose kitchen has 6 at the most.
    private static let otherMethod = [
        RuleCase(.undetermined, "（四）2 26 + 15 + 6 points and a kitchen of 0 to 6, bonus items of 0 to 10: 47% to 63%") {
            $0.kitchenByTheAnnexes()
        },
        RuleCase(.undetermined, "（四）2 the same without decoration, declared bonus items do not count: 41% to 57%") {
            $0.kitchenByTheAnnexes()
            $0.building.fullDecoration = false
        },
        RuleCase(.fail, "（四）2 20 + 10 points, a kitchen of 0 to 6, bonus items of 0 to 10: 30% to 46%") {
            $0.kitchenByTheAnnexes()
            $0.building.fullDecoration = false
            $0.building.measures.verticalMembers = .share(35)
            $0.building.measures.exteriorWallNonMasonry = .share(0)
        },
    ]

    private static let conditions = [
        RuleCase(.notApplicable, "（三） approved before 47号"),
        RuleCase(.notApplicable, "（三）4 commercial housing that was not auctioned") {
            $0.homes()
            $0.project.land = "other"
        },
        RuleCase(.undetermined, "（三） approval not given") {
            $0.mandate()
            $0.dates.projectApproval = nil
        },
    ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}

extension JSONTree {
    /// Walls 15, decoration 6, the rest of the interior nothing, declared points for the vertical members.
    fileprivate mutating func points(structure points: String) {
        withoutInterior()
        building.measures.verticalMembers = nil
        building.measures.horizontalMembers = .share(0)
        building.declaredScores = ["bonusItems": 0, "verticalMembers": .number(points)]
    }

    /// Under the annexes, mandated, the kitchen known by its declared points alone, the horizontal members nothing.
    fileprivate mutating func kitchenByTheAnnexes() {
        mandate()
        self["dates"]["planningPermit"] = "2021-06-30"
        withoutInterior()
        building.measures.horizontalMembers = .share(0)
        building.measures.integratedKitchen = nil
        building.declaredScores = ["bonusItems": 0, "integratedKitchen": 10]
    }

    /// Auctioned commercial housing with 26 + 15 + 6 points, the horizontal members unknown.
    fileprivate mutating func homes() {
        mandate()
        self["project"]["land"] = "auctioned"
        building.use = "commercialHousing"
        withoutInterior()
        building.measures.horizontalMembers = nil
    }

    fileprivate mutating func withoutInterior() {
        building.measures.dryFloor = .share(0)
        building.measures.integratedBathroom = .share(0)
        building.measures.electricalPipes = .share(0)
        building.measures.waterPipes = .share(0)
    }
}
