extension UTF8Buffer {
    public mutating func append(_ number: Int) {
        if number < 0 { append(byte: UInt8(ascii: "-")) }
        appendDigits(UInt64(number.magnitude), atLeast: 1)
    }

    public mutating func append(_ number: Int128) {
        if number < 0 { append(byte: UInt8(ascii: "-")) }
        appendDigits(number.magnitude, atLeast: 1)
    }

    public mutating func append(_ number: Rational) {
        append(number.numerator)
        guard number.denominator != 1 else { return }
        append(byte: UInt8(ascii: "/"))
        append(number.denominator)
    }

    public mutating func append(_ number: ExactDecimal) {
        appendDecimal(number.units, scale: ExactDecimal.decimals, trimmed: true)
    }

    public mutating func append(_ amount: Money) {
        appendDecimal(amount.fen, scale: 2, trimmed: false)
    }

    public mutating func append(_ date: CalendarDate) {
        appendDigits(UInt64(date.year), atLeast: 4)
        append(byte: UInt8(ascii: "-"))
        appendDigits(UInt64(date.month), atLeast: 2)
        append(byte: UInt8(ascii: "-"))
        appendDigits(UInt64(date.day), atLeast: 2)
    }

    /// A fraction as a percentage cut, not rounded, to two decimals: `59.31`.
    public mutating func appendPercent(_ fraction: Rational) {
        appendDecimal(fraction.scaledQuotient(10_000, .cut), scale: 2, trimmed: false)
    }

    /// `units / 10^scale` as a decimal; `trimmed` drops trailing zeros and a point with nothing behind it.
    ///
    /// - Parameter scale: 0...18.
    public mutating func appendDecimal(_ units: Int128, scale: Int, trimmed: Bool) {
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
        var digits = 1
        var bound: UInt64 = 10
        while digits < 20, number >= bound { (bound, digits) = (bound &* 10, digits + 1) }
        let count = max(digits, width)
        fill(atMost: count) { place in
            var rest = number
            var index = count
            // Two digits for each of the long divisions.
            while index >= 2 {
                let pair = UInt32(truncatingIfNeeded: rest % 100)
                rest /= 100
                index -= 2
                place[index] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: pair / 10)
                place[index + 1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: pair % 10)
            }
            if index == 1 { place[0] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10) }
            return count
        }
    }
}

/// 10 to the `exponent`, for 0...19.
private func powerOfTen64(_ exponent: Int) -> UInt64 {
    switch exponent {
    case 2: return 100
    case 12: return 1_000_000_000_000
    default:
        var result: UInt64 = 1
        for _ in 0..<exponent { result *= 10 }
        return result
    }
}
