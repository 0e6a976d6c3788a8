/// A place in a text as people count: lines and columns from 1, columns in characters (Unicode scalars).
package struct TextPosition: Hashable, Comparable, Sendable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (left: TextPosition, right: TextPosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// Turns byte offsets of one text into lines and columns.
package struct LineIndex: Sendable {
    private let bytes: [UInt8]
    private let lineStarts: [Int]
    /// How many bytes before each block of `blockSize` continue a character.
    private let continuations: [Int]
    private static let blockSize = 64

    /// - Complexity: one pass over the text.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var lineStarts = [0]
        var continuations: [Int] = []
        continuations.reserveCapacity(bytes.count / Self.blockSize + 1)
        var total = 0
        // Any byte of the text may be looked at by itself.
        let text = unsafe bytes.span.bytes
        var offset = 0
        while offset < bytes.count {
            continuations.append(total)
            let block = offset..<min(offset + Self.blockSize, bytes.count)
            let (count, hasLineFeed) = Self.look(at: text.extracting(block))
            total += count
            if hasLineFeed {
                for index in block where bytes[index] == 0x0A { lineStarts.append(index + 1) }
            }
            offset = block.upperBound
        }
        self.lineStarts = lineStarts
        self.continuations = continuations
    }

    /// How many lines the text has; a line feed at its end begins one more, which is empty.
    package var count: Int { lineStarts.count }

    /// - Complexity: logarithmic in the number of lines.
    package func position(of offset: Int) -> TextPosition {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        let start = lineStarts[low]
        let column = offset - start - (continuationCount(before: offset) - continuationCount(before: start)) + 1
        return TextPosition(line: low + 1, column: column)
    }

    /// How many bytes of a block continue a character, and whether it has a line feed.
    @inline(__always)
    private static func look(at block: RawSpan) -> (continuations: Int, hasLineFeed: Bool) {
        // Each byte of a word counts for itself; a block is too short for the counts to overflow.
        var continuations: UInt64 = 0
        var lineFeeds: UInt64 = 0
        func look(at word: EightBytes) {
            continuations &+= word.continuations
            lineFeeds |= word.lineFeeds
        }
        if block.byteCount == blockSize {
            // A loop of a fixed length is one that the compiler does many bytes at a time.
            for place in 0..<blockSize / 8 { look(at: EightBytes(block, at: 8 * place)) }
        } else {
            for offset in stride(from: 0, to: block.byteCount, by: 8) { look(at: EightBytes(block, from: offset)) }
        }
        return (EightBytes.sum(continuations), lineFeeds != 0)
    }

    private func continuationCount(before offset: Int) -> Int {
        let end = min(offset, bytes.count)
        // At the end of a text whose length is a whole number of blocks the last block is whole.
        let block = min(end / Self.blockSize, continuations.count - 1)
        guard block >= 0 else { return 0 }
        let text = unsafe bytes.span.bytes
        var found: UInt64 = 0
        var place = block * Self.blockSize
        while place + 8 <= end {
            found &+= EightBytes(text, at: place).continuations
            place += 8
        }
        if place < end { found &+= EightBytes(text, from: place).first(end - place).continuations }
        return continuations[block] + EightBytes.sum(found)
    }

    /// The bytes of a line, its end (LF or CRLF) left out.
    ///
    /// - Parameter line: from 1.
    package func text(ofLine line: Int) -> ArraySlice<UInt8> {
        let start = lineStarts[line - 1]
        guard line < lineStarts.count else { return bytes[start...] }
        let lineFeed = lineStarts[line] - 1
        let hasReturn = lineFeed > start && bytes[lineFeed - 1] == 0x0D
        return bytes[start..<(hasReturn ? lineFeed - 1 : lineFeed)]
    }
}

/// Eight bytes of a text, looked at together.
private struct EightBytes {
    private let word: UInt64
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    private init(_ word: UInt64) {
        self.word = word
    }

    /// - Precondition: all eight bytes are there.
    init(_ bytes: RawSpan, at offset: Int) {
        // Whoever asks has looked, because this is done for all of every text; any eight bytes are a number.
        word = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
    }

    /// The bytes from `offset` on, with zeros behind the last.
    @inline(__always)
    init(_ bytes: RawSpan, from offset: Int) {
        if offset + 8 <= bytes.byteCount {
            self.init(bytes, at: offset)
        } else {
            var word: UInt64 = 0
            for place in (offset..<bytes.byteCount).reversed() { word = word << 8 | UInt64(bytes.byte(at: place)) }
            self.init(UInt64(littleEndian: word))
        }
    }

    /// The first bytes, with zeros in place of the rest.
    ///
    /// - Parameter count: 0...7.
    @inline(__always)
    func first(_ count: Int) -> EightBytes {
        EightBytes(word & UInt64(littleEndian: 1 << UInt64(8 * count) - 1))
    }

    /// A one in each byte that continues a character: its first two bits are 1 and 0.
    var continuations: UInt64 {
        (word & ~(word << 1)) >> 7 & Self.ones
    }

    /// Zero where no byte is a line feed, and only there.
    var lineFeeds: UInt64 {
        let others = word ^ (Self.ones &* 0x0A)
        return (others &- Self.ones) & ~others & (Self.ones &* 0x80)
    }

    /// The sum of eight counts that are at most 31 each.
    static func sum(_ counts: UInt64) -> Int {
        Int(truncatingIfNeeded: (counts &* ones) >> 56)
    }
}

extension RawSpan {
    fileprivate func byte(at offset: Int) -> UInt8 {
        // Looked up by the span; any byte is a number.
        unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
    }
}
