/// Whether the rates and the grade that the applicant declares are those that follow from the submission.
struct DeclaredRatesRule: BuildingRule {
    static let id = RuleID.declaredRates
    static let description = RuleDescription(
        id,
        title: Message.Text("申报的率与等级与复算一致", "Declared rates and grade agree"),
        citation: "京技管〔2022〕48号 第九条",
        sentence: "单体建筑的预制率和装配率计算书。",
        effect: .advisory)

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        let declared = building.building.declared
        let place = building.place(.declared)
        let prefabricationRate = declared.prefabricationRate.map { compare($0, building.prefabricationRate.map { Interval($0) }) }
        let assemblyRate = declared.assemblyRate.map { compare($0, building.sheet.rate) }
        let grade = declared.grade.map { compare($0, building, &ledger) }
        if prefabricationRate == nil, assemblyRate == nil, grade == nil {
            return Ruling(.notApplicable, at: place, Message("未申报率或等级", "no rate or grade is declared"))
        }
        let outcome = (prefabricationRate ?? .pass).and(assemblyRate ?? .pass).and(grade ?? .pass)
        var names: [Message.Text] = []
        if prefabricationRate == outcome { names.append(Message.Text(DeclaredKey.prefabricationRatePercent.rawValue)) }
        if assemblyRate == outcome { names.append(Message.Text(DeclaredKey.assemblyRatePercent.rawValue)) }
        if grade == outcome { names.append(Message.Text(DeclaredKey.grade.rawValue)) }
        switch outcome {
        case .fail: return Ruling(.fail, at: place, Message("与复算不一致：{0}", "differs from the recomputed: {0}", .list(names)))
        case .undetermined:
            return Ruling(
                .undetermined, at: place, missing: building.missing(in: building.sheet.items),
                Message("尚不能复算：{0}", "cannot be recomputed yet: {0}", .list(names)))
        case .pass, .notApplicable:
            return Ruling(.pass, at: place, Message("与复算一致：{0}", "agrees with the recomputed: {0}", .list(names)))
        }
    }

    /// At the precision declared, rounded half up; an interval differs only if no value in it would agree.
    private static func compare(_ declared: DeclaredResult.Percentage, _ recomputed: Interval?) -> Outcome {
        guard let recomputed else { return .undetermined }
        // A percentage is a fraction with two decimals more; twelve decimals are all that is kept.
        let decimals = min(declared.decimals, ExactDecimal.decimals)
        let lower = recomputed.lower.scaledQuotient(powerOfTen(decimals + 2), .halfUp)
        let upper = recomputed.exact == nil ? recomputed.upper.scaledQuotient(powerOfTen(decimals + 2), .halfUp) : lower
        // In the units of exact decimals, of which the last declared decimal is so many.
        let unit = powerOfTen(ExactDecimal.decimals - decimals)
        if declared.percent.units < lower * unit || declared.percent.units > upper * unit { return .fail }
        return lower == upper ? .pass : .undetermined
    }

    private static func compare(_ grade: Grade, _ building: BuildingFacts, _ ledger: inout FigureLedger) -> Outcome {
        let possible = building.grades(&ledger)
        guard possible.contains(grade) else { return .fail }
        return possible.decided == nil ? .undetermined : .pass
    }
}
