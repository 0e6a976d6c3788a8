/// 48号 第六条, 第七条: the building is rewarded for a municipal award, or as built prefabricated voluntarily.
struct RouteRule: BuildingRule {
    static let description = RuleDescription(
        "48-6-7-route",
        title: Message.Text("奖励途径", "Route to the reward"),
        citation: "京技管〔2022〕48号 第六条、第七条",
        sentence:
            "对获得《北京市装配式建筑、绿色建筑、绿色生态示范区项目市级奖励资金管理暂行办法》中装配式建筑项目奖励的公共建筑,给予180元/平方米的区级配套奖励。……发布后自愿实施的装配式建筑项目,对其给予180元/平方米的财政奖励。"
    )

    static let help = RuleHelp(
        meaning: (
            "单体有一条奖励途径：市级奖励的区级配套，或自愿实施。",
            "There is a route to the reward: a municipal award to match, or building prefabricated voluntarily."
        ),
        reason: (
            "获得市级奖励的公共建筑走第六条，不再检查技术要求；其余走第七条。未填写的字段使途径可能不止一条时未定。",
            "Public buildings with a municipal award take article 6, without technical requirements; others take article 7. "
                + "The rule is undetermined where unknown fields allow more than one."
        ),
        remedy: ("填写 rewardBasis 的 municipalAward 与 voluntary。", "Give municipalAward and voluntary in rewardBasis."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""voluntary": "notMandated""#,
            other: #""voluntary": "no""#,
            outcome: .fail))

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        let basis = building.submission.rewardBasis
        let voluntary = Place.rewardBasis(.voluntary)
        guard UseRule.isRewarded(building.building.use) else {
            return Ruling(
                .notApplicable, at: building.place(.use), Message("用途不在奖励范围内", "the use is not rewarded"))
        }
        switch building.routes.route {
        case .matching:
            return Ruling(
                .pass, at: .rewardBasis(.municipalAward),
                Message("公共建筑获得市级奖励：区级配套（第六条）", "public building with a municipal award: matching reward (art. 6)"))
        case .voluntary:
            return Ruling(.pass, at: voluntary, Message("自愿实施（第七条）", "built prefabricated voluntarily (art. 7)"))
        case .none:
            // Reading b of `district-mandate`: what the submission calls voluntary is an obligation of 47号.
            return Ruling(
                .fail, at: voluntary,
                basis.voluntary == .notMandated
                    ? Message(
                        "无市级奖励；47号强制实施，按所取口径（district-mandate b）不属于自愿实施",
                        "no municipal award; 47号 mandates the building, which by the reading taken (district-mandate b) is not voluntary")
                    : Message("既无市级奖励，也不属于自愿实施", "neither a municipal award nor voluntary"))
        case .undetermined, .notApplicable:
            var missing: [Place] = []
            if building.building.use == .public, basis.municipalAward == nil { missing.append(.rewardBasis(.municipalAward)) }
            if basis.voluntary == nil { missing.append(voluntary) }
            return Ruling(
                .undetermined, at: missing.first ?? voluntary, missing: Places(missing),
                missing.isEmpty
                    ? Message("47号是否强制实施尚未确定", "whether 47号 mandates the building is not known")
                    : Message(
                        "奖励途径未定：未填写 {0}", "the route is open: {0} not given",
                        .list(missing.map { Message.Text($0.field(in: building.standards)) })))
        }
    }
}
