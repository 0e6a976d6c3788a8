import PrefabAssessment

/// What is written in one of the two languages: every report has the small words of its language, and the pieces that it is put together
/// from, in this way.
protocol Wording {
    var language: Language { get }
    /// Whether numbers are shown as the cells of a workbook show them: they were read from one.
    var showsCells: Bool { get }
}

extension Wording {
    var showsCells: Bool { false }

    /// A text of the report's own, in the report's language.
    func say(_ chinese: String, _ english: String, _ tone: ReportText.Tone = .plain) -> ReportText {
        ReportText(words(chinese, english), tone)
    }

    func words(_ chinese: String, _ english: String) -> String {
        language == .chinese ? chinese : english
    }

    func words(_ text: Message.Text) -> String {
        text.text(in: language)
    }

    func words(_ message: Message) -> String {
        (showsCells ? message.shownInCells : message).text(in: language)
    }

    var comma: String { words("，", ", ") }
    var listComma: String { words("、", ", ") }
    var colon: String { words("：", ": ") }
    var semicolon: String { words("；", "; ") }
    var stop: String { words("。", ".") }

    /// `（申报）`, or ` (declared)` with the space that English wants before it.
    func bracketed(_ text: String) -> String {
        words("（\(text)）", " (\(text))")
    }

    func bracketed(_ text: ReportText) -> ReportText {
        say("（", " (") + text + say("）", ")")
    }
}

// MARK: - Quantities and names

extension Wording {
    /// A quantity as people are shown it.
    func quantity(_ value: ExactDecimal) -> String { (showsCells ? value.shownInCell : value).description }

    func squareMetres(_ area: ExactDecimal?) -> String { area.map { "\(quantity($0)) m²" } ?? words("未填写", "not given") }

    /// Of a building, in m.
    func height(_ height: ExactDecimal?) -> String {
        height.map { words("高 \(quantity($0)) m", "height \(quantity($0)) m") } ?? words("高度未填写", "height not given")
    }

    func squareMetres(_ area: Bounds<ExactDecimal>) -> String {
        area.isExact ? squareMetres(area.lower) : "\(quantity(area.lower)) – \(squareMetres(area.upper))"
    }

    /// `156 / 263 = 59.31%`, with the fraction between them where nobody needs more than what is shown to follow it.
    func division(_ part: ExactDecimal, by whole: ExactDecimal, _ ratio: Rational) -> String {
        let isShort = !showsCells || part == part.shownInCell && whole == whole.shownInCell
        return "\(quantity(part)) / \(quantity(whole))" + (isShort ? " = \(ratio)" : "") + " = \(Numerals.percent(ratio))"
    }

    func yuan(_ amount: Money) -> String { "\(Numerals.money(amount)) \(words("元", "yuan"))" }

    func yuan(_ amount: Bounds<Money>) -> String { "\(range(amount)) \(words("元", "yuan"))" }

    func range(_ bounds: Bounds<Money>) -> String {
        bounds.isExact ? Numerals.money(bounds.lower) : "\(Numerals.money(bounds.lower)) – \(Numerals.money(bounds.upper))"
    }

    /// `12.50`, or `0 – 12.50` where it is not decided.
    func range(_ bounds: Bounds<some CustomStringConvertible & Equatable>) -> String {
        bounds.isExact ? bounds.lower.description : "\(bounds.lower) – \(bounds.upper)"
    }

    /// `1#厂房`, or the id and the name where the name does not begin with the id.
    func name(_ building: Building) -> String {
        guard let name = building.name, !name.isEmpty else { return building.id }
        return name.hasPrefix(building.id) ? name : "\(building.id) \(name)"
    }

    /// The title of a method; long titles go on after a colon.
    func shortTitle(of method: Method) -> String {
        String(words(method.title).prefix { $0 != "：" && $0 != ":" })
    }

    /// `是`, `否`.
    /// What the text of a field means, in place of the word that the format has for it.
    func meaning(of text: String, _ type: FieldType?) -> String {
        switch type {
        case .word(let all), .words(let all): all.first { $0.word == text }.map { words($0.title) } ?? text
        case .dateOr(let word) where word.word == text: words(word.meaning)
        case .flag where text == "true" || text == "false": title(text == "true")
        case .measure where text == "absent": words("无此项", "absent")
        default: text
        }
    }

    func title(_ flag: Bool) -> String { flag ? words("是", "yes") : words("否", "no") }
}

// MARK: - Pieces of a document

extension Wording {
    func column(
        _ chinese: String, _ english: String, _ alignment: ReportTable.Alignment = .leading, _ placement: ReportTable.Placement = .beside
    ) -> ReportTable.Column {
        ReportTable.Column(say(chinese, english), alignment, placement)
    }

    func fact(_ chinese: String, _ english: String, _ value: ReportText) -> ReportDocument.Fact {
        ReportDocument.Fact(label: say(chinese, english), value: value)
    }

    func paragraph(_ chinese: String, _ english: String, _ tone: ReportText.Tone = .plain) -> ReportDocument.Block {
        .paragraph(say(chinese, english, tone))
    }
}

// MARK: - Figures of the standards

extension Wording {
    /// `50%`, `300 mm`, `是`.
    func value(_ record: FigureRecord, in standards: Standards) -> ReportText {
        let unit = FigureUnit(rawValue: record.unit)
        switch unit {
        case .percent: return ReportText("\(record.value)%")
        case .yesNo: return ReportText(title(record.value == "true"))
        case .documents:
            let kinds = record.value.split(separator: ", ").map { DocumentKind(rawValue: String($0))?.title ?? Message.Text(String($0)) }
            return ReportText(kinds.map { words($0) }.joined(separator: listComma))
        case .yuan:
            return ReportText("\(Numerals.separated(record.value)) \(words("元", "yuan"))")
        case .method: return ReportText(words(standards.name(ofInstrument: record.value)))
        // The title says in words what the rule is.
        case .rule: return "—"
        // The rest days of a year, one by one or from the first to the last.
        case .days where record.value.contains("-"):
            let days = record.value.split(separator: ", ").map { $0.split(separator: "/").joined(separator: words("至", " to ")) }
            return ReportText(days.joined(separator: listComma))
        default:
            let name = unit.map { words($0.title(behind: record.value)) } ?? record.unit
            let value = record.value.split(separator: ", ").joined(separator: listComma)
            return ReportText(name.isEmpty ? value : "\(value) \(name)")
        }
    }
}
