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
        let lineFeeds = bytes[offset..<target].reduce(0) { $0 &+ ($1 == 0x0A ? 1 : 0) }
        var lineStart = offset
        if lineFeeds > 0 {
            line += lineFeeds
            column = 1
            lineStart = target
            while bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
        }
        column += bytes[lineStart..<target].reduce(0) { $0 &+ ($1 & 0xC0 != 0x80 ? 1 : 0) }
        offset = target
        return TextPosition(line: line, column: column)
    }

    /// Where a span begins and ends. The cursor stays at its beginning: the next span may begin inside this one.
    mutating func positions(of span: SourceSpan) -> (start: TextPosition, end: TextPosition) {
        let start = position(of: Int(span.start))
        var ahead = self
        return (start, ahead.position(of: max(Int(span.end), offset)))
    }
}
