import PrefabAssessment
import PrefabReports

/// The cells of a sheet without those that lie behind the first of a merged area, which nobody sees.
struct Uncovered {
    private(set) var cells: [Cell]
    private(set) var covered: [CellPlace] = []

    /// - Parameter cells: row by row, and in a row from left to right.
    /// - Throws: `WorkbookFault` where two merged areas overlap.
    init(_ cells: [Cell], _ merges: [CellArea], _ sheet: String) throws(WorkbookFault) {
        self.cells = cells
        guard !merges.isEmpty else { return }
        let merges = merges.sorted { $0.first < $1.first }
        var next = 0
        // The areas that reach into the row at hand, from left to right.
        var active: [CellArea] = []
        var leastEnd = Int32.max
        var row: Int32 = 0
        var kept: [Cell] = []
        kept.reserveCapacity(cells.count)
        for cell in cells {
            if cell.place.row != row {
                row = cell.place.row
                while next < merges.count, merges[next].first.row <= row {
                    // An area that ended before this row covers nothing any more, but may overlap nothing either.
                    if leastEnd < merges[next].first.row {
                        active.removeAll { $0.last.row < merges[next].first.row }
                        leastEnd = active.map(\.last.row).min() ?? .max
                    }
                    try Self.insert(merges[next], into: &active, sheet)
                    leastEnd = min(leastEnd, merges[next].last.row)
                    next += 1
                }
                if leastEnd < row {
                    active.removeAll { $0.last.row < row }
                    leastEnd = active.map(\.last.row).min() ?? .max
                }
            }
            let place = Self.place(of: cell.place.column, in: active)
            if place > 0, active[place - 1].last.column >= cell.place.column, active[place - 1].first != cell.place {
                covered.append(cell.place)
            } else {
                kept.append(cell)
            }
        }
        self.cells = kept
    }

    /// How many areas begin in the column or to the left of it.
    private static func place(of column: Int32, in areas: [CellArea]) -> Int {
        var (low, high) = (0, areas.count)
        while low < high {
            let middle = (low + high) / 2
            if areas[middle].first.column <= column { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func insert(_ area: CellArea, into areas: inout [CellArea], _ sheet: String) throws(WorkbookFault) {
        let place = place(of: area.first.column, in: areas)
        guard place == 0 || areas[place - 1].last.column < area.first.column,
            place == areas.count || area.last.column < areas[place].first.column
        else {
            throw WorkbookFault(
                .malformedCell, at: "\(sheet)!\(area.first.name)", Message("合并单元格互相重叠", "merged areas overlap"),
                help: Message("用 Excel 或 WPS 打开，取消合并后另存", "open it in Excel or WPS, unmerge the cells, and save it"))
        }
        areas.insert(area, at: place)
    }
}
