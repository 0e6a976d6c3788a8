/// What an engineer could change about a project, and by how much at least.
///
/// Each piece of advice was checked by making the change and judging the building again, and by stopping one unit of the last decimal
/// short of it, which must not be enough.
public struct Advice: Sendable {
    public let assessment: Assessment
    /// Thresholds of the project as a whole that it misses.
    public let project: [ProjectGap]
    /// The buildings that miss something, in the order of the submission.
    public let buildings: [BuildingAdvice]
    /// Whether costs were given.
    public let hasCosts: Bool
    /// Which missing fields would settle the verdict; `nil` where it is settled.
    public let settling: Settling?
}

/// A threshold of the project that a quantity could meet.
public struct ProjectGap: Sendable {
    public let rule: RuleID
    public let actual: ExactDecimal
    public let required: ExactDecimal
    /// `m²` or `%`.
    public let unit: String
    /// The least change that is enough; `nil` where it is the buildings that have to change.
    public let change: FieldChange?
}

public struct BuildingAdvice: Sendable {
    /// Its place in ``Submission/buildings``.
    public let index: Int
    /// Rules that are missed, all of them together where there are several, and the next grade.
    public let goals: [GoalAdvice]
}

/// What to do for one goal.
public struct GoalAdvice: Sendable {
    public let goal: AdviceGoal
    /// `fail`, or `undetermined` where unknown items leave it open; those then count nothing.
    public let outcome: Outcome
    /// How far it is from the goal; `nil` where the goal asks for several things.
    public let gap: Gap?
    /// Each item that bears on the goal, by itself.
    public let alone: [ItemAdvice]
    /// The fewest items that together are enough, moved as little as possible; `nil` where all of them are not enough.
    public let fewest: Combination?
    /// The cheapest combination, where costs were given.
    public let cheapest: Cheapest?
    /// Why the goal is out of reach, or what was left out of account.
    public let obstacles: [Obstacle]

    public struct Gap: Sendable {
        public enum Unit: String, Sendable {
            case points
            /// A fraction of one, shown as a percentage.
            case ratio
        }

        public let unit: Unit
        /// What is known of it; the lower bound counts.
        public let actual: Interval
        public let required: Rational
    }

    public enum Cheapest: Sendable {
        case combination(Combination)
        /// The items that have costs are not enough.
        case outOfReach
        /// Quantities and costs are beyond what is computed exactly.
        case tooLarge
    }

    public enum Obstacle: Hashable, Sendable {
        /// The item's score is unknown and counts nothing.
        case unknownItem(ItemID)
        /// The ratio that the rule asks for is unknown.
        case unknownRatio(MeasureKey)
        /// No cost is given for the item, so that it is left out of the cheapest combination.
        case unpriced(AdviceItem)
        /// A figure that the goal rests on may not be used under `--verified-only`.
        case withheldFigure
        /// The standards at hand score more for less, so that no least change can be named.
        case notConfirmed
    }
}

/// What one item can do for a goal.
public struct ItemAdvice: Sendable {
    public let change: ItemChange
    /// Whether the change is enough by itself; else it is the most that the item can do.
    public let isEnough: Bool
}

/// Changes of several items that together are enough.
public struct Combination: Sendable {
    public let changes: [ItemChange]
    /// In yuan, exact; `nil` where no costs were given.
    public let cost: Rational?
}

/// A change of one item.
public struct ItemChange: Sendable {
    public let item: AdviceItem
    /// The fields to change: one, or several kinds of pipes.
    public let fields: [FieldChange]
    /// `nil` for a ratio that is not in the score table.
    public let score: Step<Rational>?
    /// `nil` for full decoration and declared points.
    public let ratio: Step<Rational>?

    public struct Step<Value: Hashable & Sendable>: Hashable, Sendable {
        public let before: Value
        public let after: Value
    }
}

/// One field of the submission and its new value.
public struct FieldChange: Hashable, Sendable {
    public let change: SubmissionChange
    /// The measure that the quantity belongs to.
    public let key: MeasureKey?
    /// What stands in the submission, in the unit of the field; `nil` for full decoration.
    public let from: ExactDecimal?
    public let to: ExactDecimal?
    /// One unit of the last decimal: with so much less it is not enough.
    public let step: ExactDecimal?
    /// The change with one unit less.
    public let oneLess: SubmissionChange?
}
