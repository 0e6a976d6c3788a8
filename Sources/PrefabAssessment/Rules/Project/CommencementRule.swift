/// 48号 第八条: the formalities of commencement are done.
struct CommencementRule: ProjectRule {
    static let description = RuleDescription(
        "48-8-commencement",
        title: Message.Text("已办理开工手续", "Commencement formalities done"),
        citation: "京技管〔2022〕48号 第八条",
        sentence: "申报项目应依法依规办理开工手续。")

    static let help = RuleHelp(
        meaning: ("已依法办理开工手续。", "The formalities of the start of construction are done."),
        reason: (
            "以填写 constructionStart 为准；未填写时未定，不判不通过。",
            "A constructionStart shows it; without one the rule is undetermined, never failed."
        ),
        remedy: ("取得开工手续后填写日期。", "Give the date once the formalities are done."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""constructionStart": "2022-04-28","#,
            other: "",
            outcome: .undetermined))

    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = Place.date(.constructionStart)
        guard let start = project.submission.dates.constructionStart else { return .missing(place, project.standards) }
        return Ruling(.pass, at: place, Message("开工手续 {0}", "construction start {0}", .date(start)))
    }
}
