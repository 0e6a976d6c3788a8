/// 48号 第八条: the application is made in time, which depends on the start of construction.
///
/// Readings: `publication-day` (from which day the months run) and `slab-day` (whether the day of the slab is still in time).
struct WindowRule: ProjectRule {
    static let description = RuleDescription(
        "48-8-window",
        title: Message.Text("在申报期限内", "Applied in time"),
        citation: "京技管〔2022〕48号 第八条",
        sentence:
            "2016年1月1日至2022年3月31日取得开工手续的项目应在政策发布之日起3个月内完成申报,过期不予受理;2022年3月31日后取得开工手续的项目应在首层楼地面施工前进行申报。"
    )

    static let help = RuleHelp(
        meaning: (
            "在期限内申报：期限由开工日期决定。",
            "The application was made in time; which time that is depends on the start of construction."
        ),
        reason: (
            "较早开工的项目自政策发布之日起数月内申报，此后开工的在首层楼地面施工前申报；解读 publication-day 与 slab-day 见 prefab standards。",
            "Earlier starts apply within some months of the publication, later ones before the first floor slab; see the "
                + "readings publication-day and slab-day."
        ),
        remedy: (
            "核对 constructionStart、firstFloorSlabStart 与 application；过期不予受理。",
            "Check constructionStart, firstFloorSlabStart and application; a late application is not accepted."
        ),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""application": "2022-06-20""#,
            other: #""application": "2022-08-20""#,
            outcome: .fail))

    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        let regimes = project.law.startRegimes
        if let start = project.submission.dates.constructionStart {
            guard let regime = regimes.last(where: { $0.from.map { start >= $0 } ?? true }) else {
                return Ruling(
                    .undetermined, at: .date(.constructionStart), Message("开工日期无对应规定", "no provision covers the start of construction"))
            }
            return judge(regime, start, project, &ledger)
        }
        // The start is unknown: the rule is decided only if every start would decide it alike.
        var rulings: [Ruling] = []
        for regime in regimes { rulings.append(judge(regime, nil, project, &ledger)) }
        let outcome = Outcome.common(rulings.lazy.map(\.outcome))
        guard outcome != .undetermined, let first = rulings.last else { return .missing(.date(.constructionStart), project.standards) }
        return Ruling(
            outcome, at: .date(.application),
            outcome == .fail
                ? Message("无论何时开工，申报都已过期", "the application is too late whenever construction started")
                : first.message)
    }

    private static func judge(
        _ regime: Instrument48.StartRegime, _ start: CalendarDate?, _ project: ProjectFacts, _ ledger: inout FigureLedger
    ) -> Ruling {
        guard let deadline = ledger.read(regime.deadline) else {
            return .withheld(regime.deadline.record, in: project.standards, at: .date(.constructionStart))
        }
        switch deadline {
        case .none:
            return Ruling(
                .fail, at: .date(.constructionStart),
                start.map { Message("开工 {0}，早于可奖励的时段", "construction start {0} is before the rewarded period", .date($0)) }
                    ?? Message("开工早于可奖励的时段", "construction started before the rewarded period"))
        case .monthsAfterPublication: return judgeMonths(project, &ledger)
        case .beforeFirstFloorSlab: return judgeSlab(project)
        }
    }

    private static func judgeMonths(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = Place.date(.application)
        let publication = project.readings[.publicationDay] == .b ? project.law.publicationAlternative : project.law.publication
        guard let published = ledger.read(publication), let months = ledger.read(project.law.applicationMonths),
            let last = published.adding(months: months)
        else { return .withheld(publication.record, in: project.standards, at: place) }
        guard let application = project.submission.dates.application else { return .missing(place, project.standards) }
        return .comparison(
            application <= last, at: place,
            holds: ("申报 {0} ≤ {1}（发布 {2} 起 {3} 个月）", "application {0} ≤ {1} ({3} {3|month|months} from publication on {2})"),
            fails: ("申报 {0} > {1}（发布 {2} 起 {3} 个月）", "application {0} > {1} ({3} {3|month|months} from publication on {2})"),
            .date(application), .date(last), .date(published), .whole(months))
    }

    private static func judgeSlab(_ project: ProjectFacts) -> Ruling {
        let place = Place.date(.application)
        guard let application = project.submission.dates.application else { return .missing(place, project.standards) }
        switch project.submission.dates.firstFloorSlabStart {
        case nil: return .missing(.date(.firstFloorSlabStart), project.standards)
        case .notStarted:
            return Ruling(
                .pass, at: place,
                Message("申报 {0}，首层楼地面尚未施工", "application {0}; the first floor slab has not begun", .date(application)))
        case .date(let slab):
            let inTime = project.readings[.slabDay] == .b ? application <= slab : application < slab
            return .comparison(
                inTime, at: place,
                holds: ("申报 {0}，首层楼地面施工 {1}，未逾期", "application {0}, in time for the first floor slab on {1}"),
                fails: ("申报 {0} 不早于首层楼地面施工 {1}", "application {0} is not before the first floor slab on {1}"),
                .date(application), .date(slab))
        }
    }
}
