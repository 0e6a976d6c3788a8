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
                let blockEnd = min(offset + Self.blockSize, bytes.count)
                while offset + 8 <= blockEnd {
                    let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                    total += Self.continuationCount(in: word)
                    if Self.mayHoldLineFeed(word) {
                        for index in offset..<offset + 8 where bytes[index] == 0x0A { lineStarts.append(index + 1) }
                    }
                    offset += 8
                }
                while offset < blockEnd {
                    if bytes[offset] & 0xC0 == 0x80 { total += 1 }
                    if bytes[offset] == 0x0A { lineStarts.append(offset + 1) }
                    offset += 1
                }
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

    /// How many of eight bytes continue a character: their first two bits are 1 and 0.
    private static func continuationCount(in word: UInt64) -> Int {
        (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
    }

    /// Whether one of eight bytes is a line feed; in rare cases also where none is.
    private static func mayHoldLineFeed(_ word: UInt64) -> Bool {
        let others = word ^ 0x0A0A_0A0A_0A0A_0A0A
        return (others &- 0x0101_0101_0101_0101) & ~others & 0x8080_8080_8080_8080 != 0
    }

    private func continuationCount(before offset: Int) -> Int {
        let end = min(offset, bytes.count)
        let block = end / Self.blockSize
        guard block < continuations.count else { return countAll() }
        var count = continuations[block]
        for index in block * Self.blockSize..<end where bytes[index] & 0xC0 == 0x80 { count += 1 }
        return count
    }

    /// The end of a text whose length is a whole number of blocks.
    private func countAll() -> Int {
        guard let last = continuations.last else { return 0 }
        return bytes[(continuations.count - 1) * Self.blockSize..<bytes.count].reduce(last) {
            $0 + ($1 & 0xC0 == 0x80 ? 1 : 0)
        }
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
