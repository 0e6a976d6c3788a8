/// DB11/T 1831-2021 basic provisions: the least points of enclosing walls and partitions.
struct WallsRule: BuildingRule {
    static let description = RuleDescription(
        "1831-walls",
        title: Message.Text("围护墙和内隔墙部分得分", "Points of walls and partitions"),
        citation: "DB11/T 1831—2021 基本规定",
        sentence: "围护墙和内隔墙部分的评价分值不低于10分。")

    static let help = RuleHelp(
        meaning: ("围护墙和内隔墙部分的得分不低于限值。", "The points of walls and partitions are no less than the least."),
        reason: ("四项墙体得分之和；没有内隔墙时该两项不得分。", "The points of the four wall items together; absent partitions bring none."),
        remedy: (
            "提高非砌筑与一体化的比例，或补上尚缺的测量。",
            "Raise the share without masonry or in one piece, or add the measures that are missing."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""exteriorWallNonMasonry": { "qualifying": 4385.3,"#,
            other: #""exteriorWallNonMasonry": { "qualifying": 2100,"#,
            outcome: .fail))

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        building.compareGroup(.walls, &ledger)
    }
}

extension RuleNumber {
    /// Reports and advice show its figure.
    package static let walls = WallsRule.number
}
