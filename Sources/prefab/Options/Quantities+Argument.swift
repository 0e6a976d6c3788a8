import ArgumentParser
import PrefabAssessment

extension CalendarDate {
    /// A date as it stands on the command line.
    static func argument(_ text: String) throws -> CalendarDate {
        if let date = CalendarDate(text) { return date }
        let hasForm = text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
        throw ValidationError(
            hasForm
                ? said("日历上没有这一天", "the calendar has no such day")
                : said("日期写作 YYYY-MM-DD，如 2022-06-20", "a date is written as YYYY-MM-DD, as in 2022-06-20"))
    }
}

extension ExactDecimal {
    /// A number as it stands on the command line.
    static func argument(_ text: String) throws -> ExactDecimal {
        if let number = ExactDecimal(text) { return number }
        throw ValidationError(
            said("写数字，小数点前后各不超过十二位", "a number is written in digits, with at most twelve before the point and twelve after it"))
    }
}

extension ExactDecimal {
    /// An amount in yuan as it stands on the command line: from 0, to the fen.
    static func amountArgument(_ text: String) throws -> ExactDecimal {
        let number = try argument(text)
        let fen = number.rational * 100
        guard number >= .zero, fen.denominator == 1 else {
            throw ValidationError(
                said("金额以元计，不小于 0，至多两位小数", "an amount is written in yuan, from 0 and with at most two decimals"))
        }
        return number
    }
}

extension NoticePeriod {
    /// The period of `--notice-from`.
    ///
    /// - Throws: `CommandFailure` with status 2 where no date can give its last day; it would be left out without a word.
    init(argument day: CalendarDate, _ standards: Standards, _ readings: Readings) throws(CommandFailure) {
        guard let period = NoticePeriod(postedOn: day, standards, readings) else {
            let days = standards.instrument48.noticeDays.value
            throw CommandFailure(
                .wrongUsage, "--notice-from \(day) 起公示 \(days) 天，超出了日期所能写的最后一天 9999-12-31",
                "a notice of \(days) days from \(day) (--notice-from) goes beyond 9999-12-31, the last day that a date can give")
        }
        self = period
    }
}
