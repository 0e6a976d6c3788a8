extension Lever {
    /// One field of the submission on its way to a level.
    struct Move: Hashable, Sendable {
        let change: SubmissionChange
        /// `nil` for full decoration that the submission does not speak of.
        let from: ExactDecimal?
        let to: ExactDecimal?
        let key: MeasureKey?
    }

    /// The fields that take a level, in the order in which the kinds of pipes are filled.
    ///
    /// - Parameter less: stop one unit of the last decimal short of it.
    func moves(to number: Int, less: Bool = false, of building: Building, at index: Int, order: [MeasureKey]? = nil)
        -> [Move]
    {
        guard number > 0 else { return [] }
        switch kind {
        case .decoration:
            return less ? [] : [Move(change: .fullDecoration(building: index, true), from: nil, to: nil, key: nil)]
        case .declaredPoints(let from):
            guard case .item(let item) = self.item, let score = level(less ? number - 1 : number).score else { return [] }
            let to = ExactDecimal(units: score.scaledQuotient(ExactDecimal.one, .cut))
            return [Move(change: .declaredScore(building: index, item, to), from: from, to: to, key: nil)]
        case .quantities(let keys):
            var rest = (level(number).steps - (less ? 1 : 0)) * step.units
            var moves: [Move] = []
            for key in order ?? keys {
                guard case .quantities(let part, let whole) = building.measure(key) else { continue }
                let added = min(rest, whole.units - part.units)
                guard added > 0 else { continue }
                rest -= added
                let to = ExactDecimal(units: part.units + added)
                moves.append(
                    Move(change: .qualifying(building: index, key, to), from: part, to: to, key: key))
            }
            return moves
        }
    }
}

/// What a unit of each measure costs, as the file of costs gives it.
struct Prices: Sendable {
    let costs: MeasureCosts
    let building: Building

    /// The order in which the kinds of pipes are filled: the cheapest metre first; `nil` where one that could be used has no price.
    func order(_ keys: [MeasureKey]) -> [MeasureKey]? {
        var priced: [(key: MeasureKey, cost: ExactDecimal)] = []
        for key in keys {
            guard case .quantities(let part, let whole) = building.measure(key), part < whole else { continue }
            guard let cost = costs.cost(.measure(key), of: building.id) else { continue }
            priced.append((key, cost))
        }
        if priced.isEmpty { return nil }
        return priced.enumerated()
            .sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
            .map(\.element.key)
    }

    /// What a level costs, in 10⁻²⁴ yuan; `nil` where something has no price or the sum would not fit.
    func cost(of lever: Lever, to number: Int) -> Int128? {
        if number == 0 { return 0 }
        switch lever.kind {
        case .declaredPoints: return nil
        case .decoration:
            return costs.cost(.decoration, of: building.id).flatMap { product($0, building.aboveGroundArea) }
        case .quantities(let keys):
            guard let order = order(keys) else { return nil }
            var rest = lever.level(number).steps * lever.step.units
            var sum: Int128 = 0
            for key in order {
                guard case .quantities(let part, let whole) = building.measure(key),
                    let cost = costs.cost(.measure(key), of: building.id)
                else { continue }
                let added = min(rest, whole.units - part.units)
                rest -= added
                guard let more = product(cost, ExactDecimal(units: added)) else { return nil }
                sum += more
            }
            return rest == 0 ? sum : nil
        }
    }

    /// Whether there is anything that the lever could do for a known price.
    func hasPrice(_ lever: Lever) -> Bool {
        switch lever.kind {
        case .declaredPoints: false
        case .decoration: costs.cost(.decoration, of: building.id) != nil
        case .quantities(let keys): order(keys) != nil
        }
    }

    /// Whether the quantity times its cost is beyond what is computed exactly.
    func isTooLarge(_ lever: Lever) -> Bool {
        let known: [ExactDecimal]
        switch lever.kind {
        case .declaredPoints: return false
        case .decoration:
            return costs.cost(.decoration, of: building.id).map { product($0, building.aboveGroundArea) == nil } ?? false
        case .quantities(let keys): known = keys.compactMap { costs.cost(.measure($0), of: building.id) }
        }
        return known.contains { product($0, lever.total) == nil }
    }

    /// So far below the greatest number of 128 bits that the sum over all items of a building fits as well.
    private static let limit = Int128.max / 64

    private func product(_ cost: ExactDecimal, _ quantity: ExactDecimal) -> Int128? {
        let (product, overflow) = cost.units.multipliedReportingOverflow(by: quantity.units)
        return overflow || product >= Self.limit ? nil : product
    }

    /// An amount in 10⁻²⁴ yuan as a fraction of yuan.
    static func yuan(_ units: Int128) -> Rational {
        Rational(units, ExactDecimal.one * ExactDecimal.one)
    }
}
