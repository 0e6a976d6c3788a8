/// DB11/T 1831-2021 basic provisions: the least assembly rate.
///
/// Reading `rate-rounding`: compared exactly (a), or in whole percents (b).
struct AssemblyRateRule: BuildingRule {
    static let description = RuleDescription(
        "1831-assembly-rate",
        title: Message.Text("装配率下限", "Least assembly rate"),
        citation: "DB11/T 1831—2021 基本规定；京技管〔2022〕47号（四）2",
        sentence: "装配率不低于50%。")

    static let help = RuleHelp(
        meaning: ("按 DB11/T 1831—2021 计算的装配率不低于限值。", "The assembly rate by DB11/T 1831—2021 is no less than the limit."),
        reason: (
            "各项得分之和除以总分减去缺少项的最高分。是否先取整见解读 rate-rounding。",
            "The points over the total less the maxima of absent items. Whether it is rounded first see the reading rate-rounding."),
        remedy: ("补上尚缺的测量，或提高装配率。", "Add the measures that are missing, or raise the rate."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""count": 120, "precastVolume": 2.401"#,
            other: #""count": 120, "castInPlaceVolume": 2.401"#,
            outcome: .fail))

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        guard let minimum = building.standards.leastAssemblyRate(by: building.table) else {
            return Ruling(
                .notApplicable, at: building.place(.measures), Message("评分表无此要求", "the score table has no such requirement"))
        }
        return building.compareRate(with: minimum, &ledger)
    }
}

extension RuleNumber {
    /// Reports and advice show its figure.
    package static let assemblyRate = AssemblyRateRule.number
}
