/// 47号 (四): the rate or grade that a mandated building must reach by the method that 47号 names.
struct MandatedRateRule: BuildingRule {
    static let description = RuleDescription(
        "47-4-rate",
        title: Message.Text("47号文规定的装配率", "Assembly rate under 47号"),
        citation: "京技管〔2022〕47号（四）",
        sentence:
            "新建保障性住房和政策性住房项目、以招拍挂方式取得国有土地使用权的商品房开发项目应达到A(BJ)级(装配率不低于60%)的标准;其他实施范围内的建筑应达到装配率不低于50%的标准。",
        effect: .advisory)

    static let help = RuleHelp(
        meaning: (
            "47号文要求实施的单体达到规定的装配率；住宅达到规定的等级。",
            "A building mandated by 47号 reaches the assembly rate asked for; housing reaches the grade."
        ),
        reason: ("按 DB11/T 1831—2021 计算，无论规划许可证日期。只作提示。", "Computed by DB11/T 1831—2021 whatever the permit. Advisory."),
        remedy: ("提高装配率。", "Raise the assembly rate."),
        example: RuleHelp.Example(
            sample: "rate-49.6-percent.json",
            passing: #""dryFloor": { "qualifying": 7200,"#,
            other: #""dryFloor": { "qualifying": 5880,"#,
            outcome: .fail))

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = building.place(.measures)
        switch building.mandated {
        case .no: return Ruling(.notApplicable, at: place, Message("47号文未作强制要求", "47号 does not mandate the building"))
        case .unknown:
            return Ruling(
                .undetermined, at: place, Message("47号文是否作强制要求尚不清楚", "whether 47号 mandates the building is not known"))
        case .yes: break
        }
        let measured = building.byDistrictMethod(&ledger)
        if building.building.use.isHousing { return judgeHousing(measured, place, &ledger) }
        let figure = building.standards.instrument47.minimumRate
        guard let least = ledger.read(figure) else { return .withheld(figure.record, in: building.standards, at: place) }
        return measured.compareRate(with: least)
    }

    private static func judgeHousing(_ building: BuildingFacts, _ place: Place, _ ledger: inout FigureLedger) -> Ruling {
        let figure = building.standards.instrument47.housingGrade
        guard let least = ledger.read(figure) else { return .withheld(figure.record, in: building.standards, at: place) }
        guard let step = building.method.grading?.steps.firstIndex(where: { $0.name == least }) else {
            preconditionFailure("the reader of the standards has let a grade pass that the method does not have")
        }
        let outcome = building.grades(&ledger).reaches(step)
        let sentence: Message.Template =
            switch outcome {
            case .pass: ("达到 {0} 级", "reaches grade {0}")
            case .fail: ("未达到 {0} 级", "does not reach grade {0}")
            case .undetermined, .notApplicable: ("是否达到 {0} 级未定", "whether it reaches grade {0} is not known")
            }
        return Ruling(
            outcome, at: place, missing: building.missing(), Message(sentence, Message.Values(.text(least))))
    }
}

extension RuleID {
    /// Reports show its figure.
    package static let mandatedRate = MandatedRateRule.id
}
