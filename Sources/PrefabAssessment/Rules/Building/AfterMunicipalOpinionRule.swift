/// 48号 第七条: built after 京政办发〔2017〕8号 was issued.
struct AfterMunicipalOpinionRule: BuildingRule {
    static let description = RuleDescription(
        "48-7-after-2017-8",
        title: Message.Text("8号文发布后实施", "Begun after the municipal opinion"),
        citation: "京技管〔2022〕48号 第七条",
        sentence: "《北京市人民政府办公厅关于加快发展装配式建筑的实施意见》(京政办发〔2017〕8号)发布后自愿实施的装配式建筑项目,对其给予180元/平方米的财政奖励。")

    static let help = RuleHelp(
        meaning: ("在京政办发〔2017〕8号发布之后开工。", "Construction started after 京政办发〔2017〕8号 was issued."),
        reason: ("只对自愿实施的单体检查。", "Looked at for buildings on the voluntary route alone."),
        remedy: ("核对 constructionStart。", "Check constructionStart."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""constructionStart": "2022-04-28""#,
            other: #""constructionStart": "2016-11-08""#,
            outcome: .fail))

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = Place.date(.constructionStart)
        guard let start = building.submission.dates.constructionStart else { return .missing(place, building.standards) }
        guard let issued = ledger.read(building.law.municipalOpinionIssued) else {
            return .withheld(building.law.municipalOpinionIssued.record, in: building.standards, at: place)
        }
        return .comparison(
            start >= issued, at: place,
            holds: ("开工 {0} 不早于 8 号文发布 {1}", "construction start {0} is not before the municipal opinion of {1}"),
            fails: ("开工 {0} 早于 8 号文发布 {1}", "construction start {0} is before the municipal opinion of {1}"),
            .date(start), .date(issued))
    }
}
