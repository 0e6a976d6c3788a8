/// The days on which an approved reward is made public (公示, 48号 第十二条).
package struct NoticePeriod: Hashable, Sendable {
    /// The day of posting.
    package let posted: CalendarDate
    package let days: Int
    /// 自次日起算: the day of posting does not count.
    package let firstDay: CalendarDate
    /// The last of the days as they are counted.
    package let countedLastDay: CalendarDate
    /// The day on which the notice ends: the same, moved to the next working day.
    package let lastDay: CalendarDate
    /// Whether the calendar says which day is a working day; without that the last day is not moved.
    package let isSettled: Bool

    /// - Returns: `nil` where it would end after the last day that a date can give.
    package init?(postedOn posted: CalendarDate, _ standards: Standards, _ readings: Readings) {
        guard let first = posted.next else { return nil }
        var last = posted
        for _ in 0..<standards.instrument48.noticeDays.value {
            guard let next = last.next else { return nil }
            last = next
        }
        let moves = readings[.restDays] == .a && standards.restDays != nil
        let moved = moves ? standards.restDays?.workingDay(from: last) : last
        self.posted = posted
        days = standards.instrument48.noticeDays.value
        firstDay = first
        countedLastDay = last
        lastDay = moved ?? last
        isSettled = moved != nil
    }
}
