import PrefabAssessment
import TestSupport
import Testing

/// What looks at more than one field: quantities against each other, dates in order (contract section 2, `S2…`, `W2…`).
@Suite struct SubmissionCheckTests {
    static let rows: [DiagnosticRow] = measures + takeOffs + lines + storeys + scores + buildings + dates

    private static let measures =
        [
            DiagnosticRow("all of it") { $0.building.measures.dryFloor = .share(100) },
            DiagnosticRow("more than all of it", "S201 100.000000000001") {
                $0.building.measures.dryFloor = .share(.number("100.000000000001"))
            },
            DiagnosticRow("a total of 0", "S202 0") { $0.building.measures.dryFloor = .share(0, of: 0) },
            DiagnosticRow("a total of 0, more than which qualifies", "S202 0") { $0.building.measures.dryFloor = .share(5, of: 0) },
            DiagnosticRow("absent where every building has it", "S205 \"无此项\"") { $0.building.measures.exteriorWallNonMasonry = .absent },
            DiagnosticRow("absent with quantities", "S206 {") {
                $0.building.measures.integratedKitchen = ["absent": "无", "qualifying": 1, "total": 2]
            },
            DiagnosticRow("absent with a total", "S206 {") { $0.building.measures.integratedKitchen = ["absent": "无", "total": 2] },
            DiagnosticRow("no total", "W103 {") { $0.building.measures.dryFloor = ["qualifying": 5] },
            DiagnosticRow("nothing qualifying given", "W103 {") { $0.building.measures.dryFloor = ["total": 5] },
            DiagnosticRow("an empty measure", "W103 {}") { $0.building.measures.dryFloor = [:] },
            DiagnosticRow("more horizontal members than floor, as a sum", "S203 {") {
                $0.building.floorPlanArea = .number("74.999999999999")
            },
            DiagnosticRow("as many horizontal members as floor") { $0.building.floorPlanArea = 75 },
        ]
        + MeasureIndex.allCases.map { key in
            Standards.builtIn.measures[key.place].mayBeAbsent
                ? DiagnosticRow("\(key.rawValue) may be absent") { $0.building.measures[key.rawValue] = .absent }
                : DiagnosticRow("\(key.rawValue) may not be absent", "S205 \"无此项\"") { $0.building.measures[key.rawValue] = .absent }
        }

    private static let takeOffs = [
        DiagnosticRow("as much area as floor") { $0.slabs(10, floorPlanArea: "50") },
        DiagnosticRow("more area than floor", "S203 49.999999999999") { $0.slabs(10, floorPlanArea: "49.999999999999") },
        DiagnosticRow("the strips count too", "S203 50.5") {
            $0.slabs(10, floorPlanArea: "50.5")
            $0.building.components.elements.append(["kind": "slabStrip", "castInPlaceVolume": 1, "projectedArea": 1, "width": 300])
        },
        DiagnosticRow("wide strips too, and what is cast in place", "S203 51.999999999999") {
            $0.slabs(10, floorPlanArea: "51.999999999999")
            $0.building.components.elements += [
                ["kind": "slabStrip", "castInPlaceVolume": 1, "projectedArea": 1, "width": 301],
                ["kind": "beam", "castInPlaceVolume": 1, "projectedArea": 1],
            ]
        },
        DiagnosticRow("all of them on as much floor") {
            $0.slabs(10, floorPlanArea: "52")
            $0.building.components.elements += [
                ["kind": "slabStrip", "castInPlaceVolume": 1, "projectedArea": 1, "width": 301],
                ["kind": "beam", "castInPlaceVolume": 1, "projectedArea": 1],
            ]
        },
        DiagnosticRow("a take-off without lines", "S114 []") {
            $0.noSums()
            $0.building.components = []
        },
        DiagnosticRow("a line that is none, and no other", "S101 5") {
            $0.noSums()
            $0.building.components = [5]
        },
        DiagnosticRow("a count of 0", "S104 0") {
            $0.noSums()
            $0.building.components = [["kind": "column", "count": 0, "precastVolume": 1]]
        },
        DiagnosticRow("a count of 1") {
            $0.noSums()
            $0.building.components = [["kind": "column", "count": 1, "precastVolume": 1]]
        },
        DiagnosticRow("a joint with precast volume", "S209 1") {
            $0.noSums()
            $0.building.components = [["kind": "beamColumnNode", "precastVolume": 1, "castInPlaceVolume": 1]]
        },
        DiagnosticRow("a strip with a precast volume of 0", "S209 0") {
            $0.noSums()
            $0.building.components = [["kind": "slabStrip", "precastVolume": 0, "castInPlaceVolume": 1, "projectedArea": 1, "width": 200]]
        },
        DiagnosticRow("a sum that the take-off gives", "S206 {") {
            $0.slabs(1, floorPlanArea: "50")
            $0.building.measures.structuralConcrete = .share(50)
        },
        DiagnosticRow("three of them", "S206 {", "S206 {", "S206 {") {
            $0.building.floorPlanArea = 100
            $0.building.components = [["kind": "column", "precastVolume": 1]]
        },
        DiagnosticRow("beyond exact arithmetic", "S208 [") {
            $0.noSums()
            $0.building.components = [
                ["kind": "column", "count": .number("999999999999"), "precastVolume": .number("999999999999.999999999999")]
            ]
        },
        DiagnosticRow("a label twice", "W204 \"YZ-1\"") {
            $0.noSums()
            $0.building.components = [
                ["kind": "column", "label": "YZ-1", "precastVolume": 1], ["kind": "column", "label": "YZ-2", "precastVolume": 1],
                ["kind": "parapet", "label": "YZ-1", "precastVolume": 1],
            ]
        },
        DiagnosticRow("labels that are blank") {
            $0.noSums()
            $0.building.components = [
                ["kind": "column", "label": "", "precastVolume": 1], ["kind": "column", "label": "", "precastVolume": 1],
            ]
        },
    ]

    /// A line that gives none of the quantities by which its kind is counted.
    private static let lines = [
        DiagnosticRow("a column without volume", "W105 {") { $0.takeOff(["kind": "column", "label": "无体积柱", "count": 100]) },
        DiagnosticRow("a column of 0.000000000001 m³") { $0.takeOff(["kind": "column", "precastVolume": .number("0.000000000001")]) },
        DiagnosticRow("a precast slab without area", "W105 {") { $0.takeOff(["kind": "slab", "precastVolume": 1]) },
        DiagnosticRow("a cast slab without area") { $0.takeOff(["kind": "slab", "castInPlaceVolume": 1]) },
        DiagnosticRow("a deck without anything: one warning", "W105 {") { $0.takeOff(["kind": "slab", "formworkFree": true]) },
        DiagnosticRow("two lines", "W105 {", "W105 {") { $0.takeOff(["kind": "column"], ["kind": "beamColumnNode"]) },
        DiagnosticRow("columns of steel") {
            $0.building.structure = "steel"
            $0.takeOff(["kind": "column"])
        },
        DiagnosticRow("a column of which the volume is the mistake", "S101 \"2.5\"") {
            $0.takeOff(["kind": "column", "precastVolume": "2.5"])
        },
        DiagnosticRow("a structure that is the mistake", "S102 \"steal\"") {
            $0.building.structure = "steal"
            $0.takeOff(["kind": "column"])
        },
    ]

    /// The factory has 4 storeys.
    private static let storeys =
        [
            DiagnosticRow("all storeys") { $0.takeOff(storeys: "1-4") },
            DiagnosticRow("one by one, as numbers and texts") { $0.takeOff(storeys: 1, "2", "3,4") },
            DiagnosticRow("with the roof") { $0.takeOff(storeys: "1-4", "roof") },
            DiagnosticRow("as it is written in Chinese") { $0.takeOff(storeys: "1～2层，3、4 层", "屋面") },
            DiagnosticRow("below ground", "W207 \"-1\"") { $0.takeOff(storeys: "1-4", "-1") },
            DiagnosticRow("below ground as a number", "W207 -2") { $0.takeOff(storeys: "1-4", .number("-2")) },
            DiagnosticRow("from below ground upwards", "W207 \"-1-4\"") { $0.takeOff(storeys: "-1-4") },
            DiagnosticRow("storeys below ground alone", "W207 \"-3--1\"") { $0.takeOff(storeys: "1-4", "-3--1") },
            DiagnosticRow("the storey above the top one", "W208 \"1-5\"") { $0.takeOff(storeys: "1-5") },
            DiagnosticRow("a storey far above", "W208 \"1,9\"") { $0.takeOff(storeys: "1-4", "1,9") },
            DiagnosticRow("storeys 1 and 2 without any line", "W209 [") { $0.takeOff(storeys: "3-4", "4") },
            DiagnosticRow("the top storey without any line", "W209 [") { $0.takeOff(storeys: "1-3") },
            DiagnosticRow("the roof is no storey", "W209 [") { $0.takeOff(storeys: "1-3", "roof") },
            DiagnosticRow("a line that does not say where it is") {
                $0.takeOff(storeys: "3-4")
                $0.building.components.elements.append(["kind": "column", "precastVolume": 1])
            },
            DiagnosticRow("a building that does not say how many") {
                $0.building.storeys = nil
                $0.takeOff(storeys: "3-9")
            },
        ]
        + ["标准层", "", "0", "4-1", "1-", "1--", "1.5", "1,,2", "12345"].map { text in
            DiagnosticRow("storeys “\(text)”", "W206 \"\(text)\"") { $0.takeOff(storeys: .string(text)) }
        }

    private static let scores = [
        DiagnosticRow("the maximum") { $0.building.declaredScores = ["bonusItems": 0, "verticalMembers": 30] },
        DiagnosticRow("over the maximum", "S207 30.000000000001") {
            $0.building.declaredScores = ["bonusItems": 0, "verticalMembers": .number("30.000000000001")]
        },
        DiagnosticRow("the annexes' maximum by DB11/T 1831", "S207 11") {
            $0.building.declaredScores = ["bonusItems": 0, "exteriorWallIntegrated": 11]
        },
        DiagnosticRow("the annexes' maximum under the annexes") {
            $0.underAnnexes()
            $0.building.declaredScores = ["bonusItems": 0, "exteriorWallIntegrated": 11]
        },
        DiagnosticRow("over the annexes' maximum", "S207 42.1") {
            $0.underAnnexes()
            $0.building.declaredScores = ["bonusItems": 0, "otherInterior": .number("42.1")]
        },
        DiagnosticRow("a key of another table, whatever its points") {
            $0.building.declaredScores = ["bonusItems": 0, "otherInterior": 99]
        },
        DiagnosticRow("the building's own permit governs") {
            $0.dates.projectApproval = "2021-06-01"
            $0.building.planningPermit = "2021-06-30"
            $0.building.declaredScores = ["bonusItems": 0, "exteriorWallIntegrated": 11]
        },
        DiagnosticRow("no permit: DB11/T 1831 shows", "S207 11") {
            $0.dates.planningPermit = nil
            $0.building.declaredScores = ["bonusItems": 0, "exteriorWallIntegrated": 11]
        },
        // A permit that cannot be read is one mistake, not two: any table might govern.
        DiagnosticRow("a permit that is no date", "S103 \"2020-13-01\"") {
            $0.dates.projectApproval = nil
            $0.dates.planningPermit = "2020-13-01"
            $0.building.declaredScores = ["bonusItems": 0, "exteriorWallIntegrated": 11]
        },
        DiagnosticRow("a permit of the building that is no date", "S103 \"2020-13-01\"") {
            $0.building.planningPermit = "2020-13-01"
            $0.building.declaredScores = ["bonusItems": 0, "exteriorWallIntegrated": 11]
        },
        DiagnosticRow("dates that are no object", "S101 []") {
            $0.dates = []
            $0.building.declaredScores = ["bonusItems": 0, "exteriorWallIntegrated": 11]
        },
    ]

    private static let buildings = [
        DiagnosticRow("an id twice", "S204 \"1#\"") { $0.buildings.elements.append(.factory) },
        DiagnosticRow("an id three times", "S204 \"1#\"", "S204 \"1#\"") { $0.buildings = [.factory, .factory, .factory] },
        DiagnosticRow("two ids that are no text", "S101 1", "S101 1") {
            $0.buildings = [.factory, .factory]
            $0.buildings[0].id = 1
            $0.buildings[1].id = 1
        },
        DiagnosticRow("the same building twice", "W210 \"2#\"") {
            $0.buildings = [.factory, .factory]
            $0.buildings[1].id = "2#"
        },
        DiagnosticRow("the same three times", "W210 \"2#\"", "W210 \"3#\"") {
            $0.buildings = [.factory, .factory, .factory]
            $0.buildings[1].id = "2#"
            $0.buildings[2].id = "3#"
        },
        DiagnosticRow("two buildings with names of their own") {
            $0.buildings = [.factory, .factory]
            $0.buildings[1].id = "2#"
            $0.buildings[1].name = "2#厂房"
        },
        DiagnosticRow("a copy of a building without a name", "W210 \"2#\"") {
            $0.buildings = [.factory, .factory]
            $0.buildings[1].id = "2#"
            $0.buildings[0].name = nil
            $0.buildings[1].name = nil
        },
        DiagnosticRow("two buildings without names and with other quantities") {
            $0.buildings = [.factory, .factory]
            $0.buildings[1].id = "2#"
            $0.buildings[0].name = nil
            $0.buildings[1].name = nil
            $0.buildings[1].measures.verticalMembers = .share(71)
        },
        DiagnosticRow("the same name in another spelling", "W210 \"2#\"") {
            $0.buildings = [.factory, .factory]
            $0.buildings[0].name = "1#厂房A"
            $0.buildings[1].id = "2#"
            $0.buildings[1].name = "１＃ 厂房ａ"
        },
        DiagnosticRow("one that is a square millimetre larger") {
            $0.buildings = [.factory, .factory]
            $0.buildings[1].id = "2#"
            $0.buildings[1].aboveGroundArea = .number("18000.000001")
        },
        DiagnosticRow("one that is not applied for") {
            $0.buildings = [.factory, .factory]
            $0.buildings[1].id = "2#"
            $0.buildings[1].appliedFor = false
        },
        DiagnosticRow("more area than the project", "S210 17999.999999999999") {
            $0.project.aboveGroundArea = .number("17999.999999999999")
        },
        DiagnosticRow("more than the project with what is not applied for", "W202 18000") {
            $0.project.aboveGroundArea = 18000
            $0.buildings = [.factory, .factory]
            $0.buildings[1].id = "2#"
            $0.buildings[1].appliedFor = false
        },
        DiagnosticRow("an area of 0", "S104 0") { $0.building.aboveGroundArea = 0 },
        DiagnosticRow("an area that is rounded to 0", "S104 1e-13") { $0.building.aboveGroundArea = .number("1e-13") },
        DiagnosticRow("the least area") { $0.building.aboveGroundArea = .number("0.000000000001") },
        DiagnosticRow("placeholders", "W106 \"待填-项目编号\"", "W106 \"待填：项目名称\"", "W106 9.99999", "W106 9999.99999") {
            $0.project.id = "待填-项目编号"
            $0.project.name = "待填：项目名称"
            $0.building.storeys = nil
            $0.building.height = .number("9.99999")
            $0.building.aboveGroundArea = .number("9999.99999")
        },
        DiagnosticRow("placeholders of two buildings are not one building twice", "W106 9999.99999", "W106 9999.99999") {
            $0.buildings = [.factory, .factory]
            $0.buildings[1].id = "2#"
            for index in 0...1 { $0.buildings[index].aboveGroundArea = .number("9999.99999") }
        },
        DiagnosticRow("as much, said with one more decimal") {
            $0.building.storeys = nil
            $0.building.height = .number("9.999990")
            $0.building.aboveGroundArea = .number("9999.999990")
        },
        DiagnosticRow("nearly placeholders") {
            $0.building.storeys = nil
            $0.building.height = .number("9.99")
            $0.building.aboveGroundArea = .number("9999.99")
        },
        DiagnosticRow("the sum of the areas") { $0.project.aboveGroundArea = .number("18000.000000000000") },
        DiagnosticRow("not the sum of the areas", "W202 18000.000000000001") {
            $0.project.aboveGroundArea = .number("18000.000000000001")
        },
        DiagnosticRow("a sum with an area that cannot be read", "S101 \"18000\"") {
            $0.project.aboveGroundArea = 18000
            $0.building.aboveGroundArea = "18000"
        },
        DiagnosticRow("a sum with an area that is missing", "S107 {") {
            $0.project.aboveGroundArea = 18000
            $0.building.aboveGroundArea = nil
        },
        DiagnosticRow("2.2 m a storey") { $0.building.height = .number("8.8") },
        DiagnosticRow("less than 2.2 m a storey", "W203 4") { $0.building.height = .number("8.799999999999") },
        DiagnosticRow("12 m a storey") { $0.building.height = 48 },
        DiagnosticRow("more than 12 m a storey", "W203 4") { $0.building.height = .number("48.000000000001") },
        DiagnosticRow("the height is the mistake", "S104 48000") { $0.building.height = 48000 },
    ]

    private static let dates = [
        DiagnosticRow("all on one day") {
            $0.dates = [
                "projectApproval": "2022-02-14", "planningPermit": "2022-02-14", "constructionStart": "2022-02-14",
                "firstFloorSlabStart": "2022-02-14", "completion": "2022-02-14", "application": "2022-05-16",
            ]
        },
        DiagnosticRow("permit before approval", "W201 \"2021-08-31\"") { $0.dates.planningPermit = "2021-08-31" },
        DiagnosticRow("start before permit", "W201 \"2021-11-30\"") { $0.dates.constructionStart = "2021-11-30" },
        DiagnosticRow("slab before start", "W201 \"2022-02-13\"") { $0.dates.firstFloorSlabStart = "2022-02-13" },
        DiagnosticRow("completion before slab", "W201 \"2022-05-31\"") { $0.dates.completion = "2022-05-31" },
        DiagnosticRow("completion before start, the slab not given", "W201 \"2022-02-13\"") {
            $0.dates.firstFloorSlabStart = nil
            $0.dates.completion = "2022-02-13"
        },
        DiagnosticRow("everything backwards", "W201 \"2021-12-01\"", "W201 \"2021-02-14\"", "W201 \"2020-06-01\"") {
            $0.dates.projectApproval = "2022-09-01"
            $0.dates.constructionStart = "2021-02-14"
            $0.dates.firstFloorSlabStart = "2020-06-01"
        },
        DiagnosticRow("not begun") { $0.dates.firstFloorSlabStart = "notStarted" },
        DiagnosticRow("not begun and accepted", "S211 \"notStarted\"") {
            $0.dates.firstFloorSlabStart = "notStarted"
            $0.dates.prefabricationAcceptance = "2023-03-15"
        },
        DiagnosticRow("not begun and its main structure accepted", "S211 \"notStarted\"") {
            $0.dates.firstFloorSlabStart = "notStarted"
            $0.dates.mainStructureAcceptance = "2023-03-15"
        },
        DiagnosticRow("not begun and completed: one mistake", "S211 \"notStarted\"") {
            $0.dates.firstFloorSlabStart = "notStarted"
            $0.dates.prefabricationAcceptance = "2023-03-15"
            $0.dates.completion = "2023-10-30"
        },
        DiagnosticRow("not begun, and applied for as completed", "S211 \"notStarted\"") {
            $0.dates.firstFloorSlabStart = "notStarted"
            $0.dates.applicationForm = "2023-12-05"
        },
        DiagnosticRow("the application on the day of the start") { $0.dates.application = "2022-02-14" },
        DiagnosticRow("the application before the start", "W201 \"2022-02-13\"") { $0.dates.application = "2022-02-13" },
    ]

    @Test(arguments: rows) func reads(_ row: DiagnosticRow) throws {
        try row.check()
    }
}

extension JSONTree {
    /// A take-off with these lines beside a column.
    fileprivate mutating func takeOff(_ lines: JSONTree...) {
        noSums()
        building.floorPlanArea = 100
        building.components = .array([["kind": "column", "precastVolume": 1]] + lines)
    }

    /// A take-off of a column on each of these.
    fileprivate mutating func takeOff(storeys: JSONTree...) {
        noSums()
        building.components = .array(storeys.map { ["kind": "column", "storeys": $0, "precastVolume": 1] })
    }

    /// A take-off of this many slabs of 5 m² each.
    fileprivate mutating func slabs(_ count: Int, floorPlanArea: String) {
        noSums()
        building.floorPlanArea = .number(floorPlanArea)
        building.components = [["kind": "slab", "count": .number("\(count)"), "precastVolume": 1, "projectedArea": 5]]
    }
}
