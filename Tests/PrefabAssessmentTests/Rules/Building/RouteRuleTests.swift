import PrefabAssessment
import TestSupport
import Testing

@Suite("48-6-7-route: 京技管〔2022〕48号 第六条、第七条")
struct RouteRuleTests: RuleTable {
    static let rule = "48-6-7-route"
    static let cases: [RuleCase] =
        rows.map { row in
            RuleCase(
                outcome(of: row.route),
                "第六条、第七条 \(row.use), award \(row.award ?? "not given"), voluntary \(row.voluntary ?? "not given")"
            ) { row.apply(to: &$0) }
        } + [
            RuleCase(.notApplicable, "第五条 the use is not rewarded") { $0.building.use = "ancillary" },
            RuleCase(.notApplicable, "nobody applies for the building") { $0.building.appliedFor = false },
            RuleCase(.pass, "第七条 mandated by 47号: that is for 48-7-voluntary to say", reading: .districtMandate) { $0.mandate() },
            RuleCase(.pass, "第五条 附属用房 with an award for public buildings: voluntary alone", reading: .ancillaryUse) {
                $0.building.use = "ancillary"
                $0.rewardBasis.municipalAward = "granted"
            },
            RuleCase(.pass, "第六条 the award of this building alone") {
                $0.building.use = "public"
                $0.rewardBasis = ["municipalAward": "notGranted", "voluntary": "no"]
                $0.building.rewardBasis = ["municipalAward": "granted"]
            },
            RuleCase(.fail, "第六条 the award of another building") {
                $0.building.use = "public"
                $0.rewardBasis = ["municipalAward": "granted", "voluntary": "no"]
                $0.building.rewardBasis = ["municipalAward": "notGranted"]
            },
            RuleCase(.undetermined, "第六条 the award of this building is not decided") {
                $0.building.use = "public"
                $0.building.rewardBasis = ["municipalAward": "pending"]
            },
            RuleCase(.fail, "第七条 this building is not voluntary") { $0.building.rewardBasis = ["voluntary": "no"] },
        ]

    struct Row: Sendable {
        let use: String
        let award: String?
        let voluntary: String?
        let route: Route

        func apply(to tree: inout JSONTree) {
            tree.building.use = .string(use)
            tree.rewardBasis = ["municipalAward": award.map { .string($0) } ?? nil, "voluntary": voluntary.map { .string($0) } ?? nil]
        }
    }

    /// Every use that is rewarded, every award, every ground, each of them also left out.
    static let rows: [Row] = [
        Row(use: "public", award: "granted", voluntary: "notMandated", route: .matching),
        Row(use: "public", award: "granted", voluntary: "technicalExemption", route: .matching),
        Row(use: "public", award: "granted", voluntary: "no", route: .matching),
        Row(use: "public", award: "granted", voluntary: nil, route: .matching),
        Row(use: "public", award: "notGranted", voluntary: "notMandated", route: .voluntary),
        Row(use: "public", award: "notGranted", voluntary: "technicalExemption", route: .voluntary),
        Row(use: "public", award: "notGranted", voluntary: "no", route: .none),
        Row(use: "public", award: "notGranted", voluntary: nil, route: .undetermined),
        Row(use: "public", award: "pending", voluntary: "notMandated", route: .undetermined),
        Row(use: "public", award: "pending", voluntary: "no", route: .undetermined),
        Row(use: "industrial", award: "pending", voluntary: "notMandated", route: .voluntary),
        Row(use: "public", award: nil, voluntary: "notMandated", route: .undetermined),
        Row(use: "public", award: nil, voluntary: "technicalExemption", route: .undetermined),
        Row(use: "public", award: nil, voluntary: "no", route: .undetermined),
        Row(use: "public", award: nil, voluntary: nil, route: .undetermined),
        // Article 6 speaks of public buildings alone: an award for a factory opens no matching route.
        Row(use: "industrial", award: "granted", voluntary: "notMandated", route: .voluntary),
        Row(use: "industrial", award: "granted", voluntary: "no", route: .none),
        Row(use: "industrial", award: "notGranted", voluntary: "technicalExemption", route: .voluntary),
        Row(use: "industrial", award: nil, voluntary: "notMandated", route: .voluntary),
        Row(use: "industrial", award: nil, voluntary: "technicalExemption", route: .voluntary),
        Row(use: "industrial", award: nil, voluntary: "no", route: .none),
        Row(use: "industrial", award: nil, voluntary: nil, route: .undetermined),
    ]

    private static func outcome(of route: Route) -> Outcome {
        switch route {
        case .matching, .voluntary: .pass
        case .none: .fail
        case .undetermined: .undetermined
        case .notApplicable: .notApplicable
        }
    }

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }

    @Test(arguments: rows) func route(_ row: Row) throws {
        let assessment = try JSONTree.eligible.changed(row.apply).assess()
        #expect(assessment.buildings[0].route == row.route)
    }

    /// 第七条's conditions are asked only of buildings that may be on its route.
    @Test(arguments: rows) func conditionsOfArticle7(_ row: Row) throws {
        let assessment = try JSONTree.eligible.changed(row.apply).assess()
        let mayBeVoluntary =
            row.route == .voluntary || (row.route == .undetermined && row.voluntary != "no")
        for rule in ["48-7-after-2017-8", "48-7-technical", "1831-main-structure", "1831-walls", "1831-decoration", "1831-assembly-rate"] {
            #expect(assessment.outcome(rule) == (mayBeVoluntary ? .pass : .notApplicable))
        }
    }
}
