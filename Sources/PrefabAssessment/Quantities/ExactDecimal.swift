/// A decimal number that is exact: a whole number of 10⁻¹² units.
///
/// The contract asks for 12 digits before and 12 after the point; the 128 bits hold 26 before it, and the spare digits keep
/// sums over many buildings and components exact.
package struct ExactDecimal: Hashable, Comparable, Sendable {
    /// How many decimals are kept.
    package static let decimals = 12
    /// One, in units.
    static let one: Int128 = 1_000_000_000_000
    /// Numbers of a submission are below this size, in units: 12 digits before the point.
    static let inputLimit: Int128 = one * one

    /// The number times 10¹².
    package let units: Int128

    package init(units: Int128) {
        self.units = units
    }

    package init(_ whole: Int) {
        units = Int128(whole) * Self.one
    }

    package static let zero = ExactDecimal(units: 0)

    package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        left.units < right.units
    }

    package static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        ExactDecimal(units: left.units + right.units)
    }

    package static func += (left: inout ExactDecimal, right: ExactDecimal) {
        left = left + right
    }

    package static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        ExactDecimal(units: left.units - right.units)
    }

    /// The number as a fraction in lowest terms.
    package var rational: Rational {
        Rational(units, Self.one)
    }

    /// The number if it is whole and fits.
    package var wholeNumber: Int? {
        let (quotient, remainder) = units.quotientAndRemainder(dividingBy: Self.one)
        return remainder == 0 ? Int(exactly: quotient) : nil
    }
}

extension ExactDecimal {
    /// How many decimals the number needs.
    var significantDecimals: Int {
        if units == 0 { return 0 }
        var decimals = Self.decimals
        var rest = units
        while decimals > 0, rest % 10 == 0 {
            rest /= 10
            decimals -= 1
        }
        return decimals
    }
}
