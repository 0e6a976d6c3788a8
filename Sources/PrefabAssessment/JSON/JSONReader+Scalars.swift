extension JSONReader {
    /// Reads a string, checks its escapes and its UTF-8, and leaves it where it is.
    package mutating func readString() throws(JSONSyntaxError) -> StringToken {
        let start = position
        position += 1
        var hasEscapes = false
        while true {
            passPlainCharacters()
            guard let byte = currentByte else { throw endOfText() }
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return StringToken(span: SourceSpan(start, position), hasEscapes: hasEscapes)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                try passEscape()
            case 0x80...: try passMultibyte()
            default: throw JSONSyntaxError(.controlCharacter, position, position + 1)
            }
        }
    }

    /// Reads the string that comes next if it is one of the known words.
    ///
    /// - Parameter expected: the place in the table that the word will most likely have.
    /// - Returns: the word's place in the table; `nil` where nothing has been read, because it may be known all the same (``KeyTable``).
    @inline(__always)
    mutating func readName<Word>(among words: KeyTable<Word>, from expected: Int) -> Int? {
        guard let place = words.place(ofNameAt: position, in: bytes, from: expected) else { return nil }
        position += words.quotedLength(place)
        return place
    }

    /// Reads the string that comes next if it is this one.
    ///
    /// - Returns: `false` where nothing has been read, because it may be the same all the same: with escapes, or near the end of the text.
    mutating func pass(_ name: QuotedName) -> Bool {
        guard let text = QuotedName.Window(bytes, at: position), name.begins(text) else { return false }
        position += name.length
        return true
    }

    /// Reads the string that comes next if it is a day, `YYYY-MM-DD`, without escapes.
    ///
    /// - Returns: `nil` for everything else; then nothing has been read.
    mutating func readPlainDate() -> CalendarDate? {
        let end = position &+ 12
        guard end <= bytes.count, bytes[position] == UInt8(ascii: "\""), bytes[end &- 1] == UInt8(ascii: "\""),
            let date = CalendarDate(bytes.part(position &+ 1..<end &- 1))
        else { return nil }
        position = end
        return date
    }

    /// Passes ASCII characters that stand for themselves, eight at a time.
    private mutating func passPlainCharacters() {
        let ones: UInt64 = 0x0101_0101_0101_0101
        func borrows(_ word: UInt64, _ bound: UInt64) -> UInt64 { (word &- (ones &* bound)) & ~word }
        while position + 8 <= bytes.count {
            // All eight are there, as was just looked up.
            let word = unsafe UInt64(
                littleEndian: UnsafeRawBufferPointer(bytes.pointer).loadUnaligned(fromByteOffset: position, as: UInt64.self))
            // The first byte that is a control character, `"`, `\` or no ASCII sets its high bit; bytes before it never do.
            let others =
                borrows(word, 0x20) | borrows(word ^ (ones &* 0x22), 1) | borrows(word ^ (ones &* 0x5C), 1) | word
            let found = others & (ones &* 0x80)
            if found != 0 {
                position += found.trailingZeroBitCount / 8
                return
            }
            position += 8
        }
        while let byte = currentByte {
            switch byte {
            case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x80...: return
            default: position += 1
            }
        }
    }

    /// Reads a number; its value is exact.
    package mutating func readNumber() throws(JSONSyntaxError) -> JSONNumber {
        if let number = readPlainNumber() { return JSONNumber(number) }
        let start = position
        let negative = currentByte == UInt8(ascii: "-")
        if negative { position += 1 }
        let digits = position
        passDigits()
        guard position > digits, position - digits == 1 || bytes[digits] != UInt8(ascii: "0") else {
            throw malformedNumber(from: start)
        }
        var fraction = 0
        if currentByte == UInt8(ascii: ".") {
            position += 1
            let fractionStart = position
            passDigits()
            fraction = position - fractionStart
            guard fraction > 0 else { throw malformedNumber(from: start) }
        }
        let digitsEnd = position
        var exponent = 0
        if let byte = currentByte, byte | 0x20 == UInt8(ascii: "e") {
            position += 1
            let negativeExponent = currentByte == UInt8(ascii: "-")
            if negativeExponent || currentByte == UInt8(ascii: "+") { position += 1 }
            let exponentStart = position
            passDigits()
            guard position > exponentStart else { throw malformedNumber(from: start) }
            for byte in bytes[exponentStart..<position] {
                // Past every length of text the exact size of an exponent makes no difference.
                exponent = min(exponent * 10 + Int(byte - UInt8(ascii: "0")), 1 << 40)
            }
            if negativeExponent { exponent = -exponent }
        }
        if let byte = currentByte, byte >= 0x80 || isPartOfWord(byte), wordEnd(from: position) > position {
            throw malformedNumber(from: start)
        }
        return JSONNumber(
            digits: bytes.part(digits..<digitsEnd), fraction: fraction, negative: negative, exponent: exponent)
    }

    /// Reads what nearly every number is, in one pass: a ``PlainNumber`` and the byte that shows its end.
    ///
    /// - Returns: `nil` for any other number, and for what is none; then nothing has been read.
    mutating func readPlainNumber() -> PlainNumber? {
        var digits: UInt64 = 0
        let point = passDigits(from: position, &digits)
        let whole = point &- position
        guard whole > 0, whole <= ExactDecimal.decimals, whole == 1 || currentByte != UInt8(ascii: "0"), var behind = bytes.byte(at: point)
        else { return nil }
        var end = point
        var decimals = 0
        if behind == UInt8(ascii: ".") {
            end = passDigits(from: point &+ 1, &digits)
            decimals = end &- point &- 1
            // With 18 digits at most the number has not overflowed.
            guard decimals > 0, decimals <= ExactDecimal.decimals, whole &+ decimals <= 18, let byte = bytes.byte(at: end) else {
                return nil
            }
            behind = byte
        }
        guard isEndOfValue(behind) else { return nil }
        position = end
        return PlainNumber(digits: digits, decimals: decimals)
    }

    /// Puts the digits that begin at `start` behind those of `number`, which wraps around where they are too many.
    ///
    /// - Returns: the place behind the last digit.
    private func passDigits(from start: Int, _ number: inout UInt64) -> Int {
        var end = start
        while end < bytes.count {
            // Inside the text, as was just looked up.
            let digit = unsafe bytes.pointer[end] &- UInt8(ascii: "0")
            guard digit <= 9 else { break }
            number = number &* 10 &+ UInt64(digit)
            end &+= 1
        }
        return end
    }

    /// Whether a byte shows that the number or word before it has ended: what follows one in JSON, but the end of the text.
    private func isEndOfValue(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") || byte <= 0x20
    }

    package mutating func readBoolean() throws(JSONSyntaxError) -> Bool {
        if currentByte == UInt8(ascii: "t") {
            try readWord("true")
            return true
        }
        try readWord("false")
        return false
    }

    package mutating func readNull() throws(JSONSyntaxError) {
        try readWord("null")
    }

    // MARK: - Parts

    private mutating func passDigits() {
        while let byte = currentByte, byte &- UInt8(ascii: "0") <= 9 { position += 1 }
    }

    @inline(__always)
    private mutating func readWord(_ word: StaticString) throws(JSONSyntaxError) {
        let end = position + word.utf8CodeUnitCount
        guard end <= bytes.count, bytes.part(position..<end).isEqual(to: word) else { throw mistake(wanted: .value) }
        if let byte = bytes.byte(at: end), !isEndOfValue(byte), wordEnd(from: position) != end { throw mistake(wanted: .value) }
        position = end
    }

    private mutating func passEscape() throws(JSONSyntaxError) {
        let start = position
        position += 1
        guard let byte = currentByte else { throw endOfText() }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 1
        case UInt8(ascii: "u"):
            position += 1
            let unit = try readHexadecimal(from: start)
            if (0xDC00...0xDFFF).contains(unit) { throw JSONSyntaxError(.loneSurrogate, start, position) }
            guard (0xD800...0xDBFF).contains(unit) else { return }
            let isEscape =
                position + 1 < bytes.count && bytes[position] == UInt8(ascii: "\\")
                && bytes[position + 1] == UInt8(ascii: "u")
            guard isEscape else { throw JSONSyntaxError(.loneSurrogate, start, position) }
            let half = position
            position += 2
            let second = try readHexadecimal(from: half)
            guard (0xDC00...0xDFFF).contains(second) else { throw JSONSyntaxError(.loneSurrogate, start, half) }
        default:
            throw JSONSyntaxError(.invalidEscape, start, position + (characterLength(at: position) ?? 0))
        }
    }

    private mutating func readHexadecimal(from start: Int) throws(JSONSyntaxError) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = currentByte else { throw endOfText() }
            guard let digit = hexadecimalValue(byte) else { throw JSONSyntaxError(.invalidEscape, start, position) }
            unit = unit << 4 | digit
            position += 1
        }
        return unit
    }

    private mutating func passMultibyte() throws(JSONSyntaxError) {
        passIdeographs()
        guard let byte = currentByte, byte >= 0x80 else { return }
        guard let length = characterLength(at: position) else {
            throw JSONSyntaxError(.notUTF8, position, position + 1)
        }
        position += length
    }

    /// Passes characters of three bytes as nearly all Chinese ones are: any that do not begin with E0 or ED, which allow fewer second bytes.
    private mutating func passIdeographs() {
        // All three are looked for before they are looked at.
        while position &+ 2 < bytes.count, unsafe (0xE1...0xEC).contains(bytes.pointer[position]),
            unsafe bytes.pointer[position &+ 1] & 0xC0 == 0x80, unsafe bytes.pointer[position &+ 2] & 0xC0 == 0x80
        {
            position &+= 3
        }
    }

    /// How many bytes the character at `offset` has: one, or two to four in the shortest form and no surrogate (RFC 3629);
    /// `nil` where the bytes are not UTF-8.
    func characterLength(at offset: Int) -> Int? {
        let length: Int
        let second: ClosedRange<UInt8>
        switch bytes[offset] {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
        for index in offset + 2..<offset + length where bytes[index] & 0xC0 != 0x80 { return nil }
        return length
    }
}
