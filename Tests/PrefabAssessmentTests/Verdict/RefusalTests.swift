import TestSupport
import Testing

@testable import PrefabAssessment

/// Three kinds of no: 不予受理, 不属支持范围, and conditions that are not met.
struct RefusalTests {
    /// The kind by each rule that a project or building may fail; that of acceptance goes before that of scope, and both before the rest.
    @Test(
        "What the failed rules say",
        arguments: [
            (["48-8-applicant"], Refusal.notAccepted), (["48-8-window"], .notAccepted), (["48-5-site"], .outOfScope),
            (["48-5-funding"], .outOfScope), (["48-5-area"], .outOfScope), (["48-5-use"], .outOfScope), (["48-5-new"], .outOfScope),
            (["48-15-duplicate"], .conditionsNotMet), (["48-19-validity"], .conditionsNotMet), (["48-7-voluntary"], .conditionsNotMet),
            (["48-7-technical"], .conditionsNotMet), ([], .conditionsNotMet), (["48-5-site", "48-8-window"], .notAccepted),
            (["48-7-technical", "48-5-new"], .outOfScope), (["48-15-duplicate", "48-8-applicant", "48-5-area"], .notAccepted),
        ] as [([String], Refusal)])
    func kinds(_ rules: [String], _ kind: Refusal) throws {
        let known = Standards.builtIn.rules
        #expect(Refusal(try rules.map { id in RuleID(place: try #require(known.firstIndex { $0.id == id })) }) == kind)
    }

    private func refusal(_ change: (inout JSONTree) -> Void) throws -> Refusal? {
        Assessor(standards: .builtIn).assess(try JSONTree.eligible.changed(change).submission()).refusal
    }

    @Test("Of a project: by its own rules, else by its buildings, out of scope only if each of them is")
    func projects() throws {
        #expect(try refusal { _ in } == nil)
        #expect(try refusal { $0.project.site = nil } == nil)
        #expect(try refusal { $0.project.site = "elsewhere" } == .outOfScope)
        #expect(try refusal { $0.project.applicantRole = "other" } == .notAccepted)
        #expect(try refusal { $0.building.constructionType = "alteration" } == .outOfScope)
        #expect(try refusal { $0.building.fullDecoration = false } == .conditionsNotMet)
        let two: (inout JSONTree) -> Void = { tree in
            tree.buildings = [.factory, .factory]
            tree.buildings[1].id = "2#"
            tree.buildings[0].constructionType = "alteration"
            tree.buildings[1].fullDecoration = false
        }
        #expect(try refusal(two) == .conditionsNotMet)
    }
}
