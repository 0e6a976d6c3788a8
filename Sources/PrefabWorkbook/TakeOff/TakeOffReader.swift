import PrefabAssessment
import PrefabReports

/// Reads the lines of a take-off with heads of its own, as a map has them. Nothing is guessed: what cannot be placed is told with its cell.
struct TakeOffReader {
    let table: MappedTable
    /// The number of the sheet among all sheets.
    let number: Int
    let book: Book
    let kinds: KindNames
    var findings: [Diagnostic] = []
    /// How many errors were found, told or not, and how many of the findings are none.
    var (errors, remarks) = (0, 0)
    /// The lines that say something in another way than the sheet, by how they were multiplied; `nil` where pieces became one.
    var restated: [LineAmounts.Multiplied?: (first: CellPlace, lines: Int)] = [:]
    /// Counts beside several storeys of which the map does not say what they are of: the first, the storeys beside it, and how many lines.
    var openCounts: (first: CellPlace, text: String, lines: Int)?
    var lines: [TakeOffLine] = []
    /// What was passed over.
    var passed = PassedRows()
    var subtotals: Subtotals
    let merges: [MergedRows]
    /// The last cell with something in it of columns whose blank cells are as the one above.
    var above: [Int: Cell] = [:]
    /// Merged cells that are told to have the number of several lines.
    var toldShared: Set<CellPlace> = []
    /// What the texts of a column stand for, as they were met with.
    var resolved: [[String: String]]
    /// The kinds and storeys of texts that were met with.
    var knownKinds: [String: String] = [:]
    var knownStoreys: [String: StoreyText] = [:]
    /// Columns that the map does not have, with their first cell below the heads.
    var unplaced: [Int32: (first: Cell, count: Int)] = [:]

    init(_ table: MappedTable, number: Int, book: Book, kinds: KindNames, headings: Headings?) {
        self.table = table
        self.number = number
        self.book = book
        self.kinds = kinds
        findings = table.faults
        subtotals = Subtotals(words: table.map.subtotals ?? headings?.subtotals ?? [], columns: table.columns.count)
        merges = table.columns.map { MergedRows(table.sheet, column: $0.place) }
        resolved = Array(repeating: [:], count: table.columns.count)
    }

    mutating func read() {
        guard table.faults.isEmpty else { return }
        for row in table.sheet.rows where row[row.startIndex].place.row > table.lastHead { read(row) }
        tellRestated()
        if let (place, message, help) = countFinding() { tell(.countOfStoreysOpen, place, message, help) }
        for column in unplaced.keys.sorted() {
            guard let (cell, count) = unplaced[column] else { continue }
            tell(
                .cellNotPlaced, cell.place,
                Message(
                    "对照表没有此列，下有 {0} 个单元格", "the map does not have this column, in which there {0|is|are} {0} {0|cell|cells}", .whole(count)),
                Message("在对照表的 columns 中写明字段，或写略过的理由", "give it a field in the map's columns, or the reason why it is passed over"))
        }
    }

    // MARK: - Rows

    mutating func read(_ row: ArraySlice<Cell>) {
        let line = row[row.startIndex].place.row
        if isIgnored(row, line) {
            passed.ignored += 1
        } else if isHead(row) {
            passed.heads += 1
        } else if let subtotal = subtotal(row) {
            passed.subtotals += 1
            check(row, subtotal)
            subtotals.mark(subtotal.word)
        } else {
            noteUnplaced(row)
            let isFilled = row.contains { cell in !isBlank(cell) && table.columns.contains { $0.place == cell.place.column } }
            if isFilled { readLine(row, line) } else { passed.blank += 1 }
        }
    }

    func isBlank(_ cell: Cell) -> Bool {
        if case .text(let text) = cell.content { text.mayBeginWithSpace && text.allSatisfy(\.isWhitespace) } else { false }
    }

    func isIgnored(_ row: ArraySlice<Cell>, _ line: Int32) -> Bool {
        table.map.rows.contains { rule in
            if let rows = rule.rows { return rows.contains(Int(line)) }
            guard let pattern = rule.text.map(HeadText.plain) else { return false }
            return row.contains { cell in
                if case .text(let text) = cell.content { ColumnMap.fits(HeadText.plain(text), pattern) } else { false }
            }
        }
    }

    /// Whether the heads stand there again, as they do on every printed page.
    func isHead(_ row: ArraySlice<Cell>) -> Bool {
        // Nearly every line has a number, and to take texts apart is dear.
        if row.contains(where: { cell in !cell.isText && table.columns.contains { $0.place == cell.place.column } }) { return false }
        var found = 0
        for cell in row {
            guard case .text(let text) = cell.content else { continue }
            if let head = table.heads.rows[cell.place.column], head.contains(HeadText.plain(text)) { found += 1 }
        }
        return found > 1
    }

    /// A row that adds up others.
    struct SubtotalRow {
        /// The number of its word; `nil` where formulas tell it.
        let word: Int?
    }

    func subtotal(_ row: ArraySlice<Cell>) -> SubtotalRow? {
        for (place, cell) in row.enumerated() {
            guard case .text(let text) = cell.content else { continue }
            let column = table.columns.first { $0.place == cell.place.column }
            let mayHoldMore = column.map { !$0.holdsNumber } ?? (place == 0)
            if let word = subtotals.word(text, isWhole: !mayHoldMore) { return SubtotalRow(word: word) }
        }
        guard row.contains(where: \.sumsAbove), let kind = table.column(of: .component(.kind)) else { return nil }
        // A sum in a line of its own, whatever it is called.
        return row.contains { $0.place.column == kind.place && !isBlank($0) } ? nil : SubtotalRow(word: nil)
    }

    /// Holds a subtotal against the lines above it.
    mutating func check(_ row: ArraySlice<Cell>, _ subtotal: SubtotalRow) {
        for (place, column) in table.columns.enumerated() where column.holdsNumber {
            guard let cell = row.first(where: { $0.place.column == column.place }), let number = number(cell, column),
                let written = number.shown.decimal
            else { continue }
            let decimals = number.shown.exact.split(separator: ".").dropFirst().first?.count ?? 0
            let isOfPieces = column.field.isOfPiece && column.map.basis != .line
            guard
                let sum = subtotals.difference(written, word: subtotal.word, column: place, isOfPieces: isOfPieces, decimals: decimals)
            else { continue }
            tell(
                .subtotalDiffers, cell.place,
                Message(
                    "小计 {0} 与其上各行之和 {1} 不一致", "the subtotal {0} is not the sum {1} of the rows above it", .decimal(written), .decimal(sum)),
                Message("核对有无漏行、重行或改动后未更新的小计", "look for rows that are missing or twice, and for a subtotal that is out of date"))
        }
    }

    /// Cells of columns that the map does not have.
    mutating func noteUnplaced(_ row: ArraySlice<Cell>) {
        for cell in row where !isBlank(cell) {
            let column = cell.place.column
            if table.ignored.contains(column) || table.columns.contains(where: { $0.place == column }) { continue }
            unplaced[column] = (unplaced[column]?.first ?? cell, (unplaced[column]?.count ?? 0) + 1)
        }
    }
}

extension Cell {
    fileprivate var isText: Bool { if case .text = content { true } else { false } }
}

/// How many rows were passed over, and why.
package struct PassedRows: Sendable {
    package var subtotals = 0
    package var heads = 0
    package var blank = 0
    package var ignored = 0
}
