import TestSupport
import Testing

@testable import PrefabAssessment

/// Data that nobody reads is an error: each number of `plausibility.json`, changed alone, changes what is said of some submission. All of them
/// are tried in the full run; `swift test` tries some.
@Suite("Plausibility: every figure moves a warning")
struct PlausibleFigureTests {
    struct Place: Sendable, CustomTestStringConvertible {
        let path: [TreeStep]
        let name: String
        var testDescription: String { name }
    }

    static let places: [Place] = {
        do {
            return FigurePlace.all(in: try Plausible.tree, of: Plausible.file).map { Place(path: $0.path, name: $0.name) }
        } catch {
            preconditionFailure("\(error)")
        }
    }()

    /// What is refused before its range is looked at, so that the figure only repeats it for people: percentages over 100, which an assembly
    /// rate exceeds by the bonus of a method alone, and whole numbers below 1.
    private static let refused = [
        "ranges.fiscalFunding.possible.to", "ranges.prefabricationRate.possible.to", "ranges.assemblyRate.possible.to",
        "ranges.assemblyRate.likely.to", "ranges.storeys.possible.from", "ranges.count.possible.from",
    ]

    /// The bounds of days are no numbers; PlausibleRelationTests tries each.
    private static let days = ["days.from", "days.to"]

    @Test("Each of them", arguments: Volume.some(of: places.filter { !(refused + days).contains($0.name) }, oneIn: 8))
    func figure(_ place: Place) throws {
        let tree = try Plausible.tree
        guard case .number(let digits) = tree[place.path] else {
            Issue.record("\(place.name) is no number")
            return
        }
        let old = try #require(ExactDecimal(digits))
        let half = ExactDecimal(units: ExactDecimal.one / 2)
        let others = [
            ExactDecimal(units: old.units * 2), ExactDecimal(units: old.units / 2), old + ExactDecimal(1), old - ExactDecimal(1),
            old + half,
        ].filter { $0 >= .zero && $0 != old }
        #expect(try others.contains { try moves(place, tree, from: old, to: $0) })
    }

    private func moves(_ place: Place, _ tree: JSONTree, from old: ExactDecimal, to new: ExactDecimal) throws -> Bool {
        var changed = tree
        changed[place.path] = .number(new.description)
        // What contradicts the rest of the file is refused.
        guard let standards = try? Plausible.standards(changed) else { return false }
        let values = [old, new, ExactDecimal(units: (old.units + new.units) / 2)]
        return values.flatMap { probes(place, tree, $0) }.contains { Plausible.findings($0) != Plausible.findings($0, standards) }
    }

    /// Submissions in which the number of a figure occurs.
    private func probes(_ place: Place, _ tree: JSONTree, _ value: ExactDecimal) -> [JSONTree] {
        guard place.path.count > 2 else {
            return ["12000.123456", "0.2500004"].map { number in
                Plausible.takeOff.changed { $0.building.components[0].castInPlaceVolume = .number(number) }
            }
        }
        let row = tree[Array(place.path.prefix(2))]
        if place.path[0] == .key("ranges") {
            return row.fields.elements.flatMap { field in
                (row.kinds.elements.isEmpty ? ["column"] : row.kinds.elements).map { kind in
                    Plausible.submission(field.text ?? "", .number(value.description), kind: kind.text ?? "")
                }
            }
        }
        // A tolerance in percent, or a ratio.
        let isTolerance = row.kind != "ratio"
        let ratio = isTolerance ? ExactDecimal(units: ExactDecimal.one + value.units / 100) : value
        let base = number(row.against.text ?? "")
        let units = ratio.units / 1_000_000 * (base.units / 1_000_000)
        return [Plausible.submission(row.of.text ?? "", .number(ExactDecimal(units: units).description))].map { probe in
            probe.changed { if row.id == "areaSum" { $0.project.aboveGroundArea = 12000 } }
        }
    }

    /// What the submission that all begin with has of a quantity.
    private func number(_ quantity: String) -> ExactDecimal {
        let key = String(quantity.drop { $0 != "." }.dropFirst())
        let value = quantity.hasPrefix("measures.") ? Plausible.submission.building.measures[key].total : Plausible.submission.building[key]
        return ExactDecimal(value.description) ?? ExactDecimal(12000)
    }
}
