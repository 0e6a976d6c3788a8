import PrefabAssessment

/// Walks through a text and counts lines and columns as ``LineIndex`` does, without an index of the whole text.
///
/// Diagnostics come in the order of the text, so that all of them together cost one pass; going back starts anew.
struct TextCursor {
    private let bytes: [UInt8]
    private var offset = 0
    private var line = 1
    private var column = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Where the byte at `target` stands; the end of the text for what lies behind it.
    mutating func position(of target: Int) -> TextPosition {
        let target = min(target, bytes.count)
        if target < offset { (offset, line, column) = (0, 1, 1) }
        // Two loops without branches, many bytes at a time, are faster than one that looks at every byte by itself.
        let lineFeeds = Self.lineFeeds(in: bytes, offset..<target)
        var lineStart = offset
        if lineFeeds > 0 {
            line += lineFeeds
            column = 1
            lineStart = target
            while bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
        }
        column += target - lineStart - Self.continuations(in: bytes, lineStart..<target)
        offset = target
        return TextPosition(line: line, column: column)
    }

    private static func lineFeeds(in bytes: [UInt8], _ range: Range<Int>) -> Int {
        count(in: bytes, range, mask: 0xFF, value: 0x0A)
    }

    /// How many bytes continue a character.
    private static func continuations(in bytes: [UInt8], _ range: Range<Int>) -> Int {
        count(in: bytes, range, mask: 0xC0, value: 0x80)
    }

    /// How many bytes of a range have a value in the bits of the mask; sixteen are looked at together.
    private static func count(in bytes: [UInt8], _ range: Range<Int>, mask: UInt8, value: UInt8) -> Int {
        bytes.withTextBytes { text in
            var total = 0
            var place = range.lowerBound
            let (masks, values) = (SIMD16<UInt8>(repeating: mask), SIMD16<UInt8>(repeating: value))
            let (zeros, ones) = (SIMD16<UInt8>(repeating: 0), SIMD16<UInt8>(repeating: 1))
            while place + 16 <= range.upperBound {
                // A lane counts no further than a byte can.
                let end = min(range.upperBound - 15, place + 255 * 16)
                var lanes = zeros
                while place < end {
                    lanes &+= zeros.replacing(with: ones, where: (text.sixteenBytes(at: place) & masks) .== values)
                    place += 16
                }
                total += Int(SIMD16<UInt16>(truncatingIfNeeded: lanes).wrappedSum())
            }
            while place < range.upperBound {
                if text[place] & mask == value { total += 1 }
                place += 1
            }
            return total
        }
    }

    /// Where a span begins and ends. The cursor stays at its beginning: the next span may begin inside this one.
    mutating func positions(of span: SourceSpan) -> (start: TextPosition, end: TextPosition) {
        let start = position(of: Int(span.start))
        var ahead = self
        return (start, ahead.position(of: max(Int(span.end), offset)))
    }
}
