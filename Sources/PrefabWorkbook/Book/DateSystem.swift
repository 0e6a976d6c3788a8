package import PrefabAssessment
import PrefabReports

/// How a workbook counts days (ECMA-376 part 1, 18.17.4.1).
package enum DateSystem: Sendable {
    /// Day 1 is 1 January 1900, and day 60 the 29 February 1900, which there never was.
    case from1900
    /// Day 0 is 1 January 1904.
    case from1904

    /// The day of a number, and whether it has a time of day besides; `nil` where it is none.
    package func day(_ number: CellNumber) -> (day: CalendarDate, hasTime: Bool)? {
        guard let (serial, hasTime) = number.wholeAndRest else { return nil }
        // Days since 1 March of the year 0.
        let march: Int
        switch self {
        case .from1900:
            guard serial > 0, serial != 60 else { return nil }
            // Before the day that there never was the count is one less.
            march = DayNumber.firstOf1900 + serial - (serial < 60 ? 1 : 2)
        case .from1904:
            march = Self.firstOf1904 + serial
        }
        return Self.day(afterMarch: march).map { ($0, hasTime) }
    }

    /// 1 January 1904: days since 1 March of the year 0.
    private static let firstOf1904 = 695_361

    /// In years that begin with March the leap day is the last one.
    private static func day(afterMarch days: Int) -> CalendarDate? {
        let (era, rest) = days.quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (rest - rest / 1_460 + rest / 36_524 - rest / 146_096) / 365
        let dayOfYear = rest - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let isAfterDecember = month >= 10
        return CalendarDate(
            year: era * 400 + yearOfEra + (isAfterDecember ? 1 : 0), month: isAfterDecember ? month - 9 : month + 3, day: day)
    }
}
