import PrefabAssessment

// What a report was made from: figures by instrument and source, and the digests of its files.

extension ScoreReport {
    /// A table for each instrument and source, so that neither is repeated in every row.
    func figureTables(_ records: [FigureRecord]) -> [ReportTable] {
        var groups: [(key: [String], records: [FigureRecord])] = []
        for record in records {
            let key = [record.instrument, words(record.source)]
            if let index = groups.firstIndex(where: { $0.key == key }) {
                groups[index].records.append(record)
            } else {
                groups.append((key, [record]))
            }
        }
        return groups.map { group in
            ReportTable(
                .figures(instrument: group.key[0]),
                caption: ReportText(
                    words(standards.name(ofInstrument: group.key[0])) + words("（来源：\(group.key[1])）", " (source: \(group.key[1]))")),
                columns: [
                    column("编号", "Id"), column("内容", "Figure"), column("数值", "Value", .trailing), column("条款", "Clause"),
                    column("状态", "Status"),
                ],
                rows: group.records.map(row))
        }
    }

    private func row(_ record: FigureRecord) -> ReportTable.Row {
        let parts = record.parts.map { "\(words($0.id.title)) \(words($0.status.title))" }.joined(separator: comma)
        return ReportTable.Row([
            ReportText(record.row, .muted, to: .figure(record.id)),
            ReportText(words(record.title)),
            value(record, in: standards),
            ReportText(record.clause),
            ReportText(words(record.status.title), record.status.isSettled ? .plain : .undetermined)
                + (parts.isEmpty ? "" : ReportText(bracketed(parts), .muted)),
        ])
    }

    // MARK: - Provenance

    /// - Parameters:
    ///   - submissionName: the file's name, where it has one.
    ///   - submissionDigest: SHA-256 of the submission's bytes, in hexadecimal.
    ///   - recordDigest: of the record of the procedure, where there is one.
    func provenance(
        of submissionName: String?, _ submissionDigest: String, recordDigest: String? = nil, standardsDigest: String, toolVersion: String
    ) -> ReportDocument.Part {
        var facts: [ReportDocument.Fact] = []
        if let submissionName { facts.append(fact("申报文件", "Submission", ReportText(submissionName))) }
        if let book {
            if let name = book.name { facts.append(fact("工作簿", "Workbook", ReportText(name))) }
            facts.append(fact("工作簿 SHA-256", "SHA-256 of the workbook", ReportText(book.digest)))
            facts.append(fact("导入所得 JSON 的 SHA-256", "SHA-256 of the JSON read from it", ReportText(submissionDigest)))
        } else {
            facts.append(fact("申报文件 SHA-256", "SHA-256 of the submission", ReportText(submissionDigest)))
        }
        if let recordDigest { facts.append(fact("审查记录 SHA-256", "SHA-256 of the record", ReportText(recordDigest))) }
        facts += [
            fact("标准数据 SHA-256", "SHA-256 of the standards", ReportText(standardsDigest)),
            fact("程序版本", "Version of the program", ReportText("prefab \(toolVersion)")),
        ]
        return ReportDocument.Part(
            .provenance, say("本报告的生成依据", "What this report was made from"),
            [
                .facts(facts),
                paragraph(
                    "比例、得分与比较均为精确分数；百分数截至两位小数，不进位。同一申报文件与标准数据在任何机器上得到相同的报告。",
                    "Ratios, scores and comparisons are exact fractions; percentages are cut to two decimals. The same submission and standards give the same report on every machine.",
                    .muted),
            ])
    }
}
