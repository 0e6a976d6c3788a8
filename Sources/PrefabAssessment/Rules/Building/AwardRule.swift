/// 48号 第六条: the municipal award was granted by the scheme that the article names.
struct AwardRule: BuildingRule {
    static let description = RuleDescription(
        "48-6-award",
        title: Message.Text("市级奖励依据规定的办法", "Award by the scheme that is named"),
        citation: "京技管〔2022〕48号 第六条",
        sentence:
            "对获得《北京市装配式建筑、绿色建筑、绿色生态示范区项目市级奖励资金管理暂行办法》中装配式建筑项目奖励的公共建筑,给予180元/平方米的区级配套奖励。"
    )

    static let help = RuleHelp(
        meaning: ("市级奖励依据第六条所指的市级办法。", "The municipal award was granted by the scheme that article 6 names."),
        reason: (
            "只对可能走第六条的单体检查。award.instrument 未填写时视为依据该办法；填写的须是数据中列出的办法。",
            "Looked at for buildings that may take article 6. An award.instrument that is not given is taken to be that scheme; one that is given has to "
                + "be among those in the data."
        ),
        remedy: ("按奖励决定填写 award.instrument。", "Give award.instrument as in the decision."),
        example: RuleHelp.Example(
            sample: "matching-capped.json",
            passing: #""instrument": "京建法〔2020〕4号""#,
            other: #""instrument": "京建法〔2018〕6号""#,
            outcome: .fail))

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = building.submission.place(.instrument, ofBuilding: building.index)
        guard let instrument = building.submission.award(of: building.building)?.instrument else {
            return Ruling(.pass, at: place, Message("未填写市级办法，视为第六条所指的办法", "the scheme is not given and taken to be that of article 6"))
        }
        let figure = building.law.municipalSchemes
        guard let schemes = ledger.read(figure) else { return .withheld(figure.record, in: building.standards, at: place) }
        return .comparison(
            schemes.contains(instrument), at: place,
            holds: ("市级奖励依据{0}", "the award was granted by {0}"),
            fails: ("市级奖励依据{0}，不是第六条所指的办法（{1}）", "the award was granted by {0}, not by the scheme of article 6 ({1})"),
            .text(instrument), .list(schemes.map { Message.Text($0) }))
    }
}
