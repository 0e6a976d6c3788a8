/// A fraction of any length, zero or more: for sums that 128 bits cannot hold on the way to a rate that is compared and shown.
///
/// It is not put in lowest terms: the few dozen terms of a sheet stay within some thousand bits.
struct WideFraction {
    private let numerator: WideNumber
    private let denominator: WideNumber

    /// - Precondition: `denominator` is not zero.
    init(_ numerator: WideNumber, over denominator: WideNumber) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The number itself where it ends within ``Rational/shownDecimals`` decimals; else one between the same two neighbours that do, so that
    /// every comparison with a number of so many decimals, and every rounding to fewer, comes out as it does for the number itself.
    ///
    /// - Precondition: the number has at most 19 digits before the point; figures of points and divisors have twelve.
    var nearest: Rational {
        let scale = powerOfTen(Rational.finestDecimals)
        guard let (cut, isExact) = (numerator * WideNumber(scale)).quotient(by: denominator) else {
            preconditionFailure("a sum of points has more than 19 digits")
        }
        return isExact ? Rational(cut, scale) : Rational(2 * cut + 1, 2 * scale)
    }
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
    static func < (left: WideFraction, right: WideFraction) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    static func == (left: WideFraction, right: WideFraction) -> Bool {
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
