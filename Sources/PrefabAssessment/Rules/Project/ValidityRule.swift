/// 48号 第十九条: the application falls into the time in which the measure is in force.
///
/// Readings: `validity-act` (申报意向书 a or 申报书 b has to fall into it) and `expiry` (有效期至2025年 ends with that year a or before it b).
struct ValidityRule: ProjectRule {
    static let description = RuleDescription(
        "48-19-validity",
        title: Message.Text("在办法有效期内申报", "Applied while the measure is in force"),
        citation: "京技管〔2022〕48号 第十九条",
        sentence: "本办法自印发之日起施行,有效期至2025年。")

    static let help = RuleHelp(
        meaning: ("在办法有效期内申报。", "The application was made while the measure was in force."),
        reason: (
            "“有效期至2025年”的末日见口径 expiry，约束哪一份文件见口径 validity-act。日期未填写时未定。",
            "For the last day of 有效期至2025年 see the reading expiry, for the filing that is meant validity-act. Without its day the rule is undetermined."
        ),
        remedy: ("核对申报日期。", "Check the date of the application."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""application": "2022-06-20""#,
            other: #""application": "2026-01-15""#,
            outcome: .fail))

    /// What the two filings are called, put together once.
    private static let titles = (intent: DateKey.application.field.shortTitle, form: DateKey.applicationForm.field.shortTitle)

    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        let isForm = project.readings[.validityAct] == .b && project.stage == .final
        let place = Place.date(isForm ? .applicationForm : .application)
        let end = project.readings[.expiry] == .b ? project.law.validToAlternative : project.law.validTo
        guard let first = ledger.read(project.law.validFrom) else {
            return .withheld(project.law.validFrom.record, in: project.standards, at: place)
        }
        let dates = project.submission.dates
        guard let filed = isForm ? dates.applicationForm : dates.application else { return .missing(place, project.standards) }
        let filing = Message.Value.words(isForm ? titles.form : titles.intent)
        guard filed >= first else {
            return Ruling(
                .fail, at: place,
                Message(
                    "{2}{0}早于施行之日{1}", "{2} {0} is before {1}, from which the measures are in force", .date(filed), .date(first), filing))
        }
        guard let last = ledger.read(end) else { return .withheld(end.record, in: project.standards, at: place) }
        return .comparison(
            filed <= last, at: place,
            holds: ("{3}{0}在{1}至{2}之内", "{3} {0} is from {1} to {2}"),
            fails: ("{3}{0}不在{1}至{2}之内", "{3} {0} is not from {1} to {2}"),
            .date(filed), .date(first), .date(last), filing)
    }
}
