/// A table of a report.
public struct ReportTable: Sendable {
    /// What the table holds.
    public enum Role: Hashable, Sendable {
        /// The rules that decide against the project or leave it open.
        case reasons
        /// Areas and verdicts of all buildings.
        case areas
        case scores(building: Int)
        case rates(building: Int)
        case takeOff(building: Int)
        /// Findings about a building, or about the project.
        case rules(building: Int?)
        case documents
        case missing
        case figures(instrument: String)
        case warnings
        /// What each item can do for a goal.
        case advice(building: Int)
        case differences
        case portfolio
    }

    public enum Alignment: Sendable {
        case leading
        case trailing
    }

    /// Where a column goes when the page is narrow.
    public enum Placement: Sendable {
        case beside
        /// A long text that may stand under its row.
        case below
    }

    public struct Column: Sendable {
        public let title: ReportText
        public let alignment: Alignment
        public let placement: Placement

        init(_ title: ReportText, _ alignment: Alignment = .leading, _ placement: Placement = .beside) {
            self.title = title
            self.alignment = alignment
            self.placement = placement
        }
    }

    public struct Row: Sendable {
        public enum Kind: Sendable {
            case plain
            case subtotal
            case total
        }

        public let kind: Kind
        /// One for each column.
        public let cells: [ReportText]

        init(_ cells: [ReportText], _ kind: Kind = .plain) {
            self.cells = cells
            self.kind = kind
        }
    }

    public let role: Role
    public let caption: ReportText?
    public let columns: [Column]
    public let rows: [Row]

    init(_ role: Role, caption: ReportText? = nil, columns: [Column], rows: [Row]) {
        precondition(rows.allSatisfy { $0.cells.count == columns.count }, "a row has a cell for each column")
        self.role = role
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }
}
