import PrefabAssessment
import PrefabReports
import TestSupport
import Testing

@Suite("Documentation of codes and rules")
struct ExplanationMarkdownTests {
    private static let folder = "Sources/PrefabAssessment/PrefabAssessment.docc"

    @Test("The articles are those that the catalogue writes", arguments: ExplanationMarkdown.articles.map(\.path))
    func fresh(_ path: String) throws {
        let article = try #require(ExplanationMarkdown.articles.first { $0.path == path })
        let difference = try Snapshot.difference(
            article.text, from: "\(Self.folder)/\(path)", filter: "ExplanationMarkdownTests")
        #expect(difference == nil)
    }

    @Test("No article is left over from a code or rule that is gone", arguments: ["Diagnostics", "Rules"])
    func noneLeftOver(_ kind: String) {
        let written = ExplanationMarkdown.articles.map(\.path).filter { $0.hasPrefix("\(kind)/") }.sorted()
        #expect(Repository.names(in: "\(Self.folder)/\(kind)").map { "\(kind)/\($0)" } == written)
    }

    @Test("A page names its id, its example and the clause, in both languages")
    func page() throws {
        let page = try #require(Explanation.named("48-5-site"))
        let text = ExplanationMarkdown.text(of: page)
        for part in ["# 48-5-site", "京技管〔2022〕48号 第五条", "\"site\": \"elsewhere\"", "不通过 · Fails", "## 中文", "## English"] {
            #expect(text.contains(part), "\(part) is missing")
        }
    }
}
