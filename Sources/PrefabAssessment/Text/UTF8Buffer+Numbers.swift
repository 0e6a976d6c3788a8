extension UTF8Buffer {
    @usableFromInline
    package mutating func append(_ number: Int) {
        if number < 0 { append(byte: UInt8(ascii: "-")) }
        appendDigits(UInt64(number.magnitude), atLeast: 1)
    }

    package mutating func append(_ number: Int128) {
        // Nearly all of them: the parts of fractions, of which a verdict has a hundred.
        if number >= 0, number < 100_000_000 { return appendUpToEightDigits(UInt64(truncatingIfNeeded: number), atLeast: 1) }
        if number < 0 { append(byte: UInt8(ascii: "-")) }
        appendDigits(number.magnitude, atLeast: 1)
    }

    package mutating func append(_ number: Rational) {
        append(number.numerator)
        guard number.denominator != 1 else { return }
        append(byte: UInt8(ascii: "/"))
        append(number.denominator)
    }

    package mutating func append(_ number: ExactDecimal) {
        appendDecimal(number.units, scale: ExactDecimal.decimals, trimmed: true)
    }

    package mutating func append(_ amount: Money) {
        appendDecimal(amount.fen, scale: 2, trimmed: false)
    }

    package mutating func append(_ date: CalendarDate) {
        appendDigits(UInt64(date.year), atLeast: 4)
        append(byte: UInt8(ascii: "-"))
        appendTwoDigits(date.month)
        append(byte: UInt8(ascii: "-"))
        appendTwoDigits(date.day)
    }

    /// A day as Chinese prose writes it: `2022年6月30日`.
    mutating func appendChinese(_ date: CalendarDate) {
        appendDigits(UInt64(date.year), atLeast: 4)
        append("年")
        append(date.month)
        append("月")
        append(date.day)
        append("日")
    }

    private mutating func appendTwoDigits(_ number: Int) {
        append(byte: UInt8(ascii: "0") + UInt8(number / 10))
        append(byte: UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// A fraction as a percentage cut, not rounded, to two decimals: `59.31`.
    package mutating func appendPercent(_ fraction: Rational) {
        appendDecimal(fraction.scaledQuotient(10_000, .cut), scale: 2, trimmed: false)
    }

    /// `units / 10^scale` as a decimal; `trimmed` drops trailing zeros and a point with nothing behind it.
    ///
    /// - Parameter scale: 0...18.
    package mutating func appendDecimal(_ units: Int128, scale: Int, trimmed: Bool) {
        if units < 0 { append(byte: UInt8(ascii: "-")) }
        let one = powerOfTen64(scale)
        var rest: UInt64
        if let small = UInt64(exactly: units.magnitude) {
            appendDigits(small / one, atLeast: 1)
            rest = small % one
        } else {
            let (whole, remainder) = units.magnitude.quotientAndRemainder(dividingBy: UInt128(one))
            appendDigits(whole, atLeast: 1)
            rest = UInt64(remainder)
        }
        var decimals = scale
        if trimmed {
            if rest == 0 { return }
            while rest % 10 == 0 { (rest, decimals) = (rest / 10, decimals - 1) }
        }
        guard decimals > 0 else { return }
        append(byte: UInt8(ascii: "."))
        appendDigits(rest, atLeast: decimals)
    }

    private mutating func appendDigits(_ number: UInt128, atLeast width: Int) {
        if let small = UInt64(exactly: number) {
            appendDigits(small, atLeast: width)
        } else {
            // Eighteen digits at a time: the processor divides 64 bits in one step, 128 in many.
            let (high, low) = number.quotientAndRemainder(dividingBy: 1_000_000_000_000_000_000)
            appendDigits(high, atLeast: width - 18)
            appendDigits(UInt64(low), atLeast: 18)
        }
    }

    /// - Parameter width: zeros stand in front of a number with fewer digits.
    private mutating func appendDigits(_ number: UInt64, atLeast width: Int) {
        guard number < 100_000_000, width <= 8 else {
            appendDigits(number / 100_000_000, atLeast: width - 8)
            return appendUpToEightDigits(number % 100_000_000, atLeast: 8)
        }
        appendUpToEightDigits(number, atLeast: width)
    }

    /// - Parameters:
    ///   - number: below 10⁸.
    ///   - width: at most 8.
    @inline(__always)
    private mutating func appendUpToEightDigits(_ number: UInt64, atLeast width: Int) {
        if number < 10, width <= 1 { return append(byte: UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number)) }
        let digits = number.eightDigits
        // The zeros in front, of which the last digit is none.
        let zeros = ((digits & 0x0F0F_0F0F_0F0F_0F0F) | 1 << 56).trailingZeroBitCount / 8
        let count = max(8 - zeros, width)
        // Eight digits or fewer, written as one word.
        unsafe fill(atMost: 8) { place in
            unsafe UnsafeMutableRawPointer(place).storeBytes(of: (digits >> (8 * (8 - UInt64(count)))).littleEndian, as: UInt64.self)
            return count
        }
    }
}

extension UInt64 {
    /// The eight ASCII digits of a number below 10⁸, zeros in front included, the first of them in the lowest byte.
    ///
    /// All digits together: the number is halved into groups of four, of two and of one digit, which stand side by side in the word. A group
    /// is divided by multiplying it with a fraction whose denominator is a power of two: 10486/2²⁰ for 1/100, 103/2¹⁰ for 1/10.
    fileprivate var eightDigits: UInt64 {
        let fours = self / 10_000 | (self % 10_000) << 32
        let hundreds = (fours &* 10_486) >> 20 & 0x0000_007F_0000_007F
        let twos = hundreds | (fours &- 100 &* hundreds) << 16
        let tens = (twos &* 103) >> 10 & 0x000F_000F_000F_000F
        let ones = tens | (twos &- 10 &* tens) << 8
        return ones | 0x3030_3030_3030_3030
    }
}

/// 10 to the `exponent`, for 0...19.
@inline(__always)
private func powerOfTen64(_ exponent: Int) -> UInt64 {
    switch exponent {
    case 0: 1
    case 1: 10
    case 2: 100
    case 3: 1_000
    case 4: 10_000
    case 5: 100_000
    case 6: 1_000_000
    case 7: 10_000_000
    case 8: 100_000_000
    case 9: 1_000_000_000
    case 10: 10_000_000_000
    case 11: 100_000_000_000
    case 12: 1_000_000_000_000
    case 13: 10_000_000_000_000
    case 14: 100_000_000_000_000
    case 15: 1_000_000_000_000_000
    case 16: 10_000_000_000_000_000
    case 17: 100_000_000_000_000_000
    case 18: 1_000_000_000_000_000_000
    default: 10_000_000_000_000_000_000
    }
}
