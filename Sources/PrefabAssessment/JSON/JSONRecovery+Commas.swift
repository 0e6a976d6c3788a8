// Commas that are one too many or of the wrong width, and values that are missing beside them.

extension JSONRecovery {
    /// A comma or colon that nothing comes before, or another one.
    mutating func passSurplusMark(_ mark: Mark) {
        cure(
            JSONSlip(
                .strayCharacter, position, position + mark.length, edit: "",
                help: Message(
                    "删去多余的 “{0}”", "remove the “{0}”, which is one too many", .text(bytes.string(position..<position + mark.length)))))
        advance(to: position + mark.length)
    }

    /// Once something follows it, a comma is a comma, of whatever width.
    mutating func settleComma() {
        guard !open.isEmpty else { return }
        open[open.count - 1].isEmpty = false
        guard let comma = open[open.count - 1].comma else { return }
        open[open.count - 1].comma = nil
        if !comma.isPlain { cure(wideMark(comma)) }
    }

    /// A comma before a closing bracket.
    mutating func dropComma() {
        guard !open.isEmpty, let comma = open[open.count - 1].comma else { return }
        open[open.count - 1].comma = nil
        cure(JSONSlip(.trailingComma, Int(comma.span.start), Int(comma.span.end), edit: ""))
    }

    mutating func missingValue(before mark: Mark) throws(Incurable) -> Place {
        guard !open.isEmpty else { throw Incurable(json.mistake(wanted: .value)) }
        report(
            JSONSlip(
                .strayCharacter, position, position + mark.length,
                message: Message("此处缺少值", "the value is missing here"),
                help: Message("补上值；尚不知道的删去该字段", "add the value, or leave the field out if it is not known")))
        let span = SourceSpan(tokenEnd, tokenEnd)
        replace(span, by: " null")
        guesses.append(span)
        return .comma
    }
}
