import PrefabAssessment

// Tables: a head that is repeated on each sheet, and rows that no page break divides.

extension HTMLBody {
    mutating func write(_ table: ReportTable) {
        let style = table.role.style
        writer.open("table", [("class", style.name)])
        writer.newline()
        if let caption = table.caption {
            writer.markup("<caption>")
            inline(caption)
            writer.markup("</caption>\n")
        }
        let beside = table.columns.indices.filter { table.columns[$0].placement == .beside }
        let below = table.columns.indices.filter { table.columns[$0].placement == .below }
        writer.markup("<thead><tr>")
        for column in beside {
            let title = table.columns[column].title.plain
            let names = [isNumber(table, column) ? "number" : "", DisplayWidth.of(title) <= Self.shortTitle ? "short" : ""]
            writer.element("th", Self.classes(names) + [("scope", "col")], title)
        }
        writer.markup("</tr></thead>\n")
        let layouts = layouts(of: table)
        for row in table.rows {
            write(row, of: table, beside, below, layouts, header: style.header)
            writer.drain()
        }
        writer.markup("</table>\n")
    }

    /// A row with what stands below it is a body of its own: the two lines are one thing.
    private mutating func write(
        _ row: ReportTable.Row, of table: ReportTable, _ beside: [Int], _ below: [Int], _ layouts: [String], header: Int
    ) {
        let surroundings = HTMLAnchors.Surroundings(table: table.role, building: row.building ?? table.role.building)
        var attributes: [HTMLWriter.Attribute] = []
        if row.kind != .plain { attributes.append(("class", row.kind.name)) }
        if let id = id(of: row, in: table) { attributes.append(("id", id)) }
        writer.open("tbody", attributes)
        writer.markup("<tr>")
        for column in beside {
            let cell = row.cells[column]
            if isList(cell) && isNumber(table, column) {
                writer.markup("<td class=\"number\"></td>")
                continue
            }
            let isLong = isNumber(table, column) && DisplayWidth.of(cell.plain) > table.role.longNumber
            var attributes = Self.classes([isNumber(table, column) ? "number" : "", isLong ? "long" : "", layouts[column]])
            if !cell.isEmpty { attributes.append(("data-label", table.columns[column].title.plain)) }
            if column == header {
                writer.open("th", attributes + [("scope", "row")])
                inline(cell, in: surroundings)
                writer.close("th")
            } else {
                writer.open("td", attributes)
                inline(cell, in: surroundings)
                writer.close("td")
            }
        }
        writer.markup("</tr>")
        let lists = beside.filter { isNumber(table, $0) && isList(row.cells[$0]) }
        for column in lists + below where !row.cells[column].isEmpty {
            writer.markup("<tr class=\"below\">")
            writer.open(
                "td", [("colspan", String(beside.count)), ("data-label", table.columns[column].title.plain)])
            inline(row.cells[column], in: surroundings)
            writer.markup("</td></tr>")
        }
        writer.markup("</tbody>\n")
    }

    private static let shortTitle = 14
    /// A list as long as this would squeeze the columns beside it; it goes under its row.
    private static let list = 60
    /// Words up to this length are not broken inside.
    private static let word = 24

    private func isNumber(_ table: ReportTable, _ column: Int) -> Bool {
        table.columns[column].alignment == .trailing
    }

    private func isList(_ cell: ReportText) -> Bool {
        DisplayWidth.of(cell.plain) > Self.list
    }

    /// How the lines of each column may break: short cells not at all, short words between them alone.
    private func layouts(of table: ReportTable) -> [String] {
        var isShort = Array(repeating: true, count: table.columns.count)
        var hasShortWords = isShort
        for row in table.rows {
            for column in table.columns.indices where isShort[column] || hasShortWords[column] {
                let cell = row.cells[column]
                let isNumber = isNumber(table, column)
                let width = DisplayWidth.of(cell.plain)
                if isNumber, width > Self.list { continue }
                if width > (isNumber ? table.role.longNumber : table.role.short) { isShort[column] = false }
                // No word is wider than its cell.
                if width > Self.word, hasShortWords[column], longestWord(cell) > Self.word { hasShortWords[column] = false }
            }
        }
        return zip(isShort, hasShortWords).map { $0 ? "short" : $1 ? "words" : "" }
    }

    private func longestWord(_ cell: ReportText) -> Int {
        let pieces = KeyPieces.of(cell.plain)
        return pieces.count > 1 ? pieces.map { DisplayWidth.of(String($0)) }.max() ?? 0 : LineBreaker(cell).narrowest(limit: .max)
    }

    private static func classes(_ names: [String]) -> [HTMLWriter.Attribute] {
        let names = names.filter { !$0.isEmpty }
        if names.isEmpty { return [] }
        return [("class", names.joined(separator: " "))]
    }

    /// Rows that links lead to.
    private func id(of row: ReportTable.Row, in table: ReportTable) -> String? {
        switch table.role {
        case .rules(let building): row.rule.map { HTMLAnchors.row(of: $0, building) }
        case .figures: row.figure.map(HTMLAnchors.figure)
        default: nil
        }
    }
}

extension ReportTable.Role {
    /// What is so short stays on one line.
    fileprivate var short: Int {
        if case .advice = self { 24 } else { 20 }
    }

    /// What stands with the numbers and is longer than any of them reads from the left; totals of a portfolio are pairs of long numbers.
    fileprivate var longNumber: Int { self == .portfolio ? 32 : 24 }

    /// The class of the table, and the column that names its rows.
    fileprivate var style: (name: String, header: Int) {
        switch self {
        case .reasons: ("reasons", 2)
        case .areas: ("areas", 0)
        case .scores: ("scores", 0)
        case .rates: ("rates", 0)
        case .takeOff: ("take-off", 0)
        case .procedure: ("procedure", 0)
        case .recordedRates: ("recorded", 0)
        case .beside: ("rates", 0)
        case .ratings: ("areas", 0)
        case .rules: ("rules", 1)
        case .documents: ("documents", 1)
        case .missing: ("missing", 1)
        case .figures: ("figures", 1)
        case .warnings: ("warnings", 0)
        case .advice: ("advice", 0)
        case .differences: ("differences", 0)
        case .portfolio: ("portfolio", 0)
        case .proofReading: ("proof", 1)
        case .letter: ("letter", 1)
        }
    }

    fileprivate var building: Int? {
        switch self {
        case .scores(let building), .rates(let building), .takeOff(let building), .beside(let building), .advice(let building): building
        case .rules(let building): building
        case .reasons, .areas, .procedure, .recordedRates, .ratings, .documents, .missing, .figures, .warnings, .differences, .portfolio,
            .proofReading, .letter:
            nil
        }
    }
}

extension ReportTable.Row.Kind {
    fileprivate var name: String {
        switch self {
        case .plain: "plain"
        case .subtotal: "subtotal"
        case .total: "total"
        }
    }
}
