import PrefabAssessment
import TestSupport
import Testing

@Suite("Pages of diagnostic codes")
struct DiagnosticExplanationTests {
    private static let folder = "Sources/PrefabAssessment/PrefabAssessment.docc/Diagnostics"

    @Test("Every code has one page, every page is of a code, and the program carries them as they are", arguments: DiagnosticCode.allCases)
    func pages(_ code: DiagnosticCode) throws {
        #expect(code.explanation.page == (try Repository.text(of: "\(Self.folder)/\(code.rawValue).md")))
        #expect(Repository.names(in: Self.folder) == DiagnosticCode.allCases.map { "\($0.rawValue).md" }.sorted())
    }

    /// So that a page with a part left out is noticed: of each page, every line of text is missed but those of its code.
    @Test("A page without one of its lines is none", arguments: DiagnosticCode.allCases)
    func parts(_ code: DiagnosticCode) {
        let lines = code.explanation.page.split(separator: "\n", omittingEmptySubsequences: false)
        let named = ["# ", "**", "依据", "## 示例"]
        let needed = lines.indices.filter { line in line == 2 || named.contains { lines[line].hasPrefix($0) } }
        #expect(needed.count == 10)
        for line in needed {
            let rest = lines.enumerated().filter { $0.offset != line }.map(\.element).joined(separator: "\n")
            #expect(DiagnosticExplanation(code, page: rest) == nil, "without “\(lines[line])”")
        }
        for fence in lines.indices where lines[fence].hasPrefix("```") {
            let rest = lines.enumerated().filter { $0.offset != fence }.map(\.element).joined(separator: "\n")
            #expect(DiagnosticExplanation(code, page: rest) == nil, "without the fence in line \(fence + 1)")
        }
    }

    @Test("A page of another code or severity is not the code's")
    func other() {
        #expect(DiagnosticExplanation(.missingColon, page: DiagnosticCode.missingComma.explanation.page) == nil)
        let warning = DiagnosticCode.decimalsRounded.explanation.page
        #expect(DiagnosticExplanation(.decimalsRounded, page: warning.replacing("（警告 warning）", with: "（错误 error）")) == nil)
    }

    @Test("Every code of one text has one sample, and every sample is of a code")
    func samples() {
        let samples = Repository.names(in: DiagnosticSample.folder).filter { $0.hasSuffix(".json") }
        #expect(samples == DiagnosticSample.codes.map { "\($0.rawValue).json" }.sorted())
    }

    @Test("A sample raises its code once and nothing else", arguments: DiagnosticSample.codes)
    func raises(_ code: DiagnosticCode) throws {
        #expect(try DiagnosticSample(code).codes() == [code])
    }

    @Test("A sample mended as its page says raises nothing", arguments: DiagnosticSample.codes)
    func mends(_ code: DiagnosticCode) throws {
        // What cannot be shown as text cannot be replaced either.
        if case .described = code.explanation.example { return }
        #expect(try DiagnosticSample(code).codes(mended: true).isEmpty)
    }

    @Test("Every page says everything in both languages", arguments: DiagnosticCode.allCases)
    func complete(_ code: DiagnosticCode) throws {
        let page = code.explanation
        for text in [page.title, page.meaning, page.reason, page.remedy] {
            #expect(!text.chinese.isEmpty && !text.english.isEmpty)
            #expect(text.chinese != text.english)
        }
        #expect(!page.reference.isEmpty)
    }

    @Test(
        "An id that is slightly wrong finds the nearest of its family",
        arguments: [("S1O4", "S104"), ("48-8-windw", "48-8-window"), ("47-3-stel", "47-3-steel")])
    func nearest(_ written: String, _ meant: String) {
        #expect(Explanation.named(written, in: .builtIn).first == nil)
        #expect(Explanation.nearestID(to: written, in: .builtIn) == meant)
    }

    @Test("Capitals do not count", arguments: ["s104", "S104"])
    func named(_ id: String) {
        #expect(Explanation.named(id, in: .builtIn).first?.id == "S104")
    }
}
