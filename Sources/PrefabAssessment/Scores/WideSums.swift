/// The sums of the groups that 128 bits cannot hold, exact however long: points that a method does not round are fractions of any quantities.
struct WideSums {
    private(set) var sums: [Int: Bounds<WideFraction>] = [:]
    /// The items' points that 128 bits cannot hold, by the places of the items.
    let items: [Int: WideFraction]

    /// - Returns: the points of ``items``; of a method that rounds there are none.
    static func points(_ items: [ScoreSheet.Item], _ method: Method) -> [Int: WideFraction] {
        var wide: [Int: WideFraction] = [:]
        for place in items.indices where items[place].basis == .recomputed {
            wide[place] = items[place].ratio.flatMap { method.items[place].scoring.widePoints($0) }
        }
        return wide
    }

    /// Adds up those groups again, and gives each the number nearest to its sum.
    ///
    /// - Parameters:
    ///   - widePoints: see ``items``.
    ///   - chosen: of each set of alternatives the items that count, bound by bound.
    init(
        _ items: [ScoreSheet.Item], _ widePoints: [Int: WideFraction], _ chosen: [Bounds<Int>], _ method: Method,
        _ groups: inout [ScoreSheet.Group]
    ) {
        self.items = widePoints
        for place in widePoints.keys where items[place].counts { groups[method.items[place].group.place].isWide = true }
        for group in groups.indices where groups[group].isWide {
            var sum = Bounds(WideFraction(.zero), WideFraction(.zero))
            func add(_ lower: Int, _ upper: Int) {
                sum = Bounds(
                    sum.lower + (widePoints[lower] ?? WideFraction(items[lower].points.lower)),
                    sum.upper + (widePoints[upper] ?? WideFraction(items[upper].points.upper)))
            }
            for place in items.indices
            where method.items[place].group.place == group && method.items[place].alternative == nil && items[place].basis != .absent {
                add(place, place)
            }
            for pair in chosen where method.items[pair.lower].group.place == group { add(pair.lower, pair.upper) }
            sums[group] = sum
            groups[group].score = Interval(sum.lower.nearest, sum.upper.nearest)
        }
    }

    var isEmpty: Bool { sums.isEmpty }

    subscript(group: Int) -> Bounds<WideFraction>? { sums[group] }

    /// No more than the cap of the group.
    mutating func limit(_ group: Int, to cap: Rational) {
        guard let sum = sums[group] else { return }
        sums[group] = Bounds(min(sum.lower, WideFraction(cap)), min(sum.upper, WideFraction(cap)))
    }

    /// No cap is known: the sum may be anything up to what it is.
    mutating func open(_ group: Int) {
        guard let sum = sums[group] else { return }
        sums[group] = Bounds(WideFraction(.zero), sum.upper)
    }

    /// The sum is whatever the group's score says.
    mutating func forget(_ group: Int) { sums[group] = nil }
}
