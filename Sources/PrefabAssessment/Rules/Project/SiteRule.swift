/// 48号 第五条: the project lies in 亦庄新城.
struct SiteRule: ProjectRule {
    static let id = RuleID.site
    static let description = RuleDescription(
        id,
        title: Message.Text("项目位于亦庄新城", "Project in Yizhuang New Town"),
        citation: "京技管〔2022〕48号 第五条",
        sentence: "奖励资金用于支持亦庄新城范围内新建装配式建筑的非政府投资的公共建筑和工业建筑项目。")

    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = Place.project(.site)
        switch project.submission.project.site {
        case .yizhuang: return Ruling(.pass, at: place, Message("项目位于亦庄新城", "the project is in Yizhuang New Town"))
        case .elsewhere:
            return Ruling(.fail, at: place, Message("项目不在亦庄新城范围内", "the project is not in Yizhuang New Town"))
        case nil: return .missing(place)
        }
    }
}
