import PrefabAssessment

/// A table of a report.
package struct ReportTable: Sendable {
    /// What the table holds.
    package enum Role: Hashable, Sendable {
        /// The rules that decide against the project or leave it open.
        case reasons
        /// Areas and verdicts of all buildings.
        case areas
        case scores(building: Int)
        case rates(building: Int)
        case takeOff(building: Int)
        /// The steps of the procedure, with room for what is not known yet.
        case procedure
        /// Rates of acceptance and third party beside the recomputed ones.
        case recordedRates
        /// What another method makes of a building.
        case beside(building: Int)
        /// What methods make of all buildings.
        case ratings
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
        /// Rows of the standards, each to be ticked and signed.
        case proofReading
        /// What a letter lists.
        case letter
    }

    package enum Alignment: Sendable {
        case leading
        case trailing
    }

    /// Where a column goes when the page is narrow.
    package enum Placement: Sendable {
        case beside
        /// A long text that may stand under its row.
        case below
    }

    package struct Column: Sendable {
        package let title: ReportText
        package let alignment: Alignment
        package let placement: Placement

        init(_ title: ReportText, _ alignment: Alignment = .leading, _ placement: Placement = .beside) {
            self.title = title
            self.alignment = alignment
            self.placement = placement
        }
    }

    package struct Row: Sendable {
        package enum Kind: Sendable {
            case plain
            case subtotal
            case total
        }

        package let kind: Kind
        /// One for each column.
        package let cells: [ReportText]

        init(_ cells: [ReportText], _ kind: Kind = .plain) {
            self.cells = cells
            self.kind = kind
        }
    }

    package let role: Role
    package let caption: ReportText?
    package let columns: [Column]
    package let rows: Rows

    init(_ role: Role, caption: ReportText? = nil, columns: [Column], rows: [Row]) {
        precondition(rows.allSatisfy { $0.cells.count == columns.count }, "a row has a cell for each column")
        self.init(role, caption: caption, columns: columns, groups: [rows])
    }

    /// - Parameter groups: rows that are made together, such as those of a building; each has a cell for each column.
    init(_ role: Role, caption: ReportText? = nil, columns: [Column], groups: OnDemand<[Row]>) {
        self.role = role
        self.caption = caption
        self.columns = columns
        rows = Rows(groups: groups)
    }

    /// The rows from the first to the last. Of many, each is made when it is come upon.
    package struct Rows: Sequence, Sendable {
        fileprivate let groups: OnDemand<[Row]>

        package struct Iterator: IteratorProtocol {
            fileprivate var groups: OnDemand<[Row]>.Iterator
            fileprivate var rows: ArraySlice<Row> = []

            package mutating func next() -> Row? {
                while rows.isEmpty {
                    guard let group = groups.next() else { return nil }
                    rows = group[...]
                }
                return rows.popFirst()
            }
        }

        package func makeIterator() -> Iterator { Iterator(groups: groups.makeIterator()) }
    }
}
