/// DB11/T 1831-2021 basic provisions: the least points of enclosing walls and partitions.
struct WallsRule: BuildingRule {
    static let id = RuleID.walls
    static let description = RuleDescription(
        id,
        title: Message.Text("围护墙和内隔墙部分得分", "Points of walls and partitions"),
        citation: "DB11/T 1831—2021 基本规定",
        sentence: "围护墙和内隔墙部分的评价分值不低于10分。")

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        building.compareGroup(.walls, &ledger)
    }
}
