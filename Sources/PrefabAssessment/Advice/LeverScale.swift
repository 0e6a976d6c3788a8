/// What a lever's quantity comes to, step by step: any level of it, and the levels of a stretch as finely as is asked.
struct LeverScale: Sendable {
    let qualifying: ExactDecimal
    let total: ExactDecimal
    /// One unit of the last decimal.
    let step: ExactDecimal
    /// Of the items that the lever moves.
    let scorings: [Scoring]
    /// What rules ask of the ratio, apart from scores.
    let asked: [Rational]

    /// How fine the levels are at first.
    static let coarsest = 0
    /// From this fineness on all bands have all of their levels: six decimals from hundreds of points.
    static let finest = 8

    func level(_ steps: Int128) -> Lever.Level {
        let ratio = Rational(qualifying.units + steps * step.units, total.units)
        return Lever.Level(steps: steps, ratio: ratio, scores: scorings.map { $0.points(ratio) ?? 0 })
    }

    /// The least quantities that come to the ratios, rising, each with more points than the one before or with something that a rule asks for.
    func levels(_ ratios: [Rational], after first: Lever.Level, upTo last: Int128 = .max) -> [Lever.Level] {
        let most = min((total.units - qualifying.units) / step.units, last)
        let least = first.ratio ?? .zero
        let steps = Set(ratios.filter { $0 > least }.map { self.steps(to: $0) })
        var levels: [Lever.Level] = []
        for steps in steps.sorted() where steps > first.steps && steps <= most {
            let next = level(steps)
            let before = levels.last ?? first
            let meetsRatio = asked.contains { least in next.ratio.map { $0 >= least } == true && before.ratio.map { $0 < least } == true }
            if meetsRatio || zip(next.scores, before.scores).contains(where: { $0 > $1 }) { levels.append(next) }
        }
        return levels
    }

    /// The levels between two others, the last included, so finely.
    func levels(after first: Lever.Level, upTo last: Lever.Level, fineness: Int) -> [Lever.Level] {
        guard let least = first.ratio, let most = last.ratio else { return [] }
        let ratios = scorings.flatMap { $0.usefulRatios(fineness, from: least, to: most) } + asked + [most]
        let levels = levels(ratios, after: first, upTo: last.steps)
        // The last counts even where it gains nothing over the one before it: it was chosen.
        return levels.last?.steps == last.steps ? levels : levels + [last]
    }

    /// The least number of steps by which the quantity comes to the ratio of the total.
    private func steps(to ratio: Rational) -> Int128 {
        let needed = WideNumber(ratio.numerator) * WideNumber(total.units) - WideNumber(qualifying.units) * WideNumber(ratio.denominator)
        guard let (steps, isExact) = needed.quotient(by: WideNumber(ratio.denominator) * WideNumber(step.units)) else { return .max }
        return isExact ? steps : steps + 1
    }
}

extension Scoring {
    /// Ratios at which the score rises: all of them where they are few, else so many of those inside each band that they can be gone through.
    ///
    /// - Parameters:
    ///   - fineness: 0 for the coarsest; each that follows has ten times as many ratios, as long as there are more.
    ///   - lower: no ratio up to it is wanted, nor any much above `upper`.
    fileprivate func usefulRatios(_ fineness: Int, from lower: Rational, to upper: Rational) -> [Rational] {
        switch self {
        case .flag, .levels, .declared: []
        case .steps(let steps): steps.map(\.from)
        case .bands(let bands): bands.flatMap { $0.usefulRatios(fineness, from: lower, to: upper) }
        }
    }

    func usefulRatios(_ fineness: Int) -> [Rational] {
        usefulRatios(fineness, from: 0, to: 1)
    }
}

extension Scoring.Band {
    /// So many ratios inside a band are gone through at once.
    private static let most: Rational = 200

    /// Inside a band the score rises where the interpolated points come to half a unit of the last decimal below the next. Points that are not
    /// rounded rise everywhere; tenths stand for them.
    fileprivate func usefulRatios(_ fineness: Int, from lower: Rational, to upper: Rational) -> [Rational] {
        guard to > from, upperPoints > lowerPoints else { return [from] }
        var ratios = [from, to]
        guard lower < to, upper > from else { return ratios }
        let finest = decimals ?? 1
        // Thousands of points at most, so that hundreds are coarse enough.
        var exponent = finest
        while exponent > -2, (upperPoints - lowerPoints) / Self.unit(exponent) > Self.most { exponent -= 1 }
        exponent = min(exponent + fineness, finest)
        let unit = Self.unit(exponent)
        let half = decimals.map { Self.unit($0) / 2 } ?? .zero
        let first = lower > from ? interpolate(lower) : lowerPoints
        let last = upper < to ? interpolate(upper) : upperPoints
        // The points may be a fraction of any length that 128 bits hold; so many whole units are in them.
        var points = Rational(first.scaledQuotient(unit.denominator, .cut) / unit.numerator) * unit
        while points - half < upperPoints, points <= last {
            let place = points - half
            if place > lowerPoints { ratios.append(from + (place - lowerPoints) / (upperPoints - lowerPoints) * (to - from)) }
            points += unit
        }
        return ratios
    }

    /// 10 to the power of so much less than zero.
    private static func unit(_ exponent: Int) -> Rational {
        exponent < 0 ? Rational(powerOfTen(-exponent)) : Rational(1, powerOfTen(exponent))
    }
}
