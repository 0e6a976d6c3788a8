/// Whether the scores of the applicant's sheet are those that follow from the submission.
struct DeclaredScoresRule: BuildingRule {
    static let description = RuleDescription(
        .declaredScores,
        title: Message.Text("申报得分与复算一致", "Declared scores agree"),
        citation: "京技管〔2022〕48号 第九条",
        sentence: "单体建筑的预制率和装配率计算书。",
        effect: .advisory)

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = building.place(.declaredScores)
        var compared = 0
        var differences: [Message.Text] = []
        for item in building.sheet.items where item.basis == .recomputed {
            guard let declared = building.building.declaredScore(item.item), let score = item.score?.exact else { continue }
            compared += 1
            if declared.rational != score { differences.append(difference(item.item, declared, score)) }
        }
        if compared == 0 {
            return Ruling(.notApplicable, at: place, Message("没有可与复算比较的申报得分", "there is no declared score to compare"))
        }
        if differences.isEmpty {
            return Ruling(.pass, at: place, Message("{0} 项申报得分与复算一致", "{0} declared scores agree", [.whole(compared)]))
        }
        return Ruling(
            .fail, at: place, Message("申报得分与复算不一致：{0}", "declared scores differ: {0}", [.list(differences)]))
    }

    private static func difference(_ item: ItemID, _ declared: ExactDecimal, _ score: Rational) -> Message.Text {
        func text(_ declares: StaticString, _ recomputed: StaticString) -> String {
            UTF8Buffer.text { text in
                text.append(item.rawValue)
                text.append(declares)
                text.append(declared)
                text.append(recomputed)
                text.appendNumber(score)
            }
        }
        return Message.Text(text(" 申报 ", " 复算 "), text(" declared ", ", recomputed "))
    }
}
