// The days of the works and of the application, each not before others.
extension PlausibilityCheck {
    /// The days that a submission gives, in the order of ``PlausibleDate``.
    private struct Days {
        var days: InlineArray<9, CalendarDate?>

        init(_ dates: borrowing Submission.Dates) {
            var slab: CalendarDate?
            if case .date(let date) = dates.firstFloorSlabStart { slab = date }
            days = [
                dates.projectApproval, dates.planningPermit, dates.constructionStart, slab, dates.prefabricationAcceptance,
                dates.mainStructureAcceptance, dates.completion, dates.application, dates.applicationForm,
            ]
        }

        subscript(date: PlausibleDate) -> CalendarDate? {
            get { days[place(ofCase: date)] }
            set { days[place(ofCase: date)] = newValue }
        }
    }

    func checkDates(_ dates: borrowing Submission.Dates, _ diagnostics: inout DiagnosticList) {
        let days = Days(dates)
        if let likely = plausibility.days {
            for date in PlausibleDate.allCases {
                guard let day = days[date], !likely.contains(day), let key = DateKey(rawValue: date.rawValue), let span = dates.spans[key]
                else { continue }
                diagnostics.append(Self.unlikely(date, day, likely, at: span))
            }
        }
        if plausibility.order.holds(days.days) { return }
        for date in PlausibleDate.allCases {
            guard let day = days[date], let key = DateKey(rawValue: date.rawValue), let span = dates.spans[key] else { continue }
            for earlier in plausibility.order.nearest(before: date, where: { days[$0] != nil }) {
                guard let earlierDay = days[earlier], day < earlierDay else { continue }
                diagnostics.append(Self.outOfOrder(date, day, before: earlier, earlierDay, at: span))
            }
        }
    }

    /// A building's own permit has the place of the project's.
    func checkPermit(_ buildings: Span<Building>, _ index: Int, _ dates: borrowing Submission.Dates, _ diagnostics: inout DiagnosticList) {
        guard let permit = buildings[index].planningPermit, let span = buildings[index].spans[.planningPermit] else { return }
        if let likely = plausibility.days, !likely.contains(permit) {
            diagnostics.append(Self.unlikely(.planningPermit, permit, likely, at: span))
        }
        var days = Days(dates)
        days[.planningPermit] = permit
        if plausibility.order.holds(days.days) { return }
        for earlier in plausibility.order.nearest(before: .planningPermit, where: { days[$0] != nil }) {
            guard let earlierDay = days[earlier], permit < earlierDay else { continue }
            diagnostics.append(Self.outOfOrder(.planningPermit, permit, before: earlier, earlierDay, at: span))
        }
        for date in PlausibleDate.allCases {
            guard let day = days[date], day < permit,
                plausibility.order.nearest(before: date, where: { days[$0] != nil }).contains(.planningPermit)
            else { continue }
            diagnostics.append(Self.outOfOrder(date, day, before: .planningPermit, permit, at: span))
        }
    }

    private static func unlikely(
        _ date: PlausibleDate, _ day: CalendarDate, _ likely: ClosedRange<CalendarDate>, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .unlikelyNumber, at: span,
            Message(
                "{0}为 {1}，通常为 {2} 至 {3}", "{0} is {1}; {2} to {3} is usual",
                [.words(date.title), .date(day), .date(likely.lowerBound), .date(likely.upperBound)]),
            help: Message("按批复与验收文件核对年份", "check the year against the documents"))
    }

    private static func outOfOrder(
        _ date: PlausibleDate, _ day: CalendarDate, before earlier: PlausibleDate, _ earlierDay: CalendarDate, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .datesOutOfOrder, at: span,
            Message(
                "{0}（{1}）早于{2}（{3}）", "{0} ({1}) is before {2} ({3})",
                .words(date.title), .date(day), .words(earlier.title), .date(earlierDay)),
            help: Message("按批复与验收文件核对这两个日期", "check both days against the documents"))
    }
}

extension PlausibleDate {
    /// The title that the day has in reports.
    fileprivate var title: Message.Text { DateKey(rawValue: rawValue)?.field.shortTitle ?? Message.Text(rawValue) }
}
