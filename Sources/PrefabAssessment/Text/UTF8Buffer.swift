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
        append(Int128(number))
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
        appendDigits(UInt128(date.year), atLeast: 4)
        bytes.append(UInt8(ascii: "-"))
        appendDigits(UInt128(date.month), atLeast: 2)
        bytes.append(UInt8(ascii: "-"))
        appendDigits(UInt128(date.day), atLeast: 2)
    }

    /// A fraction as a percentage cut, not rounded, to two decimals: `59.31`.
    public mutating func appendPercent(_ fraction: Rational) {
        appendDecimal(fraction.scaledQuotient(10_000, .cut), scale: 2, trimmed: false)
    }

    /// `units / 10^scale` as a decimal; `trimmed` drops trailing zeros and a point with nothing behind it.
    public mutating func appendDecimal(_ units: Int128, scale: Int, trimmed: Bool) {
        if units < 0 { bytes.append(UInt8(ascii: "-")) }
        let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: UInt128(powerOfTen(scale)))
        appendDigits(whole, atLeast: 1)
        if scale == 0 || (trimmed && rest == 0) { return }
        bytes.append(UInt8(ascii: "."))
        appendDigits(rest, atLeast: scale)
        guard trimmed else { return }
        while bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
    }

    private mutating func appendDigits(_ number: UInt128, atLeast width: Int) {
        // Eighteen digits at a time: the processor divides 64 bits in one step, 128 in many.
        let (high, low) = number.quotientAndRemainder(dividingBy: 1_000_000_000_000_000_000)
        if high != 0 {
            appendDigits(high, atLeast: width - 18)
            appendDigits64(UInt64(low), atLeast: 18)
        } else {
            appendDigits64(UInt64(low), atLeast: width)
        }
    }

    private mutating func appendDigits64(_ number: UInt64, atLeast width: Int) {
        let start = bytes.count
        var rest = number
        while rest != 0 || bytes.count - start < width {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        bytes[start...].reverse()
    }
}
