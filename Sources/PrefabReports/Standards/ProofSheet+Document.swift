import PrefabAssessment

// The sheet as a page: text, Markdown, and HTML for A4.
extension ProofSheet {
    package var document: ReportDocument {
        let numerals = Array("一二三四五六")
        var sections = sections.enumerated().map { number, section in
            ReportDocument.Section(
                .proofReading, ReportText(words("\(numerals[number])、\(section.title.chinese)", "\(number + 1). \(section.title.english)")),
                section.tables.map { .table(table($0)) })
        }
        sections.append(
            ReportDocument.Section(
                .proofReading, say("可靠程度", "Statuses"),
                [
                    .facts(
                        FigureStatus.allCases.map {
                            ReportDocument.Fact(label: ReportText(words($0.title)), value: ReportText(words($0.meaning)))
                        })
                ]))
        sections.insert(
            ReportDocument.Section(
                .proofReading, say("核对说明", "How to use this sheet"), [.facts(facts), .paragraph(ReportText(introduction))]), at: 0)
        sections.append(
            ReportDocument.Section(
                .signatures, say("签署", "Signatures"),
                [.signatures([signature("核对人", "Proof-read by"), signature("复核人", "Checked by")])]))
        return ReportDocument(
            language: language, title: say("与印本核对表", "Proof-reading sheet"),
            subtitle: ReportText("\(file.instrument)  \(words(file.title))"), sections: sections)
    }

    private var facts: [ReportDocument.Fact] {
        let progress = progress
        return [
            fact("编号", "Id", ReportText(file.instrument)),
            fact("文件", "File", ReportText(file.name)),
            fact(
                "已核对", "Proof-read",
                say("\(progress.all) 行中的 \(progress.verified) 行", "\(progress.verified) of \(progress.all) rows")),
        ]
    }

    private func signature(_ chinese: String, _ english: String) -> ReportDocument.Signature {
        ReportDocument.Signature(role: say(chinese, english), name: "")
    }

    private func table(_ table: Table) -> ReportTable {
        let rows = table.rows.map { row in
            let record = row.record
            return ReportTable.Row(
                [
                    ReportText(isTicked(record) ? Self.ticked : Self.box), ReportText(words(record.title)),
                    ReportText(row.requirement.map(words) ?? ""), ReportText(value(record)), ReportText(record.clause),
                    ReportText(words(record.status.title), record.status.isSettled ? .pass : .undetermined),
                    ReportText(record.instrument == file.instrument ? record.row : record.id),
                    ReportText(record.verification.map { "\($0.name) \($0.date)" } ?? ""), ReportText(remarks(record), .muted),
                ], row.isSubtotal ? .subtotal : .plain)
        }
        return ReportTable(
            .proofReading, caption: table.caption.map { ReportText(words($0)) },
            columns: [
                column("核对", "Tick"), column("内容", "What it is"), column("要求", "Requirement"),
                column("分值或数值", "Points or value", .trailing), column("条款", "Clause"), column("状态", "Status"), column("代号", "Row"),
                column("核对人、日期", "Name and day"), column("说明", "Remarks", .leading, .below),
            ],
            rows: rows)
    }
}
