import PrefabAssessment
import PrefabReports

/// Guesses what the columns of one sheet are.
struct SheetGuess {
    private let sheet: Sheet
    private let heads: SheetHeads
    private let names: HeadNames
    private let kinds: KindNames
    private(set) var guessed: MapGuess.GuessedSheet

    /// The first rows, in which heads are looked for.
    private static let mostRows: Int32 = 30
    /// Fewer heads than these tell nothing.
    private static let fewestHeads = 2

    /// - Returns: `nil` where no row looks like heads of a take-off.
    init?(_ sheet: Sheet, _ names: HeadNames, _ kinds: KindNames, _ headings: Headings?) {
        var best: (row: Int32, rows: Int, heads: SheetHeads, score: Int)?
        for row in sheet.rows.prefix(Int(Self.mostRows)).compactMap(\.first?.place.row) where row <= Self.mostRows {
            var upper = 0
            for rows in 1...2 {
                let heads = SheetHeads(sheet, row: Int(row), count: rows)
                let known = heads.texts.values.count { names.meaning(of: HeadText($0)) != nil }
                // Two rows are heads where the upper one is no title and the lower one has nothing but texts.
                if rows == 1 { upper = known } else if upper == 0 || !Self.isOfTexts(sheet.cells(ofRow: row + 1)) { continue }
                if known > best?.score ?? (Self.fewestHeads - 1) { best = (row, rows, heads, known) }
            }
        }
        guard let best else { return nil }
        self.sheet = sheet
        self.names = names
        self.kinds = kinds
        heads = best.heads
        guessed = MapGuess.GuessedSheet(name: sheet.name, heads: Int(best.row), headRows: best.rows)
        guess(below: best.row + Int32(best.rows) - 1, headings)
    }

    private static func isOfTexts(_ cells: ArraySlice<Cell>) -> Bool {
        !cells.isEmpty && cells.allSatisfy { if case .text = $0.content { true } else { false } }
    }

    private mutating func guess(below last: Int32, _ headings: Headings?) {
        var used = Set(heads.texts.keys)
        for cell in sheet.cells where cell.place.row > last { used.insert(cell.place.column) }
        let counts = Dictionary(heads.texts.values.map { (HeadText.plain($0), 1) }, uniquingKeysWith: +)
        var columns: [(place: Int32, column: MapGuess.GuessedColumn)] = []
        for place in used.sorted() {
            let head = heads.texts[place]
            let parts = head.map(HeadText.init)
            var column = MapGuess.GuessedColumn(
                head: head, letters: CellPlace.letters(ofColumn: Int(place)),
                needsLetters: head.map { counts[HeadText.plain($0)] != 1 } ?? true,
                meaning: .open([]))
            switch parts.flatMap(names.meaning) {
            case .field(let field, let basis):
                column.meaning = .field(field, basis)
                column.unit = field.unit.map { wanted in
                    parts?.unit.map { $0.places(to: wanted) == nil ? ColumnMap.open : $0.rawValue } ?? ColumnMap.open
                }
            case .ignored(let reason): column.meaning = .ignored(reason)
            case .open(let fields):
                column.meaning = .open(
                    fields.filter { field in parts?.unit.flatMap { unit in field.unit.map { unit.places(to: $0) != nil } } ?? true })
                column.unit = parts?.unit?.rawValue
            // Whoever settles what the column is need not look up its unit again.
            case nil: column.unit = parts?.unit?.rawValue
            }
            columns.append((place, column))
        }
        settleRepeated(&columns)
        addKinds(&columns, below: last, headings)
        guessed.columns = columns.map(\.column)
        let given = guessed.columns.compactMap { if case .field(let field, _) = $0.meaning { field } else { nil } }
        guessed.open = [ColumnField.building, .component(.kind)].filter { !given.contains($0) }
    }

    /// Of two columns of one field that of pieces goes before that of lines; where that does not settle it, nothing is.
    private func settleRepeated(_ columns: inout [(place: Int32, column: MapGuess.GuessedColumn)]) {
        for field in ColumnField.all {
            let places = columns.indices.filter { if case .field(field, _) = columns[$0].column.meaning { true } else { false } }
            guard places.count > 1 else { continue }
            let ofPieces = places.filter { if case .field(_, .piece) = columns[$0].column.meaning { true } else { false } }
            guard ofPieces.count == 1 else {
                for place in places {
                    columns[place].column.meaning = .open([field])
                    if columns[place].column.unit == ColumnMap.open { columns[place].column.unit = nil }
                }
                continue
            }
            let taken = columns[ofPieces[0]].column.head ?? ""
            for place in places where place != ofPieces[0] {
                columns[place].column.meaning = .ignored(Message.Text("已取“\(taken)”列", "the column “\(taken)” is taken"))
                columns[place].column.unit = nil
            }
        }
    }

    // MARK: - Kinds

    /// The words of the column of kinds; where there is none, those of a column of labels that tell the kind too, as Revit's do.
    private func addKinds(_ columns: inout [(place: Int32, column: MapGuess.GuessedColumn)], below last: Int32, _ headings: Headings?) {
        func index(_ field: ColumnField) -> Int? {
            columns.firstIndex { if case .field(field, _) = $0.column.meaning { true } else { false } }
        }
        if let kind = index(.component(.kind)) {
            columns[kind].column.words = words(ofColumn: columns[kind].place, below: last, headings)
        } else if let label = index(.component(.label)) {
            let words = words(ofColumn: columns[label].place, below: last, headings)
            guard words.contains(where: { $0.word != ColumnMap.open }), words.allSatisfy({ $0.text.hasSuffix("*") }) else { return }
            var column = columns[label].column
            column.meaning = .field(.component(.kind), .piece)
            column.words = words
            columns.insert((columns[label].place, column), at: label + 1)
        }
    }

    /// A map with more words than these is one for no reader.
    private static let mostWords = 200

    private func words(ofColumn place: Int32, below last: Int32, _ headings: Headings?) -> [(text: String, word: String)] {
        let subtotals = Subtotals(words: headings?.subtotals ?? [], columns: 0)
        var seen: Set<String> = []
        var words: [(text: String, word: String)] = []
        for cell in sheet.cells where cell.place.column == place && cell.place.row > last {
            guard words.count < Self.mostWords, case .text(let whole) = cell.content, !whole.allSatisfy(\.isWhitespace),
                !subtotals.isSubtotal(whole, isWhole: false), heads.rows.values.allSatisfy({ !$0.contains(HeadText.plain(whole)) })
            else { continue }
            // A family of Revit has its types behind a colon.
            let family = whole.split(maxSplits: 1, whereSeparator: { $0 == ":" || $0 == "：" })
            let text = family.count == 2 ? family[0] + ":*" : whole.trimmingSpace
            if seen.insert(text).inserted { words.append((text, kinds.guess(whole)?.rawValue ?? ColumnMap.open)) }
        }
        return words
    }
}
