/// What an engineer can turn to get nearer to a goal.
package enum AdviceItem: Hashable, Sendable {
    /// An item of the score table.
    case item(ItemID)
    /// A measure that the method asks for apart from its table.
    case measure(MeasureKey)

    package var name: String {
        switch self {
        case .item(let item): item.rawValue
        case .measure(let key): key.rawValue
        }
    }
}

/// An item with all that can usefully be done about it.
///
/// Scores are steps or tenths of points, so that an item has finitely many scores worth reaching; each level is the least quantity for one.
struct Lever: Sendable {
    enum Kind: Sendable {
        /// One measure, or the three kinds of pipes together.
        case quantities([MeasureKey])
        case decoration
        /// Points of the applicant's score sheet, where the quantities are not known.
        case declaredPoints(from: ExactDecimal)
    }

    struct Level: Sendable {
        /// How many steps up from what the submission states.
        let steps: Int128
        /// The ratio reached; `nil` for flags and declared points.
        let ratio: Rational?
        /// The points reached; `nil` where the table has no such item.
        let score: Rational?
    }

    let item: AdviceItem
    let group: GroupID?
    let kind: Kind
    /// One unit of the last decimal.
    let step: ExactDecimal
    /// Of quantities, in the unit of the measure; the most points otherwise.
    let total: ExactDecimal
    /// What stands in the submission.
    let before: Level
    /// Rising, each with more points than the one before, or with a ratio that a rule asks for.
    let levels: [Level]

    func level(_ number: Int) -> Level {
        number == 0 ? before : levels[number - 1]
    }

    /// The points that a level adds, in units of ``ExactDecimal``.
    ///
    /// Points come from decimal text or are rounded to tenths, so that nothing is cut off here.
    func gain(_ number: Int) -> Int128 {
        guard let from = before.score, let to = level(number).score else { return 0 }
        return (to - from).scaledQuotient(ExactDecimal.one, .cut)
    }

    /// How far a level is from what the submission states, in ten-thousandths of the total, counted upwards.
    func distance(_ number: Int) -> Int {
        if number == 0 { return 0 }
        guard case .quantities = kind, let share = Rational.ratio(quantity(number), of: total) else { return 10_000 }
        return Int(share.scaledQuotient(10_000, .cut)) + 1
    }

    /// The quantity that a level adds.
    func quantity(_ number: Int) -> ExactDecimal {
        ExactDecimal(units: level(number).steps * step.units)
    }
}

extension Lever {
    /// A lever for quantities, or nothing where they are unknown, absent or all counted already.
    ///
    /// - Parameters:
    ///   - ratios: what rules ask of the ratio, apart from its score.
    init?(
        _ item: AdviceItem, _ keys: [MeasureKey], of building: Building, row: ScoreTable.Item?, ratios: [Rational]
    ) {
        var qualifying = ExactDecimal.zero
        var total = ExactDecimal.zero
        var step = ExactDecimal(1)
        for key in keys {
            guard case .quantities(let part, let whole) = building.measure(key) else { continue }
            qualifying += part
            total += whole
            step = min(step, building.step(of: key))
        }
        guard total > qualifying, let ratio = Rational.ratio(qualifying, of: total) else { return nil }
        func level(_ steps: Int128) -> Level {
            let ratio = Rational(qualifying.units + steps * step.units, total.units)
            return Level(
                steps: steps, ratio: ratio, score: row.flatMap { $0.scoring.points(ratio, maximum: $0.maximum.value) })
        }
        let most = (total.units - qualifying.units) / step.units
        let wanted = (row?.scoring.usefulRatios ?? []) + ratios
        let steps = Set(wanted.filter { $0 > ratio }.map { Self.steps(to: $0, of: total, from: qualifying, step) })
        let first = level(0)
        var levels: [Level] = []
        for steps in steps.sorted() where steps > 0 && steps <= most {
            let next = level(steps)
            let last = levels.last ?? first
            let meetsRatio = ratios.contains { next.ratio! >= $0 && last.ratio! < $0 }
            if meetsRatio || (next.score ?? 0) > (last.score ?? 0) { levels.append(next) }
        }
        self.init(
            item: item, group: row?.group, kind: .quantities(keys), step: step, total: total, before: first,
            levels: levels)
    }

    /// The least number of steps by which the quantity comes to the ratio of the total.
    ///
    /// The total is divided first: a ratio times a total of 33 digits would not fit into 128 bits.
    private static func steps(
        to ratio: Rational, of total: ExactDecimal, from qualifying: ExactDecimal, _ step: ExactDecimal
    ) -> Int128 {
        let (whole, rest) = total.units.quotientAndRemainder(dividingBy: ratio.denominator)
        let (part, remainder) = (rest * ratio.numerator).quotientAndRemainder(dividingBy: ratio.denominator)
        let needed = whole * ratio.numerator + part + (remainder > 0 ? 1 : 0) - qualifying.units
        let (steps, left) = needed.quotientAndRemainder(dividingBy: step.units)
        return left > 0 ? steps + 1 : steps
    }

    /// Full decoration, where it is not there yet; what the item scores now may be declared.
    init?(decorating building: Building, row: ScoreTable.Item, score: Rational) {
        guard building.fullDecoration != true else { return nil }
        self.init(
            item: .item(row.id), group: row.group, kind: .decoration, step: ExactDecimal(1), total: ExactDecimal(1),
            before: Level(steps: 0, ratio: nil, score: score),
            levels: [Level(steps: 1, ratio: nil, score: row.maximum.value)])
    }

    /// Points that the applicant declares, raised to whole tenths (表4.0.1 note), or to the item's maximum.
    init?(declared points: ExactDecimal, row: ScoreTable.Item) {
        let maximum = ExactDecimal(units: row.maximum.value.scaledQuotient(ExactDecimal.one, .cut))
        guard points < maximum else { return nil }
        let tenth = ExactDecimal(units: ExactDecimal.one / 10)
        let first = points.units / tenth.units + 1
        let last = (maximum.units + tenth.units - 1) / tenth.units
        self.init(
            item: .item(row.id), group: row.group, kind: .declaredPoints(from: points), step: tenth, total: maximum,
            before: Level(steps: 0, ratio: nil, score: points.rational),
            levels: (first...last).enumerated().map { place, tenths in
                let raised = min(maximum, ExactDecimal(units: tenths * tenth.units))
                return Level(steps: Int128(place) + 1, ratio: nil, score: raised.rational)
            })
    }
}

extension Scoring {
    /// Every ratio at which the score rises.
    ///
    /// Inside a band the score rises where the interpolated points come to half a unit of the last decimal below the next (GB/T 51129 表4.0.1 note).
    var usefulRatios: [Rational] {
        switch self {
        case .flag, .declared: return []
        case .step(let from): return [from]
        case .bands(let bands): return bands.flatMap(\.usefulRatios)
        }
    }
}

extension Scoring.Band {
    fileprivate var usefulRatios: [Rational] {
        guard to > from, upperPoints > lowerPoints else { return [from] }
        var ratios = [from, to]
        let unit = Rational(1, powerOfTen(decimals))
        var points = lowerPoints.rounded(toDecimals: decimals, .cut) + unit / 2
        while points < upperPoints {
            if points > lowerPoints {
                ratios.append(from + (points - lowerPoints) / (upperPoints - lowerPoints) * (to - from))
            }
            points += unit
        }
        return ratios
    }
}
