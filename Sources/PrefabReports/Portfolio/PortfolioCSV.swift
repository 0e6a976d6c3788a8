package import PrefabAssessment

/// Writes a portfolio as a table for spreadsheets: one row a file.
///
/// UTF-8 with a byte order mark, by which spreadsheets know that it is not the local code page; every text in quotation marks, lines ended
/// by CR LF (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe in front.
package struct PortfolioCSV: Sendable {
    private let phrases: ReportPhrases

    package init(language: Language) {
        phrases = ReportPhrases(language: language)
    }

    package func write(_ portfolio: Portfolio, to buffer: inout UTF8Buffer) {
        buffer.append(bytes: [0xEF, 0xBB, 0xBF])
        row(
            [
                say("文件", "File"), say("状态", "State"), say("项目编号", "Project id"), say("项目名称", "Project"),
                say("申报单位", "Applicant"), say("申报日期", "Application"), say("结论", "Verdict"),
                say("可奖励面积下限 (m²)", "Payable area, lower (m²)"), say("可奖励面积上限 (m²)", "Payable area, upper (m²)"),
                say("金额下限 (元)", "Amount, lower (yuan)"), say("金额上限 (元)", "Amount, upper (yuan)"),
                say("是否封顶", "Capped"), say("重复申请", "Repeated"),
            ].map { Cell.text($0) }, to: &buffer)
        let repeated = Set(portfolio.repeats.flatMap(\.entries))
        for (place, entry) in portfolio.entries.enumerated() {
            row(cells(entry, isRepeated: repeated.contains(place)), to: &buffer)
        }
    }

    private enum Cell {
        case text(String)
        /// Digits with a point, which a spreadsheet may add up.
        case number(String)
    }

    private func say(_ chinese: String, _ english: String) -> String {
        phrases.words(Message.Text(chinese, english))
    }

    private func cells(_ entry: Portfolio.Entry, isRepeated: Bool) -> [Cell] {
        let state = Cell.text(phrases.words(entry.state))
        guard let project = entry.project else {
            return [.text(entry.name), state] + Array(repeating: .text(""), count: 11)
        }
        let reward = project.reward
        return [
            .text(entry.name), state, .text(project.id), .text(project.name), .text(project.applicant ?? ""),
            .text(project.application?.description ?? ""), .text(phrases.words(project.verdict.title)),
            .number(reward.payableArea.lower.description), .number(reward.payableArea.upper.description),
            .number(reward.amount.lower.description), .number(reward.amount.upper.description),
            .text(reward.isCapped ? say("是", "yes") : ""), .text(isRepeated ? say("是", "yes") : ""),
        ]
    }

    private func row(_ cells: [Cell], to buffer: inout UTF8Buffer) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { buffer.append(byte: UInt8(ascii: ",")) }
            switch cell {
            case .number(let number): buffer.append(number)
            case .text(let text): write(text, to: &buffer)
            }
        }
        buffer.append("\r\n")
    }

    private func write(_ text: String, to buffer: inout UTF8Buffer) {
        buffer.append(byte: UInt8(ascii: "\""))
        // What is hidden is made visible first, so that no control character is left in front of a sign.
        let visible = VisibleText.make(text)
        if SpreadsheetText.isFormula(visible) { buffer.append(byte: UInt8(ascii: "'")) }
        for byte in visible.utf8 {
            if byte == UInt8(ascii: "\"") { buffer.append(byte: byte) }
            buffer.append(byte: byte)
        }
        buffer.append(byte: UInt8(ascii: "\""))
    }
}

extension Portfolio.Entry {
    /// What the file is.
    var state: Message.Text {
        switch content {
        case .project: Message.Text("已审查", "reviewed")
        case .broken: Message.Text("有错误", "has errors")
        case .foreign: Message.Text("不是申报文件", "no submission")
        case .unreadable: Message.Text("无法读取", "cannot be read")
        }
    }
}
