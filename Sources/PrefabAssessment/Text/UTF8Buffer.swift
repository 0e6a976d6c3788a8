/// Bytes of UTF-8 text in the making; every format writes through it, so that a number has one spelling everywhere.
///
/// Most of what a verdict costs is written here, some thousand short pieces of text a submission. So there is always room behind the
/// text, and a piece is copied into it without a look at every byte.
public struct UTF8Buffer: Sendable {
    /// The text in the first `used` bytes, and the room behind it.
    @usableFromInline var room: [UInt8] = []
    @usableFromInline var used = 0

    public init() {}

    /// In bytes.
    @inlinable
    public var count: Int { used }

    /// The text that `write` puts into an empty buffer.
    public static func text(_ write: (inout UTF8Buffer) -> Void) -> String {
        var buffer = UTF8Buffer()
        write(&buffer)
        return buffer.string
    }

    /// A copy of the text.
    public var bytes: [UInt8] {
        Array(room[..<count])
    }

    public var string: String {
        String(decoding: room[..<count], as: UTF8.self)
    }

    /// Lends the text from `start` on.
    @inlinable
    public func withBytes<Result, Failure: Error>(
        from start: Int = 0, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try room.withUnsafeBufferPointer { (room) throws(Failure) in
            try body(UnsafeBufferPointer(rebasing: room[start..<count]))
        }
    }

    public mutating func reserve(_ capacity: Int) {
        if room.count - count < capacity { grow(capacity) }
    }

    /// Empties the buffer and keeps its memory for the next text.
    public mutating func removeAll() {
        used = 0
    }

    mutating func removeLast(_ count: Int) {
        truncate(to: self.count - count)
    }

    /// Takes back what was written after the first `count` bytes.
    public mutating func truncate(to count: Int) {
        precondition(count >= 0 && count <= self.count, "there is no such text to take back")
        used = count
    }

    // MARK: - Pieces of text

    /// Makes room for `most` bytes and lets `fill` write there; it returns how many bytes it has written.
    @inlinable
    mutating func fill(atMost most: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Int) {
        if room.count - used < most { grow(most) }
        let start = used
        used += room.withUnsafeMutableBufferPointer { room in
            // There is a first byte: an empty array has no room for anything.
            room.baseAddress.map { fill($0 + start) } ?? 0
        }
    }

    @usableFromInline @inline(never)
    mutating func grow(_ more: Int) {
        room.append(contentsOf: repeatElement(0, count: max(more, room.count, 64)))
    }

    @inlinable
    public mutating func append(byte: UInt8) {
        fill(atMost: 1) { place in
            place.pointee = byte
            return 1
        }
    }

    @inlinable
    public mutating func append(_ text: StaticString) {
        let count = text.utf8CodeUnitCount
        fill(atMost: count) { place in
            text.withUTF8Buffer { place.update(from: $0.baseAddress!, count: count) }
            return count
        }
    }

    public mutating func append(_ text: String) {
        let copied: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
        if copied == nil { append(bytes: text.utf8) }
    }

    public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.baseAddress else { return }
        fill(atMost: bytes.count) { place in
            place.update(from: first, count: bytes.count)
            return bytes.count
        }
    }

    public mutating func append(bytes more: some Sequence<UInt8>) {
        for byte in more { append(byte: byte) }
    }
}
