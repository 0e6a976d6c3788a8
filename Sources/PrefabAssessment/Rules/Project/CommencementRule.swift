/// 48号 第八条: the formalities of commencement are done.
struct CommencementRule: ProjectRule {
    static let id = RuleID.commencement
    static let description = RuleDescription(
        id,
        title: Message.Text("已办理开工手续", "Commencement formalities done"),
        citation: "京技管〔2022〕48号 第八条",
        sentence: "申报项目应依法依规办理开工手续。")

    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = Place.date(.constructionStart)
        guard let start = project.submission.dates.constructionStart else { return .missing(place) }
        return Ruling(.pass, at: place, Message("开工手续 {0}", "construction start {0}", .date(start)))
    }
}
