/// 48号 第八条: the formalities of commencement are done.
struct CommencementRule: ProjectRule {
    static let description = RuleDescription(
        "48-8-commencement",
        title: Message.Text("已办理开工手续", "Commencement formalities done"),
        citation: "京技管〔2022〕48号 第八条",
        sentence: "申报项目应依法依规办理开工手续。")

    static let help = RuleHelp(
        meaning: (
            "已依法依规办理开工手续，申请单体的规划许可不晚于取得开工手续之日。",
            "The formalities of the start of construction are done, and no planning permit of a building applied for is later."
        ),
        reason: (
            "以取得开工手续之日（constructionStart）为准；未填写，或规划许可未知、晚于该日的，判未定，不判不通过。",
            "constructionStart shows it; without one, or where a planning permit is unknown or later, the rule is undetermined, never failed."
        ),
        remedy: ("取得开工手续后填写日期。", "Give the date once the formalities are done."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""constructionStart": "2022-04-28","#,
            other: "",
            outcome: .undetermined))

    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = Place.date(.constructionStart)
        guard let start = project.submission.dates.constructionStart else { return .missing(place, project.standards) }
        var unknown: Place?
        for (index, building) in project.submission.buildings.enumerated() where building.appliedFor {
            let permitPlace = building.planningPermit == nil ? Place.date(.planningPermit) : .buildingField(index, .planningPermit)
            guard let permit = project.submission.planningPermit(ofBuilding: index) else {
                unknown = unknown ?? permitPlace
                continue
            }
            if permit > start {
                return Ruling(
                    .undetermined, at: permitPlace,
                    Message(
                        "{0}：规划许可{1}晚于取得开工手续之日{2}，开工手续是否依法依规待核实",
                        "{0}: planning permit {1} is later than the commencement formalities of {2}, which are to be looked into",
                        .text(building.id), .date(permit), .date(start)))
            }
        }
        if let unknown { return .missing(unknown, project.standards) }
        return Ruling(.pass, at: place, Message("取得开工手续之日{0}", "commencement formalities {0}", .date(start)))
    }
}
