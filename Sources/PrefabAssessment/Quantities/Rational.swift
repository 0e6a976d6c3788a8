/// A fraction in lowest terms, exact; ratios, rates, scores and thresholds are of this type.
///
/// Comparisons multiply out to 256 bits and cannot overflow. Sums and products are checked by Swift's own arithmetic; inside the
/// range of the contract (12 digits on either side of the point, scores and points of up to six digits) they fit with room to spare: each
/// formula that uses them has a row in `NumberRangeTests`. Only points that no method rounds may not fit: they are added as a
/// ``WideFraction``, or by the functions that hand back `nil`.
package struct Rational: Hashable, Sendable {
    package let numerator: Int128
    /// Above zero.
    package let denominator: Int128

    /// The fraction in lowest terms.
    ///
    /// - Precondition: `denominator` is not zero; callers decide what an empty total means before they divide.
    package init(_ numerator: Int128, _ denominator: Int128 = 1) {
        precondition(denominator != 0, "a fraction over zero has no value")
        if denominator == 1 {
            self.init(reduced: numerator, 1)
            return
        }
        if let top = numerator.magnitude.small, let bottom = denominator.magnitude.small {
            // Nearly every fraction: the processor divides 64 bits in one step, 128 in many.
            let divisor = greatestCommonDivisor(top, bottom)
            let reduced = Int128(top / divisor)
            self.init(reduced: (numerator < 0) == (denominator < 0) ? reduced : -reduced, Int128(bottom / divisor))
            return
        }
        let divisor = Int128(greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.init(reduced: sign * (numerator / divisor), sign * (denominator / divisor))
    }

    /// A fraction that is in lowest terms already, with a denominator above zero.
    init(reduced numerator: Int128, _ denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    package static let zero = Rational(reduced: 0, 1)

    /// More decimals than any figure has, and than anything is rounded to or shown with: what holds of two numbers to so many holds of
    /// the numbers (``WideFraction/nearest``).
    static let finestDecimals = 18

    /// `part / whole`, or nothing where the whole is zero.
    package static func ratio(_ part: ExactDecimal, of whole: ExactDecimal) -> Rational? {
        if whole.units == 0 { return nil }
        if part.units >= 0, whole.units > 0, let top = part.units.magnitude.small, let bottom = whole.units.magnitude.small {
            // Most quantities have three decimals at most: without the other nine they are small, and divided in two thirds of the time.
            let (part, partRest) = top.quotientAndRemainder(dividingBy: 1_000_000_000)
            let (whole, wholeRest) = bottom.quotientAndRemainder(dividingBy: 1_000_000_000)
            if partRest == 0, wholeRest == 0 { return Rational(Int128(part), Int128(whole)) }
        }
        return Rational(part.units, whole.units)
    }
}

// MARK: - Arithmetic

extension Rational {
    package static func + (left: Rational, right: Rational) -> Rational {
        // Points are whole numbers mostly.
        left.denominator == 1 && right.denominator == 1
            ? Rational(reduced: left.numerator + right.numerator, 1) : sum(left, right)
    }

    private static func sum(_ left: Rational, _ right: Rational) -> Rational {
        guard let sum = smallSum(left, right) ?? wideSum(left, right) else { preconditionFailure("a sum is over the range of 128 bits") }
        return sum
    }

    /// The sum, where 128 bits hold it.
    func adding(_ other: Rational) -> Rational? {
        if denominator == 1, other.denominator == 1 {
            let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
            return overflow ? nil : Rational(reduced: sum, 1)
        }
        return Self.smallSum(self, other) ?? Self.wideSum(self, other)
    }

    /// The sum of all; where 128 bits cannot hold it, ``WideFraction/nearest`` to it.
    package static func sum(_ terms: some Sequence<Rational>) -> Rational {
        let sum: Rational? = terms.reduce(zero) { $0?.adding($1) }
        return sum ?? terms.reduce(WideFraction(zero)) { $0 + WideFraction($1) }.nearest
    }

    /// The quotient; where 128 bits cannot hold it, ``WideFraction/nearest`` to it.
    ///
    /// - Precondition: `divisor` is above zero.
    func quotient(by divisor: Rational) -> Rational {
        divided(by: divisor) ?? (WideFraction(self) / divisor).nearest
    }

    /// The difference, where 128 bits hold it.
    func subtracting(_ other: Rational) -> Rational? {
        adding(Rational(reduced: -other.numerator, other.denominator))
    }

    /// The quotient, where 128 bits hold it.
    ///
    /// - Precondition: `divisor` is above zero.
    func divided(by divisor: Rational) -> Rational? {
        multiplied(by: Rational(reduced: divisor.denominator, divisor.numerator))
    }

    /// The sum for those who are shown it, as a place on a page: where 128 bits cannot hold it, that of the two numbers cut to
    /// ``finestDecimals``.
    package func shownSum(_ other: Rational) -> Rational {
        adding(other) ?? coarse + other.coarse
    }

    /// The difference for those who are shown it: where 128 bits cannot hold it, that of the two numbers cut to ``finestDecimals``.
    package func shownDifference(_ other: Rational) -> Rational {
        subtracting(other) ?? coarse - other.coarse
    }

    /// The product for those who are shown it, in digits or as a length.
    package func shownProduct(_ other: Rational) -> Rational {
        multiplied(by: other) ?? brief * other
    }

    /// The quotient for those who are shown it.
    ///
    /// - Precondition: `divisor` is above zero.
    package func shownQuotient(by divisor: Rational) -> Rational {
        divided(by: divisor) ?? brief / divisor
    }

    private var coarse: Rational { rounded(toDecimals: Self.finestDecimals, .cut) }

    private var brief: Rational { rounded(toDecimals: 9, .cut) }

    /// The numerator of the difference over the product of the denominators; zero where `other` is more.
    ///
    /// - Precondition: both are zero or more.
    func wideDifference(_ other: Rational) -> WideNumber {
        WideNumber(numerator) * WideNumber(other.denominator) - WideNumber(other.numerator) * WideNumber(denominator)
    }

    private static func wideSum(_ left: Rational, _ right: Rational) -> Rational? {
        if left.denominator == right.denominator {
            let (sum, overflow) = left.numerator.addingReportingOverflow(right.numerator)
            return overflow ? nil : Rational(sum, left.denominator)
        }
        // Over the least common denominator, so that sums of fractions with like denominators stay small.
        let divisor = Int128(greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude))
        let scale = right.denominator / divisor
        let (first, firstOverflow) = left.numerator.multipliedReportingOverflow(by: scale)
        let (second, secondOverflow) = right.numerator.multipliedReportingOverflow(by: left.denominator / divisor)
        let (sum, sumOverflow) = first.addingReportingOverflow(second)
        let (bottom, bottomOverflow) = left.denominator.multipliedReportingOverflow(by: scale)
        return firstOverflow || secondOverflow || sumOverflow || bottomOverflow ? nil : Rational(sum, bottom)
    }

    /// The sum by 64 bits, where they are enough: points to a tenth, a rate in whole percents.
    private static func smallSum(_ left: Rational, _ right: Rational) -> Rational? {
        guard let (a, b) = left.small, let (c, d) = right.small else { return nil }
        if b == d { return Rational(Int128(a + c), Int128(b)) }
        // The sum with a whole number is in lowest terms because the other is.
        if b == 1 || d == 1 { return Rational(reduced: Int128(a * d + c * b), Int128(b * d)) }
        return Rational(Int128(a * d + c * b), Int128(b * d))
    }

    package static func += (left: inout Rational, right: Rational) {
        left = left + right
    }

    package static func - (left: Rational, right: Rational) -> Rational {
        left + Rational(reduced: -right.numerator, right.denominator)
    }

    package static func * (left: Rational, right: Rational) -> Rational {
        guard let product = left.multiplied(by: right) else { preconditionFailure("a product is over the range of 128 bits") }
        return product
    }

    /// The product, where 128 bits hold it.
    func multiplied(by other: Rational) -> Rational? {
        if let (a, b) = small, let (c, d) = other.small { return Rational(Int128(a * c), Int128(b * d)) }
        // Reducing crosswise first keeps the products as small as the result.
        let first = Rational(numerator, other.denominator)
        let second = Rational(other.numerator, denominator)
        let (top, topOverflow) = first.numerator.multipliedReportingOverflow(by: second.numerator)
        let (bottom, bottomOverflow) = first.denominator.multipliedReportingOverflow(by: second.denominator)
        return topOverflow || bottomOverflow ? nil : Rational(reduced: top, bottom)
    }

    /// - Precondition: `right` is not zero.
    package static func / (left: Rational, right: Rational) -> Rational {
        precondition(right.numerator != 0, "a fraction over zero has no value")
        return left
            * (right.numerator < 0
                ? Rational(reduced: -right.denominator, -right.numerator) : Rational(reduced: right.denominator, right.numerator))
    }

    /// Both numbers, where sums of products of two such fractions fit into 64 bits.
    var small: (numerator: Int, denominator: Int)? {
        let (top, bottom) = (Int32(truncatingIfNeeded: numerator), Int32(truncatingIfNeeded: denominator))
        guard Int128(top) == numerator, Int128(bottom) == denominator else { return nil }
        return (Int(top), Int(bottom))
    }

    /// The nearest number with `decimals` decimals under the rule.
    package func rounded(toDecimals decimals: Int, _ rule: RoundingRule) -> Rational {
        let scale = powerOfTen(decimals)
        return Rational(scaledQuotient(scale, rule), scale)
    }

    /// The least number with `decimals` decimals that is no smaller.
    package func roundedUp(toDecimals decimals: Int) -> Rational {
        let cut = rounded(toDecimals: decimals, .cut)
        return cut < self ? cut + Rational(1, powerOfTen(decimals)) : cut
    }

    /// The value times `scale`, as a whole number under the rule.
    func scaledQuotient(_ scale: Int128, _ rule: RoundingRule) -> Int128 {
        if let quotient = smallScaledQuotient(scale, rule) { return quotient }
        // The whole part first: only the remainder, smaller than the denominator, is multiplied.
        let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        let (product, overflow) = rest.multipliedReportingOverflow(by: scale)
        if overflow { return whole * scale + rule.quotient(rest.multipliedFullWidth(by: scale), denominator) }
        return whole * scale + rule.quotient(product, denominator)
    }

    /// The same by 64 bits, for nearly every number that is shown or rounded.
    private func smallScaledQuotient(_ scale: Int128, _ rule: RoundingRule) -> Int128? {
        guard numerator >= 0, scale > 0, let top = numerator.magnitude.small, let bottom = denominator.magnitude.small,
            let scale = scale.magnitude.small
        else { return nil }
        let (whole, rest) = top.quotientAndRemainder(dividingBy: bottom)
        // The remainder is less than the denominator, so that the quotient is less than the scale.
        let division = bottom.dividingFullWidth(rest.multipliedFullWidth(by: scale))
        return Int128(whole) * Int128(scale) + Int128(rule.rounded(division, by: bottom))
    }
}

extension Rational: Comparable {
    package static func < (left: Rational, right: Rational) -> Bool {
        if left.denominator == right.denominator { return left.numerator < right.numerator }
        if let (a, b) = left.small, let (c, d) = right.small { return a * d < c * b }
        return left.numerator.multipliedFullWidth(by: right.denominator)
            < right.numerator.multipliedFullWidth(by: left.denominator)
    }
}

extension Rational: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int) {
        self.init(reduced: Int128(value), 1)
    }
}

// MARK: - Whole numbers

/// 10 to the `exponent`, for 0...38.
func powerOfTen(_ exponent: Int) -> Int128 {
    if exponent <= 18 {
        var result = 1
        for _ in 0..<exponent { result *= 10 }
        return Int128(result)
    }
    var result: Int128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
}

/// The greatest common divisor of two numbers.
///
/// - Returns: at least 1 unless both are zero; with one zero, the other.
func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    if let first = first.small, let second = second.small { return UInt128(greatestCommonDivisor(first, second)) }
    // By halving (Stein): 128-bit division is far slower than shifts.
    if first == 0 { return second }
    if second == 0 { return first }
    let twos = (first | second).trailingZeroBitCount
    var a = first >> UInt128(first.trailingZeroBitCount)
    var b = second
    while b != 0 {
        b >>= UInt128(b.trailingZeroBitCount)
        if a > b { swap(&a, &b) }
        b -= a
    }
    return a << UInt128(twos)
}

/// The same by division (Euclid), which takes few steps where both are multiples of a large number, as decimals in units are.
private func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var (a, b) = (first, second)
    while b != 0 { (a, b) = (b, a % b) }
    return a
}

extension UInt128 {
    /// The number, where it fits into 64 bits.
    var small: UInt64? {
        self >> 64 == 0 ? UInt64(truncatingIfNeeded: self) : nil
    }
}
