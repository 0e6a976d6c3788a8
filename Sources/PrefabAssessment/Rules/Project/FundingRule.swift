/// 48号 第五条: fiscal funds stay below the limit; the limit itself is too much.
struct FundingRule: ProjectRule {
    static let description = RuleDescription(
        .funding,
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
        let values = Message.Values(.decimal(percent), .number(limitPercent))
        return percent.rational < limitPercent
            ? Ruling(.pass, at: place, Message("财政性资金 {0}% < {1}%", "fiscal funds {0}% < {1}%", values))
            : Ruling(.fail, at: place, Message("财政性资金 {0}% ≥ {1}%", "fiscal funds {0}% ≥ {1}%", values))
    }
}
