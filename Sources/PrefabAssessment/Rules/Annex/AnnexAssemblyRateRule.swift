/// 48号 第七条: the least assembly rate under the annexes.
///
/// Reading `rate-rounding`: compared exactly (a), or in whole percents (b).
struct AnnexAssemblyRateRule: BuildingRule {
    static let id = RuleID.annexAssemblyRate
    static let description = RuleDescription(
        id,
        title: Message.Text("装配率下限", "Least assembly rate"),
        citation: "京技管〔2022〕48号 第七条",
        sentence: "装配率不低于50%。")

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        building.compareRate(with: building.law.annexAssemblyRate, &ledger)
    }
}
