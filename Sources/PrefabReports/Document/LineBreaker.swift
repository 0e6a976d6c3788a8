/// Breaks texts into lines of a terminal: between words and between Chinese characters, never inside a number.
struct LineBreaker {
    /// What a line has to know of a character. A text may have millions, so that the characters themselves stay in it.
    fileprivate struct Cluster {
        let width: UInt8
        let signs: LineBreaks.Signs
        /// Whether a line may end after it.
        var mayEndLine = true

        var isSpace: Bool { signs.contains(.space) }
    }

    fileprivate let text: ReportText
    fileprivate var clusters: [Cluster] = []
    /// After which cluster each span of the text ends.
    fileprivate var spanEnds: [Int] = []

    /// - Complexity: this and every method is linear in the length of the text, whatever a submission puts into it.
    init(_ text: ReportText) {
        self.text = text
        var breaks = LineBreaks()
        clusters.reserveCapacity(text.spans.reduce(0) { $0 + $1.text.utf8.count })
        for (number, span) in text.spans.enumerated() {
            for index in span.text.indices {
                let character = span.text[index]
                let width = DisplayWidth.of(character)
                let signs = LineBreaks.Signs(character)
                let mayEnd = breaks.mayEnd(before: character, width, signs) { Self.rest(of: text, from: index, ofSpan: number) }
                if let last = clusters.indices.last { clusters[last].mayEndLine = mayEnd }
                clusters.append(Cluster(width: UInt8(width), signs: signs))
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

    /// The text in lines of at most `width` columns, one at least; only a number longer than that makes a longer line.
    func lines(width limit: Int) -> Lines {
        Lines(breaker: self, limit: limit)
    }

    /// How many columns a line may give up to end at a space, if it is not a short one.
    private let slack = 10

    fileprivate func endOfLine(from start: Int, _ limit: Int) -> Int {
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

    fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, clusters[start].isSpace { start += 1 }
        while end > start, clusters[end - 1].isSpace { end -= 1 }
        return start..<end
    }

    private func width(_ range: Range<Int>) -> Int {
        clusters[range].reduce(0) { $0 + Int($1.width) }
    }

    /// The lines of a text one after the other, so that a long text is not held a second time.
    struct Lines: Sequence, IteratorProtocol {
        fileprivate let breaker: LineBreaker
        fileprivate let limit: Int
        private var start = 0
        private var isEmpty = true
        /// What has been read of the text: so many characters, up to this place in a span.
        private var place = (cluster: 0, span: 0, index: String.Index?.none)

        fileprivate init(breaker: LineBreaker, limit: Int) {
            (self.breaker, self.limit) = (breaker, limit)
        }

        mutating func next() -> [ReportText.Span]? {
            defer { isEmpty = false }
            while start < breaker.clusters.count {
                let end = breaker.endOfLine(from: start, limit)
                let line = breaker.trimmed(start..<end)
                start = end
                if line.isEmpty { continue }
                _ = spans(to: line.lowerBound)
                return spans(to: line.upperBound)
            }
            return isEmpty ? [] : nil
        }

        private mutating func spans(to end: Int) -> [ReportText.Span] {
            var result: [ReportText.Span] = []
            while place.cluster < end {
                let span = breaker.text.spans[place.span]
                let start = place.index ?? span.text.startIndex
                let spanEnd = breaker.spanEnds[place.span]
                let isWhole = spanEnd <= end
                let next = isWhole ? span.text.endIndex : span.text.index(start, offsetBy: end - place.cluster)
                if start < next {
                    result.append(ReportText.Span(text: String(span.text[start..<next]), tone: span.tone, target: span.target))
                }
                place = isWhole ? (spanEnd, place.span + 1, nil) : (end, place.span, next)
            }
            return result
        }
    }
}
