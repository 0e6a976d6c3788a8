import PrefabAssessment

/// A line of a form: what is asked, what is known of it, and where that comes from.
struct PaperField {
    let label: ReportText
    let value: ReportText
    let source: ReportText
}

extension PaperCase {
    /// The lines as a table; where a paper does not say that it is a draft, without their sources.
    func form(_ fields: [PaperField], caption: ReportText? = nil) -> ReportTable {
        let columns = [column("栏目", "Entry"), column("内容", "Content")]
        return ReportTable(
            .letter, caption: caption, columns: hasNotice ? columns + [column("来源", "Source")] : columns,
            rows: fields.map { ReportTable.Row(hasNotice ? [$0.label, $0.value, $0.source] : [$0.label, $0.value]) })
    }

    /// What fields of the submission say, each of them a named blank where it was left out.
    func field(_ chinese: String, _ english: String, _ places: Place...) -> PaperField {
        let said = places.filter { printed($0) != nil }
        var from = said.map { source(of: $0) }.joined(ReportText(listComma))
        if said.isEmpty {
            from = say("申报文件未填", "not given in the submission", .muted)
        } else if said.count < places.count {
            from += say("；其余未填", "; the rest is not given", .muted)
        }
        return PaperField(label: say(chinese, english), value: places.map(given).joined(ReportText(comma)), source: from)
    }

    /// What the submission says at a place, in words of the paper's own.
    func field(_ chinese: String, _ english: String, said value: ReportText, at place: Place) -> PaperField {
        PaperField(label: say(chinese, english), value: value, source: source(of: place))
    }

    /// What is worked out, by an article or by a method.
    func field(_ chinese: String, _ english: String, computed value: ReportText, by basis: ReportText) -> PaperField {
        PaperField(label: say(chinese, english), value: value, source: say("按", "by ") + basis)
    }

    /// What no submission has a field for.
    func field(_ chinese: String, _ english: String, blank name: (String, String)) -> PaperField {
        PaperField(
            label: say(chinese, english), value: blank(name.0, name.1), source: say("由申报单位填写", "for the applicant to fill in", .muted))
    }

    /// What a field says as a paper writes it, or a blank with the name of the field.
    func given(_ place: Place) -> ReportText {
        if let value = printed(place) { return value }
        let title = place.title(in: standards)
        return blank(title.chinese, title.english)
    }

    /// What a field says as a paper writes it; `nil` where it was left out, or holds white space.
    func printed(_ place: Place) -> ReportText? {
        guard let text = submission[place], !text.allSatisfy(\.isWhitespace) else { return nil }
        switch place.fieldDescription(in: standards)?.type {
        case .date, .dateOr:
            if let day = CalendarDate(text) { return self.day(day) }
        case .number(_, let unit):
            let text = ExactDecimal(text).map { quantity($0) } ?? text
            switch unit {
            case "": return ReportText(text)
            case "%": return ReportText("\(text)%")
            case "yuan": return ReportText("\(Numerals.separated(text)) \(words("元", "yuan"))")
            default: return ReportText("\(text) \(unit)")
            }
        default: break
        }
        return ReportText(meaning(of: text, place.fieldDescription(in: standards)?.type))
    }

    /// Of what is taken from the score sheet alone the printed requirement is not at hand: the standard has it.
    func requirement(of row: MethodItem) -> ReportText {
        if case .declared = row.scoring { return say("按标准评分表评定", "as the score sheet of the standard has it") }
        return ReportText(words(row.requirement))
    }

    /// `申报文件第 9 行`, or the cell of a workbook, `单体!D3`.
    func source(of place: Place) -> ReportText { book == nil ? say("申报文件", "submission, ") + line(of: place) : line(of: place) }
}
