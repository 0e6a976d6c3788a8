/// Writes JSON straight into bytes, keys in the order in which they are given.
///
/// The caller says what comes next; the writer puts commas, indentation and escapes. It holds no tree.
public struct JSONWriter: ~Copyable, Sendable {
    @usableFromInline var text = UTF8Buffer()
    /// Two spaces a level and a line a member, or everything on one line.
    @usableFromInline let isPretty: Bool
    @usableFromInline var depth = 0
    @usableFromInline var isFirst = true

    public init(pretty: Bool) {
        isPretty = pretty
    }

    /// How much has been written, in bytes.
    @inlinable
    public var count: Int { text.count }

    /// A copy of what has been written.
    public var bytes: [UInt8] { text.bytes }

    /// Lends what has been written.
    @inlinable
    public borrowing func withBytes<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try text.withBytes(body)
    }

    /// Empties the writer and keeps its memory.
    @inlinable
    public mutating func removeAll() {
        text.removeAll()
        depth = 0
        isFirst = true
    }

    /// Writes text of another format between two JSON texts.
    @inlinable
    public mutating func withBuffer(_ write: (inout UTF8Buffer) -> Void) {
        write(&text)
    }

    // MARK: - Containers

    /// An object; on its own line even where the writer is pretty if `inline`.
    @inlinable
    public mutating func object(_ members: (inout JSONWriter) -> Void) {
        container("{", "}", members)
    }

    @inlinable
    public mutating func object(_ key: StaticString, _ members: (inout JSONWriter) -> Void) {
        self.key(key)
        object(members)
    }

    @inlinable
    public mutating func array(_ key: StaticString, _ elements: (inout JSONWriter) -> Void) {
        self.key(key)
        container("[", "]", elements)
    }

    @inlinable
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

    @inlinable
    public mutating func array<Element>(
        _ key: StaticString, of elements: [Element], _ write: (inout JSONWriter, Element) -> Void
    ) {
        array(key) { writer in
            // Lent by the array one after the other, not copied.
            let lent = elements.span
            for index in lent.indices {
                writer.separate()
                write(&writer, lent[index])
            }
        }
    }

    /// An array that is no member of an object.
    @inlinable
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

    @inlinable
    mutating func container(_ open: StaticString, _ close: StaticString, _ content: (inout JSONWriter) -> Void) {
        text.append(open)
        depth += 1
        let outerIsFirst = isFirst
        isFirst = true
        content(&self)
        let isEmpty = isFirst
        isFirst = outerIsFirst
        depth -= 1
        if isPretty, !isEmpty { newLine() }
        text.append(close)
    }

    // MARK: - Members

    /// A key; its value must follow.
    @inlinable
    public mutating func key(_ key: StaticString) {
        if isPretty { separate() }
        let (isPretty, follows) = (isPretty, !isPretty && !isFirst)
        isFirst = false
        let (name, count) = (key.utf8Start, key.utf8CodeUnitCount)
        // One piece of text with its comma: a verdict has hundreds of keys.
        text.fill(atMost: count + 5) { place in
            // The comma is overwritten where it does not belong.
            place[0] = UInt8(ascii: ",")
            let start = follows ? place + 1 : place
            start[0] = UInt8(ascii: "\"")
            (start + 1).update(from: name, count: count)
            start[count + 1] = UInt8(ascii: "\"")
            start[count + 2] = UInt8(ascii: ":")
            start[count + 3] = UInt8(ascii: " ")
            return start - place + (isPretty ? count + 4 : count + 3)
        }
    }

    @inlinable
    public mutating func member(_ key: StaticString, _ text: String) {
        self.key(key)
        string { $0.append(text) }
    }

    @inlinable
    public mutating func member(_ key: StaticString, _ number: Int) {
        self.key(key)
        text.append(number)
    }

    @inlinable
    public mutating func member(_ key: StaticString, _ flag: Bool) {
        self.key(key)
        text.append(flag ? "true" : "false")
    }

    @inlinable
    public mutating func null(_ key: StaticString) {
        self.key(key)
        text.append("null")
    }

    /// A member whose value is the text that `write` puts into the buffer.
    @inlinable
    public mutating func member(_ key: StaticString, text write: (inout UTF8Buffer) -> Void) {
        self.key(key)
        string(write)
    }

    /// A member whose value is one of the contract's words, which hold nothing to escape.
    @inlinable
    public mutating func member(_ key: StaticString, word: String) {
        self.key(key)
        plainString { $0.append(word) }
    }

    /// A member whose value is text with nothing to escape, such as a number or a pointer.
    @inlinable
    public mutating func member(_ key: StaticString, plain write: (inout UTF8Buffer) -> Void) {
        self.key(key)
        plainString(write)
    }

    @inlinable
    mutating func plainString(_ write: (inout UTF8Buffer) -> Void) {
        text.append(byte: UInt8(ascii: "\""))
        write(&text)
        text.append(byte: UInt8(ascii: "\""))
    }

    /// A string value: what `write` puts into the buffer, escaped.
    @inlinable
    public mutating func string(_ write: (inout UTF8Buffer) -> Void) {
        text.append(byte: UInt8(ascii: "\""))
        let start = text.count
        write(&text)
        text.escapeJSON(from: start)
        text.append(byte: UInt8(ascii: "\""))
    }

    /// A number, or another value without quotation marks, as `write` puts it into the buffer.
    @inlinable
    public mutating func literal(_ write: (inout UTF8Buffer) -> Void) {
        write(&text)
    }

    /// Before each element of an array.
    @inlinable
    public mutating func separate() {
        if !isFirst { text.append(byte: UInt8(ascii: ",")) }
        isFirst = false
        if isPretty { newLine() }
    }

    /// Ends the text with a line feed.
    @inlinable
    public mutating func finish() {
        text.append(byte: 0x0A)
    }

    @usableFromInline
    mutating func newLine() {
        text.append(byte: 0x0A)
        for _ in 0..<depth { text.append("  ") }
    }
}
