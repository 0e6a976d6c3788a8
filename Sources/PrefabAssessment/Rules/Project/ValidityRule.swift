/// 48号 第十九条: the application falls into the time in which the measure is in force.
///
/// Reading `expiry`: 有效期至2025年 ends with that year (a) or before it (b).
struct ValidityRule: ProjectRule {
    static let description = RuleDescription(
        "48-19-validity",
        title: Message.Text("在办法有效期内申报", "Applied while the measure is in force"),
        citation: "京技管〔2022〕48号 第十九条",
        sentence: "本办法自印发之日起施行,有效期至2025年。")

    static let help = RuleHelp(
        meaning: ("在办法有效期内申报。", "The application was made while the measure was in force."),
        reason: (
            "“有效期至2025年”的末日见解读 expiry。未填写 application 时未定。",
            "For the last day of 有效期至2025年 see the reading expiry. Without application the rule is undetermined."
        ),
        remedy: ("核对申报日期。", "Check the date of the application."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""application": "2022-06-20""#,
            other: #""application": "2026-01-15""#,
            outcome: .fail))

    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = Place.date(.application)
        let end = project.readings[.expiry] == .b ? project.law.validToAlternative : project.law.validTo
        guard let first = ledger.read(project.law.validFrom) else {
            return .withheld(project.law.validFrom.record, in: project.standards, at: place)
        }
        guard let application = project.submission.dates.application else { return .missing(place, project.standards) }
        guard application >= first else {
            return Ruling(
                .fail, at: place,
                Message("申报 {0} 早于施行之日 {1}", "application {0} is before {1}, from which the measures are in force", .date(application), .date(first)))
        }
        guard let last = ledger.read(end) else { return .withheld(end.record, in: project.standards, at: place) }
        return .comparison(
            application <= last, at: place,
            holds: ("申报 {0} 在 {1} 至 {2} 之内", "application {0} is from {1} to {2}"),
            fails: ("申报 {0} 不在 {1} 至 {2} 之内", "application {0} is not from {1} to {2}"),
            .date(application), .date(first), .date(last))
    }
}
