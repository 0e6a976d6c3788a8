package import PrefabAssessment

/// Shows the figures of the standards to people: what instruments there are, and each laid out like its printed table with the status
/// of every row, so that the two can be proof-read side by side.
package struct StandardsListing: Wording, Sendable {
    private let standards: Standards
    let language: Language
    private let width: Int

    /// - Parameter width: the columns of the page.
    package init(_ standards: Standards, language: Language, width: Int = 100) {
        self.standards = standards
        self.language = language
        self.width = width
    }

    /// Every instrument on a line, with how many of its figures have which status.
    package var overview: String {
        let columns = [column("编号", "Id"), column("名称", "Title"), column("数据", "Figures", .trailing), column("状态", "Status")]
        let rows = standards.files.map { file in
            ReportTable.Row([
                ReportText(file.instrument), ReportText(words(file.title)),
                ReportText(String(file.records.count)), ReportText(statusCounts(file.records)),
            ])
        }
        return text(ReportTable(.figures(instrument: ""), columns: columns, rows: rows))
            + "\n" + words("prefab standards show 编号 逐行列出一份标准。", "prefab standards show ID prints one of them row by row.")
            + "\n" + legend
    }

    /// One instrument or one row of it, or nothing if there is none of this id.
    ///
    /// - Parameter id: of an instrument as `overview` prints it, or the name of its file with or without `.json`; of a row as verdicts
    ///   name it, `DB11/T 1831-2021#verticalMembers`.
    package func show(_ id: String) -> String? {
        if let record = standards.records.firstIndex(where: { $0.id == id }) {
            return text(figures([record], standards.records[record].instrument)) + "\n" + legend
        }
        guard let file = file(id) else { return nil }
        var result = file.instrument + "  " + words(file.title) + "\nStandards/" + file.name + "\n\n"
        if let method = standards.method(file.instrument) {
            result += text(scoreTable(method)) + "\n"
            let shown = Set(shownRecords(method))
            result += text(figures(file.records.filter { !shown.contains($0) }, file.instrument))
        } else {
            result += text(figures(Array(file.records), file.instrument))
        }
        return result + "\n" + legend
    }

    /// The ids that `show` knows.
    package var ids: [String] {
        standards.files.map(\.instrument)
    }

    private func file(_ id: String) -> StandardsFile? {
        standards.file(named: id)
    }

    // MARK: - The printed score table

    private func scoreTable(_ method: Method) -> ReportTable {
        var rows: [ReportTable.Row] = []
        for (place, group) in method.groups.enumerated() {
            for item in method.items where item.group.place == place {
                let record = standards.records[item.maximum.record]
                rows.append(
                    ReportTable.Row([
                        ReportText(words(item.title)), ReportText(words(item.requirement)),
                        ReportText(record.value), ReportText(record.clause), status(record), ReportText(item.id),
                        remarks(record),
                    ]))
            }
            rows.append(subtotal(group, place, method))
        }
        return ReportTable(
            .figures(instrument: method.id),
            columns: [
                column("评价项", "Item"), column("评价要求", "Requirement"), column("分值", "Points", .trailing),
                column("条款", "Clause"), column("状态", "Status"), column("代号", "Name"),
                column("说明", "Remarks", .leading, .below),
            ],
            rows: rows)
    }

    private func subtotal(_ group: MethodGroup, _ place: Int, _ method: Method) -> ReportTable.Row {
        let points = standards.records[group.points.record]
        let minimum = method.minimum(of: GroupIndex(place)).map { standards.records[$0.provision.record] }
        let states = [points.status] + (minimum.map { [$0.status] } ?? [])
        let names = states.map { words($0.title) }
        let title = say("小计 ", "Total of ") + ReportText(words(group.title))
        return ReportTable.Row(
            [
                group.counting == .bonus ? title + say("（加分）", " (bonus)") : title, ReportText(minimum.map { "≥ \($0.value)" } ?? ""),
                ReportText(points.value), ReportText(points.clause),
                ReportText(Set(names).count == 1 ? names[0] : names.joined(separator: listComma)),
                ReportText(group.id), "",
            ], .subtotal)
    }

    private func shownRecords(_ method: Method) -> [Int] {
        method.items.map(\.maximum.record) + method.groups.map(\.points.record)
    }

    // MARK: - Other figures

    private func figures(_ records: [Int], _ instrument: String) -> ReportTable {
        let rows = records.map { standards.records[$0] }.map { record in
            return ReportTable.Row([
                ReportText(words(record.title)), ReportText(value(record)),
                ReportText(record.clause), status(record),
                ReportText(record.instrument == instrument ? record.row : record.id), remarks(record),
            ])
        }
        return ReportTable(
            .figures(instrument: instrument),
            columns: [
                column("内容", "Figure"), column("数值", "Value", .trailing), column("条款", "Clause"),
                column("状态", "Status"), column("代号", "Name"),
                column("说明", "Remarks", .leading, .below),
            ],
            rows: rows)
    }

    /// `300 mm`, `1 decimal`, `是`.
    private func value(_ record: FigureRecord) -> String {
        guard let unit = FigureUnit(rawValue: record.unit) else { return "\(record.value) \(record.unit)" }
        if unit == .yesNo { return title(record.value == "true") }
        let name = words(unit.title(behind: record.value))
        return name.isEmpty ? record.value : "\(record.value) \(name)"
    }

    private func status(_ record: FigureRecord) -> ReportText {
        ReportText(words(record.status.title), record.status.isSettled ? .pass : .undetermined)
    }

    /// Source, parts with a status of their own, who proof-read it, and notes.
    private func remarks(_ record: FigureRecord) -> ReportText {
        var remarks = [words(record.sourceText)]
        remarks += record.parts.map { "\(words($0.id.title)): \(words($0.status.title))" }
        if let verification = record.verification {
            remarks.append(
                words(
                    "\(verification.name) 于 \(verification.date) 核对", "proof-read by \(verification.name) on \(verification.date)"))
        }
        if let note = record.note { remarks.append(words(note)) }
        return ReportText(remarks.joined(separator: semicolon), .muted)
    }

    // MARK: - Words

    private func statusCounts(_ records: Range<Int>) -> String {
        FigureStatus.allCases.compactMap { status in
            let count = records.count { standards.records[$0].status == status }
            return count == 0 ? nil : "\(words(status.title)) \(count)"
        }.joined(separator: listComma)
    }

    private var legend: String {
        FigureStatus.allCases
            .map { "\(words($0.title)): \(words($0.meaning))\n" }.joined()
    }

    private func text(_ table: ReportTable) -> String {
        TextTable(table, width: width, style: TerminalStyle(isColored: false)).lines.map { $0 + "\n" }.joined()
    }
}

extension FigureStatus {
    /// What the status says of a figure.
    package var meaning: Message.Text {
        switch self {
        case .primary: Message.Text("刊于京技管〔2022〕47号或48号", "printed in 京技管〔2022〕47号 or 48号")
        case .verified: Message.Text("由署名的人在注明的日期与印本核对", "proof-read against the printed instrument by a named person on a named day")
        case .inferred:
            Message.Text("由原文解释得出，原文未写明该日或该数", "drawn from printed words by interpretation: a day or number that the text does not name")
        case .copy: Message.Text("见于文件本身的公开抄本", "read in a public copy of the instrument itself")
        case .secondary: Message.Text("见于报道、考试笔记或派生文件", "read in a press report, exam note or derived document")
        case .provisional: Message.Text("未在任何文本中读到，沿用或凭记忆，待核", "not read anywhere; carried over or recalled, to be checked")
        case .unknown: Message.Text("已知有此行，数值不详", "the row is known to exist, its figure is not")
        }
    }
}
