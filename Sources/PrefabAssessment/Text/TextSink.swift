/// Where a text goes while it is made: piece by piece, so that no more of it is held than a piece.
@usableFromInline
package protocol TextSink: AnyObject, Sendable {
    /// Takes the next piece, which is lent.
    func take(_ piece: TextBytes)
}

extension UTF8Buffer {
    /// So much is gathered before it is handed on, in bytes.
    @usableFromInline static var piece: Int { 1 << 17 }

    /// A buffer that hands its text on whenever ``drain()`` finds enough of it, and at the end by ``flush()``.
    package init(into sink: any TextSink) {
        self.init()
        self.sink = sink
    }

    /// Hands the text on if there is much of it. Places in the text mean nothing after that.
    @inlinable @inline(__always)
    package mutating func drain() {
        if used >= Self.piece { flush() }
    }

    /// Hands on what there is; without a sink it stays.
    @usableFromInline @inline(never)
    package mutating func flush() {
        guard let sink else { return }
        withBytes { sink.take($0) }
        removeAll()
    }
}
