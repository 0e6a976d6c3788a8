import PrefabAssessment
import Testing

@testable import PrefabReports

@Suite struct MarkdownRendererTests {
    @Test(
        arguments: [
            ("cell border", "a|b", "a\\|b"),
            ("emphasis", "*a* _b_ ~~c~~", "\\*a\\* \\_b\\_ \\~\\~c\\~\\~"),
            ("code and its escape", "`a` \\`", "\\`a\\` \\\\\\`"),
            ("HTML", "<script>&lt;", "\\<script\\>\\&lt;"),
            ("link and picture", "![x](y)", "!\\[x\\](y)"),
            ("heading", "1# 楼", "1\\# 楼"),
            ("bare addresses", "http://x WWW.x.y a@b.c", "http\\://x WWW\\.x.y a<!-- -->@b.c"),
            ("formula of TeX", "$x$", "\\$x\\$"),
            ("ordinary", "装配率 72.44% (681/940)", "装配率 72.44% (681/940)"),
        ] as [(String, String, String)])
    func inline(_ label: String, _ text: String, _ markdown: String) {
        #expect(MarkdownEscape.inline(text) == markdown, "\(label)")
    }

    @Test(
        arguments: [
            ("bullet", "- a", "\\- a"), ("numbered", "12. a", "12\\. a"), ("numbered with a bracket", "1) a", "1\\) a"),
            ("underline of a heading", "===", "\\==="), ("code by indentation", "    a", "a"), ("number", "12.5", "12\\.5"),
            ("plain", "第 1 行", "第 1 行"),
        ] as [(String, String, String)])
    func startOfLine(_ label: String, _ text: String, _ markdown: String) {
        #expect(MarkdownEscape.line(text) == markdown, "\(label)")
    }

    /// A name with every mark stands in headings, tables and lists, and nothing of it is left unescaped.
    @Test func hostileSubmission() throws {
        let hostile = "x|y*z*`q`<img src=x>[a](http://b.c)#1\\\\u0000"
        let report = try Sample.report(Sample.open) { text in
            text.replacing("研发办公楼", with: hostile).replacing("市级绿色建筑奖励", with: hostile)
                .replacing("亦庄新城测试研发楼项目", with: hostile)
        }
        let page = MarkdownRenderer().render(report.document)
        #expect(page.contains("x\\|y\\*z\\*\\`q\\`\\<img src=x\\>\\[a\\](http\\://b.c)\\#1"))
        #expect(!page.replacing("\\<", with: "").contains("<img"))
        #expect(!page.contains("x|y"))
        // No text breaks its table: every row of a table has as many borders as its head.
        for block in page.split(separator: "\n\n") where block.hasPrefix("| ") {
            let rows = block.split(separator: "\n").map(borders)
            #expect(Set(rows).count == 1, "\(block)")
        }
    }

    private func borders(_ line: Substring) -> Int {
        line.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
    }

    @Test func emphasis() {
        let document = ReportDocument(language: .english, title: "t", subtitle: "s", sections: [])
        #expect(MarkdownRenderer().render(document) == "# t\n\ns\n")
        func page(_ text: ReportText) -> String {
            MarkdownRenderer().render(
                ReportDocument(
                    language: .english, title: "t", subtitle: "s",
                    sections: [ReportDocument.Section(.conclusion, "h", [.paragraph(text)])]))
        }
        #expect(page(ReportText("不符合", .fail) + "。").hasSuffix("\n**不符合**。\n"))
        #expect(page(ReportText("不符合", .fail) + ReportText("条件", .strong)).hasSuffix("\n**不符合条件**\n"))
        #expect(page(ReportText("不符合", .fail) + ReportText("未定", .undetermined)).hasSuffix("\n**不符合**未定\n"))
        #expect(page(ReportText("（提示）", .strong)).hasSuffix("\n（提示）\n"))
    }
}
