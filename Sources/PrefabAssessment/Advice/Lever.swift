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

    func level(_ number: Int) -> Level {
        number == 0 ? before : levels[number - 1]
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
