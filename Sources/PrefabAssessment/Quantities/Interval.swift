/// All that is known of a number: it lies between two bounds, both included.
///
/// What a submission leaves out is an interval, never a zero: a score nobody can compute yet is `[0, maximum]`.
package struct Interval: Hashable, Sendable {
    package let lower: Rational
    package let upper: Rational

    /// - Precondition: `lower <= upper`.
    package init(_ lower: Rational, _ upper: Rational) {
        precondition(lower <= upper, "an interval runs upwards")
        self.lower = lower
        self.upper = upper
    }

    /// A number known exactly.
    package init(_ value: Rational) {
        lower = value
        upper = value
    }

    /// The value, where the bounds meet.
    package var exact: Rational? {
        lower == upper ? lower : nil
    }

    package static func + (left: Interval, right: Interval) -> Interval {
        let lower = left.lower + right.lower
        let isExact = left.lower == left.upper && right.lower == right.upper
        return isExact ? Interval(lower) : Interval(lower, left.upper + right.upper)
    }

    /// Both bounds through a function that never falls as its argument grows.
    package func map(_ transform: (Rational) -> Rational) -> Interval {
        lower == upper ? Interval(transform(lower)) : Interval(transform(lower), transform(upper))
    }
}
