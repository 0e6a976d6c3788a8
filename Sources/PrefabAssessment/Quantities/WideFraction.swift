/// A fraction of any length, zero or more: for sums that 128 bits cannot hold.
package struct WideFraction: Sendable {
    private let numerator: WideNumber
    private let denominator: WideNumber

    /// - Precondition: `denominator` is not zero.
    init(_ numerator: WideNumber, over denominator: WideNumber) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// In lowest terms.
    var reduced: WideFraction {
        let divisor = WideNumber.greatestCommonDivisor(numerator, denominator)
        return WideFraction(
            numerator.quotientAndRemainder(dividingBy: divisor).quotient,
            over: denominator.quotientAndRemainder(dividingBy: divisor).quotient)
    }

    /// The number as fractions of 128 bits have it; `nil` where they cannot. In lowest terms they may where others may not.
    var small: Rational? {
        guard let numerator = numerator.small, let denominator = denominator.small else { return nil }
        return Rational(numerator, denominator)
    }

    /// The number itself where 128 bits hold it or it ends within ``Rational/finestDecimals`` decimals; else one between the same two
    /// neighbours that do, so that every comparison with a number of so many decimals, and every rounding to fewer, comes out as it does for
    /// the number itself.
    ///
    /// - Precondition: the number has at most 19 digits before the point; figures of points and divisors have four.
    var nearest: Rational {
        if let small = reduced.small { return small }
        let scale = powerOfTen(Rational.finestDecimals)
        guard let (cut, isExact) = (numerator * WideNumber(scale)).quotient(by: denominator) else {
            preconditionFailure("a sum of points has more than 19 digits")
        }
        return isExact ? Rational(cut, scale) : Rational(2 * cut + 1, 2 * scale)
    }
}

extension WideFraction: CustomStringConvertible {
    /// `12/5`, as it is: in lowest terms only where it was ``reduced``.
    package var description: String { "\(numerator)/\(denominator)" }
}

extension WideFraction {
    init(_ number: Rational) {
        self.init(WideNumber(number.numerator), over: WideNumber(number.denominator))
    }

    static func + (left: WideFraction, right: WideFraction) -> WideFraction {
        WideFraction(
            left.numerator * right.denominator + right.numerator * left.denominator, over: left.denominator * right.denominator)
    }

    /// - Precondition: `divisor` is above zero.
    static func / (number: WideFraction, divisor: Rational) -> WideFraction {
        WideFraction(number.numerator * WideNumber(divisor.denominator), over: number.denominator * WideNumber(divisor.numerator))
    }
}

extension WideFraction: Comparable {
    package static func < (left: WideFraction, right: WideFraction) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    package static func == (left: WideFraction, right: WideFraction) -> Bool {
        !(left < right) && !(right < left)
    }
}

/// What points are added up in: fractions of 128 bits, which nearly every sum fits, or wide ones.
protocol PointNumber: Comparable {
    init(_ number: Rational)

    /// The sum; `nil` where the type cannot hold it.
    func adding(_ other: Self) -> Self?

    /// The quotient; `nil` where the type cannot hold it.
    ///
    /// - Precondition: `divisor` is above zero.
    func divided(by divisor: Rational) -> Self?
}

extension Rational: PointNumber {
    init(_ number: Rational) { self = number }
}

extension WideFraction: PointNumber {
    func adding(_ other: WideFraction) -> WideFraction? { self + other }

    func divided(by divisor: Rational) -> WideFraction? { self / divisor }
}
