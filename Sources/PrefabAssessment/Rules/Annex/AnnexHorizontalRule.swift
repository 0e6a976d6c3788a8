/// 48号 附件1 (4): the least ratio of horizontal members that are precast, composite or formwork-free.
struct AnnexHorizontalRule: BuildingRule {
    static let id = RuleID.annexHorizontal
    static let description = RuleDescription(
        id,
        title: Message.Text("水平构件比例", "Ratio of horizontal members"),
        citation: "京技管〔2022〕48号 附件1（4）",
        sentence: "水平构件采用预制、叠合或免支模的比例不低于70%。")

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
