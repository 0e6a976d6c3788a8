package import PrefabAssessment

/// How workbooks number days from 1900 on (ECMA-376 part 1, 18.17.4.1).
package enum DayNumber {
    /// The number of a day; `nil` before 1 March 1900, about which programs differ.
    package static func serial(of day: CalendarDate) -> Int? {
        let year = day.month >= 3 ? day.year : day.year - 1
        let dayOfYear = (153 * ((day.month + 9) % 12) + 2) / 5 + day.day - 1
        let serial = 365 * year + year / 4 - year / 100 + year / 400 + dayOfYear - firstOf1900 + 2
        return serial > 60 ? serial : nil
    }

    /// 1 January 1900: days since 1 March of the year 0.
    package static let firstOf1900 = 693_901
}
