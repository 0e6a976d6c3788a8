import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

/// The layout of whole reports. What the figures have to be is tested by hand elsewhere; these show every change of a page.
@Suite struct GoldenReportTests {
    @Test(
        arguments: [
            (Sample.factory, "factory.zh.txt", Language.chinese), (Sample.factory, "factory.zh.md", .chinese),
            (Sample.open, "open.zh.txt", .chinese), (Sample.open, "open.en.txt", .english), (Sample.open, "open.en.md", .english),
        ] as [(String, String, Language)])
    func page(_ sample: String, _ golden: String, _ language: Language) throws {
        let document = try Sample.report(sample, language: language).document
        let page = golden.hasSuffix(".md") ? MarkdownRenderer().render(document) : TextRenderer().render(document)
        let difference = try Snapshot.difference(page, from: "\(Sample.folder)/\(golden)", filter: "GoldenReportTests")
        #expect(difference == nil)
    }

    /// No line of the terminal's page is wider than asked, but for numbers and digests that may not be broken.
    @Test(arguments: [80, 100, 120])
    func pageWidth(_ width: Int) throws {
        for sample in [Sample.factory, Sample.open] {
            let page = TextRenderer(width: width).render(try Sample.report(sample).document)
            for line in page.split(separator: "\n") where DisplayWidth.of(String(line)) > width {
                Issue.record("\(DisplayWidth.of(String(line))) columns: \(line)")
            }
        }
    }

    @Test func sameBytesAgain() throws {
        let first = TextRenderer().render(try Sample.report(Sample.open).document)
        #expect(first == TextRenderer().render(try Sample.report(Sample.open).document))
    }
}
