/// Holds a record against itself and against the submission that it is about.
struct ReviewRecordCheck {
    let record: ReviewRecord
    /// Nothing where it is not at hand.
    let submission: Submission?

    var diagnostics: [Diagnostic] {
        [otherProject, unknownLeader].compactMap(\.self) + buildingFaults + dayFaults
    }

    private var otherProject: Diagnostic? {
        guard let id = submission?.project.id, let span = record.spans[.projectID], record.projectID != id else { return nil }
        return Diagnostic(
            .recordOfOtherProject, at: span,
            Message(
                "项目编号 “{0}” 与申报文件的 “{1}” 不同", "the project id “{0}” is not that of the submission, “{1}”",
                [.text(record.projectID), .text(id)]),
            help: Message("核对审查记录属于哪个项目", "check which project the record is about"))
    }

    private var unknownLeader: Diagnostic? {
        guard let review = record.expertReview, let leader = review.leader, !review.experts.isEmpty, !review.experts.contains(leader),
            let span = review.spans[.leader]
        else { return nil }
        return Diagnostic(
            .recordLeaderUnknown, at: span,
            Message("组长 “{0}” 不在专家名单中", "the leader “{0}” is not among the experts", [.text(leader)]),
            help: Message(
                "名单含组长，姓名写法须一致：{0}", "the experts include the leader, in the same spelling: {0}",
                [.list(review.experts.map { Message.Text($0) })]))
    }

    // MARK: - Buildings

    private var buildingFaults: [Diagnostic] {
        var seen: Set<String> = []
        return record.buildings.compactMap { building in
            guard let span = building.spans[.id] else { return nil }
            guard seen.insert(building.id).inserted else {
                return Diagnostic(
                    .recordBuildingRepeated, at: span,
                    Message("单体 “{0}” 重复出现", "the building “{0}” appears twice", [.text(building.id)]),
                    help: Message("每个单体只写一项", "give each building once"))
            }
            guard let submission, !submission.buildings.contains(where: { $0.id == building.id }) else { return nil }
            return unknownBuilding(building.id, span, among: submission.buildings.map(\.id))
        }
    }

    private func unknownBuilding(_ id: String, _ span: SourceSpan, among ids: [String]) -> Diagnostic {
        let help: Message =
            if let nearest = nearestName(to: id, among: ids) {
                Message("是否指 “{0}”？", "did you mean “{0}”?", [.text(nearest)])
            } else {
                Message("申报文件中的单体：{0}", "the buildings of the submission are {0}", [.list(ids.map { Message.Text($0) })])
            }
        return Diagnostic(
            .recordBuildingUnknown, at: span,
            Message("申报文件中没有单体 “{0}”", "the submission has no building “{0}”", [.text(id)]), help: help)
    }

    // MARK: - Days

    /// The steps in the order of 48号 第十二条; those of one place may come in any order.
    private var dayFaults: [Diagnostic] {
        typealias Day = (name: Message.Text, date: CalendarDate?, span: SourceSpan?)
        let first: [Day] =
            (record.consultations + [record.siteInspection].compactMap(\.self)).map { step in
                (Message.Text("协查或现场核查", "inquiry or inspection"), step.date, step.spans[.date])
            } + [(ExpertReviewKey.name, record.expertReview?.date, record.expertReview?.spans[.date])]
        let notice = record.publicNotice
        let steps: [[Day]] = [
            first,
            [(Self.title(.groupDeliberation), record.groupDeliberation?.date, record.groupDeliberation?.spans[.date])],
            [(Self.title(.committeeDeliberation), record.committeeDeliberation?.date, record.committeeDeliberation?.spans[.date])],
            [(Message.Text("公示首日", "the first day of the notice"), notice?.from, notice?.spans[.from])],
            [(Message.Text("公示末日", "the last day of the notice"), notice?.to, notice?.spans[.to])],
        ]
        var faults: [Diagnostic] = []
        var latest: (name: Message.Text, date: CalendarDate)?
        for step in steps {
            let known = step.compactMap { day in day.date.map { (name: day.name, date: $0, span: day.span) } }
            for day in known {
                guard let latest, day.date < latest.date, let span = day.span else { continue }
                faults.append(outOfOrder((day.name, day.date), latest, span))
            }
            guard let last = known.max(by: { $0.date < $1.date }) else { continue }
            if latest.map({ $0.date <= last.date }) ?? true { latest = (last.name, last.date) }
        }
        return faults
    }

    private static func title(_ key: ReviewRecordKey) -> Message.Text { key.field.title }

    private func outOfOrder(
        _ day: (name: Message.Text, date: CalendarDate), _ previous: (name: Message.Text, date: CalendarDate), _ span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .recordDaysOutOfOrder, at: span,
            Message(
                "{0}（{1}）早于{2}（{3}）", "{0} ({1}) is before {2} ({3})",
                [.words(day.name), .date(day.date), .words(previous.name), .date(previous.date)]),
            help: Message(
                "次序：协查、现场核查与专家评审，工作小组审议，管委会审议，公示（48号 第十二条）；核对日期",
                "the order is inquiry, inspection and expert review, working group, committee, public notice (48号 第十二条); check the dates"))
    }
}

extension ExpertReviewKey {
    fileprivate static var name: Message.Text { ReviewRecordKey.expertReview.field.title }
}
