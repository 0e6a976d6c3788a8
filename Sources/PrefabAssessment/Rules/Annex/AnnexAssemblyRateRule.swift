/// 48号 第七条: the least assembly rate under the annexes.
///
/// Reading `rate-rounding`: compared exactly (a), or in whole percents (b).
struct AnnexAssemblyRateRule: BuildingRule {
    static let description = RuleDescription(
        "48-7-assembly-rate",
        title: Message.Text("装配率下限", "Least assembly rate"),
        citation: "京技管〔2022〕48号 第七条",
        sentence: "装配率不低于50%。")

    static let help = RuleHelp(
        meaning: ("按附件1、2计算的装配率不低于限值。", "The assembly rate by annexes 1 and 2 is no less than the limit."),
        reason: (
            "装配率只计墙体、装修与设备管线；缺少的项从分母中扣除。尚缺的项按零分与满分各算一次。",
            "The rate counts walls, decoration and pipes alone; absent items are taken off the divisor. An unknown item is "
                + "taken at no points and at all."),
        remedy: (
            "补上尚缺的测量，或在 declaredScores 填写评分表的得分。",
            "Add the measures that are missing, or the points of the score sheet in declaredScores."),
        example: RuleHelp.Example(
            sample: "annex-60.01m.json", passing: #""otherInterior": 16.5"#, other: #""otherInterior": 2"#, outcome: .fail))

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        building.compareRate(with: building.law.annexAssemblyRate, &ledger)
    }
}

extension RuleNumber {
    /// Reports and advice show its figure.
    package static let annexAssemblyRate = AnnexAssemblyRateRule.number
}
