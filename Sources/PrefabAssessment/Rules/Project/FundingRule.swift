/// 48号 第五条: fiscal funds stay below the limit; the limit itself is too much.
struct FundingRule: ProjectRule {
    static let id = RuleID.funding
    static let description = RuleDescription(
        id,
        title: Message.Text("非政府投资项目", "Not government-invested"),
        citation: "京技管〔2022〕48号 第五条",
        sentence: "本办法中的非政府投资项目是依据项目立项批复文件中资金来源规定的使用财政性资金未达到50%以上的项目。")

    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = Place.project(.fiscalFundingPercent)
        guard let percent = project.submission.project.fiscalFundingPercent else { return .missing(place) }
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
