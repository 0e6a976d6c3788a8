import PrefabAssessment
import Testing

@testable import PrefabReports

@Suite struct VisibleTextTests {
    @Test(
        arguments: [
            ("an ordinary text", "1#厂房 A|B", "1#厂房 A|B"),
            ("colour of a terminal", "\u{1B}[31m红", "\\u{001B}[31m红"),
            ("line feed and return", "a\r\nb", "a\\u{000D}\\u{000A}b"),
            ("tab, bell, delete", "\t\u{07}\u{7F}", "\\u{0009}\\u{0007}\\u{007F}"),
            ("C1 control", "\u{9B}2J", "\\u{009B}2J"),
            ("right-to-left override", "\u{202E}00.01", "\\u{202E}00.01"),
            ("isolates", "\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
            ("Arabic letter mark", "\u{61C}", "\\u{061C}"),
            ("zero-width space and byte order mark", "a\u{200B}\u{FEFF}", "a\\u{200B}\\u{FEFF}"),
            ("line separator", "\u{2028}", "\\u{2028}"),
            ("tag characters", "\u{E0041}", "\\u{E0041}"),
            ("a family stays", "👨\u{200D}👩", "👨\u{200D}👩"),
        ] as [(String, String, String)])
    func escapes(_ label: String, _ text: String, _ visible: String) {
        #expect(VisibleText.make(text) == visible, "\(label)")
        #expect(ReportText(text).plain == visible, "\(label)")
    }

    /// Whatever a submission writes into any of its texts, neither renderer lets a control character out.
    @Test func nothingReachesThePage() throws {
        let hostile = "\\u001b[2J\\u202e\\u0007\\u2028x"
        let report = try Sample.report(Sample.open) { text in
            text.replacing("市级绿色建筑奖励", with: hostile).replacing("研发办公楼", with: hostile)
                .replacing("T-2021-0002", with: hostile).replacing("不设厨房", with: hostile)
                .replacing("亦庄新城测试研发楼项目", with: hostile)
        }
        for page in [TextRenderer().render(report.document), MarkdownRenderer().render(report.document)] {
            let hidden = page.unicodeScalars.filter { scalar in
                let categories: [Unicode.GeneralCategory] = [.control, .format, .lineSeparator, .paragraphSeparator]
                return scalar != "\n" && categories.contains(scalar.properties.generalCategory)
            }
            #expect(hidden.isEmpty)
            #expect(page.contains("001B"))
        }
        // With colour the only escapes are those of the renderer.
        let colored = TextRenderer(color: true).render(report.document)
        #expect(!colored.contains("\u{1B}[2J"))
        #expect(colored.contains("\u{1B}[1m"))
    }
}
