/// Reads JSON text piece by piece, strictly by RFC 8259, and knows at every moment where it stands.
///
/// The caller asks for what it expects and gets it straight from the bytes: no tree is built. Nesting is limited to 128 levels and
/// unknown values are passed over without recursion, so that no text can exhaust the stack.
///
/// ```swift
/// var members = try json.openObject()
/// while let key = try json.nextKey(&members) {
///     if json.text(of: key, is: "height") { height = try json.readNumber() } else { _ = try json.skipValue() }
/// }
/// ```
public struct JSONReader {
    /// The deepest nesting that is read.
    public static let nestingLimit = 128

    let bytes: UnsafeBufferPointer<UInt8>
    /// The offset of the next byte.
    public internal(set) var position = 0
    private var depth = 0

    /// - Parameter bytes: must outlive the reader.
    public init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// What kind of value begins at the reader's place, judged by its first byte.
    public enum Kind: Sendable {
        case object, array, string, number, boolean, null
    }

    /// An object or array that is being read.
    public struct Members {
        fileprivate var isFirst = true
        /// Where the opening bracket stands.
        public let start: Int
    }

    /// A string as it stands in the text, quotes included.
    public struct StringToken: Sendable {
        public let span: SourceSpan
        public let hasEscapes: Bool
    }

    // MARK: - Values

    /// Passes white space and says what value comes next.
    public mutating func peek() throws(JSONSyntaxError) -> Kind {
        skipWhitespace()
        guard position < bytes.count else { throw endOfText() }
        switch bytes[position] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
        case UInt8(ascii: "n"): return .null
        default: throw unexpectedCharacter()
        }
    }

    public mutating func openObject() throws(JSONSyntaxError) -> Members {
        try open()
    }

    public mutating func openArray() throws(JSONSyntaxError) -> Members {
        try open()
    }

    private mutating func open() throws(JSONSyntaxError) -> Members {
        depth += 1
        guard depth <= Self.nestingLimit else { throw JSONSyntaxError(.nestedTooDeep, position, position + 1) }
        position += 1
        return Members(start: position - 1)
    }

    /// The next key of an object, with the reader placed at its value; `nil` once the object is closed.
    public mutating func nextKey(_ members: inout Members) throws(JSONSyntaxError) -> StringToken? {
        skipWhitespace()
        guard position < bytes.count else { throw endOfText() }
        if members.isFirst {
            members.isFirst = false
            if bytes[position] == UInt8(ascii: "}") { return close() }
        } else {
            if bytes[position] == UInt8(ascii: "}") { return close() }
            try passComma()
            if bytes[position] == UInt8(ascii: "}") { throw JSONSyntaxError(.trailingComma, position, position + 1) }
        }
        guard bytes[position] == UInt8(ascii: "\"") else { throw unexpectedKey() }
        let key = try readString()
        skipWhitespace()
        guard position < bytes.count else { throw endOfText() }
        guard bytes[position] == UInt8(ascii: ":") else { throw JSONSyntaxError(.missingColon, position, position + 1) }
        position += 1
        return key
    }

    /// Whether another element of an array follows, with the reader placed at it.
    public mutating func nextElement(_ members: inout Members) throws(JSONSyntaxError) -> Bool {
        skipWhitespace()
        guard position < bytes.count else { throw endOfText() }
        if bytes[position] == UInt8(ascii: "]") {
            let _: StringToken? = close()
            return false
        }
        if members.isFirst {
            members.isFirst = false
        } else {
            try passComma()
            if bytes[position] == UInt8(ascii: "]") { throw JSONSyntaxError(.trailingComma, position, position + 1) }
        }
        return true
    }

    private mutating func close() -> StringToken? {
        position += 1
        depth -= 1
        return nil
    }

    private mutating func passComma() throws(JSONSyntaxError) {
        guard bytes[position] == UInt8(ascii: ",") else { throw JSONSyntaxError(.missingComma, position, position + 1) }
        position += 1
        skipWhitespace()
        guard position < bytes.count else { throw endOfText() }
    }

    /// Reads a string, checks its escapes and its UTF-8, and leaves it where it is.
    public mutating func readString() throws(JSONSyntaxError) -> StringToken {
        let start = position
        position += 1
        var hasEscapes = false
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                return StringToken(span: SourceSpan(start, position), hasEscapes: hasEscapes)
            }
            if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                try passEscape()
            } else if byte >= 0x80 {
                try passMultibyte(byte)
            } else if byte < 0x20 {
                throw JSONSyntaxError(.controlCharacter, position, position + 1)
            } else {
                position += 1
            }
        }
        throw endOfText()
    }

    /// Reads a number; its value is exact.
    public mutating func readNumber() throws(JSONSyntaxError) -> JSONNumber {
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
        if let byte = currentByte, isPartOfWord(byte) { throw malformedNumber(from: start) }
        return JSONNumber(
            digits: bytes[digits..<digitsEnd], fraction: fraction, negative: negative, exponent: exponent)
    }

    public mutating func readBoolean() throws(JSONSyntaxError) -> Bool {
        if currentByte == UInt8(ascii: "t") {
            try readWord("true")
            return true
        }
        try readWord("false")
        return false
    }

    public mutating func readNull() throws(JSONSyntaxError) {
        try readWord("null")
    }

    /// Passes over any value, checking it as strictly as one that is used.
    @discardableResult
    public mutating func skipValue() throws(JSONSyntaxError) -> SourceSpan {
        _ = try peek()
        let start = position
        var open: [(members: Members, isObject: Bool)] = []
        repeat {
            // Inside a container: the next member, or its end.
            if let container = open.last {
                var members = container.members
                let more = container.isObject ? try nextKey(&members) != nil : try nextElement(&members)
                if !more {
                    open.removeLast()
                    continue
                }
                open[open.count - 1].members = members
            }
            switch try peek() {
            case .object: open.append((try openObject(), true))
            case .array: open.append((try openArray(), false))
            case .string: _ = try readString()
            case .number: _ = try readNumber()
            case .boolean: _ = try readBoolean()
            case .null: try readNull()
            }
        } while !open.isEmpty
        return SourceSpan(start, position)
    }

    /// After the last value: only white space may follow.
    public mutating func finish() throws(JSONSyntaxError) {
        skipWhitespace()
        if position < bytes.count { throw JSONSyntaxError(.textAfterEnd, position, bytes.count) }
    }

    /// Checks a whole text.
    public static func validate(_ text: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) {
        var reader = JSONReader(text)
        try reader.begin()
        try reader.skipValue()
        try reader.finish()
    }

    /// Before the first value: the text has one and does not begin with a byte order mark.
    public mutating func begin() throws(JSONSyntaxError) {
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            throw JSONSyntaxError(.byteOrderMark, 0, 3)
        }
        if bytes.count >= 2, (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF) {
            throw JSONSyntaxError(.notUTF8, 0, 2)
        }
        skipWhitespace()
        if position == bytes.count { throw JSONSyntaxError(.emptyText, 0, 0) }
    }

    // MARK: - Bytes

    private var currentByte: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    private mutating func skipWhitespace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    private mutating func passDigits() {
        while position < bytes.count, bytes[position] &- UInt8(ascii: "0") <= 9 { position += 1 }
    }

    private mutating func readWord(_ word: StaticString) throws(JSONSyntaxError) {
        let start = position
        let matches = word.withUTF8Buffer { word in
            bytes.count - start >= word.count && bytes[start..<start + word.count].elementsEqual(word)
        }
        guard matches else { throw unexpectedCharacter() }
        position += word.utf8CodeUnitCount
        if let byte = currentByte, isPartOfWord(byte) {
            position = start
            throw unexpectedCharacter()
        }
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
            position += 2
            let second = try readHexadecimal(from: start)
            guard (0xDC00...0xDFFF).contains(second) else { throw JSONSyntaxError(.loneSurrogate, start, position) }
        default:
            throw JSONSyntaxError(.invalidEscape, start, byte < 0x80 ? position + 1 : position)
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

    /// One character of two to four bytes, in the shortest form and no surrogate (RFC 3629).
    private mutating func passMultibyte(_ first: UInt8) throws(JSONSyntaxError) {
        let length: Int
        let second: ClosedRange<UInt8>
        switch first {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: throw JSONSyntaxError(.notUTF8, position, position + 1)
        }
        guard position + length <= bytes.count, second.contains(bytes[position + 1]) else {
            throw JSONSyntaxError(.notUTF8, position, position + 1)
        }
        for offset in 2..<max(length, 2) where bytes[position + offset] & 0xC0 != 0x80 {
            throw JSONSyntaxError(.notUTF8, position, position + 1)
        }
        position += length
    }

    // MARK: - Errors

    private func endOfText() -> JSONSyntaxError {
        JSONSyntaxError(.endOfText, bytes.count, bytes.count)
    }

    private mutating func malformedNumber(from start: Int) -> JSONSyntaxError {
        while let byte = currentByte, isPartOfWord(byte) { position += 1 }
        return JSONSyntaxError(.malformedNumber, start, position)
    }

    /// What stands where a value should: a word, a comment, a quotation mark of another kind, or a stray character.
    private mutating func unexpectedCharacter() -> JSONSyntaxError {
        let start = position
        let byte = bytes[start]
        if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#") { return JSONSyntaxError(.comment, start, start + 1) }
        if byte == UInt8(ascii: "'") { return JSONSyntaxError(.wrongQuotes, start, start + 1) }
        if byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".") { return malformedNumber(from: start) }
        if isPartOfWord(byte), byte < 0x80 {
            while let next = currentByte, isPartOfWord(next) { position += 1 }
            return JSONSyntaxError(.unknownLiteral, start, position)
        }
        return strayCharacter(at: start)
    }

    private mutating func unexpectedKey() -> JSONSyntaxError {
        let start = position
        let byte = bytes[start]
        if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#") { return JSONSyntaxError(.comment, start, start + 1) }
        if byte == UInt8(ascii: "'") { return JSONSyntaxError(.wrongQuotes, start, start + 1) }
        if isPartOfWord(byte), byte < 0x80 {
            while let next = currentByte, isPartOfWord(next) { position += 1 }
            return JSONSyntaxError(.unquotedKey, start, position)
        }
        return strayCharacter(at: start)
    }

    private mutating func strayCharacter(at start: Int) -> JSONSyntaxError {
        guard bytes[start] >= 0x80 else { return JSONSyntaxError(.strayCharacter, start, start + 1) }
        do throws(JSONSyntaxError) {
            try passMultibyte(bytes[start])
            let curly = bytes[start..<position].elementsEqual("“".utf8) || bytes[start..<position].elementsEqual("”".utf8)
            return JSONSyntaxError(curly ? .wrongQuotes : .strayCharacter, start, position)
        } catch {
            return error
        }
    }
}

/// A byte that belongs to a word or number: `NaN`, `0x1F`, `1.5.2`.
private func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"),
        UInt8(ascii: "-"):
        true
    default: false
    }
}

func hexadecimalValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
}
