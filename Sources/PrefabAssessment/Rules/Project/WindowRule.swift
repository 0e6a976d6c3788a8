/// 48号 第八条: the application is made in time, which depends on the day of the commencement formalities.
///
/// Readings: `publication-day` (from which day the months run), `rest-days` (whether a last day that is a rest day moves), `slab-day` (whether
/// the day of the slab is still in time) and `slab-sanction` (whether a later application is refused).
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
            "在期限内申报：以取得开工手续之日为准。",
            "The application was made in time; which time that is depends on the day of the commencement formalities."
        ),
        reason: (
            "2022年3月31日及以前取得开工手续的，自政策发布之日起数月内申报；此后取得的，在首层楼地面施工前申报。申报早于取得开工手续的，判未定。口径 publication-day、rest-days、slab-day、slab-sanction 见 prefab standards。",
            "Earlier projects apply within some months of the publication, later ones before the first floor slab. An application before the "
                + "formalities is undetermined. See the readings publication-day, rest-days, slab-day and slab-sanction."
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
        let place = Place.date(.constructionStart)
        guard let start = project.submission.dates.constructionStart else { return .missing(place, project.standards) }
        let figure = project.law.deadline(forStart: start)
        guard let deadline = ledger.read(figure) else { return .withheld(figure.record, in: project.standards, at: place) }
        switch deadline {
        case .none:
            return Ruling(
                .fail, at: place,
                Message("取得开工手续之日{0}不在第八条规定的时段内", "the commencement formalities of {0} are outside of the times of article 8", .date(start))
            )
        case .monthsAfterPublication: return judgeMonths(start, project, &ledger)
        case .beforeFirstFloorSlab: return judgeSlab(start, project)
        }
    }

    /// Whether a reading bears on a start of construction.
    static func depends(on reading: ReadingID, _ project: AssessedProject) -> Bool {
        guard let start = project.submission.dates.constructionStart else { return false }
        return switch project.standards.instrument48.deadline(forStart: start).value {
        case .none: false
        case .monthsAfterPublication: reading == .publicationDay || reading == .restDays
        case .beforeFirstFloorSlab: reading == .slabDay || reading == .slabSanction
        }
    }

    // MARK: - Within some months of the publication

    private static func judgeMonths(_ start: CalendarDate, _ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = Place.date(.application)
        let law = project.law
        // Reading c: some day between the two; what either gives is sure, what lies between them is open.
        let publications: (first: Figure<CalendarDate>, last: Figure<CalendarDate>) =
            switch project.readings[.publicationDay] {
            case .a: (law.publication, law.publication)
            case .b: (law.publicationAlternative, law.publicationAlternative)
            case .c: (law.publication, law.publicationAlternative)
            }
        guard let first = deadline(from: publications.first, project, &ledger) else {
            return .withheld(publications.first.record, in: project.standards, at: place)
        }
        guard let last = deadline(from: publications.last, project, &ledger) else {
            return .withheld(publications.last.record, in: project.standards, at: place)
        }
        guard let application = project.submission.dates.application else {
            guard let end = last.lastDay, start > end else { return .missing(place, project.standards) }
            return Ruling(
                .fail, at: place,
                Message("取得开工手续之日{0}晚于截止日{1}", "the commencement formalities of {0} are after the last day, {1}", .date(start), .date(end)))
        }
        if let early = judgeOrder(application, start) { return early }
        let months = Message.Value.whole(last.months)
        if application <= first.surelyInTime {
            return Ruling(
                .pass, at: place,
                Message(
                    "申报日期{0}未超过截止日{1}（政策发布之日{2}起{3}个月）",
                    "application {0} is not after the last day, {1} ({3} {3|month|months} from publication on {2})",
                    .date(application), .date(first.surelyInTime), .date(first.published), months))
        }
        guard let end = last.lastDay, application > end else {
            return Ruling(
                .undetermined, at: place,
                Message(
                    "申报日期{0}晚于{1}，截止日尚不能确定", "application {0} is after {1}; the last day is open", .date(application),
                    .date(first.surelyInTime)))
        }
        return Ruling(
            .fail, at: place,
            Message(
                "申报日期{0}超过截止日{1}（政策发布之日{2}起{3}个月）",
                "application {0} is after the last day, {1} ({3} {3|month|months} from publication on {2})",
                .date(application), .date(end), .date(last.published), months))
    }

    /// The end of the time to apply.
    private struct Deadline {
        let published: CalendarDate
        let months: Int
        /// A day that is in time, whatever is not known of the rest days.
        let surelyInTime: CalendarDate
        /// The last day; `nil` where the calendar does not say which days are rest days.
        let lastDay: CalendarDate?
    }

    /// - Returns: `nil` where a figure may not be used.
    private static func deadline(
        from publication: Figure<CalendarDate>, _ project: ProjectFacts, _ ledger: inout FigureLedger
    ) -> Deadline? {
        guard let published = ledger.read(publication), let months = ledger.read(project.law.applicationMonths),
            let day = published.adding(months: months)
        else { return nil }
        let last = project.readings[.restDays] == .a ? project.standards.workingDay(from: day, &ledger) : day
        return Deadline(published: published, months: months, surelyInTime: last ?? day, lastDay: last)
    }

    /// An application cannot be made in due form before the formalities are done.
    private static func judgeOrder(_ application: CalendarDate, _ start: CalendarDate) -> Ruling? {
        guard application < start else { return nil }
        return Ruling(
            .undetermined, at: .date(.application),
            Message(
                "申报日期{0}早于取得开工手续之日{1}，待核实", "application {0} is before the commencement formalities of {1}, which is to be looked into",
                .date(application), .date(start)))
    }

    // MARK: - Before the first floor slab

    private static func judgeSlab(_ start: CalendarDate, _ project: ProjectFacts) -> Ruling {
        let place = Place.date(.application)
        let application = project.submission.dates.application
        if let application, let early = judgeOrder(application, start) { return early }
        // Every day from the start on stands for an application that is not known; the first of them is the likeliest to be in time.
        if project.readings[.slabSanction] == .b {
            return Ruling(.pass, at: place, Message("首层楼地面施工后申报，第八条未规定不予受理", "article 8 refuses no application after the slab has begun"))
        }
        switch project.submission.dates.firstFloorSlabStart {
        case nil: return .missing(.date(.firstFloorSlabStart), project.standards)
        case .notStarted:
            return Ruling(.pass, at: place, Message("首层楼地面尚未施工", "the first floor slab has not begun"))
        case .date(let slab):
            let day = application ?? start
            let inTime = project.readings[.slabDay] == .b ? day <= slab : day < slab
            guard let application else {
                if inTime { return .missing(place, project.standards) }
                return Ruling(
                    .fail, at: place,
                    Message(
                        "首层楼地面施工{0}不晚于取得开工手续之日{1}，何时申报都已逾期",
                        "the first floor slab of {0} is not after the commencement formalities of {1}: any application is too late",
                        .date(slab), .date(start)))
            }
            return .comparison(
                inTime, at: place,
                holds: ("申报日期{0}，首层楼地面施工{1}，未逾期", "application {0}, in time for the first floor slab on {1}"),
                fails: ("申报日期{0}不早于首层楼地面施工{1}", "application {0} is not before the first floor slab on {1}"),
                .date(application), .date(slab))
        }
    }
}
