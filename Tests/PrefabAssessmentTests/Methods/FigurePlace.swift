import TestSupport

@testable import PrefabAssessment

/// A step on the way to a value of a JSON tree.
enum TreeStep: Hashable, Sendable {
    case key(String)
    case index(Int)
}

extension JSONTree {
    /// The value at the end of a way.
    subscript(path: [TreeStep]) -> JSONTree {
        get {
            path.reduce(self) { tree, step in
                switch step {
                case .key(let key): tree[key]
                case .index(let index): index < tree.elements.count ? tree.elements[index] : .missing
                }
            }
        }
        set {
            guard let first = path.first else {
                self = newValue
                return
            }
            let rest = Array(path.dropFirst())
            switch first {
            case .key(let key): self[key][rest] = newValue
            case .index(let index): self[index][rest] = newValue
            }
        }
    }
}

/// A figure of a file of standards: a number, a day, a yes or no.
struct FigurePlace: Sendable {
    let file: String
    let path: [TreeStep]
    /// The way in words: rows by their id, name, year or measure, `items.dryFloor.scoring.steps.0.from`.
    let name: String

    static func all(in tree: JSONTree, of file: String) -> [FigurePlace] {
        places(in: tree, [], []).map { FigurePlace(file: file, path: $0, name: $1.joined(separator: ".")) }
    }

    private static func places(in tree: JSONTree, _ path: [TreeStep], _ names: [String]) -> [([TreeStep], [String])] {
        switch tree {
        case .object(let members):
            members.flatMap { places(in: $0.value, path + [.key($0.key)], names + [$0.key]) }
        case .array(let elements):
            elements.enumerated().flatMap { place, element in
                let id = [element.id, element.name, element.measure].lazy.compactMap(\.text).first
                return places(in: element, path + [.index(place)], names + [id ?? "\(place)"])
            }
        case .number, .boolean: [(path, names)]
        case .string(let text):
            // A reading's words may be a day.
            CalendarDate(text) != nil && ["value", "from", "to"].contains(names.last) ? [(path, names)] : []
        case .null, .missing: []
        }
    }

    /// The file with the figure changed by one unit, up or down, and with what else must change for the file to hold together.
    ///
    /// Each is made when it is asked for: mostly the first one moves something.
    func changes(of tree: JSONTree) -> some Sequence<JSONTree> {
        values(beside: tree[path]).lazy.map { new in
            var changed = tree
            let old = tree[path]
            changed[path] = new
            FigureMending(path: path, old: old, new: new).mend(&changed)
            return changed
        }
    }

    /// One unit more and one less; the other of yes and no; the day after and the day before.
    private func values(beside value: JSONTree) -> [JSONTree] {
        switch value {
        case .boolean(let value): [.boolean(!value)]
        case .number(let digits):
            ExactDecimal(digits).map { number in
                [ExactDecimal(units: number.units + ExactDecimal.one), ExactDecimal(units: number.units - ExactDecimal.one)]
                    .filter { $0 >= .zero }.map { .number($0.description) }
            } ?? []
        case .string(let text):
            CalendarDate(text).map { day in [day.next, day.previous].compactMap(\.self).map { .string("\($0)") } } ?? []
        default: []
        }
    }
}

extension [FigurePlace] {
    /// The measures that stand among the figures.
    var measures: [String] {
        compactMap { place in
            let parts = place.name.split(separator: ".")
            return parts.count == 3 && parts[0] == "measures" && parts[2] == "mayBeAbsent" ? String(parts[1]) : nil
        }
    }
}

/// What must change with a figure, because the checks on loading hold the two together.
struct FigureMending {
    let path: [TreeStep]
    let old: JSONTree
    let new: JSONTree

    func mend(_ tree: inout JSONTree) {
        if case .key("items") = path.first, path.count > 2 { mendItem(&tree, Array(path.prefix(2))) }
        mendGroup(&tree)
        if case .string = new { mendPeriods(&tree) }
        guard tree.kind.text == "method" else { return }
        mendSums(&tree)
    }

    // MARK: - One item

    /// The words repeat the ratios; bands meet; the best points are the item's.
    private func mendItem(_ tree: inout JSONTree, _ item: [TreeStep]) {
        guard case .key(let key) = path.last else { return }
        switch key {
        case "from", "to":
            for language in ["zh", "en"] {
                let way = item + [.key("requirement"), .key(language)]
                guard let text = tree[way].text else { continue }
                tree[way] = .string(text.replacing("\(old)%", with: "\(new)%"))
            }
            let bands = item + [.key("scoring"), .key("bands")]
            guard case .index(let place) = path.dropLast().last, tree[bands] != .missing else { return }
            // A band that ends where it begins stays one, and its neighbours follow.
            let places = tree[bands].elements.indices.filter { abs($0 - place) <= 1 }
            for place in places {
                for end in ["from", "to"] where tree[bands + [.index(place), .key(end)]] == old {
                    tree[bands + [.index(place), .key(end)]] = new
                }
            }
        case "maximum", "points", "upperPoints", "lowerPoints":
            let maximum = item + [.key("maximum")]
            let wasMaximum = key == "maximum" || tree[maximum] == old
            guard wasMaximum else { return }
            tree[maximum] = new
            mendPoints(&tree, item + [.key("scoring")])
        default: return
        }
    }

    /// Every number of points that was the maximum is the new one.
    private func mendPoints(_ tree: inout JSONTree, _ scoring: [TreeStep]) {
        for member in tree[scoring].members {
            let way = scoring + [.key(member.key)]
            if ["points", "upperPoints", "lowerPoints"].contains(member.key), member.value == old { tree[way] = new }
            for place in member.value.elements.indices { mendPoints(&tree, way + [.index(place)]) }
        }
    }

    // MARK: - Sums

    /// A change to the points of a group, to its cap or to the total is one to an item of it.
    private func mendGroup(_ tree: inout JSONTree) {
        guard case .key("value") = path.last, path.count > 1, case .key(let row) = path[path.count - 2] else { return }
        switch row {
        case "totalPoints":
            if let group = tree.groups.elements.firstIndex(where: { $0.counts.text == "total" }) { widen(&tree, group: group) }
        case "points":
            if case .index(let group) = path[1] { widen(&tree, group: group) }
        case "cap":
            if case .index(let group) = path[1] { tree.groups[group].points.value = new }
        default: return
        }
    }

    /// Gives the difference to the first item of a group that stands alone, or to its cap.
    private func widen(_ tree: inout JSONTree, group: Int) {
        guard let difference = difference(old, new) else { return }
        if tree.groups[group].cap != .missing {
            tree.groups[group].cap.value = sum(tree.groups[group].cap.value, difference)
            tree.groups[group].points.value = tree.groups[group].cap.value
            return
        }
        let id = tree.groups[group].id
        guard let item = tree.items.elements.firstIndex(where: { $0.group == id && $0.alternative == .missing }) else { return }
        let maximum = tree.items[item].maximum
        tree.items[item].maximum = sum(maximum, difference)
        FigureMending(path: [], old: maximum, new: tree.items[item].maximum)
            .mendPoints(&tree, [.key("items"), .index(item), .key("scoring")])
    }

    /// The points of the groups and the total as the items have them.
    private func mendSums(_ tree: inout JSONTree) {
        var total = Int128(0)
        for group in tree.groups.elements.indices {
            let id = tree.groups[group].id
            var sets: [String: Int128] = [:]
            for (place, item) in tree.items.elements.enumerated() where item.group == id {
                let set = item.alternative.text ?? "\(place)"
                sets[set] = max(sets[set] ?? 0, units(item.maximum) ?? 0)
            }
            var points = sets.values.reduce(0, +)
            if let cap = units(tree.groups[group].cap.value) { points = cap }
            tree.groups[group].points.value = number(points)
            if tree.groups[group].counts.text == "total" { total += points }
        }
        tree.totalPoints.value = number(total)
    }

    // MARK: - Days

    /// Periods that follow each other move together.
    private func mendPeriods(_ tree: inout JSONTree) {
        guard path.count == 3, case .index(let place) = path[1], case .key(let end) = path[2],
            let day = new.text.flatMap({ CalendarDate($0) })
        else { return }
        let list = [path[0]]
        if end == "to", place + 1 < tree[list].elements.count, let next = day.next {
            tree[list + [.index(place + 1), .key("from")]] = .string("\(next)")
        } else if end == "from", place > 0, let previous = day.previous {
            tree[list + [.index(place - 1), .key("to")]] = .string("\(previous)")
        }
    }

    // MARK: - Numbers

    private func units(_ value: JSONTree) -> Int128? {
        if case .number(let digits) = value { ExactDecimal(digits)?.units } else { nil }
    }

    private func number(_ units: Int128) -> JSONTree { .number(ExactDecimal(units: units).description) }

    private func difference(_ old: JSONTree, _ new: JSONTree) -> Int128? {
        guard let old = units(old), let new = units(new) else { return nil }
        return new - old
    }

    private func sum(_ value: JSONTree, _ difference: Int128) -> JSONTree { number((units(value) ?? 0) + difference) }
}
