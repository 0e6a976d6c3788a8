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
        var counts = Self.count(in: bytes, offset..<target)
        var lineStart = offset
        if counts.lineFeeds > 0 {
            line += counts.lineFeeds
            column = 1
            lineStart = target
            while bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
            counts = Self.count(in: bytes, lineStart..<target)
        }
        column += target - lineStart - counts.continuations
        offset = target
        return TextPosition(line: line, column: column)
    }

    /// How many bytes of a range end a line, and how many continue a character.
    ///
    /// Without branches and sixteen bytes at a time, which is faster than to look at every byte by itself.
    private static func count(in bytes: [UInt8], _ range: Range<Int>) -> (lineFeeds: Int, continuations: Int) {
        bytes.withTextBytes { text in
            var (lineFeeds, continuations) = (0, 0)
            var place = range.lowerBound
            let (lineFeed, leading, continuing) = (Bytes(repeating: 0x0A), Bytes(repeating: 0xC0), Bytes(repeating: 0x80))
            let (zeros, ones) = (Bytes(repeating: 0), Bytes(repeating: 1))
            while place + 16 <= range.upperBound {
                // A lane counts no further than a byte can.
                let end = min(range.upperBound - 15, place + 255 * 16)
                var (feeds, conts) = (zeros, zeros)
                while place < end {
                    let sixteen = text.sixteenBytes(at: place)
                    feeds &+= zeros.replacing(with: ones, where: sixteen .== lineFeed)
                    conts &+= zeros.replacing(with: ones, where: (sixteen & leading) .== continuing)
                    place += 16
                }
                lineFeeds += sum(feeds)
                continuations += sum(conts)
            }
            while place < range.upperBound {
                if text[place] == 0x0A { lineFeeds += 1 }
                if text[place] & 0xC0 == 0x80 { continuations += 1 }
                place += 1
            }
            return (lineFeeds, continuations)
        }
    }

    private typealias Bytes = SIMD16<UInt8>

    private static func sum(_ lanes: Bytes) -> Int { Int(SIMD16<UInt16>(truncatingIfNeeded: lanes).wrappedSum()) }

    /// Where a span begins and ends. The cursor stays at its beginning: the next span may begin inside this one.
    mutating func positions(of span: SourceSpan) -> (start: TextPosition, end: TextPosition) {
        let start = position(of: Int(span.start))
        var ahead = self
        return (start, ahead.position(of: max(Int(span.end), offset)))
    }
}
