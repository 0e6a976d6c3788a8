/// What a choice costs, in the order in which costs count: money first, then how many items are touched, then how far.
struct CombinationWeight: Comparable, Sendable {
    /// Zero where nobody asks for money.
    var cost: Int128 = 0
    /// How many items change.
    var items = 0
    /// How far they change together, in ten-thousandths of their totals, each counted upwards.
    var distance = 0

    static func < (left: CombinationWeight, right: CombinationWeight) -> Bool {
        if left.cost != right.cost { return left.cost < right.cost }
        if left.items != right.items { return left.items < right.items }
        return left.distance < right.distance
    }

    static func + (left: CombinationWeight, right: CombinationWeight) -> CombinationWeight {
        CombinationWeight(
            cost: left.cost + right.cost, items: left.items + right.items, distance: left.distance + right.distance)
    }
}

/// Finds the lightest choice of one option an item by which every group reaches its least points and all groups together reach theirs.
///
/// Dynamic programming over the points gained: of all choices that gain the same or more, only the lightest is carried on, so nothing that
/// could be part of an optimum is lost. Scores are steps or tenths of points, which keeps the choices carried on to a few hundred.
///
/// - Complexity: for each item, the number of choices carried on times its options.
struct CombinationSearch {
    struct Option: Sendable {
        /// Points gained, in units of ``ExactDecimal``.
        let gain: Int128
        let weight: CombinationWeight
        /// The lever that is set, and to which level; none where everything stays as it is.
        let lever: Int?
        let level: Int
    }

    struct Slot: Sendable {
        /// One is chosen; an item that may stay as it is has an option that gains and weighs nothing.
        let options: [Option]
    }

    struct Group: Sendable {
        let slots: [Slot]
        /// The least gain of the group.
        let need: Int128
        /// The most that the group can gain before its cap; none where it has no cap.
        let room: Int128?
        /// What a point of the group is worth to all groups together.
        let worth: Rational

        /// What a gain of the group comes to in ``CombinationSearch/need``, in units of ``ExactDecimal``.
        func share(_ gain: Int128) -> Int128 {
            (Rational(min(gain, room ?? gain)) * worth).scaledQuotient(1, .cut)
        }

        /// The gain from which more is worth nothing.
        func limit(_ total: Int128) -> Int128 {
            let enough = worth == 0 ? 0 : (Rational(total + 1) / worth).scaledQuotient(1, .cut) + 1
            return max(need, min(enough, room ?? enough))
        }
    }

    let groups: [Group]
    /// The least share of all groups together.
    let need: Int128

    /// The options of the lightest choice; `nil` if no choice is enough.
    ///
    /// Shares are cut to a whole unit each, so that a choice may be taken for short of the need by less than a unit for each group; the caller
    /// makes sure of what it gets.
    func lightest() -> [Option]? {
        var trail = Trail()
        var all = [State(gain: 0, weight: CombinationWeight(), last: nil)]
        for group in groups {
            let limit = group.limit(need)
            var states = [State(gain: 0, weight: CombinationWeight(), last: nil)]
            for slot in group.slots { states = extend(states, by: slot, limit, &trail) }
            states.removeAll { $0.gain < group.need }
            states = states.map { State(gain: group.share($0.gain), weight: $0.weight, last: $0.last) }
            all = join(all, states, &trail)
        }
        let slack = Int128(groups.count { $0.worth.denominator != 1 })
        all.removeAll { $0.gain < need - slack }
        guard let best = all.min(by: { $0.weight < $1.weight }) else { return nil }
        var choices = trail.choices(of: best.last)[...]
        return groups.map { group in
            defer { choices = choices.dropFirst(group.slots.count) }
            return zip(group.slots, choices.prefix(group.slots.count)).map { $0.options[$1] }
        }.flatMap(\.self)
    }

    // MARK: - States

    private struct State {
        let gain: Int128
        let weight: CombinationWeight
        let last: Int?
    }

    /// The choices behind each state, shared between states: a choice and what came before it.
    private struct Trail {
        private enum Step {
            case chosen(option: Int, before: Int?)
            case joined(first: Int?, second: Int?)
        }

        private var steps: [Step] = []

        mutating func choose(_ option: Int, after before: Int?) -> Int {
            steps.append(.chosen(option: option, before: before))
            return steps.count - 1
        }

        mutating func join(_ first: Int?, _ second: Int?) -> Int? {
            if first == nil { return second }
            if second == nil { return first }
            steps.append(.joined(first: first, second: second))
            return steps.count - 1
        }

        func choices(of step: Int?) -> [Int] {
            guard let step else { return [] }
            switch steps[step] {
            case .chosen(let option, let before): return choices(of: before) + [option]
            case .joined(let first, let second): return choices(of: first) + choices(of: second)
            }
        }
    }

    /// Before its trail is written down: most candidates are dropped at once.
    private struct Candidate {
        let gain: Int128
        let weight: CombinationWeight
        let first: Int
        let second: Int
    }

    private func extend(_ states: [State], by slot: Slot, _ limit: Int128, _ trail: inout Trail) -> [State] {
        var candidates: [Candidate] = []
        candidates.reserveCapacity(states.count * slot.options.count)
        for place in states.indices {
            let state = states[place]
            for option in slot.options.indices {
                let choice = slot.options[option]
                candidates.append(
                    Candidate(
                        gain: min(limit, state.gain + choice.gain), weight: state.weight + choice.weight, first: place,
                        second: option))
            }
        }
        return Self.undominated(candidates).map {
            State(gain: $0.gain, weight: $0.weight, last: trail.choose($0.second, after: states[$0.first].last))
        }
    }

    private func join(_ first: [State], _ second: [State], _ trail: inout Trail) -> [State] {
        var candidates: [Candidate] = []
        candidates.reserveCapacity(first.count * second.count)
        for place in first.indices {
            let left = first[place]
            for other in second.indices {
                let right = second[other]
                candidates.append(
                    Candidate(
                        gain: min(need, left.gain + right.gain), weight: left.weight + right.weight, first: place,
                        second: other))
            }
        }
        return Self.undominated(candidates).map {
            State(gain: $0.gain, weight: $0.weight, last: trail.join(first[$0.first].last, second[$0.second].last))
        }
    }

    /// Leaves only the candidates that gain more than every lighter one, from the lightest on.
    private static func undominated(_ candidates: [Candidate]) -> [Candidate] {
        // What gains the same is compared first, in one pass; only the best of each gain is sorted.
        var best: [Int128: Int] = [:]
        for place in candidates.indices {
            let candidate = candidates[place]
            if let known = best[candidate.gain], candidates[known].weight <= candidate.weight { continue }
            best[candidate.gain] = place
        }
        let places = best.values.sorted { candidates[$0].gain > candidates[$1].gain }
        var result: [Candidate] = []
        for place in places {
            let candidate = candidates[place]
            // From the greatest gain down, each has to be lighter than all before it.
            if let last = result.last, last.weight <= candidate.weight { continue }
            result.append(candidate)
        }
        return result
    }
}
