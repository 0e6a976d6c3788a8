/// Something that can be done about a building, with all the levels to which it can usefully be done.
///
/// Scores are steps or rounded points, so that finitely many are worth reaching; each level is the least quantity for one.
struct Lever: Sendable {
    enum Kind: Sendable {
        /// One measure, or several that items add up.
        case quantities([MeasureIndex])
        case attribute(AttributeIndex)
        /// Points of the applicant's score sheet, where the quantities are not known.
        case declaredPoints(ItemName, from: ExactDecimal)
    }

    struct Level: Sendable {
        /// How many steps up from what the submission states.
        let steps: Int128
        /// The ratio reached; `nil` for attributes and declared points.
        let ratio: Rational?
        /// The value reached; `nil` for quantities and declared points.
        var value: AttributeValue?
        /// The points of each of ``items``.
        let scores: [Rational]
    }

    let item: AdviceItem
    let kind: Kind
    /// The items that it moves, by their places in the method.
    let items: [Int]
    /// One unit of the last decimal.
    let step: ExactDecimal
    /// Of quantities, in the unit of the measure; the most points otherwise.
    let total: ExactDecimal
    /// What stands in the submission.
    let before: Level
    /// Rising, each with more points than the one before, or with something that a rule asks for.
    let levels: [Level]
    /// Any other level of quantities; `nil` for attributes and declared points.
    var scale: LeverScale?

    func level(_ number: Int) -> Level {
        number == 0 ? before : levels[number - 1]
    }

    /// The same with other levels.
    func with(_ levels: [Level]) -> Lever {
        Lever(item: item, kind: kind, items: items, step: step, total: total, before: before, levels: levels, scale: scale)
    }

    /// The levels between two of them, the last included, so finely.
    func levels(after first: Int, upTo last: Int, fineness: Int) -> [Level] {
        if let scale { return scale.levels(after: level(first), upTo: level(last), fineness: fineness) }
        guard case .declaredPoints = kind else { return Array(levels[first..<last]) }
        return Self.declared(
            after: level(first).scores[0], upTo: level(last).scores[0], every: Self.spacing(of: total.units, step.units, fineness))
    }

    /// Levels of declared points: those between two numbers that are multiples of so many units, and the last.
    static func declared(after first: Rational, upTo last: Rational, every unit: Int128) -> [Level] {
        let (low, high) = (first.scaledQuotient(ExactDecimal.one, .cut), last.scaledQuotient(ExactDecimal.one, .cut))
        var points: [Int128] = []
        var next = (low / unit + 1) * unit
        while next < high {
            points.append(next)
            next += unit
        }
        points.append(high)
        return points.enumerated().map { number, units in
            Level(steps: Int128(number) + 1, ratio: nil, scores: [ExactDecimal(units: units).rational])
        }
    }

    /// So far apart that a thousand levels are enough; ten times as close with each fineness, as long as they are whole steps.
    static func spacing(of total: Int128, _ step: Int128, _ fineness: Int) -> Int128 {
        var spacing = step
        while total / spacing > 1_000 { spacing *= 10 }
        for _ in 0..<fineness where spacing > step { spacing /= 10 }
        return spacing
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

    /// The measure whose ratio the lever moves.
    var ratioMeasure: MeasureIndex? {
        if case .quantities(let measures) = kind, measures.count == 1 { measures[0] } else { nil }
    }

    var attribute: AttributeIndex? {
        if case .attribute(let attribute) = kind { attribute } else { nil }
    }
}
