/// What the points of the groups in the total, and those of the bonus groups, are divided by to give the assembly rate.
struct RateDivisors {
    private let method: Method
    private let total: Rational
    private let bonus: Rational

    /// - Parameters:
    ///   - absent: the points that left the total.
    ///   - isWithheld: whether the points of a group are.
    /// - Returns: `nil` where a figure is withheld or nothing is left to divide by.
    init?(_ method: Method, absent: Rational, isWithheld: Bool, _ ledger: inout FigureLedger) {
        guard let total = ledger.read(method.totalPoints), !isWithheld, total > absent else { return nil }
        self.method = method
        self.total = total - absent
        guard method.groups.contains(where: { $0.counting == .bonus }) else {
            bonus = total
            return
        }
        guard let bonus = method.bonusDivisor.map({ ledger.read($0) }) ?? total else { return nil }
        self.bonus = bonus
    }

    /// A bound of the rate, or the number nearest to it, and then the bound.
    typealias Bound = (nearest: Rational, wide: WideFraction?)

    /// The assembly rate, bound by bound.
    ///
    /// - Parameter least: the least that the upper bound of the groups in the total can be.
    func rate(_ groups: [ScoreSheet.Group], _ wideSums: WideSums, least: Rational) -> (lower: Bound, upper: Bound) {
        let lower = bound(groups, wideSums, least: 0, { $0.lower }, { $0.lower })
        if least == 0, groups.allSatisfy({ $0.score.lower == $0.score.upper }) { return (lower, lower) }
        return (lower, bound(groups, wideSums, least: least, { $0.upper }, { $0.upper }))
    }

    private func bound(
        _ groups: [ScoreSheet.Group], _ wideSums: WideSums, least: Rational, _ bound: (Interval) -> Rational,
        _ wideBound: (Bounds<WideFraction>) -> WideFraction
    ) -> Bound {
        if wideSums.isEmpty, let rate = rate(least, { bound(groups[$0].score) }) { return (rate, nil) }
        let rate = rate(WideFraction(least)) { wideSums[$0].map(wideBound) ?? WideFraction(bound(groups[$0].score)) }
        guard let rate else { preconditionFailure("a wide fraction holds every sum") }
        return (rate.nearest, rate)
    }

    /// Σ of the groups in the total / their divisor + Σ of the bonus groups / theirs; `nil` where the numbers cannot hold it.
    private func rate<Number: PointNumber>(_ least: Number, _ score: (Int) -> Number) -> Number? {
        var inTotal: Number? = Number(.zero)
        var asBonus: Number? = Number(.zero)
        for place in method.groups.indices {
            switch method.groups[place].counting {
            case .total: inTotal = inTotal?.adding(score(place))
            case .bonus: asBonus = asBonus?.adding(score(place))
            }
        }
        guard let first = inTotal?.divided(by: total), let second = asBonus?.divided(by: bonus) else { return nil }
        return max(first, least).adding(second)
    }
}
