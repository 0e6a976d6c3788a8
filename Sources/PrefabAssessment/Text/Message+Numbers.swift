extension Message.Value {
    /// Whether a noun behind the value stands in the singular.
    var isOne: Bool {
        switch self {
        case .units(let units): units.decimal == ExactDecimal(1)
        case .fraction(let fraction, isPercentage: false): fraction.rational == 1
        case .whole(let number): number == 1
        case .fraction, .longFraction, .interval, .date, .text, .words, .list, .sentences: false
        }
    }
}

extension Message {
    /// The sentence with each text that has more characters cut, and a sign that it goes on.
    ///
    /// - Complexity: linear in `length`, not in the length of the texts.
    package func shortened(to length: Int) -> Message {
        // No character has less than one byte, so that most texts need no counting.
        func isLong(_ value: Value) -> Bool {
            guard case .text(let text) = value, text.utf8.count > length else { return false }
            return text.index(text.startIndex, offsetBy: length, limitedBy: text.endIndex).map { $0 < text.endIndex } ?? false
        }
        guard values.contains(where: isLong) else { return self }
        return Message(
            chinese, english,
            values.map { value in
                guard isLong(value), case .text(let text) = value else { return value }
                return .text(text.prefix(length) + "…")
            })
    }
}

extension Message {
    /// The sentence with its numbers as the cells of a workbook show them.
    package var shownInCells: Message {
        func isLong(_ value: Value) -> Bool {
            switch value {
            case .units(let units): units.decimal != units.decimal.shownInCell
            case .sentences(let sentences): sentences.contains { $0.values.contains(where: isLong) }
            default: false
            }
        }
        guard values.contains(where: isLong) else { return self }
        return Message(
            chinese, english,
            values.map { value in
                switch value {
                case .units(let units): .decimal(units.decimal.shownInCell)
                case .sentences(let sentences): .sentences(sentences.map(\.shownInCells))
                default: value
                }
            })
    }
}

extension Message.Text {
    /// So many things: `3 个错误`, `1 error`, `3 errors`.
    ///
    /// - Parameters:
    ///   - chinese: the measure word and the noun.
    ///   - english: the noun in the singular, which takes an `s`.
    package static func count(_ number: Int, _ chinese: String, _ english: String) -> Message.Text {
        Message.Text("\(number) \(chinese)", "\(number) \(english)\(number == 1 ? "" : "s")")
    }
}
