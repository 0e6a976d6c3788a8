import TestSupport
import Testing

@testable import PrefabAssessment

/// What can be wrong with a file of what makes sense: each fault is found on loading.
@Suite("Standards: faults of what makes sense")
struct PlausibilityFaultTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let label: String
        let code: String
        let anchors: [String]
        let old: String
        let new: String
        var testDescription: String { "\(label) → \(code)" }

        init(_ label: String, _ code: String, after anchors: String..., from old: String, to new: String) {
            (self.label, self.code, self.anchors, self.old, self.new) = (label, code, anchors, old, new)
        }
    }

    static let rows = [
        Row("an unknown key", "D102", after: "\"height\"", from: "\"likely\"", to: "\"usual\": 1, \"likely\""),
        Row("a field that submissions do not have", "D107", from: "buildings.storeys", to: "buildings.stories"),
        Row(
            "a field of another unit", "D101", after: "\"height\"", from: "[\"buildings.height\"]",
            to: "[\"buildings.height\", \"buildings.storeys\"]"),
        Row("another unit", "D107", after: "\"id\": \"height\"", from: "\"unit\": \"m\"", to: "\"unit\": \"mm\""),
        Row("a negative number", "D101", after: "\"id\": \"height\"", from: "\"from\": 0.5", to: "\"from\": -0.5"),
        Row("no number", "D101", after: "\"id\": \"height\"", from: "\"from\": 0.5", to: "\"from\": \"0.5\""),
        Row(
            "a range the wrong way round", "D401", after: "\"id\": \"height\"", from: "{ \"from\": 2.5, \"to\": 300 }",
            to: "{ \"from\": 300, \"to\": 2.5 }"),
        Row("likely below possible", "D401", after: "\"id\": \"height\"", from: "\"from\": 2.5", to: "\"from\": 0.4"),
        Row("likely above possible", "D401", after: "\"id\": \"height\"", from: "\"to\": 300", to: "\"to\": 700.01"),
        Row("possible beyond the contract", "D401", after: "\"id\": \"height\"", from: "\"to\": 700", to: "\"to\": 701"),
        Row(
            "a field twice", "D104", from: "\"fields\": [\"buildings.storeys\"],",
            to: "\"fields\": [\"buildings.storeys\", \"buildings.storeys\"],"),
        Row("a kind twice", "D104", from: "\"kinds\": [\"beam\", \"slabStrip\"]", to: "\"kinds\": [\"beam\", \"slab\"]"),
        Row("a kind that there is none of", "D107", from: "\"kinds\": [\"beam\", \"slabStrip\"]", to: "\"kinds\": [\"beam\", \"strip\"]"),
        Row(
            "kinds of a building", "D402", from: "\"fields\": [\"buildings.storeys\"],",
            to: "\"fields\": [\"buildings.storeys\"], \"kinds\": [\"beam\"],"),
        Row("a slip of another thing", "D402", after: "\"id\": \"height\"", from: "[\"mm\", \"cm\"]", to: "[\"mm\", \"L\"]"),
        Row("pieces of a building", "D402", after: "\"id\": \"buildingArea\"", from: "\"mm²\"", to: "\"allPieces\""),
        Row("an unknown slip", "D107", after: "\"id\": \"height\"", from: "[\"mm\", \"cm\"]", to: "[\"mm\", \"inch\"]"),
        Row("no source", "D107", after: "\"id\": \"height\"", from: "\"practice\"", to: "\"practise\""),
        Row(
            "a relation of a kind that there is none of", "D107", after: "\"relations\"", from: "\"kind\": \"ratio\"",
            to: "\"kind\": \"share\""),
        Row("a relation without kind", "D103", after: "\"id\": \"storeyHeight\"", from: "\"kind\": \"ratio\",", to: ""),
        Row(
            "a relation of pieces", "D402", after: "\"id\": \"floorPlan\"", from: "buildings.floorPlanArea", to: "components.projectedArea"),
        Row(
            "a relation of what is declared", "D402", after: "\"id\": \"storeyHeight\"", from: "buildings.storeys",
            to: "declared.assemblyRatePercent"),
        Row(
            "a relation of the project", "D402", after: "\"id\": \"areaSum\"", from: "buildings.aboveGroundArea",
            to: "buildings.undergroundArea"),
        Row("a relation of two units", "D101", after: "\"id\": \"dryFloorTotal\"", from: "buildings.floorPlanArea", to: "buildings.height"),
        Row("a tolerance over 100%", "D109", after: "\"id\": \"partitionTotals\"", from: "\"value\": 1", to: "\"value\": 101"),
        Row("a unit of a ratio", "D107", after: "\"id\": \"concretePerArea\"", from: "\"m³/m²\"", to: "\"m²/m²\""),
        Row("a structure that there is none of", "D107", after: "\"id\": \"concretePerArea\"", from: "\"hybrid\"", to: "\"brick\""),
        Row("a day that there is none of", "D107", after: "\"order\"", from: "\"completion\"", to: "\"completed\""),
        Row(
            "days in a circle", "D401", after: "\"id\": \"applicationForm\"", from: "[\"application\", \"applicationForm\"]",
            to: "[\"applicationForm\", \"constructionStart\"]"),
        Row("days the wrong way round", "D401", after: "\"days\"", from: "\"from\": \"1980-01-01\"", to: "\"from\": \"2100-01-01\""),
        Row("no day", "D108", after: "\"days\"", from: "1980-01-01", to: "1980-02-30"),
        Row("too many decimals", "D109", after: "\"binary\"", from: "\"decimals\": 6", to: "\"decimals\": 7"),
        Row("a file of the kind twice", "D104", from: "\"id\": \"plausibility\"", to: "\"id\": \"节假日安排\""),
    ]

    @Test("Each", arguments: rows)
    func fault(_ row: Row) throws {
        var standards = ChangedStandards()
        try standards.change(Plausible.file, after: row.anchors, from: row.old, to: row.new)
        #expect(!standards.faults.isEmpty)
        #expect(Set(standards.faults.map { String($0.suffix(4)) }).contains(row.code), "\(standards.faults)")
        #expect(standards.faults.count <= 2, "\(standards.faults)")
    }

    @Test("Lists may be empty, and what binary arithmetic leaves may be let pass")
    func empty() throws {
        var tree = try Plausible.tree
        tree.ranges = []
        tree.relations = []
        tree.order = []
        tree.binary = .missing
        let standards = try Plausible.standards(tree)
        #expect(standards.plausibility?.ranges.isEmpty == true)
    }
}
