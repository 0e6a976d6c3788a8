/// The items that bear on one goal, and the search for the least that is enough.
struct GoalSearch {
    let target: Target
    let sheet: ScoreSheet
    /// Those that can do something for the goal.
    let levers: [Lever]
    /// What stays short whatever is done.
    private(set) var isOutOfReach = false

    init(_ target: Target, _ sheet: ScoreSheet, _ all: [Lever], _ building: Building) {
        self.target = target
        self.sheet = sheet
        levers = all.filter { Self.bears($0, on: target) }
        // A ratio that is asked for and that no lever moves has to be there already.
        for (key, least) in target.ratios where !levers.contains(where: { $0.ratioKey == key }) {
            guard let ratio = building.measure(key).ratio, ratio >= least else { isOutOfReach = true; continue }
        }
        if target.needsDecoration, building.fullDecoration != true, !levers.contains(where: \.isDecoration) {
            isOutOfReach = true
        }
    }

    private static func bears(_ lever: Lever, on target: Target) -> Bool {
        if let key = lever.ratioKey, target.ratios[key] != nil { return true }
        if lever.isDecoration, target.needsDecoration { return true }
        guard let group = lever.group else { return false }
        return target.total != nil || target.groups[group] != nil
    }

    /// Whether the levers at these levels, the others as they are, make the goal.
    func isMet(_ levels: [Int]) -> Bool {
        if isOutOfReach { return false }
        var gains: [GroupID: Int128] = [:]
        for (lever, level) in zip(levers, levels) {
            if !allows(lever, level) { return false }
            if let group = lever.group { gains[group, default: 0] += lever.gain(level) }
        }
        if target.groups.keys.contains(where: { gains[$0, default: 0] < need($0) }) { return false }
        return gains.values.reduce(0, +) >= totalNeed
    }

    /// What a lever must come to by itself, whatever the others do.
    private func allows(_ lever: Lever, _ level: Int) -> Bool {
        if lever.isDecoration, target.needsDecoration { return level == 1 }
        guard let key = lever.ratioKey, let least = target.ratios[key], let ratio = lever.level(level).ratio else {
            return true
        }
        return ratio >= least
    }

    /// Points that a group still needs, in units of ``ExactDecimal``, counted upwards.
    private func need(_ group: GroupID) -> Int128 {
        guard let least = target.groups[group] else { return 0 }
        return Self.units(least - (sheet.group(group)?.score.lower ?? 0))
    }

    private var totalNeed: Int128 {
        guard let total = target.total else { return 0 }
        return Self.units(total - sheet.groups.reduce(Rational.zero) { $0 + $1.score.lower })
    }

    private static func units(_ points: Rational) -> Int128 {
        if points <= 0 { return 0 }
        let cut = points.scaledQuotient(ExactDecimal.one, .cut)
        return Rational(cut, ExactDecimal.one) == points ? cut : cut + 1
    }

    // MARK: - The least

    /// The least level of one lever that is enough with the others as they are.
    func leastLevel(of lever: Int) -> Int? {
        var levels = Array(repeating: 0, count: levers.count)
        for level in 1..<(levers[lever].levels.count + 1) {
            levels[lever] = level
            if isMet(levels) { return level }
        }
        return nil
    }

    /// The lightest levels that are enough.
    ///
    /// - Parameter cost: of a lever at a level; `nil` where the level is not to be had.
    func lightest(cost: (Lever, Int) -> Int128?) -> [Int]? {
        if isOutOfReach { return nil }
        var order: [[Int]] = []
        var groups: [CombinationSearch.Group] = []
        var optionLevels: [Int: [Int]] = [:]
        let total = totalNeed
        for group in [GroupID?.none] + sheet.groups.map({ .some($0.id) }) {
            let places = levers.indices.filter { levers[$0].group == group }
            let need = group.map(need) ?? 0
            let slots = places.map { place in
                let levels = usefulLevels(levers[place], limit: max(need, total)).filter { cost(levers[place], $0) != nil }
                optionLevels[place] = levels
                return CombinationSearch.Slot(
                    options: levels.map { option(levers[place], $0, cost(levers[place], $0) ?? 0) })
            }
            order.append(places)
            groups.append(CombinationSearch.Group(slots: slots, need: need))
        }
        guard let choice = CombinationSearch(groups: groups, need: total).lightest() else { return nil }
        var levels = Array(repeating: 0, count: levers.count)
        for (places, options) in zip(order, choice) {
            for (place, option) in zip(places, options) { levels[place] = optionLevels[place]![option] }
        }
        return lowered(levels)
    }

    /// Levels that do more than is needed add weight and nothing else.
    private func usefulLevels(_ lever: Lever, limit: Int128) -> [Int] {
        var useful: [Int] = []
        for level in 0...lever.levels.count where allows(lever, level) {
            useful.append(level)
            if lever.gain(level) >= limit { break }
        }
        return useful
    }

    private func option(_ lever: Lever, _ level: Int, _ cost: Int128) -> CombinationSearch.Option {
        CombinationSearch.Option(
            gain: lever.gain(level),
            weight: CombinationWeight(cost: cost, items: level == 0 ? 0 : 1, distance: lever.distance(level)))
    }

    /// Takes back what equal weights let through: no item may be at a level higher than needed.
    private func lowered(_ levels: [Int]) -> [Int] {
        var levels = levels
        for place in levels.indices.reversed() {
            while levels[place] > 0 {
                var lower = levels
                lower[place] -= 1
                guard isMet(lower) else { break }
                levels = lower
            }
        }
        return levels
    }
}

extension Lever {
    /// The measure whose ratio the lever moves.
    var ratioKey: MeasureKey? {
        if case .quantities(let keys) = kind, keys.count == 1 { keys[0] } else { nil }
    }

    var isDecoration: Bool {
        if case .decoration = kind { true } else { false }
    }
}
