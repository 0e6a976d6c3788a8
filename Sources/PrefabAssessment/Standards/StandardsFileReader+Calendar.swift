// Rest days, year by year.
extension StandardsFileReader {
    func restDays() -> RestDays? {
        guard let fields = fields(0, .calendar) else { return nil }
        header(schema: fields[.schema], id: fields[.id], sources: fields[.sources])
        let title = bilingual(fields[.title])
        let years = list(fields[.years], restDaysOfYear)
        guard let title, let years else { return nil }
        return RestDays(id: instrument, title: title, years: years)
    }

    private func restDaysOfYear(_ node: Int) -> RestDays.Year? {
        guard let row = fields(node, .restDaysOfYear), let year = calendarYear(row[.year]) else { return nil }
        var holidays: [ClosedRange<CalendarDate>] = []
        var working: [CalendarDate] = []
        var places: [Int] = []
        for node in row[.workingDays].map(elements) ?? [] {
            guard let day = date(node) else { continue }
            working.append(day)
            places.append(node)
        }
        let figure = figure(in: row, "\(year)", .days) { value -> RestDays.Days? in
            holidays = list(value) { holiday($0, year) } ?? []
            return holidays.isEmpty ? nil : RestDays.Days(holidays: holidays, workingDays: working)
        }
        for (day, node) in zip(working, places) {
            if day.year != year || !day.isWeekend || holidays.contains(where: { $0.contains(day) }) { reportWorkingDay(day, at: node) }
        }
        return figure.map { RestDays.Year(year: year, days: $0) }
    }

    private func calendarYear(_ node: Int?) -> Int? {
        guard let node else { return nil }
        let year = tree.nodes[node].kind == .number ? tree.number(node)?.value.wholeNumber : nil
        guard let year, (1...9999).contains(year) else {
            reportKind(node, expected: Message.Text("年份", "a year"))
            return nil
        }
        return year
    }

    /// A day, or the first and the last one: `2016-02-07/2016-02-13`.
    private func holiday(_ node: Int, _ year: Int) -> ClosedRange<CalendarDate>? {
        guard let text = text(node) else { return nil }
        let stroke = text.utf8.firstIndex(of: UInt8(ascii: "/"))
        let first = CalendarDate(String(text[..<(stroke ?? text.endIndex)]))
        // A second stroke is part of no day.
        let last = stroke.map { CalendarDate(String(text[text.utf8.index(after: $0)...])) } ?? first
        guard let first, let last else {
            report(
                .standardsDate, at: span(node), Message("“{0}” 不是一日或一段日期", "“{0}” is neither a day nor a stretch of days", [.text(text)]),
                help: Message("写作 YYYY-MM-DD 或 YYYY-MM-DD/YYYY-MM-DD", "write YYYY-MM-DD or YYYY-MM-DD/YYYY-MM-DD"))
            return nil
        }
        guard first <= last, first.year == year, last.year == year else {
            report(
                .calendarDay, at: span(node),
                Message(
                    "假期 {0} 至 {1} 不在 {2} 年之内或先后颠倒", "the holiday from {0} to {1} is not within {2}, or the wrong way round",
                    [.date(first), .date(last), .whole(year)]),
                help: Message("跨年的假期分写在两年", "a holiday over the turn of a year stands in both years"))
            return nil
        }
        return first...last
    }

    private func reportWorkingDay(_ day: CalendarDate, at node: Int) {
        report(
            .calendarDay, at: span(node),
            Message("{0} 不是该年假期以外的星期六或星期日", "{0} is no Saturday or Sunday of the year outside of its holidays", [.date(day)]),
            help: Message("workingDays 只写调休上班的星期六、星期日", "“workingDays” are Saturdays and Sundays that are worked"))
    }
}
