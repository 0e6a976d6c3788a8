import TestSupport
import Testing

@testable import PrefabAssessment

@Suite("Help on rules")
struct RuleHelpTests {
    @Test("Every rule says what it asks, how it judges and what to do, in both languages", arguments: RuleBook.rules.indices)
    func complete(_ place: Int) throws {
        let rule = RuleBook.rules[place]
        let page = try #require(Explanation.named(rule.description.id, in: .builtIn).first)
        guard case .rule(let description, let help) = page else {
            Issue.record("\(page.id) is explained as something else")
            return
        }
        #expect(description === rule.description)
        for text in [description.title, help.meaning, help.reason, help.remedy] {
            #expect(!text.chinese.isEmpty && !text.english.isEmpty)
            #expect(text.chinese != text.english)
        }
    }

    @Test("A rule passes with the one text of its example and not with the other", arguments: RuleBook.rules.indices)
    func examples(_ place: Int) throws {
        let rule = RuleBook.rules[place]
        let example = rule.help.example
        #expect(try outcome(of: rule.id, example.passing, example) == .pass)
        #expect(try outcome(of: rule.id, example.other, example) == example.outcome)
        #expect(example.outcome != .pass)
    }

    /// What the rule says of the project or of the first building of the sample, with one text or the other.
    private func outcome(of rule: RuleID, _ text: String, _ example: RuleHelp.Example) throws -> Outcome? {
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
