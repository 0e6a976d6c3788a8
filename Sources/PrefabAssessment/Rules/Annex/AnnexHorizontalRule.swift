/// 48号 附件1 (4): the least ratio of horizontal members that are precast, composite or formwork-free.
struct AnnexHorizontalRule: BuildingRule {
    static let description = RuleDescription(
        "48-annex1-horizontal",
        title: Message.Text("水平构件比例", "Ratio of horizontal members"),
        citation: "京技管〔2022〕48号 附件1（4）",
        sentence: "水平构件采用预制、叠合或免支模的比例不低于70%。")

    static let help = RuleHelp(
        meaning: (
            "水平构件采用预制、叠合或免支模的比例不低于限值。",
            "The share of horizontal members that are precast, composite or formwork-free is no less than the limit."),
        reason: ("按投影面积计算。钢结构、木结构不适用。", "Computed by projected area. Steel and timber are exempt."),
        remedy: (
            "填写 horizontalMembers，或 components 与 floorPlanArea。",
            "Give horizontalMembers, or components with floorPlanArea."),
        example: RuleHelp.Example(
            sample: "annex-60.01m.json",
            passing: #""count": 836, "precastVolume": 0.70425"#,
            other: #""count": 600, "precastVolume": 0.70425"#,
            outcome: .fail))

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = Place.measure(building: building.index, .horizontalMembers)
        if building.building.structure.isSteelOrTimber { return .notForSteel(at: building.place(.structure)) }
        guard let figure = building.table.minimumHorizontalRatio else {
            return Ruling(.notApplicable, at: place, Message("评分表无此要求", "the score table has no such requirement"))
        }
        guard let least = ledger.read(figure) else { return .withheld(figure.record, in: building.standards, at: place) }
        guard let ratio = building.building.allowed(.horizontalMembers, &ledger).ratio else {
            return .unknown(.horizontalMembers, of: building)
        }
        return .comparison(
            ratio >= least, at: place,
            holds: ("水平构件 {0} ≥ {1}%", "horizontal members {0} ≥ {1}%"),
            fails: ("水平构件 {0} < {1}%", "horizontal members {0} < {1}%"), .percent(ratio), .number(least * 100))
    }
}

extension RuleNumber {
    /// Reports and advice show its figure.
    package static let annexHorizontal = AnnexHorizontalRule.number
}
