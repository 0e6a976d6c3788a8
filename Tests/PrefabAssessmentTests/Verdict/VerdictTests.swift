import PrefabAssessment
import TestSupport
import Testing

/// From the outcomes of the project and its buildings to verdict, area and amount (contract section 4).
@Suite struct VerdictTests {
    /// What a project or a building is made to come out as.
    enum Kind: String, Sendable {
        case good, open, bad, notApplied
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let project: Kind
        let buildings: [Kind]
        let verdict: Verdict
        let area: String
        /// The same under reading `failing-building` b.
        let strict: (verdict: Verdict, area: String)

        init(_ project: Kind, _ buildings: [Kind], _ verdict: Verdict, _ area: String, strict: (Verdict, String)? = nil) {
            self.project = project
            self.buildings = buildings
            self.verdict = verdict
            self.area = area
            self.strict = strict.map { (verdict: $0.0, area: $0.1) } ?? (verdict: verdict, area: area)
        }

        var testDescription: String { "project \(project), buildings \(buildings.map(\.rawValue).joined(separator: ", "))" }
    }

    /// The first building has 10,000 m², the second 7,000 m².
    static let rows: [Row] = [
        Row(.good, [.good, .good], .eligible, "17000"),
        Row(.good, [.good, .open], .undetermined, "10000…17000", strict: (.undetermined, "0…17000")),
        Row(.good, [.good, .bad], .eligible, "10000", strict: (.ineligible, "0")),
        Row(.good, [.good, .notApplied], .eligible, "10000"),
        Row(.good, [.open, .open], .undetermined, "0…17000"),
        Row(.good, [.open, .bad], .undetermined, "0…10000", strict: (.ineligible, "0")),
        Row(.good, [.open, .notApplied], .undetermined, "0…10000"),
        Row(.good, [.bad, .bad], .ineligible, "0"),
        Row(.good, [.bad, .notApplied], .ineligible, "0"),
        Row(.good, [.notApplied, .notApplied], .ineligible, "0"),
        Row(.open, [.good, .good], .undetermined, "0…17000"),
        Row(.open, [.good, .open], .undetermined, "0…17000"),
        Row(.open, [.good, .bad], .undetermined, "0…10000", strict: (.ineligible, "0")),
        Row(.open, [.open, .bad], .undetermined, "0…10000", strict: (.ineligible, "0")),
        Row(.open, [.bad, .bad], .ineligible, "0"),
        Row(.open, [.notApplied, .bad], .ineligible, "0"),
        Row(.open, [.good, .notApplied], .undetermined, "0…10000"),
        Row(.bad, [.good, .good], .ineligible, "0"),
        Row(.bad, [.good, .open], .ineligible, "0"),
        Row(.bad, [.open, .bad], .ineligible, "0"),
        Row(.bad, [.bad, .notApplied], .ineligible, "0"),
    ]

    private func tree(_ row: Row) -> JSONTree {
        JSONTree.eligible.changed {
            $0.twoBuildings(10000, 7000)
            switch row.project {
            case .good, .notApplied: break
            case .open: $0.documents = []
            case .bad: $0.project.site = "elsewhere"
            }
            for (index, kind) in row.buildings.enumerated() {
                switch kind {
                case .good: break
                case .open: $0.buildings[index].fullDecoration = nil
                case .bad: $0.buildings[index].fullDecoration = false
                case .notApplied: $0.buildings[index].appliedFor = false
                }
            }
        }
    }

    /// 180 yuan a m² of an area that a row writes.
    private func amount(_ area: String) -> String {
        let bounds = ["0": "0.00", "10000": "1800000.00", "17000": "3060000.00"]
        return area.split(separator: "…").map { bounds[String($0)]! }.joined(separator: "…")
    }

    @Test(arguments: rows) func verdict(_ row: Row) throws {
        let assessment = try tree(row).assess()
        #expect(assessment.verdict == row.verdict)
        #expect(assessment.payableArea == row.area)
        #expect(assessment.amount == amount(row.area))
        #expect(!assessment.reward.isCapped)
        let kinds: [Kind: BuildingVerdict] = [.good: .payable, .open: .undetermined, .bad: .notPayable, .notApplied: .notApplied]
        #expect(assessment.buildings.map(\.verdict) == row.buildings.map { kinds[$0]! })
    }

    @Test(arguments: rows) func failingBuildingFailsTheProject(_ row: Row) throws {
        let assessment = try tree(row).assess(.failingBuilding)
        #expect(assessment.verdict == row.strict.verdict)
        #expect(assessment.payableArea == row.strict.area)
        #expect(assessment.amount == amount(row.strict.area))
    }

    // MARK: - The building's verdict

    /// The unknown award taken at each of its values: payable on the matching route, on the voluntary one only with its conditions.
    @Test(
        arguments: [
            ("granted", "notMandated", true, BuildingVerdict.payable), ("granted", "no", true, .payable),
            ("granted", "no", false, .undetermined), (nil, "notMandated", true, .payable), (nil, "notMandated", false, .undetermined),
            (nil, "no", true, .undetermined), (nil, nil, true, .undetermined), (nil, nil, false, .undetermined),
            ("notGranted", nil, true, .undetermined), ("notGranted", nil, false, .notPayable),
            ("notGranted", "no", true, .notPayable), ("notGranted", "technicalExemption", true, .undetermined),
            ("notGranted", "technicalExemption", false, .notPayable),
        ] as [(String?, String?, Bool, BuildingVerdict)])
    func building(award: String?, voluntary: String?, decorated: Bool, verdict: BuildingVerdict) throws {
        let assessment = try JSONTree.eligible.changed {
            $0.building.use = "public"
            $0.building.fullDecoration = .boolean(decorated)
            $0.rewardBasis.municipalAward = award.map { .string($0) } ?? nil
            $0.rewardBasis.voluntary = voluntary.map { .string($0) } ?? nil
        }.assess()
        #expect(assessment.buildings[0].verdict == verdict)
    }

    /// 第七条 asks both for a start after 8号文 and for the technique.
    @Test func voluntaryNeedsBoth() throws {
        let early = JSONTree.eligible.changed { $0.dates.constructionStart = "2017-02-21" }
        #expect(try early.assess().buildings[0].verdict == .notPayable)
        let earlyAndOpen = early.changed { $0.building.fullDecoration = nil }
        #expect(try earlyAndOpen.assess().buildings[0].verdict == .notPayable)
        let matching = early.changed {
            $0.building.use = "public"
            $0.rewardBasis.municipalAward = "granted"
        }
        #expect(try matching.assess().buildings[0].verdict == .payable)
    }

    /// The municipal award, the ground and the construction type of a building hold over the project's, each by itself.
    @Test func eachBuildingByItsOwnBasis() throws {
        let assessment = try JSONTree.eligible.changed {
            $0.twoBuildings(10000, 7000)
            $0.buildings[0].use = "public"
            $0.buildings[0].rewardBasis = ["municipalAward": "granted"]
            $0.buildings[1].constructionType = "extension"
        }.assess()
        #expect(assessment.buildings.map(\.route) == [.matching, .voluntary])
        #expect(assessment.buildings.map(\.verdict) == [.payable, .notPayable])
        #expect(assessment.amount == "1800000.00")
    }

    /// 第七条 2: without a document that consents nothing is paid by it.
    @Test(arguments: [
        ("approved", true, BuildingVerdict.payable), ("approved", false, .notPayable), ("pending", true, .undetermined),
        ("none", true, .notPayable),
    ]) func voluntaryByExemption(_ row: (exemption: String, ability: Bool, verdict: BuildingVerdict)) throws {
        let assessment = try JSONTree.eligible.changed {
            $0.rewardBasis.voluntary = "technicalExemption"
            $0.project.technicalExemption = .string(row.exemption)
            $0.building.prefabricable = .boolean(row.ability)
        }.assess()
        #expect(assessment.buildings[0].verdict == row.verdict)
    }

    @Test(arguments: [("completion", Submission.Stage.final), ("prefabricationAcceptance", .intent)])
    func completionSaysTheStage(_ row: (date: String, stage: Submission.Stage)) throws {
        let assessment = try JSONTree.eligible.changed { $0.dates[row.date] = "2023-10-30" }.assess()
        #expect(assessment.submission.stage == row.stage)
    }

    // MARK: - The amount

    /// 18,000 m² come to 3,240,000 yuan; what was granted before leaves so much less of the 25 million.
    @Test(arguments: [
        ("0", "3240000.00", false), ("21759999.99", "3240000.00", false), ("21760000", "3240000.00", false),
        ("21760000.01", "3239999.99", true),
        ("24999999.995", "0.01", true), ("24999999.996", "0.00", true), ("25000000", "0.00", true), ("26000000", "0.00", true),
    ]) func instalments(_ row: (granted: String, amount: String, isCapped: Bool)) throws {
        let assessment = try JSONTree.eligible.changed { $0.project.alreadyGranted = .number(row.granted) }.assess()
        #expect(assessment.verdict == .eligible)
        #expect(assessment.amount == row.amount)
        #expect(assessment.reward.isCapped == row.isCapped)
    }

    /// 180 yuan a m², at most 25 million: the cap binds above 138,888.88… m².
    @Test(arguments: [
        ("5000", "900000.00", false),
        ("138888.88", "24999998.40", false),
        // 24,999,999.99999999984 yuan round up to the cap without reaching it.
        ("138888.888888888888", "25000000.00", false),
        // 25,000,000.00000000002 yuan.
        ("138888.888888888889", "25000000.00", true),
        ("138888.89", "25000000.00", true),
        ("999999999999.999999999999", "25000000.00", true),
    ])
    func cap(area: String, amount: String, isCapped: Bool) throws {
        let assessment = try JSONTree.eligible.changed { $0.building.aboveGroundArea = .number(area) }.assess()
        #expect(assessment.payableArea == area)
        #expect(assessment.amount == amount)
        #expect(assessment.reward.isCapped == isCapped)
    }

    /// Rounded half up to 0.01 yuan, once, at the end.
    @Test(arguments: [
        ("5000.022249999999", "900004.00"),  // 900004.00499999982
        ("5000.02225", "900004.01"),  // 900004.005
        ("5000.022250000001", "900004.01"),
        ("5000.022305555555", "900004.01"),  // 900004.0149999999
        ("5000.022305555556", "900004.02"),  // 900004.01500000008
    ])
    func rounding(area: String, amount: String) throws {
        #expect(try JSONTree.eligible.changed { $0.building.aboveGroundArea = .number(area) }.assess().amount == amount)
    }

    /// The sum is rounded, not its parts: three times 900,004.005 are 2,700,012.015.
    @Test func roundedOnce() throws {
        let assessment = try JSONTree.eligible.changed {
            $0.buildings = [.factory, .factory, .factory]
            for index in 0..<3 {
                $0.buildings[index].id = .string("\(index + 1)#")
                $0.buildings[index].aboveGroundArea = .number("5000.02225")
            }
        }.assess()
        #expect(assessment.payableArea == "15000.06675")
        #expect(assessment.amount == "2700012.02")
    }

    /// The cap counts for the project: two buildings below it reach it together, and the upper bound is capped by itself.
    @Test func capOfTheProject() throws {
        let both = JSONTree.eligible.changed { $0.twoBuildings(100000, 50000) }
        #expect(try both.assess().amount == "25000000.00")
        let open = try both.changed { $0.buildings[1].fullDecoration = nil }.assess()
        #expect(open.amount == "18000000.00…25000000.00")
        #expect(open.payableArea == "100000…150000")
        #expect(open.reward.isCapped)
    }

    /// 200,000 m² payable and 10,000 m² open: the lower amount is capped like the upper one, so that the amount is settled though the area
    /// is not.
    @Test func capOfBothBounds() throws {
        let assessment = try JSONTree.eligible.changed {
            $0.twoBuildings(200000, 10000)
            $0.buildings[1].fullDecoration = nil
        }.assess()
        #expect(assessment.payableArea == "200000…210000")
        #expect(assessment.reward.amount == Bounds(Money(fen: 2_500_000_000), Money(fen: 2_500_000_000)))
        #expect(assessment.reward.isCapped)
    }

    /// No area at 180 yuan a m² comes to the cap exactly; at 200 yuan 125,000 m² do, and nothing is cut off there.
    @Test(arguments: [("124999.999999999999", false), ("125000", false), ("125000.000000000001", true)])
    func capIsReachedExactly(area: String, isCapped: Bool) throws {
        var changed = ChangedStandards()
        try changed.change("jingjiguan-2022-48.json", after: [#""rewardRate""#], from: "180", to: "200")
        let standards = try changed.read()
        let tree = JSONTree.eligible.changed { $0.building.aboveGroundArea = .number(area) }
        let assessment = Assessor(standards: standards).assess(try tree.submission(standards: standards))
        #expect(assessment.amount == "25000000.00")
        #expect(assessment.reward.isCapped == isCapped)
    }

    /// The areas that count are those of the buildings, not what the project states.
    @Test func areaOfTheBuildings() throws {
        let assessment = try JSONTree.eligible.changed { $0.project.aboveGroundArea = 50000 }.assess()
        #expect(assessment.payableArea == "18000")
    }
}
