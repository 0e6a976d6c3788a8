/// DB11/T 1831-2021 basic provisions: the least points of the main structure.
struct MainStructureRule: BuildingRule {
    static let description = RuleDescription(
        "1831-main-structure",
        title: Message.Text("主体结构部分得分", "Points of the main structure"),
        citation: "DB11/T 1831—2021 基本规定",
        sentence: "主体结构部分的评价分值不低于20分。")

    static let help = RuleHelp(
        meaning: ("主体结构部分的得分不低于限值。", "The points of the main structure are no less than the least."),
        reason: (
            "竖向构件与水平构件得分之和。未知的项按零分与满分各算一次。",
            "The points of vertical and horizontal members together. An unknown item is taken at no points and at all."),
        remedy: ("提高预制构件的比例，或补上尚缺的测量。", "Raise the share of precast members, or add the measures that are missing."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""count": 120, "precastVolume": 2.401"#,
            other: #""count": 120, "castInPlaceVolume": 2.401"#,
            outcome: .fail))

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        building.compareGroup(.mainStructure, &ledger)
    }
}

extension RuleNumber {
    /// Reports and advice show its figure.
    package static let mainStructure = MainStructureRule.number
}
