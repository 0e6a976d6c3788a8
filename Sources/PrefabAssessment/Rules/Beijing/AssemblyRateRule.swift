/// DB11/T 1831-2021 basic provisions: the least assembly rate.
///
/// Reading `rate-rounding`: compared exactly (a), or in whole percents (b).
struct AssemblyRateRule: BuildingRule {
    static let id = RuleID.assemblyRate
    static let description = RuleDescription(
        id,
        title: Message.Text("装配率下限", "Least assembly rate"),
        citation: "DB11/T 1831—2021 基本规定；京技管〔2022〕47号（四）2",
        sentence: "装配率不低于50%。")

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        guard let minimum = building.standards.leastAssemblyRate(by: building.table) else {
            return Ruling(
                .notApplicable, at: building.place(.measures), Message("评分表无此要求", "the score table has no such requirement"))
        }
        return building.compareRate(with: minimum, &ledger)
    }
}
