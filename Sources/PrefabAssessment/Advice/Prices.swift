/// What a unit of each measure costs, as the file of costs gives it.
struct Prices: Sendable {
    let costs: MeasureCosts
    let building: MeasuredBuilding
    private var id: String { building.building.id }

    init(costs: MeasureCosts, building: MeasuredBuilding, in standards: Standards) {
        self.costs = costs
        self.building = building
        limit = Int128.max / Int128(max(64, standards.measures.count + standards.attributes.count))
    }

    /// The order in which measures are filled: the cheapest unit first; `nil` where one that could be used has no price.
    func order(_ keys: [MeasureIndex]) -> [MeasureIndex]? {
        var priced: [(key: MeasureIndex, cost: ExactDecimal)] = []
        for key in keys {
            guard case .quantities(let part, let whole) = building[key], part < whole else { continue }
            guard let cost = costs.cost(.measure(key), of: id) else { continue }
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
        case .attribute(let attribute):
            return costs.cost(.attribute(attribute), of: id).flatMap { cost in
                building.building.aboveGroundArea.flatMap { product(cost, $0) }
            }
        case .quantities(let keys):
            guard let order = order(keys) else { return nil }
            var rest = lever.level(number).steps * lever.step.units
            var sum: Int128 = 0
            for key in order {
                guard case .quantities(let part, let whole) = building[key],
                    let cost = costs.cost(.measure(key), of: id)
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
        case .attribute(let attribute): costs.cost(.attribute(attribute), of: id) != nil && building.building.aboveGroundArea != nil
        case .quantities(let keys): order(keys) != nil
        }
    }

    /// Whether the quantity times its cost is beyond what is computed exactly.
    func isTooLarge(_ lever: Lever) -> Bool {
        let known: [ExactDecimal]
        switch lever.kind {
        case .declaredPoints: return false
        case .attribute(let attribute):
            guard let cost = costs.cost(.attribute(attribute), of: id), let area = building.building.aboveGroundArea else { return false }
            return product(cost, area) == nil
        case .quantities(let keys): known = keys.compactMap { costs.cost(.measure($0), of: id) }
        }
        return known.contains { product($0, lever.total) == nil }
    }

    /// So far below the greatest number of 128 bits that the sum over all that can be priced of a building fits as well.
    private let limit: Int128

    private func product(_ cost: ExactDecimal, _ quantity: ExactDecimal) -> Int128? {
        let (product, overflow) = cost.units.multipliedReportingOverflow(by: quantity.units)
        return overflow || product >= limit ? nil : product
    }

    /// An amount in 10⁻²⁴ yuan as a fraction of yuan.
    static func yuan(_ units: Int128) -> Rational {
        Rational(units, ExactDecimal.one * ExactDecimal.one)
    }
}
