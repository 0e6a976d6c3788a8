import PrefabReports

@testable import PrefabWorkbook

extension Sheet {
    /// A sheet whose rows are written as texts between bars: `柱 | 1.5`. A number is one; `=?` is a formula without a value, `=#N/A` one with an
    /// error, `=Σ12` a sum of rows above that comes to 12, and `'12` the text 12.
    static func written(_ name: String, _ rows: String, merges: [String] = []) -> Sheet {
        var cells: [Cell] = []
        for (row, line) in rows.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for (column, field) in line.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
                let text = String(field.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
                let place = CellPlace(row: row + 1, column: column + 1)
                var cell: Cell?
                switch text {
                case "": break
                case "=?": cell = Cell(place: place, content: .unknown, format: .general, isFormula: true)
                case "=#N/A": cell = Cell(place: place, content: .error("#N/A"), format: .general, isFormula: true)
                case _ where text.hasPrefix("=Σ"):
                    cell = Cell(
                        place: place, content: .number(String(text.dropFirst(2))), format: .general, isFormula: true, sumsAbove: true)
                case _ where text.hasPrefix("'"):
                    cell = Cell(place: place, content: .text(String(text.dropFirst())), format: .general, isFormula: false)
                case _ where CellNumber(stored: text.utf8) != nil:
                    cell = Cell(place: place, content: .number(text), format: .general, isFormula: false)
                default: cell = Cell(place: place, content: .text(text), format: .general, isFormula: false)
                }
                if let cell { cells.append(cell) }
            }
        }
        return Sheet(
            name: name, isHidden: false, cells: cells, merges: merges.compactMap(CellArea.init), covered: [], hiddenRows: [],
            hiddenColumns: [])
    }
}

extension SubmissionImport {
    /// The lines of the take-offs as they are written, without their indentation.
    var componentLines: [String] {
        var lines: [String] = []
        for line in String(decoding: text.bytes, as: UTF8.self).split(separator: "\n") {
            let text = line.drop { $0 == " " }
            guard text.hasPrefix("{ \"kind\"") else { continue }
            lines.append(String(text.last == "," ? text.dropLast() : text))
        }
        return lines
    }
}
