/// 48号 第十五条 (二): other rewards for the same project were reported or returned.
///
/// Reading `award-disclosure`: 未及时告知或退返 means that neither was done (a), or that one of the two was not (b).
struct DuplicateRule: ProjectRule {
    static let description = RuleDescription(
        "48-15-duplicate",
        title: Message.Text("无重复申请", "No repeated application"),
        citation: "京技管〔2022〕48号 第十五条（二）",
        sentence: "同一项目多头或重复申请财政奖励资金,未及时告知或退返。")

    static let help = RuleHelp(
        meaning: ("其他奖励已按规定告知或退返。", "Other awards for the project were reported or returned."),
        reason: (
            "已告知、已退返须做到一项还是两项，见口径 award-disclosure。以申报单位所填为准。",
            "Whether one of the two is enough see the reading award-disclosure. It rests on what the applicant states."
        ),
        remedy: ("在 otherAwards 中如实填写并告知。", "List the award in otherAwards and report it."),
        example: RuleHelp.Example(
            sample: "matching-capped.json",
            passing: #""reported": true, "returned": false"#,
            other: #""reported": false, "returned": false"#,
            outcome: .fail))

    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        let asksForBoth = project.readings[.awardDisclosure] == .b
        var open: Place?
        for (index, award) in project.submission.otherAwards.enumerated() {
            let (reported, returned) = (Truth(award.reported), Truth(award.returned))
            let settled = asksForBoth ? reported && returned : reported || returned
            let place = Place.otherAward(index)
            if settled == .no {
                return Ruling(
                    .fail, at: place,
                    Message(
                        asksForBoth
                            ? ("另有奖励（{0}）未告知或未退返", "another award ({0}) was not both reported and returned")
                            : ("另有奖励（{0}）既未告知也未退返", "another award ({0}) was neither reported nor returned"),
                        Message.Values(.text(award.source ?? "—"))))
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
                ? Message("申报单位未申报其他奖励", "the applicant states no other award")
                : Message(
                    asksForBoth
                        ? ("其他奖励均已告知并退返", "every other award was reported and returned")
                        : ("其他奖励均已告知或退返", "every other award was reported or returned"), Message.Values()))
    }
}
