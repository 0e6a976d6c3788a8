/// 48号 第五条: public and industrial buildings are rewarded.
///
/// Reading `ancillary-use`: ancillary buildings are neither (a), or belong to the use that they serve (b).
struct UseRule: BuildingRule {
    static let description = RuleDescription(
        "48-5-use",
        title: Message.Text("公共建筑或工业建筑", "Public or industrial building"),
        citation: "京技管〔2022〕48号 第五条",
        sentence: "奖励资金用于支持亦庄新城范围内新建装配式建筑的非政府投资的公共建筑和工业建筑项目。")

    static let help = RuleHelp(
        meaning: ("单体为公共建筑或工业建筑。", "The building is public or industrial."),
        reason: (
            "住宅不属支持范围。附属用房是否属于公共建筑或工业建筑，第五条未作规定，见口径 ancillary-use。",
            "Housing is not rewarded. Article 5 does not say whether ancillary buildings are public or industrial; see the reading ancillary-use."
        ),
        remedy: ("按规划许可证填写 use。", "Give use as on the planning permit."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""use": "industrial""#,
            other: #""use": "commercialHousing""#,
            outcome: .fail))

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        let use = building.building.use
        let place = building.place(.use)
        if use == .ancillary {
            return building.isRewarded
                ? Ruling(
                    .pass, at: place,
                    Message(
                        "附属用房是否属于公共建筑或工业建筑，第五条未作规定；按所取口径从其所服务的建筑",
                        "article 5 does not say whether ancillary buildings are public or industrial; by the reading taken they belong to the use that they serve"
                    ))
                : Ruling(
                    .fail, at: place,
                    Message(
                        "附属用房是否属于公共建筑或工业建筑，第五条未作规定；按所取口径都不属于",
                        "article 5 does not say whether ancillary buildings are public or industrial; by the reading taken they are neither"
                    ))
        }
        // One value a language: words in both would take memory, and every building has this finding.
        let title = use.title
        return .comparison(
            building.isRewarded, at: place,
            holds: ("用途为{0}", "the use is {1}"), fails: ("用途为{0}，不属支持范围", "the use is {1}, which is not rewarded"),
            .text(title.chinese), .text(title.english))
    }

    static func isRewarded(_ use: Use, _ readings: Readings) -> Bool {
        switch use {
        case .public, .industrial: true
        case .ancillary: readings[.ancillaryUse] == .b
        case .affordableHousing, .policyHousing, .commercialHousing: false
        }
    }
}
