/// A place in a text as people count: lines and columns from 1, columns in characters (Unicode scalars).
public struct TextPosition: Hashable, Comparable, Sendable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public static func < (left: TextPosition, right: TextPosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// Turns byte offsets of one text into lines and columns.
public struct LineIndex: Sendable {
    private let bytes: [UInt8]
    private let lineStarts: [Int]
    /// How many bytes before each block of `blockSize` continue a character.
    private let continuations: [Int]
    private static let blockSize = 64

    /// - Complexity: one pass over the text.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var lineStarts = [0]
        var continuations: [Int] = []
        continuations.reserveCapacity(bytes.count / Self.blockSize + 1)
        var total = 0
        bytes.withUnsafeBytes { bytes in
            var offset = 0
            while offset < bytes.count {
                continuations.append(total)
                let block = offset..<min(offset + Self.blockSize, bytes.count)
                let (count, mayHoldLineFeed) = Self.look(at: bytes, block)
                total += count
                if mayHoldLineFeed {
                    for index in block where bytes[index] == 0x0A { lineStarts.append(index + 1) }
                }
                offset = block.upperBound
            }
        }
        self.lineStarts = lineStarts
        self.continuations = continuations
    }

    /// How many lines the text has; a line feed at its end begins one more, which is empty.
    public var count: Int { lineStarts.count }

    /// - Complexity: logarithmic in the number of lines.
    public func position(of offset: Int) -> TextPosition {
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

    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// How many bytes of a stretch of at most one block continue a character, their first two bits being 1 and 0; and whether the
    /// stretch has a line feed, which in rare cases is said also where it has none.
    private static func look(
        at bytes: UnsafeRawBufferPointer, _ range: Range<Int>
    ) -> (continuations: Int, mayHoldLineFeed: Bool) {
        var offset = range.lowerBound
        // Each byte counts for itself, up to eight in a block, before the eight counts are added up.
        var counts: UInt64 = 0
        var found: UInt64 = 0
        while offset + 8 <= range.upperBound {
            let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            counts &+= (word & ~(word << 1)) >> 7 & ones
            let others = word ^ (ones &* 0x0A)
            found |= (others &- ones) & ~others
            offset += 8
        }
        var count = Int(truncatingIfNeeded: (counts &* ones) >> 56)
        let mayHoldLineFeed = found & (ones &* 0x80) != 0 || offset < range.upperBound
        while offset < range.upperBound {
            if bytes[offset] & 0xC0 == 0x80 { count += 1 }
            offset += 1
        }
        return (count, mayHoldLineFeed)
    }

    private func continuationCount(before offset: Int) -> Int {
        let end = min(offset, bytes.count)
        // At the end of a text whose length is a whole number of blocks the last block is whole.
        let block = min(end / Self.blockSize, continuations.count - 1)
        guard block >= 0 else { return 0 }
        return continuations[block]
            + bytes.withUnsafeBytes { Self.look(at: $0, block * Self.blockSize..<end).continuations }
    }

    /// The bytes of a line, its end (LF or CRLF) left out.
    ///
    /// - Parameter line: from 1.
    public func text(ofLine line: Int) -> ArraySlice<UInt8> {
        let start = lineStarts[line - 1]
        guard line < lineStarts.count else { return bytes[start...] }
        let lineFeed = lineStarts[line] - 1
        let hasReturn = lineFeed > start && bytes[lineFeed - 1] == 0x0D
        return bytes[start..<(hasReturn ? lineFeed - 1 : lineFeed)]
    }
}
