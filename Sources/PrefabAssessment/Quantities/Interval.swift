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
        if let lower = interval.lower.divided(by: divisor) {
            if interval.lower == interval.upper { return Interval(lower) }
            if let upper = interval.upper.divided(by: divisor) { return Interval(lower, upper) }
        }
        return Interval(bounds(of: interval.lower, over: divisor).lower, bounds(of: interval.upper, over: divisor).upper)
    }

    private static func bounds(of number: Rational, over divisor: Rational) -> Interval {
        if let exact = number.divided(by: divisor) { return Interval(exact) }
        let top = WideNumber(number.numerator) * WideNumber(divisor.denominator)
        let bottom = WideNumber(number.denominator) * WideNumber(divisor.numerator)
        guard let bounds = Interval(top, over: bottom) else { preconditionFailure("points and divisors have six digits before the point") }
        return bounds
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
