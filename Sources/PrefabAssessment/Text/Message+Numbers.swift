extension Message.Value {
    /// Whether a noun behind the value stands in the singular.
    var isOne: Bool {
        switch self {
        case .decimal(let number): number == ExactDecimal(1)
        case .fraction(let number), .number(let number): number == 1
        case .numberInterval(let interval): interval.exact == 1
        case .whole(let number): number == 1
        case .percent, .percentInterval, .date, .money, .text, .words, .list: false
        }
    }
}

extension Message.Text {
    /// So many things: `3 个错误`, `1 error`, `3 errors`.
    ///
    /// - Parameters:
    ///   - chinese: the measure word and the noun.
    ///   - english: the noun in the singular, which takes an `s`.
    public static func count(_ number: Int, _ chinese: String, _ english: String) -> Message.Text {
        Message.Text("\(number) \(chinese)", "\(number) \(english)\(number == 1 ? "" : "s")")
    }
}
