import ArgumentParser
import PrefabAssessment

extension CalendarDate {
    /// A date as it stands on the command line.
    static func argument(_ text: String) throws -> CalendarDate {
        if let date = CalendarDate(text) { return date }
        let hasForm = text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
        throw ValidationError(
            hasForm
                ? "the calendar has no such day (日历上没有这一天)"
                : "a date is written as YYYY-MM-DD, as in 2022-06-20 (日期写作 YYYY-MM-DD)")
    }
}

extension ExactDecimal {
    /// A number as it stands on the command line.
    static func argument(_ text: String) throws -> ExactDecimal {
        if let number = ExactDecimal(text) { return number }
        throw ValidationError(
            "a number is written in digits, with at most twelve before the point and twelve after it (数字，小数点前后各不超过十二位)")
    }
}
