/// Whether the scores of the applicant's sheet are those that follow from the submission.
struct DeclaredScoresRule: BuildingRule {
    static let description = RuleDescription(
        "declared-scores",
        title: Message.Text("申报得分与复算一致", "Declared scores agree"),
        citation: "京技管〔2022〕48号 第九条",
        sentence: "单体建筑的预制率和装配率计算书。",
        effect: .advisory)

    static let help = RuleHelp(
        meaning: ("申报的各项得分与复算一致。", "The declared points of the items agree with the recomputed ones."),
        reason: ("只比较两者都有的项；以复算为准。只作提示。", "Only items that have both are compared; the recomputed points count. Advisory."),
        remedy: ("核对计算书与测量。", "Check the calculation and the measures."),
        example: RuleHelp.Example(
            sample: "hybrid-high-rise.json",
            passing: #""exteriorWallIntegrated": 4.3"#,
            other: #""exteriorWallIntegrated": 4.4"#,
            outcome: .fail))

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = building.place(.declaredScores)
        var compared = 0
        var differences: [Message] = []
        // Without a score sheet there is nothing to look for.
        if !building.building.declaredScores.isEmpty {
            let items = building.sheet.items
            for index in items.indices where items[index].basis == .recomputed || items[index].basis == .absent {
                let item = building.method.items[index]
                guard let declared = building.building.declaredScore(item.name) else { continue }
                // What the building does not have is worth no points.
                guard let score = items[index].score.map(\.exact) ?? .zero else { continue }
                compared += 1
                guard declared.rational != score else { continue }
                differences.append(
                    Message(
                        "{0}：申报 {1} 分，复算 {2} 分", "{0}: declared {1}, recomputed {2}", .words(item.shortTitle), .decimal(declared),
                        .number(score)))
            }
        }
        if compared == 0 {
            return Ruling(.notApplicable, at: place, Message("没有可与复算比较的申报得分", "there is no declared score to compare"))
        }
        if differences.isEmpty {
            return Ruling(.pass, at: place, Message("{0} 项申报得分与复算一致", "{0} declared scores agree", .whole(compared)))
        }
        return Ruling(
            .fail, at: place, Message("申报得分与复算不一致：{0}", "declared scores differ: {0}", .sentences(differences)))
    }
}
