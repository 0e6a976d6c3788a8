import PrefabAssessment
import PrefabReports
import TestSupport
import Testing

@Suite("Documentation of codes and rules")
struct ExplanationMarkdownTests {
    @Test("The page of a code is the article of the documentation as it stands there", arguments: ["S104", "D103", "V102"])
    func article(_ id: String) throws {
        let page = try #require(Explanation.named(id, in: .builtIn).first)
        let article = try Repository.text(of: "Sources/PrefabAssessment/PrefabAssessment.docc/Diagnostics/\(id).md")
        #expect(ExplanationMarkdown.text(of: page) == article)
    }

    @Test("The page of every rule shows all that is known of it", arguments: RuleBook.rules.map { $0.description.id })
    func rule(_ id: String) throws {
        guard case .rule(let description, let help)? = Explanation.named(id, in: .builtIn).first else {
            Issue.record("\(id) is no rule")
            return
        }
        let text = ExplanationMarkdown.text(of: .rule(description, help))
        let parts = [description.title, help.meaning, help.reason, help.remedy].flatMap { [$0.chinese, $0.english] }
        for part in parts + [description.sentence, description.citation, "`samples/\(help.example.sample)`"] {
            #expect(text.contains(part), "\(part) is missing")
        }
    }

    @Test("A page names its id, its example and the clause, in both languages")
    func page() throws {
        let page = try #require(Explanation.named("48-5-site", in: .builtIn).first)
        let text = ExplanationMarkdown.text(of: page)
        for part in ["# 48-5-site", "京技管〔2022〕48号 第五条", "\"site\": \"elsewhere\"", "不通过 · Fails", "## 中文", "## English"] {
            #expect(text.contains(part), "\(part) is missing")
        }
    }
}
