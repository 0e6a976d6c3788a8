/// Bytes of UTF-8 text in the making; every format writes through it, so that a number has one spelling everywhere.
public struct UTF8Buffer: Sendable {
    public private(set) var bytes: [UInt8] = []

    public init() {}

    /// The text that `write` puts into an empty buffer.
    public static func text(_ write: (inout UTF8Buffer) -> Void) -> String {
        var buffer = UTF8Buffer()
        write(&buffer)
        return buffer.string
    }

    public var string: String {
        String(decoding: bytes, as: UTF8.self)
    }

    public var count: Int { bytes.count }

    public mutating func reserve(_ capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Empties the buffer and keeps its memory for the next text.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }

    mutating func removeLast(_ count: Int) {
        bytes.removeLast(count)
    }

    /// Takes back what was written after the first `count` bytes.
    public mutating func truncate(to count: Int) {
        bytes.removeLast(bytes.count - count)
    }

    public mutating func append(byte: UInt8) {
        bytes.append(byte)
    }

    public mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    public mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    public mutating func append(bytes more: some Sequence<UInt8>) {
        bytes.append(contentsOf: more)
    }

    public mutating func append(_ number: Int) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        appendDigits(UInt64(number.magnitude), atLeast: 1)
    }

    public mutating func append(_ number: Int128) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        appendDigits(number.magnitude, atLeast: 1)
    }

    public mutating func append(_ number: Rational) {
        append(number.numerator)
        guard number.denominator != 1 else { return }
        bytes.append(UInt8(ascii: "/"))
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
        bytes.append(UInt8(ascii: "-"))
        appendDigits(UInt64(date.month), atLeast: 2)
        bytes.append(UInt8(ascii: "-"))
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
        if units < 0 { bytes.append(UInt8(ascii: "-")) }
        let one = UInt64(powerOfTen(scale))
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
            while decimals > 0, rest % 10 == 0 { (rest, decimals) = (rest / 10, decimals - 1) }
        }
        guard decimals > 0 else { return }
        bytes.append(UInt8(ascii: "."))
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

    private mutating func appendDigits(_ number: UInt64, atLeast width: Int) {
        var count = 1
        var bound: UInt64 = 10
        while count < 20, number >= bound { (bound, count) = (bound &* 10, count + 1) }
        count = max(count, width)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: count))
        var place = bytes.count - 1
        var rest = number
        while rest != 0 {
            bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
            place -= 1
        }
    }
}
