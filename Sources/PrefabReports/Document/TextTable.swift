/// A table set for a page of a given width.
///
/// Columns are as wide as their longest cell; where that is too much, the widest give way first and their cells wrap. What the report
/// allows to stand below its row does so, indented.
struct TextTable {
    private let table: ReportTable
    private let width: Int
    private let style: TerminalStyle
    private let gap = 2
    private let indent = 4

    init(_ table: ReportTable, width: Int, style: TerminalStyle) {
        self.table = table
        self.width = width
        self.style = style
    }

    /// Hands over the lines without their ends.
    func forEachLine(_ take: (String) -> Void) {
        let beside = table.columns.indices.filter { table.columns[$0].placement == .beside }
        let below = table.columns.indices.filter { table.columns[$0].placement == .below }
        let widths = widths(of: beside)
        let total = min(width, widths.reduce(0, +) + gap * max(0, widths.count - 1))
        let rule = String(repeating: "-", count: total)
        self.row(of: table.columns.map { $0.title.emphasised(.muted) }, beside, widths, take)
        take(rule)
        for row in table.rows {
            let tone: ReportText.Tone = row.kind == .plain ? .plain : .strong
            if row.kind == .total { take(rule) }
            self.row(of: row.cells.map { $0.emphasised(tone) }, beside, widths, take)
            for column in below where !row.cells[column].isEmpty {
                for spans in LineBreaker(row.cells[column]).lines(width: width - indent) {
                    take(String(repeating: " ", count: indent) + style.paint(spans))
                }
            }
        }
    }

    /// Hands over one row of the table, as many lines as its tallest cell.
    private func row(of cells: [ReportText], _ columns: [Int], _ widths: [Int], _ take: (String) -> Void) {
        var wrapped = zip(columns, widths).map { column, width in LineBreaker(cells[column]).lines(width: width) }
        while true {
            let parts = wrapped.indices.map { wrapped[$0].next() }
            if parts.allSatisfy({ $0 == nil }) { return }
            var line = ""
            for (place, column) in columns.enumerated() {
                let spans = parts[place] ?? []
                let padding = String(repeating: " ", count: max(0, widths[place] - displayWidth(spans)))
                let content = style.paint(spans)
                switch table.columns[column].alignment {
                case .trailing: line += padding + content
                // Nothing is put behind the last column, so that no line ends in spaces.
                case .leading: line += place == columns.count - 1 ? content : content + padding
                }
                if place < columns.count - 1 { line += String(repeating: " ", count: gap) }
            }
            while line.last == " " { line.removeLast() }
            take(line)
        }
    }

    private func displayWidth(_ spans: [ReportText.Span]) -> Int {
        spans.reduce(0) { $0 + DisplayWidth.of($1.text) }
    }

    /// The width of each column: its longest cell, or less where the page is too narrow.
    private func widths(of columns: [Int]) -> [Int] {
        var widths = Array(repeating: 0, count: columns.count)
        var narrowest = widths
        func measure(_ cell: ReportText, _ place: Int) {
            let cell = LineBreaker(cell)
            widths[place] = max(widths[place], cell.width)
            narrowest[place] = max(narrowest[place], cell.narrowest(limit: longestWord))
        }
        for (place, column) in columns.enumerated() { measure(table.columns[column].title, place) }
        for row in table.rows {
            for (place, column) in columns.enumerated() { measure(row.cells[column], place) }
        }
        var excess = widths.reduce(0, +) + gap * max(0, widths.count - 1) - width
        while excess > 0 {
            // One column of the page at a time, from the widest that can still give one.
            guard let widest = widths.indices.filter({ widths[$0] > narrowest[$0] }).max(by: { widths[$0] < widths[$1] })
            else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    /// Words longer than this are broken; a pointer into a submission with all its keys stays below.
    private var longestWord: Int { width / 4 }
}
