import TestSupport
import Testing

@testable import PrefabAssessment

/// Other methods beside a review (contract section 10): each building by all methods but its own; nothing of it decides.
@Suite("Other methods beside a review") struct BesideTests {
    /// Two buildings, the second by the annexes.
    private static let mixed = JSONTree.eligible.changed {
        $0.twoBuildings(10000, 7000)
        $0.buildings[1].planningPermit = "2020-06-01"
    }

    private func review(
        _ tree: JSONTree, beside words: String..., readings: Readings = .default, verifiedOnly: Bool = false,
        standards: Standards = .builtIn
    ) throws -> Assessment {
        let choice = words.isEmpty ? nil : try MethodChoice(words, in: standards)
        return Assessor(standards: standards, readings: readings, verifiedOnly: verifiedOnly, beside: choice)
            .assess(try tree.submission(standards: standards))
    }

    private func outline(_ assessment: Assessment) throws -> [String] {
        try #require(assessment.beside).map { rating in
            let ids = rating.buildings.map { assessment.submission.buildings[$0.index].id }
            return "\(rating.method.id): \(ids.joined(separator: " "))"
        }
    }

    @Test("Nothing unless asked for")
    func absent() throws {
        #expect(try review(.eligible).beside == nil)
    }

    @Test("Each building by all methods but its own")
    func buildings() throws {
        #expect(try outline(review(.eligible, beside: "all")) == ["BJ-2017-annex: 1#", "GB/T 51129-2017: 1#"])
        #expect(
            try outline(review(Self.mixed, beside: "all")) == ["BJ-2017-annex: 1#", "DB11/T 1831-2021: 2#", "GB/T 51129-2017: 1# 2#"])
        #expect(
            try outline(review(Self.mixed, beside: TableID.national, TableID.beijing)) == [
                "GB/T 51129-2017: 1# 2#", "DB11/T 1831-2021: 2#",
            ])
        // Asked for by name, the method that governs all has none.
        #expect(try outline(review(.eligible, beside: TableID.beijing)) == ["DB11/T 1831-2021: "])
    }

    @Test("With an unknown permit its own method is the one that it is shown by")
    func unknownPermit() throws {
        let tree = JSONTree.eligible.changed { $0.dates.planningPermit = nil }
        #expect(try outline(review(tree, beside: "all")) == ["BJ-2017-annex: 1#", "GB/T 51129-2017: 1#"])
    }

    @Test("The reading that decides which method governs decides which are beside")
    func permitDay() throws {
        let tree = JSONTree.eligible.changed {
            $0.dates.projectApproval = "2021-01-04"
            $0.dates.planningPermit = "2021-07-01"
        }
        #expect(try outline(review(tree, beside: "all")) == ["BJ-2017-annex: 1#", "GB/T 51129-2017: 1#"])
        let annexes = Readings.default.taking(.b, of: .permitDay)
        #expect(try outline(review(tree, beside: "all", readings: annexes)) == ["DB11/T 1831-2021: 1#", "GB/T 51129-2017: 1#"])
    }

    @Test("The score sheet counts for the governing method alone")
    func declaredScores() throws {
        // Pipes unknown; 5 points are declared. 72.5 + 5 of 94 by its own method, 72.5 … 78.5 by the other.
        let tree = JSONTree.eligible.changed {
            $0.building.measures.electricalPipes = nil
            $0.building.declaredScores = ["pipeSeparation": 5, "bonusItems": 0, "otherInterior": 20]
        }
        let assessment = try review(tree, beside: "all")
        #expect(assessment.buildings[0].sheet.rate.text == "155/188")
        let beside = try #require(assessment.beside)
        // By the annexes 33.7 … 75.7 of 86.
        #expect(beside.map { $0.buildings[0].sheet.rate.text } == ["337/860…757/860", "145/188…157/188"])
        #expect(beside.map { $0.buildings[0].grade } == ["notGraded", "AA"])
    }

    @Test(
        "Provisions are judged whatever the building is used for and applied for",
        arguments: [
            { $0.building.use = "commercialHousing" }, { $0.building.use = "ancillary" }, { $0.building.appliedFor = false },
            { $0.rewardBasis = ["municipalAward": "notGranted", "voluntary": "no"] },
        ] as [@Sendable (inout JSONTree) -> Void])
    func whateverTheUse(_ change: @Sendable (inout JSONTree) -> Void) throws {
        let beside = try #require(try review(JSONTree.eligible.changed(change), beside: "all").beside)
        #expect(beside[1].buildings[0].findings.map(\.outcome) == [.pass, .pass, .pass, .pass])
        // By the annexes the rate of 39.18 … 88.02% is open; 50% precast ≥ 40%, 75% ≥ 70%.
        #expect(beside[0].buildings[0].findings.map(\.outcome) == [.undetermined, .pass, .pass])
    }

    @Test("Provisions come under the readings that are taken")
    func readings() throws {
        let tree = JSONTree.eligible.changed { $0.building.structure = "steel" }
        func outcomes(_ readings: Readings) throws -> [Outcome] {
            try #require(try review(tree, beside: TableID.annex, readings: readings).beside)[0].buildings[0].findings.map(\.outcome)
        }
        // Steel is asked neither for 预制率 nor for horizontal members.
        #expect(try outcomes(.default) == [.undetermined, .notApplicable, .notApplicable])
        #expect(try outcomes(Readings.default.taking(.b, of: .steelPrefabrication)) == [.undetermined, .pass, .notApplicable])
        let concrete = JSONTree.eligible.changed { $0.building.measures.horizontalMembers = .share(60) }
        let annex = Readings.default.taking(.b, of: .annexHorizontal)
        #expect(try review(concrete, beside: TableID.annex).beside?[0].buildings[0].findings[2].outcome == .fail)
        #expect(try review(concrete, beside: TableID.annex, readings: annex).beside?[0].buildings[0].findings[2].outcome == .notApplicable)
    }

    @Test("Whole percents under rate-rounding move its grades")
    func rateRounding() throws {
        // Without the 6 points of dry floors, and 0.5 less for vertical members, 71 of 94 points: 75.53%, in whole percents 76%.
        let tree = JSONTree.eligible.changed {
            $0.building.measures.dryFloor = .share(60)
            // 20 + 10 × 0.248 / 0.45 = 25.51… → 25.5 in place of 26.
            $0.building.measures.verticalMembers = .share(.number("59.8"))
        }
        let exact = try #require(try review(tree, beside: TableID.national).beside)[0].buildings[0]
        #expect(exact.sheet.rate.text == "71/94")
        #expect(exact.grade == "A")
        let rounded = try review(tree, beside: TableID.national, readings: Readings.default.taking(.b, of: .rateRounding))
        #expect(rounded.beside?[0].buildings[0].grade == "AA")
    }

    @Test("The take-off is measured by the joints of that method")
    func joints() throws {
        var changed = ChangedStandards()
        try changed.change("GB-T-51129-2017.json", after: ["wallStripWidth"], from: "600", to: "599")
        // Precast 50; of the joints of 10 + 20 + 20, all or none count: 600 mm wide.
        let tree = JSONTree.eligible.changed {
            for key in ["verticalMembers", "horizontalMembers", "structuralConcrete"] { $0.building.measures[key] = nil }
            $0.building.floorPlanArea = 100
            $0.building.components = [
                ["kind": "shearWall", "precastVolume": 50], ["kind": "wallStrip", "castInPlaceVolume": 50, "width": 600],
                ["kind": "slab", "precastVolume": 10, "projectedArea": 75],
            ]
        }
        let assessment = try review(tree, beside: TableID.national, standards: try changed.read())
        #expect(assessment.buildings[0].sheet.item(.verticalMembers)?.ratio == 1)
        #expect(assessment.beside?[0].buildings[0].sheet.item(.verticalMembers)?.ratio == Rational(1, 2))
        let same = try review(tree, beside: TableID.national)
        #expect(same.beside?[0].buildings[0].sheet.item(.verticalMembers)?.ratio == 1)
    }

    @Test("It decides nothing, and no figure of it is one that the verdict rests on")
    func decidesNothing() throws {
        for tree in [JSONTree.eligible, Self.mixed, JSONTree.eligible.changed { $0.building.fullDecoration = nil }] {
            let (alone, beside) = (try review(tree), try review(tree, beside: "all"))
            #expect(alone.verdict == beside.verdict && alone.reward == beside.reward)
            #expect(alone.figures == beside.figures)
            #expect(alone.buildings.map(\.verdict) == beside.buildings.map(\.verdict))
        }
        let national = try #require(try review(.eligible, beside: TableID.national).beside)[0].unsettledFigures(in: .builtIn)
        #expect(!national.isEmpty && national.allSatisfy { $0.instrument == TableID.national })
    }

    @Test("Figures that are not proof-read leave it open under --verified-only")
    func verifiedOnly() throws {
        let building = try #require(try review(.eligible, beside: TableID.national, verifiedOnly: true).beside)[0].buildings[0]
        #expect(building.sheet.rate.text == "0…1")
        #expect(building.findings.allSatisfy { $0.outcome == .undetermined })
    }

    @Test("A review and a rating say the same of a method that governs nothing", arguments: [TableID.annex, TableID.national])
    func sameAsRating(_ method: String) throws {
        let tree = JSONTree.eligible.changed { $0.building.declaredScores = nil }
        let beside = try #require(try review(tree, beside: method).beside)[0].buildings[0]
        let rated = try tree.rate(method).methods[0].buildings[0]
        #expect(beside.sheet.rate == rated.sheet.rate)
        #expect(beside.gradeNames == rated.gradeNames)
        #expect(beside.findings.map(\.outcome) == rated.findings.map(\.outcome))
    }
}
