/// What a building comes to with its levers at some levels, unknown items counting nothing: the road of ``ScoreSheet`` over the points that
/// are sure.
struct Standing {
    private let sheet: ScoreSheet
    private let levers: [Lever]
    private var method: Method { sheet.method }
    /// What the points of groups in the total, and of bonus groups, are divided by.
    private let divisor: Rational
    private let bonusDivisor: Rational
    /// The sure points of each item as it stands.
    let base: [Rational]

    init(_ sheet: ScoreSheet, _ levers: [Lever]) {
        self.sheet = sheet
        self.levers = levers
        divisor = sheet.method.totalPoints.value - sheet.absentPoints
        bonusDivisor = sheet.method.bonusDivisor?.value ?? sheet.method.totalPoints.value
        base = sheet.items.map { $0.score?.lower ?? 0 }
    }

    /// Whether a rate can be computed at all.
    var hasRate: Bool { divisor > 0 }

    /// The sure points of each item with the levers at these levels.
    func points(_ levels: [Int]) -> [Rational] {
        var points = base
        for (lever, level) in zip(levers, levels) where level > 0 {
            for (place, score) in zip(lever.items, lever.level(level).scores) { points[place] = score }
        }
        return points
    }

    /// The sums of the groups, of alternatives the best, no more than the cap.
    func groups(_ points: [Rational]) -> [Rational] {
        var terms: [[Rational]] = Array(repeating: [], count: method.groups.count)
        var best: [Int: Int] = [:]
        for (place, item) in sheet.items.enumerated() where item.basis != .absent {
            let row = method.items[place]
            if let set = row.alternative {
                if best[set].map({ points[place] > points[$0] }) ?? true { best[set] = place }
            } else {
                terms[row.group.place].append(points[place])
            }
        }
        for place in best.values.sorted() { terms[method.items[place].group.place].append(points[place]) }
        return zip(method.groups, terms).map { group, points in
            let sum = Rational.sum(points)
            return group.cap.map { min(sum, $0.value) } ?? sum
        }
    }

    /// The assembly rate of these sums.
    func rate(_ groups: [Rational]) -> Rational {
        guard hasRate else { return 0 }
        return Rational.sum(groups.indices.map { groups[$0].quotient(by: worth($0)) })
    }

    /// What a group's points are divided by in the rate.
    func worth(_ group: Int) -> Rational {
        method.groups[group].counting == .total ? divisor : bonusDivisor
    }
}
