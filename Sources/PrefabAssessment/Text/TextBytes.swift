/// The bytes of a text that somebody else keeps, lent for as long as a closure runs.
///
/// Who is lent them keeps them no longer. That is the only promise which the compiler does not watch over, and it is why what makes them of a
/// pointer is unsafe; every look at them is held against the end of the text.
@safe @usableFromInline
package struct TextBytes {
    /// Unsafe, because the memory may be gone once the closure has ended to which the bytes are lent.
    @usableFromInline package let pointer: UnsafeBufferPointer<UInt8>

    /// - Parameter pointer: stays valid while the bytes are in use.
    @inlinable
    package init(_ pointer: UnsafeBufferPointer<UInt8>) {
        unsafe self.pointer = pointer
    }

    /// A text without bytes.
    package init() {
        unsafe pointer = UnsafeBufferPointer(start: nil, count: 0)
    }

    /// The byte at `offset`; `nil` where the text has none.
    @inlinable
    package func byte(at offset: Int) -> UInt8? {
        // Inside the text: below its length, and as no negative number is without its sign.
        UInt(bitPattern: offset) < UInt(bitPattern: count) ? unsafe pointer[offset] : nil
    }

    /// The eight bytes from `offset` on, the first of them in the lowest place.
    @inlinable
    package func word(at offset: Int) -> UInt64 {
        precondition(offset >= 0 && offset <= count &- 8, "the text has no such eight bytes")
        // Inside the text, as was just looked up.
        return unsafe UInt64(littleEndian: UnsafeRawBufferPointer(pointer).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// The sixteen bytes from `offset` on, in their order.
    @inlinable
    package func sixteenBytes(at offset: Int) -> SIMD16<UInt8> {
        precondition(offset >= 0 && offset <= count &- 16, "the text has no such sixteen bytes")
        // Inside the text, as was just looked up.
        return unsafe UnsafeRawBufferPointer(pointer).loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    }

    /// Part of the text, counted from its own beginning.
    @inlinable
    package func part(_ range: Range<Int>) -> TextBytes {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "the text has no such part")
        // Inside the text, as was just looked up, and lent as long as it.
        return unsafe TextBytes(UnsafeBufferPointer(start: pointer.baseAddress.map { unsafe $0 + range.lowerBound }, count: range.count))
    }

    /// The program's own text.
    @inlinable
    package init(_ text: StaticString) {
        // Such a text stays to the end of the program.
        unsafe self.init(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Whether the text is this one, byte for byte.
    @inlinable
    package func isEqual(to text: StaticString) -> Bool {
        // Each in its own memory, up to its own length.
        guard count == text.utf8CodeUnitCount else { return false }
        for place in 0..<count where unsafe pointer[place] != text.utf8Start[place] { return false }
        return true
    }

    /// The characters of a part of the text; what is no UTF-8 becomes U+FFFD.
    package func string(_ range: Range<Int>) -> String {
        // A string copies what it is made of.
        unsafe String(decoding: part(range).pointer, as: UTF8.self)
    }

    /// A copy of the text.
    package var copy: [UInt8] {
        unsafe Array(pointer)
    }

    /// Appends a copy of the text.
    package func append(to bytes: inout [UInt8]) {
        unsafe bytes.append(contentsOf: pointer)
    }
}

extension TextBytes: RandomAccessCollection {
    @inlinable
    package var startIndex: Int { 0 }

    @inlinable
    package var endIndex: Int { count }

    @inlinable
    package var count: Int { unsafe pointer.count }

    @inlinable
    package subscript(offset: Int) -> UInt8 {
        precondition(offset >= 0 && offset < count, "the text has no such byte")
        // Inside the text, as was just looked up.
        return unsafe pointer[offset]
    }
}

extension [UInt8] {
    /// Lends the array as a text.
    @inline(__always)
    package func withTextBytes<Result, Failure: Error>(_ body: (TextBytes) throws(Failure) -> Result) throws(Failure) -> Result {
        // The array keeps its memory while the closure runs.
        try unsafe withUnsafeBufferPointer { (pointer) throws(Failure) in try unsafe body(TextBytes(pointer)) }
    }
}

extension StaticString {
    /// A copy of the text.
    package var bytes: [UInt8] {
        TextBytes(self).copy
    }
}
