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
            let place = columns[label].place
            guard texts(ofColumn: place, below: last, headings).allSatisfy({ Self.family($0) != nil }) else { return }
            let words = words(ofColumn: place, below: last, headings)
            guard words.contains(where: { $0.word != ColumnMap.open }) else { return }
            var column = columns[label].column
            column.meaning = .field(.component(.kind), .piece)
            column.words = words
            columns.insert((columns[label].place, column), at: label + 1)
        }
    }

    /// A map with more words than these is one for no reader.
    private static let mostWords = 200

    /// The families and types of a column, each once, in an order that is not that of the rows.
    ///
    /// A family whose types are all of one kind, or all of none that is known, is one word; of another each type is one, since its name alone
    /// does not say what it is: a Basic Wall is precast or of blocks.
    private func words(ofColumn place: Int32, below last: Int32, _ headings: Headings?) -> [(text: String, word: String)] {
        var families: [String: [String]] = [:]
        var singles: [String] = []
        for text in texts(ofColumn: place, below: last, headings) {
            if let family = Self.family(text) { families[HeadText.plain(family), default: []].append(text) } else { singles.append(text) }
        }
        var known: [String: ComponentKind?] = [:]
        func guess(_ text: String) -> ComponentKind? {
            let key = kinds.key(text)
            if let kind = known[key] { return kind }
            let kind = kinds.guess(text)
            known[key] = .some(kind)
            return kind
        }
        var words: [(text: String, word: ComponentKind?, hasStar: Bool)] = []
        for types in families.values {
            let kind = guess(types[0])
            if types.allSatisfy({ guess($0) == kind }), let family = Self.family(types[0]) {
                words.append((family + ":*", kind, family.contains("*")))
            } else {
                singles += types
            }
        }
        // As many as are shown, so that few are guessed of many; a text with a star of its own takes in others, which come before it.
        func isBefore(_ one: (text: String, hasStar: Bool), _ other: (text: String, hasStar: Bool)) -> Bool {
            (one.hasStar ? 1 : 0, one.text) < (other.hasStar ? 1 : 0, other.text)
        }
        let shown = singles.map { (text: $0, hasStar: $0.contains("*")) }.sorted(by: isBefore).prefix(Self.mostWords)
        words += shown.map { ($0.text, guess($0.text), $0.hasStar) }
        words.sort { isBefore(($0.text, $0.hasStar), ($1.text, $1.hasStar)) }
        return words.prefix(Self.mostWords).map { ($0.text, $0.word?.rawValue ?? ColumnMap.open) }
    }

    /// What stands in a column below its heads, without subtotals and heads: of texts that a map does not tell apart one.
    private func texts(ofColumn place: Int32, below last: Int32, _ headings: Headings?) -> [String] {
        let subtotals = Subtotals(words: headings?.subtotals ?? [], columns: 0)
        var met: Set<String> = []
        var texts: [String: String] = [:]
        for cell in sheet.cells where cell.place.column == place && cell.place.row > last {
            guard case .text(let whole) = cell.content, met.insert(whole).inserted, !whole.allSatisfy(\.isWhitespace),
                !subtotals.isSubtotal(whole, isWhole: false)
            else { continue }
            let (plain, text) = (HeadText.plain(whole), whole.trimmingSpace)
            if heads.rows.values.contains(where: { $0.contains(plain) }) { continue }
            texts[plain] = min(texts[plain] ?? text, text)
        }
        return texts.values.sorted()
    }

    /// A family of Revit has its types behind a colon.
    private static func family(_ text: String) -> String? {
        let parts = text.split(maxSplits: 1, whereSeparator: { $0 == ":" || $0 == "：" })
        return parts.count == 2 ? String(parts[0]) : nil
    }
}
