/// What an engineer could change about a project, and by how much at least.
///
/// Each piece of advice was checked by making the change and judging the building again, and by stopping one unit of the last decimal
/// short of it, which must not be enough.
package struct Advice: Sendable {
    package let assessment: Assessment
    /// Thresholds of the project as a whole that it misses.
    package let project: [ProjectGap]
    /// The buildings that miss something, in the order of the submission.
    /// Of many, what to change is worked out when it is looked at.
    package let buildings: OnDemand<BuildingAdvice>
    /// Whether costs were given.
    package let hasCosts: Bool
    /// Which missing fields would settle the verdict; `nil` where it is settled.
    package let settling: Settling?
}

/// A threshold of the project that a quantity could meet.
package struct ProjectGap: Sendable {
    package let rule: RuleID
    package let actual: ExactDecimal
    package let required: ExactDecimal
    /// `m²` or `%`.
    package let unit: String
    /// The least change that is enough; `nil` where it is the buildings that have to change.
    package let change: FieldChange?
}

package struct BuildingAdvice: Sendable {
    /// Its place in ``Submission/buildings``.
    package let index: Int
    /// Rules that are missed, all of them together where there are several, and the next grade.
    package let goals: [GoalAdvice]
}

/// What to do for one goal.
package struct GoalAdvice: Sendable {
    package let goal: AdviceGoal
    /// `fail`, or `undetermined` where unknown items leave it open; those then count nothing.
    package let outcome: Outcome
    /// How far it is from the goal; `nil` where the goal asks for several things.
    package let gap: Gap?
    /// Each item that bears on the goal, by itself.
    package let alone: [ItemAdvice]
    /// The fewest items that together are enough, moved as little as possible; `nil` where all of them are not enough.
    package let fewest: Combination?
    /// The cheapest combination, where costs were given.
    package let cheapest: Cheapest?
    /// Why the goal is out of reach, or what was left out of account.
    package let obstacles: [Obstacle]

    package struct Gap: Sendable {
        package enum Unit: String, Sendable {
            case points
            /// A fraction of one, shown as a percentage.
            case ratio
        }

        package let unit: Unit
        /// What is known of it; the lower bound counts.
        package let actual: Interval
        /// Its bounds, where those are but the numbers nearest to them.
        package let wide: WideScores.Bounds?
        package let required: Rational
    }

    package enum Cheapest: Sendable {
        case combination(Combination)
        /// The items that have costs are not enough.
        case outOfReach
        /// Quantities and costs are beyond what is computed exactly.
        case tooLarge
    }

    package enum Obstacle: Hashable, Sendable {
        /// The item's score is unknown and counts nothing.
        case unknownItem(AdviceItem)
        /// The ratio that the rule asks for is unknown.
        case unknownRatio(AdviceItem)
        /// No cost is given for the item, so that it is left out of the cheapest combination.
        case unpriced(AdviceItem)
        /// A figure that the goal rests on may not be used under `--verified-only`.
        case withheldFigure
        /// No least change can be named: the standards at hand score more for less, or items share quantities in too many ways.
        case notConfirmed
    }
}

/// What one item can do for a goal.
package struct ItemAdvice: Sendable {
    package let change: ItemChange
    /// Whether the change is enough by itself; else it is the most that the item can do.
    package let isEnough: Bool
}

/// Changes of several items that together are enough.
package struct Combination: Sendable {
    package let changes: [ItemChange]
    /// In yuan, exact; `nil` where no costs were given.
    package let cost: Rational?
}

/// A change of one item.
package struct ItemChange: Sendable {
    package let item: AdviceItem
    /// The fields to change: one, or several measures that are added up.
    package let fields: [FieldChange]
    /// `nil` for a ratio that is not in the score table.
    package let score: Step<Rational>?
    /// `nil` for attributes and declared points.
    package let ratio: Step<Rational>?

    package struct Step<Value: Hashable & Sendable>: Hashable, Sendable {
        package let before: Value
        package let after: Value
    }
}

/// One field of the submission and its new value.
package struct FieldChange: Hashable, Sendable {
    package let change: SubmissionChange
    /// The measure that the quantity belongs to.
    package let measure: MeasureIndex?
    /// What stands in the submission, in the unit of the field; `nil` for attributes.
    package let from: ExactDecimal?
    package let to: ExactDecimal?
    /// One unit of the last decimal: with so much less it is not enough.
    package let step: ExactDecimal?
    /// The change with one unit less.
    package let oneLess: SubmissionChange?
}
