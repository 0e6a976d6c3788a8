import TestSupport
import Testing

@testable import PrefabAssessment

@Suite("公示7天 (48号 第十二条)")
struct NoticePeriodTests {
    @Test(
        "The day after posting is the first; a last day that is a rest day moves",
        arguments: [
            ("2022-09-23", "2022-09-24", "2022-09-30", "2022-09-30"), ("2022-09-24", "2022-09-25", "2022-10-01", "2022-10-08"),
            ("2022-12-31", "2023-01-01", "2023-01-07", "2023-01-09"), ("2024-02-22", "2024-02-23", "2024-02-29", "2024-02-29"),
        ])
    func days(_ posted: String, _ first: String, _ counted: String, _ last: String) throws {
        let day = try #require(CalendarDate(posted))
        let period = try #require(NoticePeriod(postedOn: day, .builtIn, .default))
        #expect(period.firstDay == CalendarDate(first))
        #expect(period.countedLastDay == CalendarDate(counted))
        #expect(period.lastDay == CalendarDate(last))
        #expect(period.isSettled && period.days == 7)
    }

    @Test("The last period that dates can give, and the day after it")
    func end() throws {
        let last = try #require(CalendarDate("9999-12-24"))
        #expect(NoticePeriod(postedOn: last, .builtIn, .default)?.lastDay == CalendarDate("9999-12-31"))
        let next = try #require(last.next)
        #expect(NoticePeriod(postedOn: next, .builtIn, .default) == nil)
    }
}
