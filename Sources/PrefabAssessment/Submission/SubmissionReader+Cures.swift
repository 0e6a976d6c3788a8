/// The same value as the field asks for it, where what is written has one meaning; what could mean another value is said and left alone.
extension SubmissionReader {
    /// What to do, with what takes the place of the value if that is certain.
    typealias Cure = (help: Message, edit: String?)

    private static func write(_ edit: String) -> Cure {
        (Message("写作 {0}", "write {0}", .text(edit)), edit)
    }

    /// A value of another type that says what the field asks for.
    ///
    /// What depends on the field is left to ``cureByPlace(_:)``.
    func cure(_ kind: JSONReader.Kind, _ expected: Message.Text, _ span: SourceSpan) -> Cure? {
        let written = json.bytes.string(Int(span.start)..<Int(span.end))
        switch (kind, expected) {
        case (.string, Expected.boolean): return WrittenFlag(String(written.dropFirst().dropLast())).map { Self.write($0.text) }
        case (.number, Expected.string): return Self.write("\"\(written)\"")
        case (.string, Expected.strings) where !String(written.dropFirst().dropLast()).isBlank: return Self.write("[\(written)]")
        case (.number, Expected.date): return Self.cure(ofDate: written)
        default: return nil
        }
    }

    /// A day in another form; a number of Excel is said only, since there are two ways to count them.
    static func cure(ofDate written: String) -> Cure? {
        if let date = WrittenDate(written) { return write("\"\(date.date.description)\"") }
        // Behind the point stands the time of the day.
        let whole = WrittenNumber.narrow(written).prefix { $0 != "." }
        guard let serial = Int(whole), let date = WrittenDate.ofExcel(serial) else { return nil }
        return (
            Message(
                "写作 YYYY-MM-DD；若 {0} 是 Excel 的日期序号，为 {1}", "write YYYY-MM-DD; if {0} is a date of Excel, it is {1}",
                .whole(serial), .text(date.description)), nil
        )
    }

    // MARK: - What cannot be seen

    /// A known name with a character in it, or around it, that nobody sees.
    static func cure(ofInvisible name: String, among known: [String]) -> (message: Message, help: Message, edit: String)? {
        guard let hidden = name.firstInvisible, known.contains(name.withoutInvisible) else { return nil }
        let edit = "\"\(name.withoutInvisible)\""
        return (
            Message("“{0}” 中有看不见的字符 {1}", "“{0}” has an invisible character in it, {1}", .text(name.withoutInvisible), .words(hidden.name)),
            Message("写作 {0}", "write {0}", .text(edit)), edit
        )
    }

    // MARK: - What depends on the field

    /// Says of each value at fault what its field asks for: the unit of a number in quotation marks, whether it may be left out, how a measure is written.
    mutating func cureByPlace(_ diagnostics: inout [Diagnostic]) {
        let spans = placedValues.sorted { $0.start < $1.start }
        let pointers = JSONPointer.pointers(to: spans.map { Int($0.start) }, in: json.bytes.copy)
        let paths = Dictionary(zip(spans, pointers)) { first, _ in first }
        for index in diagnostics.indices {
            let diagnostic = diagnostics[index]
            guard [.wrongType, .unknownWord, .impossibleDate].contains(diagnostic.code), let pointer = paths[diagnostic.span],
                let field = knownFields.field(at: FieldCatalogue.path(ofPointer: pointer))
            else { continue }
            let span = diagnostic.span
            let written = json.bytes.string(Int(span.start)..<Int(span.end))
            // A string with escapes says nothing that is known here.
            let text = written.first == "\"" ? String(written.dropFirst().dropLast()) : written
            guard let cure = Self.cure(text, in: field, mayBeLeftOut: !field.isRequired(for: purpose)) else { continue }
            diagnostics[index] = Diagnostic(diagnostic.code, at: span, diagnostic.message, help: cure.help, edit: cure.edit)
        }
    }

    private static func cure(_ written: String, in field: FieldDescription, mayBeLeftOut: Bool) -> Cure? {
        if case .measure(let unit, let mayBeAbsent) = field.type { return cure(ofMeasure: written, unit, mayBeAbsent: mayBeAbsent) }
        if UnknownValue.isOne(written), written != "null", let open = field.words.first(where: \.isOpen) {
            return (
                Message("{0}写作 {1}", "{0} is written {1}", .words(open.title), .text("\"\(open.word)\"")), "\"\(open.word)\""
            )
        }
        if UnknownValue.isOne(written) { return (UnknownValue.help(in: field, mayBeLeftOut: mayBeLeftOut), nil) }
        return field.unit.map { cure(ofNumber: written, in: $0, field, mayBeLeftOut: mayBeLeftOut) }
    }

    private static func cure(ofMeasure written: String, _ unit: String, mayBeAbsent: Bool) -> Cure? {
        if UnknownValue.isAbsence(written) {
            return mayBeAbsent
                ? (
                    Message(
                        "建筑中没有该项的，写 { \"absent\": \"原因\" }，原因如不设厨房、无内隔墙、不采暖；尚不知道的删去该项",
                        "where the building has none write { \"absent\": \"why\" }, such as no kitchen, no partitions, no heating; leave the measure out if it is not known"
                    ),
                    nil
                )
                : (Message("任何建筑都有这一项；尚不知道的删去该项", "every building has it; leave the measure out if it is not known"), nil)
        }
        if UnknownValue.isOne(written) { return (Message("尚不知道的测量应删去该项", "leave out a measure that is not known"), nil) }
        return (JSONRecovery.aboutMeasures(unit), nil)
    }

    private static func cure(ofNumber written: String, in unit: String, _ field: FieldDescription, mayBeLeftOut: Bool) -> Cure {
        guard let number = WrittenNumber(written) else {
            if UnknownValue.isAbsence(written), !field.allowsZero { return (UnknownValue.help(in: field, mayBeLeftOut: mayBeLeftOut), nil) }
            if UnknownValue.isAbsence(written) {
                return (
                    Message("没有的写 0；{0}", "write 0 if there is none; {0}", .sentences([field.leavingOut])), nil
                )
            }
            let hasDigits = written.unicodeScalars.contains { $0.properties.numericType != nil }
            return hasDigits
                ? (Message("数字不加引号，也不写其他内容", "write the number alone, without quotation marks"), nil)
                : (Message("填写数字；{0}", "give a number; {0}", .sentences([field.leavingOut])), nil)
        }
        if number.text.hasPrefix("-") {
            return (Message("此处不能为负；核对后只写数字", "no number below 0 stands here; check it, and write the number alone"), nil)
        }
        if let text = number.text(in: unit) { return write(text) }
        return (number.help(in: unit), nil)
    }
}

/// What people write where they do not know, or where there is nothing.
enum UnknownValue {
    static func isOne(_ written: String) -> Bool {
        let text = WrittenNumber.narrow(written).lowercased().filter { !$0.isWhitespace }
        return text.allSatisfy { "-—–/?？.…*".contains($0) } || words.contains(text)
    }

    static func isAbsence(_ written: String) -> Bool {
        absences.contains(WrittenNumber.narrow(written).lowercased().filter { !$0.isWhitespace })
    }

    private static let words: Set<String> = [
        "pending", "tbd", "todo", "unknown", "n/a", "na", "null", "nil", "undefined", "待定", "未定", "未知", "不详", "不明", "暂无", "待补", "待填", "待核",
        "待确认", "尚未确定", "尚不知道", "暂缺", "略",
    ]
    private static let absences: Set<String> = ["无", "没有", "不设", "未设", "none", "no", "absent", "否", "false", "不涉及", "不适用", "0"]

    static func help(in field: FieldDescription, mayBeLeftOut: Bool) -> Message {
        if mayBeLeftOut, field.defaultValue != nil {
            return Message("{0}；不写代替它的文字或 null", "{0}; write neither null nor a word for it", .sentences([field.leavingOut]))
        }
        return mayBeLeftOut
            ? Message("尚不知道的字段应删去，不写代替它的文字或 null", "leave out a field that is not known; do not write null or a word for it")
            : Message(
                "“{0}”必填，不能省略；查明后填写", "{1} is required and cannot be left out; give it once it is known", .text(field.title.chinese),
                .text(field.title.english))
    }
}

extension FieldDescription {
    /// Whether 0 is a number of the field.
    fileprivate var allowsZero: Bool {
        guard case .number(let range, _) = type else { return true }
        return range.lower < .zero || range.lower == .zero && range.includesLower
    }

    /// What belongs in the field, without a value that could be taken for that of the project.
    func helpWhereMissing(_ key: String) -> Message {
        let name = Message.Value.text("\"\(key)\"")
        let title = Message.Value.words(title)
        switch type {
        case .constant: return Message("补上 {0}: {1}", "add {0}: {1}", name, .text(example))
        case .number(_, let unit):
            return unit.isEmpty
                ? Message("补上 {0}（{1}）：写数字，不加引号", "add {0} ({1}): a number, without quotation marks", name, title)
                : Message("补上 {0}（{1}）：以 {2} 计，只写数字", "add {0} ({1}): a number in {2}, without the unit", name, title, .text(unit))
        case .word(let words):
            return Message("补上 {0}（{1}），取值：{2}", "add {0} ({1}), one of {2}", name, title, .list(words.map(\.explained)))
        case .date, .dateOr: return Message("补上 {0}（{1}），写作 \"YYYY-MM-DD\"", "add {0} ({1}) as \"YYYY-MM-DD\"", name, title)
        // A text of which its reader knows more than the table of fields.
        case .structure where example.hasPrefix("\""):
            return Message("补上 {0}（{1}），如 {2}", "add {0} ({1}), such as {2}", name, title, .text(example))
        case .structure:
            return Message("补上 {0}（{1}）：{2}", "add {0} ({1}): {2}", name, title, .text(example.hasPrefix("[") ? "[ … ]" : "{ … }"))
        default: return Message("补上 {0}（{1}），加引号的文字", "add {0} ({1}), a text in quotation marks", name, title)
        }
    }
}

extension FieldDescription {
    /// What it says to leave the field out: that it is not known, unless something counts in its place.
    fileprivate var leavingOut: Message {
        defaultValue.map { Message("省略该字段即按 {0} 计，不是未知", "left out it counts as {0} and not as unknown", .text($0)) }
            ?? Message("尚不知道的应删去该字段", "leave the field out if it is not known")
    }
}
