import PrefabAssessment
package import PrefabReports

/// What a workbook, or a table of comma-separated values, holds.
package struct Book: Sendable {
    package let sheets: [Sheet]
    package let dateSystem: DateSystem

    /// The same, for which names of cells tell the file where others are read beside it.
    ///
    /// - Parameter name: of the file, with its folders where another file has the same name.
    package func ofFile(_ name: String) -> Book {
        let sheets = sheets.map { sheet in
            var sheet = sheet
            // The one sheet of a table has the name of its file.
            sheet.file = sheet.name == name ? nil : name
            return sheet
        }
        return Book(sheets: sheets, dateSystem: dateSystem)
    }
}

/// A sheet and its cells.
package struct Sheet: Sendable {
    package let name: String
    /// Whether the user does not see it.
    package let isHidden: Bool
    /// The cells with something in them, row by row and in a row from left to right.
    package let cells: [Cell]
    /// Merged areas; only the first cell of one has a value.
    package let merges: [CellArea]
    /// Cells behind others of a merged area that hold something all the same: nobody sees it, and it is not among ``cells``.
    package let covered: [CellPlace]
    /// Rows that the user does not see; they are read like others.
    package let hiddenRows: [ClosedRange<Int>]
    /// Columns that the user does not see; they are read like others.
    package let hiddenColumns: [ClosedRange<Int>]
    /// The file of its workbook, where several are read.
    fileprivate(set) var file: String? = nil

    /// The name, behind that of its file where several are read: `[清单.xlsx]构件`.
    package var fullName: String { prefix + name }

    /// `构件!D12`, `[清单.xlsx]构件!D12`; a name with marks in it stands in quotation marks, as formulas have it.
    package func name(of place: CellPlace) -> String {
        "\(quotedName)!\(place.name)"
    }

    private var quotedName: String {
        Self.isPlain(name) && (file.map(Self.isPlain) ?? true)
            ? fullName : "'" + fullName.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    private static func isPlain(_ name: String) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" || $0 == "."
            }
    }

    /// `[清单.xlsx]`, behind its folders if it has any: `项目/[清单.xlsx]`.
    private var prefix: String {
        guard let file else { return "" }
        let name = file.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        return "\(file.dropLast(name.count))[\(name)]"
    }

    /// The cells of each row that has any, from top to bottom.
    package var rows: [ArraySlice<Cell>] {
        var rows: [ArraySlice<Cell>] = []
        var start = 0
        for index in cells.indices where cells[index].place.row != cells[start].place.row {
            rows.append(cells[start..<index])
            start = index
        }
        if start < cells.count { rows.append(cells[start...]) }
        return rows
    }

    /// The cell at a place; `nil` where there is nothing in it.
    package subscript(place: CellPlace) -> Cell? {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].place < place { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low].place == place ? cells[low] : nil
    }
}

/// A cell with something in it.
package struct Cell: Sendable {
    package enum Content: Hashable, Sendable {
        case text(String)
        /// As it is stored: a number that ``CellNumber`` reads.
        case number(String)
        case boolean(Bool)
        /// `#DIV/0!`, of a formula.
        case error(String)
        /// A formula whose value nobody has computed yet.
        case unknown
    }

    package let place: CellPlace
    package let content: Content
    package let format: NumberFormat
    /// Whether a formula stands behind the value.
    package let isFormula: Bool
    /// Whether the formula adds up cells of rows above.
    var sumsAbove = false

    /// The number that the cell holds, also where it is stored as text: with digits of full width or with separators; no unit.
    package var number: CellNumber? {
        switch content {
        case .number(let stored): return CellNumber(stored: stored.utf8)
        case .text(let text):
            guard let written = WrittenNumber(text), written.unit.isEmpty else { return nil }
            return CellNumber(stored: written.text.utf8)
        case .boolean, .error, .unknown: return nil
        }
    }
}
