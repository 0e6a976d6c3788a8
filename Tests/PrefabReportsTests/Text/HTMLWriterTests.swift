import PrefabAssessment
import Testing

@testable import PrefabReports

@Suite struct HTMLWriterTests {
    @Test(
        arguments: [
            ("markup", "<script>a&b</script>", "&lt;script&gt;a&amp;b&lt;/script&gt;"),
            ("both quotes", "\"'", "&quot;&#39;"),
            ("references stay as typed", "&lt;&#60;", "&amp;lt;&amp;#60;"),
            ("hidden characters are shown", "a\u{202E}b\u{0}", "a\\u{202E}b\\u{0000}"),
            ("ordinary", "1#厂房 72.44%", "1#厂房 72.44%"),
        ] as [(String, String, String)])
    func text(_ label: String, _ text: String, _ html: String) {
        var writer = HTMLWriter()
        writer.text(text)
        #expect(writer.buffer.string == html, "\(label)")
    }

    @Test func attributes() {
        var writer = HTMLWriter()
        writer.element("a", [("href", "#x"), ("title", "\"><b onclick='1'>")], "t")
        #expect(
            writer.buffer.string
                == "<a href=\"#x\" title=\"&quot;&gt;&lt;b onclick=&#39;1&#39;&gt;\">t</a>")
    }

    /// A day stays whole; what only looks like one may break.
    @Test(
        arguments: [
            ("a day", "2022-03-31", "<span class=\"day\">2022-03-31</span>"),
            (
                "two among words", "自2022-03-31至2025-12-31，",
                "自<span class=\"day\">2022-03-31</span>至<span class=\"day\">2025-12-31</span>，"
            ),
            ("a part of a number", "12022-03-31", "12022-03-31"), ("a part of a name", "YZ-2022-03-31-7", "YZ-2022-03-31-7"),
            ("a project", "YZ-2021-0042", "YZ-2021-0042"), ("too short", "2022-03-3", "2022-03-3"),
            ("markup beside it", "<2022-03-31", "&lt;<span class=\"day\">2022-03-31</span>"),
        ] as [(String, String, String)])
    func days(_ label: String, _ text: String, _ html: String) {
        var writer = HTMLWriter()
        writer.words(text)
        #expect(writer.buffer.string == html, "\(label)")
    }

    @Test(
        arguments: [
            ("京技管〔2022〕48号 第十五条（二）", "京技管〔2022〕48号 <wbr/>第十五条（二）"),
            (
                "DB11/T 1831—2021 基本规定；京技管〔2022〕47号（四）2",
                "DB11/T <wbr/>1831—2021 <wbr/>基本规定；<wbr/>京技管〔2022〕47号（四）2"
            ),
            ("<b>；", "&lt;b&gt;；<wbr/>"),
        ] as [(String, String)])
    func citation(_ text: String, _ html: String) {
        var writer = HTMLWriter()
        writer.citation(text)
        #expect(writer.buffer.string == html)
    }

    /// Nothing ends the string, its rule or the style sheet.
    @Test(
        arguments: [
            ("quote", "a\"b", "\"a\\22 b\""), ("backslash", "a\\", "\"a\\5c \""),
            ("end of the element", "</style>", "\"\\3c \\2f style\\3e \""), ("line end", "a\nb", "\"a\\5c u\\7b 000A\\7d b\""),
            ("ordinary", "YZ2021厂房", "\"YZ2021厂房\""),
        ] as [(String, String, String)])
    func styleString(_ label: String, _ text: String, _ css: String) {
        #expect(CSSString.make(text) == css, "\(label)")
    }
}

/// Where a line may end inside a path or a key.
struct KeyPiecesTests {
    @Test(arguments: [
        ("/buildings/0/measures/exteriorWallIntegrated", "/buildings/0/|measures/|exterior|Wall|Integrated"),
        ("startRegimes.monthsAfterPublication", "start|Regimes.|months|After|Publication"),
        ("annex-60.00m.json", "annex-60.00m.json"),
        // Short keys, words with spaces and digests have no such places.
        ("dryFloor", "dryFloor"), ("an eligible projectName", "an eligible projectName"), ("<script>/aB/cD/eF/gH", "<script>/aB/cD/eF/gH"),
        ("9f86d081884c7d659a2feaa0c55ad015", "9f86d081884c7d659a2feaa0c55ad015"),
    ])
    func pieces(text: String, pieces: String) {
        #expect(KeyPieces.of(text).joined(separator: "|") == pieces)
    }
}
