/// A sheet in the making.
package struct WrittenSheet {
    package let name: String
    /// Of columns, in characters.
    let widths: [Int]
    /// How cells of each column look that are not written.
    var columnStyles: [CellStyle] = []
    var rows: [[WrittenCell]] = []
    /// How many rows stay in sight.
    var frozenRows = 0
    var checks: [Check] = []

    init(name: String, widths: [Int]) {
        self.name = name
        self.widths = widths
    }

    /// What programs hold entries to.
    struct Check {
        enum Kind {
            /// One of these, from a drop-down list.
            case list([String])
            case number(from: String, to: String, isWhole: Bool)
            case day
        }

        let kind: Kind
        let column: Int
        let rows: ClosedRange<Int>

        init(_ kind: Kind, column: Int, rows: ClosedRange<Int>) {
            self.kind = kind
            self.column = column
            self.rows = rows
        }
    }
}

enum WrittenCell {
    case empty(CellStyle)
    case text(String, CellStyle)
    /// As it is to be stored.
    case number(String, CellStyle)
}

/// How a cell looks; the raw value is its place among the styles.
enum CellStyle: Int, CaseIterable {
    case plain
    case head
    /// Small and grey.
    case key
    case note
    case value
    case day
    /// Entries stay as they are typed: 1-4 becomes no day.
    case text
}
