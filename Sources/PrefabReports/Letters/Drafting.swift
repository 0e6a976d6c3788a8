import PrefabAssessment

/// What is drafted for people to complete: letters of the authority, papers of the applicant.
///
/// All write in the same way: blanks for what is not known, days and amounts as prose has them, articles word for word.
protocol Drafting: Wording {
    var standards: Standards { get }
}

// MARK: - Texts

extension Drafting {
    /// Prose with values: `{0}` is the first, and so on. What stands between 〔 and 〕 is a blank and marked as such, but for the year of an
    /// instrument's number.
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

    /// `〔文号〕`: to be filled in by hand.
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
}

// MARK: - Articles

extension Drafting {
    var law: Instrument48 { standards.instrument48 }

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
}

// MARK: - Sections

extension Drafting {
    func section(_ heading: ReportText = "", _ blocks: [ReportDocument.Block]) -> ReportDocument.Section {
        ReportDocument.Section(.letter, heading, blocks)
    }

    /// Sections with numbers: `一、申报事项`.
    func numbered(_ sections: [(heading: ReportText, blocks: [ReportDocument.Block])]) -> [ReportDocument.Section] {
        sections.enumerated().map { index, section in
            let number = words("\(Self.numeral(index + 1))、", "\(index + 1). ")
            return self.section(ReportText(number) + section.heading, section.blocks)
        }
    }

    /// Up to 99: `一`, `十二`, `二十一`.
    static func numeral(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
        return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[ones]
    }

    /// For whoever completes the draft; no part of it.
    ///
    /// - Parameters:
    ///   - unsettled: how many of the figures that it rests on have not been proof-read.
    ///   - warnings: about the submission.
    ///   - act: what the warnings have to be looked into before.
    func notes(unsettled: Int, warnings: Int, before act: Message.Text, _ origin: ReportText) -> ReportDocument.Section {
        var blocks: [ReportDocument.Block] = []
        if unsettled > 0 {
            blocks.append(
                paragraph(
                    "所依据的标准数据中有 \(unsettled) 项尚未与印本核对，见审查报告。",
                    "Figures that this rests on and that have not been proof-read: \(unsettled), see the review report.", .undetermined))
        }
        if warnings > 0 {
            blocks.append(
                paragraph(
                    "申报文件另有 \(warnings) 处提示，\(act.chinese)核对，见审查报告。",
                    "Warnings about the file, to be looked into \(act.english): \(warnings), see the review report.", .undetermined))
        }
        return section(say("拟稿说明（定稿时删去）", "Notes on the draft (to be deleted)"), blocks + [.paragraph(origin)])
    }

    /// What a draft was made from, for those who check it.
    ///
    /// - Parameters:
    ///   - submissionDigest: SHA-256 of the text that was read, in hexadecimal.
    ///   - book: the workbook that the text was made from, if it was.
    func origin(_ submissionDigest: String, _ book: SourceBook? = nil, _ provenance: Provenance) -> ReportText {
        let source = source(of: book, submissionDigest)
        return say(
            "拟稿依据：\(source)；标准数据 SHA-256 \(provenance.standardsDigest)；程序版本 \(provenance.toolVersion)。",
            "Drafted from: \(source); standards SHA-256 \(provenance.standardsDigest); program \(provenance.toolVersion).",
            .muted)
    }
}

extension Instrument48 {
    /// What 第九条 calls a document.
    func title(of document: DocumentKind) -> Message.Text {
        documents.first { $0.id == document }?.title ?? document.title
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
