import PrefabAssessment
import TestSupport
import Testing

@Suite("48-7-voluntary: 京技管〔2022〕48号 第七条, 属于自愿实施装配式建筑的项目应满足以下条件之一")
struct VoluntaryRuleTests: RuleTable {
    static let rule = "48-7-voluntary"
    static let cases: [RuleCase] = notMandated + exemption + unknown

    private static let notMandated: [RuleCase] = [
        RuleCase(.pass, "第七条 1"),
        RuleCase(.pass, "第七条 1 a clause in the land documents does not count") { $0.project.landClause = true },
        RuleCase(.fail, "第七条 1 a clause in the land documents", reading: .landClause) { $0.project.landClause = true },
        RuleCase(.pass, "第七条 1 no clause in the land documents", reading: .landClause) { $0.project.landClause = false },
        RuleCase(.undetermined, "第七条 1 whether there is a clause is not given", reading: .landClause) { $0.project.landClause = nil },
        RuleCase(.pass, "第七条 1 47号 does not count") { $0.mandate() },
        RuleCase(.fail, "第七条 1 mandated by 47号", reading: .districtMandate) { $0.mandate() },
        RuleCase(.pass, "第七条 1 not mandated by 47号", reading: .districtMandate),
        RuleCase(.undetermined, "第七条 1 whether 47号 mandates is not known", reading: .districtMandate) {
            $0.mandate()
            $0.dates.projectApproval = nil
        },
        RuleCase(.fail, "第七条 1 a clause, and 47号 open", reading: .districtMandate, .landClause) {
            $0.mandate()
            $0.dates.projectApproval = nil
            $0.project.landClause = true
        },
        RuleCase(.fail, "第七条 1 mandated by 47号, and the clause open", reading: .districtMandate, .landClause) {
            $0.mandate()
            $0.project.landClause = nil
        },
        RuleCase(.notApplicable, "第六条 on the matching route") { $0.awardedByTheCity() },
        RuleCase(.notApplicable, "on no route") { $0.rewardBasis.voluntary = "no" },
        RuleCase(.notApplicable, "the use is not rewarded") { $0.building.use = "ancillary" },
        RuleCase(.pass, "第五条 附属用房", reading: .ancillaryUse) { $0.building.use = "ancillary" },
        RuleCase(.notApplicable, "nobody applies for the building") { $0.building.appliedFor = false },
    ]

    struct Exemption: Sendable {
        let given: String?
        let ability: Bool?
        let outcome: Outcome
    }

    /// 技术条件特殊、有政策文件同意 and 实施装配式技术的建筑单体: both have to be there; a given no is a no.
    static let exemptions: [Exemption] = [
        Exemption(given: "approved", ability: true, outcome: .pass),
        Exemption(given: "approved", ability: false, outcome: .fail),
        Exemption(given: "approved", ability: nil, outcome: .undetermined),
        Exemption(given: "pending", ability: true, outcome: .undetermined),
        Exemption(given: "pending", ability: false, outcome: .fail),
        Exemption(given: "none", ability: true, outcome: .fail),
        Exemption(given: "none", ability: nil, outcome: .fail),
        Exemption(given: nil, ability: true, outcome: .undetermined),
        Exemption(given: nil, ability: false, outcome: .fail),
        Exemption(given: nil, ability: nil, outcome: .undetermined),
    ]

    private static let exemption: [RuleCase] =
        exemptions.map { row in
            RuleCase(
                row.outcome,
                "第七条 2 exemption \(row.given ?? "not given"), prefabricable \(row.ability.map(String.init) ?? "not given")"
            ) {
                $0.rewardBasis.voluntary = "technicalExemption"
                $0.project.technicalExemption = row.given.map { .string($0) } ?? nil
                $0.building.prefabricable = row.ability.map { .boolean($0) } ?? nil
            }
        } + [
            RuleCase(.pass, "第七条 2 although mandated by 47号", reading: .districtMandate, .landClause) {
                $0.mandate()
                $0.rewardBasis.voluntary = "technicalExemption"
                $0.project.technicalExemption = "approved"
                $0.project.landClause = true
                $0.building.prefabricable = true
            }
        ]

    /// Without the ground the rule is decided where both grounds that lead to the route come out alike.
    private static let unknown: [RuleCase] = [
        RuleCase(.undetermined, "第七条 the ground is not given; (1) would pass") { $0.rewardBasis.voluntary = nil },
        RuleCase(.pass, "第七条 the ground is not given, either would pass") {
            $0.rewardBasis.voluntary = nil
            $0.project.technicalExemption = "approved"
            $0.building.prefabricable = true
        },
        RuleCase(.fail, "第七条 the ground is not given, neither would pass", reading: .landClause) {
            $0.rewardBasis.voluntary = nil
            $0.project.landClause = true
            $0.project.technicalExemption = "none"
        },
    ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }

    /// Whether it is voluntary at all stays open; none of the possible grounds pays where the rule fails for both.
    @Test func noGroundPays() throws {
        let tree = JSONTree.eligible.changed {
            $0.rewardBasis.voluntary = nil
            $0.project.landClause = true
            $0.project.technicalExemption = "none"
        }
        #expect(try tree.assess().buildings[0].verdict == .undetermined)
        #expect(try tree.assess(.landClause).buildings[0].verdict == .notPayable)
    }
}
