import TestSupport
import Testing

@testable import PrefabAssessment

/// Numbers at the ends of what is likely and possible (contract section 9).
@Suite("Plausibility: ranges")
struct PlausibleRangeTests {
    struct End: Sendable, CustomTestStringConvertible {
        let row: String
        let field: String
        let kind: String
        /// Where the range ends, and what lies just outside.
        let end: JSONTree
        let outside: JSONTree
        let isPossible: Bool

        var testDescription: String { "\(row) \(field) \(kind) \(end) | \(outside)" }
    }

    /// Every end of every range, for each field and the first of its kinds.
    static let ends: [End] = {
        do {
            return try Plausible.tree.ranges.elements.flatMap { row in
                row.fields.elements.flatMap { field in
                    ["likely", "possible"].flatMap { name in
                        ["from", "to"].compactMap { side in end(row, field.text ?? "", name, side) }
                    }
                }
            }
        } catch {
            preconditionFailure("\(error)")
        }
    }()

    private static func end(_ row: JSONTree, _ field: String, _ name: String, _ side: String) -> End? {
        guard case .number(let digits) = row[name][side], let number = ExactDecimal(digits) else { return nil }
        let isWhole = ["pieces", "storeys"].contains(row.unit.text)
        let step = isWhole ? ExactDecimal.one : 1
        let outside = ExactDecimal(units: side == "from" ? number.units - step : number.units + step)
        // Below zero is another mistake, zero says that there is none, and percentages end at 100.
        guard outside > .zero, row.unit.text != "%" || outside <= ExactDecimal(100) else { return nil }
        let isPossible = name == "likely" && row.possible[side] != row.likely[side]
        return End(
            row: row.id.text ?? "", field: field, kind: row.kinds.elements.first?.text ?? "column", end: .number(digits),
            outside: .number(outside.description), isPossible: isPossible)
    }

    private func codes(_ field: String, _ value: JSONTree, _ kind: String) -> [String] {
        Plausible.findings(Plausible.submission(field, value, kind: kind))
            .filter { $0.hasSuffix(" \(value)") && ["S104", "W401", "W102"].contains($0.prefix(4)) }
            .map { String($0.prefix(4)) }
    }

    @Test("At the end nothing is wrong with what is likely, just outside there is", arguments: ends)
    func end(_ end: End) {
        // A take-off has a line more for the field; a storey more or less is counted in whole ones.
        let inside = codes(end.field, end.end, end.kind)
        let outside = codes(end.field, end.outside, end.kind)
        if end.isPossible {
            #expect(inside == [])
            #expect(outside == [end.field == "project.fiscalFundingPercent" ? "W102" : "W401"])
        } else {
            #expect(!inside.contains("S104"))
            #expect(outside == ["S104"])
        }
    }

    @Test("There are ends to try")
    func count() {
        #expect(Self.ends.count > 90)
    }

    @Test("Zero says that there is none, and is in order")
    func zero() {
        for field in [
            "project.fiscalFundingPercent", "project.alreadyGranted", "buildings.undergroundArea", "components.castInPlaceVolume",
        ] {
            #expect(Plausible.findings(Plausible.submission(field, 0)).filter { $0.hasSuffix(" 0") && !$0.hasPrefix("W1") } == [])
        }
    }

    @Test("Nothing is odd in the submissions that these tests begin with")
    func nothing() {
        #expect(Plausible.findings(Plausible.submission) == [])
        #expect(Plausible.findings(Plausible.takeOff) == [])
    }

    /// A number that cannot be is replaced where one unit alone fits; one that is only unlikely is asked about.
    @Test(
        "The unit that was probably meant",
        arguments: [
            ("components.width", "wallStrip", "0.8", "W401", "is 0.8 in metres? Then write 800", nil),
            ("components.height", "wallBand", "0.3", "W401", "is 0.3 in metres? Then write 300", nil),
            ("components.columnSide", "columnJoint", "60", "W401", "is 60 in centimetres? Then write 600", nil),
            ("components.precastVolume", "column", "2548000000", "S104", "is 2548000000 in mm³? Then write 2.548", "2.548"),
            ("components.precastVolume", "column", "2548", "S104", "is 2548 in litres? Then write 2.548", "2.548"),
            (
                "components.projectedArea", "slab", "9625000", "S104", "is 9625000 in mm²? Then write 9.625; or in cm²? Then write 962.5",
                nil
            ),
            ("buildings.height", "", "23900", "S104", "heights stand in metres; is 23900 in millimetres? Then write 23.9", "23.9"),
            ("buildings.height", "", "2355", "S104", "heights stand in metres; is 2355 in centimetres? Then write 23.55", "23.55"),
            ("buildings.height", "", "99999999", "S104", "heights stand in metres; check the number and its unit", nil),
            ("buildings.aboveGroundArea", "", "1.2", "W401", "is 1.2 in ten thousands of m²? Then write 12000", nil),
            ("project.fiscalFundingPercent", "", "0.45", "W102", "is 0.45 a fraction and no percentage? Then write 45", nil),
            ("project.alreadyGranted", "", "150", "W401", "is 150 in ten thousands of yuan? Then write 1500000", nil),
            (
                "buildings.aboveGroundArea", "", "1000000000", "S104",
                "is 1000000000 in mm²? Then write 1000; or in cm²? Then write 100000", nil
            ),
            ("buildings.storeys", "", "300", "S104", "check the number and its unit (storeys)", nil),
        ] as [(String, String, String, String, String, String?)])
    func slip(_ field: String, _ kind: String, _ value: String, _ code: String, _ help: String, _ edit: String?) throws {
        let tree = Plausible.submission(field, .number(value), kind: kind.isEmpty ? "column" : kind)
        let found = try #require(Plausible.diagnostics(tree).first { ["S104", "W401", "W102"].contains($0.code.rawValue) })
        #expect(found.code.rawValue == code)
        #expect(found.help.text(in: .english) == help)
        #expect(found.edit == edit)
    }

    @Test(
        "Numbers are called by their names, which a report shows as well",
        arguments: [
            ("components.width", "wallStrip", "0.8", "宽度为 0.8 mm，通常为 100 至 3000 mm"),
            ("components.count", "column", "200000", "件数为 200000 件，通常为 1 至 100000 件"),
            ("measures.dryFloor", "", "0.5", "“干式楼地面”的总量为 0.5 m²，通常为 2 至 1000000 m²"),
            ("project.fiscalFundingPercent", "", "0.45", "使用财政性资金的比例为 0.45%，通常为 1 至 100%"),
        ])
    func name(_ field: String, _ kind: String, _ value: String, _ message: String) {
        let tree = Plausible.submission(field, .number(value), kind: kind.isEmpty ? "column" : kind)
        #expect(Plausible.diagnostics(tree).map { $0.message.text(in: .chinese) }.contains(message))
    }

    @Test("What all pieces have together is no piece's volume")
    func allPieces() throws {
        let tree = Plausible.takeOff.changed { $0.building.components[0].precastVolume = 150 }
        let found = try #require(Plausible.diagnostics(tree).first { $0.code == .unlikelyNumber })
        #expect(found.code == .unlikelyNumber)
        #expect(
            found.help.text(in: .english)
                == "is 150 in litres? Then write 0.15; or what all pieces of the line have together? Then write 0.9375")
    }

    @Test("What cannot be is compared with nothing else")
    func impossible() {
        #expect(Plausible.findings(Plausible.submission("buildings.aboveGroundArea", 1_000_000_000)) == ["S104 1000000000"])
    }
}
