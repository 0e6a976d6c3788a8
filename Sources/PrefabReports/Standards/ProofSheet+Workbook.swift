import PrefabAssessment

// The sheet as a workbook, for those who proof-read in a spreadsheet.
extension ProofSheet {
    var workbook: Workbook {
        let columns: [(title: String, width: Int)] = [
            (words("核对", "Tick"), 7), (words("内容", "What it is"), 30), (words("要求", "Requirement"), 26),
            (words("分值或数值", "Points or value"), 13), (words("条款", "Clause"), 12), (words("状态", "Status"), 10),
            (words("代号", "Row"), 24), (words("核对人", "Name"), 11), (words("日期", "Day"), 12), (words("说明", "Remarks"), 40),
        ]
        let progress = progress
        let summary = words(
            "文件 \(file.name)；\(progress.all) 行中已核对 \(progress.verified) 行。",
            "File \(file.name); \(progress.verified) of \(progress.all) rows proof-read. ")
        let widths = columns.map(\.width)
        var rows: [Workbook.Row] = [
            merged(words("与印本核对表", "Proof-reading sheet") + "  \(file.instrument)  \(words(file.title))", .title, widths),
            merged(summary + introduction, .plain, widths),
            Workbook.Row(cells: columns.map { Workbook.Cell($0.title, .head) }),
        ]
        let head = rows.count
        for section in sections {
            rows.append(merged(words(section.title), .heading, widths))
            for table in section.tables {
                if let caption = table.caption { rows.append(merged(words(caption), .subtotal, widths)) }
                rows += table.rows.map { row($0, widths) }
            }
        }
        return Workbook(
            name: words("核对表", "Proof-reading"), widths: widths, rows: rows, head: head, foot: "\(file.instrument)  \(file.name)",
            ticks: [Self.box, Self.ticked])
    }

    private func row(_ row: Row, _ widths: [Int]) -> Workbook.Row {
        let record = row.record
        let style: Workbook.Style = row.isSubtotal ? .subtotal : .cell
        let cells = [
            Workbook.Cell(isTicked(record) ? Self.ticked : Self.box, .box), Workbook.Cell(words(record.title), style),
            Workbook.Cell(row.requirement.map(words) ?? "", style), Workbook.Cell(value(record), row.isSubtotal ? .subtotal : .number),
            Workbook.Cell(record.clause, style), Workbook.Cell(words(record.status.title), style),
            Workbook.Cell(record.instrument == file.instrument ? record.row : record.id, style),
            Workbook.Cell(record.verification?.name ?? "", style), Workbook.Cell(record.verification?.date.description ?? "", style),
            Workbook.Cell(remarks(record), style),
        ]
        return Workbook.Row(cells: cells, lines: zip(cells, widths).map { lines($0.text, $1) }.max() ?? 1)
    }

    /// A text over all columns.
    private func merged(_ text: String, _ style: Workbook.Style, _ widths: [Int]) -> Workbook.Row {
        let cells = widths.indices.map { Workbook.Cell($0 == 0 ? text : "", style) }
        // Larger letters take more room.
        let width = widths.reduce(0, +) * (style == .title ? 6 : 10) / 10
        return Workbook.Row(cells: cells, isMerged: true, lines: style == .title ? max(2, lines(text, width)) : lines(text, width))
    }

    /// How many lines a text takes in a column; a Chinese character is as wide as two digits.
    private func lines(_ text: String, _ width: Int) -> Int {
        max(1, (DisplayWidth.of(text) + width - 3) / (width - 2))
    }
}
