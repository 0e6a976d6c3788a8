/// How wide the columns of a table are.
enum DocxColumns {
    /// Widths that together fill the page: each column as wide as its longest text where that fits, else by shares of what is left, of
    /// which a column of long texts has no more than its lines need.
    ///
    /// - Parameters:
    ///   - columns: the places of those that stand beside each other.
    ///   - total: in twentieths of a point.
    static func widths(of table: ReportTable, _ columns: [Int], in total: Int) -> [Int] {
        guard !columns.isEmpty else { return [] }
        // Half of a Chinese character takes 105 at 10.5 points, a digit in bold as much and a sign of percent twice that; the margins of a
        // cell take 216, and its lines some.
        var widest = columns.map { DisplayWidth.of(table.columns[$0].title.plain) }
        for row in table.rows {
            for (place, column) in columns.enumerated() { widest[place] = max(widest[place], DisplayWidth.of(row.cells[column].plain)) }
        }
        let wanted = widest.map { $0 * 105 + 350 }
        let sum = wanted.reduce(0, +)
        if sum <= total {
            // What is over goes to the column that has most to say, if it says it in words; numbers in wide columns are hard to compare.
            var widths = wanted
            let longest = widths.indices.max { widths[$0] < widths[$1] } ?? 0
            if table.columns[columns[longest]].alignment == .trailing {
                for place in widths.indices { widths[place] += (total - sum) / widths.count }
            }
            widths[longest] += total - widths.reduce(0, +)
            return widths
        }
        // Columns that are narrower than an even share keep what they want; the others divide the rest by the roots of what they want.
        let even = total / columns.count
        let kept = wanted.filter { $0 <= even }.reduce(0, +)
        let roots = wanted.map { $0 <= even ? 0 : root($0) }
        let parts = max(roots.reduce(0, +), 1)
        var widths = zip(wanted, roots).map { want, root in root == 0 ? want : (total - kept) * root / parts }
        widths[widths.indices.max { widths[$0] < widths[$1] } ?? 0] += total - widths.reduce(0, +)
        return widths
    }

    /// The whole part of a square root.
    private static func root(_ number: Int) -> Int {
        var (low, high) = (0, 1)
        while high * high <= number { high *= 2 }
        while low + 1 < high {
            let middle = (low + high) / 2
            if middle * middle <= number { low = middle } else { high = middle }
        }
        return low
    }
}
