import PrefabAssessment
import TestSupport
import Testing

@Suite("Explanations of rules")
struct RuleExplanationTests {
    @Test("Every rule has one explanation")
    func complete() {
        #expect(RuleExplanation.all.map(\.rule.rawValue).sorted() == RuleID.allCases.map(\.rawValue).sorted())
        #expect(Explanation.all.count == DiagnosticCode.allCases.count + RuleID.allCases.count)
    }

    @Test("A rule passes with the one text of its example and not with the other", arguments: RuleID.allCases)
    func examples(_ rule: RuleID) throws {
        let example = try #require(RuleBook.description(of: rule).explanation).example
        #expect(try outcome(of: rule, example.passing, example) == .pass)
        #expect(try outcome(of: rule, example.other, example) == example.outcome)
        #expect(example.outcome != .pass)
    }

    /// What the rule says of the project or of the first building of the sample, with one text or the other.
    private func outcome(of rule: RuleID, _ text: String, _ example: RuleExplanation.Example) throws -> Outcome? {
        var bytes = try Repository.bytes(of: "samples/\(example.sample)")
        for standing in [example.passing, example.other] where !standing.isEmpty {
            if let changed = try? replaced(Array(standing.utf8), by: Array(text.utf8), in: bytes) {
                bytes = changed
                break
            }
        }
        // A text that stands nowhere would leave the sample as it is and prove nothing.
        if !text.isEmpty { _ = try replaced(Array(text.utf8), by: [], in: bytes) }
        let submission = try #require(Submission.read(bytes, standards: .builtIn).submission)
        let assessment = Assessor(standards: .builtIn).assess(submission)
        let findings = assessment.findings + (assessment.buildings.first?.findings ?? [])
        return findings.first { $0.rule == rule }?.outcome
    }
}
