/// A day as people write it: `2021/9/1`, `2021年11月5日`, `2021.9.1`, `20210901`, with a midnight behind it.
///
/// The year stands first, so that there is one way to read it.
struct WrittenDate {
    let date: CalendarDate
    /// Whether marks stand between the parts; without them it could be a number.
    let isMarked: Bool

    init?(_ written: String) {
        let parts = WrittenNumber.narrow(written).split(whereSeparator: { $0 == " " || $0 == "T" })
        let isMidnight = parts.count == 2 && Self.midnights.contains(parts[1])
        guard isMidnight || parts.count == 1 || written.contains("年") else { return nil }
        let text = Substring(isMidnight ? String(parts[0]) : parts.joined())
        guard let date = Self.marked(text) else {
            guard text.count == 8, let whole = Int(text), text.allSatisfy({ $0.isASCII && $0.isNumber }),
                (1900...2199).contains(whole / 10_000),
                let date = CalendarDate(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100)
            else { return nil }
            (self.date, isMarked) = (date, false)
            return
        }
        (self.date, isMarked) = (date, true)
    }

    private static let midnights: Set<Substring> = ["00:00", "0:00", "00:00:00", "0:00:00", "00:00:00.000"]

    private static func marked(_ text: Substring) -> CalendarDate? {
        let marks: [(Character, Character, String)] = [
            ("-", "-", ""), ("/", "/", ""), (".", ".", ""), ("年", "月", "日"), ("年", "月", "号"), ("年", "月", ""), ("—", "—", ""),
        ]
        for (first, second, end) in marks {
            guard let one = text.firstIndex(of: first), let two = text[text.index(after: one)...].firstIndex(of: second),
                text.hasSuffix(end)
            else { continue }
            let parts = [text[..<one], text[text.index(after: one)..<two], text[text.index(after: two)...].dropLast(end.count)]
            guard parts[0].count == 4, parts[1...].allSatisfy({ (1...2).contains($0.count) }),
                parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
            else { continue }
            let numbers = parts.compactMap { Int($0) }
            if numbers.count == 3, let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) { return date }
        }
        return nil
    }

    /// The day that a number of Excel stands for, in its usual count of days (1 is 1900-01-01; there is a 1900-02-29).
    ///
    /// - Returns: `nil` outside of the years of which anybody would speak.
    static func ofExcel(_ serial: Int) -> CalendarDate? {
        guard (25_569...73_050).contains(serial) else { return nil }
        // 25569 is 1970-01-01.
        var (year, days) = (1970, serial - 25_569)
        func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
        while days >= (isLeap(year) ? 366 : 365) {
            days -= isLeap(year) ? 366 : 365
            year += 1
        }
        for month in 1...12 {
            var length = 31
            while CalendarDate(year: year, month: month, day: length) == nil { length -= 1 }
            if days < length { return CalendarDate(year: year, month: month, day: days + 1) }
            days -= length
        }
        return nil
    }
}
