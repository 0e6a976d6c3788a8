/// DB11/T 1831-2021 basic provisions: full decoration.
struct DecorationRule: BuildingRule {
    static let description = RuleDescription(
        "1831-decoration",
        title: Message.Text("全装修", "Full decoration"),
        citation: "DB11/T 1831—2021 基本规定",
        sentence: "采用全装修。")

    static let help = RuleHelp(
        meaning: ("采用全装修。", "The building is fully decorated."),
        reason: (
            "基本规定的要求。未填写 fullDecoration 时未定。",
            "Required by the basic provisions. Without fullDecoration the rule is undetermined."),
        remedy: ("填写 fullDecoration。", "Give fullDecoration."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""fullDecoration": true"#,
            other: #""fullDecoration": false"#,
            outcome: .fail))

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = building.place(.fullDecoration)
        guard let figure = building.table.requiresDecoration else {
            return Ruling(.notApplicable, at: place, Message("评分表无此要求", "the score table has no such requirement"))
        }
        guard let isRequired = ledger.read(figure) else {
            return .withheld(figure.record, in: building.standards, at: place)
        }
        guard isRequired else {
            return Ruling(.notApplicable, at: place, Message("不要求全装修", "full decoration is not required"))
        }
        switch building.building.fullDecoration {
        case true?: return Ruling(.pass, at: place, Message("采用全装修", "fully decorated"))
        case false?: return Ruling(.fail, at: place, Message("未采用全装修", "not fully decorated"))
        case nil: return .missing(place)
        }
    }
}

extension RuleNumber {
    /// Reports and advice show its figure.
    package static let decoration = DecorationRule.number
}
