import TestSupport
import Testing

@testable import PrefabAssessment

/// The same for the files of `Standards/`, but for what makes sense, which moves no verdict (``PlausibleFigureTests``): by the samples, by projects made up from a seed and by projects on the edge of a figure.
@Suite("Standards: every figure moves a result")
struct BuiltInFigureTests {
    @Test(
        "Of the files that govern", arguments: StandardsFolder.builtIn.files.map(\.name).filter { $0 != national && $0 != Plausible.file })
    func figures(_ file: String) throws {
        try check(file, of: try StandardsTrees.builtIn(), try Self.judged.get())
    }

    /// No permit is under GB/T 51129: it is tried in a folder where it stands in the place of DB11/T 1831.
    @Test("Of GB/T 51129, as if it governed")
    func nationalFigures() throws {
        var trees = try StandardsTrees.builtIn()
        for file in ["jingjiguan-2022-47.json", "jingjiguan-2022-48.json"] {
            let text = trees[file].description.replacing("DB11/T 1831-2021", with: "GB/T 51129-2017").replacing("A(BJ)", with: "A")
            trees[file] = try JSONTree(reading: Array(text.utf8))
        }
        try check(Self.national, of: trees, Reviewed.ofStandards().judged(by: trees.read()))
    }

    private static let national = "GB-T-51129-2017.json"

    /// By the files as they stand, once for all of them.
    private static let judged = Result { try Reviewed.ofStandards().judged(by: .builtIn) }

    private func check(_ file: String, of trees: StandardsTrees, _ reviewed: [Reviewed.Judged]) throws {
        let figures = FigurePlace.all(in: trees[file], of: file)
        let said = Self.said[file, default: []].map { "\(file) \($0)" }
        #expect(try MethodFigureTests.unmoved(figures, of: trees, reviewed, said: said) == MethodFigureTests.tried(said, of: figures))
    }

    /// Figures that are said to people and read by no rule: when an edition was published and came into force, how small buildings must be
    /// to be assessed together, what other instruments ask for, and the times of the remedies, which letters name.
    private static let said: [String: [String]] = [
        "DB11-T-1831-2021.json": ["published.value", "inForce.value"],
        national: ["inForce.value", "assessmentUnit.storeys.value", "assessmentUnit.area.value"],
        "jingjiguan-2022-48.json": [
            "related.京政办发〔2017〕8号.rows.inForce.value", "related.京政办发〔2017〕8号.rows.assemblyRate.value",
            "related.京政办发〔2017〕8号.rows.height.value", "related.京政办发〔2017〕8号.rows.prefabricationRateUpTo.value",
            "related.京政办发〔2017〕8号.rows.prefabricationRateAbove.value", "related.京建法〔2020〕4号.rows.rewardRate.value",
            "related.京建法〔2020〕4号.rows.minimumArea.value", "related.京建法〔2020〕4号.rows.cap.value",
            "related.中华人民共和国行政复议法.rows.applicationDays.value", "related.中华人民共和国行政诉讼法.rows.actionMonths.value",
        ],
    ]
}

extension Reviewed {
    /// What tries the figures of `Standards/`.
    fileprivate static func ofStandards() throws -> Reviewed {
        var reviewed = Reviewed(cases: [], measures: [])
        for name in Repository.names(in: "samples")
        where name.hasSuffix(".json") && !name.hasSuffix(".verdict.json") && !name.hasSuffix(".review.json") && name != "broken.json" {
            reviewed.add(try JSONTree(reading: Repository.bytes(of: "samples/\(name)")))
        }
        var projects = RandomProject(seed: 1831)
        for _ in 0..<40 { reviewed.add(projects.tree(isComplete: true)) }
        for change in onEdges { reviewed.add(.eligible.changed(change)) }
        for change in onEdgesOfAnnexes {
            reviewed.add(
                .eligible.changed {
                    $0.underAnnexes()
                    change(&$0)
                })
        }
        for measure in Standards.builtIn.measures { reviewed.add(.eligible.changed { $0.building.measures[measure.id] = .absent }) }
        reviewed.add(.eligible.changed { $0.mandate(approval: "2024-12-31") }, Readings(switched: [.expiry]))
        return reviewed
    }

    private mutating func add(_ tree: JSONTree, _ readings: Readings = .default) {
        submissions.append(Submission(tree, readings))
    }

    /// Changes to ``JSONTree/eligible`` that bring it within one unit of a figure.
    private static let onEdges: [@Sendable (inout JSONTree) -> Void] = [
        // 26 + 4.9 points of the structure, 15 of the walls, 6 + 4.5 of the interior: 56.4 of 94 are 60%, where the lowest grade begins.
        {
            $0.building.measures.horizontalMembers = nil
            for key in ["dryFloor", "electricalPipes", "waterPipes"] { $0.building.measures[key] = .share(0) }
            $0.building.declaredScores = ["bonusItems": 0, "horizontalMembers": .number("4.9")]
        },
        // 35% of the vertical members, with 20 + 15 + 15 + 21.5 = 71.5 of 94 points.
        { $0.building.measures.verticalMembers = .share(35) },
        // 71% of the vertical members: 28 + 15 + 20 + 6 + 6 + 6 + 5 = 86 of 94 points, 91.49%.
        {
            $0.building.measures.verticalMembers = .share(71)
            $0.building.measures.exteriorWallIntegrated = .share(80)
            $0.building.measures.partitionIntegrated = .share(80)
            $0.building.measures.integratedBathroom = .share(90)
            $0.building.measures.electricalPipes = .share(60)
        },
        // 20 + 10 + 16 + 11 = 57 of 94 points, 60.64%.
        {
            $0.building.measures.verticalMembers = .share(35)
            $0.building.measures.horizontalMembers = .share(70)
            $0.building.measures.partitionIntegrated = .share(60)
            $0.building.measures.dryFloor = .share(60)
            $0.building.measures.integratedBathroom = .share(60)
        },
        { $0.takeOff(strip: 300) },
        { $0.mandate(approval: "2025-12-31") },
        // A public building in concrete with all of its money from the budget, just so large that it must be of steel.
        {
            $0.mandate()
            $0.project.fiscalFundingPercent = 100
            $0.building.use = "public"
            $0.building.aboveGroundArea = 10000
        },
        // The first day of 47号; a public building just so small that it is exempt; a factory obliged by its funding alone.
        { $0.mandate(approval: "2022-03-31") },
        {
            $0.mandate()
            $0.building.use = "public"
            $0.building.aboveGroundArea = 5000
            $0.building.undergroundArea = 0
        },
        {
            $0.mandate()
            $0.project.land = "other"
            $0.project.fiscalFundingPercent = 50
        },
        // 26 points declared, 15 of the walls, 6 for the decoration: 47 of 94 points, 50%.
        {
            $0.mandate()
            $0.building.measures.verticalMembers = nil
            $0.building.measures.horizontalMembers = .share(0)
            for key in ["dryFloor", "integratedBathroom", "electricalPipes", "waterPipes"] { $0.building.measures[key] = .share(0) }
            $0.building.declaredScores = ["bonusItems": 0, "verticalMembers": 26]
        },
        { $0.dates.constructionStart = "2015-12-31" },
        { $0.dates.constructionStart = "2016-01-01" },
        { $0.dates.application = "2022-03-31" },
        // The day after three months from the gazette.
        { $0.dates.application = "2022-10-09" },
        {
            $0.mandate(approval: "2024-03-01")
            $0.dates.application = "2025-01-01"
        },
        { $0.halfPrefabricated(3500, of: 10000, year: "2021") },
        { $0.halfPrefabricated(5500, of: 10000, year: "2025") },
    ]

    private static let onEdgesOfAnnexes: [@Sendable (inout JSONTree) -> Void] = [
        { $0.building.measures.partitionNonMasonry = .share(50) },
        { $0.building.measures.exteriorWallNonMasonry = .share(80) },
        { $0.building.measures.partitionNonMasonry = .share(50) },
        // 11 + 6.7 + 11 + 5 + 9.3 = 43 of 86 points.
        { $0.building.declaredScores.otherInterior = .number("9.3") },
        {
            $0.building.height = 60
            $0.building.measures.structuralConcrete = .share(40)
        },
        {
            $0.building.height = .number("60.01")
            $0.building.measures.structuralConcrete = .share(20)
        },
        { $0.building.measures.horizontalMembers = .share(70) },
        { $0.building.measures.horizontalMembers = .share(69) },
        { $0.takeOff(strip: 300) },
        // Between the days that 8号文 may have been issued on.
        { $0.start("2017-03-01") },
        { $0.start("2017-03-14") },
    ]
}

extension JSONTree {
    /// Pieces with joints of just the size up to which they count. 690 of 1000 m² of floor are precast, and 10 m² are strips.
    fileprivate mutating func takeOff(strip width: Int) {
        for measure in ["verticalMembers", "horizontalMembers", "structuralConcrete"] { building["measures"][measure] = nil }
        building["floorPlanArea"] = 1000
        building["components"] = [
            ["kind": "column", "count": 60, "precastVolume": 1],
            ["kind": "shearWall", "count": 20, "castInPlaceVolume": 1],
            ["kind": "wallStrip", "count": 4, "castInPlaceVolume": 1, "width": 600],
            ["kind": "wallBand", "count": 5, "castInPlaceVolume": 1, "height": 300],
            ["kind": "beamColumnNode", "count": 6, "castInPlaceVolume": 1],
            ["kind": "columnJoint", "count": 7, "castInPlaceVolume": 1, "height": 500, "columnSide": 500],
            ["kind": "slab", "count": 69, "precastVolume": 1, "projectedArea": 10],
            ["kind": "slabStrip", "count": 10, "castInPlaceVolume": .number("0.1"), "projectedArea": 1, "width": .number("\(width)")],
        ]
    }

    /// Begun on that day, with a permit before it.
    fileprivate mutating func start(_ day: JSONTree) {
        self["dates"]["projectApproval"] = "2016-05-01"
        self["dates"]["planningPermit"] = "2016-06-01"
        self["dates"]["constructionStart"] = day
    }

    /// Obliged to be prefabricated by an approval of that day; the application follows later.
    fileprivate mutating func mandate(approval: JSONTree) {
        mandate()
        self["project"]["land"] = "newIndustrial"
        self["dates"]["projectApproval"] = approval
        self["dates"]["planningPermit"] = approval
        self["dates"]["constructionStart"] = approval
        self["dates"]["application"] = approval
    }

    /// Two buildings, of which the first alone is prefabricated, in a project of that year.
    fileprivate mutating func halfPrefabricated(_ area: Int, of all: Int, year: String) {
        self["dates"]["constructionStart"] = .string("\(year)-12-31")
        self["dates"]["planningPermit"] = .string("\(year)-12-01")
        if year == "2025" { self["dates"]["firstFloorSlabStart"] = "notStarted" }
        self["dates"]["application"] = year == "2025" ? "2025-12-31" : "2022-05-16"
        building["aboveGroundArea"] = .number("\(area)")
        let other = building.changed {
            $0.id = "2#"
            $0.aboveGroundArea = .number("\(all - area)")
            $0.fullDecoration = false
        }
        self["buildings"] = [building, other]
    }
}
