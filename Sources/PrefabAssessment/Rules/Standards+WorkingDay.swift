extension Standards {
    /// The day itself, or the next working day where it is a rest day.
    ///
    /// - Returns: `nil` where the calendar does not reach so far, or may not be used. Without a calendar no day moves.
    func workingDay(from day: CalendarDate, _ ledger: inout FigureLedger) -> CalendarDate? {
        guard let restDays else { return day }
        var day = day
        while let year = restDays.year(of: day), let days = ledger.read(year.days) {
            guard days.isRestDay(day) else { return day }
            guard let next = day.next else { return nil }
            day = next
        }
        return nil
    }
}
