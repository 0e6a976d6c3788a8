import PrefabAssessment
import TestSupport
import Testing

/// A row of a rule's table: a change to ``JSONTree/eligible`` and what the rule must say of it.
struct RuleCase: Sendable, CustomTestStringConvertible {
    let outcome: Outcome
    let label: String
    /// The readings that are not `a`.
    let readings: [(id: ReadingID, letter: ReadingLetter)]
    let change: @Sendable (inout JSONTree) -> Void

    /// - Parameter readings: those for which `b` is taken.
    init(
        _ outcome: Outcome, _ label: String, reading readings: ReadingID...,
        change: @escaping @Sendable (inout JSONTree) -> Void = { _ in }
    ) {
        self.init(outcome, label, readings.map { ($0, .b) }, change)
    }

    /// - Parameter reading: for which `c` is taken.
    init(
        _ outcome: Outcome, _ label: String, readingC reading: ReadingID,
        change: @escaping @Sendable (inout JSONTree) -> Void = { _ in }
    ) {
        self.init(outcome, label, [(reading, .c)], change)
    }

    private init(
        _ outcome: Outcome, _ label: String, _ readings: [(ReadingID, ReadingLetter)],
        _ change: @escaping @Sendable (inout JSONTree) -> Void
    ) {
        self.outcome = outcome
        self.label = label
        self.readings = readings
        self.change = change
    }

    /// Rows that differ in one value, as the law's threshold parts them: just below it, at it, just above it.
    static func boundary(
        _ label: String, reading readings: ReadingID..., at rows: KeyValuePairs<String, Outcome>,
        change: @escaping @Sendable (inout JSONTree, String) -> Void
    ) -> [RuleCase] {
        rows.map { value, outcome in RuleCase(outcome, "\(label): \(value)", readings.map { ($0, .b) }) { change(&$0, value) } }
    }

    /// The same under reading `c`.
    static func boundary(
        _ label: String, readingC reading: ReadingID, at rows: KeyValuePairs<String, Outcome>,
        change: @escaping @Sendable (inout JSONTree, String) -> Void
    ) -> [RuleCase] {
        rows.map { value, outcome in RuleCase(outcome, "\(label): \(value)", [(reading, .c)]) { change(&$0, value) } }
    }

    private var taken: Readings { readings.reduce(into: Readings()) { $0[$1.id] = $1.letter } }

    var testDescription: String {
        let suffix = readings.isEmpty ? "" : " [\(readings.map { "\($0.id.rawValue)=\($0.letter.rawValue)" }.joined(separator: ", "))]"
        return "\(label)\(suffix) → \(outcome.rawValue)"
    }

    /// The rule says what the row expects, in words that a report can print, and the verdict follows it.
    func check(_ rule: String) throws {
        let assessment = try JSONTree.eligible.changed(change).assess(taken)
        let all = assessment.findings + assessment.buildings[0].findings
        let findings = all.filter { assessment.description(of: $0).id == rule }
        try #require(findings.count == 1, "a rule speaks once")
        let finding = findings[0]
        #expect(finding.outcome == outcome, "\(finding.ruling.message.text(in: .english))")
        for language in Language.allCases {
            let text = finding.ruling.message.text(in: language)
            #expect(!text.isEmpty && !text.contains("{"), "every place of the sentence is filled: \(text)")
        }
        if outcome != .undetermined { #expect(finding.ruling.missing.isEmpty) }
        let isProjectRule = assessment.findings.contains { assessment.description(of: $0).id == rule }
        guard assessment.description(of: finding).effect == .gating, isProjectRule else { return }
        switch outcome {
        case .fail: #expect(assessment.verdict == .ineligible)
        case .undetermined: #expect(assessment.verdict != .eligible)
        case .pass, .notApplicable: break
        }
    }
}

/// A rule's tests: the table that its test reads, and which ``RuleCoverageTests`` counts.
protocol RuleTable: Sendable {
    /// The rule's id.
    static var rule: String { get }
    static var cases: [RuleCase] { get }
}
