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
