import PrefabAssessment

// One row a file, for spreadsheets.

extension PortfolioReport: TabularReport {
    var title: String { words("项目汇总", "Projects") }

    var head: [String] {
        [
            words("文件", "File"), words("状态", "State"), words("项目编号", "Project id"), words("项目名称", "Project"),
            words("申报单位", "Applicant"), words("申报意向书日期", "Declaration of intent"), words("初审意见", "Opinion"),
            words("可予奖励面积下限 (m²)", "Payable area, lower (m²)"), words("可予奖励面积上限 (m²)", "Payable area, upper (m²)"),
            words("金额下限 (元)", "Amount, lower (yuan)"), words("金额上限 (元)", "Amount, upper (yuan)"),
            words("是否封顶", "Capped"), words("重复申请", "Repeated"),
        ]
    }

    var rows: [[TableCell]] {
        let repeated = Set(portfolio.repeats.flatMap(\.entries))
        return portfolio.entries.enumerated().map { place, entry in row(entry, isRepeated: repeated.contains(place)) }
    }

    private func row(_ entry: Portfolio.Entry, isRepeated: Bool) -> [TableCell] {
        let state = TableCell.text(words(entry.state))
        guard let project = entry.project else {
            return [.text(entry.name), state] + Array(repeating: .text(""), count: head.count - 2)
        }
        let reward = project.reward
        return [
            .text(entry.name), state, .text(project.id), .text(project.name), .text(project.applicant ?? ""),
            .day(project.application?.description ?? ""), .text(words(project.verdict.title(project.stage))),
            .number(reward.payableArea.lower.description), .number(reward.payableArea.upper.description),
            .number(reward.amount.lower.description), .number(reward.amount.upper.description),
            .text(reward.isCapped ? title(true) : ""), .text(isRepeated ? title(true) : ""),
        ]
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
