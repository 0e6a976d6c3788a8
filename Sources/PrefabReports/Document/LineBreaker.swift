/// Breaks texts into lines of a terminal: between words and between Chinese characters, never inside a number.
struct LineBreaker {
    /// What a line has to know of a character. A text may have millions, so that the characters themselves stay in it.
    private struct Cluster {
        /// Its bytes in the text.
        let length: UInt32
        let width: UInt8
        let signs: LineBreaks.Signs
        /// Whether a line may end after it.
        var mayEndLine = true

        var isSpace: Bool { signs.contains(.space) }
    }

    /// A place of a text, which goes forward.
    private struct Place {
        var cluster = 0
        var span = 0
        var byte = 0
    }

    private let text: ReportText
    private var clusters: [Cluster] = []
    /// After which cluster each span of the text ends.
    private var spanEnds: [Int] = []

    /// - Complexity: this and every method is linear in the length of the text, whatever a submission puts into it.
    init(_ text: ReportText) {
        self.text = text
        var breaks = LineBreaks()
        for (number, span) in text.spans.enumerated() {
            for index in span.text.indices {
                let character = span.text[index]
                let width = DisplayWidth.of(character)
                let signs = LineBreaks.Signs(character)
                let mayEnd = breaks.mayEnd(before: character, width, signs) { Self.rest(of: text, from: index, ofSpan: number) }
                if let last = clusters.indices.last { clusters[last].mayEndLine = mayEnd }
                clusters.append(Cluster(length: UInt32(character.utf8.count), width: UInt8(width), signs: signs))
            }
            spanEnds.append(clusters.count)
        }
    }

    private static func rest(of text: ReportText, from index: String.Index, ofSpan number: Int) -> Substring {
        var rest = text.spans[number].text[index...].prefix(8)
        for span in text.spans[(number + 1)...] where rest.count < 8 { rest += span.text.prefix(8) }
        return rest
    }

    /// The columns of the text on one line.
    var width: Int { width(clusters.indices) }

    /// The narrowest column that the text fits into without a number or a short word being broken.
    ///
    /// - Parameter limit: longer words are broken after so many columns.
    func narrowest(limit: Int) -> Int {
        var result = 0
        var start = 0
        for index in clusters.indices where clusters[index].mayEndLine {
            let word = trimmed(start..<index + 1)
            result = max(result, isNumber(word) ? width(word) : min(width(word), limit))
            start = index + 1
        }
        return result
    }

    /// The text in lines of at most `width` columns; only a number longer than that makes a longer line.
    func lines(width limit: Int) -> [[ReportText.Span]] {
        var lines: [[ReportText.Span]] = []
        var place = Place()
        var start = 0
        while start < clusters.count {
            let end = endOfLine(from: start, limit)
            let line = trimmed(start..<end)
            if !line.isEmpty {
                _ = spans(to: line.lowerBound, from: &place)
                lines.append(spans(to: line.upperBound, from: &place))
            }
            start = end
        }
        return lines.isEmpty ? [[]] : lines
    }

    /// How many columns a line may give up to end at a space, if it is not a short one.
    private let slack = 10

    private func endOfLine(from start: Int, _ limit: Int) -> Int {
        var columns = 0
        var isNumber = true
        var isFirstWord = true
        var lastBreak: Int?
        var lastSpace: (place: Int, columns: Int)?
        for index in start..<clusters.count {
            let cluster = clusters[index]
            columns += Int(cluster.width)
            if cluster.isSpace { isFirstWord = false }
            if isFirstWord, !cluster.signs.isPartOfNumber { isNumber = false }
            if columns > limit, !cluster.isSpace {
                // A break at a space reads better than one inside a phrase, if the line does not get much shorter by it.
                if let lastSpace, limit - lastSpace.columns <= min(slack, limit / 3) { return lastSpace.place }
                if let lastBreak { return lastBreak }
                // One word longer than the line: a number goes on to its end, anything else is cut here.
                if !isNumber { return max(index, start + 1) }
            }
            guard cluster.mayEndLine else { continue }
            lastBreak = index + 1
            if cluster.isSpace { lastSpace = (index + 1, columns - 1) }
        }
        return clusters.count
    }

    /// A number, with its brackets and its unit.
    private func isNumber(_ word: Range<Int>) -> Bool {
        clusters[word].prefix { !$0.isSpace }.allSatisfy(\.signs.isPartOfNumber)
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, clusters[start].isSpace { start += 1 }
        while end > start, clusters[end - 1].isSpace { end -= 1 }
        return start..<end
    }

    private func width(_ range: Range<Int>) -> Int {
        clusters[range].reduce(0) { $0 + Int($1.width) }
    }

    /// The text from a place, which moves on, up to a cluster.
    private func spans(to end: Int, from place: inout Place) -> [ReportText.Span] {
        var result: [ReportText.Span] = []
        while place.cluster < end {
            let span = text.spans[place.span]
            let spanEnd = spanEnds[place.span]
            let next = min(end, spanEnd)
            let length = clusters[place.cluster..<next].reduce(0) { $0 + Int($1.length) }
            if length > 0 {
                let start = span.text.utf8.index(span.text.startIndex, offsetBy: place.byte)
                let part = span.text[start..<span.text.utf8.index(start, offsetBy: length)]
                result.append(ReportText.Span(text: String(part), tone: span.tone, target: span.target))
            }
            place.cluster = next
            place.byte += length
            if next == spanEnd {
                place.span += 1
                place.byte = 0
            }
        }
        return result
    }
}
