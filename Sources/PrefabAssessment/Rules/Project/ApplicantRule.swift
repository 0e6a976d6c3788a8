/// 48号 第八条: the applicant is the construction unit.
struct ApplicantRule: ProjectRule {
    static let description = RuleDescription(
        "48-8-applicant",
        title: Message.Text("申报单位为建设单位", "Applicant is the construction unit"),
        citation: "京技管〔2022〕48号 第八条",
        sentence: "装配式建筑奖励项目申报单位为建设单位。")

    static let help = RuleHelp(
        meaning: ("申报单位是建设单位。", "The applicant is the construction unit (建设单位)."),
        reason: (
            "施工、设计等其他单位不能申报。未填写 applicantRole 时未定。",
            "Contractors, designers and others cannot apply. Without applicantRole the rule is undetermined."
        ),
        remedy: ("由建设单位申报。", "Let the construction unit apply."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""applicantRole": "constructionUnit""#,
            other: #""applicantRole": "other""#,
            outcome: .fail))

    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = Place.project(.applicantRole)
        switch project.submission.project.applicantRole {
        case .constructionUnit:
            return Ruling(.pass, at: place, Message("申报单位为建设单位", "the applicant is the construction unit"))
        case .other:
            return Ruling(.fail, at: place, Message("申报单位不是建设单位", "the applicant is not the construction unit"))
        case nil: return .missing(place, project.standards)
        }
    }
}
