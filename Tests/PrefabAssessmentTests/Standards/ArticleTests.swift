import TestSupport
import Testing

@testable import PrefabAssessment

/// The articles of 48号 word for word, which letters quote.
@Suite("Standards: articles")
struct ArticleTests {
    @Test("All nineteen, in their order")
    func all() {
        let numbers = [
            "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九",
        ]
        #expect(Standards.builtIn.instrument48.articles.map(\.clause) == numbers.map { "第\($0)条" })
    }

    /// The rules of the program that quote the measure.
    private static let quoting: [String] = Standards.builtIn.rules.prefix(RuleBook.rules.count)
        .filter { $0.citation.hasPrefix("京技管〔2022〕48号 ") }.map(\.id)

    @Test("What rules quote stands in the articles that they cite")
    func sentences() {
        #expect(Self.quoting.count >= 15)
        for id in Self.quoting { check(id) }
    }

    private func check(_ id: String) {
        guard let rule = Standards.builtIn.rules.first(where: { $0.id == id }) else { return }
        let cited = Standards.builtIn.instrument48.articles.filter { rule.citation.contains($0.clause) }
        #expect(!cited.isEmpty)
        let text = Self.letters(cited.flatMap(\.paragraphs).joined())
        // The sum of the provisions and the declared figures are no sentences of the article.
        for piece in rule.sentence.split(separator: "……") {
            var words = Self.letters(String(piece))
            if words.hasSuffix("。") { words.removeLast() }
            #expect(text.contains(words), "\(id): \(words)")
        }
    }

    /// Marks differ between prints, letters and figures do not.
    private static func letters(_ text: String) -> String {
        text.replacing("；", with: ";").replacing("，", with: ",").replacing("：", with: ":").replacing("（", with: "(").replacing(
            "）", with: ")"
        )
        .replacing(" ", with: "").replacing("\n", with: "")
    }

    @Test("An article twice, or without a paragraph, is reported")
    func faults() throws {
        var standards = try StandardsTrees.builtIn()
        let file = "jingjiguan-2022-48.json"
        standards[file]["articles"][1]["clause"] = "第一条"
        #expect(Self.codes(of: standards) == [.standardsDuplicateID])
        standards[file]["articles"][1]["clause"] = "第二条"
        standards[file]["articles"][0]["paragraphs"] = []
        #expect(Self.codes(of: standards) == [.standardsForm])
    }

    private static func codes(of standards: StandardsTrees) -> [DiagnosticCode] {
        do throws(StandardsError) {
            _ = try standards.read()
            return []
        } catch {
            return error.problems.map(\.diagnostic.code)
        }
    }
}
