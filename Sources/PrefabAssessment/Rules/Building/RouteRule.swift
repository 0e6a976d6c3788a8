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
            "获得市级奖励的公共建筑走第六条，其余走第七条。取单体自己的 rewardBasis，未填写的各项取项目的。尚在审核或未填写的字段使途径可能不止一条时未定。",
            "Public buildings with a municipal award take article 6, others article 7. The building’s own rewardBasis counts, field by field, else "
                + "the project’s. The rule is undetermined where what is pending or not given allows more than one."
        ),
        remedy: ("填写 rewardBasis 的 municipalAward 与 voluntary。", "Give municipalAward and voluntary in rewardBasis."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""voluntary": "notMandated""#,
            other: #""voluntary": "no""#,
            outcome: .fail))

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        let award = building.submission.place(.municipalAward, ofBuilding: building.index)
        let voluntary = building.submission.place(.voluntary, ofBuilding: building.index)
        guard building.isRewarded else {
            return Ruling(.notApplicable, at: building.place(.use), Message("用途不属支持范围", "the use is not rewarded"))
        }
        switch building.routes.route {
        case .matching:
            return Ruling(
                .pass, at: award, Message("公共建筑获得市级奖励：区级配套（第六条）", "public building with a municipal award: matching reward (art. 6)"))
        case .voluntary:
            return Ruling(.pass, at: voluntary, Message("自愿实施（第七条）", "built prefabricated voluntarily (art. 7)"))
        case .none: return Ruling(.fail, at: voluntary, refusal(building))
        case .undetermined, .notApplicable:
            var missing: [Place] = []
            if building.routes.contains(.matching) { missing.append(award) }
            if building.submission.voluntary(of: building.building) == nil { missing.append(voluntary) }
            return Ruling(
                .undetermined, at: missing.first ?? voluntary, missing: Places(missing),
                Message(
                    "奖励途径未定：{0}尚不清楚", "the route is open: {0} not known",
                    .list(missing.compactMap { $0.key?.field.shortTitle })))
        }
    }

    /// Why there is no route: an award is no reason where the building is not public.
    private static func refusal(_ building: BuildingFacts) -> Message {
        if building.building.use == .public {
            return Message("未获得市级奖励，也不属于自愿实施", "no municipal award, and not voluntary")
        }
        if building.submission.municipalAward(of: building.building) == .granted {
            return Message("第六条只适用于公共建筑；也不属于自愿实施", "article 6 is for public buildings alone; and not voluntary")
        }
        return Message("不属于自愿实施", "not voluntary")
    }
}

extension RuleID {
    /// Whether it fails is for each route to say.
    static let route = RouteRule.id
}
