/// 48号 第八条: the applicant is the construction unit.
struct ApplicantRule: ProjectRule {
    static let id = RuleID.applicant
    static let description = RuleDescription(
        id,
        title: Message.Text("申报单位为建设单位", "Applicant is the construction unit"),
        citation: "京技管〔2022〕48号 第八条",
        sentence: "装配式建筑奖励项目申报单位为建设单位。")

    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = Place.project(.applicantRole)
        switch project.submission.project.applicantRole {
        case .constructionUnit:
            return Ruling(.pass, at: place, Message("申报单位为建设单位", "the applicant is the construction unit"))
        case .other:
            return Ruling(.fail, at: place, Message("申报单位不是建设单位", "the applicant is not the construction unit"))
        case nil: return .missing(place)
        }
    }
}
