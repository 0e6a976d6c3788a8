/// Bytes of UTF-8 text in the making; every format writes through it, so that a number has one spelling everywhere.
///
/// Most of what a verdict costs is written here, some thousand short pieces of text a submission. So there is always room behind the
/// text, a piece is copied into it without a look at every byte, and the buffer has one owner, so that nobody has to ask whether its
/// memory is shared. That is unsafe inside: what is written was made room for, and only what was written is read.
// Only what is usable from inline code do other modules of the package inline.
@safe @usableFromInline
package struct UTF8Buffer: ~Copyable, @unchecked Sendable {
    /// The text in the first `used` bytes, and the room behind it.
    @usableFromInline var room: UnsafeMutablePointer<UInt8>
    @usableFromInline var capacity: Int
    @usableFromInline var used = 0
    /// Where the text goes while it is made; nowhere if it is kept.
    @usableFromInline var sink: (any TextSink)?

    package init() {
        capacity = 64
        unsafe room = .allocate(capacity: capacity)
    }

    deinit {
        unsafe room.deallocate()
    }

    /// In bytes.
    @inlinable
    package var count: Int { used }

    /// The text that `write` puts into an empty buffer.
    package static func text(_ write: (inout UTF8Buffer) -> Void) -> String {
        var buffer = UTF8Buffer()
        write(&buffer)
        return buffer.string
    }

    /// A copy of the text.
    package var bytes: [UInt8] {
        withBytes(\.copy)
    }

    package var string: String {
        withBytes { $0.string(0..<$0.count) }
    }

    /// Lends the text from `start` on.
    @inlinable
    package borrowing func withBytes<Result, Failure: Error>(
        from start: Int = 0, _ body: (TextBytes) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        precondition(start >= 0 && start <= used, "there is no such text to lend")
        return try unsafe body(TextBytes(UnsafeBufferPointer(start: room + start, count: used - start)))
    }

    /// Empties the buffer and keeps its memory for the next text.
    @usableFromInline
    package mutating func removeAll() {
        used = 0
    }

    /// Makes room for so many bytes behind the text, so that it need not grow, and be copied, for them.
    package mutating func reserve(_ count: Int) {
        if capacity - used < count { grow(count) }
    }

    /// Takes back what was written after the first `count` bytes.
    package mutating func truncate(to count: Int) {
        precondition(count >= 0 && count <= self.count, "there is no such text to take back")
        used = count
    }

    // MARK: - Pieces of text

    /// Makes room for `most` bytes and lets `fill` write there; it returns how many bytes it has written, at most as many.
    ///
    /// Unsafe, because nobody looks whether `fill` writes no more.
    @unsafe
    @inlinable @inline(__always)
    mutating func fill(atMost most: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Int) {
        if capacity - used < most { grow(most) }
        used += unsafe fill(room + used)
    }

    @usableFromInline @inline(never)
    mutating func grow(_ more: Int) {
        capacity = max(2 * capacity, used + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        unsafe larger.update(from: room, count: used)
        unsafe room.deallocate()
        unsafe room = larger
    }

    @inlinable
    package mutating func append(byte: UInt8) {
        unsafe fill(atMost: 1) { place in
            unsafe place.pointee = byte
            return 1
        }
    }

    /// Text of the program's own, which is known where it is written: copying it takes a few instructions there.
    @inlinable @inline(__always)
    package mutating func append(_ text: StaticString) {
        let count = text.utf8CodeUnitCount
        unsafe fill(atMost: count) { place in
            unsafe place.update(from: text.utf8Start, count: count)
            return count
        }
    }

    @usableFromInline
    package mutating func append(_ text: String) {
        let copied: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe append(TextBytes($0)) }
        if copied == nil { append(bytes: text.utf8) }
    }

    @inlinable @inline(__always)
    package mutating func append(_ bytes: TextBytes) {
        guard let first = unsafe bytes.pointer.baseAddress else { return }
        let count = bytes.count
        unsafe fill(atMost: count) { place in
            unsafe Self.copy(first, to: place, count)
            return count
        }
    }

    /// Copies text that is mostly short: up to 32 bytes by their first and last ones, which may overlap, without a call of the C library.
    @inlinable @inline(__always)
    static func copy(_ source: UnsafePointer<UInt8>, to place: UnsafeMutablePointer<UInt8>, _ count: Int) {
        func copyEnds<Word>(_ word: Word.Type) {
            let (source, place) = unsafe (UnsafeRawPointer(source), UnsafeMutableRawPointer(place))
            let rest = count - MemoryLayout<Word>.size
            let (first, last) = unsafe (
                source.loadUnaligned(as: Word.self), source.loadUnaligned(fromByteOffset: rest, as: Word.self)
            )
            unsafe place.storeBytes(of: first, as: Word.self)
            unsafe place.storeBytes(of: last, toByteOffset: rest, as: Word.self)
        }
        switch count {
        case 16...32: copyEnds(SIMD2<UInt64>.self)
        case 8..<16: copyEnds(UInt64.self)
        case 4..<8: copyEnds(UInt32.self)
        default: unsafe place.update(from: source, count: count)
        }
    }

    /// Appends once more what has been written at some place.
    @inlinable
    package mutating func appendAgain(_ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= used, "there is no such text to repeat")
        if capacity - used < range.count { grow(range.count) }
        unsafe (room + used).update(from: room + range.lowerBound, count: range.count)
        used += range.count
    }

    package mutating func append(bytes more: some Sequence<UInt8>) {
        for byte in more { append(byte: byte) }
    }
}
