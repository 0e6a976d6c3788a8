/// Reads JSON text piece by piece, strictly by RFC 8259, and knows at every moment where it stands.
///
/// The caller asks for what it expects and gets it straight from the bytes: no tree is built. Nesting is limited to 128 levels and
/// unknown values are passed over without recursion, so that no text can exhaust the stack.
///
/// ```swift
/// var members = try json.openObject()
/// while let key = try json.nextKey(&members) {
///     let isHeight = json.string(key) == "height"
///     if isHeight, try json.peek() == .number { height = try json.readNumber().value } else { try json.skipValue() }
/// }
/// ```
package struct JSONReader {
    /// The deepest nesting that is read.
    package static let nestingLimit = 128
    /// The longest text that is read, in bytes: a `SourceSpan` counts no further.
    package static let lengthLimit = Int(Int32.max)

    let bytes: TextBytes
    /// The offset of the next byte.
    package internal(set) var position = 0
    private var depth = 0

    /// - Parameter bytes: must outlive the reader.
    package init(_ bytes: TextBytes) {
        self.bytes = bytes
    }

    /// What kind of value begins at the reader's place, judged by its first byte.
    package enum Kind: Sendable {
        case object, array, string, number, boolean, null
    }

    /// An object or array that is being read.
    package struct Members {
        fileprivate var isFirst = true
        /// Where the opening bracket stands.
        package let start: Int

        init(start: Int) {
            self.start = start
        }
    }

    /// A string as it stands in the text, quotes included.
    package struct StringToken: Sendable {
        package let span: SourceSpan
        package let hasEscapes: Bool

        /// In bytes, as they stand between the quotes.
        var length: Int { Int(span.end - span.start) - 2 }
    }

    // MARK: - Values

    /// Passes white space and says what value comes next.
    package mutating func peek() throws(JSONSyntaxError) -> Kind {
        skipWhitespace()
        guard let byte = currentByte else { throw endOfText() }
        switch byte {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
        case UInt8(ascii: "n"): return .null
        default: throw mistake(wanted: .value)
        }
    }

    @inline(__always)
    package mutating func openObject() throws(JSONSyntaxError) -> Members {
        try open()
    }

    package mutating func openArray() throws(JSONSyntaxError) -> Members {
        try open()
    }

    private mutating func open() throws(JSONSyntaxError) -> Members {
        depth += 1
        guard depth <= Self.nestingLimit else { throw JSONSyntaxError(.nestedTooDeep, position, position + 1) }
        position += 1
        return Members(start: position - 1)
    }

    /// The next key of an object, with the reader placed at its value; `nil` once the object is closed.
    package mutating func nextKey(_ members: inout Members) throws(JSONSyntaxError) -> StringToken? {
        guard try nextMember(&members) else { return nil }
        let key = try readString()
        skipWhitespace()
        guard let byte = currentByte else { throw endOfText() }
        guard byte == UInt8(ascii: ":") else { throw mistake(wanted: .colon) }
        position += 1
        return key
    }

    /// The next key of an object, if it is a known one that is written without escapes and with its colon right behind it, as nearly every
    /// one is; nothing has been read then.
    ///
    /// - Parameter expected: the place in the table that the key will most likely have.
    /// - Returns: the key's place in the table, and where its colon stands.
    @inline(__always)
    func plainKey<Key>(of members: Members, among keys: KeyTable<Key>, from expected: Int) -> (place: Int, colon: Int)? {
        var start = position
        if !members.isFirst {
            guard isAt(UInt8(ascii: ",")) else { return nil }
            start &+= 1
        }
        start = whitespaceEnd(from: start)
        guard let place = keys.place(ofNameAt: start, in: bytes, from: expected) else { return nil }
        let colon = start &+ keys.quotedLength(place)
        return bytes.byte(at: colon) == UInt8(ascii: ":") ? (place, colon) : nil
    }

    /// Passes a key that ``plainKey(of:among:from:)`` has found.
    mutating func passKey(_ members: inout Members, colon: Int) {
        members.isFirst = false
        position = colon &+ 1
    }

    /// Closes an object whose closing bracket comes next, without white space before it.
    ///
    /// - Precondition: the reader stands behind a member or the opening bracket, not behind a comma.
    @inline(__always)
    mutating func passEnd() -> Bool {
        guard isAt(UInt8(ascii: "}")) else { return false }
        close()
        return true
    }

    /// Whether another member of an object follows, with the reader placed at its key.
    private mutating func nextMember(_ members: inout Members) throws(JSONSyntaxError) -> Bool {
        skipWhitespace()
        guard let byte = currentByte else { throw endOfText() }
        if byte == UInt8(ascii: "}") {
            close()
            return false
        }
        if members.isFirst {
            members.isFirst = false
        } else {
            try passComma(before: UInt8(ascii: "}"))
        }
        guard currentByte == UInt8(ascii: "\"") else { throw mistake(wanted: .key) }
        return true
    }

    /// Whether another element of an array follows, with the reader placed at it.
    package mutating func nextElement(_ members: inout Members) throws(JSONSyntaxError) -> Bool {
        if !members.isFirst, isAt(UInt8(ascii: ",")) {
            // Nearly every element.
            let start = whitespaceEnd(from: position &+ 1)
            if let next = bytes.byte(at: start), next != UInt8(ascii: "]") {
                position = start
                return true
            }
        }
        skipWhitespace()
        guard let byte = currentByte else { throw endOfText() }
        if byte == UInt8(ascii: "]") {
            close()
            return false
        }
        if members.isFirst {
            members.isFirst = false
        } else {
            try passComma(before: UInt8(ascii: "]"))
        }
        return true
    }

    private mutating func close() {
        position += 1
        depth -= 1
    }

    /// Passes the comma between two members; `closing` is the bracket that may not follow it.
    private mutating func passComma(before closing: UInt8) throws(JSONSyntaxError) {
        guard currentByte == UInt8(ascii: ",") else { throw mistake(wanted: .comma) }
        let comma = position
        position += 1
        skipWhitespace()
        guard let byte = currentByte else { throw endOfText() }
        if byte == closing { throw JSONSyntaxError(.trailingComma, comma, comma + 1) }
    }

    /// Passes over any value, checking it as strictly as one that is used.
    @discardableResult
    package mutating func skipValue() throws(JSONSyntaxError) -> SourceSpan {
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
    package mutating func finish() throws(JSONSyntaxError) {
        skipWhitespace()
        if position < bytes.count { throw mistakeAfterEnd() }
    }

    /// Whether the text begins with a byte order mark, which ``begin()`` passes over (RFC 8259 §8.1).
    package var hasByteOrderMark: Bool {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    }

    /// Before the first value: there is one, and the text looks like UTF-8.
    package mutating func begin() throws(JSONSyntaxError) {
        guard bytes.count <= Self.lengthLimit else { throw JSONSyntaxError(.textTooLong, 0, 0) }
        if hasByteOrderMark { position = 3 }
        if isSixteenBit { throw JSONSyntaxError(.notUTF8, 0, 2) }
        skipWhitespace()
        if position == bytes.count { throw JSONSyntaxError(.emptyText, 0, 0) }
    }

    /// Whether the text begins like UTF-16 or UTF-32: with their byte order mark, or with the zeros that fill up ASCII characters.
    private var isSixteenBit: Bool {
        guard bytes.count >= 2 else { return false }
        if bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF { return true }
        guard bytes.count >= 4 else { return false }
        return bytes[0] == 0 && bytes[2] == 0 || bytes[1] == 0 && bytes[3] == 0
    }

    // MARK: - Bytes

    var currentByte: UInt8? {
        bytes.byte(at: position)
    }

    func isAt(_ byte: UInt8) -> Bool {
        currentByte == byte
    }

    @inline(__always)
    mutating func skipWhitespace() {
        position = whitespaceEnd(from: position)
    }

    /// Where the white space that begins at `start` ends; `start` itself if there is none.
    @inline(__always)
    private func whitespaceEnd(from start: Int) -> Int {
        // Mostly there is none, or a single space.
        guard let first = bytes.byte(at: start), first <= 0x20 else { return start }
        if first == 0x20, let second = bytes.byte(at: start &+ 1), second > 0x20 { return start &+ 1 }
        return longWhitespaceEnd(from: start)
    }

    private func longWhitespaceEnd(from start: Int) -> Int {
        var end = start
        while let byte = bytes.byte(at: end), isWhitespace(byte) { end += 1 }
        return end
    }

    private func isWhitespace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
