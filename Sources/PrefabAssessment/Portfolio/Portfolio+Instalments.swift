extension Portfolio {
    /// The same files as instalments of their projects: a building is counted in the first file that applies for it, and the amounts of one
    /// project together stay under the cap (48号 第五条). First is the earlier 申报意向书, then the lesser name.
    static func instalments(_ entries: [Entry], _ law: Instrument48) -> [Entry] {
        var result = entries
        let order = entries.indices.filter { entries[$0].project != nil }.sorted { one, other in
            let (first, second) = (entries[one].project?.application, entries[other].project?.application)
            switch (first, second) {
            case (let first?, let second?) where first != second: return first < second
            case (.some, nil): return true
            case (nil, .some): return false
            // By bytes: two spellings of a letter that look alike are two names.
            default: return entries[one].name.utf8.lexicographicallyPrecedes(entries[other].name.utf8)
            }
        }
        var buildings = AppliedBuildings()
        var granted: [String: Money] = [:]
        for place in order {
            guard var project = entries[place].project else { continue }
            var repeated: [String] = []
            for building in project.appliedBuildings where buildings.add(building, at: place) != nil { repeated.append(building.id) }
            project.count(without: repeated, after: granted[project.id] ?? .zero, law)
            granted[project.id] = Money(fen: (granted[project.id] ?? .zero).fen + project.reward.amount.upper.fen)
            result[place] = Entry(name: entries[place].name, content: .project(project))
        }
        return result
    }
}

extension ProjectSummary {
    /// Takes out the buildings that another file has, and what the cap does not leave.
    ///
    /// - Parameter granted: what the project's earlier files come to at the most.
    fileprivate mutating func count(without repeated: [String], after granted: Money, _ law: Instrument48) {
        guard verdict != .ineligible, !repeated.isEmpty || granted > .zero else {
            repeatedBuildings = repeated
            return
        }
        var area = reward.payableArea
        for building in buildings where repeated.contains(building.id) {
            let isPayable = building.verdict == .payable
            guard isPayable || building.verdict == .undetermined else { continue }
            // An open condition of the project has taken the least to 0 already.
            let lower = isPayable && area.lower > .zero ? area.lower - building.area.lower : area.lower
            area = Bounds(lower, area.upper - building.area.upper)
        }
        let before = max(alreadyGranted.rational, Rational(granted.fen, 100))
        let left = max(law.cap.value.rational - before, .zero)
        let (upper, isCapped) = area.upper.reward(at: law.rewardRate.value, upTo: left)
        let lower = area.lower.reward(at: law.rewardRate.value, upTo: left).amount
        reward = Reward(payableArea: area, amount: Bounds(lower, upper), isCapped: isCapped)
        repeatedBuildings = repeated
    }
}
