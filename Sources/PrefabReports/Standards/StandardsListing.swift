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
            + "\n" + legend
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
