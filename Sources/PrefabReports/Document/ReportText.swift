package import PrefabAssessment

/// A text of a report: stretches that may be emphasised or lead to what they speak of.
///
/// Characters that could mislead a reader or a terminal have been made visible.
package struct ReportText: Hashable, Sendable {
    package struct Span: Hashable, Sendable {
        package let text: String
        package let tone: Tone
        package let target: Target?
    }

    /// What a stretch of text means; how it looks is the renderer's affair.
    package enum Tone: String, CaseIterable, Sendable {
        case plain
        case strong
        /// A requirement is met.
        case pass
        case fail
        /// It is open.
        case undetermined
        /// Of lesser weight: what does not apply, ids for reference.
        case muted
    }

    /// What a stretch of text speaks of.
    package enum Target: Hashable, Sendable {
        /// A place in the submission; lines and columns count from 1.
        case submission(pointer: String, position: TextPosition)
        /// An article: `京技管〔2022〕48号 第五条`.
        case clause(String)
        case rule(String)
        /// The id of a figure of the standards.
        case figure(String)
        /// A building, by its place in ``Submission/buildings``.
        case building(Int)
        case section(ReportDocument.SectionKind)
        /// A page beside this one, by its relative address; letters, digits, `-`, `_`, `.` and `/` alone.
        case page(String)
    }

    package private(set) var spans: [Span]

    package init(_ text: String, _ tone: Tone = .plain, to target: Target? = nil) {
        spans = text.isEmpty ? [] : [Span(text: VisibleText.make(text), tone: tone, target: target)]
    }

    mutating func append(_ more: some Sequence<Span>) {
        spans += more
    }

    /// The text without emphasis or targets.
    package var plain: String {
        spans.count == 1 ? spans[0].text : spans.map(\.text).joined()
    }

    package var isEmpty: Bool { spans.isEmpty }

    /// The same text with an emphasis wherever it has none.
    package func emphasised(_ tone: Tone) -> ReportText {
        var copy = self
        copy.spans = spans.map { $0.tone == .plain ? Span(text: $0.text, tone: tone, target: $0.target) : $0 }
        return copy
    }

    /// The same text with a target wherever it has none.
    func linked(to target: Target?) -> ReportText {
        guard let target else { return self }
        var copy = self
        copy.spans = spans.map { Span(text: $0.text, tone: $0.tone, target: $0.target ?? target) }
        return copy
    }

    package static func + (left: ReportText, right: ReportText) -> ReportText {
        var result = left
        result += right
        return result
    }

    package static func += (left: inout ReportText, right: ReportText) {
        left.spans += right.spans
    }
}

extension ReportText: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) {
        self.init(text)
    }
}

extension Sequence<ReportText> {
    /// All texts with one between each two.
    func joined(_ separator: ReportText) -> ReportText {
        var result = ReportText("")
        for (index, text) in enumerated() {
            if index > 0 { result += separator }
            result += text
        }
        return result
    }
}

extension ReportText.Tone {
    init(_ outcome: Outcome) {
        switch outcome {
        case .pass: self = .pass
        case .fail: self = .fail
        case .undetermined: self = .undetermined
        case .notApplicable: self = .muted
        }
    }
}
