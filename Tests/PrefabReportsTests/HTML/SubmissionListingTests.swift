import PrefabAssessment
import Testing

@testable import PrefabReports

@Suite struct SubmissionListingTests {
    private func listing(_ text: String, _ marks: [Int: Set<Int>] = [:]) -> String {
        var writer = HTMLWriter()
        SubmissionListing(lines: LineIndex(Array(text.utf8)), marks: marks).write(to: &writer)
        return writer.buffer.string.replacing("<ol class=\"listing\">\n", with: "").replacing("</ol>\n", with: "")
    }

    @Test func lines() {
        #expect(listing("{\n\t\"a\": 1\r\n}\n") == "<li id=\"L1\">{</li>\n<li id=\"L2\">\t&quot;a&quot;: 1</li>\n<li id=\"L3\">}</li>\n")
        #expect(listing("") == "<li id=\"L1\"></li>\n")
    }

    @Test(
        arguments: [
            ("number", "\"a\": 23.9,", 6, "&quot;a&quot;: <mark id=\"L1-6\">23.9</mark>,"),
            ("string with an escaped quote", "\"a\\\"b\" ", 1, "<mark id=\"L1-1\">&quot;a\\&quot;b&quot;</mark> "),
            ("string without an end", "\"ab\\", 1, "<mark id=\"L1-1\">&quot;ab\\</mark>"),
            ("object", "{\"a\": 1}", 1, "<mark id=\"L1-1\">{</mark>&quot;a&quot;: 1}"),
            ("columns are characters", "\"厂房\": true}", 7, "&quot;厂房&quot;: <mark id=\"L1-7\">true</mark>}"),
            ("behind the end", "ab", 9, "ab<mark id=\"L1-9\"></mark>"),
        ] as [(String, String, Int, String)])
    func marks(_ label: String, _ text: String, _ column: Int, _ html: String) {
        #expect(listing(text, [1: [column]]) == "<li id=\"L1\">\(html)</li>\n", "\(label)")
    }

    /// Both places are there, and no character is written twice.
    @Test func markInsideAnother() {
        #expect(
            listing("\"abc\" 1", [1: [1, 3, 7]])
                == "<li id=\"L1\"><mark id=\"L1-1\">&quot;abc&quot;</mark><mark id=\"L1-3\"></mark> <mark id=\"L1-7\">1</mark></li>\n")
    }
}
