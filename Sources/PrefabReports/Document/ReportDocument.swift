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
    /// A review report has those of ``SectionKind/review``, in their order.
    package let sections: [Section]

    /// What a section is for.
    package enum SectionKind: String, CaseIterable, Sendable {
        /// 结论
        case conclusion
        /// 奖励金额
        case reward
        /// 单体建筑
        case buildings
        /// 逐条审查
        case rules
        /// 材料清单, with all else that has to be supplied
        case documents
        /// 解释口径
        case readings
        /// 数据来源
        case sources
        /// 签署
        case signatures
        /// 整改建议
        case advice
        /// 前后对比
        case differences
        /// 项目汇总
        case portfolio

        /// The sections of a review report, in their order.
        package static let review: [SectionKind] = [
            .conclusion, .reward, .buildings, .rules, .documents, .readings, .sources, .signatures,
        ]
    }

    package struct Section: Sendable {
        package let kind: SectionKind
        /// With its number: `一、结论`.
        package let heading: ReportText
        package let blocks: [Block]
        package let parts: [Part]

        init(_ kind: SectionKind, _ heading: ReportText, _ blocks: [Block] = [], parts: [Part] = []) {
            self.kind = kind
            self.heading = heading
            self.blocks = blocks
            self.parts = parts
        }
    }

    /// A stretch of a section under a heading of its own.
    package struct Part: Sendable {
        package let subject: Subject
        package let heading: ReportText
        package let blocks: [Block]

        init(_ subject: Subject, _ heading: ReportText, _ blocks: [Block]) {
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
        /// Figures that have not been proof-read.
        case figures
        /// What the report was made from.
        case provenance
    }

    package enum Block: Sendable {
        case paragraph(ReportText)
        case facts(FactList)
        case table(ReportTable)
        case signatures([Signature])
    }

    /// Pairs of a label and what is to be said.
    package struct FactList: Sendable {
        package struct Fact: Sendable {
            package let label: ReportText
            package let value: ReportText
        }

        package let facts: [Fact]

        init(_ facts: [(label: ReportText, value: ReportText)]) {
            self.facts = facts.map { Fact(label: $0.label, value: $0.value) }
        }
    }

    /// A line to be signed by hand, with a blank for the date.
    package struct Signature: Sendable {
        /// `申报单位（盖章）`.
        package let role: ReportText
        /// Who signs, where the submission says it.
        package let name: ReportText
    }
}
