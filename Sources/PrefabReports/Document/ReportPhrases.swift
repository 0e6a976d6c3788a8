import PrefabAssessment

/// The small words that reports share, in one language.
struct ReportPhrases: Sendable {
    let language: Language

    /// A text of the report's own, in the report's language.
    func say(_ chinese: String, _ english: String, _ tone: ReportText.Tone = .plain) -> ReportText {
        ReportText(language == .chinese ? chinese : english, tone)
    }

    func words(_ text: Message.Text) -> String {
        text.text(in: language)
    }

    var listComma: String { language == .chinese ? "、" : ", " }
    var colon: String { language == .chinese ? "：" : ": " }
    var semicolon: String { language == .chinese ? "；" : "; " }
    var stop: String { language == .chinese ? "。" : "." }

    /// `1#厂房`, or the id and the name where the name does not begin with the id.
    func name(_ building: Building) -> String {
        guard let name = building.name, !name.isEmpty else { return building.id }
        return name.hasPrefix(building.id) ? name : "\(building.id) \(name)"
    }

    /// The method that a score table belongs to; long titles go on after a colon.
    func shortTitle(ofTable id: String, in standards: Standards) -> String {
        standards.table(id).map { String(words($0.title).prefix { $0 != "：" && $0 != ":" }) } ?? id
    }

    func yuan(_ amount: Money) -> String { "\(amount) \(language == .chinese ? "元" : "yuan")" }

    func yuan(_ amount: Bounds<Money>) -> String {
        amount.isExact ? yuan(amount.lower) : "\(amount.lower) – \(yuan(amount.upper))"
    }
}
