import PrefabAssessment

// What is to be said of a field of a submission, and of a word that it may be.
extension ExplanationFacts {
    mutating func add(_ field: CataloguedField) {
        let description = field.description
        for path in [field.path] + field.otherPaths { add("位置", "Place", Message.Text(path.joined(separator: "."))) }
        add("含义", "Meaning", description.text)
        add("写法", "Write", writing(of: description))
        if !description.words.isEmpty {
            add(
                "取值", "Accepted values",
                Message.Text(
                    description.words.map { "\($0.word)（\($0.meaning.chinese)）" }.joined(separator: "、"),
                    description.words.map { "\($0.word) (\($0.meaning.english), \($0.title.chinese))" }.joined(separator: ", ")))
        }
        if description.isRequired {
            add("必填", "Required", Message.Text("是", "yes"))
        } else if let value = description.defaultValue {
            add("省略时", "Left out", Message.Text("按 \(value) 计", "it counts as \(value)"))
        } else {
            add("省略时", "Left out", Message.Text("为未知", "it is unknown"))
        }
        add("示例", "Example", Message.Text("\"\(field.path.last ?? "")\": \(description.example)"))
    }

    mutating func add(_ word: WordDescription, _ field: CataloguedField) {
        let title = field.description.title
        add("字段", "Field", Message.Text("\(field.id)（\(title.chinese)）", "\(field.id) (\(title.english), \(title.chinese))"))
        add("含义", "Meaning", word.meaning)
        if !word.otherNames.isEmpty {
            add("也称", "Also called", Message.Text(word.otherNames.joined(separator: "、"), word.otherNames.joined(separator: ", ")))
        }
        let isList = if case .words = field.description.type { true } else { false }
        let value = isList ? "[\"\(word.word)\"]" : "\"\(word.word)\""
        add("写法", "Write", Message.Text("\"\(field.path.last ?? "")\": \(value)"))
    }

    private func writing(of field: FieldDescription) -> Message.Text {
        switch field.type {
        case .structure:
            field.example.hasPrefix("[") ? Message.Text("数组 [ … ]", "an array [ … ]") : Message.Text("对象 { … }", "an object { … }")
        case .text: Message.Text("文字，加引号", "a text in quotation marks")
        case .filledText: Message.Text("文字，加引号，不能为空", "a text in quotation marks, not blank")
        case .constant(let text): Message.Text("固定写作 \"\(text)\"", "always \"\(text)\"")
        case .word: Message.Text("取值之一，加引号", "one of the accepted values, in quotation marks")
        case .words: Message.Text("取值的数组", "an array of accepted values")
        case .date: Message.Text("日期，写作 \"YYYY-MM-DD\"", "a date as \"YYYY-MM-DD\"")
        case .dateOr(let word): Message.Text("日期，写作 \"YYYY-MM-DD\"，或 \"\(word.word)\"", "a date as \"YYYY-MM-DD\", or \"\(word.word)\"")
        case .flag: Message.Text("true 或 false，不加引号", "true or false, without quotation marks")
        case .storeys: Message.Text("楼层与范围，加引号，如 \"1-4\"", "storeys and ranges in quotation marks, such as \"1-4\"")
        case .level(let levels):
            Message.Text(levels.map(String.init).joined(separator: "、"), levels.map(String.init).joined(separator: ", "))
        case .measure: Message.Text("{ \"qualifying\": …, \"total\": … }")
        case .number(let range, let unit): number(range, unit)
        }
    }

    private func number(_ range: NumberRange, _ unit: String) -> Message.Text {
        let kind = range.isWhole ? Message.Text("整数", "a whole number") : Message.Text("数字", "a number")
        let lower =
            range.includesLower
            ? Message.Text("不小于 \(range.lower)", "at least \(range.lower)") : Message.Text("大于 \(range.lower)", "above \(range.lower)")
        let upper = range.upper.map { Message.Text("，不大于 \($0)", ", at most \($0)") } ?? Message.Text("")
        let unit = unit.isEmpty ? Message.Text("") : Message.Text("，以 \(unit == "yuan" ? "元" : unit) 计", " in \(unit)")
        return Message.Text(
            "\(kind.chinese)，\(lower.chinese)\(upper.chinese)\(unit.chinese)",
            "\(kind.english)\(unit.english), \(lower.english)\(upper.english)")
    }
}
