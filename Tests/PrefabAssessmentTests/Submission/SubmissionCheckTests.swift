import PrefabAssessment
import TestSupport
import Testing

/// What looks at more than one field: quantities against each other, dates in order (contract section 2, `S2…`, `W2…`).
@Suite struct SubmissionCheckTests {
    static let rows: [DiagnosticRow] = measures + takeOffs + scores + buildings + dates

    private static let measures = [
        DiagnosticRow("all of it") { $0.building.measures.dryFloor = .share(100) },
        DiagnosticRow("more than all of it", "S201 100.000000000001") { $0.building.measures.dryFloor = .share(.number("100.000000000001")) },
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
    ] + MeasureIndex.allCases.map { key in
        Standards.builtIn.measures[key.place].mayBeAbsent
            ? DiagnosticRow("\(key.rawValue) may be absent") { $0.building.measures[key.rawValue] = .absent }
            : DiagnosticRow("\(key.rawValue) may not be absent", "S205 \"无此项\"") { $0.building.measures[key.rawValue] = .absent }
    }

    private static let takeOffs = [
        DiagnosticRow("as much qualifying area as floor") { $0.slabs(10, floorPlanArea: "50") },
        DiagnosticRow("more qualifying area than floor", "S203 49.999999999999") { $0.slabs(10, floorPlanArea: "49.999999999999") },
        DiagnosticRow("the strips count too", "S203 50.5") {
            $0.slabs(10, floorPlanArea: "50.5")
            $0.building.components.elements.append(["kind": "slabStrip", "projectedArea": 1, "width": 300])
        },
        DiagnosticRow("wide strips do not") {
            $0.slabs(10, floorPlanArea: "50.5")
            $0.building.components.elements.append(["kind": "slabStrip", "projectedArea": 1, "width": 301])
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
                ["kind": "beam", "label": "YZ-1", "precastVolume": 1],
            ]
        },
        DiagnosticRow("storeys in words or as a number") {
            $0.noSums()
            $0.building.components = [
                ["kind": "column", "storeys": "2-5", "precastVolume": 1], ["kind": "column", "storeys": 2, "precastVolume": 1],
            ]
        },
    ]

    private static let scores = [
        DiagnosticRow("the maximum") { $0.building.declaredScores = ["bonusItems": 0, "verticalMembers": 30] },
        DiagnosticRow("over the maximum", "S207 30.000000000001") {
            $0.building.declaredScores = ["bonusItems": 0, "verticalMembers": .number("30.000000000001")]
        },
        DiagnosticRow("the annexes' maximum by DB11/T 1831", "S207 11") { $0.building.declaredScores = ["bonusItems": 0, "exteriorWallIntegrated": 11] },
        DiagnosticRow("the annexes' maximum under the annexes") {
            $0.underAnnexes()
            $0.building.declaredScores = ["bonusItems": 0, "exteriorWallIntegrated": 11]
        },
        DiagnosticRow("over the annexes' maximum", "S207 42.1") {
            $0.underAnnexes()
            $0.building.declaredScores = ["bonusItems": 0, "otherInterior": .number("42.1")]
        },
        DiagnosticRow("a key of another table, whatever its points") { $0.building.declaredScores = ["bonusItems": 0, "otherInterior": 99] },
        DiagnosticRow("the building's own permit governs") {
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
        DiagnosticRow("the application has no place in the order") { $0.dates.application = "2022-04-01" },
    ]

    @Test(arguments: rows) func reads(_ row: DiagnosticRow) throws {
        try row.check()
    }
}

extension JSONTree {
    /// A take-off of this many slabs of 5 m² each.
    fileprivate mutating func slabs(_ count: Int, floorPlanArea: String) {
        noSums()
        building.floorPlanArea = .number(floorPlanArea)
        building.components = [["kind": "slab", "count": .number("\(count)"), "precastVolume": 1, "projectedArea": 5]]
    }
}
