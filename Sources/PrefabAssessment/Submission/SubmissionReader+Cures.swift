/// The same value as the field asks for it, where what is written has one meaning; what could mean another value is said and left alone.
extension SubmissionReader {
    /// What to do, with what takes the place of the value if that is certain.
    typealias Cure = (help: Message, edit: String?)

    private static func write(_ edit: String) -> Cure {
        (Message("写作 {0}", "write {0}", .text(edit)), edit)
    }

    /// A value of another type that says what the field asks for.
    ///
    /// Numbers in quotation marks are left to ``cureQuotedNumbers(_:)``, which knows their units.
    func cure(_ kind: JSONReader.Kind, _ expected: Message.Text, _ span: SourceSpan) -> Cure? {
        let written = json.bytes.string(Int(span.start)..<Int(span.end))
        switch (kind, expected) {
        case (.string, Expected.boolean): return Self.cure(ofFlag: String(written.dropFirst().dropLast()))
        case (.number, Expected.string): return Self.write("\"\(written)\"")
        case (.number, Expected.date): return Self.cure(ofDate: written)
        default: return nil
        }
    }

    private static func cure(ofFlag written: String) -> Cure? {
        switch WrittenNumber.narrow(written).lowercased() {
        case "是", "true", "yes": write("true")
        case "否", "不是", "false", "no": write("false")
        default: nil
        }
    }

    /// A day in another form; a number of Excel is said only, since there are two ways to count them.
    static func cure(ofDate written: String) -> Cure? {
        if let date = WrittenDate(written) { return write("\"\(date.date.description)\"") }
        guard let serial = Int(WrittenNumber.narrow(written)), let date = WrittenDate.ofExcel(serial) else { return nil }
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

    // MARK: - Numbers in quotation marks

    /// Says of each string that stands for a number how to write it; the unit that it may have is told by its place.
    func cureQuotedNumbers(_ diagnostics: inout [Diagnostic]) {
        let spans = quotedNumbers.sorted { $0.start < $1.start }
        let pointers = JSONPointer.pointers(to: spans.map { Int($0.start) }, in: json.bytes.copy)
        let paths = Dictionary(zip(spans, pointers)) { first, _ in first }
        let units = FieldUnits(standards: standards)
        for index in diagnostics.indices where diagnostics[index].code == .wrongType {
            let diagnostic = diagnostics[index]
            guard let pointer = paths[diagnostic.span] else { continue }
            let span = diagnostic.span
            // A string with escapes is no number.
            let written = json.bytes.string(Int(span.start) + 1..<Int(span.end) - 1)
            let cure = Self.cure(ofNumber: written, in: units.unit(at: FieldUnits.path(ofPointer: pointer)))
            diagnostics[index] = Diagnostic(.wrongType, at: span, diagnostic.message, help: cure.help, edit: cure.edit)
        }
    }

    private static func cure(ofNumber written: String, in unit: String?) -> Cure {
        guard let number = WrittenNumber(written) else {
            let hasDigits = written.unicodeScalars.contains { $0.properties.numericType != nil }
            return hasDigits
                ? (Message("数字不加引号，也不写其他内容", "write the number alone, without quotation marks"), nil)
                : (Message("填写数字；尚不知道的应删去该字段", "give a number, or leave the field out if it is not known"), nil)
        }
        if let text = number.text(in: unit) { return write(text) }
        return (number.help(in: unit), nil)
    }
}
