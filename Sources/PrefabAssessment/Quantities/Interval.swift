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

    /// The sum, where 128 bits hold it.
    func adding(_ other: Interval) -> Interval? {
        guard let lower = lower.adding(other.lower) else { return nil }
        if self.lower == self.upper, other.lower == other.upper { return Interval(lower) }
        return upper.adding(other.upper).map { Interval(lower, $0) }
    }

    /// The sum of all, bound by bound (``Rational/sum(_:)``).
    package static func sum(_ terms: some Sequence<Interval>) -> Interval {
        Interval(Rational.sum(terms.lazy.map(\.lower)), Rational.sum(terms.lazy.map(\.upper)))
    }

    /// Both bounds through a function that never falls as its argument grows.
    package func map(_ transform: (Rational) -> Rational) -> Interval {
        lower == upper ? Interval(transform(lower)) : Interval(transform(lower), transform(upper))
    }
}
