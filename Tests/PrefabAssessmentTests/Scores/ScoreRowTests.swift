import PrefabAssessment
import TestSupport
import Testing

/// A ratio of an item and the points that the table gives for it.
struct ScoreRow: Sendable, CustomTestStringConvertible {
    let item: ItemName
    let qualifying: String
    let total: String
    let points: String

    var testDescription: String { "\(item.rawValue) \(qualifying)/\(total) → \(points)" }

    /// Rows of one item, each a percentage and its points.
    static func rows(_ item: ItemName, _ rows: KeyValuePairs<String, String>) -> [ScoreRow] {
        rows.map { ScoreRow(item: item, qualifying: $0, total: "100", points: $1) }
    }

    /// The score that a table gives to ``JSONTree/eligible`` with this one ratio.
    func score(by table: String) throws -> String? {
        let tree = JSONTree.eligible.changed {
            if table == TableID.annex { $0.underAnnexes() }
            let share = JSONTree.share(.number(qualifying), of: .number(total))
            if item == .pipeSeparation {
                $0.building.measures.electricalPipes = share
                $0.building.measures.waterPipes = .absent
                $0.building.measures.heatingPipes = .absent
            } else {
                $0.building.measures[item.rawValue] = share
            }
        }
        return try tree.assess().buildings[0].sheet.item(item)?.score?.text
    }
}

/// Every row of the score tables: below, at and above each threshold, and the interpolation's exact ties.
///
/// Points between two thresholds are worked out by hand: lower + span × (ratio − from) / (to − from), half up to 0.1.
@Suite struct ScoreRowTests {
    static let beijing: [ScoreRow] =
        // 20 + 10 × (r − 0.35) / 0.45: 0.35225 gives 20.05, 0.5 gives 23.3…, 0.62 gives 26, 0.79775 gives 29.95.
        ScoreRow.rows(
            .verticalMembers,
            [
                "0": "0", "34.9999999999": "0", "35": "20", "35.0000000001": "20", "35.2249999999": "20", "35.225": "201/10",
                "50": "233/10", "62": "26", "79.7749999999": "299/10", "79.775": "30", "79.9999999999": "30", "80": "30",
                "80.0000000001": "30", "100": "30",
            ])
        // 10 + 10 × (r − 0.7) / 0.1: 0.7005 gives 10.05, 0.75 gives 15.
        + ScoreRow.rows(
            .horizontalMembers,
            [
                "0": "0", "69.9999999999": "0", "70": "10", "70.0000000001": "10", "70.0499999999": "10", "70.05": "101/10",
                "75": "15", "79.9499999999": "199/10", "79.95": "20", "80": "20", "80.0000000001": "20", "100": "20",
            ])
        + ScoreRow.rows(
            .exteriorWallNonMasonry, ["0": "0", "79.9999999999": "0", "80": "5", "80.0000000001": "5", "100": "5"])
        // 2 + 3 × (r − 0.5) / 0.3: 0.505 gives 2.05, 0.65 gives 3.5.
        + ScoreRow.rows(
            .exteriorWallIntegrated,
            [
                "49.9999999999": "0", "50": "2", "50.0000000001": "2", "50.4999999999": "2", "50.5": "21/10", "65": "7/2",
                "79.4999999999": "49/10", "79.5": "5", "80": "5", "80.0000000001": "5", "100": "5",
            ])
        + ScoreRow.rows(
            .partitionNonMasonry, ["0": "0", "49.9999999999": "0", "50": "5", "50.0000000001": "5", "100": "5"])
        + ScoreRow.rows(
            .partitionIntegrated,
            ["49.9999999999": "0", "50": "2", "50.4999999999": "2", "50.5": "21/10", "65": "7/2", "79.5": "5", "80": "5", "100": "5"])
        + ScoreRow.rows(.dryFloor, ["0": "0", "69.9999999999": "0", "70": "6", "70.0000000001": "6", "100": "6"])
        // 3 + 3 × (r − 0.7) / 0.2: 0.71 gives 3.15, 0.8 gives 4.5, 0.89 gives 5.85.
        + ScoreRow.rows(
            .integratedKitchen,
            [
                "69.9999999999": "0", "70": "3", "70.0000000001": "3", "70.9999999999": "31/10", "71": "16/5", "80": "9/2",
                "88.9999999999": "29/5", "89": "59/10", "90": "6", "90.0000000001": "6", "100": "6",
            ])
        + ScoreRow.rows(
            .integratedBathroom,
            ["69.9999999999": "0", "70": "3", "70.9999999999": "31/10", "71": "16/5", "80": "9/2", "89": "59/10", "90": "6", "100": "6"])
        // 4 + 2 × (r − 0.5) / 0.2: 0.505 gives 4.05, 0.6 gives 5, 0.695 gives 5.95.
        + ScoreRow.rows(
            .pipeSeparation,
            [
                "49.9999999999": "0", "50": "4", "50.0000000001": "4", "50.4999999999": "4", "50.5": "41/10", "60": "5",
                "69.4999999999": "59/10", "69.5": "6", "70": "6", "70.0000000001": "6", "100": "6",
            ]) + [
            // Ties that no percentage with a few decimals hits: 0.7 + 0.05 / 15 = 211/300 gives 3.05.
            ScoreRow(item: .integratedKitchen, qualifying: "211", total: "300", points: "31/10"),
            ScoreRow(item: .integratedKitchen, qualifying: "210.999999999999", total: "300", points: "3"),
            // 20 + 10 × (r − 0.35) / 0.45 = 20.15 at r = 0.35675 = 1427/4000.
            ScoreRow(item: .verticalMembers, qualifying: "1427", total: "4000", points: "101/5"),
            ScoreRow(item: .verticalMembers, qualifying: "1426.999999999999", total: "4000", points: "201/10"),
            // A threshold that no decimal can express: two thirds and the like must not drift.
            ScoreRow(item: .exteriorWallIntegrated, qualifying: "2", total: "3", points: "37/10"),
            ScoreRow(item: .dryFloor, qualifying: "233333333333", total: "333333333333", points: "0"),
            ScoreRow(item: .dryFloor, qualifying: "233333333334", total: "333333333334", points: "6"),
        ]

    static let annex: [ScoreRow] =
        ScoreRow.rows(.exteriorWallNonMasonry, ["0": "0", "79.9999999999": "0", "80": "11", "80.0000000001": "11", "100": "11"])
        // 5 + 5 × (r − 0.5) / 0.3 below 0.8, then 11: 0.503 gives 5.05, 0.65 gives 7.5, just below 0.8 rounds to 10.
        + ScoreRow.rows(
            .exteriorWallIntegrated,
            [
                "0": "0", "49.9999999999": "0", "50": "5", "50.0000000001": "5", "50.2999999999": "5", "50.3": "51/10",
                "65": "15/2", "79.6999999999": "99/10", "79.7": "10", "79.9999999999": "10", "80": "11", "80.0000000001": "11",
                "100": "11",
            ])
        + ScoreRow.rows(.partitionNonMasonry, ["0": "0", "49.9999999999": "0", "50": "11", "50.0000000001": "11", "100": "11"])
        + ScoreRow.rows(
            .partitionIntegrated,
            ["49.9999999999": "0", "50": "5", "50.3": "51/10", "65": "15/2", "79.9999999999": "10", "80": "11", "100": "11"])

    @Test(arguments: beijing) func byBeijing(_ row: ScoreRow) throws {
        #expect(try row.score(by: TableID.beijing) == row.points)
    }

    /// The national table gives the same points, row by row.
    @Test(arguments: beijing) func byNational(_ row: ScoreRow) throws {
        let method = try #require(Standards.builtIn.method(TableID.national))
        let item = try #require(method.item(row.item.rawValue))
        let qualifying = try #require(ExactDecimal(row.qualifying))
        let ratio = try #require(Rational.ratio(qualifying, of: ExactDecimal(row.total)!))
        #expect(item.scoring.points(ratio)?.description == row.points)
    }

    @Test(arguments: annex) func byAnnex(_ row: ScoreRow) throws {
        #expect(try row.score(by: TableID.annex) == row.points)
    }

    /// The rows of the annexes that are known only by their maximum.
    @Test(arguments: [ItemName.integratedKitchen, .heatingPipes]) func unknownRows(_ item: ItemName) throws {
        let row = ScoreRow(item: item, qualifying: "100", total: "100", points: "")
        #expect(try row.score(by: TableID.annex) == (item == .integratedKitchen ? "0…10" : "0…4"))
    }

    /// Each item that has a threshold has rows on both sides of it.
    @Test func everyItemHasRows() throws {
        for (id, rows) in [(TableID.beijing, Self.beijing), (TableID.annex, Self.annex)] {
            for item in try #require(Standards.builtIn.method(id)).items {
                switch item.scoring {
                case .steps, .bands: #expect(rows.contains { $0.item == item.name }, "\(item.id) in \(id)")
                case .flag, .levels, .declared: #expect(!rows.contains { $0.item == item.name })
                }
            }
        }
    }
}
