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

    /// The sum; where 128 bits cannot hold it, the bounds between which it lies, see ``Rational/coarseDecimals``.
    package static func + (left: Interval, right: Interval) -> Interval {
        let isExact = left.lower == left.upper && right.lower == right.upper
        if let lower = left.lower.adding(right.lower) {
            if isExact { return Interval(lower) }
            if let upper = left.upper.adding(right.upper) { return Interval(lower, upper) }
        }
        let (left, right) = (left.coarse, right.coarse)
        return Interval(left.lower + right.lower, left.upper + right.upper)
    }

    /// The quotient; where 128 bits cannot hold it, the bounds between which it lies.
    ///
    /// - Precondition: `divisor` is above zero.
    package static func / (interval: Interval, divisor: Rational) -> Interval {
        let inverse = 1 / divisor
        if let lower = interval.lower.multiplied(by: inverse) {
            if interval.lower == interval.upper { return Interval(lower) }
            if let upper = interval.upper.multiplied(by: inverse) { return Interval(lower, upper) }
        }
        let coarse = interval.coarse
        return Interval(coarse.lower / divisor, coarse.upper / divisor)
    }

    /// The least interval around this one whose bounds have few enough decimals for any sum of points or rates.
    private var coarse: Interval {
        Interval(
            lower.rounded(toDecimals: Rational.coarseDecimals, .cut), upper.roundedUp(toDecimals: Rational.coarseDecimals))
    }

    /// Both bounds through a function that never falls as its argument grows.
    package func map(_ transform: (Rational) -> Rational) -> Interval {
        lower == upper ? Interval(transform(lower)) : Interval(transform(lower), transform(upper))
    }
}
