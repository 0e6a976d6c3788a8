/// Writes JSON straight into bytes, keys in the order in which they are given.
///
/// The caller says what comes next; the writer puts commas, indentation and escapes. It holds no tree.
public struct JSONWriter: Sendable {
    public private(set) var buffer = UTF8Buffer()
    /// Two spaces a level and a line a member, or everything on one line.
    private let isPretty: Bool
    private var depth = 0
    private var isFirst = true

    public init(pretty: Bool) {
        isPretty = pretty
    }

    /// Empties the writer and keeps its memory.
    public mutating func removeAll() {
        buffer.removeAll()
        depth = 0
        isFirst = true
    }

    /// Writes text of another format between two JSON texts.
    public mutating func withBuffer(_ write: (inout UTF8Buffer) -> Void) {
        write(&buffer)
    }

    // MARK: - Containers

    /// An object; on its own line even where the writer is pretty if `inline`.
    public mutating func object(_ members: (inout JSONWriter) -> Void) {
        container("{", "}", members)
    }

    public mutating func object(_ key: StaticString, _ members: (inout JSONWriter) -> Void) {
        self.key(key)
        object(members)
    }

    public mutating func array(_ key: StaticString, _ elements: (inout JSONWriter) -> Void) {
        self.key(key)
        container("[", "]", elements)
    }

    public mutating func array<Element>(
        _ key: StaticString, of elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
    ) {
        array(key) { writer in
            for element in elements {
                writer.separate()
                write(&writer, element)
            }
        }
    }

    /// An array that is no member of an object.
    public mutating func array<Element>(
        of elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
    ) {
        container("[", "]") { writer in
            for element in elements {
                writer.separate()
                write(&writer, element)
            }
        }
    }

    private mutating func container(_ open: StaticString, _ close: StaticString, _ content: (inout JSONWriter) -> Void) {
        buffer.append(open)
        depth += 1
        let outerIsFirst = isFirst
        isFirst = true
        content(&self)
        let isEmpty = isFirst
        isFirst = outerIsFirst
        depth -= 1
        if !isEmpty { newLine() }
        buffer.append(close)
    }

    // MARK: - Members

    /// A key; its value must follow.
    public mutating func key(_ key: StaticString) {
        separate()
        buffer.append(byte: UInt8(ascii: "\""))
        buffer.append(key)
        buffer.append(isPretty ? "\": " : "\":")
    }

    public mutating func member(_ key: StaticString, _ text: String) {
        self.key(key)
        string { $0.append(text) }
    }

    public mutating func member(_ key: StaticString, _ number: Int) {
        self.key(key)
        buffer.append(number)
    }

    public mutating func member(_ key: StaticString, _ flag: Bool) {
        self.key(key)
        buffer.append(flag ? "true" : "false")
    }

    public mutating func null(_ key: StaticString) {
        self.key(key)
        buffer.append("null")
    }

    /// A member whose value is the text that `write` puts into the buffer.
    public mutating func member(_ key: StaticString, text write: (inout UTF8Buffer) -> Void) {
        self.key(key)
        string(write)
    }

    /// A string value: what `write` puts into the buffer, escaped.
    public mutating func string(_ write: (inout UTF8Buffer) -> Void) {
        buffer.append(byte: UInt8(ascii: "\""))
        let start = buffer.count
        write(&buffer)
        buffer.escapeJSON(from: start)
        buffer.append(byte: UInt8(ascii: "\""))
    }

    /// A number, or another value without quotation marks, as `write` puts it into the buffer.
    public mutating func literal(_ write: (inout UTF8Buffer) -> Void) {
        write(&buffer)
    }

    /// Before each element of an array.
    public mutating func separate() {
        if !isFirst { buffer.append(byte: UInt8(ascii: ",")) }
        isFirst = false
        newLine()
    }

    /// Ends the text with a line feed.
    public mutating func finish() {
        buffer.append(byte: 0x0A)
    }

    private mutating func newLine() {
        guard isPretty else { return }
        buffer.append(byte: 0x0A)
        for _ in 0..<depth { buffer.append("  ") }
    }
}

extension UTF8Buffer {
    /// Escapes what JSON does not allow inside a string, in the text from `start` on.
    ///
    /// U+2028 and U+2029 are escaped as well: they are allowed, but end a line in scripts and in some line-based tools.
    mutating func escapeJSON(from start: Int) {
        guard bytes[start...].contains(where: { Self.mayNeedEscape($0) }) else { return }
        let text = Array(bytes[start...])
        removeLast(bytes.count - start)
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

    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F || byte == 0xE2
    }

    private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
