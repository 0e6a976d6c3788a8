import PrefabAssessment
import PrefabReports

/// A sheet with its columns found as a map has them.
struct MappedTable {
    /// A column that gives a field. All lines share it.
    final class Column {
        let place: Int32
        let map: MappedColumn
        let field: ColumnField
        /// Its head in the sheet.
        let head: String
        let holdsNumber: Bool
        /// In which the sheet has its numbers.
        let unit: QuantityUnit?
        /// In which a submission has them.
        let wantedUnit: QuantityUnit?

        init(place: Int32, map: MappedColumn, field: ColumnField, head: String) {
            (self.place, self.map, self.field, self.head) = (place, map, field, head)
            // Looked up once, and not for each line.
            (holdsNumber, unit, wantedUnit) = (field.holdsNumber, map.unit, field.unit)
        }
    }

    let sheet: Sheet
    let map: MappedSheet
    /// The columns of fields; one column may give two.
    private(set) var columns: [Column] = []
    /// The columns that the map passes over.
    private(set) var ignored: Set<Int32> = []
    let heads: SheetHeads
    /// What keeps the sheet from being read: heads that are not there.
    private(set) var faults: [Diagnostic] = []

    init(_ sheet: Sheet, _ map: MappedSheet) {
        self.sheet = sheet
        self.map = map
        heads = SheetHeads(sheet, row: map.heads, count: map.headRows)
        var byHead: [String: [Int32]] = [:]
        for (column, text) in heads.texts { byHead[HeadText.plain(text), default: []].append(column) }
        for column in map.columns {
            guard let place = place(of: column, byHead) else { continue }
            if let field = column.field {
                columns.append(Column(place: place, map: column, field: field, head: heads.texts[place] ?? ""))
                checkUnit(column, field, at: place)
            } else {
                ignored.insert(place)
            }
        }
    }

    /// The last row of the heads.
    var lastHead: Int32 { Int32(clamping: map.heads + map.headRows - 1) }

    func column(of field: ColumnField) -> Column? { columns.first { $0.field == field } }

    private mutating func place(of column: MappedColumn, _ byHead: [String: [Int32]]) -> Int32? {
        let named = column.column.flatMap { CellPlace("\($0)1".utf8)?.column }
        guard let head = column.head else { return named }
        let places = byHead[HeadText.plain(head)] ?? []
        if let named {
            if places.contains(named) { return named }
            tell(
                CellPlace(row: map.heads, column: Int(named)), Message("此列的表头不是“{0}”", "the head of this column is not “{0}”", .text(head)),
                Message("核对是否换了清单的版式；改正对照表的 head 或 column", "see whether the list has another layout; mend head or column in the map"))
        } else if places.count == 1 {
            return places[0]
        } else if let first = places.min() {
            tell(
                CellPlace(row: map.heads, column: Int(first)),
                Message("有 {1} 列的表头是“{0}”", "{1} columns have the head “{0}”", .text(head), .whole(places.count)),
                Message(
                    "在对照表中另写列的字母，如 \"column\": \"{0}\"", "write the letters of the column in the map too, as in \"column\": \"{0}\"",
                    .text(CellPlace.letters(ofColumn: Int(first)))))
        } else {
            tell(
                CellPlace(row: map.heads, column: 1), Message("没有表头为“{0}”的列", "no column has the head “{0}”", .text(head)),
                Message(
                    "核对表头所在行（heads）；清单没有该列时，从对照表中删去",
                    "see whether “heads” is the row of the heads; take the column out of the map where the list has none"))
        }
        return nil
    }

    /// The unit of a head and that of the map are the same.
    private mutating func checkUnit(_ column: MappedColumn, _ field: ColumnField, at place: Int32) {
        guard let unit = column.unit, let head = heads.texts[place], let written = HeadText(head).unit, written != unit else { return }
        tell(
            CellPlace(row: map.heads, column: Int(place)),
            Message("表头的单位是 {0}，对照表写的是 {1}", "the head says {0}, the map {1}", .text(written.rawValue), .text(unit.rawValue)),
            Message("核对数值，改正对照表或表头", "look at the numbers, and mend the map or the head"))
    }

    private mutating func tell(_ place: CellPlace, _ message: Message, _ help: Message) {
        faults.append(Diagnostic(.headMissing, at: .beginning, message, help: help).inCell(sheet.name(of: place)))
    }
}

/// The merged areas of one column that reach down over rows: their first cell speaks for all of them.
struct MergedRows {
    /// From top to bottom; areas do not overlap.
    private let areas: [CellArea]

    init(_ sheet: Sheet, column: Int32) {
        areas = sheet.merges.filter { $0.first.column == column && $0.first.row < $0.last.row }.sorted { $0.first.row < $1.first.row }
    }

    /// The first cell of the area that a row is in.
    func first(of row: Int32) -> CellPlace? {
        var (low, high) = (0, areas.count)
        while low < high {
            let middle = (low + high) / 2
            if areas[middle].first.row <= row { low = middle + 1 } else { high = middle }
        }
        guard low > 0, areas[low - 1].last.row >= row else { return nil }
        return areas[low - 1].first
    }
}
