import TestSupport
import Testing

@testable import PrefabAssessment

/// What becomes of items that are absent, unknown or declared, and how the items add up.
@Suite struct ScoreSheetTests {
    private func sheet(_ change: (inout JSONTree) -> Void = { _ in }) throws -> ScoreSheet {
        try JSONTree.eligible.changed(change).assess().buildings[0].sheet
    }

    // MARK: - Sums

    @Test func groupsAndRate() throws {
        let sheet = try sheet()
        #expect(
            zip(sheet.method.groups, sheet.groups).map { "\($0.id) \($1.score.text)" } == [
                "mainStructure 41", "walls 15", "interior 43/2", "bonus 0",
            ])
        #expect(sheet.absentPoints == 6)
        #expect(sheet.rate.text == "155/188")  // 77.5 / 94
    }

    @Test func groupsAndRateUnderTheAnnexes() throws {
        let sheet = try sheet { $0.underAnnexes() }
        #expect(
            zip(sheet.method.groups, sheet.groups).map { "\($0.id) \($1.score.text)" }
                == ["exteriorWalls 177/10", "partitions 16", "interior 20"])
        #expect(sheet.absentPoints == 14)
        #expect(sheet.rate.text == "537/860")  // 53.7 / 86
    }

    @Test func fullMarks() throws {
        let all = try sheet {
            for key in $0.building.measures.members.map(\.key) { $0.building.measures[key] = .share(100) }
        }
        #expect(all.absentPoints == 0)
        #expect(all.rate.text == "1")
        let none = try sheet {
            for key in $0.building.measures.members.map(\.key) { $0.building.measures[key] = .share(0) }
            $0.building.fullDecoration = false
        }
        #expect(none.rate.text == "0")
    }

    /// Points are the sum of the maxima, 30, beside a lower cap: what the items can come to beyond it leaves the total as absent ones do.
    ///
    /// The kitchen of 6 is absent, so that 24 can be had; the items come to 21.5.
    @Test(arguments: [(20, 10, "38/45"), (22, 8, "155/184"), (24, 6, "155/188"), (30, 6, "155/188")])
    func capBesideTheSumOfTheMaxima(cap: Int, cut: Int, rate: String) throws {
        var standards = ChangedStandards()
        let row =
            #""cap": { "title": { "zh": "上限", "en": "cap" }, "value": \#(cap), "unit": "points", "clause": "x", "status": "copy", "source": "copy" },"#
        try standards.change("DB11-T-1831-2021.json", from: #""id": "interior","#, to: #""id": "interior", \#(row)"#)
        let read = try standards.read()
        let sheet = Assessor(standards: read).assess(try JSONTree.eligible.submission(standards: read)).buildings[0].sheet
        #expect(sheet.absentPoints == Rational(Int128(cut)))
        // 41 + 15 + min(21.5, cap).
        #expect(sheet.rate.text == rate)
    }

    // MARK: - Absent items

    /// Q4, q: each absent item takes its maximum off the denominator.
    @Test(arguments: [
        ("partitionNonMasonry", 5), ("partitionIntegrated", 5), ("integratedKitchen", 6), ("integratedBathroom", 6),
    ])
    func absent(key: String, points: Int) throws {
        let sheet = try sheet {
            $0.building.measures.integratedKitchen = .share(0)
            $0.building.measures[key] = .absent
        }
        let item = try #require(sheet.item(.named(key)))
        #expect(item.basis == .absent && item.score == nil && item.ratio == nil)
        #expect(sheet.absentPoints == Rational(Int128(points)))
    }

    @Test func everythingAbsentThatMayBe() throws {
        let sheet = try sheet {
            for key in MeasureIndex.allCases where Standards.builtIn.measures[key.place].mayBeAbsent {
                $0.building.measures[key.rawValue] = .absent
            }
        }
        // 5 + 5 + 6 + 6 + 6 are off; 41 + 8 + 6 + 6 points of 72 remain.
        #expect(sheet.absentPoints == 28)
        #expect(sheet.rate.text == "61/72")
    }

    /// "若公共建筑中无厨房和采暖管线，则=10+4=14".
    @Test(arguments: [
        (true, true, 14), (true, false, 10), (false, true, 4), (false, false, 0),
    ])
    func absentUnderTheAnnexes(kitchen: Bool, heating: Bool, points: Int) throws {
        let sheet = try sheet {
            $0.underAnnexes()
            $0.building.measures.integratedKitchen = kitchen ? .absent : .share(50)
            $0.building.measures.heatingPipes = heating ? .absent : .share(50)
        }
        #expect(sheet.absentPoints == Rational(Int128(points)))
    }

    @Test func declaredPointsOfAnAbsentItemCountNothing() throws {
        let sheet = try sheet { $0.building.declaredScores = ["bonusItems": 0, "integratedKitchen": 6] }
        #expect(sheet.item(.integratedKitchen)?.basis == .absent)
        #expect(sheet.rate.text == "155/188")
    }

    // MARK: - Unknown and declared items

    /// Missing is not zero: every item left out is worth anything from nothing to its maximum.
    @Test(arguments: [
        ("verticalMembers", 30, "103/188…163/188"), ("horizontalMembers", 20, "125/188…165/188"),
        ("exteriorWallNonMasonry", 5, "145/188…155/188"), ("exteriorWallIntegrated", 5, "149/188…159/188"),
        ("partitionNonMasonry", 5, "145/188…155/188"), ("partitionIntegrated", 5, "151/188…161/188"),
        ("dryFloor", 6, "143/188…155/188"), ("integratedKitchen", 6, "31/40…167/200"),
        ("integratedBathroom", 6, "73/94…79/94"),
    ])
    func unknown(key: String, maximum: Int, rate: String) throws {
        let sheet = try sheet { $0.building.measures[key] = nil }
        let item = try #require(sheet.item(.named(key)))
        #expect(item.basis == .unknown && item.ratio == nil)
        #expect(item.score?.text == "0…\(maximum)")
        #expect(sheet.rate.text == rate)
    }

    @Test func unknownDecoration() throws {
        let sheet = try sheet { $0.building.fullDecoration = nil }
        #expect(sheet.item(.fullDecoration)?.basis == .unknown)
        #expect(sheet.item(.fullDecoration)?.score?.text == "0…6")
        #expect(sheet.rate.text == "143/188…155/188")
    }

    @Test func declaredWhereNothingElseIsKnown() throws {
        let sheet = try sheet {
            $0.building.measures.verticalMembers = nil
            $0.building.fullDecoration = nil
            $0.building.measures.waterPipes = nil
            $0.building.declaredScores = ["bonusItems": 0, "verticalMembers": .number("22.2"), "fullDecoration": 6, "pipeSeparation": 4]
        }
        for item in [ItemName.verticalMembers, .fullDecoration, .pipeSeparation] {
            #expect(sheet.item(item)?.basis == .declared)
            #expect(sheet.item(item)?.ratio == nil)
        }
        #expect(sheet.item(.verticalMembers)?.score?.text == "111/5")
        // 22.2 + 15 + 15 + 6 + 6 + 4.5 + 4 of 94.
        #expect(sheet.rate.text == "727/940")
    }

    @Test func recomputedGoesBeforeDeclared() throws {
        let sheet = try sheet { $0.building.declaredScores = ["bonusItems": 0, "verticalMembers": 30, "fullDecoration": 0] }
        #expect(sheet.item(.verticalMembers)?.basis == .recomputed)
        #expect(sheet.item(.fullDecoration)?.score?.text == "6")
        #expect(sheet.rate.text == "155/188")
    }

    @Test func keysOfAnotherTableAreIgnored() throws {
        let beijing = try sheet { $0.building.declaredScores = ["bonusItems": 0, "otherInterior": 42, "heatingPipes": 4] }
        #expect(beijing.rate.text == "155/188")
        let annex = try sheet {
            $0.underAnnexes()
            $0.building.declaredScores = ["bonusItems": 0, "verticalMembers": 30, "dryFloor": 6, "pipeSeparation": 6]
        }
        #expect(annex.rate.text == "337/860…757/860")  // 33.7 and up to 42 more of 86
    }

    @Test func rowsKnownOnlyByTheirMaximum() throws {
        let sheet = try sheet {
            $0.underAnnexes()
            $0.building.measures.integratedKitchen = .share(85)
            $0.building.measures.heatingPipes = nil
            $0.building.declaredScores = ["bonusItems": 0, "integratedKitchen": .number("7.5"), "otherInterior": 42]
        }
        let kitchen = try #require(sheet.item(.integratedKitchen))
        #expect(kitchen.basis == .declared && kitchen.score?.text == "15/2" && kitchen.ratio?.description == "17/20")
        #expect(sheet.item(.heatingPipes)?.score?.text == "0…4")
        #expect(sheet.rate.text == "104/125…109/125")  // 83.2 to 87.2 of 100
    }

    // MARK: - Steel and timber

    @Test(arguments: ["steel", "timber"]) func ratioOne(structure: String) throws {
        for share in [JSONTree.share(0), .share(40), nil] {
            let sheet = try sheet {
                $0.building.structure = .string(structure)
                $0.building.measures.verticalMembers = share
            }
            let item = try #require(sheet.item(.verticalMembers))
            #expect(item.ratio == 1 && item.score?.text == "30" && item.basis == .recomputed)
        }
    }

    @Test func hybridIsComputedLikeConcrete() throws {
        let item = try #require(try sheet { $0.building.structure = "hybrid" }.item(.verticalMembers))
        #expect(item.score?.text == "26")
    }

    // MARK: - Pipes

    struct Pipes: Sendable, CustomTestStringConvertible {
        let label: String
        let electrical: JSONTree
        let water: JSONTree
        let heating: JSONTree
        let score: String?

        var testDescription: String { label }
    }

    /// `pipeSeparation` is the three lengths together: unknown if one is unknown, absent if all are.
    @Test(arguments: [
        // 300 + 100 + 20 of 400 + 200 + 100 m are 60%.
        Pipes(label: "all three", electrical: .share(300, of: 400), water: .share(100, of: 200), heating: .share(20, of: 100), score: "5"),
        Pipes(
            label: "one absent counts nothing", electrical: .share(300, of: 400), water: .absent, heating: .share(50, of: 100), score: "6"),
        Pipes(label: "two absent", electrical: .absent, water: .share(110, of: 200), heating: .absent, score: "9/2"),
        Pipes(label: "all absent", electrical: .absent, water: .absent, heating: .absent, score: nil),
        Pipes(label: "one unknown", electrical: .share(100), water: .share(100), heating: nil, score: "0…6"),
        Pipes(label: "one unknown, two absent", electrical: .absent, water: nil, heating: .absent, score: "0…6"),
        Pipes(label: "all unknown", electrical: nil, water: nil, heating: nil, score: "0…6"),
    ])
    func pipes(_ row: Pipes) throws {
        let sheet = try sheet {
            $0.building.measures.electricalPipes = row.electrical
            $0.building.measures.waterPipes = row.water
            $0.building.measures.heatingPipes = row.heating
        }
        let item = try #require(sheet.item(.pipeSeparation))
        #expect(item.score?.text == row.score)
        #expect((item.basis == .absent) == (row.score == nil))
    }
}
