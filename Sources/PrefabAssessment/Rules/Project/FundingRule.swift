/// 48号 第五条: fiscal funds stay below the limit; the limit itself is too much.
struct FundingRule: ProjectRule {
    static let description = RuleDescription(
        "48-5-funding",
        title: Message.Text("非政府投资项目", "Not government-invested"),
        citation: "京技管〔2022〕48号 第五条",
        sentence: "本办法中的非政府投资项目是依据项目立项批复文件中资金来源规定的使用财政性资金未达到50%以上的项目。")

    static let help = RuleHelp(
        meaning: (
            "项目使用财政性资金的比例低于限值，不属于政府投资。",
            "The share of fiscal funds is below the limit, so that the project is not government-invested."
        ),
        reason: ("“未达到50%以上”：恰好等于限值的也不通过。", "“未达到50%以上”: a share of exactly the limit fails as well."),
        remedy: (
            "按立项批复的资金来源填写 fiscalFundingPercent（百分数）。",
            "Give fiscalFundingPercent as a percentage, from the sources of funds in the approval."
        ),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""fiscalFundingPercent": 0"#,
            other: #""fiscalFundingPercent": 62.5"#,
            outcome: .fail))

    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = Place.project(.fiscalFundingPercent)
        guard let percent = project.submission.project.fiscalFundingPercent else { return .missing(place, project.standards) }
        guard let limit = ledger.read(project.law.fundingLimit) else {
            return .withheld(project.law.fundingLimit.record, in: project.standards, at: place)
        }
        let limitPercent = limit * 100
        return .comparison(
            percent.rational < limitPercent, at: place,
            holds: ("财政性资金 {0}% < {1}%", "fiscal funds {0}% < {1}%"),
            fails: ("财政性资金 {0}% ≥ {1}%", "fiscal funds {0}% ≥ {1}%"), .decimal(percent), .number(limitPercent))
    }
}

extension RuleID {
    /// Advice says how much is too much.
    package static let funding = FundingRule.id
}
