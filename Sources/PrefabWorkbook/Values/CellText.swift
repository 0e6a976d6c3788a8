import PrefabAssessment

/// What a cell holds as a field's value in JSON.
///
/// What is a value of the field in another form becomes one: a word by its title, a day by its number, a number that is stored as text. Whatever
/// else stands there goes into the JSON as it is, so that the reader of submissions says what is wrong with it.
struct CellText {
    let book: Book

    enum Value: Equatable {
        case json(String)
        /// The cell shows an error, or its formula was never computed.
        case none
        /// Nothing but white space.
        case blank
    }

    func value(of cell: Cell, for field: FieldDescription) -> Value {
        switch cell.content {
        case .error, .unknown: return .none
        case .boolean(let value):
            return .json(value ? "true" : "false")
        case .number(let stored): return .json(number(stored, cell, field))
        case .text(let text):
            if text.allSatisfy(\.isWhitespace) { return .blank }
            return .json(self.text(text, cell, field))
        }
    }

    // MARK: - Numbers

    private func number(_ stored: String, _ cell: Cell, _ field: FieldDescription) -> String {
        guard let number = CellNumber(stored: stored.utf8) else { return Self.quoted(stored) }
        switch field.type {
        case .date, .dateOr:
            if cell.format == .day, let day = book.dateSystem.day(number) { return Self.quoted(day.day.description) }
            return number.exact
        case .number(_, let unit):
            if cell.format == .percent { return unit == "%" ? number.percent.exact : Self.quoted(number.percent.exact + "%") }
            return cell.format == .general ? number.exact : shownAsTime(number, cell)
        case .level: return number.exact
        case .storeys: return cell.format == .general ? number.exact : shownAsTime(number, cell)
        default: return Self.quoted(cell.format == .general ? number.exact : shownAsDay(number, cell))
        }
    }

    /// A day where a number belongs is no number: Excel makes days of entries such as 1-4.
    private func shownAsTime(_ number: CellNumber, _ cell: Cell) -> String {
        Self.quoted(shownAsDay(number, cell))
    }

    private func shownAsDay(_ number: CellNumber, _ cell: Cell) -> String {
        switch cell.format {
        case .day: book.dateSystem.day(number)?.day.description ?? number.exact
        case .percent: number.percent.exact + "%"
        case .general, .time: number.exact
        }
    }

    // MARK: - Texts

    private func text(_ text: String, _ cell: Cell, _ field: FieldDescription) -> String {
        switch field.type {
        case .number(_, let unit):
            guard let written = WrittenNumber(text), let plain = written.text(in: unit) else { return Self.quoted(text) }
            return CellNumber(stored: plain.utf8)?.exact ?? Self.quoted(text)
        case .level: return cell.number?.exact ?? Self.quoted(text)
        case .flag: return Self.flag(text) ?? Self.quoted(text)
        case .word(let words): return Self.quoted(Self.word(text, among: words) ?? text)
        case .dateOr(let word): return Self.quoted(Self.word(text, among: [word]) ?? text)
        default: return Self.quoted(text)
        }
    }

    /// The word that a text names: by itself, by its title in either language or by what else people call it.
    ///
    /// - Returns: `nil` where it names none, or several.
    static func word(_ text: String, among words: [WordDescription]) -> String? {
        // Most tables are filled in with titles and words as they are.
        if let word = words.first(where: { $0.word == text }) { return word.word }
        let titled = words.filter { $0.title.chinese == text || $0.title.english == text }
        let isOther = words.contains { $0.otherNames.contains(text) }
        if titled.count == 1, !isOther { return titled[0].word }
        let name = plain(text)
        if let word = words.first(where: { $0.word == name }) { return word.word }
        let named = words.filter { word in
            ([word.title.chinese, word.title.english] + word.otherNames).contains { plain($0) == name }
        }
        return named.count == 1 ? named[0].word : nil
    }

    private static func plain(_ text: String) -> String {
        let trimmed = text.drop(while: \.isWhitespace)
        return String(trimmed.reversed().drop(while: \.isWhitespace).reversed()).lowercased()
    }

    private static func flag(_ text: String) -> String? {
        switch plain(text) {
        case "是", "yes", "true", "√", "✓": "true"
        case "否", "no", "false", "×": "false"
        default: nil
        }
    }

    static func quoted(_ text: String) -> String {
        if isPlain(text) {
            var quoted = "\""
            quoted += text
            quoted += "\""
            return quoted
        }
        var writer = JSONWriter(pretty: false)
        writer.object { $0.member("t", text) }
        writer.finish()
        // The object around it is there for the writer alone: {"t":…}
        let bytes = writer.bytes
        let end = bytes.lastIndex(of: UInt8(ascii: "}")) ?? bytes.count
        return String(decoding: bytes[5..<end], as: UTF8.self)
    }

    /// Whether a text stands in JSON as it is; hardly any has something to escape.
    static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xE2 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }
}
