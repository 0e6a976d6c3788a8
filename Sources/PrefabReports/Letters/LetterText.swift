import PrefabAssessment

// How letters write: blanks for the authority, days and amounts as prose has them, articles word for word.

extension LetterCase {
    /// Prose with values: `{0}` is the first, and so on. What stands between 〔 and 〕 is a blank for the authority and marked as such, but
    /// for the year of an instrument's number.
    func prose(_ chinese: String, _ english: String, _ values: ReportText...) -> ReportText {
        var result = ReportText("")
        var rest = Substring(words(chinese, english))
        while let index = rest.firstIndex(where: { $0 == "{" || $0 == "〔" }) {
            result += ReportText(String(rest[..<index]))
            rest = rest[index...]
            let closing: Character = rest[index] == "{" ? "}" : "〕"
            guard let end = rest.firstIndex(of: closing) else { break }
            let inner = rest[rest.index(after: index)..<end]
            if closing == "}", let number = Int(inner), values.indices.contains(number) {
                result += values[number]
            } else {
                let isYear = inner.count == 4 && inner.allSatisfy(\.isNumber)
                result += ReportText(String(rest[index...end]), isYear ? .plain : .undetermined)
            }
            rest = rest[rest.index(after: end)...]
        }
        return result + ReportText(String(rest))
    }

    /// `〔文号〕`: for the authority to fill in.
    func blank(_ chinese: String, _ english: String) -> ReportText {
        say("〔\(chinese)〕", "〔\(english)〕", .undetermined)
    }

    /// What the submission says, or a blank.
    func text(_ text: String?, _ chinese: String, _ english: String) -> ReportText {
        text.map { ReportText($0) } ?? blank(chinese, english)
    }

    /// `2022年6月30日`.
    func day(_ day: CalendarDate) -> ReportText { ReportText(day.prose(in: language)) }

    func day(_ date: CalendarDate?, _ chinese: String, _ english: String) -> ReportText {
        date.map(day) ?? blank(chinese, english)
    }

    /// `3个月`, `3 months`.
    func count(_ number: Int, _ chinese: String, _ english: String) -> ReportText {
        say("\(number)\(chinese)", Message.Text.count(number, chinese, english).english)
    }

    /// The sentence of a finding, with its days as prose has them.
    func sentence(_ finding: Finding) -> String {
        let text = words(finding.ruling.message.withProseDays(in: language))
        // No spaces beside a day in Chinese prose.
        return language == .chinese ? text.replacing(#/ ?([0-9]+年[0-9]+月[0-9]+日) ?/#) { $0.output.1 } : text
    }

    /// The measure with its number: `《北京经济技术开发区……暂行办法》（京技管〔2022〕48号）`.
    var measure: String { words("《\(law.title.chinese)》（\(law.id)）", "\(law.title.english) (\(law.id))") }

    // MARK: - Articles

    /// `第五条`; English says which article that is.
    func name(ofArticle clause: String) -> String { words(clause, "article \(clause)") }

    /// The articles that a citation names, in the order of the measure.
    func articles(in citation: String) -> [Instrument48.Article] {
        law.articles.filter { citation.contains($0.clause) }
    }

    /// An article word for word: Chinese, the language of the law, whatever the letter's.
    func quote(_ clause: String) -> [ReportDocument.Block] {
        guard let article = law.articles.first(where: { $0.clause == clause }) else {
            return [.paragraph(blank("\(clause)原文", "the words of \(clause)"))]
        }
        return quote(article.paragraphs)
    }

    /// Each paragraph with an opening mark, the last one with the closing one.
    func quote(_ paragraphs: some Collection<String>) -> [ReportDocument.Block] {
        paragraphs.enumerated().map { index, text in
            .paragraph(ReportText("“\(text)" + (index == paragraphs.count - 1 ? "”" : "")))
        }
    }

    // MARK: - The project

    var project: Submission.Project? { submission?.project }

    var applicant: ReportText { text(named(project?.applicant), "申报单位", "applicant") }
    var projectName: ReportText { text(named(project?.name), "项目名称", "project") }
    var projectID: ReportText { text(named(project?.id), "项目编号", "project id") }

    private func named(_ text: String?) -> String? { text?.isEmpty == false ? text : nil }

    /// The filing of the stage: `《申报意向书》`.
    var filing: ReportText {
        switch submission?.stage {
        case .intent: say("《申报意向书》", "declaration of intent (申报意向书)")
        case .final: say("《申报书》", "application form (申报书)")
        case nil: blank("意向书／申报书", "which filing")
        }
    }

    /// The day on which the filing of the stage was handed in.
    var filed: CalendarDate? { submission?.stage == .final ? submission?.dates.applicationForm : submission?.dates.application }

    func name(_ ground: Assessment.Ground) -> ReportText {
        guard let building = ground.building, let submission else { return say("项目", "project") }
        return ReportText(name(submission.buildings[building.index]))
    }
}

extension CalendarDate {
    /// `2022年6月30日`; English letters keep `2022-06-30`, which no reader takes for another day.
    func prose(in language: Language) -> String {
        language == .chinese ? "\(year)年\(month)月\(day)日" : description
    }
}

extension Message {
    /// The same with its days as prose has them.
    func withProseDays(in language: Language) -> Message {
        Message(
            chinese, english,
            values.map { value in
                switch value {
                case .date(let day): .text(day.prose(in: language))
                case .sentences(let sentences): .sentences(sentences.map { $0.withProseDays(in: language) })
                default: value
                }
            })
    }
}
