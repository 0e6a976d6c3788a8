import TestSupport
import Testing

@testable import PrefabAssessment

/// `--verified-only`: no verdict rests on a figure that is neither primary nor verified.
@Suite struct VerifiedOnlyTests {
    /// Every row of DB11/T 1831-2021 is provisional, so that no building can be decided by it.
    @Test func provisionalRows() throws {
        let assessment = try JSONTree.eligible.assess(verifiedOnly: true)
        #expect(assessment.verdict == .undetermined)
        #expect(assessment.amount == "0.00…3240000.00")
        for rule in ["48-7-technical", "1831-main-structure", "1831-walls", "1831-decoration", "1831-assembly-rate", "48-7-after-2017-8"] {
            #expect(assessment.outcome(rule) == .undetermined, "\(rule)")
        }
        let sheet = assessment.buildings[0].sheet
        #expect(sheet.rate.text == "0…1")
        #expect(sheet.items.allSatisfy { $0.basis == .unknown && $0.score == Interval(0, $0.maximum) })
        #expect(assessment.buildings[0].grade == nil)
    }

    /// What 48号 itself prints stands.
    @Test func primaryFiguresDecide() throws {
        let assessment = try JSONTree.eligible.assess(verifiedOnly: true)
        let gating = assessment.findings.filter { assessment.description(of: $0).effect == .gating }
        // Only the days that 48号 does not name are open: 政策发布之日, and the last day of 有效期至2025年.
        #expect(gating.filter { $0.outcome != .pass }.map { assessment.description(of: $0).id } == ["48-8-window", "48-19-validity"])
        #expect(assessment.outcome("48-8-window") == .undetermined && assessment.outcome("48-19-validity") == .undetermined)
        #expect(assessment.outcome("48-5-use") == .pass && assessment.outcome("48-6-7-route") == .pass)
    }

    @Test(arguments: [
        "site", "area", "funding", "validity",
    ])
    func aFailureByPrimaryFiguresIsOne(what: String) throws {
        let assessment = try JSONTree.eligible.changed {
            switch what {
            case "site": $0.project.site = "elsewhere"
            case "area": $0.building.aboveGroundArea = .number("4999.99")
            case "funding": $0.project.fiscalFundingPercent = 50
            default: $0.dates.application = "2022-03-30"
            }
        }.assess(verifiedOnly: true)
        #expect(assessment.verdict == .ineligible)
        #expect(assessment.amount == "0.00")
    }

    /// 40% up to 60 m is printed in 第七条: a building below it fails whatever the annexes' table turns out to say.
    @Test func prefabricationRateIsPrimary() throws {
        let tree = JSONTree.eligible.changed { $0.underAnnexes() }
        let good = try tree.assess(verifiedOnly: true)
        #expect(good.outcome("48-7-prefabrication-rate") == .pass)
        #expect(good.outcome("48-7-assembly-rate") == .undetermined)
        #expect(good.outcome("48-annex1-horizontal") == .undetermined)
        #expect(good.verdict == .undetermined)
        let bad = try tree.changed { $0.building.measures.structuralConcrete = .share(39) }.assess(verifiedOnly: true)
        #expect(bad.outcome("48-7-prefabrication-rate") == .fail)
        #expect(bad.buildings[0].verdict == .notPayable)
        #expect(bad.verdict == .ineligible)
    }

    /// On the matching route no standard is asked: 48号 itself decides, as soon as its last day is settled.
    @Test func matchingRestsOnNoStandard() throws {
        let assessment = try strict(.proofRead { $0.hasPrefix("京技管〔2022〕48号") }) {
            $0.building.use = "public"
            $0.rewardBasis.municipalAward = "granted"
        }
        #expect(assessment.verdict == .eligible)
        #expect(assessment.amount == "3240000.00")
    }

    /// A take-off rests on the limits of joints where it has joints, and on none where it has none.
    @Test func jointLimits() throws {
        func horizontal(_ components: JSONTree) throws -> Measure {
            let tree = JSONTree.eligible.changed {
                $0.underAnnexes()
                for key in MeasureIndex.allCases where Standards.builtIn.measures[key.place].takeOff != nil {
                    $0.building.measures[key.rawValue] = nil
                }
                $0.building.floorPlanArea = 100
                $0.building.components = components
            }
            _ = try tree.assess(verifiedOnly: true)
            return try tree.submission().buildings[0].measure(.horizontalMembers)
        }
        #expect(try horizontal([["kind": "slab", "precastVolume": 1, "projectedArea": 70]]).ratio?.description == "7/10")
    }

    /// The last day of 47号 is inferred, the rate that it asks for is computed with provisional rows.
    @Test func obligations() throws {
        let tree = JSONTree.eligible.changed { $0.mandate() }
        let assessment = try tree.assess(verifiedOnly: true)
        #expect(assessment.buildings[0].mandated == .unknown)
        #expect(assessment.outcome("47-4-rate") == .undetermined)
        let settled = Assessor(standards: .proofRead { $0.hasPrefix("京技管〔2022〕47号") }, verifiedOnly: true).assess(try tree.submission())
        #expect(settled.buildings[0].mandated == .yes)
        #expect(settled.outcome("47-4-rate") == .undetermined)
    }

    // MARK: - Which figures were used

    @Test func provisionalFiguresAreNamed() throws {
        let assessment = try JSONTree.eligible.assess()
        let ids = assessment.provisionalFigures.map(\.id)
        #expect(ids.contains("DB11/T 1831-2021#verticalMembers"))
        #expect(ids.contains("京技管〔2022〕48号#municipalOpinionIssued"))
        #expect(!ids.contains { $0.hasPrefix("BJ-2017-annex") || $0.hasPrefix("GB/T 51129-2017") })
        #expect(assessment.provisionalFigures.allSatisfy { !$0.status.isSettled })
        let annex = try JSONTree.eligible.changed { $0.underAnnexes() }.assess().provisionalFigures.map(\.id)
        #expect(annex.contains("BJ-2017-annex#exteriorWallNonMasonry"))
        #expect(!annex.contains { $0.hasPrefix("DB11/T 1831-2021") })
    }

    /// The same figures with every row proof-read: nothing is withheld any more.
    @Test func proofReadStandardsDecide() throws {
        let standards = Standards.builtIn
        let proofRead = Standards.proofRead { _ in true }
        for tree in [JSONTree.eligible, .eligible.changed { $0.underAnnexes() }, .eligible.changed { $0.mandate() }] {
            let submission = try tree.submission()
            let strict = Assessor(standards: proofRead, verifiedOnly: true).assess(submission)
            let plain = Assessor(standards: standards).assess(submission)
            #expect(strict.verdict == .eligible && plain.verdict == .eligible)
            #expect(strict.findings.map(\.outcome) == plain.findings.map(\.outcome))
            #expect(strict.buildings[0].findings.map(\.outcome) == plain.buildings[0].findings.map(\.outcome))
            #expect(strict.buildings[0].sheet.rate == plain.buildings[0].sheet.rate)
            #expect(strict.provisionalFigures.isEmpty)
        }
    }

    /// Which table governs a permit is a figure too: as long as it is not proof-read the technical findings are open.
    @Test func governingTableIsAFigure() throws {
        let doubtful = Standards.proofRead { !$0.hasPrefix("京技管〔2022〕48号#permitRegimes") }
        let submission = try JSONTree.eligible.submission()
        let strict = Assessor(standards: doubtful, verifiedOnly: true).assess(submission)
        #expect(strict.outcome("48-7-technical") == .undetermined)
        #expect(strict.verdict == .undetermined)
        #expect(Assessor(standards: doubtful).assess(submission).verdict == .eligible)
    }

    private func strict(_ standards: Standards, _ change: (inout JSONTree) -> Void = { _ in }) throws -> Assessment {
        Assessor(standards: standards, verifiedOnly: true).assess(try JSONTree.eligible.changed(change).submission())
    }

    /// To how many decimals a score is rounded is a figure as well: while it is withheld, no interpolated row is known, and every other is.
    @Test func roundingIsAFigure() throws {
        let sheet = try strict(.proofRead { $0 != "DB11/T 1831-2021#scoreDecimals" }).buildings[0].sheet
        let interpolated: Set<ItemName> = [
            .verticalMembers, .horizontalMembers, .exteriorWallIntegrated, .partitionIntegrated, .integratedKitchen, .integratedBathroom,
            .pipeSeparation,
        ]
        for (row, item) in sheet.rows {
            if interpolated.contains(row.name) {
                #expect(item.basis == .unknown && item.score == Interval(0, item.maximum), "\(row.id)")
            } else if row.name == .bonusItems {
                #expect(item.basis == .declared && item.score == Interval(0), "\(row.id)")
            } else {
                #expect(item.basis == .recomputed && item.score == Interval(item.maximum), "\(row.id)")
            }
        }
        // Of 100 points 78 are interpolated.
        #expect(sheet.rate == Interval(Rational(22, 100), 1))
    }

    /// What does not rest on the row stands: 20 points of the horizontal members are enough for the main structure, whatever the other row of
    /// the group turns out to be; walls and interior have their 15 and 21.5 points, and the total is 94 without the kitchen.
    @Test func aWithheldRowOpensNothingBesides() throws {
        let assessment = try strict(.proofRead { $0 != "DB11/T 1831-2021#verticalMembers" }) {
            $0.building.measures.horizontalMembers = .share(80)
        }
        let sheet = assessment.buildings[0].sheet
        #expect(sheet.rows.filter { $0.item.basis == .unknown }.map(\.row.name) == [.verticalMembers])
        #expect(sheet.item(.horizontalMembers)?.score == Interval(20))
        #expect(sheet.group("mainStructure")?.score == Interval(20, 50))
        #expect(sheet.rate == Interval(Rational(565, 940), Rational(865, 940)))
        #expect(assessment.outcome("1831-main-structure") == .pass)
        #expect(assessment.outcome("1831-assembly-rate") == .pass)
        #expect(assessment.verdict == .eligible)
    }

    /// How much leaves the total with an item that the building does not have is said by the item's row: with that withheld the most that the
    /// rate can be is open, and the least is what it would be if nothing left.
    @Test func anAbsentItemOfAWithheldRowOpensTheDivisor() throws {
        let sheet = try strict(.proofRead { $0 != "DB11/T 1831-2021#integratedKitchen" }).buildings[0].sheet
        #expect(sheet.rate == Interval(Rational(775, 1000), 1))
        #expect(sheet.group("mainStructure")?.score == Interval(41))
    }

    /// Services of 35 points under a cap that is withheld may come to any of them; main structure and bonus stand.
    @Test func aWithheldCapOpensItsGroupAlone() throws {
        let folder = MethodFolder(name: "03-capped-group")
        let standards = try folder.standards().read()
        let isCap = { (id: String) in id.hasSuffix("groups.services.cap") }
        #expect(standards.records.count { isCap($0.id) } == 1)
        let doubtful = Standards(standards, records: standards.records.map { isCap($0.id) ? $0.provisional : $0.proofRead })
        let submission = try folder.cases()[0].submission.submission(standards: doubtful)
        let sheet = Assessor(standards: doubtful, verifiedOnly: true).assess(submission).buildings[1].sheet
        #expect(sheet.group("services")?.score == Interval(0, 35))
        #expect(sheet.group("mainStructure")?.score == Interval(30))
        #expect(sheet.group("bonus")?.score == Interval(0))
        #expect(sheet.rate.lower == Rational(30, 100))
    }
}

extension Standards {
    /// The built-in standards, the rows whose ids are `verified` proof-read, the others provisional.
    fileprivate static func proofRead(_ isVerified: (String) -> Bool) -> Standards {
        Standards(.builtIn, records: Standards.builtIn.records.map { isVerified($0.id) ? $0.proofRead : $0.provisional })
    }
}

extension FigureRecord {
    fileprivate var proofRead: FigureRecord { with(.verified) }
    fileprivate var provisional: FigureRecord { with(.provisional) }

    private func with(_ status: FigureStatus) -> FigureRecord {
        FigureRecord(id: id, title: title, value: value, unit: unit, clause: clause, status: status, source: source)
    }
}
