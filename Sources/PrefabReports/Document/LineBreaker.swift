/// Breaks texts into lines of a terminal: between words and between Chinese characters, never inside a number.
struct LineBreaker {
    /// A character with what a line break has to know of it.
    struct Cluster {
        let character: Character
        let width: Int
        /// Which span of the text it belongs to.
        let span: Int

        private let signs: Signs

        init(_ character: Character, _ span: Int) {
            self.character = character
            self.span = span
            width = DisplayWidth.of(character)
            signs = Signs(character)
        }

        var isSpace: Bool { signs.contains(.space) }
        var isOpening: Bool { signs.contains(.opening) }
        var isClosing: Bool { signs.contains(.closing) }
        /// Of a number with its brackets.
        var isPartOfNumber: Bool { !signs.isDisjoint(with: [.numeric, .opening, .closing]) }
    }

    /// What a character is to a line: asked of each several times, hence looked up once.
    private struct Signs: OptionSet {
        let rawValue: UInt8

        static let space = Signs(rawValue: 1)
        static let opening = Signs(rawValue: 2)
        static let closing = Signs(rawValue: 4)
        static let numeric = Signs(rawValue: 8)

        init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        init(_ character: Character) {
            let scalars = character.unicodeScalars
            guard let scalar = scalars.first, scalars.count == 1 else {
                self = []
                return
            }
            switch scalar {
            case " ": self = .space
            case "(", "（", "《", "〈", "\u{2329}", "“", "‘", "〔", "「", "『", "【", "[", "{":
                self = scalar == "(" ? [.opening, .numeric] : .opening
            case ")", ",", ".", "%", "…": self = [.closing, .numeric]
            case "）", "》", "〉", "\u{232A}", "”", "’", "〕", "」", "』", "】", "]", "}", "，", "。", "；", "：", "、", "！", "？", ";", "\u{37E}", ":",
                "!", "?":
                self = .closing
            case "0"..."9", "/", "+", "-", "<", ">", "=", "−", "×", "≥", "≤", "–": self = .numeric
            default: self = []
            }
        }
    }

    private let clusters: [Cluster]
    /// Where the word of each cluster begins; words are what stands between spaces.
    private let wordStarts: [Int]
    private let text: ReportText

    /// - Complexity: this and every method is linear in the length of the text, whatever a submission puts into it.
    init(_ text: ReportText) {
        self.text = text
        clusters = text.spans.enumerated().flatMap { index, span in span.text.map { Cluster($0, index) } }
        var start = 0
        wordStarts = clusters.enumerated().map { index, cluster in
            if cluster.isSpace { start = index + 1 }
            return start
        }
    }

    /// The columns of the text on one line.
    var width: Int { width(clusters.indices) }

    /// The narrowest column that the text fits into without a number or a short word being broken.
    ///
    /// - Parameter limit: longer words are broken after so many columns.
    func narrowest(limit: Int) -> Int {
        var result = 0
        var start = 0
        for index in clusters.indices where index == clusters.count - 1 || mayBreak(after: index) {
            let word = trimmed(start..<index + 1)
            result = max(result, isNumber(word) ? width(word) : min(width(word), limit))
            start = index + 1
        }
        return result
    }

    /// The text in lines of at most `width` columns; only a number longer than that makes a longer line.
    func lines(width limit: Int) -> [[ReportText.Span]] {
        var lines: [Range<Int>] = []
        var start = 0
        while start < clusters.count {
            let end = endOfLine(from: start, limit)
            let line = trimmed(start..<end)
            if !line.isEmpty { lines.append(line) }
            start = end
        }
        return lines.isEmpty ? [[]] : lines.map(spans)
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
            columns += clusters[index].width
            if clusters[index].isSpace { isFirstWord = false }
            if isFirstWord, !clusters[index].isPartOfNumber { isNumber = false }
            if columns > limit, !clusters[index].isSpace {
                // A break at a space reads better than one inside a phrase, if the line does not get much shorter by it.
                if let lastSpace, limit - lastSpace.columns <= min(slack, limit / 3) { return lastSpace.place }
                if let lastBreak { return lastBreak }
                // One word longer than the line: a number goes on to its end, anything else is cut here.
                if !isNumber { return max(index, start + 1) }
            }
            guard mayBreak(after: index) else { continue }
            lastBreak = index + 1
            if clusters[index].isSpace { lastSpace = (index + 1, columns - 1) }
        }
        return clusters.count
    }

    /// A number, with its brackets and its unit.
    private func isNumber(_ word: Range<Int>) -> Bool {
        clusters[word].prefix { !$0.isSpace }.allSatisfy(\.isPartOfNumber)
    }

    private func mayBreak(after index: Int) -> Bool {
        guard index + 1 < clusters.count else { return true }
        let (left, right) = (clusters[index], clusters[index + 1])
        if right.isSpace { return false }
        if left.isSpace { return !isUnit(from: index + 1) || !endsNumber(before: index) }
        if left.isOpening || right.isClosing { return false }
        // An opening bracket of Chinese text may begin a line; a Latin one belongs to what stands before it.
        if right.character == "/" { return isPointer(at: index + 1) }
        if left.width == 2 || right.width == 2 { return !(left.character == "−" || right.character == "−") }
        return false
    }

    /// Whether this slash is one inside a path such as `/buildings/0/measures`, before a name; not one of a fraction or a unit.
    private func isPointer(at index: Int) -> Bool {
        let start = wordStarts[index]
        return clusters[start].character == "/" && start < index && index + 1 < clusters.count && clusters[index + 1].character.isLetter
    }

    /// Whether a unit begins here, which stays with its number: `180 元/m²`.
    private func isUnit(from index: Int) -> Bool {
        let word = String(clusters[index...].prefix(8).map(\.character))
        return ["m", "元", "分", "yuan", "points"].contains { word.hasPrefix($0) }
    }

    private func endsNumber(before index: Int) -> Bool {
        index > 0 && clusters[index - 1].character.isNumber
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, clusters[start].isSpace { start += 1 }
        while end > start, clusters[end - 1].isSpace { end -= 1 }
        return start..<end
    }

    private func width(_ range: Range<Int>) -> Int {
        clusters[range].reduce(0) { $0 + $1.width }
    }

    private func spans(_ range: Range<Int>) -> [ReportText.Span] {
        var result: [ReportText.Span] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let span = clusters[start].span
            let end = clusters[start..<range.upperBound].firstIndex { $0.span != span } ?? range.upperBound
            let original = text.spans[span]
            result.append(
                ReportText.Span(
                    text: String(clusters[start..<end].map(\.character)), tone: original.tone, target: original.target))
            start = end
        }
        return result
    }
}
