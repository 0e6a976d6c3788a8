extension SubmissionReader {
    mutating func text() throws(JSONSyntaxError) -> String? {
        guard try isString(Expected.string) else { return nil }
        return json.string(try json.readString())
    }

    /// A text with more than white space; anything else is reported.
    ///
    /// - Parameter help: how a blank one is mended, where the field is one that is asked for.
    mutating func filledText(help: Message? = nil) throws(JSONSyntaxError) -> String? {
        let start = json.position
        guard let text = try text() else { return nil }
        if !text.isBlank { return text }
        diagnostics.append(
            Diagnostic(
                .blankText, at: SourceSpan(skippingSpaceFrom: start, to: json.position, in: json.bytes),
                Message("文字为空", "the text is blank"),
                help: help
                    ?? Message("填写内容；可省略的字段尚不知道时删去", "write what it is; leave out an optional field that is not known")))
        return nil
    }

    /// A text that nothing is done with.
    mutating func passText() throws(JSONSyntaxError) {
        if try isString(Expected.string) { _ = try json.readString() }
    }

    mutating func boolean() throws(JSONSyntaxError) -> Bool? {
        guard try isNext(.boolean, Expected.boolean) else { return nil }
        return try json.readBoolean()
    }

    /// One of the words of a field.
    ///
    /// - Parameter expected: the place among the words that it will most likely have.
    mutating func word<Word: SubmissionWord>(from expected: Int = 0) throws(JSONSyntaxError) -> Word? {
        try word(Word.table, from: expected) { Word.descriptions }
    }

    mutating func word<Word>(
        _ words: KeyTable<Word>, from expected: Int = 0, descriptions: () -> [WordDescription] = { [] }
    ) throws(JSONSyntaxError) -> Word? {
        if let place = json.readName(among: words, from: expected) { return words[place] }
        guard try isString(Expected.string) else { return nil }
        let token = try json.readString()
        if let word = words.key(for: token, in: json) { return word }
        unknownWord(token, among: words.names, descriptions())
        return nil
    }

    /// A day, as `YYYY-MM-DD`.
    mutating func date() throws(JSONSyntaxError) -> CalendarDate? {
        if let date = json.readPlainDate() { return date }
        guard try isString(Expected.date) else { return nil }
        let token = try json.readString()
        if let date = date(token) { return date }
        impossibleDate(token, help: Message("写作 YYYY-MM-DD，例如 2022-06-20", "write YYYY-MM-DD, as in 2022-06-20"))
        return nil
    }

    private func date(_ token: JSONReader.StringToken) -> CalendarDate? {
        token.hasEscapes ? CalendarDate(json.string(token)) : CalendarDate(json.content(of: token))
    }

    mutating func slabStart() throws(JSONSyntaxError) -> Submission.SlabStart? {
        if let date = json.readPlainDate() { return .date(date) }
        guard try isString(Expected.date) else { return nil }
        let token = try json.readString()
        if let date = date(token) { return .date(date) }
        let written = json.string(token)
        let word = Submission.SlabStart.notStartedDescription
        if written == word.word { return .notStarted }
        let known = [KnownName(word)]
        let name = WrittenName(written)
        if !KnownName.spelt(name, among: known).isEmpty || !KnownName.called(name, among: known).isEmpty {
            diagnostics.append(
                Diagnostic(
                    .impossibleDate, at: token.span, Message("“{0}”不是日历上的日期", "“{0}” is no date of the calendar", [.text(written)]),
                    help: Message("{0}写作 {1}", "{0} is written {1}", .words(word.title), .text("\"\(word.word)\"")),
                    edit: "\"\(word.word)\""))
            return nil
        }
        impossibleDate(
            token,
            help: Message(
                "写作 YYYY-MM-DD；尚未施工写 \"notStarted\"", "write YYYY-MM-DD, or \"notStarted\" if it has not begun"))
        return nil
    }

    private mutating func impossibleDate(_ token: JSONReader.StringToken, help: Message) {
        let written = json.string(token)
        let cure = Self.cure(ofDate: written)
        if UnknownValue.isOne(written) { placedValues.append(token.span) }
        diagnostics.append(
            Diagnostic(
                .impossibleDate, at: token.span,
                Message("“{0}”不是日历上的日期", "“{0}” is no date of the calendar", [.text(written)]),
                help: cure?.help ?? help, edit: cure?.edit))
    }

    /// A number of any sign inside the range of the contract.
    private mutating func number() throws(JSONSyntaxError) -> (number: JSONNumber, span: SourceSpan)? {
        let plainStart = json.position
        if let number = json.readPlainNumber() {
            let span = SourceSpan(plainStart, json.position)
            if number.decimals > shortDecimals { warnOfBinary(number.value, decimals: number.decimals, isRounded: false, at: span) }
            return (JSONNumber(number), span)
        }
        guard try isNext(.number, Expected.number) else { return nil }
        let start = json.position
        let number = try json.readNumber()
        let span = SourceSpan(start, json.position)
        if number.isOutOfRange {
            diagnostics.append(
                Diagnostic(
                    .numberOutOfRange, at: span,
                    Message("数值超出范围：小数点前最多 12 位", "the number is out of range: at most 12 digits before the point"),
                    help: Message("核对数值与单位", "check the number and its unit")))
            return nil
        }
        let isBinary =
            (number.isRounded || number.decimals > shortDecimals)
            && warnOfBinary(number.value, decimals: number.decimals, isRounded: number.isRounded, at: span)
        if number.isRounded, !isBinary {
            diagnostics.append(
                Diagnostic(
                    .decimalsRounded, at: span,
                    Message(
                        "小数超过 12 位，四舍五入为 {0}", "more than 12 decimals; rounded half up to {0}", [.decimal(number.value)]),
                    help: Message("最多写 12 位小数", "write at most 12 decimals")))
        }
        return (number, span)
    }

    /// A number that is zero or more.
    mutating func quantity() throws(JSONSyntaxError) -> ExactDecimal? {
        let start = json.position
        if let number = json.readPlainNumber() {
            if number.decimals > shortDecimals {
                warnOfBinary(number.value, decimals: number.decimals, isRounded: false, at: SourceSpan(start, json.position))
            }
            return number.value
        }
        guard let (number, span) = try number() else { return nil }
        return checkNotNegative(number.value, span) ? number.value : nil
    }

    /// A number that is zero or more; `decimals` grows to those that it is written with.
    mutating func quantity(_ decimals: inout Int) throws(JSONSyntaxError) -> ExactDecimal? {
        let start = json.position
        if let number = json.readPlainNumber() {
            decimals = max(decimals, number.decimals)
            if number.decimals > shortDecimals {
                warnOfBinary(number.value, decimals: number.decimals, isRounded: false, at: SourceSpan(start, json.position))
            }
            return number.value
        }
        guard let (number, span) = try number() else { return nil }
        decimals = max(decimals, min(number.decimals, ExactDecimal.decimals))
        return checkNotNegative(number.value, span) ? number.value : nil
    }

    /// A number above zero.
    mutating func positiveQuantity() throws(JSONSyntaxError) -> ExactDecimal? {
        let start = json.position
        let known = diagnostics.count
        guard let quantity = try quantity() else { return nil }
        if quantity > .zero { return quantity }
        // Of a number so small that it is rounded to 0 there is one thing to say.
        diagnostics.take(backTo: known)
        diagnostics.append(
            Diagnostic(
                .numberOutOfRange, at: SourceSpan(skippingSpaceFrom: start, to: json.position, in: json.bytes),
                Message("数值为 0，应大于 0", "the number is 0 and has to be above 0"),
                help: Message("填写大于 0 的数值；核对是否漏填", "give a number above 0; check whether it was left out")))
        return nil
    }

    private mutating func checkNotNegative(_ value: ExactDecimal, _ span: SourceSpan) -> Bool {
        guard value < .zero else { return true }
        diagnostics.append(
            Diagnostic(
                .negativeQuantity, at: span, Message("{0} 为负数", "{0} is negative", [.decimal(value)]),
                help: Message("填写零或正数；尚不知道的删去该字段", "give zero or more, or leave the field out if it is not known")))
        return false
    }

    /// A percentage of 0...100.
    mutating func percentage() throws(JSONSyntaxError) -> ExactDecimal? {
        try percentage { _ in ExactDecimal(100) }
    }

    /// A percentage that a bonus may raise above 100.
    mutating func assemblyRate() throws(JSONSyntaxError) -> ExactDecimal? {
        try percentage { $0.greatestAssemblyRate }
    }

    /// - Parameter limit: the most that it may be, at least 100; asked for above that alone.
    private mutating func percentage(atMost limit: (Standards) -> ExactDecimal) throws(JSONSyntaxError) -> ExactDecimal? {
        guard let (number, span) = try number(), checkNotNegative(number.value, span) else { return nil }
        if number.value <= ExactDecimal(100) { return number.value }
        let limit = limit(standards)
        if number.value <= limit { return number.value }
        diagnostics.append(
            Diagnostic(
                .percentOutOfRange, at: span,
                Message("百分数 {0} 大于 {1}", "the percentage {0} is over {1}", [.decimal(number.value), .decimal(limit)]),
                help: Message("填写 0 到 {0} 之间的百分数", "give a percentage from 0 to {0}", [.decimal(limit)])))
        return nil
    }

    /// A whole number.
    mutating func wholeNumber(atLeast minimum: Int?) throws(JSONSyntaxError) -> Int? {
        let start = json.position
        if let number = json.readPlainNumber() {
            let whole = Int(number.digits)
            if number.decimals == 0, whole >= minimum ?? 0 { return whole }
            json.position = start
        }
        guard let (number, span) = try number() else { return nil }
        guard let whole = number.value.wholeNumber else {
            diagnostics.append(
                Diagnostic(
                    .notWhole, at: span, Message("{0} 不是整数", "{0} is not a whole number", [.decimal(number.value)]),
                    help: Message("填写整数", "give a whole number")))
            return nil
        }
        guard let minimum, whole < minimum else { return whole }
        if minimum <= 0 {
            _ = checkNotNegative(number.value, span)
        } else {
            diagnostics.append(
                Diagnostic(
                    .numberOutOfRange, at: span,
                    Message("{0} 小于 {1}", "{0} is less than {1}", [.whole(whole), .whole(minimum)]),
                    help: Message("填写不小于 {0} 的整数", "give a whole number of at least {0}", [.whole(minimum)])))
        }
        return nil
    }

    /// 建筑高度 in m.
    mutating func height() throws(JSONSyntaxError) -> ExactDecimal? {
        guard let (number, span) = try number() else { return nil }
        let height = number.value
        if height > .zero, height <= SubmissionLimits.greatestHeight { return height }
        let meant = standards.plausibility?.range(.height, exceededBy: height)?.meant(height)
        let help: Message =
            if let (metres, slip) = meant {
                Message(
                    "高度以米为单位；{0} 是否{1}？若是，写作 {2}", "heights stand in metres; is {0} {1}? Then write {2}",
                    .decimal(height), .words(slip.title), .decimal(metres))
            } else if height > .zero {
                Message("高度以米为单位；核对数值与单位", "heights stand in metres; check the number and its unit")
            } else {
                Message("填写大于 0 的高度，以米为单位", "give a height above 0, in metres")
            }
        diagnostics.append(
            Diagnostic(
                .numberOutOfRange, at: span,
                Message(
                    "建筑高度 {0} m 不在 0（不含）到 {1} m 之间", "a height of {0} m is not between 0 (excluded) and {1} m",
                    [.decimal(height), .decimal(SubmissionLimits.greatestHeight)]),
                help: help, edit: meant?.number.description))
        return nil
    }
}

extension SourceSpan {
    /// From the first byte that is no white space.
    init(skippingSpaceFrom start: Int, to end: Int, in bytes: TextBytes) {
        var start = start
        while start < end, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[start]) { start += 1 }
        self.init(start, end)
    }
}
