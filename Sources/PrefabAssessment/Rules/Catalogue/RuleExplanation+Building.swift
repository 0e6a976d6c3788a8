extension RuleExplanation {
    /// Rules about the use of a building and its route to the reward.
    static let building: [RuleExplanation] = [
        RuleExplanation(
            .use,
            meaning: ("单体为公共建筑或工业建筑。", "The building is public or industrial."),
            reason: ("住宅与配套附属设施不在奖励范围内。", "Housing and ancillary buildings are not rewarded."),
            remedy: ("按规划许可证填写 use。", "Give use as on the planning permit."),
            example: Example(
                sample: "eligible-factory.json",
                passing: #""use": "industrial""#,
                other: #""use": "commercialHousing""#,
                outcome: .fail)),
        RuleExplanation(
            .route,
            meaning: (
                "单体有一条奖励途径：市级奖励的区级配套，或自愿实施。",
                "There is a route to the reward: a municipal award to match, or building prefabricated voluntarily."),
            reason: (
                "获得市级奖励的公共建筑走第六条，不再检查技术要求；其余走第七条。未填写的字段使途径可能不止一条时未定。",
                "Public buildings with a municipal award take article 6, without technical requirements; others take article 7. "
                    + "The rule is undetermined where unknown fields allow more than one."),
            remedy: ("填写 rewardBasis 的 municipalAward 与 voluntary。", "Give municipalAward and voluntary in rewardBasis."),
            example: Example(
                sample: "eligible-factory.json",
                passing: #""voluntary": "notMandated""#,
                other: #""voluntary": "no""#,
                outcome: .fail)),
        RuleExplanation(
            .afterMunicipalOpinion,
            meaning: ("在京政办发〔2017〕8号发布之后开工。", "Construction started after 京政办发〔2017〕8号 was issued."),
            reason: ("只对自愿实施的单体检查。", "Looked at for buildings on the voluntary route alone."),
            remedy: ("核对 constructionStart。", "Check constructionStart."),
            example: Example(
                sample: "eligible-factory.json",
                passing: #""constructionStart": "2022-04-28""#,
                other: #""constructionStart": "2016-11-08""#,
                outcome: .fail)),
    ]
}
