/// Which days are rest days (休息日): Saturdays and Sundays but for those made up, and public holidays (`kind: "calendar"`).
package struct RestDays: Sendable {
    package let id: String
    package let title: Message.Text
    /// In the order of the file; each year once.
    package let years: [Year]

    package struct Year: Sendable {
        package let year: Int
        package let days: Figure<Days>
    }

    package struct Days: Sendable {
        /// Public holidays, each with its first and last day.
        package let holidays: [ClosedRange<CalendarDate>]
        /// Saturdays and Sundays that are worked.
        package let workingDays: [CalendarDate]

        package func isRestDay(_ day: CalendarDate) -> Bool {
            if holidays.contains(where: { $0.contains(day) }) { return true }
            return day.isWeekend && !workingDays.contains(day)
        }
    }

    /// The year that a day falls into; `nil` where the calendar does not have it.
    func year(of day: CalendarDate) -> Year? { years.first { $0.year == day.year } }

    /// The day itself, or the next working day where it is a rest day; `nil` where the calendar does not reach so far.
    package func workingDay(from day: CalendarDate) -> CalendarDate? {
        var day = day
        while let year = year(of: day) {
            guard year.days.value.isRestDay(day) else { return day }
            guard let next = day.next else { return nil }
            day = next
        }
        return nil
    }
}
