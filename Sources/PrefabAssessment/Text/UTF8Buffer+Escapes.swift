extension UTF8Buffer {
    /// Escapes what JSON does not allow inside a string, in the text from `start` on.
    ///
    /// U+2028 and U+2029 are escaped as well: they are allowed, but end a line in scripts and in some line-based tools.
    @usableFromInline
    mutating func escapeJSON(from start: Int) {
        guard withBytes(from: start, Self.needsEscapes) else { return }
        let text = withBytes(from: start, \.copy)
        truncate(to: start)
        var index = 0
        while index < text.count {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "\""): append("\\\"")
            case UInt8(ascii: "\\"): append("\\\\")
            case 0x0A: append("\\n")
            case 0x0D: append("\\r")
            case 0x09: append("\\t")
            case 0..<0x20, 0x7F:
                append("\\u00")
                append(byte: Self.hexadecimalDigit(byte >> 4))
                append(byte: Self.hexadecimalDigit(byte & 15))
            case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8:
                append(text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
                index += 2
            default: append(byte: byte)
            }
            index += 1
        }
    }

    /// Whether any character of a text has to be escaped; hardly any does, so sixteen bytes are looked at together, or eight.
    private static func needsEscapes(_ text: TextBytes) -> Bool {
        var index = 0
        while index <= text.count - 16 {
            if mayNeedEscapes(text.sixteenBytes(at: index)), needsEscapes(text, index..<index + 16) { return true }
            index += 16
        }
        let last = text.count - 8
        guard last >= 0 else { return needsEscapes(text, 0..<text.count) }
        index = min(index, last)
        while true {
            if mayNeedEscapes(text.word(at: index)), needsEscapes(text, index..<index + 8) { return true }
            if index == last { return false }
            // The last eight may overlap those before them.
            index = min(index + 8, last)
        }
    }

    private static func needsEscapes(_ text: TextBytes, _ range: Range<Int>) -> Bool {
        for index in range where needsEscape(text, index) { return true }
        return false
    }

    private static func needsEscape(_ text: TextBytes, _ index: Int) -> Bool {
        switch text[index] {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: true
        // Mathematical signs and quotation marks begin with this byte too.
        case 0xE2: index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8
        default: false
        }
    }

    /// Whether one of eight bytes is a control character, `"`, `\`, U+007F or 0xE2.
    ///
    /// A byte is zero exactly if subtracting one from it borrows and its own high bit is not set; what is looked for is made zero first.
    private static func mayNeedEscapes(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        func isZero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
        let control = (word &- (ones &* 0x20)) & ~word
        // The highest character of ASCII is the only one that becomes more than ASCII when it is counted up.
        let delete = ((word & (ones &* 0x7F)) &+ ones) & ~word
        let others = isZero(word ^ (ones &* 0x22)) | isZero(word ^ (ones &* 0x5C)) | isZero(word ^ (ones &* 0xE2))
        return (control | delete | others) & (ones &* 0x80) != 0
    }

    /// The same of sixteen bytes.
    @inline(__always)
    private static func mayNeedEscapes(_ bytes: SIMD16<UInt8>) -> Bool {
        // With a vector on both sides: a comparison with a number becomes a loop over the bytes in this compiler.
        func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }
        let found =
            (bytes .< all(0x20)) .| (bytes .== all(UInt8(ascii: "\""))) .| (bytes .== all(UInt8(ascii: "\\")))
            .| (bytes .== all(0x7F)) .| (bytes .== all(0xE2))
        // All bits of a lane are those of its answer, whose two halves are numbers.
        let halves = unsafe unsafeBitCast(found, to: SIMD2<UInt64>.self)
        return halves[0] | halves[1] != 0
    }

    private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
