import PrefabAssessment
import Testing

@testable import PrefabReports

@Suite struct HTMLRendererTests {
    private static let pages: [(String, Language)] = [
        (Sample.factory, .chinese), (Sample.factory, .english), (Sample.open, .chinese), (Sample.open, .english),
    ]

    /// Names of elements in the order of the page, with what they are called by scripts and links.
    private func tags(_ page: String) -> [Substring] {
        page.matches(of: /<\/?[a-zA-Z0-9!]+/).map(\.output)
    }

    private func values(_ page: String, _ pattern: Regex<(Substring, Substring)>) -> [Substring] {
        page.matches(of: pattern).map(\.output.1)
    }

    @Test(arguments: pages)
    func everyLinkLeadsSomewhere(_ sample: String, _ language: Language) throws {
        let page = HTMLRenderer().render(try Sample.report(sample, language: language))
        let ids = values(page, /id="([^"]*)"/)
        let links = values(page, /href="([^"]*)"/)
        #expect(Set(ids).count == ids.count, "every id is used once")
        #expect(links.count > 50)
        for link in links where !link.hasPrefix("#") || !ids.contains(link.dropFirst()) { Issue.record("\(link) leads nowhere") }
        for id in values(page, /aria-labelledby="([^"]*)"/).flatMap({ $0.split(separator: " ") }) {
            #expect(ids.contains(id))
        }
    }

    @Test(arguments: pages)
    func elementsAreClosed(_ sample: String, _ language: Language) throws {
        let page = HTMLRenderer().render(try Sample.report(sample, language: language))
        var open: [Substring] = []
        for match in page.matches(of: /<(\/?)([a-zA-Z0-9]+)([^>]*)>/) where match.output.2 != "meta" && !match.output.3.hasSuffix("/") {
            if match.output.1.isEmpty {
                open.append(match.output.2)
            } else {
                #expect(open.popLast() == match.output.2)
            }
        }
        #expect(open.isEmpty)
    }

    @Test func nothingIsFetchedOrRun() throws {
        let page = HTMLRenderer().render(try Sample.report(Sample.factory))
        for word in ["<script", "<img", "<link", "src=", "http", "@import", "url(\"", "onload"] {
            #expect(!page.contains(word) || word == "http" && page.contains("http-equiv"), "\(word)")
        }
        #expect(page.contains("default-src 'none'"))
    }

    @Test func language() throws {
        #expect(HTMLRenderer().render(try Sample.report(Sample.factory)).contains("<html lang=\"zh-Hans-CN\">"))
        let english = HTMLRenderer().render(try Sample.report(Sample.factory, language: .english))
        #expect(english.contains("<html lang=\"en\">"))
        // The sentences of the law stay in the language in which they are the law.
        #expect(english.contains("<q lang=\"zh-Hans-CN\">申请奖励资金的项目按照地上建筑面积实施奖励"))
    }

    /// Line 31 of the fixture is `      "height": 23.9,`: the value begins in column 17.
    @Test func figuresLeadToTheirPlace() throws {
        let page = HTMLRenderer().render(try Sample.report(Sample.factory))
        #expect(page.contains("<a href=\"#L31-17\" title=\"/buildings/0/height\">高 23.9 m</a>"))
        #expect(page.contains("<li id=\"L31\">      &quot;height&quot;: <mark id=\"L31-17\">23.9</mark>,</li>"))
    }

    /// The documents of a stage are a list, which would squeeze the columns beside it.
    @Test func listsStandUnderTheirRow() throws {
        let page = HTMLRenderer().render(try Sample.report(Sample.factory, language: .english))
        let row = try #require(page.firstMatch(of: /<tbody[^\n]*>documents<wbr\/>[^\n]*<\/tbody>/)).output
        let lines = String(row).split(separator: "<tr class=\"below\">")
        #expect(lines.count == 2)
        #expect(lines[0].contains("<td class=\"number\"></td>") && !lines[0].contains("project approval,"))
        #expect(lines[1].contains("data-label=\"Value\">project approval, "))
    }

    @Test func rulesLeadToTheirSentences() throws {
        let page = HTMLRenderer().render(try Sample.report(Sample.factory))
        #expect(page.contains("<tbody id=\"r-p-48-5-area\">"))
        #expect(page.contains("<a href=\"#q-48-5-area\">地上建筑面积下限</a>"))
        #expect(page.contains("<div id=\"q-48-5-area\">"))
    }

    /// What a submission says can change the words of a page and nothing else.
    @Test(
        arguments: [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='alert(1)", "</title></style><b>",
            "--><!--]]>", "\\\"}*{display:none}/*", "&lt;b&gt;",
        ])
    func textsAreNeverMarkup(_ hostile: String) throws {
        func page(_ name: String) throws -> String {
            let typed = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            return HTMLRenderer().render(
                try Sample.report(Sample.open) { text in
                    text.replacing("T-2021-0002", with: typed).replacing("亦庄新城测试研发楼项目", with: typed)
                        .replacing("研发办公楼", with: typed).replacing("市级绿色建筑奖励", with: typed)
                        .replacing("不设厨房", with: typed).replacing("2#配电房", with: typed)
                })
        }
        let taken = try page(hostile)
        #expect(tags(taken) == tags(try page(String(repeating: "x", count: hostile.count))))
        var writer = HTMLWriter()
        writer.text(hostile)
        #expect(taken.contains(writer.buffer.string))
        #expect(!taken.contains(hostile) || writer.buffer.string == hostile)
    }

    /// A document about no assessment has links only to what is in it.
    @Test func documentByItself() throws {
        let page = HTMLRenderer().render(try Sample.report(Sample.factory).document)
        let ids = values(page, /id="([^"]*)"/)
        for link in values(page, /href="#([^"]*)"/) where !ids.contains(link) { Issue.record("\(link) leads nowhere") }
        #expect(!page.contains("<svg"))
    }

    @Test func sameBytesAgain() throws {
        let first = HTMLRenderer().render(try Sample.report(Sample.open))
        #expect(first == HTMLRenderer().render(try Sample.report(Sample.open)))
    }
}
