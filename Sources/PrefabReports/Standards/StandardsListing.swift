package import PrefabAssessment

/// Shows people what instruments there are, and how many of their figures have which status.
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
            + "\n" + legend + "\n" + readings
    }

    /// The gaps in the law, each with its readings.
    private var readings: String {
        let readings = standards.instrument48.readings
        let introduction = words(
            "口径：法律留有空白之处，本程序列有 \(readings.count) 处（各解是程序列的，不是条文），不另指明时取 a；用 --reading 编号=b 改用，prefab explain 编号 说明其中一处。",
            "Readings: the program lists \(readings.count) places that the law leaves open (the list is the program's, not the law's). "
                + "Reading a is taken unless --reading ID=b says otherwise; prefab explain ID explains one.")
        return introduction + "\n" + readings.map(text(of:)).joined()
    }

    private func text(of reading: ReadingDescription) -> String {
        let clause = words("（\(reading.clause)）", " (\(reading.clause)): ")
        let texts = zip(reading.id.letters, reading.texts).map { "  \($0.rawValue)  \(words($1))\n" }
        return "\n\(reading.id.rawValue)\(clause)\(words(reading.question))\n" + texts.joined()
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
        var text = ""
        TextTable(table, width: width, style: TerminalStyle(isColored: false)).forEachLine { text += $0 + "\n" }
        return text
    }
}
