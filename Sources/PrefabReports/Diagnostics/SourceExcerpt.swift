import PrefabAssessment

/// The lines of a text that a diagnostic speaks of, cut to what fits on a page.
///
/// It is taken while the text is at hand and keeps a few hundred bytes at most, so that a check of many files need not hold them all,
/// and a file that is one line of many megabytes is shown as quickly as any other.
package struct SourceExcerpt: Sendable {
    /// A line, or the part of a long one around the marked bytes.
    struct Line: Sendable {
        /// From 1.
        let number: Int
        let bytes: [UInt8]
        /// The bytes that the diagnostic speaks of, counted from the first of `bytes`; empty for a place between two bytes.
        let mark: Range<Int>
        let isCutBefore: Bool
        let isCutBehind: Bool
    }

    /// The line of the span, or its first and its last.
    let lines: [Line]
    /// The number of lines that lie between the two.
    let linesBetween: Int

    /// How many bytes of a line are kept on either side of a place.
    static let reach = 400

    /// - Parameters:
    ///   - start: where the span begins.
    ///   - end: where it ends.
    init(of span: SourceSpan, from start: TextPosition, to end: TextPosition, in bytes: [UInt8]) {
        let from = min(Int(span.start), bytes.count)
        let to = min(max(Int(span.end), from), bytes.count)
        // A span that ends with a line's own end does not reach into the next line.
        if start.line == end.line || (end.column == 1 && end.line == start.line + 1) {
            lines = [Self.line(start.line, from..<to, anchor: from, in: bytes)]
            linesBetween = 0
        } else {
            let lastLine = bytes[..<to].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            var first = lastLine
            while first < to, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
            lines = [
                Self.line(start.line, from..<to, anchor: from, in: bytes),
                Self.line(end.line, first..<to, anchor: to, in: bytes),
            ]
            linesBetween = end.line - start.line - 1
        }
    }

    /// - Parameter anchor: the place that must be seen.
    private static func line(_ number: Int, _ mark: Range<Int>, anchor: Int, in bytes: [UInt8]) -> Line {
        var start = anchor
        while start > 0, bytes[start - 1] != 0x0A, anchor - start < reach { start -= 1 }
        let isCutBefore = start > 0 && bytes[start - 1] != 0x0A
        var end = anchor
        while end < bytes.count, bytes[end] != 0x0A, end - anchor < reach { end += 1 }
        let isCutBehind = end < bytes.count && bytes[end] != 0x0A
        // No character is cut in two.
        if isCutBefore { while start < anchor, bytes[start] & 0xC0 == 0x80 { start += 1 } }
        if isCutBehind { while end > anchor, bytes[end] & 0xC0 == 0x80 { end -= 1 } }
        if !isCutBehind, end > max(start, anchor), bytes[end - 1] == 0x0D { end -= 1 }
        let from = min(max(mark.lowerBound, start), end)
        let to = min(max(mark.upperBound, from), end)
        return Line(
            number: number, bytes: Array(bytes[start..<end]), mark: from - start..<to - start, isCutBefore: isCutBefore,
            isCutBehind: isCutBehind)
    }
}
