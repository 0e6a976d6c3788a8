/// 48号 第五条: the project lies in 亦庄新城.
struct SiteRule: ProjectRule {
    static let description = RuleDescription(
        "48-5-site",
        title: Message.Text("项目位于亦庄新城", "Project in Yizhuang New Town"),
        citation: "京技管〔2022〕48号 第五条",
        sentence: "奖励资金用于支持亦庄新城范围内新建装配式建筑的非政府投资的公共建筑和工业建筑项目。")

    static let help = RuleHelp(
        meaning: ("项目位于亦庄新城范围内。", "The project lies in Yizhuang New Town."),
        reason: (
            "奖励资金只用于亦庄新城。未填写 site 时未定。",
            "The money is for Yizhuang New Town alone. Without site the rule is undetermined."
        ),
        remedy: ("按规划许可证填写 site；在范围外的项目不能申请。", "Give site as on the planning permit; a project elsewhere cannot apply."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json", passing: #""site": "yizhuang""#, other: #""site": "elsewhere""#, outcome: .fail))

    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = Place.project(.site)
        switch project.submission.project.site {
        case .yizhuang: return Ruling(.pass, at: place, Message("项目位于亦庄新城", "the project is in Yizhuang New Town"))
        case .elsewhere:
            return Ruling(.fail, at: place, Message("项目不在亦庄新城范围内", "the project is not in Yizhuang New Town"))
        case nil: return .missing(place, project.standards)
        }
    }
}
