/// 48号 第七条: the least prefabrication rate under the annexes, by height.
///
/// Reading `steel-prefabrication`: steel and timber need none (a, annex 1 (3)), or need it like all others (b).
struct AnnexPrefabricationRateRule: BuildingRule {
    static let description = RuleDescription(
        "48-7-prefabrication-rate",
        title: Message.Text("预制率下限", "Least prefabrication rate"),
        citation: "京技管〔2022〕48号 第七条",
        sentence: "建筑高度在60米(含)以下时预制率不低于40%、建筑高度在60米以上时预制率不低于20%。")

    static let help = RuleHelp(
        meaning: (
            "预制率不低于限值；限值随建筑高度不同。",
            "The prefabrication rate is no less than the limit, which depends on the height of the building."),
        reason: (
            "预制率为预制混凝土体积与全部结构混凝土体积之比。钢结构、木结构不适用（解读 steel-prefabrication）。",
            "The rate is precast concrete over all structural concrete, by volume. Steel and timber are exempt (reading "
                + "steel-prefabrication)."),
        remedy: ("填写 structuralConcrete 或 components；核对 height。", "Give structuralConcrete or components, and check height."),
        example: RuleHelp.Example(
            sample: "annex-60.01m.json", passing: #""height": 60.01"#, other: #""height": 58.5"#, outcome: .fail))

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = Place.measure(building: building.index, .structuralConcrete)
        if building.building.structure.isSteelOrTimber, !building.readings[.steelPrefabrication] {
            return .notForSteel(at: building.place(.structure))
        }
        let height = building.building.height
        guard let band = building.law.prefabricationRates.lastIndex(where: { height > $0.above }) else {
            return Ruling(.undetermined, at: building.place(.height), Message("建筑高度无对应规定", "no provision covers the height"))
        }
        let figure = building.law.prefabricationRates[band].rate
        guard let least = ledger.read(figure) else { return .withheld(figure.record, in: building.standards, at: place) }
        guard let rate = building.prefabricationRate else {
            return .unknown(.structuralConcrete, of: building)
        }
        return .comparison(
            rate >= least, at: place,
            holds: ("高 {0} m，预制率 {1} ≥ {2}%", "height {0} m: prefabrication rate {1} ≥ {2}%"),
            fails: ("高 {0} m，预制率 {1} < {2}%", "height {0} m: prefabrication rate {1} < {2}%"),
            .decimal(height), .percent(rate), .number(least * 100))
    }
}

extension Ruling {
    /// 附件1 (3): 钢结构 has to meet the assembly rate alone.
    static func notForSteel(at place: Place) -> Ruling {
        Ruling(.notApplicable, at: place, Message("钢结构、木结构不要求此项", "not asked of steel and timber structures"))
    }
}

extension RuleNumber {
    /// Reports and advice show its figure.
    package static let annexPrefabricationRate = AnnexPrefabricationRateRule.number
}
