/// 48号 第十五条 (二): no other reward for the same project that was neither reported nor returned.
struct DuplicateRule: ProjectRule {
    static let description = RuleDescription(
        "48-15-duplicate",
        title: Message.Text("无重复申请", "No repeated application"),
        citation: "京技管〔2022〕48号 第十五条（二）",
        sentence: "同一项目多头或重复申请财政奖励资金,未及时告知或退返。")

    static let help = RuleHelp(
        meaning: ("没有未告知也未退返的重复申请。", "No other award for the project was left both unreported and unreturned."),
        reason: ("每项其他奖励只要已告知或已退返即可。", "Each other award has to be reported or returned; one of the two is enough."),
        remedy: ("在 otherAwards 中如实填写并告知。", "List the award in otherAwards and report it."),
        example: RuleHelp.Example(
            sample: "matching-capped.json",
            passing: #""reported": true, "returned": false"#,
            other: #""reported": false, "returned": false"#,
            outcome: .fail))

    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        var open: Place?
        for (index, award) in project.submission.otherAwards.enumerated() {
            let settled = Truth(award.reported) || Truth(award.returned)
            let place = Place.otherAward(index)
            if settled == .no {
                return Ruling(
                    .fail, at: place,
                    Message(
                        "另有奖励（{0}）既未告知也未退返", "another award ({0}) was neither reported nor returned",
                        .text(award.source ?? "—")))
            }
            if settled == .unknown, open == nil { open = place }
        }
        if let open {
            return Ruling(
                .undetermined, at: open, missing: .one(open),
                Message("另有奖励是否已告知或退返未填写", "whether another award was reported or returned is not given"))
        }
        return Ruling(
            .pass, at: .root(.otherAwards),
            project.submission.otherAwards.isEmpty
                ? Message("无其他奖励", "no other award")
                : Message("其他奖励均已告知或退返", "every other award was reported or returned"))
    }
}
