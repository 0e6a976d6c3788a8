import PrefabAssessment

/// A report that is also a workbook, whose cells a reader can follow and vary.
protocol WorkbookReport: Report {
    var workbook: Workbook { get }
}

/// Writes workbooks: those that a report lays out itself, and tables with a row for each thing that they are about.
struct XLSXRenderer: ReportRenderer {
    func renders(_ kind: any Report.Type) -> Bool { kind is any WorkbookReport.Type || kind is any TabularReport.Type }

    func write(_ report: any Report, to page: inout UTF8Buffer) {
        workbook(of: report).write(to: &page)
    }

    private func workbook(of report: any Report) -> Workbook {
        if let report = report as? any WorkbookReport { return report.workbook }
        guard let table = report as? any TabularReport else {
            preconditionFailure("workbooks are offered for reports that have one")
        }
        return Workbook([Workbook.Sheet(of: table)])
    }
}

extension Workbook.Sheet {
    /// A table whose head stays in sight and offers filters; amounts can be added up and days sorted, and all else stays as it is written.
    init(of table: some TabularReport) {
        let head = table.head
        self.init(name: table.title, widths: head.map { Swift.min(30, Swift.max(12, DisplayWidth.of($0) + 4)) })
        rows = [Workbook.Row(head.map { .text($0, .head) })]
        rows += table.rows.map { row in Workbook.Row(row.map(Workbook.Cell.init)) }
        frozenRows = 1
        filterRow = 1
    }
}

extension Workbook.Cell {
    init(_ cell: TableCell) {
        switch cell {
        case .text(let text): self = .told(text)
        case .number(let number): self = .number(number, .amount)
        case .day(let day): self = day.isEmpty ? .empty(.day) : .day(day)
        }
    }

    /// A day as a spreadsheet counts it; as text where programs differ about the number.
    package static func day(_ text: String) -> Workbook.Cell {
        if let day = CalendarDate(text), let serial = DayNumber.serial(of: day) { return .number(String(serial), .day) }
        return .text(text, .text)
    }
}
