/// 48号 第七条: built after 京政办发〔2017〕8号 was issued.
///
/// Reading `opinion-day`: issued on the day of its date (a), on the day it was made public (b), when it came into force (c).
struct AfterMunicipalOpinionRule: BuildingRule {
    static let description = RuleDescription(
        "48-7-after-2017-8",
        title: Message.Text("京政办发〔2017〕8号后实施", "Begun after the municipal opinion"),
        citation: "京技管〔2022〕48号 第七条",
        sentence: "《北京市人民政府办公厅关于加快发展装配式建筑的实施意见》(京政办发〔2017〕8号)发布后自愿实施的装配式建筑项目,对其给予180元/平方米的财政奖励。")

    static let help = RuleHelp(
        meaning: ("在京政办发〔2017〕8号发布之日或以后取得开工手续。", "Construction started after 京政办发〔2017〕8号 was issued."),
        reason: (
            "只对可能走第七条的单体检查；哪一天算发布，见口径 opinion-day。",
            "Looked at for buildings that may take article 7; for the day see the reading opinion-day."
        ),
        remedy: ("核对 constructionStart。", "Check constructionStart."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""constructionStart": "2022-04-28""#,
            other: #""constructionStart": "2016-11-08""#,
            outcome: .fail))

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = Place.date(.constructionStart)
        guard let start = building.submission.dates.constructionStart else { return .missing(place, building.standards) }
        let figure = building.law.municipalOpinion(building.readings[.opinionDay])
        guard let issued = ledger.read(figure) else { return .withheld(figure.record, in: building.standards, at: place) }
        return .comparison(
            start >= issued, at: place,
            holds: ("取得开工手续之日{0}不早于京政办发〔2017〕8号发布之日{1}", "construction start {0} is not before the municipal opinion of {1}"),
            fails: ("取得开工手续之日{0}早于京政办发〔2017〕8号发布之日{1}", "construction start {0} is before the municipal opinion of {1}"),
            .date(start), .date(issued))
    }
}
