import Testing

@testable import PrefabAssessment

@Suite("The book of rules")
struct RuleBookTests {
    @Test("An id is a place in the book, and no two rules share the words of an id")
    func places() {
        #expect(RuleBook.rules.map { $0.id.place } == Array(RuleBook.rules.indices))
        let rules = Standards.builtIn.rules
        #expect(Set(rules.map(\.id)).count == rules.count)
        for rule in RuleBook.rules { #expect(RuleBook.description(of: rule.id, in: .builtIn) === rule.description) }
    }

    @Test("Every rule is asked: each stands in one list, but the one about all provisions together")
    func lists() {
        let asked =
            (RuleBook.gatingProjectRules + RuleBook.advisoryProjectRules).map(\.id)
            + (RuleBook.gatingBuildingRules + RuleBook.matchingRules + RuleBook.voluntaryRules
            + RuleBook.advisoryBuildingRules).map(\.id)
        #expect((asked + [.prefabricated, .technical]).map(\.place).sorted() == Array(RuleBook.rules.indices))
        // A set of outcomes has a bit for each.
        #expect(RuleBook.gatingProjectRules.allSatisfy { $0.id.place < 64 })
    }

    @Test("Provisions stand behind the rules of the program")
    func provisions() {
        for method in Standards.builtIn.methods {
            for provision in method.provisions {
                #expect(provision.rule.isProvision)
                #expect(RuleBook.description(of: provision.rule, in: .builtIn).id == provision.id)
            }
        }
        #expect(RuleBook.rules.allSatisfy { !$0.id.isProvision })
    }

    @Test("A provision may not have the id of a rule", arguments: ["48-5-site", "declared-rates"])
    func taken(_ id: String) throws {
        let files = StandardsFolder.builtIn.files.map { file in
            let text = String(decoding: file.bytes, as: UTF8.self).replacing("\"id\": \"1831-walls\"", with: "\"id\": \"\(id)\"")
            return StandardsFolder.File(name: file.name, bytes: Array(text.utf8))
        }
        let error = #expect(throws: StandardsError.self) { try Standards(reading: StandardsFolder(files: files)) }
        #expect(error?.problems.map(\.diagnostic.code) == [.standardsDuplicateID])
    }
}
