/// The levers that bear on one goal, and the search for the least that is enough.
struct GoalSearch {
    let target: Target
    let sheet: ScoreSheet
    /// Those that can do something for the goal.
    let levers: [Lever]
    /// What stays short whatever is done.
    let isOutOfReach: Bool
    let standing: Standing

    init(_ target: Target, _ sheet: ScoreSheet, _ all: [Lever], _ building: MeasuredBuilding) {
        self.target = target
        self.sheet = sheet
        let levers = all.filter { Self.bears($0, on: target, sheet) }
        self.levers = levers
        standing = Standing(sheet, levers)
        // What is asked for and no lever moves has to be there already.
        let isRatioMissing = target.ratios.contains { measure, least in
            !levers.contains { $0.ratioMeasure == measure } && (building[measure].ratio.map { $0 < least } ?? true)
        }
        let isAttributeMissing = target.attributes.contains { attribute, wanted in
            !levers.contains { $0.attribute == attribute } && building[attribute].map { $0.meets(wanted) } != true
        }
        isOutOfReach = isRatioMissing || isAttributeMissing || (target.rate != nil && !standing.hasRate)
    }

    /// The same with other levels of the same levers.
    private init(_ other: GoalSearch, levers: [Lever]) {
        target = other.target
        sheet = other.sheet
        self.levers = levers
        isOutOfReach = other.isOutOfReach
        standing = Standing(other.sheet, levers)
    }

    private static func bears(_ lever: Lever, on target: Target, _ sheet: ScoreSheet) -> Bool {
        if let measure = lever.ratioMeasure, target.ratios[measure] != nil { return true }
        if let attribute = lever.attribute, target.attributes[attribute] != nil { return true }
        return lever.items.contains { place in
            target.rate != nil || target.items[ItemIndex(place)] != nil || target.groups[sheet.method.items[place].group] != nil
        }
    }

    /// Whether the levers at these levels, the others as they are, make the goal.
    func isMet(_ levels: [Int]) -> Bool {
        if isOutOfReach { return false }
        for place in levers.indices where !allows(levers[place], levels[place]) { return false }
        let points = standing.points(levels)
        if target.items.contains(where: { points[$0.key.place] < $0.value }) { return false }
        let groups = standing.groups(points)
        if target.groups.contains(where: { groups[$0.key.place] < $0.value }) { return false }
        return target.rate.map { standing.rate(groups) >= $0 } ?? true
    }

    /// What a lever must come to by itself, whatever the others do.
    func allows(_ lever: Lever, _ level: Int) -> Bool {
        if let attribute = lever.attribute, let wanted = target.attributes[attribute] {
            return lever.level(level).value.map { $0.meets(wanted) } ?? false
        }
        if let measure = lever.ratioMeasure, let least = target.ratios[measure], let ratio = lever.level(level).ratio, ratio < least {
            return false
        }
        return zip(lever.items, lever.level(level).scores).allSatisfy { place, score in
            target.items[ItemIndex(place)].map { score >= $0 } ?? true
        }
    }

    // MARK: - The least that is enough

    /// Levels of levers that are enough.
    struct Choice {
        let levers: [Lever]
        let levels: [Int]
    }

    /// The lever with the least level of it that is enough with the others as they are.
    func least(of lever: Int) -> (lever: Lever, level: Int)? {
        guard var level = leastLevel(of: lever) else { return nil }
        var search = self
        for fineness in LeverScale.coarsest + 1...LeverScale.finest {
            let (closer, isFiner) = search.closer(search.levels(lever, level), fineness)
            guard isFiner, let found = closer.leastLevel(of: lever) else { break }
            (search, level) = (closer, found)
        }
        let exact = search.exact(Choice(levers: search.levers, levels: search.levels(lever, level)))
        return (exact.levers[lever], level)
    }

    /// Levels with one lever moved and the others as they are.
    private func levels(_ lever: Int, _ level: Int) -> [Int] {
        var levels = Array(repeating: 0, count: levers.count)
        levels[lever] = level
        return levels
    }

    private func leastLevel(of lever: Int) -> Int? {
        levers[lever].levels.indices.lazy.map { $0 + 1 }.first { isMet(levels(lever, $0)) }
    }

    /// The lightest levels that are enough.
    ///
    /// Levels that are too many to be gone through are looked at more closely where the lightest of some of them was found.
    ///
    /// - Parameter cost: of a lever at a level; `nil` where the level is not to be had.
    func lightest(cost: @escaping (Lever, Int) -> Int128?) -> Choice? {
        if isOutOfReach { return nil }
        guard var levels = LightestLevels(self, cost).search() else { return nil }
        var search = self
        for fineness in LeverScale.coarsest + 1...LeverScale.finest {
            let (closer, isFiner) = search.closer(levels, fineness)
            guard isFiner, let found = LightestLevels(closer, cost).search() else { break }
            (search, levels) = (closer, found)
        }
        return search.exact(Choice(levers: search.levers, levels: search.lowered(levels)))
    }

    /// The levers that were chosen with finer levels around those that were, the others left where they are.
    private func closer(_ levels: [Int], _ fineness: Int) -> (search: GoalSearch, isFiner: Bool) {
        var isFiner = false
        let closer = zip(levers, levels).map { lever, level -> Lever in
            if level == 0 { return lever.with([]) }
            let next = min(level + 1, lever.levels.count)
            let finer = lever.levels(after: level - 1, upTo: next, fineness: fineness)
            if finer.count > next - (level - 1) { isFiner = true }
            return lever.with(Array(lever.levels[..<(level - 1)]) + finer)
        }
        return (GoalSearch(self, levers: closer), isFiner)
    }

    /// Takes back what equal weights let through: no lever may be at a level higher than needed.
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

    /// The least quantities between the levels and those below them, found by halving: points that are not rounded rise between their levels.
    private func exact(_ choice: Choice) -> Choice {
        var levers = choice.levers
        for place in choice.levels.indices.reversed() where choice.levels[place] > 0 {
            guard let scale = levers[place].scale else { continue }
            let number = choice.levels[place]
            let level = levers[place].level(number)
            // Not enough and enough; one step below the level is tried first, for mostly that is not enough.
            var (low, high) = (levers[place].level(number - 1).steps, level.steps)
            var middle = high - 1
            while high - low > 1 {
                var levels = levers[place].levels
                levels[number - 1] = scale.level(middle)
                levers[place] = levers[place].with(levels)
                if GoalSearch(self, levers: levers).isMet(choice.levels) { high = middle } else { low = middle }
                middle = low + (high - low) / 2
            }
            var levels = levers[place].levels
            levels[number - 1] = high == level.steps ? level : scale.level(high)
            levers[place] = levers[place].with(levels)
        }
        return Choice(levers: levers, levels: choice.levels)
    }
}
