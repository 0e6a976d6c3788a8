/// A building's scores by one table, item by item, with their sums.
package struct ScoreSheet: Sendable {
    /// The table that it is scored by.
    let scoreTable: ScoreTable
    /// In the order of the table.
    package let items: [Item]
    /// The groups' totals, in the order of the table.
    package let groups: [Group]
    /// The assembly rate as a fraction.
    package let rate: Interval

    /// The table's id.
    package var table: String { scoreTable.id }

    /// The points of all groups together.
    package var totalPoints: Rational { scoreTable.totalPoints.value }

    /// The points that the building's absent items are worth (Q4, q).
    package var absentPoints: Rational {
        items.reduce(.zero) { $1.basis == .absent ? $0 + $1.maximum : $0 }
    }

    package struct Item: Sendable {
        package let maximum: Rational
        private let knownRatio: Rational
        private let points: Interval
        package let item: ItemID
        package let group: GroupID
        package let basis: Basis
        private let ratioIsKnown: Bool

        /// `nil` where it is unknown, absent, or a matter of yes or no.
        package var ratio: Rational? { ratioIsKnown ? knownRatio : nil }

        /// `nil` where the item is absent.
        package var score: Interval? { basis == .absent ? nil : points }
    }

    package struct Group: Sendable {
        package let id: GroupID
        package private(set) var score: Interval

        fileprivate mutating func add(_ points: Interval) {
            score = score + points
        }
    }

    /// Where a score comes from.
    package enum Basis: String, CaseIterable, Sendable {
        /// Computed from the submission.
        case recomputed
        /// Taken over from the applicant's score sheet.
        case declared
        case unknown
        /// The building has nothing of the kind.
        case absent
    }

    package func item(_ id: ItemID) -> Item? {
        items.first { $0.item == id }
    }

    package func group(_ id: GroupID) -> Group? {
        groups.first { $0.id == id }
    }
}

extension ScoreSheet {
    /// Scores a building: rate = Σ scores / (100 − Σ maxima of absent items).
    init(_ building: borrowing Building, by table: ScoreTable, _ ledger: inout FigureLedger) {
        var items: [Item] = []
        items.reserveCapacity(table.items.count)
        var groups: [Group] = []
        groups.reserveCapacity(table.groups.count)
        for place in table.groups.indices { groups.append(Group(id: table.groups[place].id, score: Interval(0))) }
        var absent = Rational.zero
        var isWithheld = false
        // Where the rounding may not be used, no interpolated score is known.
        let roundingIsKnown = table.scoreDecimals.map { ledger.read($0) != nil } ?? true
        for place in table.items.indices {
            let row = table.items[place]
            let isKnown = ledger.read(row.maximum) != nil && (roundingIsKnown || row.scoring.isExact)
            if !isKnown { isWithheld = true }
            let item =
                isKnown
                ? Self.score(row, building, table, &ledger)
                : Item(row, ratio: nil, Interval(0, row.maximum.value), .unknown)
            items.append(item)
            if let score = item.score {
                if let group = table.groupPlaces[place] { groups[group].add(score) }
            } else {
                // What is absent takes its maximum off the total.
                absent += row.maximum.value
            }
        }
        var sum = Interval(0)
        for place in groups.indices {
            if isWithheld { groups[place] = Group(id: groups[place].id, score: Interval(0, table.groups[place].points.value)) }
            sum = sum + groups[place].score
        }
        let total = ledger.read(table.totalPoints)
        scoreTable = table
        self.items = items
        self.groups = groups
        if let total, !isWithheld, total > absent {
            let divisor = total - absent
            rate = sum.map { $0 / divisor }
        } else {
            // What rests on a withheld row can be anything that a rate can be.
            rate = Interval(0, 1)
        }
    }

    private static func score(
        _ row: ScoreTable.Item, _ building: borrowing Building, _ table: ScoreTable, _ ledger: inout FigureLedger
    ) -> Item {
        if case .flag = row.scoring {
            if let flag = building.fullDecoration {
                return Item(row, ratio: nil, Interval(flag ? row.maximum.value : 0), .recomputed)
            }
            return declared(row, building, ratio: nil)
        }
        switch quantity(row.id, building, table, &ledger) {
        case .absent: return Item(row, ratio: nil, Interval(0), .absent)
        case .unknown: return declared(row, building, ratio: nil)
        case .ratio(let ratio):
            guard let points = row.scoring.points(ratio, maximum: row.maximum.value) else {
                return declared(row, building, ratio: ratio)
            }
            return Item(row, ratio: ratio, Interval(points), .recomputed)
        }
    }

    /// The applicant's points, where the item cannot be computed; points above the maximum belong to another table.
    private static func declared(_ row: ScoreTable.Item, _ building: borrowing Building, ratio: Rational?) -> Item {
        if let points = building.declaredScore(row.id)?.rational, points <= row.maximum.value {
            return Item(row, ratio: ratio, Interval(points), .declared)
        }
        return Item(row, ratio: ratio, Interval(0, row.maximum.value), .unknown)
    }

    private enum Quantity {
        case unknown
        case absent
        case ratio(Rational)

        init(_ measure: Measure) {
            switch measure {
            case .unknown: self = .unknown
            case .absent: self = .absent
            case .quantities: self = measure.ratio.map { .ratio($0) } ?? .unknown
            }
        }
    }

    private static func quantity(
        _ item: ItemID, _ building: borrowing Building, _ table: ScoreTable, _ ledger: inout FigureLedger
    ) -> Quantity {
        switch item {
        case .verticalMembers:
            if building.structure.isSteelOrTimber, let figure = table.steelTimberRatio {
                return ledger.read(figure).map { .ratio($0) } ?? .unknown
            }
            return Quantity(building.allowed(.verticalMembers, &ledger))
        case .horizontalMembers: return Quantity(building.allowed(.horizontalMembers, &ledger))
        case .pipeSeparation: return Quantity(building.pipes)
        case .fullDecoration, .otherInterior: return .unknown
        default: return item.measure.map { Quantity(building.measure($0)) } ?? .unknown
        }
    }
}

extension ScoreSheet.Item {
    /// - Parameter points: nothing where the item is absent.
    fileprivate init(_ row: ScoreTable.Item, ratio: Rational?, _ points: Interval, _ basis: ScoreSheet.Basis) {
        item = row.id
        group = row.group
        knownRatio = ratio ?? .zero
        ratioIsKnown = ratio != nil
        self.points = points
        maximum = row.maximum.value
        self.basis = basis
    }
}

extension Building {
    /// A measure of the structure, unknown where the take-off rests on a joint limit that may not be used.
    func allowed(_ key: MeasureKey, _ ledger: inout FigureLedger) -> Measure {
        guard let takeOff else { return measures[key] }
        let figures = key == .verticalMembers ? takeOff.verticalFigures : takeOff.horizontalFigures
        return ledger.allows(figures) ? measure(key) : .unknown
    }
}
