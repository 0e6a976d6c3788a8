import PrefabAssessment
import PrefabReports

/// Takes the sheets of workbooks apart.
struct ImportReader {
    let layout: SubmissionLayout
    var findings: [Diagnostic] = []
    /// The cells without a value that findings are about, by the number of the finding.
    var valueless: [Int: SheetCell] = [:]
    var sheets: [Sheet] = []
    /// Where the fields of each sheet stand, by their keys.
    var places: [Int: FieldPlaces] = [:]
    /// How take-offs with heads of their own are read.
    let map: ColumnMap?
    let kinds: KindNames
    /// Sheets with heads of their own, kept until all buildings are known.
    var foreign: [(map: MappedSheet, book: Book, sheet: Int)] = []
    /// What of the map was met with, by the number of its entry.
    var usedMap: Set<Int> = []
    var takeOffs: [SubmissionImport.ReadTakeOff] = []
    /// Buildings that have a take-off in the submission that is read into.
    var taken: Set<Int> = []
    var root = SubmissionTree(.object([]))
    var documents: (listed: [SubmissionTree], cell: (sheet: Int, place: CellPlace)?) = ([], nil)
    var awards: [SubmissionTree] = []
    var buildings: [SubmissionTree] = []
    /// The lines of the take-off and the measures of each building.
    var components: [[SubmissionTree]] = []
    var measures: [[(key: String, node: SubmissionTree)]] = []
    var numbers: [String: Int] = [:]
    /// Tables with rows that belong to buildings, kept until all buildings are known.
    var later: [(table: Found, book: Book, sheet: Int)] = []

    /// A table in a sheet.
    struct Found {
        let table: SubmissionLayout.Table
        /// The row, or for the project the column, in which the keys stand.
        let line: Int32
        let columns: [Int32: SubmissionLayout.Entry]
    }

    init(_ layout: SubmissionLayout, map: ColumnMap?) {
        self.layout = layout
        self.map = map
        kinds = KindNames(layout.headings)
        root.append(SubmissionTree(.leaf(CellText.quoted(Submission.format))), at: [RootKey.format.rawValue])
    }

    mutating func read(_ book: Book) {
        for sheet in book.sheets {
            let number = sheets.count
            sheets.append(sheet)
            if let column = projectColumn(of: sheet) {
                places[number] = FieldPlaces(keys: column, of: sheet, layout)
                readProject(sheet, number, book, keys: column)
            } else if let found = table(in: sheet) {
                places[number] = FieldPlaces(found)
                switch found.table {
                case .measures, .components: later.append((found, book, number))
                default: readRows(found, book, number)
                }
            } else if let entry = mapEntry(of: sheet) {
                if entry.ignore != nil { continue }
                foreign.append((entry, book, number))
            } else {
                tellUnread(sheet)
                continue
            }
            tellUnseen(sheet)
        }
    }

    /// The whole submission.
    mutating func tree() -> SubmissionTree {
        for (found, book, number) in later { readRows(found, book, number) }
        later = []
        readForeign()
        var root = root
        if let cell = documents.cell { root.append(SubmissionTree(.array(documents.listed), at: cell), at: [RootKey.documents.rawValue]) }
        if !awards.isEmpty { root.append(SubmissionTree(.array(awards), at: awards[0].cell), at: [RootKey.otherAwards.rawValue]) }
        for number in buildings.indices {
            // What is said of all rows of a building together is said where the building stands: its first row is about something else.
            let place = buildings[number].cell
            if !components[number].isEmpty {
                buildings[number].append(
                    SubmissionTree(.array(components[number]), at: components[number][0].cell), at: [BuildingKey.components.rawValue])
            }
            if !measures[number].isEmpty {
                buildings[number].append(SubmissionTree(.object(measures[number]), at: place), at: [BuildingKey.measures.rawValue])
            }
        }
        root.append(SubmissionTree(.array(buildings)), at: [RootKey.buildings.rawValue])
        return root
    }

    // MARK: - What a sheet is

    /// The first rows, in which keys are looked for.
    static let headRows = 30

    /// The column in which the keys of the project's fields stand below one another.
    func projectColumn(of sheet: Sheet) -> Int32? {
        var counts: [Int32: Int] = [:]
        for cell in sheet.cells.prefix(2000) {
            if case .text(let text) = cell.content, layout.entry(text)?.table == .project { counts[cell.place.column, default: 0] += 1 }
        }
        return counts.filter { $0.value > 1 }.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }

    /// The row in which the keys of a table stand side by side.
    func table(in sheet: Sheet) -> Found? {
        for row in sheet.rows.prefix(Self.headRows) {
            var columns: [Int32: SubmissionLayout.Entry] = [:]
            var table: SubmissionLayout.Table?
            for cell in row {
                guard case .text(let text) = cell.content, let (its, entry) = layout.entry(text), its != .project else { continue }
                if table == nil { table = its }
                if its == table { columns[cell.place.column] = entry }
            }
            if let table, columns.count > 1 { return Found(table: table, line: row[row.startIndex].place.row, columns: columns) }
        }
        return nil
    }

    // MARK: - The project

    /// The value stands in the second column, beside the title.
    static let valueColumn: Int32 = 2

    mutating func readProject(_ sheet: Sheet, _ number: Int, _ book: Book, keys column: Int32) {
        let reader = CellText(book: book)
        var isBelowHeads = false
        for row in sheet.rows {
            let entry: SubmissionLayout.Entry? =
                if case .text(let text)? = row.first(where: { $0.place.column == column })?.content, let found = layout.entry(text),
                    found.table == .project
                { found.entry } else { nil }
            // Above the first key stand heads.
            if entry != nil { isBelowHeads = true }
            guard isBelowHeads, let cell = row.first(where: { $0.place.column == Self.valueColumn }) else { continue }
            guard let entry else {
                if !row.contains(where: Self.isRemark) { tellUnplaced(cell, nil, sheet) }
                continue
            }
            guard let leaf = leaf(cell, entry.field, reader, sheet, number) else { continue }
            if case .document(let word) = entry.role {
                if documents.cell == nil { documents.cell = (number, cell.place) }
                switch leaf.value {
                case .leaf("true"):
                    documents.listed.append(SubmissionTree(.leaf(CellText.quoted(word)), at: (number, cell.place)))
                case .leaf("false"): break
                case .leaf("null"): documents.listed.append(leaf)
                default: tellNoFlag(cell, entry.field, sheet)
                }
            } else {
                root.append(leaf, at: entry.path[...])
            }
        }
    }
}
