/// 48号 第五条: the project is new construction.
struct NewConstructionRule: ProjectRule {
    static let description = RuleDescription(
        "48-5-new",
        title: Message.Text("新建项目", "New construction"),
        citation: "京技管〔2022〕48号 第五条",
        sentence: "奖励资金用于支持亦庄新城范围内新建装配式建筑的非政府投资的公共建筑和工业建筑项目。")

    static let help = RuleHelp(
        meaning: ("项目为新建。", "The project is new construction."),
        reason: (
            "改建、扩建不在奖励范围内。未填写 constructionType 时未定。",
            "Alterations and extensions are not rewarded. Without constructionType the rule is undetermined."
        ),
        remedy: ("按立项批复填写 constructionType。", "Give constructionType as in the approval."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""constructionType": "new""#,
            other: #""constructionType": "alteration""#,
            outcome: .fail))

    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = Place.project(.constructionType)
        switch project.submission.project.constructionType {
        case .new: return Ruling(.pass, at: place, Message("新建项目", "the project is new construction"))
        case .alteration:
            return Ruling(.fail, at: place, Message("改建、扩建项目，不是新建", "the project is an alteration, not new construction"))
        case nil: return .missing(place, project.standards)
        }
    }
}
