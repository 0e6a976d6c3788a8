import PrefabAssessment

/// A workbook in the making (ECMA-376 SpreadsheetML). The same sheets give the same bytes.
package struct Workbook {
    package var sheets: [Sheet]

    package init(_ sheets: [Sheet]) {
        self.sheets = sheets
    }

    /// The file: `.xlsx`.
    package var bytes: [UInt8] { UTF8Buffer.bytes { write(to: &$0) } }

    /// A sheet of more rows is not held as a whole.
    private static let mostKept = 2_000

    /// The same, sheet by sheet.
    func write(to page: inout UTF8Buffer) {
        var archive = ZipArchive(into: &page)
        archive.add("[Content_Types].xml", WorkbookXML.contentTypes(sheets.count))
        archive.add("_rels/.rels", WorkbookXML.relations)
        archive.add("xl/workbook.xml", WorkbookXML.workbook(sheets))
        archive.add("xl/_rels/workbook.xml.rels", WorkbookXML.workbookRelations(sheets.count))
        archive.add("xl/styles.xml", Workbook.Style.all)
        for (number, sheet) in sheets.enumerated() {
            let name = "xl/worksheets/sheet\(number + 1).xml"
            guard sheet.rows.count > Self.mostKept else {
                archive.add(name, WorkbookXML.sheet(sheet))
                continue
            }
            // Written twice, first to be measured: a long sheet is longer than what it is made from.
            let measure = ZipMeasure()
            var buffer = UTF8Buffer(into: measure)
            WorkbookXML.write(sheet, to: &buffer)
            buffer.flush()
            archive.add(name, size: measure.size, checksum: measure.checksum) { WorkbookXML.write(sheet, to: &$0) }
        }
        archive.finish(into: &page)
    }
}

extension Workbook {
    package struct Sheet {
        /// At most 31 characters, none of `[]:*?/\`, and none twice in a workbook.
        package let name: String
        /// Of columns, in characters.
        package let widths: [Int]
        /// How cells of each column look that are not written.
        package var columnStyles: [Style] = []
        package var rows: [Row] = []
        /// How many rows stand behind those, where they are written while they are made.
        var followingRows = 0
        /// How many rows stay in sight.
        package var frozenRows = 0
        /// The row, from 1, whose cells offer a filter of the rows below it.
        package var filterRow: Int?
        package var checks: [Check] = []
        package var print: Print?

        package init(name: String, widths: [Int]) {
            self.name = name
            self.widths = widths
        }

        var lastRow: Int { rows.count + followingRows }
    }

    package struct Row: ExpressibleByArrayLiteral {
        package let cells: [Cell]
        /// Whether the first cell stretches over all columns.
        package let isMerged: Bool
        /// How many lines of text the row has at most; programs that open the file do not work it out for merged cells.
        package let lines: Int
        private let made: (by: (Int) -> Row, place: Int)?

        package init(_ cells: [Cell], isMerged: Bool = false, lines: Int = 1) {
            self.cells = cells
            self.isMerged = isMerged
            self.lines = lines
            made = nil
        }

        /// Stands for a row that is made when it is written, and not kept: one of a hundred thousand.
        init(at place: Int, madeBy make: @escaping (Int) -> Row) {
            (cells, isMerged, lines) = ([], false, 1)
            made = (make, place)
        }

        /// What the row stands for: itself, or the row that is made now.
        var whole: Row { made.map { $0.by($0.place) } ?? self }

        package init(arrayLiteral cells: Cell...) { self.init(cells) }
    }

    package enum Cell {
        case empty(Style)
        case text(String, Style)
        /// As it is to be stored.
        case number(String, Style)
        /// A formula without its `=`, and the value that programs show until they recalculate.
        case formula(String, value: Value, Style)

        package enum Value: Hashable {
            case text(String)
            case number(String)
        }
    }

    /// What programs hold entries to.
    package struct Check {
        package enum Kind {
            /// One of these, from a drop-down list.
            case list([String])
            case number(from: String, to: String, isWhole: Bool)
            case day
            /// What makes a formula true.
            case formula(String)
        }

        let kind: Kind
        let column: Int
        let rows: [ClosedRange<Int>]
        /// What the program says of another entry.
        let error: String?

        package init(_ kind: Kind, column: Int, rows: [ClosedRange<Int>], error: String? = nil) {
            self.kind = kind
            self.column = column
            self.rows = rows
            self.error = error
        }
    }

    /// How a sheet is printed: on A4, across, on as many pages as it takes.
    package struct Print {
        /// The row, from 1, that is repeated on each page.
        let head: Int
        /// What stands at the foot of each page, on the left.
        let foot: String

        package init(head: Int, foot: String) {
            self.head = head
            self.foot = foot
        }
    }
}
