import PrefabAssessment
import TestSupport
import Testing

/// The words of the codes that no text of a submission raises: those of `Standards/`, and of a text too long to keep.
@Suite("Text of each fault of the standards")
struct StandardsGoldenTests {
    @Test("A fault is reported as its golden file says", arguments: DiagnosticCode.allCases.filter { $0.rawValue.hasPrefix("D") })
    func golden(_ code: DiagnosticCode) throws {
        let error = try #require(try DiagnosticSample(code).standardsError())
        let text = Language.allCases.map { error.text(in: $0) + "\n" }.joined(separator: "\n")
        try compare(text, code)
    }

    @Test("A text of two gigabytes is refused in these words")
    func longText() throws {
        let diagnostics = try DiagnosticSample(.textTooLong).longTextDiagnostics()
        let text = Language.allCases.map { language in
            diagnostics.map { "\($0.message.text(in: language))\n\($0.help.text(in: language))\n" }.joined()
        }.joined(separator: "\n")
        try compare(text, .textTooLong)
    }

    private func compare(_ text: String, _ code: DiagnosticCode) throws {
        let difference = try Snapshot.difference(
            text, from: "\(DiagnosticSample.folder)/\(code.rawValue).txt", filter: "StandardsGoldenTests")
        #expect(difference == nil)
    }
}
