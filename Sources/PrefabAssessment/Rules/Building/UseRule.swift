/// 48号 第五条: public and industrial buildings are rewarded.
struct UseRule: BuildingRule {
    static let description = RuleDescription(
        "48-5-use",
        title: Message.Text("公共建筑或工业建筑", "Public or industrial building"),
        citation: "京技管〔2022〕48号 第五条",
        sentence: "奖励资金用于支持亦庄新城范围内新建装配式建筑的非政府投资的公共建筑和工业建筑项目。")

    static let help = RuleHelp(
        meaning: ("单体为公共建筑或工业建筑。", "The building is public or industrial."),
        reason: ("住宅与配套附属设施不在奖励范围内。", "Housing and ancillary buildings are not rewarded."),
        remedy: ("按规划许可证填写 use。", "Give use as on the planning permit."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""use": "industrial""#,
            other: #""use": "commercialHousing""#,
            outcome: .fail))

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        let use = building.building.use
        // One value a language: words in both would take memory, and every building has this finding.
        let title = use.title
        return .comparison(
            isRewarded(use), at: building.place(.use),
            holds: ("用途为{0}", "the use is {1}"), fails: ("用途为{0}，不在奖励范围内", "the use is {1}, which is not rewarded"),
            .text(title.chinese), .text(title.english))
    }

    static func isRewarded(_ use: Use) -> Bool {
        use == .public || use == .industrial
    }
}
