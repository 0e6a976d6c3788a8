/// Writes JSON straight into bytes, keys in the order in which they are given.
///
/// The caller says what comes next; the writer puts commas, indentation and escapes. It holds no tree.
// Only what is usable from inline code do other modules of the package inline.
@usableFromInline
package struct JSONWriter: ~Copyable, Sendable {
    @usableFromInline var text = UTF8Buffer()
    /// Two spaces a level and a line a member, or everything on one line.
    @usableFromInline package let isPretty: Bool
    @usableFromInline var depth = 0
    @usableFromInline var isFirst = true

    package init(pretty: Bool) {
        isPretty = pretty
    }

    /// A writer that hands on what it has written, see ``drain()``; ``flush()`` hands on the end.
    package init(pretty: Bool, into sink: any TextSink) {
        isPretty = pretty
        text = UTF8Buffer(into: sink)
    }

    /// How much has been written and not handed on, in bytes.
    @inlinable
    package var count: Int { text.count }

    /// A copy of what has been written.
    package var bytes: [UInt8] { text.bytes }

    /// Lends what has been written.
    @inlinable
    package borrowing func withBytes<Result, Failure: Error>(
        _ body: (TextBytes) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try text.withBytes(body)
    }

    /// Empties the writer and keeps its memory.
    @inlinable
    package mutating func removeAll() {
        text.removeAll()
        depth = 0
        isFirst = true
    }

    /// Makes room for so many bytes behind what has been written.
    package mutating func reserve(_ count: Int) {
        text.reserve(count)
    }

    /// The next value begins a text of its own, behind those that are there.
    mutating func startAgain() {
        isFirst = true
    }

    /// Hands on what has been written, if it is much and goes somewhere. Places in the text mean nothing after that.
    @inlinable @inline(__always)
    package mutating func drain() {
        text.drain()
    }

    /// Hands on what there is.
    package mutating func flush() {
        text.flush()
    }

    /// Writes text of another format between two JSON texts.
    @inlinable
    package mutating func withBuffer(_ write: (inout UTF8Buffer) -> Void) {
        write(&text)
    }

    // MARK: - Containers

    /// An object.
    @inlinable @inline(__always)
    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        container(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }

    @inlinable @inline(__always)
    package mutating func object(_ key: StaticString, _ members: (inout JSONWriter) -> Void) {
        self.key(key)
        object(members)
    }

    @inlinable @inline(__always)
    package mutating func array(_ key: StaticString, _ elements: (inout JSONWriter) -> Void) {
        self.key(key)
        container(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
    }

    @inlinable @inline(__always)
    package mutating func array<Element>(
        _ key: StaticString, of elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
    ) {
        array(key) { writer in
            for element in elements {
                writer.separate()
                write(&writer, element)
                writer.drain()
            }
        }
    }

    @inlinable @inline(__always)
    package mutating func array<Element>(
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
    @inlinable @inline(__always)
    package mutating func array<Element>(
        of elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
    ) {
        container(UInt8(ascii: "["), UInt8(ascii: "]")) { writer in
            for element in elements {
                writer.separate()
                write(&writer, element)
            }
        }
    }

    @inlinable @inline(__always)
    mutating func container(_ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void) {
        begin(open)
        content(&self)
        end(close)
    }

    /// Begins an object, which ``endObject()`` ends. Where much is written, this costs less than a closure that holds all that it needs.
    @inlinable @inline(__always)
    package mutating func beginObject() {
        begin(UInt8(ascii: "{"))
    }

    @inlinable @inline(__always)
    package mutating func endObject() {
        end(UInt8(ascii: "}"))
    }

    /// Begins an array as a member, which ``endArray()`` ends. ``separate()`` comes before each of its elements.
    @inlinable @inline(__always)
    package mutating func beginArray(_ key: StaticString) {
        self.key(key)
        begin(UInt8(ascii: "["))
    }

    @inlinable @inline(__always)
    package mutating func endArray() {
        end(UInt8(ascii: "]"))
    }

    @inlinable @inline(__always)
    mutating func begin(_ bracket: UInt8) {
        text.append(byte: bracket)
        depth += 1
        isFirst = true
    }

    @inlinable @inline(__always)
    mutating func end(_ bracket: UInt8) {
        depth -= 1
        if isPretty, !isFirst { newLine() }
        text.append(byte: bracket)
        // Whatever follows in the outer container follows this.
        isFirst = false
    }

    // MARK: - Members

    /// A key; its value must follow.
    ///
    /// A verdict has hundreds of keys. Each is known where it is written: put together there, a key is a few bytes of the program's own
    /// that are copied.
    @inlinable @inline(__always)
    package mutating func key(_ key: StaticString) {
        if isPretty { separate() }
        let count = key.utf8CodeUnitCount
        let comma = isPretty || isFirst ? 0 : 1
        isFirst = false
        // A comma, two quotation marks, a colon and a space are five.
        unsafe text.fill(atMost: count + 5) { place in
            // Overwritten where it does not belong.
            unsafe place[0] = UInt8(ascii: ",")
            let start = unsafe place + comma
            unsafe start[0] = UInt8(ascii: "\"")
            unsafe (start + 1).update(from: key.utf8Start, count: count)
            unsafe start[count + 1] = UInt8(ascii: "\"")
            unsafe start[count + 2] = UInt8(ascii: ":")
            unsafe start[count + 3] = UInt8(ascii: " ")
            return comma + (isPretty ? count + 4 : count + 3)
        }
    }

    @inlinable @inline(__always)
    package mutating func member(_ key: StaticString, _ text: String) {
        self.key(key)
        string { $0.append(text) }
    }

    @inlinable
    package mutating func member(_ key: StaticString, _ number: Int) {
        self.key(key)
        text.append(number)
    }

    /// A member whose value is a reduced fraction as text: `"131/5"`.
    package mutating func member(_ key: StaticString, _ fraction: Rational) {
        self.key(key)
        plainString { $0.append(fraction) }
    }

    @inlinable @inline(__always)
    package mutating func member(_ key: StaticString, _ flag: Bool) {
        self.key(key)
        text.append(flag ? "true" : "false")
    }

    @inlinable @inline(__always)
    package mutating func null(_ key: StaticString) {
        self.key(key)
        text.append("null")
    }

    /// A member whose value is the text that `write` puts into the buffer.
    @inlinable @inline(__always)
    package mutating func member(_ key: StaticString, text write: (inout UTF8Buffer) -> Void) {
        self.key(key)
        string(write)
    }

    /// A member whose value is one of the contract's words, which hold nothing to escape.
    @inlinable @inline(__always)
    package mutating func member(_ key: StaticString, word: String) {
        self.key(key)
        plainString { $0.append(word) }
    }

    /// A member whose value is text with nothing to escape, such as a number or a pointer.
    @inlinable @inline(__always)
    package mutating func member(_ key: StaticString, plain write: (inout UTF8Buffer) -> Void) {
        self.key(key)
        plainString(write)
    }

    @inlinable @inline(__always)
    mutating func plainString(_ write: (inout UTF8Buffer) -> Void) {
        text.append(byte: UInt8(ascii: "\""))
        write(&text)
        text.append(byte: UInt8(ascii: "\""))
    }

    /// A string value: what `write` puts into the buffer, escaped.
    @inlinable
    package mutating func string(_ write: (inout UTF8Buffer) -> Void) {
        text.append(byte: UInt8(ascii: "\""))
        content(write)
        text.append(byte: UInt8(ascii: "\""))
    }

    /// What stands between the quotation marks of a string: what `write` puts into the buffer, escaped.
    @inlinable
    package mutating func content(_ write: (inout UTF8Buffer) -> Void) {
        let start = text.count
        write(&text)
        text.escapeJSON(from: start)
    }

    /// A number, or another value without quotation marks, as `write` puts it into the buffer.
    @inlinable
    package mutating func literal(_ write: (inout UTF8Buffer) -> Void) {
        write(&text)
    }

    /// Writes once more what has been written at some place.
    @inlinable
    package mutating func `repeat`(_ range: Range<Int>) {
        text.appendAgain(range)
    }

    /// Before each element of an array.
    @inlinable @inline(__always)
    package mutating func separate() {
        if !isFirst { text.append(byte: UInt8(ascii: ",")) }
        isFirst = false
        if isPretty { newLine() }
    }

    /// Ends the text with a line feed.
    @inlinable
    package mutating func finish() {
        text.append(byte: 0x0A)
    }

    @usableFromInline @inline(never)
    mutating func newLine() {
        text.append(byte: 0x0A)
        for _ in 0..<depth { text.append("  ") }
    }
}
