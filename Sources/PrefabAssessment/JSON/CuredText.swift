/// A text with pieces of it replaced, which knows for each of its places where that was before.
struct CuredText {
    struct Cure {
        /// What is replaced; empty where something is put in.
        let span: SourceSpan
        let text: [UInt8]
    }

    private struct Piece {
        let start: Int
        let end: Int
        /// Where it was, or what it replaces.
        let original: Range<Int>
        let isCopy: Bool
    }

    private(set) var bytes: [UInt8] = []
    private var pieces: [Piece] = []

    init() {}

    /// - Parameters:
    ///   - cures: in rising order; none begins before the one before it ends.
    ///   - end: where the text is cut off.
    init(_ text: TextBytes, _ cures: [Cure], upTo end: Int) {
        bytes.reserveCapacity(end + 16 * cures.count)
        var copied = 0
        for cure in cures {
            let (start, end) = (Int(cure.span.start), Int(cure.span.end))
            guard start >= copied else { continue }
            copy(text, copied..<start)
            append(cure.text, for: start..<end)
            copied = end
        }
        if copied < end { copy(text, copied..<end) }
    }

    private mutating func copy(_ text: TextBytes, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let start = bytes.count
        text.part(range).append(to: &bytes)
        pieces.append(Piece(start: start, end: bytes.count, original: range, isCopy: true))
    }

    private mutating func append(_ text: [UInt8], for range: Range<Int>) {
        let start = bytes.count
        bytes += text
        pieces.append(Piece(start: start, end: bytes.count, original: range, isCopy: false))
    }

    /// Where a part of this text was.
    func original(_ span: SourceSpan) -> SourceSpan {
        let start = originalPlace(of: Int(span.start), isEnd: false)
        let end = span.end == span.start ? start : originalPlace(of: Int(span.end), isEnd: true)
        return SourceSpan(start, max(start, end))
    }

    private func originalPlace(of offset: Int, isEnd: Bool) -> Int {
        // The end of a part belongs to the piece of its last byte.
        guard let piece = piece({ $0.start <= (isEnd ? offset - 1 : offset) }) else { return 0 }
        if piece.isCopy { return min(piece.original.lowerBound + offset - piece.start, piece.original.upperBound) }
        return isEnd || offset >= piece.end ? piece.original.upperBound : piece.original.lowerBound
    }

    /// Where a place of the original is now; of what was replaced, where its replacement begins, and of the end, where it is before what was
    /// added there.
    func place(ofOriginal offset: Int) -> Int {
        if let end = pieces.last?.original, end.isEmpty, offset >= end.upperBound {
            return pieces.first { $0.original == end }?.start ?? bytes.count
        }
        guard let piece = piece({ $0.original.lowerBound <= offset }) else { return 0 }
        if piece.isCopy { return min(piece.start + offset - piece.original.lowerBound, piece.end) }
        return offset >= piece.original.upperBound ? piece.end : piece.start
    }

    /// The last piece of those for which `isBefore` holds, which are the first ones.
    private func piece(_ isBefore: (Piece) -> Bool) -> Piece? {
        var (low, high) = (0, pieces.count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(pieces[middle]) { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? pieces[low - 1] : nil
    }
}
