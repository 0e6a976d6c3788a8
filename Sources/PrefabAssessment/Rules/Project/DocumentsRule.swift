/// 48号 第九条: what the stage of the project asks for is enclosed; what is missing can be supplied (补正).
///
/// Reading `completed-intent`: completed projects hand in 申报意向书 and 申报书 (a), or 申报书 alone (b).
struct DocumentsRule: ProjectRule {
    static let description = RuleDescription(
        "48-9-documents",
        title: Message.Text("申报材料齐全", "Documents complete"),
        citation: "京技管〔2022〕48号 第九条",
        sentence: "申报单位应提交《北京经济技术开发区装配式建筑项目财政奖励资金申报意向书》(以下简称申报意向书),并提交下述材料。")

    static let help = RuleHelp(
        meaning: ("本阶段的申报材料齐全。", "All documents of the stage are enclosed."),
        reason: (
            "在施与竣工（填写了 completion）的材料清单不同；竣工项目是否也交申报意向书，见口径 completed-intent。缺少材料为补正，判未定，并列出所缺。",
            "Projects under construction and completed ones (with a completion date) have different lists; whether completed ones hand in the declaration of intent as well see the reading completed-intent. What is missing "
                + "can be supplied, so the rule is undetermined and names it."
        ),
        remedy: ("补交所列材料并写入 documents。", "Supply the documents named and list them in documents."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""technologyTable", "implementationReport""#,
            other: #""technologyTable""#,
            outcome: .undetermined))

    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = Place.root(.documents)
        let figure = required(project)
        guard let required = ledger.read(figure) else {
            return .withheld(figure.record, in: project.standards, at: place)
        }
        guard let enclosed = project.submission.documents else { return .missing(place, project.standards) }
        let missing = required.filter { !enclosed.contains($0) }
        if missing.isEmpty {
            return Ruling(
                .pass, at: place,
                Message("{0} 项材料齐全", "all {0} {0|document is|documents are} enclosed", .whole(required.count)))
        }
        return Ruling(
            .undetermined, at: place, missing: .one(place),
            Message("需补正：{0}", "to be supplied: {0}", .list(missing.map(\.title))))
    }

    static func required(_ project: ProjectFacts) -> Figure<[DocumentKind]> {
        project.law.documents(project.stage, project.readings)
    }
}
