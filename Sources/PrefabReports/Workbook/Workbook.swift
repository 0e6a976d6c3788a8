import PrefabAssessment

/// A sheet of a workbook (ECMA-376 SpreadsheetML): texts in cells that are laid out to be printed.
struct Workbook {
    /// How a cell looks; the raw value is its place among the styles.
    enum Style: Int, CaseIterable {
        case plain
        case title
        case heading
        case head
        case cell
        /// A box to tick.
        case box
        case number
        case subtotal
    }

    struct Cell {
        let text: String
        let style: Style

        init(_ text: String, _ style: Style = .cell) {
            self.text = text
            self.style = style
        }
    }

    struct Row {
        let cells: [Cell]
        /// Whether the first cell stretches over all columns.
        var isMerged = false
        /// How many lines of text the row has at most; programs that open the file do not work it out for merged cells.
        var lines = 1
    }

    let name: String
    /// Widths in characters.
    let widths: [Int]
    let rows: [Row]
    /// The row, from 1, that is repeated on each printed page.
    let head: Int
    /// What stands at the foot of each printed page, on the left.
    let foot: String
    /// The words that the boxes choose from; the first column of rows that have one.
    let ticks: [String]

    /// The file: `.xlsx`.
    var bytes: [UInt8] {
        var archive = ZipArchive()
        archive.add("[Content_Types].xml", WorkbookXML.contentTypes)
        archive.add("_rels/.rels", WorkbookXML.relations)
        archive.add("xl/workbook.xml", WorkbookXML.workbook(self))
        archive.add("xl/_rels/workbook.xml.rels", WorkbookXML.workbookRelations)
        archive.add("xl/styles.xml", WorkbookXML.styles)
        archive.add("xl/worksheets/sheet1.xml", WorkbookXML.sheet(self))
        return archive.finish()
    }
}
