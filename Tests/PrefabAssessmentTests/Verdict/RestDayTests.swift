import TestSupport
import Testing

@testable import PrefabAssessment

/// Which days are rest days, and what a period does that ends on one (民法典 第二百零三条; reading `rest-days`).
@Suite struct RestDayTests {
    private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    /// 2022-06-30 was a Thursday; 2000-01-01 and 2100-02-28 lie on both sides of a leap year that is none.
    @Test(arguments: [
        ("2022-06-30", false), ("2022-07-01", false), ("2022-07-02", true), ("2022-07-03", true), ("2022-07-04", false),
        ("2000-01-01", true), ("2000-02-29", false), ("2100-02-28", true), ("2100-03-01", false), ("2024-02-29", false),
    ]) func weekends(_ row: (day: String, isWeekend: Bool)) throws {
        #expect(try Self.day(row.day).isWeekend == row.isWeekend)
    }

    struct Row: Sendable {
        let day: String
        let next: String?
    }

    @Test(arguments: [
        // 2022-10-08 is a Saturday that is worked, after the holidays of 10-01 to 10-07.
        Row(day: "2022-10-08", next: "2022-10-08"), Row(day: "2022-10-07", next: "2022-10-08"), Row(day: "2022-09-30", next: "2022-09-30"),
        Row(day: "2022-10-01", next: "2022-10-08"), Row(day: "2022-06-30", next: "2022-06-30"),
        // 端午 2022: Friday to Sunday.
        Row(day: "2022-06-02", next: "2022-06-02"), Row(day: "2022-06-03", next: "2022-06-06"), Row(day: "2022-06-06", next: "2022-06-06"),
        // Over the turn of a year: a Saturday that is a holiday, a Sunday, a Monday that is one.
        Row(day: "2022-12-31", next: "2023-01-03"),
        // The calendar begins with 2016 and ends with 2025, and the last days of 2025 are working days.
        Row(day: "2025-12-31", next: "2025-12-31"), Row(day: "2026-01-01", next: nil), Row(day: "2015-12-31", next: nil),
    ]) func workingDays(_ row: Row) throws {
        let calendar = try #require(Standards.builtIn.restDays)
        #expect(calendar.workingDay(from: try Self.day(row.day)) == (try row.next.map { try Self.day($0) }))
    }

    /// Three months after 2022-03-03 end on 端午, 2022-06-03, which is followed by a weekend.
    private static func published(_ day: String) throws -> Standards {
        var changed = ChangedStandards()
        try changed.change("jingjiguan-2022-48.json", after: ["\"publication\":"], from: "2022-03-31", to: day)
        return try changed.read()
    }

    private static func outcome(_ application: String, _ standards: Standards, _ readings: Readings = .default) throws -> Outcome? {
        let tree = JSONTree.eligible.changed { $0.dates.application = .string(application) }
        let assessment = Assessor(standards: standards, readings: readings).assess(try tree.submission(standards: standards))
        return assessment.outcome("48-8-window")
    }

    @Test(arguments: [
        ("2022-06-02", Outcome.pass, Outcome.pass), ("2022-06-03", .pass, .pass), ("2022-06-04", .pass, .fail),
        ("2022-06-05", .pass, .fail),
        ("2022-06-06", .pass, .fail), ("2022-06-07", .fail, .fail),
    ]) func theLastDayMoves(_ row: (day: String, moved: Outcome, unmoved: Outcome)) throws {
        let standards = try Self.published("2022-03-03")
        #expect(try Self.outcome(row.day, standards) == row.moved)
        #expect(try Self.outcome(row.day, standards, Readings(switched: [.restDays])) == row.unmoved)
    }

    @Test func theReadingDecides() throws {
        let standards = try Self.published("2022-03-03")
        let tree = JSONTree.eligible.changed { $0.dates.application = "2022-06-06" }
        let decisive = Assessor(standards: standards).assess(try tree.submission(standards: standards)).decisiveReadings
        #expect(decisive.first { $0.id == .restDays }?.verdict == .ineligible)
    }

    /// A last day beyond the calendar is sure where the application is before it, and open behind it.
    @Test(arguments: [("2026-01-01", Outcome.pass), ("2026-01-02", .undetermined)])
    func beyondTheCalendar(_ row: (day: String, outcome: Outcome)) throws {
        let standards = try Self.published("2025-10-01")
        #expect(try Self.outcome(row.day, standards) == row.outcome)
    }

    @Test func withoutACalendarNoDayMoves() throws {
        var changed = ChangedStandards()
        try changed.change("jingjiguan-2022-48.json", after: ["\"publication\":"], from: "2022-03-31", to: "2022-03-03")
        changed.remove("rest-days.json")
        let standards = try changed.read()
        #expect(try Self.outcome("2022-06-03", standards) == .pass)
        #expect(try Self.outcome("2022-06-04", standards) == .fail)
    }

    @Test(arguments: [
        ("\"2022-10-01/2022-10-07\"", "\"2022-10-07/2022-10-01\"", "D213"),
        ("\"2022-10-01/2022-10-07\"", "\"2022-10-01/2023-01-01\"", "D213"),
        ("\"2022-10-01/2022-10-07\"", "\"2022-10-01/\"", "D108"),
        ("\"2022-10-01/2022-10-07\"", "\"2022-10-01/2022-10-02/2022-10-03\"", "D108"),
        // A Monday, a Sunday of the holidays, a Sunday of another year.
        ("\"2022-01-30\"", "\"2022-01-24\"", "D213"), ("\"2022-01-30\"", "\"2022-10-02\"", "D213"),
        ("\"2022-01-30\"", "\"2023-02-05\"", "D213"),
        ("\"2022-01-30\"", "\"2022-02-30\"", "D108"), ("\"year\": 2022", "\"year\": 2021", "D104"),
        ("\"year\": 2022", "\"year\": 0", "D101"),
    ]) func faults(_ row: (old: String, new: String, code: String)) throws {
        var changed = ChangedStandards()
        try changed.change("rest-days.json", from: row.old, to: row.new)
        let line = changed.line
        let faults = changed.faults.map { $0.split(separator: " ").last.map(String.init) ?? "" }
        #expect(faults.contains(row.code), "\(changed.faults) at line \(line)")
    }
}
