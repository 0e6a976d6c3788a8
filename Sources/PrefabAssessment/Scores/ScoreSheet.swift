/// A building's scores by one method, item by item, with their sums.
package struct ScoreSheet: Sendable {
    /// The method that it is scored by.
    package let method: Method
    /// In the order of the method.
    package let items: [Item]
    /// The groups' sums, in the order of the method.
    package let groups: [Group]
    /// The assembly rate as a fraction.
    package let rate: Interval
    /// Whether the rate follows from the sums of the groups; not where a figure between them is withheld or nothing is left to divide by.
    package let rateFollows: Bool
    /// What 128 bits cannot hold; `nil` for nearly every sheet.
    package let wide: WideScores?
    /// The points that left the total with what the building does not have (Q4, q).
    package let absentPoints: Rational

    package struct Item: Sendable {
        package let maximum: Rational
        private let knownRatio: Rational
        let points: Interval
        package let basis: Basis
        private let ratioIsKnown: Bool
        /// Whether the item counts; not where an alternative counts in its place.
        package fileprivate(set) var counts = true

        /// `nil` where it is unknown, absent, or not a matter of ratios.
        package var ratio: Rational? { ratioIsKnown ? knownRatio : nil }

        /// `nil` where the item is absent.
        package var score: Interval? { basis == .absent ? nil : points }

        /// - Parameter points: nothing where the item is absent.
        fileprivate init(_ row: MethodItem, ratio: Rational?, _ points: Interval, _ basis: Basis) {
            knownRatio = ratio ?? .zero
            ratioIsKnown = ratio != nil
            self.points = points
            maximum = row.maximum.value
            self.basis = basis
        }
    }

    package struct Group: Sendable {
        package internal(set) var score = Interval(0)
        /// The maxima of the items that the building has.
        fileprivate var present = Rational.zero
        /// Whether the building has nothing of the whole group.
        package fileprivate(set) var isAbsent = true

        /// Whether 128 bits cannot hold the sum, or what is added up; then ``WideSums`` has it.
        var isWide = false

        fileprivate mutating func add(_ points: Interval, maximum: Rational) {
            if let sum = score.adding(points) { score = sum } else { isWide = true }
            present += maximum
            isAbsent = false
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

    /// The items with their rows in the method, in its order.
    package var rows: [(row: MethodItem, item: Item)] {
        zip(method.items, items).map { (row: $0, item: $1) }
    }

    /// The items of one group, in the order of the method.
    package func rows(of group: GroupIndex) -> [(row: MethodItem, item: Item)] {
        rows.filter { $0.row.group == group }
    }

    package subscript(index: ItemIndex) -> Item { items[index.place] }

    package subscript(index: GroupIndex) -> Group { groups[index.place] }
}

extension ScoreSheet {
    /// Scores a building: rate = Σ of the groups in the total / (total points − what left it) + Σ of the bonus groups / their divisor.
    ///
    /// - Parameters:
    ///   - takeOff: by the joints of the method.
    ///   - usesDeclared: whether the applicant's score sheet counts: by the governing method, and by no other.
    init(
        _ building: borrowing Building, _ takeOff: TakeOff?, by method: Method, in standards: Standards, usesDeclared: Bool,
        _ ledger: inout FigureLedger
    ) {
        var items: [Item] = []
        items.reserveCapacity(method.items.count)
        var groups = Array(repeating: Group(), count: method.groups.count)
        // What is withheld opens what rests on it: a row its item, and the sum of its group by what the other rows leave of the group's points.
        var opened: [GroupIndex] = []
        var isDivisorOpen = false
        // Where the rounding may not be used, no interpolated score is known.
        let roundingIsKnown = method.scoreDecimals.map { ledger.read($0) != nil } ?? true
        for place in method.items.indices {
            let row = method.items[place]
            let isKnown = ledger.read(row.maximum) != nil && (roundingIsKnown || row.isExact)
            if !isKnown {
                opened.append(row.group)
                if Self.mayLeaveTotal(row, building, takeOff, standards) { isDivisorOpen = true }
            }
            let item =
                isKnown
                ? Self.score(row, building, takeOff, standards, usesDeclared: usesDeclared, &ledger)
                : Item(row, ratio: nil, Interval(0, row.maximum.value), .unknown)
            if row.alternative == nil, item.basis != .absent { groups[row.group.place].add(item.points, maximum: item.maximum) }
            items.append(item)
        }
        let widePoints = method.scoreDecimals == nil ? WideSums.points(items, method) : [:]
        let chosen = method.alternativeCount > 0 ? Self.choose(&items, &groups, method, widePoints) : []
        var wideSums = WideSums(items, widePoints, chosen, method, &groups)
        for place in groups.indices {
            guard let cap = method.groups[place].cap else { continue }
            if let cap = ledger.read(cap) {
                groups[place].score = groups[place].score.map { min($0, cap) }
                wideSums.limit(place, to: cap)
            } else {
                groups[place].score = Interval(0, groups[place].score.upper)
                wideSums.open(place)
                isDivisorOpen = true
            }
        }
        var isWithheld = false
        for group in opened where ledger.read(method.groups[group].points) == nil {
            groups[group.place].score = Interval(0, method.groups[group].most)
            wideSums.forget(group.place)
            isWithheld = true
        }
        self.method = method
        self.items = items
        self.groups = groups
        absentPoints = Self.absentPoints(groups, method)
        // What rests on a withheld group can be anything that a rate can be, and so can a rate of which nothing is left.
        guard let divisors = RateDivisors(method, absent: absentPoints, isWithheld: isWithheld, &ledger) else {
            rate = Interval(0, 1)
            rateFollows = false
            wide = WideScores(wideSums, nil, nil)
            return
        }
        // With less to divide by the rate is no less, and never more than all.
        let (lower, upper) = divisors.rate(groups, wideSums, least: isDivisorOpen ? 1 : 0)
        rate = Interval(lower.nearest, upper.nearest)
        rateFollows = !isDivisorOpen
        wide = WideScores(wideSums, lower.wide, upper.wide)
    }

    /// Whether an item whose points are withheld would leave the total: the building has nothing of it. Then the divisor is open too.
    private static func mayLeaveTotal(
        _ row: MethodItem, _ building: borrowing Building, _ takeOff: TakeOff?, _ standards: Standards
    ) -> Bool {
        guard row.absence == .offTotal, case .measures(let measures) = row.subject,
            case .absent = building.sum(of: measures, takeOff, in: standards)
        else { return false }
        return true
    }

    /// What leaves the total: of each group in it, the points that the items which the building has cannot come to.
    private static func absentPoints(_ groups: [Group], _ method: Method) -> Rational {
        var absent = Rational.zero
        for place in groups.indices where method.groups[place].counting == .total {
            let points = method.groups[place].points.value
            let present = method.groups[place].cap.map { min($0.value, groups[place].present) } ?? groups[place].present
            if present != points { absent += points - present }
        }
        return absent
    }

    // MARK: - Alternatives

    /// Of each set of items the one with the most points counts, bound by bound; the set has the largest of their maxima, as long as the
    /// building has anything of it.
    ///
    /// - Returns: the places of the items that count at the lower bounds, and at the upper ones.
    private static func choose(
        _ items: inout [Item], _ groups: inout [Group], _ method: Method, _ widePoints: [Int: WideFraction]
    ) -> [Bounds<Int>] {
        func isMore(_ place: Int, than other: Int, _ bound: (Interval) -> Rational) -> Bool {
            let (points, others) = (bound(items[place].points), bound(items[other].points))
            if widePoints[place] == nil, widePoints[other] == nil { return points > others }
            return widePoints[place] ?? WideFraction(points) > widePoints[other] ?? WideFraction(others)
        }
        return (0..<method.alternativeCount).compactMap { set in
            var lowest: Int?
            var highest: Int?
            var maximum = Rational.zero
            for place in items.indices where method.items[place].alternative == set {
                maximum = max(maximum, items[place].maximum)
                if items[place].basis == .absent { continue }
                if lowest.map({ isMore(place, than: $0) { $0.lower } }) ?? true { lowest = place }
                if highest.map({ isMore(place, than: $0) { $0.upper } }) ?? true { highest = place }
            }
            guard let lowest, let highest else { return nil }
            groups[method.items[lowest].group.place].add(
                Interval(items[lowest].points.lower, items[highest].points.upper), maximum: maximum)
            for place in items.indices
            where method.items[place].alternative == set && items[place].basis != .absent && place != lowest && place != highest {
                items[place].counts = false
            }
            return Bounds(lowest, highest)
        }
    }

    // MARK: - One item

    private static func score(
        _ row: MethodItem, _ building: borrowing Building, _ takeOff: TakeOff?, _ standards: Standards, usesDeclared: Bool,
        _ ledger: inout FigureLedger
    ) -> Item {
        if let fixed = row.fixed, fixed.structures.contains(building.structure) {
            guard let ratio = ledger.read(fixed.ratio) else { return declared(row, building, ratio: nil, usesDeclared) }
            return scored(row, ratio, building, usesDeclared)
        }
        switch row.subject {
        case .scoreSheet: return declared(row, building, ratio: nil, usesDeclared)
        case .attribute(let attribute):
            guard let value = building.attribute(attribute, in: standards),
                let points = row.scoring.points(value, maximum: row.maximum.value)
            else { return declared(row, building, ratio: nil, usesDeclared) }
            return Item(row, ratio: nil, Interval(points), .recomputed)
        case .measures(let measures):
            for index in measures.indices where !building.isAllowed(measures[index], takeOff, in: standards, &ledger) {
                return declared(row, building, ratio: nil, usesDeclared)
            }
            let sum = building.sum(of: measures, takeOff, in: standards)
            if case .absent = sum { return absent(row) }
            guard let ratio = sum.ratio else { return declared(row, building, ratio: nil, usesDeclared) }
            return scored(row, ratio, building, usesDeclared)
        }
    }

    private static func scored(
        _ row: MethodItem, _ ratio: Rational, _ building: borrowing Building, _ usesDeclared: Bool
    ) -> Item {
        guard let points = row.scoring.points(ratio) else { return declared(row, building, ratio: ratio, usesDeclared) }
        return Item(row, ratio: ratio, Interval(points), .recomputed)
    }

    private static func absent(_ row: MethodItem) -> Item {
        switch row.absence {
        case .offTotal: Item(row, ratio: nil, Interval(0), .absent)
        case .zero: Item(row, ratio: nil, Interval(0), .recomputed)
        case .full: Item(row, ratio: nil, Interval(row.maximum.value), .recomputed)
        }
    }

    /// The applicant's points, where the item cannot be computed. Under a reading by which another method governs than the one that they
    /// were checked by, points above the maximum count as the maximum.
    private static func declared(
        _ row: MethodItem, _ building: borrowing Building, ratio: Rational?, _ usesDeclared: Bool
    ) -> Item {
        if usesDeclared, let points = building.declaredScore(row.name)?.rational {
            return Item(row, ratio: ratio, Interval(min(points, row.maximum.value)), .declared)
        }
        return Item(row, ratio: ratio, Interval(0, row.maximum.value), .unknown)
    }
}
