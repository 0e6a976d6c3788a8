import PrefabAssessment

/// Lines that add up others: how they are told, and whether they agree with the lines above them.
struct Subtotals {
    private let words: [String]
    /// The first and the last scalar of each word: nearly no text has both, and to take texts apart is dear.
    private let ends: [(first: UInt32, last: UInt32)]
    /// The signs of both, for a first look.
    private let signs: [UInt64]
    /// What the lines so far come to, by columns: the sums of their cells, and of their cells times their pieces.
    private var now: [Sums]
    /// The same at the beginning and at the subtotals so far.
    private var marks: [Mark]
    /// Whether a line has come since the last of them.
    private var hasLines = false

    /// A subtotal.
    private struct Mark {
        let sums: [Sums]
        /// 1 of one that adds up lines, 2 of one that stands behind such a one and adds up further lines, and so on.
        let level: Int
        /// Its number among the words of subtotals.
        let word: Int?
    }

    private struct Sums {
        /// `nil` once a sum is beyond the arithmetic of submissions.
        var plain: ExactDecimal? = .zero
        var weighted: ExactDecimal? = .zero
    }

    /// How many subtotals back a sum may begin.
    private static let mostMarks = 64

    init(words: [String], columns: Int) {
        self.words = words.map(HeadText.plain)
        ends = self.words.map { ($0.unicodeScalars.first?.value ?? 0, $0.unicodeScalars.last?.value ?? 0) }
        signs = ends.map { Self.sign($0.first) | Self.sign($0.last) }
        now = Array(repeating: Sums(), count: columns)
        marks = [Mark(sums: now, level: .max, word: nil)]
    }

    /// Whether a text is that of a subtotal: it is such a word, or begins or ends with one.
    ///
    /// - Parameter isWhole: whether nothing else may stand there.
    func isSubtotal(_ text: String, isWhole: Bool) -> Bool { word(text, isWhole: isWhole) != nil }

    /// The number of the longest word of subtotals that a text is, or begins or ends with.
    func word(_ text: String, isWhole: Bool) -> Int? {
        guard mayBeSubtotal(text) else { return nil }
        var plain = HeadText.plain(text)[...]
        // 总计: 24
        while let last = plain.last, last.isNumber || ":.=".contains(last) { plain = plain.dropLast() }
        let found = words.indices.filter { number in
            plain == words[number][...] || !isWhole && (plain.hasPrefix(words[number]) || plain.hasSuffix(words[number]))
        }
        return found.max { (words[$0].count, $1) < (words[$1].count, $0) }
    }

    private func mayBeSubtotal(_ text: String) -> Bool {
        let all = text.unicodeScalars.reduce(0 as UInt64) { $0 | Self.sign(Self.folded($1.value)) }
        return zip(ends, signs).contains { end, signs in
            guard all & signs == signs else { return false }
            let (first, last) = end
            var found = (false, false)
            for scalar in text.unicodeScalars {
                let value = Self.folded(scalar.value)
                if value == first { found.0 = true }
                if value == last { found.1 = true }
            }
            return found == (true, true)
        }
    }

    /// One of 64 bits, which others have too.
    private static func sign(_ scalar: UInt32) -> UInt64 { 1 << UInt64(scalar & 63) }

    /// Of letters that of the small one in ASCII.
    private static func folded(_ scalar: UInt32) -> UInt32 {
        let narrow = (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
        return (0x41...0x5A).contains(narrow) ? narrow + 0x20 : narrow
    }

    /// Takes a line in.
    ///
    /// - Parameters:
    ///   - pieces: by which the sums of columns of pieces are weighted; `nil` where nobody can read how many there are.
    ///   - unread: the columns in which the line has something that is no number; what they come to is not known any more.
    mutating func add(_ values: [ExactDecimal?], pieces: Int?, unread: Set<Int> = []) {
        hasLines = true
        for (column, value) in values.enumerated() {
            guard let value else { continue }
            now[column].plain = Self.sum(now[column].plain, value.units)
            let (product, overflows) = value.units.multipliedReportingOverflow(by: Int128(pieces ?? 1))
            now[column].weighted = overflows || pieces == nil ? nil : Self.sum(now[column].weighted, product)
        }
        for column in unread { now[column] = Sums(plain: nil, weighted: nil) }
    }

    private static func sum(_ sum: ExactDecimal?, _ units: Int128) -> ExactDecimal? {
        guard let sum else { return nil }
        let (result, overflows) = sum.units.addingReportingOverflow(units)
        return overflows ? nil : ExactDecimal(units: result)
    }

    private static func difference(_ number: ExactDecimal, _ other: ExactDecimal) -> ExactDecimal? {
        let (result, overflows) = number.units.subtractingReportingOverflow(other.units)
        return overflows ? nil : ExactDecimal(units: result)
    }

    /// What the lines that a subtotal adds up come to, where neither that nor what any others before it come to is the number that is written;
    /// `nil` where one is.
    ///
    /// - Parameters:
    ///   - word: the number of its word.
    ///   - isOfPieces: whether the column's numbers are of one piece each.
    ///   - decimals: how many the written number has: a sum may be rounded to them, half up.
    func difference(_ written: ExactDecimal, word: Int? = nil, column: Int, isOfPieces: Bool, decimals: Int) -> ExactDecimal? {
        for mark in marks {
            let before = mark.sums[column]
            for (sum, start) in [(now[column].plain, before.plain), (now[column].weighted, before.weighted)] {
                guard let sum, let start, let between = Self.difference(sum, start) else { return nil }
                if Self.agrees(between, written, decimals) { return nil }
            }
        }
        let sums = starts(word).compactMap { mark -> ExactDecimal? in
            let before = mark.sums[column]
            let (sum, start) = isOfPieces ? (now[column].weighted, before.weighted) : (now[column].plain, before.plain)
            guard let sum, let start else { return nil }
            return Self.difference(sum, start)
        }
        // Where it may be of either, a mistake is seldom large.
        return sums.min { Self.distance($0, written) < Self.distance($1, written) }
    }

    /// From where a subtotal adds up: where its lines do not tell, there are two places.
    private func starts(_ word: Int?) -> [Mark] {
        let last = marks[marks.count - 1]
        if last.level == .max || hasLines && word == last.word { return [last] }
        // Under another name it may be that of more lines, as 合计 is behind 小计; right behind another it adds up further, back to the one
        // before that does so too.
        var starts = hasLines ? [last] : []
        if let mark = marks.last(where: { hasLines ? $0.word == word : $0.level > last.level }) { starts.append(mark) }
        return starts + [marks[0]]
    }

    private static func distance(_ sum: ExactDecimal, _ written: ExactDecimal) -> UInt128 {
        difference(sum, written)?.units.magnitude ?? .max
    }

    private static func agrees(_ sum: ExactDecimal, _ written: ExactDecimal, _ decimals: Int) -> Bool {
        if sum == written { return true }
        guard decimals > 0, decimals < ExactDecimal.decimals else { return false }
        let half = (0..<(ExactDecimal.decimals - decimals)).reduce(Int128(1)) { power, _ in 10 * power } / 2
        return difference(sum, written).map { $0.units.magnitude <= half.magnitude } ?? false
    }

    /// Ends what the next subtotal adds up.
    mutating func mark(_ word: Int? = nil) {
        let last = marks[marks.count - 1]
        let level = hasLines || last.level == .max ? 1 : last.level + 1
        if marks.count >= Self.mostMarks {
            // The first of those that add up the least.
            let least = marks.dropFirst().map(\.level).min()
            if let place = marks.firstIndex(where: { $0.level == least }) { marks.remove(at: place) }
        }
        marks.append(Mark(sums: now, level: level, word: word))
        hasLines = false
    }
}
