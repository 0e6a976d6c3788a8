/// DB11/T 1831-2021 basic provisions: the least points of the main structure.
struct MainStructureRule: BuildingRule {
    static let id = RuleID.mainStructure
    static let description = RuleDescription(
        id,
        title: Message.Text("主体结构部分得分", "Points of the main structure"),
        citation: "DB11/T 1831—2021 基本规定",
        sentence: "主体结构部分的评价分值不低于20分。")

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        building.compareGroup(.mainStructure, &ledger)
    }
}
