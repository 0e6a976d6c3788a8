// What a value is, and what is said where it is something else.

extension SubmissionReader {
    /// Whether the next value is a string; anything else is reported and passed over.
    @inline(__always)
    mutating func isString(_ expected: Message.Text) throws(JSONSyntaxError) -> Bool {
        json.isAt(UInt8(ascii: "\"")) ? true : try isNext(.string, expected)
    }

    /// Whether the next value is of a kind; anything else is reported and passed over.
    mutating func isNext(_ kind: JSONReader.Kind, _ expected: Message.Text) throws(JSONSyntaxError) -> Bool {
        if try json.peek() == kind { return true }
        try wrongType(expected)
        return false
    }

    /// What a field asks for, in words.
    enum Expected {
        static let object = Message.Text("对象 { … }", "an object { … }")
        static let array = Message.Text("数组 [ … ]", "an array [ … ]")
        static let strings = Message.Text("字符串数组 [ … ]", "an array of strings [ … ]")
        static let string = Message.Text("字符串", "a string")
        static let number = Message.Text("数字", "a number")
        static let boolean = Message.Text(" true 或 false", "true or false")
        static let date = Message.Text("日期字符串", "a date as a string")
    }

    /// Reports and passes over a value of the wrong type.
    ///
    /// - Parameter told: how to mend it, where to write the same as a value of that type would not.
    mutating func wrongType(_ expected: Message.Text, help told: Message? = nil) throws(JSONSyntaxError) {
        let kind = try json.peek()
        let span = try json.skipValue()
        let found: Message.Text =
            switch kind {
            case .object: Expected.object
            case .array: Expected.array
            case .string: Expected.string
            case .number: Expected.number
            case .boolean: Expected.boolean
            case .null: Message.Text(" null", "null")
            }
        let cure = told == nil ? cure(kind, expected, span) : nil
        if kind == .null || expected == Expected.object || kind == .string && (expected != Expected.string && cure == nil) {
            placedValues.append(span)
        }
        diagnostics.append(
            Diagnostic(
                .wrongType, at: span,
                Message("此处应填{0}，现为{1}", "{0} is expected here, not {1}", [.words(expected), .words(found)]),
                help: told ?? cure?.help ?? Self.help(kind, expected),
                edit: cure?.edit))
    }

    private static func help(_ kind: JSONReader.Kind, _ expected: Message.Text) -> Message {
        switch (kind, expected) {
        case (.null, _):
            Message("尚不知道的字段应删去，不写 null", "leave out a field that is not known; do not write null")
        case (.string, Expected.number):
            Message("数字不加引号", "write numbers without quotation marks")
        case (.string, Expected.boolean):
            Message("true 和 false 不加引号", "write true and false without quotation marks")
        case (_, Expected.date): Message("写作 \"YYYY-MM-DD\"", "write \"YYYY-MM-DD\"")
        case (.boolean, Expected.string): Message("此处填写文字，不填 true 或 false", "give a text here, not true or false")
        default:
            Message("改为{0}", "make it {0}", [.words(expected)])
        }
    }
}
