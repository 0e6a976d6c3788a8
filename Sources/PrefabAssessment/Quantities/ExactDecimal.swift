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
    /// How many digits a cell of a workbook shows at most; what programs store behind them is left over from binary arithmetic.
    package static let cellDigits = 15

    /// The number as a cell shows it at its widest: 15 digits, rounded half up.
    package var shownInCell: ExactDecimal {
        var step: Int128 = 1
        var size = units.magnitude
        while size >= Self.firstTooLong {
            size /= 10
            step *= 10
        }
        // Digits before the point stay, however many there are.
        step = min(step, Self.one)
        let half = units < 0 ? -step / 2 : step / 2
        return ExactDecimal(units: (units + half) / step * step)
    }

    /// The first number with more digits.
    private static let firstTooLong: UInt128 = 1_000_000_000_000_000

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
