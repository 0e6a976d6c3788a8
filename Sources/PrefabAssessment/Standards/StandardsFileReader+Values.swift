extension StandardsFileReader {
    /// Text that is not empty.
    func text(_ node: Int?) -> String? {
        guard let node else { return nil }
        guard tree.nodes[node].kind == .string, case let text = tree.string(node), !text.isEmpty else {
            reportKind(node, expected: Message.Text("非空文字", "text that is not empty"))
            return nil
        }
        return text
    }

    /// Text in both languages.
    func bilingual(_ node: Int?) -> Message.Text? {
        guard let node, let fields = fields(node, .words) else { return nil }
        guard let chinese = text(fields[.zh]), let english = text(fields[.en]) else { return nil }
        return Message.Text(chinese, english)
    }

    /// One of the words of an enumeration.
    func word<Word>(_ node: Int?, _: Word.Type = Word.self, among allowed: [Word] = Array(Word.allCases)) -> Word?
    where Word: RawRepresentable & CaseIterable & Equatable, Word.RawValue == String {
        guard let node, let name = text(node) else { return nil }
        guard let word = allowed.first(where: { $0.rawValue == name }) else {
            reportName(name, at: span(node), among: allowed.map(\.rawValue))
            return nil
        }
        return word
    }

    /// A day of the calendar.
    ///
    /// - Parameter code: what a day that is none is reported as.
    func date(_ node: Int?, code: DiagnosticCode = .standardsDate) -> CalendarDate? {
        guard let node, let text = text(node) else { return nil }
        guard let date = CalendarDate(text) else {
            report(
                code, at: span(node), Message("没有 “{0}” 这一天", "there is no day “{0}”", [.text(text)]),
                help: Message("按 YYYY-MM-DD 书写", "write YYYY-MM-DD"))
            return nil
        }
        return date
    }

    func boolean(_ node: Int) -> Bool? {
        guard tree.nodes[node].kind == .boolean else {
            reportKind(node, expected: Message.Text("true 或 false", "true or false"))
            return nil
        }
        return tree.source(node) == "true"
    }

    /// A number from zero, which money leaves out, up to the limit of its unit.
    func number(_ node: Int?, _ unit: FigureUnit) -> ExactDecimal? {
        guard let node else { return nil }
        guard tree.nodes[node].kind == .number, let number = tree.number(node) else {
            reportKind(node, expected: Message.Text("数字", "a number"))
            return nil
        }
        let limits = unit.limits
        let fits =
            !number.isOutOfRange && number.value >= .zero && number.value <= ExactDecimal(limits.largest)
            && number.decimals <= limits.decimals && !(unit.excludesZero && number.value == .zero)
        guard fits else {
            let values: [Message.Value] = [.text(tree.source(node)), .whole(limits.largest), .whole(limits.decimals)]
            report(
                .standardsNumber, at: span(node),
                unit.excludesZero
                    ? Message(
                        "数字 {0} 超出范围（大于 0，至 {1}，至多 {2} 位小数）",
                        "{0} is out of range (above 0, to {1}, at most {2} {2|decimal|decimals})", values)
                    : Message(
                        "数字 {0} 超出范围（0 至 {1}，至多 {2} 位小数）", "{0} is out of range (0 to {1}, at most {2} {2|decimal|decimals})",
                        values),
                help: Message("核对数值和单位 “{0}”", "check the value and the unit “{0}”", [.text(unit.rawValue)]))
            return nil
        }
        return number.value
    }

    /// Points as they stand, or a percentage as a fraction.
    func rational(_ node: Int?, _ unit: FigureUnit) -> Rational? {
        number(node, unit).map { unit == .percent ? Rational($0.units, 100 * ExactDecimal.one) : $0.rational }
    }
}
