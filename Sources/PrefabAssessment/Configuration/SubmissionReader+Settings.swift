// The values that only settings have.

extension SubmissionReader {
    /// A list of texts with more than white space.
    mutating func filledTexts() throws(JSONSyntaxError) -> [ConfiguredText] {
        guard var members = try openArray(Expected.strings) else { return [] }
        var texts: [ConfiguredText] = []
        while try json.nextElement(&members) {
            let start = json.position
            if let text = try filledText() {
                texts.append(
                    ConfiguredText(text: text, span: SourceSpan(skippingSpaceFrom: start, to: json.position, in: json.bytes)))
            }
        }
        return texts
    }

    /// A letter for some of the gaps in the law.
    mutating func readings() throws(JSONSyntaxError) -> [ReadingID: ReadingLetter] {
        var object = NamedReading(Self.readingNames)
        var readings: [ReadingID: ReadingLetter] = [:]
        guard try open(&object) else { return [:] }
        while let place = try nextName(&object) {
            let id = ReadingID.allCases[place]
            if let letter = try word(id.letters.count == 2 ? Self.twoLetters : Self.letters) as Int? { readings[id] = id.letters[letter] }
        }
        return readings
    }

    private static let readingNames = KeyTable(ReadingID.allCases.enumerated().map { (name: $1.rawValue, key: $0) })
    private static let twoLetters = letterTable(2)
    private static let letters = letterTable(ReadingLetter.allCases.count)

    private static func letterTable(_ count: Int) -> KeyTable<Int> {
        KeyTable(ReadingLetter.allCases.prefix(count).enumerated().map { (name: $1.rawValue, key: $0) })
    }

    /// The code of findings that may be accepted.
    mutating func acceptableCode() throws(JSONSyntaxError) -> DiagnosticCode? {
        guard let (text, span) = try placedText() else { return nil }
        guard let code = DiagnosticCode(rawValue: text) else {
            diagnostics.append(Self.unknownCode(text, at: span))
            return nil
        }
        if code.mayBeAccepted { return code }
        diagnostics.append(
            Diagnostic(
                .codeNotAcceptable, at: span,
                Message("“{0}” 不能接受：{1}", "{0} cannot be accepted: {1}", [.text(text), .words(code.whyNotAcceptable)]),
                help: Message("改正文件，并删去这一项", "mend the file, and remove this entry")))
        return nil
    }

    private static func unknownCode(_ text: String, at span: SourceSpan) -> Diagnostic {
        let known = DiagnosticCode.allCases.filter(\.mayBeAccepted).map(\.rawValue)
        let capital = text.uppercased()
        let meant = known.contains(capital) ? capital : nil
        let help =
            (meant ?? nearestName(to: text, among: known)).map { Message("是否指 “{0}”？", "did you mean “{0}”?", [.text($0)]) }
            ?? Message(
                "代码见诊断的方括号，如 W402；含义见 prefab explain W402",
                "a code stands in the brackets of a finding, as W402; prefab explain W402 tells what it means"
            )
        return Diagnostic(
            .codeUnknown, at: span, Message("没有代码为 “{0}” 的诊断", "no finding has the code “{0}”", [.text(KnownName.shown(text))]),
            help: help, edit: meant.map { "\"\($0)\"" })
    }

    /// A JSON Pointer.
    mutating func pointer() throws(JSONSyntaxError) -> String? {
        let help = Message("位置以 / 开头，如 /buildings/0/height", "a place begins with /, as in /buildings/0/height")
        guard try json.peek() == .string else {
            try wrongType(Expected.string, help: help)
            return nil
        }
        guard let (text, span) = try placedText() else { return nil }
        // RFC 6901, 3: ~0 stands for ~, and ~1 for /.
        let escapes = text.split(separator: "~", omittingEmptySubsequences: false).dropFirst()
        let isEscaped = escapes.allSatisfy { $0.hasPrefix("0") || $0.hasPrefix("1") }
        if isEscaped, text.isEmpty || text.hasPrefix("/") { return text }
        let meant = "/" + text.drop { $0 == "#" }
        diagnostics.append(
            Diagnostic(
                .pointerMalformed, at: span, Message("“{0}” 不是文件中的位置", "“{0}” is no place in a file", [.text(KnownName.shown(text))]),
                help: isEscaped ? help : Message("~ 写作 ~0，名称中的 / 写作 ~1", "write ~ as ~0, and a / in a name as ~1"),
                edit: text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "/" } ? "\"\(meant)\"" : nil))
        return nil
    }

    /// What a reason is of.
    enum Reasoned {
        /// A finding that is let stand.
        case acceptance
        /// A sheet, column or row of a take-off that is passed over.
        case omission

        fileprivate var help: Message {
            switch self {
            case .acceptance:
                Message(
                    "写明谁据何接受，如“面积由测绘单位复核，见 2024-03-01 函”",
                    "say who accepts it and on what grounds, as in “areas checked by the surveyor, letter of 2024-03-01”")
            case .omission:
                Message(
                    "写明为何略过，至少两个字，如“仅为行号”“签名栏”；要读取的不写 ignore，列写 field",
                    "say in a few words why it is passed over, as in “numbers of rows” or “signatures”; what is to be read has no “ignore”, and a column a “field”"
                )
            }
        }
    }

    /// Why something is accepted or passed over; a text that stands in the place of a reason is reported.
    mutating func reason(of matter: Reasoned = .acceptance) throws(JSONSyntaxError) -> String? {
        let start = json.position
        // In quotation marks what stands there would be no reason either.
        guard try json.peek() == .string else {
            try wrongType(Expected.string, help: matter.help)
            return nil
        }
        guard let text = try filledText(help: matter.help) else { return nil }
        let letters = text.lowercased().filter { $0.isLetter || $0.isNumber }
        guard letters.count < 2 || Self.noReasons.contains(letters) || UnknownValue.isOne(text) else { return text }
        diagnostics.append(
            Diagnostic(
                .reasonMissing, at: SourceSpan(skippingSpaceFrom: start, to: json.position, in: json.bytes),
                Message("“{0}” 不是理由", "“{0}” is no reason", [.text(KnownName.shown(text))]),
                help: matter.help))
        return nil
    }

    /// What people write where they have no reason, without what is no letter; where they do not know, ``UnknownValue`` has it.
    private static let noReasons: Set<String> = [
        "fixme", "xxx", "none", "reason", "because", "ok", "ignore", "ignored", "accepted", "later", "待补充", "理由", "原因", "接受", "忽略", "同上",
        "可以",
    ]

    private mutating func placedText() throws(JSONSyntaxError) -> (text: String, span: SourceSpan)? {
        let start = json.position
        guard let text = try text() else { return nil }
        return (text, SourceSpan(skippingSpaceFrom: start, to: json.position, in: json.bytes))
    }
}

extension DiagnosticCode {
    /// Whether somebody may let such a finding stand: a verdict is possible in spite of it.
    package var mayBeAccepted: Bool { !["J", "S", "B", "D", "C"].contains(rawValue.prefix(1)) }

    fileprivate var whyNotAcceptable: Message.Text {
        switch rawValue.prefix(1) {
        case "D": Message.Text("标准数据有错时什么都评不了", "with standards at fault nothing can be assessed")
        case "C": Message.Text("配置或对照表本身的错误", "it is about the configuration or the map itself")
        default: Message.Text("有此错误的文件得不出评审结果", "a file with this error has no verdict")
        }
    }
}
