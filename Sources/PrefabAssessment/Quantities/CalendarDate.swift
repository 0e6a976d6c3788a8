/// A day of the Gregorian calendar, without clock or time zone.
package struct CalendarDate: Hashable, Comparable, Sendable {
    /// `yyyymmdd` as a number, so that order of days is order of numbers.
    private let ordinal: Int32

    package var year: Int { Int(ordinal / 10_000) }
    package var month: Int { Int(ordinal / 100 % 100) }
    package var day: Int { Int(ordinal % 100) }

    /// The day, or nothing where the calendar has no such day.
    ///
    /// - Parameters:
    ///   - year: 1...9999.
    ///   - month: 1...12.
    ///   - day: 1 to the last day of the month.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.lastDay(ofMonth: month, year: year)).contains(day)
        else { return nil }
        self.init(valid: year, month, day)
    }

    private init(valid year: Int, _ month: Int, _ day: Int) {
        ordinal = Int32(year * 10_000 + month * 100 + day)
    }

    /// Reads `YYYY-MM-DD`, with digits and hyphens in just these places.
    package init?(_ text: some Collection<UInt8>) {
        guard text.count == 10 else { return nil }
        // All digits as one number: YYYYMMDD.
        var digits = 0
        for (place, byte) in text.enumerated() {
            if place == 4 || place == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
                digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
            }
        }
        self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }

    package init?(_ text: String) {
        self.init(text.utf8)
    }

    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.ordinal < right.ordinal
    }

    /// The same day of the month `months` later, or that month's last day where it has no such day.
    ///
    /// - Returns: nothing beyond the year 9999.
    package func adding(months: Int) -> CalendarDate? {
        let count = year * 12 + (month - 1) + months
        let (newYear, newMonth) = (count / 12, count % 12 + 1)
        guard (1...9999).contains(newYear) else { return nil }
        return CalendarDate(valid: newYear, newMonth, min(day, Self.lastDay(ofMonth: newMonth, year: newYear)))
    }

    /// The day after.
    ///
    /// - Returns: nothing after 9999-12-31.
    package var next: CalendarDate? {
        CalendarDate(year: year, month: month, day: day + 1)
            ?? CalendarDate(year: year, month: month + 1, day: 1)
            ?? CalendarDate(year: year + 1, month: 1, day: 1)
    }

    /// The day before.
    ///
    /// - Returns: nothing before 0001-01-01.
    package var previous: CalendarDate? {
        if let day = CalendarDate(year: year, month: month, day: day - 1) { return day }
        guard let month = CalendarDate(year: year, month: month, day: 1)?.adding(months: -1) else { return nil }
        return CalendarDate(
            year: month.year, month: month.month, day: CalendarDate.lastDay(ofMonth: month.month, year: month.year))
    }

    /// Whether it is a Saturday or a Sunday.
    package var isWeekend: Bool {
        // Days since a Saturday, in years that begin with March, so that the day of a leap year is the last one.
        let (year, month) = month < 3 ? (year - 1, month + 12) : (year, month)
        return (day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400) % 7 <= 1
    }

    static func lastDay(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
