import PrefabAssessment
import TestSupport
import Testing

/// A submission on which one reading alone decides.
struct ReadingCase: Sendable, CustomTestStringConvertible {
    let reading: ReadingID
    /// The reading that is taken in place of `a`.
    let letter: ReadingLetter
    let label: String
    /// Verdict and amount under `a` and under the other.
    let a: (verdict: Verdict, amount: String)
    let b: (verdict: Verdict, amount: String)
    /// Other readings that decide on it too.
    let others: [ReadingID]
    let change: @Sendable (inout JSONTree) -> Void

    init(
        _ reading: ReadingID, letter: ReadingLetter = .b, _ label: String, a: (Verdict, String), b: (Verdict, String),
        with others: ReadingID...,
        change: @escaping @Sendable (inout JSONTree) -> Void
    ) {
        self.reading = reading
        self.letter = letter
        self.label = label
        self.a = (a.0, a.1)
        self.b = (b.0, b.1)
        self.others = others
        self.change = change
    }

    var testDescription: String { "\(reading.rawValue) \(letter.rawValue): \(label)" }
}

/// Contract section 5: each gap of the law, a case that falls one way under `a` and the other under `b`.
@Suite struct ReadingTests {
    static let cases: [ReadingCase] = [
        ReadingCase(
            .permitDay, "第七条 permit on 2021-07-01, 30% precast: enough for DB11/T 1831, not for the annexes",
            a: (.eligible, "3240000.00"), b: (.ineligible, "0.00")
        ) {
            $0.dates.projectApproval = "2021-03-01"
            $0.dates.planningPermit = "2021-07-01"
            $0.building.measures.structuralConcrete = .share(30)
        },
        ReadingCase(
            .permitDay, "第七条 permit on 2021-07-01, the annexes' interior is not declared",
            a: (.eligible, "3240000.00"), b: (.undetermined, "0.00…3240000.00")
        ) {
            $0.dates.projectApproval = "2021-03-01"
            $0.dates.planningPermit = "2021-07-01"
        },
        ReadingCase(
            .publicationDay, letter: .c, "第八条 applied one day after three months from 2022-03-31",
            a: (.ineligible, "0.00"), b: (.undetermined, "0.00…3240000.00")
        ) { $0.dates.application = "2022-07-01" },
        ReadingCase(
            .areaFloor, letter: .c, "第五条 4,000 m² of a factory, 3,000 m² of ancillary buildings",
            a: (.eligible, "720000.00"), b: (.ineligible, "0.00"), with: .failingBuilding, .ancillaryUse
        ) {
            $0.twoBuildings(4000, 3000)
            $0.buildings[1].use = "ancillary"
        },
        ReadingCase(
            .landClause, "第七条 1 the land documents ask for prefabrication", a: (.eligible, "3240000.00"), b: (.ineligible, "0.00")
        ) { $0.project.landClause = true },
        ReadingCase(
            .landClause, "第七条 1 whether they do is not given", a: (.eligible, "3240000.00"), b: (.undetermined, "0.00…3240000.00")
        ) { $0.project.landClause = nil },
        ReadingCase(
            .matchingTechnical, "第六条 an award that the recomputation contradicts",
            a: (.undetermined, "0.00…3240000.00"), b: (.ineligible, "0.00")
        ) {
            $0.awardedByTheCity()
            $0.building.fullDecoration = false
        },
        ReadingCase(
            .awardDisclosure, "第十五条（二） reported, not returned", a: (.eligible, "3240000.00"), b: (.ineligible, "0.00")
        ) { $0.otherAwards = [["source": "市级奖励资金", "reported": true, "returned": false]] },
        ReadingCase(
            .validityAct, "第十九条 意向书 in 2022, 申报书 in 2026", a: (.eligible, "3240000.00"), b: (.ineligible, "0.00")
        ) {
            $0.dates.completion = "2025-12-01"
            $0.dates.applicationForm = "2026-01-05"
            $0.documents = .documentsCompleted
        },
        ReadingCase(
            .completedIntent, "第九条 completed, without 意向书",
            a: (.undetermined, "0.00…3240000.00"), b: (.eligible, "3240000.00")
        ) {
            $0.dates.completion = "2023-10-30"
            $0.dates.applicationForm = "2023-12-05"
            $0.documents = .documentsCompleted
            $0.documents.elements.removeAll { $0 == "applicationIntent" }
        },
        ReadingCase(
            .opinionDay, "第七条 formalities on 2017-03-01, under the annexes", a: (.eligible, "3240000.00"), b: (.ineligible, "0.00")
        ) {
            $0.underAnnexes()
            $0.dates.planningPermit = "2017-01-10"
            $0.dates.constructionStart = "2017-03-01"
        },
        ReadingCase(
            .opinionDay, letter: .c, "第七条 formalities on 2017-03-14, under the annexes", a: (.eligible, "3240000.00"),
            b: (.ineligible, "0.00")
        ) {
            $0.underAnnexes()
            $0.dates.planningPermit = "2017-01-10"
            $0.dates.constructionStart = "2017-03-14"
        },
        ReadingCase(
            .slabSanction, "第八条 applied two days after the slab", a: (.ineligible, "0.00"), b: (.eligible, "3240000.00")
        ) {
            $0.dates.constructionStart = "2022-05-01"
            $0.dates.firstFloorSlabStart = "2022-09-01"
            $0.dates.application = "2022-09-03"
        },
        ReadingCase(
            .ancillaryUse, "第五条 a canteen beside the factory", a: (.eligible, "1800000.00"), b: (.eligible, "3060000.00"),
            with: .failingBuilding
        ) {
            $0.twoBuildings(10000, 7000)
            $0.buildings[1].use = "ancillary"
        },
        ReadingCase(
            .publicationDay, "第八条 applied one day after three months from 2022-03-31",
            a: (.ineligible, "0.00"), b: (.eligible, "3240000.00")
        ) { $0.dates.application = "2022-07-01" },
        ReadingCase(
            .areaFloor, "第五条 a project of 20,000 m², 4,000 m² of it payable",
            a: (.eligible, "720000.00"), b: (.ineligible, "0.00")
        ) {
            $0.project.aboveGroundArea = 20000
            $0.building.aboveGroundArea = 4000
        },
        ReadingCase(
            .areaFloor, "第五条 4,000 m² payable, 3,000 m² open",
            a: (.undetermined, "720000.00…1260000.00"), b: (.undetermined, "0.00…1260000.00"), with: .failingBuilding
        ) {
            $0.twoBuildings(4000, 3000)
            $0.buildings[1].fullDecoration = nil
        },
        ReadingCase(
            .failingBuilding, "one of two buildings fails",
            a: (.eligible, "1800000.00"), b: (.ineligible, "0.00")
        ) {
            $0.twoBuildings(10000, 7000)
            $0.buildings[1].fullDecoration = false
        },
        ReadingCase(
            .failingBuilding, "one of two buildings is open",
            a: (.undetermined, "1800000.00…3060000.00"), b: (.undetermined, "0.00…3060000.00")
        ) {
            $0.twoBuildings(10000, 7000)
            $0.buildings[1].fullDecoration = nil
        },
        ReadingCase(
            .steelPrefabrication, "附件1（3） steel under the annexes with 39% precast",
            a: (.eligible, "3240000.00"), b: (.ineligible, "0.00")
        ) {
            $0.underAnnexes()
            $0.building.structure = "steel"
            $0.building.measures.structuralConcrete = .share(39)
        },
        ReadingCase(
            .steelPrefabrication, "附件1（3） timber under the annexes with 39% precast",
            a: (.eligible, "3240000.00"), b: (.ineligible, "0.00")
        ) {
            $0.underAnnexes()
            $0.building.structure = "timber"
            $0.building.measures.structuralConcrete = .share(39)
        },
        ReadingCase(
            .annexHorizontal, "附件1（4） 69.99% of the horizontal members under the annexes",
            a: (.ineligible, "0.00"), b: (.eligible, "3240000.00")
        ) {
            $0.underAnnexes()
            $0.building.measures.horizontalMembers = .share(.number("69.99"))
        },
        ReadingCase(
            .districtMandate, "第七条 1 a factory that 47号 obliges",
            a: (.eligible, "3240000.00"), b: (.ineligible, "0.00")
        ) { $0.mandate() },
        ReadingCase(
            .districtMandate, "第七条 1 a factory that 47号 may oblige",
            a: (.eligible, "3240000.00"), b: (.undetermined, "0.00…3240000.00")
        ) {
            $0.mandate()
            $0.project.land = nil
        },
        ReadingCase(
            // 46.624 of 94 points.
            .rateRounding, "装配率 49.6%", a: (.ineligible, "0.00"), b: (.eligible, "3240000.00")
        ) {
            $0.building.measures.verticalMembers = nil
            $0.building.measures.horizontalMembers = .share(0)
            for key in ["dryFloor", "integratedBathroom", "electricalPipes", "waterPipes"] {
                $0.building.measures[key] = .share(0)
            }
            $0.building.declaredScores = ["bonusItems": 0, "verticalMembers": .number("25.624")]
        },
        ReadingCase(
            .expiry, "第十九条 applied in 2025", a: (.eligible, "3240000.00"), b: (.ineligible, "0.00")
        ) {
            $0.dates.constructionStart = "2022-05-01"
            $0.dates.firstFloorSlabStart = "notStarted"
            $0.dates.application = "2025-01-01"
        },
        ReadingCase(
            .slabDay, "第八条 applied on the day of the slab", a: (.ineligible, "0.00"), b: (.eligible, "3240000.00"), with: .slabSanction
        ) {
            $0.dates.constructionStart = "2022-05-01"
            $0.dates.firstFloorSlabStart = "2022-09-01"
            $0.dates.application = "2022-09-01"
        },
    ]

    @Test(arguments: cases) func decides(_ row: ReadingCase) throws {
        let tree = JSONTree.eligible.changed(row.change)
        let a = try tree.assess()
        #expect(a.verdict == row.a.verdict && a.amount == row.a.amount, "\(a.verdict) \(a.amount)")
        let b = try tree.assess(Readings.default.taking(row.letter, of: row.reading))
        #expect(b.verdict == row.b.verdict && b.amount == row.b.amount, "\(b.verdict) \(b.amount)")
        // No other reading decides, and each base tells what the other would give.
        let decisive = a.decisiveReadings.filter { $0.id != row.reading || $0.alternative == row.letter }
        try #require(decisive.map(\.id).sorted(by: Self.order) == ([row.reading] + row.others).sorted(by: Self.order))
        try #require(b.decisiveReadings.map(\.id).contains(row.reading))
        for (base, other, letters) in [(a, b, (ReadingLetter.a, row.letter)), (b, a, (row.letter, .a))] {
            let decisive = try #require(base.decisiveReadings.first { $0.id == row.reading && $0.alternative == letters.1 })
            #expect(decisive.taken == letters.0 && decisive.alternative == letters.1)
            #expect(decisive.verdict == other.verdict)
            #expect(decisive.amount == other.reward.amount)
        }
    }

    private static func order(_ one: ReadingID, _ other: ReadingID) -> Bool { one.rawValue < other.rawValue }

    /// The rest days move no day of the law as it is; ``RestDayTests`` has a case with another day of publication.
    @Test func everyReadingHasACase() {
        for id in ReadingID.allCases where id != .restDays {
            for letter in id.letters.dropFirst() {
                #expect(Self.cases.contains { $0.reading == id && $0.letter == letter }, "\(id.rawValue) \(letter.rawValue)")
            }
        }
    }

    @Test func nothingIsDecisiveWhereNothingIsOpen() throws {
        #expect(try JSONTree.eligible.assess().decisiveReadings.isEmpty)
        // A reading that only moves a finding, not the verdict, is not decisive: the project fails anyway.
        let elsewhere = JSONTree.eligible.changed {
            $0.project.site = "elsewhere"
            $0.dates.application = "2022-07-01"
        }
        #expect(try elsewhere.assess().decisiveReadings.isEmpty)
    }

    /// Under `district-mandate` b the last day of 47号 decides with it whether the building is obliged.
    @Test func expiryOfTheMandate() throws {
        let tree = JSONTree.eligible.changed {
            $0.mandate()
            $0.dates.projectApproval = "2025-06-01"
            $0.dates.application = "2024-08-01"
        }
        let assessment = try tree.assess(.districtMandate)
        #expect(assessment.buildings[0].mandated == .yes)
        #expect(assessment.verdict == .ineligible)
        let expiry = try #require(assessment.decisiveReadings.first { $0.id == .expiry })
        #expect(expiry.verdict == .eligible && "\(expiry.amount.lower)" == "3240000.00")
        #expect(try tree.assess(.districtMandate, .expiry).buildings[0].mandated == .no)
    }

    /// Where the payable area must come to 5000 m², whatever changes it decides on that too: without the steel hall 4000 of 7000 m² are
    /// left.
    @Test func areaFloorIsMeasuredAgain() throws {
        let tree = JSONTree.eligible.changed {
            $0.twoBuildings(4000, 3000)
            $0.underAnnexes()
            $0.buildings[1].declaredScores = ["otherInterior": 20]
            $0.buildings[1].structure = "steel"
            $0.buildings[1].measures.structuralConcrete = .share(39)
        }
        let both = try tree.assess(.areaFloor)
        #expect(both.verdict == .eligible && both.amount == "1260000.00")
        let steel = try #require(both.decisiveReadings.first { $0.id == .steelPrefabrication })
        #expect(steel.verdict == .ineligible && "\(steel.amount.upper)" == "0.00")

        let one = try tree.assess(.areaFloor, .steelPrefabrication)
        #expect(one.verdict == .ineligible && one.amount == "0.00")
        let back = try #require(one.decisiveReadings.first { $0.id == .steelPrefabrication })
        #expect(back.verdict == .eligible && "\(back.amount.lower)" == "1260000.00")
    }

    /// A reading switched is switched alone, and no two choices of readings are the same one.
    @Test func eachReadingHasAChoiceOfItsOwn() {
        for id in ReadingID.allCases {
            for letter in id.letters where letter != .a {
                let switched = Readings.default.taking(letter, of: id)
                #expect(ReadingID.allCases.filter { switched[$0] != .a } == [id] && switched[id] == letter)
                #expect(switched != .default && switched.taking(.a, of: id) == .default)
                let others = ReadingID.allCases.filter { $0 != id }
                var rest = Readings(switched: ReadingID.allCases)
                rest[id] = .a
                #expect(ReadingID.allCases.filter { rest[$0] == .b } == others)
            }
        }
    }

    /// Two readings that would have to change together are not decisive one by one.
    @Test func eachAlone() throws {
        let tree = JSONTree.eligible.changed {
            $0.twoBuildings(4000, 3000)
            $0.buildings[1].fullDecoration = false
            $0.dates.application = "2022-07-01"
        }
        #expect(try tree.assess().decisiveReadings.map(\.id) == [.publicationDay, .publicationDay])
        #expect(
            try tree.assess(.publicationDay).decisiveReadings.map(\.id) == [.publicationDay, .publicationDay, .areaFloor, .failingBuilding])
    }
}

extension JSONTree {
    /// The factory twice, with these areas in m².
    mutating func twoBuildings(_ first: Int, _ second: Int) {
        self["buildings"] = [.factory, .factory]
        self["buildings"][0].aboveGroundArea = .number("\(first)")
        self["buildings"][1].aboveGroundArea = .number("\(second)")
        self["buildings"][1].id = "2#"
    }
}
