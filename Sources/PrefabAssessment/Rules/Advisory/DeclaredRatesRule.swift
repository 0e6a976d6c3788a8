/// Whether the rates and the grade that the applicant declares are those that follow from the submission.
struct DeclaredRatesRule: BuildingRule {
    static let description = RuleDescription(
        "declared-rates",
        title: Message.Text("申报的率与等级与复算一致", "Declared rates and grade agree"),
        citation: "京技管〔2022〕48号 第九条",
        sentence: "单体建筑的预制率和装配率计算书。",
        effect: .advisory)

    static let help = RuleHelp(
        meaning: ("申报的预制率、装配率与等级和复算一致。", "The declared rates and grade agree with the recomputed ones."),
        reason: (
            "按申报的小数位数截断或四舍五入，有一个相同即一致。只作提示。",
            "Cut or rounded half up to the decimals declared, one of the two has to be the declared value. Advisory."
        ),
        remedy: ("核对计算书。", "Check the calculation."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""assemblyRatePercent": 72.4"#,
            other: #""assemblyRatePercent": 75.1"#,
            outcome: .fail))

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        let declared = building.building.declared
        let place = building.place(.declared)
        var comparisons: [Comparison] = []
        if let rate = declared.prefabricationRate {
            let recomputed = building.prefabricationRate.map { Interval($0) }
            comparisons.append(compare(.prefabricationRatePercent, rate, recomputed))
        }
        if let rate = declared.assemblyRate { comparisons.append(compare(.assemblyRatePercent, rate, building.sheet.rate)) }
        if let grade = declared.grade {
            // The grade of the exact rate, as the rates beside it are compared.
            comparisons.append(compare(grade, building.withExactRates(&ledger).grades(&ledger), building))
        }
        if comparisons.isEmpty {
            return Ruling(.notApplicable, at: place, Message("未申报率或等级", "no rate or grade is declared"))
        }
        let outcome = comparisons.reduce(Outcome.pass) { $0.and($1.outcome) }
        let deciding = Message.Value.sentences(comparisons.filter { $0.outcome == outcome }.map(\.sentence))
        switch outcome {
        case .fail: return Ruling(.fail, at: place, Message("与复算不一致：{0}", "differs from the recomputed: {0}", deciding))
        case .undetermined:
            return Ruling(
                .undetermined, at: place, missing: building.missing(),
                Message("尚不能复算：{0}", "cannot be recomputed yet: {0}", deciding))
        case .pass, .notApplicable:
            return Ruling(.pass, at: place, Message("与复算一致：{0}", "agrees with the recomputed: {0}", deciding))
        }
    }

    /// What became of one declared value, with both values.
    private struct Comparison {
        let outcome: Outcome
        let sentence: Message
    }

    private static let assembly = Message.Text("装配率", "assembly rate")
    private static let prefabrication = Message.Text("预制率", "prefabrication rate")

    private static func compare(_ key: DeclaredKey, _ declared: ExactDecimal, _ recomputed: Interval?) -> Comparison {
        let (name, percent) = (
            Message.Value.words(key == .assemblyRatePercent ? assembly : prefabrication), Message.Value.decimal(declared)
        )
        guard let recomputed else {
            return Comparison(
                outcome: .undetermined, sentence: Message("{0}：申报 {1}%，尚不能复算", "{0}: declared {1}%, recomputed unknown", name, percent))
        }
        // As reports show percentages, or with as many decimals as are compared.
        var shown = Message.Value.percent(recomputed)
        let decimals = declared.significantDecimals
        if decimals > 2 {
            func cut(_ rate: Rational) -> ExactDecimal {
                // A percentage is a fraction with two decimals more, in the units of exact decimals, of which the last decimal is so many.
                ExactDecimal(units: rate.scaledQuotient(powerOfTen(decimals + 2), .cut) * powerOfTen(ExactDecimal.decimals - decimals))
            }
            let (lower, upper) = (cut(recomputed.lower), cut(recomputed.upper))
            shown = .text(lower == upper ? "\(lower)%" : "\(lower)%–\(upper)%")
        }
        let outcome = RateAgreement.outcome(of: declared, with: recomputed)
        return Comparison(
            outcome: outcome, sentence: Message("{0}：申报 {1}%，复算 {2}", "{0}: declared {1}%, recomputed {2}", name, percent, shown))
    }

    /// A method without grades agrees with none.
    private static func compare(_ declared: GradeName, _ possible: GradeSet, _ building: BuildingFacts) -> Comparison {
        let names = possible.grades.map { building.method.name(of: $0) }
        let name = building.standards.gradeNames[declared.place]
        let recomputed = names.isEmpty ? [Message.Text("无", "none")] : names.map { Message.Text(grade: $0) }
        let sentence = Message(
            "等级：申报 {0}，复算 {1}", "grade: declared {0}, recomputed {1}", .words(Message.Text(grade: name)), .list(recomputed))
        guard building.method.grading != nil, names.contains(name) else { return Comparison(outcome: .fail, sentence: sentence) }
        return Comparison(outcome: possible.decided == nil ? .undetermined : .pass, sentence: sentence)
    }
}
