package import PrefabAssessment

/// A report as its renderers get it: sections of texts, lists and tables that know what they are about, and nothing of how they look.
///
/// A renderer that draws pictures finds its places by ``SectionKind``, ``Subject`` and ``ReportTable/Role``; those stay as they are when
/// headings or columns change.
package struct ReportDocument: Sendable {
    package let language: Language
    package let title: ReportText
    /// Which project the report is about.
    package let subtitle: ReportText
    /// Of an official paper: its number, who decides, who applies. Other documents have none.
    package let head: [Fact]
    package let sections: [Section]

    /// So many parts of a section, blocks of a part or rows of a table are kept; of more, each is made when it is written.
    static let mostKept = 64

    init(language: Language, title: ReportText, subtitle: ReportText, head: [Fact] = [], sections: [Section]) {
        self.language = language
        self.title = title
        self.subtitle = subtitle
        self.head = head
        self.sections = sections
    }

    /// A report about one project.
    init(language: Language, title: ReportText, of project: Submission.Project, head: [Fact] = [], sections: [Section]) {
        self.init(
            language: language, title: title, subtitle: ReportText("\(project.id)  \(project.name)"), head: head, sections: sections)
    }

    /// What a section is for.
    package enum SectionKind: String, CaseIterable, Sendable {
        /// 结论
        case conclusion
        /// 奖励金额
        case reward
        /// 审查程序: what the authority does after the first examination
        case procedure
        /// 单体建筑
        case buildings
        /// 逐条审查
        case rules
        /// 材料清单, with all else that has to be supplied
        case documents
        /// 解释口径
        case readings
        /// 按其他方法计算
        case beside
        /// 验收与第三方计算结果
        case recordedRates
        /// 数据来源
        case sources
        /// 签署
        case signatures
        /// 完善建议
        case advice
        /// 前后对比
        case differences
        /// 项目汇总
        case portfolio
        /// 与印本核对
        case proofReading
        /// 文书: a stretch of a letter, which has no place in a report
        case letter
    }

    package struct Section: Sendable {
        package let kind: SectionKind
        /// With its number: `一、结论`, `附件1 单体建筑`. A section of a letter may go without.
        package let heading: ReportText
        /// The heading without its number, of a section that stands behind the paper itself (附件).
        package let annexTitle: ReportText?
        package let blocks: OnDemand<Block>
        package let parts: OnDemand<Part>

        init(
            _ kind: SectionKind, _ heading: ReportText, annexTitle: ReportText? = nil, _ blocks: [Block] = [], parts: OnDemand<Part> = []
        ) {
            self.init(kind, heading, annexTitle: annexTitle, blocks: OnDemand(blocks), parts: parts)
        }

        init(
            _ kind: SectionKind, _ heading: ReportText, annexTitle: ReportText? = nil, blocks: OnDemand<Block>, parts: OnDemand<Part> = []
        ) {
            self.kind = kind
            self.heading = heading
            self.annexTitle = annexTitle
            self.blocks = blocks
            self.parts = parts
        }
    }

    /// A stretch of a section under a heading of its own.
    package struct Part: Sendable {
        package let subject: Subject
        package let heading: ReportText
        package let blocks: OnDemand<Block>

        init(_ subject: Subject, _ heading: ReportText, _ blocks: [Block]) {
            self.init(subject, heading, OnDemand(blocks))
        }

        init(_ subject: Subject, _ heading: ReportText, _ blocks: OnDemand<Block>) {
            self.subject = subject
            self.heading = heading
            self.blocks = blocks
        }
    }

    /// What a part is about.
    package enum Subject: Hashable, Sendable {
        case project
        /// A building, by its place in ``Submission/buildings``.
        case building(Int)
        /// The documents that the stage of the project asks for.
        case documents
        /// What has to be supplied before the verdict is decided.
        case missing
        case reading(ReadingID)
        /// A method of evaluation, by its id.
        case method(String)
        /// Figures that have not been proof-read.
        case figures
        /// What the report was made from.
        case provenance
    }

    package enum Block: Sendable {
        case paragraph(ReportText)
        /// One after the other, in groups that are made together.
        case paragraphs(OnDemand<[ReportText]>)
        case facts([Fact])
        case table(ReportTable)
        case signatures([Signature])
    }

    /// A label and what is to be said.
    package struct Fact: Sendable {
        package let label: ReportText
        package let value: ReportText
    }

    /// A place to be signed or sealed by hand, with a blank for the date.
    package struct Signature: Sendable {
        /// `申报单位（盖章）`.
        package let role: ReportText
        /// Who signs, where the submission says it.
        package let name: ReportText
        /// Whether a seal needs room there.
        package let isSeal: Bool

        init(role: ReportText, name: ReportText, isSeal: Bool = false) {
            self.role = role
            self.name = name
            self.isSeal = isSeal
        }
    }
}

// MARK: - Annexes

extension ReportDocument {
    var annexes: [ReportText] { sections.compactMap(\.annexTitle) }

    /// The sections in which the paper says what it has to say, and those that stand behind it.
    var paper: [Section] { sections.filter { $0.annexTitle == nil } }
    var behind: [Section] { sections.filter { $0.annexTitle != nil } }

    /// `附件：1. 单体建筑；2. 逐条审查`, which stands at the end of the paper itself.
    ///
    /// - Parameter more: titles of what the renderer adds.
    /// - Returns: `nil` if there are no annexes.
    func annexList(adding more: [ReportText] = []) -> ReportText? {
        guard !annexes.isEmpty else { return nil }
        let titles = (annexes + more).enumerated().map { ReportText("\($0.offset + 1). ") + $0.element }
        let words = Annexes(language: language)
        return words.say("附件：", "Annexes: ") + titles.joined(ReportText(words.semicolon))
    }

    /// `附件8 条文原句`.
    static func annexHeading(_ number: Int, _ title: ReportText, in language: Language) -> ReportText {
        Annexes(language: language).say("附件\(number) ", "Annex \(number). ") + title
    }

    private struct Annexes: Wording {
        let language: Language
    }
}
