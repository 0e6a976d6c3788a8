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
    func lightest(cost: @escaping (Lever, Int) -> Int128?) -> [Int]? {
        if isOutOfReach { return nil }
        guard let levels = LightestLevels(self, cost).search() else { return nil }
        return lowered(levels)
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
}
