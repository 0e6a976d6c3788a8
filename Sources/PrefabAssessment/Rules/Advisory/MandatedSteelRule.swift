/// 47号 (三)1: large government-invested public buildings are built in steel.
struct MandatedSteelRule: BuildingRule {
    static let description = RuleDescription(
        "47-3-steel",
        title: Message.Text("政府投资大型公共建筑采用钢结构", "Steel for large government-invested public buildings"),
        citation: "京技管〔2022〕47号（三）1",
        sentence: "新立项政府投资的单体地上建筑面积1万平方米(含)以上的新建公共建筑应采用钢结构建筑。",
        effect: .advisory)

    static let help = RuleHelp(
        meaning: ("47号文要求的大型政府投资公共建筑采用钢结构。", "A large government-invested public building under 47号 is built in steel."),
        reason: ("只作提示，不影响奖励结论。", "Advisory, without effect on the reward."),
        remedy: (
            "改用钢结构，或核对 use、aboveGroundArea 与 fiscalFundingPercent。",
            "Build in steel, or check use, aboveGroundArea and fiscalFundingPercent."
        ),
        example: RuleHelp.Example(
            sample: "government-funded.json",
            passing: #""structure": "steel""#,
            other: #""structure": "concrete""#,
            outcome: .fail))

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = building.place(.structure)
        switch condition(building, &ledger) {
        case .no: return Ruling(.notApplicable, at: place, Message("不在要求范围内", "the requirement does not reach the building"))
        case .unknown:
            let funding = Place.project(.fiscalFundingPercent)
            return Ruling(
                .undetermined, at: place,
                missing: building.submission.project.fiscalFundingPercent == nil
                    ? .one(funding) : building.building.aboveGroundArea == nil ? .one(building.place(.aboveGroundArea)) : .none,
                Message("是否属于要求范围未定", "whether the requirement reaches the building is not known"))
        case .yes:
            return building.building.structure == .steel
                ? Ruling(.pass, at: place, Message("采用钢结构", "built in steel"))
                : Ruling(.fail, at: place, Message("应采用钢结构", "has to be built in steel"))
        }
    }

    private static func condition(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Truth {
        guard building.building.use == .public else { return .no }
        let least = ledger.read(building.standards.instrument47.steelArea)
        let isLarge: Truth =
            if let least, let area = building.building.aboveGroundArea { Truth(area >= least) } else { .unknown }
        return building.mandated && isLarge && Mandate.governmentFunded(building.assessed, &ledger)
    }
}
