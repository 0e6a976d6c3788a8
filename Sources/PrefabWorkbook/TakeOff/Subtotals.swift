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
    /// The same at the subtotals so far, the first of them at the head of the list.
    private var marks: [[Sums]]

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
        marks = [now]
    }

    /// Whether a text is that of a subtotal: it is such a word, or begins or ends with one.
    ///
    /// - Parameter isWhole: whether nothing else may stand there.
    func isSubtotal(_ text: String, isWhole: Bool) -> Bool {
        guard mayBeSubtotal(text) else { return false }
        var plain = HeadText.plain(text)[...]
        // 总计: 24
        while let last = plain.last, last.isNumber || ":.=".contains(last) { plain = plain.dropLast() }
        return words.contains { word in
            plain == word[...] || !isWhole && (plain.hasPrefix(word) || plain.hasSuffix(word))
        }
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

    /// What the lines since an earlier subtotal come to where no such sum is the one that is written; `nil` where one is.
    ///
    /// - Parameters:
    ///   - isOfPieces: whether the column's numbers are of one piece each.
    ///   - decimals: how many the written number has: a sum may be rounded to them, half up.
    func difference(_ written: ExactDecimal, column: Int, isOfPieces: Bool, decimals: Int) -> ExactDecimal? {
        for mark in marks {
            for (sum, start) in [(now[column].plain, mark[column].plain), (now[column].weighted, mark[column].weighted)] {
                guard let sum, let start, let between = Self.difference(sum, start) else { return nil }
                if Self.agrees(between, written, decimals) { return nil }
            }
        }
        let last = marks[marks.count - 1][column]
        let sums = isOfPieces ? (now[column].weighted, last.weighted) : (now[column].plain, last.plain)
        guard let sum = sums.0, let start = sums.1 else { return nil }
        return Self.difference(sum, start)
    }

    private static func agrees(_ sum: ExactDecimal, _ written: ExactDecimal, _ decimals: Int) -> Bool {
        if sum == written { return true }
        guard decimals > 0, decimals < ExactDecimal.decimals else { return false }
        let half = (0..<(ExactDecimal.decimals - decimals)).reduce(Int128(1)) { power, _ in 10 * power } / 2
        return difference(sum, written).map { $0.units.magnitude <= half.magnitude } ?? false
    }

    /// Ends what the next subtotal adds up.
    mutating func mark() {
        if marks.count >= Self.mostMarks { marks.remove(at: 1) }
        marks.append(now)
    }
}
