/// The two languages that the program speaks.
package enum Language: String, CaseIterable, Sendable {
    case chinese = "zh"
    case english = "en"
}

/// A sentence in Chinese and English with places for values: `{0}` is the first value, and so on; `{0|line|lines}` is `line` where the first
/// value is one, else `lines`.
///
/// Nothing is put together before a report asks for it, so that an outcome which nobody prints costs nothing.
package struct Message: Sendable {
    /// A text in both languages.
    package struct Text: Hashable, Sendable {
        package let chinese: String
        package let english: String

        package init(_ chinese: String, _ english: String) {
            self.chinese = chinese
            self.english = english
        }

        /// A name that is the same in both languages.
        package init(_ name: String) {
            chinese = name
            english = name
        }

        package func text(in language: Language) -> String {
            language == .chinese ? chinese : english
        }
    }

    /// A sentence without its values, in Chinese and in English.
    typealias Template = (chinese: StaticString, english: StaticString)

    package let chinese: StaticString
    package let english: StaticString
    package let values: Values

    init(_ template: Template, _ values: Values) {
        self.init(template.chinese, template.english, values)
    }

    package init(_ chinese: StaticString, _ english: StaticString, _ values: Values) {
        self.chinese = chinese
        self.english = english
        self.values = values
    }

    package init(_ chinese: StaticString, _ english: StaticString, _ values: [Value]) {
        self.init(chinese, english, Values(values))
    }

    package init(_ chinese: StaticString, _ english: StaticString) {
        self.init(chinese, english, Values())
    }

    /// A sentence with few values, which allocates nothing.
    package init(
        _ chinese: StaticString, _ english: StaticString, _ first: Value, _ second: Value? = nil, _ third: Value? = nil,
        _ fourth: Value? = nil
    ) {
        self.init(chinese, english, Values(first, second, third, fourth))
    }

    /// The sentence in one language.
    package func text(in language: Language) -> String {
        UTF8Buffer.text { write(to: &$0, in: language) }
    }

    /// Writes the sentence in one language.
    package func write(to buffer: inout UTF8Buffer, in language: Language) {
        let text = language == .chinese ? chinese : english
        if values.isEmpty { return buffer.append(text) }
        let template = TextBytes(text)
        var index = 0
        // What stands between two places for values is written in one piece.
        var start = 0
        while let brace = template.firstBrace(from: index) {
            index = brace
            guard let number = place(at: index, of: template) else {
                index += 1
                continue
            }
            buffer.append(template.part(start..<index))
            if template[index + 2] == UInt8(ascii: "|") {
                index = writeNoun(of: values[number], at: index + 3, of: template, to: &buffer)
            } else {
                write(values[number], to: &buffer, in: language)
                index += 3
            }
            start = index
        }
        buffer.append(template.part(start..<template.count))
    }

    /// The number of the value whose place `{0}`...`{9}` begins at `index`; other braces, and places without a value, stand for
    /// themselves.
    private func place(at index: Int, of template: TextBytes) -> Int? {
        guard let end = template.byte(at: index + 2), end == UInt8(ascii: "}") || end == UInt8(ascii: "|") else { return nil }
        let number = Int(template[index + 1]) - Int(UInt8(ascii: "0"))
        return values.indices.contains(number) ? number : nil
    }

    /// Writes one of two nouns, `line|lines}`.
    ///
    /// - Returns: where the template goes on.
    private func writeNoun(
        of value: Value, at start: Int, of template: TextBytes, to buffer: inout UTF8Buffer
    ) -> Int {
        let end = template[start...].firstIndex(of: UInt8(ascii: "}")) ?? template.endIndex
        let bar = template[start..<end].firstIndex(of: UInt8(ascii: "|")) ?? end
        buffer.append(template.part(value.isOne ? start..<bar : min(bar + 1, end)..<end))
        return min(end + 1, template.endIndex)
    }

    private func write(_ value: Value, to buffer: inout UTF8Buffer, in language: Language) {
        switch value {
        case .units(let units): buffer.append(units.decimal)
        case .fraction(let fraction, let isPercentage): buffer.append(fraction.rational, isPercentage: isPercentage)
        case .longFraction(let number, let isPercentage): buffer.append(number, isPercentage: isPercentage)
        case .interval(let interval, let isPercentage):
            buffer.append(interval.lower, isPercentage: isPercentage)
            buffer.append("–")
            buffer.append(interval.upper, isPercentage: isPercentage)
        case .date(let date): language == .chinese ? buffer.appendChinese(date) : buffer.append(date)
        case .whole(let number): buffer.append(number)
        case .text(let text): buffer.append(text)
        case .words(let text): buffer.append(text.text(in: language))
        case .list(let names):
            for (index, name) in names.enumerated() {
                if index > 0 { buffer.append(language == .chinese ? "、" : ", ") }
                buffer.append(name.text(in: language))
            }
        case .sentences(let sentences):
            for (index, sentence) in sentences.enumerated() {
                if index > 0 { buffer.append(language == .chinese ? "；" : "; ") }
                sentence.write(to: &buffer, in: language)
            }
        }
    }
}

extension UTF8Buffer {
    /// A fraction as a percentage or as a plain number.
    fileprivate mutating func append(_ number: Rational, isPercentage: Bool) {
        guard isPercentage else { return appendNumber(number) }
        appendPercent(number)
        append(byte: UInt8(ascii: "%"))
    }

    /// A fraction as a decimal where it ends within twelve decimals, else cut to four with a sign that it goes on: `26`, `0.35`, `0.3333…`.
    package mutating func appendNumber(_ number: Rational) {
        let scaled = number.scaledQuotient(ExactDecimal.one, .cut)
        if Rational(scaled, ExactDecimal.one) == number {
            appendDecimal(scaled, scale: ExactDecimal.decimals, trimmed: true)
        } else {
            appendDecimal(number.scaledQuotient(10_000, .cut), scale: 4, trimmed: false)
            append("…")
        }
    }
}

extension TextBytes {
    /// Where the next opening brace stands, looking at eight bytes together.
    fileprivate func firstBrace(from start: Int) -> Int? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        var index = start
        while index + 8 <= count {
            // All eight are there, as was just looked up.
            let word = unsafe UnsafeRawBufferPointer(pointer).loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let others = UInt64(littleEndian: word) ^ (ones &* UInt64(UInt8(ascii: "{")))
            // The lowest byte that is zero is the first whose high bit is set here.
            let found = (others &- ones) & ~others & (ones &* 0x80)
            if found != 0 { return index + found.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < count {
            if byte(at: index) == UInt8(ascii: "{") { return index }
            index += 1
        }
        return nil
    }
}
