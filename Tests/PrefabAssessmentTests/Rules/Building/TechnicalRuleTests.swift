import PrefabAssessment
import TestSupport
import Testing

@Suite("48-7-technical: 京技管〔2022〕48号 第七条, 附件1、2 or DB11/T 1831—2021")
struct TechnicalRuleTests: RuleTable {
    static let rule = "48-7-technical"
    static let cases: [RuleCase] = [
        RuleCase(.pass, "第七条 all four basic provisions"),
        RuleCase(.fail, "第七条 one basic provision fails") { $0.building.fullDecoration = false },
        RuleCase(.fail, "第七条 one fails, another is open") {
            $0.building.fullDecoration = false
            $0.building.measures.horizontalMembers = nil
            $0.building.measures.verticalMembers = nil
        },
        RuleCase(.undetermined, "第七条 one basic provision is open") { $0.building.fullDecoration = nil },
        RuleCase(.undetermined, "第七条 permit not given, whatever the findings") {
            $0.dates.planningPermit = nil
            $0.building.fullDecoration = false
        },
        RuleCase(.pass, "第七条 the annexes: both rates and the horizontal members") { $0.underAnnexes() },
        RuleCase(.pass, "附件1（3） steel under the annexes: the assembly rate alone") {
            $0.underAnnexes()
            $0.building.structure = "steel"
            $0.building.measures.structuralConcrete = nil
            $0.building.measures.horizontalMembers = nil
        },
        RuleCase(.undetermined, "第七条 steel under the annexes", reading: .steelPrefabrication) {
            $0.underAnnexes()
            $0.building.structure = "steel"
            $0.building.measures.structuralConcrete = nil
        },
        RuleCase(.fail, "第七条 the annexes: too little precast") {
            $0.underAnnexes()
            $0.building.measures.structuralConcrete = .share(39)
        },
        RuleCase(.notApplicable, "on no route") { $0.rewardBasis.voluntary = "no" },
        RuleCase(.notApplicable, "nobody applies for the building") { $0.building.appliedFor = false },
    ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }

    /// 2021年7月1日前 … 2021年7月1日后.
    @Test(arguments: [
        ("2021-06-30", [], TableID.annex), ("2021-07-01", [], TableID.beijing), ("2021-07-02", [], TableID.beijing),
        ("2021-06-30", [ReadingID.permitDay], TableID.annex), ("2021-07-01", [.permitDay], TableID.annex),
        ("2021-07-02", [.permitDay], TableID.beijing),
    ])
    func governingTable(permit: String, readings: [ReadingID], table: String) throws {
        let byProject = JSONTree.eligible.changed { $0.dates.planningPermit = .string(permit) }
        // A permit of the building's own goes before the project's.
        let byBuilding = JSONTree.eligible.changed {
            $0.dates.planningPermit = permit < "2021-07-01" ? "2022-01-01" : "2020-01-01"
            $0.building.planningPermit = .string(permit)
        }
        for tree in [byProject, byBuilding] {
            let building = try tree.assess(Readings(switched: readings)).buildings[0]
            #expect(building.sheet.method.id == table)
            #expect(building.methodIsKnown)
        }
    }

    /// Unknown: the rate is shown by DB11/T 1831-2021.
    @Test func unknownPermit() throws {
        let building = try JSONTree.eligible.changed { $0.dates.planningPermit = nil }.assess().buildings[0]
        #expect(building.sheet.method.id == TableID.beijing)
        #expect(!building.methodIsKnown)
        #expect(building.verdict == .undetermined)
    }
}
