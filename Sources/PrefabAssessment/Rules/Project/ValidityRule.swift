/// 48号 第十九条: the application falls into the time in which the measure is in force.
///
/// Reading `expiry`: 有效期至2025年 ends with that year (a) or before it (b).
struct ValidityRule: ProjectRule {
    static let description = RuleDescription(
        .validity,
        title: Message.Text("在办法有效期内申报", "Applied while the measure is in force"),
        citation: "京技管〔2022〕48号 第十九条",
        sentence: "本办法自印发之日起施行,有效期至2025年。")

    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = Place.date(.application)
        let law = project.law
        let end = project.readings[.expiry] ? law.validToAlternative : law.validTo
        guard let first = ledger.read(law.validFrom) else {
            return .withheld(law.validFrom.record, in: project.standards, at: place)
        }
        guard let last = ledger.read(end) else { return .withheld(end.record, in: project.standards, at: place) }
        guard let application = project.submission.dates.application else { return .missing(place) }
        let values = Message.Values(.date(application), .date(first), .date(last))
        return application >= first && application <= last
            ? Ruling(
                .pass, at: place,
                Message("申报 {0} 在 {1} 至 {2} 之内", "application {0} is from {1} to {2}", values))
            : Ruling(
                .fail, at: place,
                Message("申报 {0} 不在 {1} 至 {2} 之内", "application {0} is not from {1} to {2}", values))
    }
}
