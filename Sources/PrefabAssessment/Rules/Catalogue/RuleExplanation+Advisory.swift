extension RuleExplanation {
    /// Rules about buildings without effect on the verdict.
    static let advisory: [RuleExplanation] = [
        RuleExplanation(
            .mandatedSteel,
            meaning: ("47号要求的大型政府投资公共建筑采用钢结构。", "A large government-invested public building under 47号 is built in steel."),
            reason: ("只作提示，不影响奖励结论。", "Advisory, without effect on the reward."),
            remedy: (
                "改用钢结构，或核对 use、aboveGroundArea 与 fiscalFundingPercent。",
                "Build in steel, or check use, aboveGroundArea and fiscalFundingPercent."),
            example: Example(
                sample: "government-funded.json",
                passing: #""structure": "steel""#,
                other: #""structure": "concrete""#,
                outcome: .fail)),
        RuleExplanation(
            .mandatedRate,
            meaning: (
                "47号强制实施的单体达到规定的装配率；住宅达到规定的等级。",
                "A building mandated by 47号 reaches the assembly rate asked for; housing reaches the grade."),
            reason: ("按 DB11/T 1831—2021 计算，无论规划许可证日期。只作提示。", "Computed by DB11/T 1831—2021 whatever the permit. Advisory."),
            remedy: ("提高装配率。", "Raise the assembly rate."),
            example: Example(
                sample: "rate-49.6-percent.json",
                passing: #""dryFloor": { "qualifying": 7200,"#,
                other: #""dryFloor": { "qualifying": 5880,"#,
                outcome: .fail)),
        RuleExplanation(
            .declaredScores,
            meaning: ("申报的各项得分与复算一致。", "The declared points of the items agree with the recomputed ones."),
            reason: ("只比较两者都有的项；以复算为准。只作提示。", "Only items that have both are compared; the recomputed points count. Advisory."),
            remedy: ("核对计算书与测量。", "Check the calculation and the measures."),
            example: Example(
                sample: "hybrid-high-rise.json",
                passing: #""exteriorWallIntegrated": 4.3"#,
                other: #""exteriorWallIntegrated": 4.4"#,
                outcome: .fail)),
        RuleExplanation(
            .declaredRates,
            meaning: ("申报的预制率、装配率与等级和复算一致。", "The declared rates and grade agree with the recomputed ones."),
            reason: ("按申报的小数位数四舍五入后比较。只作提示。", "Compared after rounding half up to the decimals declared. Advisory."),
            remedy: ("核对计算书。", "Check the calculation."),
            example: Example(
                sample: "eligible-factory.json",
                passing: #""assemblyRatePercent": 72.4"#,
                other: #""assemblyRatePercent": 75.1"#,
                outcome: .fail)),
    ]
}
