import Testing

@testable import PrefabReports

@Suite struct TextTableTests {
    private let table = ReportTable(
        .documents,
        columns: [
            ReportTable.Column("单体"), ReportTable.Column("area", .trailing), ReportTable.Column("等级"),
            ReportTable.Column("说明", .leading, .below),
        ],
        rows: [
            ReportTable.Row(["1#生产厂房", "18230.4 m²", "A(BJ)", "装配率 72.44% ≥ 50%"]),
            ReportTable.Row(["B", "5 m²", "—", ""]),
            ReportTable.Row(["합계 🏠", "18235.4 m²", "", ""], .total),
        ])

    private func lines(width: Int) -> [String] {
        var lines: [String] = []
        TextTable(table, width: width, style: TerminalStyle(isColored: false)).forEachLine { lines.append($0) }
        return lines
    }

    @Test func layout() {
        #expect(
            lines(width: 100) == [
                "单体              area  等级",
                "-----------------------------",
                "1#生产厂房  18230.4 m²  A(BJ)",
                "    装配率 72.44% ≥ 50%",
                "B                 5 m²  —",
                "-----------------------------",
                "합계 🏠     18235.4 m²",
            ])
    }

    /// The column after a mixed one begins in the same place in every row, counted in columns of the terminal.
    @Test func columnsLineUp() {
        for line in lines(width: 100) where line.contains("m²") {
            let end = line.firstRange(of: "m²")!.upperBound
            #expect(DisplayWidth.of(String(line[..<end])) == 22)
        }
    }

    @Test(arguments: [24, 30, 40, 60])
    func narrowPage(_ width: Int) {
        for line in lines(width: width) { #expect(DisplayWidth.of(line) <= width, "\(line)") }
        #expect(lines(width: width).contains { $0.contains("18230.4 m²") })
    }

    @Test func noColourUnlessAsked() {
        let plain = TerminalStyle(isColored: false).paint(ReportText("不符合", .fail).spans)
        let colored = TerminalStyle(isColored: true).paint(ReportText("不符合", .fail).spans)
        #expect(plain == "不符合")
        #expect(colored == "\u{1B}[1;31m不符合\u{1B}[0m")
    }
}
