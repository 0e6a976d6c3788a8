/// Finds the lightest levels of the levers of a goal.
///
/// A lever whose items stand in one group, and a set of alternatives, is a slot of that group: dynamic programming goes over the slots
/// (``CombinationSearch``). A lever that moves items of several groups or of alternatives besides others is tried at each of its levels in
/// turn, and the rest searched for each.
struct LightestLevels {
    private let goal: GoalSearch
    private let cost: (Lever, Int) -> Int128?

    init(_ goal: GoalSearch, _ cost: @escaping (Lever, Int) -> Int128?) {
        self.goal = goal
        self.cost = cost
    }

    /// So many levels of such levers together are tried; with more no least is named.
    private static let limit = 2_000

    func search() -> [Int]? {
        let outside = goal.levers.indices.filter(isEntangled)
        let choices = outside.map { place in possibleLevels(goal.levers[place]) }
        guard choices.reduce(1, { min($0 * max($1.count, 1), Self.limit + 1) }) <= Self.limit else { return nil }
        var best: (levels: [Int], weight: CombinationWeight)?
        var levels = Array(repeating: 0, count: goal.levers.count)
        func tryAll(_ depth: Int, _ weight: CombinationWeight) {
            guard depth < outside.count else {
                guard let (found, more) = rest(levels), best.map({ weight + more < $0.weight }) ?? true else { return }
                best = (found, weight + more)
                return
            }
            for level in choices[depth] {
                levels[outside[depth]] = level
                tryAll(depth + 1, weight + self.weight(goal.levers[outside[depth]], level))
            }
            levels[outside[depth]] = 0
        }
        tryAll(0, CombinationWeight())
        return best?.levels
    }

    private func possibleLevels(_ lever: Lever) -> [Int] {
        (0...lever.levels.count).filter { goal.allows(lever, $0) && cost(lever, $0) != nil }
    }

    private func weight(_ lever: Lever, _ level: Int) -> CombinationWeight {
        CombinationWeight(cost: cost(lever, level) ?? 0, items: level == 0 ? 0 : 1, distance: lever.distance(level))
    }

    /// Whether the lever's gain is not a matter of one group alone.
    private func isEntangled(_ place: Int) -> Bool {
        let rows = goal.levers[place].items.map { goal.sheet.method.items[$0] }
        if Set(rows.map(\.group)).count > 1 { return true }
        let sets = Set(rows.compactMap(\.alternative))
        guard let set = sets.first else { return false }
        // One item of one set, whose other members may stay as they are, is a choice of the set.
        return sets.count > 1 || rows.count > 1 || !goal.levers.allSatisfy { goal.allows($0, 0) || !moves($0, set) }
    }

    private func moves(_ lever: Lever, _ set: Int) -> Bool {
        lever.items.contains { goal.sheet.method.items[$0].alternative == set }
    }

    // MARK: - One group after the other

    /// The lightest levels of the levers that are a matter of one group, with the others where they are.
    private func rest(_ fixed: [Int]) -> (levels: [Int], weight: CombinationWeight)? {
        let points = goal.standing.points(fixed)
        let sums = goal.standing.groups(points)
        let search = CombinationSearch(
            groups: goal.sheet.method.groups.indices.map { group(of: $0, fixed, points, sums) } + [apart(fixed)],
            need: goal.target.rate.map { lacking($0, goal.standing.rate(sums)) } ?? 0)
        guard let choice = search.lightest() else { return nil }
        var levels = fixed
        var weight = CombinationWeight()
        for option in choice {
            weight = weight + option.weight
            if let lever = option.lever { levels[lever] = option.level }
        }
        return (levels, weight)
    }

    /// Levers that move no item: what a rule asks of a measure or an attribute by itself.
    private func apart(_ fixed: [Int]) -> CombinationSearch.Group {
        let slots = goal.levers.indices.filter { goal.levers[$0].items.isEmpty }.map { place in
            CombinationSearch.Slot(options: possibleLevels(goal.levers[place]).map { option(place, $0, gain: 0) })
        }
        return CombinationSearch.Group(slots: slots, need: 0, room: nil, worth: 0)
    }

    private func group(of place: Int, _ fixed: [Int], _ points: [Rational], _ sums: [Rational]) -> CombinationSearch.Group {
        let method = goal.sheet.method
        let own = goal.levers.indices.filter { lever in
            !isEntangled(lever) && goal.levers[lever].items.contains { method.items[$0].group.place == place }
        }
        let alone = own.filter { lever in goal.levers[lever].items.allSatisfy { method.items[$0].alternative == nil } }
        var slots = alone.map { lever in
            CombinationSearch.Slot(
                options: possibleLevels(goal.levers[lever]).map { level in
                    option(lever, level, gain: gain(goal.levers[lever], level, over: points))
                })
        }
        let chosen = own.filter { !alone.contains($0) }
        for set in Set(chosen.compactMap { method.items[goal.levers[$0].items[0]].alternative }).sorted() {
            slots.append(slot(ofSet: set, chosen, points))
        }
        let least = goal.target.groups[GroupIndex(place)].map { lacking($0, sums[place]) } ?? 0
        let room = method.groups[place].cap.map { excess($0.value, sums[place]) }
        return CombinationSearch.Group(
            slots: slots, need: least, room: room,
            worth: goal.target.rate == nil ? 0 : (Rational(1) / goal.standing.worth(place)))
    }

    /// Of a set of alternatives at most one member is raised: what a second one gained would not count.
    private func slot(ofSet set: Int, _ levers: [Int], _ points: [Rational]) -> CombinationSearch.Slot {
        let method = goal.sheet.method
        let members = method.items.indices.filter { method.items[$0].alternative == set && goal.sheet.items[$0].basis != .absent }
        let best = members.map { points[$0] }.max() ?? 0
        var options = [CombinationSearch.Option(gain: 0, weight: CombinationWeight(), lever: nil, level: 0)]
        for lever in levers where moves(goal.levers[lever], set) {
            for level in possibleLevels(goal.levers[lever]) where level > 0 {
                options.append(option(lever, level, gain: excess(goal.levers[lever].level(level).scores[0], best)))
            }
        }
        return CombinationSearch.Slot(options: options)
    }

    private func option(_ lever: Int, _ level: Int, gain: Int128) -> CombinationSearch.Option {
        CombinationSearch.Option(gain: gain, weight: weight(goal.levers[lever], level), lever: lever, level: level)
    }

    /// The points that a lever gains at a level, in units of ``ExactDecimal``.
    private func gain(_ lever: Lever, _ level: Int, over points: [Rational]) -> Int128 {
        var sum: Rational? = .zero
        var inUnits: Int128 = 0
        for (place, score) in zip(lever.items, lever.level(level).scores) {
            sum = sum?.adding(score)?.subtracting(points[place])
            inUnits += units(score, .cut) - units(points[place])
        }
        return sum.map { units(max($0, 0), .cut) } ?? max(inUnits, 0)
    }

    /// How much is short of a number, in units counted upwards; of points that no method rounds and that 128 bits cannot subtract, from the
    /// units of both.
    private func lacking(_ required: Rational, _ actual: Rational) -> Int128 {
        required.subtracting(actual).map { units(max($0, 0)) } ?? max(units(required) - units(actual, .cut), 0)
    }

    /// By how much a number is more than another, in units that are cut.
    private func excess(_ number: Rational, _ other: Rational) -> Int128 {
        number.subtracting(other).map { units(max($0, 0), .cut) } ?? max(units(number, .cut) - units(other), 0)
    }

    /// Points, or a share of the rate, in units of ``ExactDecimal``, counted upwards.
    private func units(_ value: Rational) -> Int128 {
        let cut = units(value, .cut)
        return Rational(cut, ExactDecimal.one) == value ? cut : cut + 1
    }

    private func units(_ value: Rational, _ rule: RoundingRule) -> Int128 {
        value.scaledQuotient(ExactDecimal.one, rule)
    }
}
