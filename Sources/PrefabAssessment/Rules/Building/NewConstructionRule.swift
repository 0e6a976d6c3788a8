/// 48号 第五条: the building is new construction.
struct NewConstructionRule: BuildingRule {
    static let description = RuleDescription(
        "48-5-new",
        title: Message.Text("新建建筑", "New construction"),
        citation: "京技管〔2022〕48号 第五条",
        sentence: "奖励资金用于支持亦庄新城范围内新建装配式建筑的非政府投资的公共建筑和工业建筑项目。")

    static let help = RuleHelp(
        meaning: ("单体为新建。", "The building is new construction."),
        reason: (
            "改建、扩建不属支持范围。取单体的 constructionType，未填写时取项目的；都未填写时未定。",
            "Alterations and extensions are not rewarded. The building’s own constructionType counts, else the project’s; without either the rule is "
                + "undetermined."
        ),
        remedy: ("按立项批复填写 constructionType。", "Give constructionType as in the approval."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""constructionType": "new""#,
            other: #""constructionType": "alteration""#,
            outcome: .fail))

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = building.building.constructionType == nil ? .project(.constructionType) : building.place(.constructionType)
        switch building.submission.constructionType(of: building.building) {
        case .new: return Ruling(.pass, at: place, Message("新建", "the building is new construction"))
        case .alteration: return Ruling(.fail, at: place, Message("改建，不是新建", "the building is an alteration, not new construction"))
        case .extension: return Ruling(.fail, at: place, Message("扩建，不是新建", "the building is an extension, not new construction"))
        case nil: return .missing(place, building.standards)
        }
    }
}
