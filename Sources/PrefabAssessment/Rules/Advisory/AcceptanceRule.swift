/// 48号 第十条: the prefabrication rate is accepted before the main structure is (completed projects).
struct AcceptanceRule: ProjectRule {
    static let description = RuleDescription(
        "48-10-acceptance",
        title: Message.Text("预制率验收在主体结构验收之前", "Prefabrication accepted before the main structure"),
        citation: "京技管〔2022〕48号 第十条",
        sentence: "申报单位应在项目主体结构验收前组织预制率验收,形成装配式建筑预制率验收表。",
        effect: .advisory)

    static let help = RuleHelp(
        meaning: ("预制率验收早于主体结构验收。", "The prefabrication rate was accepted before the main structure."),
        reason: (
            "只对已竣工、且主体结构验收不早于本办法施行之日的项目检查，只作提示，不影响结论。",
            "Looked at for completed projects whose main structure was accepted since the measure is in force; advisory, without effect on the verdict."
        ),
        remedy: ("核对两个验收日期。", "Check both dates of acceptance."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""prefabricationAcceptance": "2023-03-15""#,
            other: #""prefabricationAcceptance": "2023-05-15""#,
            outcome: .fail))

    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        let dates = project.submission.dates
        let place = Place.date(.prefabricationAcceptance)
        guard project.stage == .final else {
            return Ruling(.notApplicable, at: place, Message("项目尚未竣工", "the project is not completed"))
        }
        guard let inForce = ledger.read(project.law.validFrom) else {
            return .withheld(project.law.validFrom.record, in: project.standards, at: place)
        }
        guard let structure = dates.mainStructureAcceptance else { return .missing(.date(.mainStructureAcceptance), project.standards) }
        if structure < inForce {
            return Ruling(
                .notApplicable, at: place,
                Message(
                    "主体结构验收{0}早于本办法施行之日{1}，当时尚无此项要求", "main structure accepted {0}, before the measure came into force on {1}",
                    .date(structure), .date(inForce)))
        }
        guard let prefabrication = dates.prefabricationAcceptance else { return .missing(place, project.standards) }
        return .comparison(
            prefabrication < structure, at: place,
            holds: ("预制率验收{0}早于主体结构验收{1}", "prefabrication accepted {0}, before the main structure {1}"),
            fails: ("预制率验收{0}不早于主体结构验收{1}", "prefabrication accepted {0}, not before the main structure {1}"),
            .date(prefabrication), .date(structure))
    }
}
