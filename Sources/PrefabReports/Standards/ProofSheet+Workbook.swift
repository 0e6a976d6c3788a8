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
        var sheet = Workbook.Sheet(name: words("核对表", "Proof-reading"), widths: widths)
        sheet.append(merged: words("与印本核对表", "Proof-reading sheet") + "  \(file.instrument)  \(words(file.title))", .title)
        sheet.append(merged: summary + introduction, .plain)
        sheet.append(columns.map { .text($0.title, .head) })
        sheet.print = Workbook.Print(head: sheet.rows.count, foot: "\(file.instrument)  \(file.name)")
        for section in sections {
            sheet.append(merged: words(section.title), .heading)
            for table in section.tables {
                if let caption = table.caption { sheet.append(merged: words(caption), .subtotal) }
                for row in table.rows { sheet.append(cells(row)) }
            }
        }
        let boxes = sheet.rows.indices.filter { if case .text(_, .box)? = sheet.rows[$0].cells.first { true } else { false } }
        if !boxes.isEmpty {
            sheet.checks = [Workbook.Check(.list([Self.box, Self.ticked]), column: 1, rows: boxes.map { $0 + 1...$0 + 1 })]
        }
        return Workbook([sheet])
    }

    private func cells(_ row: Row) -> [Workbook.Cell] {
        let record = row.record
        let style: Workbook.Style = row.isSubtotal ? .subtotal : .text
        let texts = [
            words(record.title), row.requirement.map(words) ?? "", value(record), record.clause, words(record.status.title),
            record.instrument == file.instrument ? record.row : record.id, record.verification?.name ?? "",
            record.verification?.date.description ?? "", remarks(record),
        ].map { VisibleText.make($0) }
        let box = isTicked(record) ? Self.ticked : Self.box
        var cells = [Workbook.Cell(box, .box)] + texts.map { Workbook.Cell($0, style) }
        // The figure stands on the right.
        if !row.isSubtotal { cells[3] = Workbook.Cell(texts[2], .number) }
        return cells
    }
}
