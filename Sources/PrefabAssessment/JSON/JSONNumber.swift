/// A number as written in JSON text, taken from its decimal digits; it never passes through binary floating point.
package struct JSONNumber: Sendable {
    /// The number, rounded half up to 12 decimals where more are written. Zero where `isOutOfRange`.
    package let value: ExactDecimal
    /// How many decimals are written: 2 for `64.40`, 0 for `1e3`, 3 for `1.5e-2`; never more than the 12 that are kept.
    package let decimals: Int
    /// Whether digits beyond the twelfth decimal were lost.
    package let isRounded: Bool
    /// Whether the number has more than 12 digits before the point.
    package let isOutOfRange: Bool

    /// Reads text that must be one whole JSON number; `nil` if it is not.
    static func parse(_ text: [UInt8]) -> JSONNumber? {
        text.withTextBytes { bytes in
            var reader = JSONReader(bytes)
            guard let number = try? reader.readNumber(), reader.position == bytes.count else { return nil }
            return number
        }
    }

    private init(units: Int128, negative: Bool, decimals: Int, isRounded: Bool) {
        isOutOfRange = units >= ExactDecimal.inputLimit
        value = isOutOfRange ? .zero : ExactDecimal(units: negative ? -units : units)
        self.decimals = min(decimals, ExactDecimal.decimals)
        self.isRounded = isRounded
    }

    init(_ number: PlainNumber) {
        value = number.value
        decimals = number.decimals
        isRounded = false
        isOutOfRange = false
    }

    /// - Parameters:
    ///   - digits: the ASCII digits with at most one point, no sign and no exponent.
    ///   - fraction: how many digits stand behind the point.
    ///   - exponent: the power of ten that they are multiplied by.
    init(digits: TextBytes, fraction: Int, negative: Bool, exponent: Int) {
        self.init(
            longDigits: digits.filter { $0 != UInt8(ascii: ".") }.map { Int($0 - UInt8(ascii: "0")) },
            fraction: fraction, negative: negative, exponent: exponent)
    }

    /// Any number of digits and any exponent: digit by digit down to 10⁻¹², then the rounding.
    private init(longDigits digits: [Int], fraction: Int, negative: Bool, exponent: Int) {
        let decimals = max(0, fraction - exponent)
        guard let first = digits.firstIndex(where: { $0 != 0 }) else {
            self.init(units: 0, negative: false, decimals: decimals, isRounded: false)
            return
        }
        // The power of ten of the first digit that is not zero.
        let leading = digits.count - fraction + exponent - 1 - first
        guard leading < 12 else {
            self.init(units: ExactDecimal.inputLimit, negative: negative, decimals: decimals, isRounded: false)
            return
        }
        var units: Int128 = 0
        var index = first
        for _ in stride(from: leading, through: -ExactDecimal.decimals, by: -1) {
            units = units * 10 + Int128(index < digits.count ? digits[index] : 0)
            index += 1
        }
        let lost = digits.dropFirst(index)
        // With `leading` below −13 the first lost digit is one of the zeros in front of those written.
        if leading >= -ExactDecimal.decimals - 1, let next = lost.first, next >= 5 { units += 1 }
        self.init(
            units: units, negative: negative, decimals: decimals, isRounded: lost.contains { $0 != 0 })
    }
}

/// A number without sign and exponent, with up to 12 digits before the point and up to 12 behind it, 18 in all: it is inside the range of
/// the contract, nothing of it is rounded, and all its digits fit into 64 bits.
struct PlainNumber {
    /// The digits as one number, as if there were no point.
    let digits: UInt64
    /// How many of them stand behind the point.
    let decimals: Int

    var value: ExactDecimal {
        @inline(__always) get {
            let (high, low) = digits.multipliedFullWidth(by: Self.units[decimals])
            return ExactDecimal(units: Int128(high) << 64 | Int128(low))
        }
    }

    /// By the number of decimals: what one of the last of them is in units of ``ExactDecimal``.
    private static let units: [UInt64] = [
        1_000_000_000_000, 100_000_000_000, 10_000_000_000, 1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000,
        100, 10, 1,
    ]
}

extension ExactDecimal {
    /// Reads decimal text, as data files and the command line write it; `nil` if it is no number or beyond 12 digits before the point.
    package init?(_ text: String) {
        guard let number = JSONNumber.parse(Array(text.utf8)), !number.isOutOfRange else { return nil }
        self = number.value
    }
}
