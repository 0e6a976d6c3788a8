import Testing

@testable import PrefabAssessment

@Suite struct CalendarDateTests {
    @Test(arguments: [
        "2021-07-01", "2024-02-29", "2000-02-29", "0004-02-29", "1900-02-28", "2022-01-31", "2022-12-31", "0001-01-01",
        "9999-12-31",
    ])
    func days(_ text: String) throws {
        #expect(try #require(CalendarDate(text)).description == text)
    }

    @Test(arguments: [
        ("1900 was no leap year", "1900-02-29"), ("2023 was no leap year", "2023-02-29"),
        ("2100 will be no leap year", "2100-02-29"),
        ("30 February", "2024-02-30"), ("April has 30 days", "2022-04-31"), ("June", "2022-06-31"), ("September", "2022-09-31"),
        ("November", "2022-11-31"), ("32 January", "2022-01-32"), ("month 13", "2022-13-01"), ("month 0", "2022-00-10"),
        ("day 0", "2022-01-00"), ("year 0", "0000-01-01"),
    ])
    func impossible(_ label: String, _ text: String) {
        #expect(CalendarDate(text) == nil, "\(label)")
    }

    @Test(arguments: [
        "", "2022", "2022-1-1", "22-01-01", "2022/01/01", "2022.01.01", "20220101", "2022-01-01 ", " 2022-01-01", "2022-01-01T",
        "2022-01-1x", "+022-01-01", "-022-01-01", "2022-0１-01", "2022年1月1日", "12022-01-01", "2022-01-011",
    ])
    func malformed(_ text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func parts() throws {
        let date = try #require(CalendarDate(year: 2022, month: 3, day: 31))
        #expect((date.year, date.month, date.day) == (2022, 3, 31))
        #expect(date == CalendarDate("2022-03-31"))
        #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
        #expect(CalendarDate(year: -1, month: 1, day: 1) == nil)
        #expect(CalendarDate(year: .max, month: .max, day: .min) == nil)
    }

    @Test func order() throws {
        let rising = ["1999-12-31", "2000-01-01", "2021-06-30", "2021-07-01", "2021-07-02", "2022-01-01"]
        let dates = try rising.map { try #require(CalendarDate($0)) }
        #expect(dates.reversed().sorted() == dates)
        #expect(dates[2] < dates[3] && dates[3] < dates[4])
    }

    /// "n months after": the same day of the month, or the month's last day where there is none.
    @Test(arguments: [
        ("2022-03-31", 3, "2022-06-30"), ("2022-01-31", 1, "2022-02-28"), ("2024-01-31", 1, "2024-02-29"),
        ("2022-01-28", 1, "2022-02-28"), ("2022-02-28", 1, "2022-03-28"), ("2022-10-15", 3, "2023-01-15"),
        ("2022-12-31", 2, "2023-02-28"), ("2022-11-30", 1, "2022-12-30"), ("2022-12-01", 12, "2023-12-01"),
        ("2022-07-08", 3, "2022-10-08"), ("2024-02-29", 12, "2025-02-28"), ("2022-05-05", 0, "2022-05-05"),
        ("2022-01-31", -2, "2021-11-30"), ("9999-11-30", 1, "9999-12-30"),
    ])
    func monthsAfter(_ start: String, _ months: Int, _ end: String) throws {
        #expect(try #require(CalendarDate(start)).adding(months: months)?.description == end)
    }

    @Test func monthsBeyondTheCalendar() throws {
        #expect(try #require(CalendarDate("9999-12-01")).adding(months: 1) == nil)
        #expect(try #require(CalendarDate("0001-01-01")).adding(months: -1) == nil)
    }

    @Test(arguments: [
        ("2022-03-30", "2022-03-31"), ("2022-04-30", "2022-05-01"), ("2021-12-31", "2022-01-01"), ("2024-02-28", "2024-02-29"),
        ("2024-02-29", "2024-03-01"), ("2023-02-28", "2023-03-01"), ("1900-02-28", "1900-03-01"), ("2000-02-28", "2000-02-29"),
    ])
    func dayAfter(_ day: String, _ next: String) throws {
        #expect(try #require(CalendarDate(day)).next?.description == next)
    }

    @Test func lastDayHasNoNext() throws {
        #expect(try #require(CalendarDate("9999-12-31")).next == nil)
    }

    /// 400 Gregorian years have 146 097 days, whichever day one starts from.
    @Test func fourCenturies() throws {
        var day = try #require(CalendarDate("1999-03-01"))
        for _ in 0..<146_097 {
            let next = try #require(day.next)
            #expect(day < next)
            day = next
        }
        #expect(day.description == "2399-03-01")
    }
}
