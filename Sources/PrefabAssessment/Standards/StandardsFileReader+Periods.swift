/// The days that a rule speaks of.
struct Period {
    /// The first day; none where it reaches back without end.
    let from: CalendarDate?
    /// The last day; none where it goes on without end.
    let to: CalendarDate?
    let span: SourceSpan
}

// What must hold between dates: every day has one rule.
extension StandardsFileReader {
    func checkPeriods(_ periods: [Period]) {
        for period in periods {
            if let from = period.from, let to = period.to, to < from {
                reportPeriod(
                    .standardsDate, at: period.span,
                    Message("终止日 {0} 早于起始日 {1}", "the end, {0}, is before the beginning, {1}", [.date(to), .date(from)]))
            }
        }
        if let first = periods.first, let from = first.from {
            reportPeriod(.dateGap, at: first.span, Message("{0} 以前没有规定", "nothing is said of the days before {0}", [.date(from)]))
        }
        if let last = periods.last, let to = last.to {
            reportPeriod(.dateGap, at: last.span, Message("{0} 以后没有规定", "nothing is said of the days after {0}", [.date(to)]))
        }
        for (earlier, later) in zip(periods, periods.dropFirst()) {
            guard let end = earlier.to, let start = later.from, start > end else {
                reportPeriod(.dateOverlap, at: later.span, Message("与上一段时间重叠", "the time overlaps the one before"))
                continue
            }
            if let next = end.next, next < start {
                reportPeriod(
                    .dateGap, at: later.span,
                    Message("{0} 与 {1} 之间没有规定", "nothing is said of the days between {0} and {1}", [.date(end), .date(start)]))
            }
        }
    }

    private func reportPeriod(_ code: DiagnosticCode, at span: SourceSpan, _ message: Message) {
        report(
            code, at: span, message,
            help: Message(
                "第一段不写 from，最后一段不写 to，每段从上一段终止日的次日起",
                "leave “from” out of the first and “to” out of the last; begin each on the day after the one before ends"))
    }

    /// An instrument does not end before it begins.
    func checkValidity(from: Figure<CalendarDate>?, to ends: [(Figure<CalendarDate>?, Int?)]) {
        guard let from = from?.value else { return }
        for (end, node) in ends {
            guard let end = end?.value, let node, end < from else { continue }
            report(
                .standardsDate, at: tree.opening(of: node),
                Message("终止日 {0} 早于施行日期 {1}", "the last day, {0}, is before the first, {1}", [.date(end), .date(from)]),
                help: Message("核对两个日期", "check both dates"))
        }
    }
}
