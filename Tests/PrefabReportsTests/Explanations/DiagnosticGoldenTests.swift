import PrefabAssessment
import PrefabReports
import TestSupport
import Testing

@Suite("Text of each diagnostic")
struct DiagnosticGoldenTests {
    /// Codes whose samples are texts of submissions.
    private static let codes = DiagnosticCode.allCases.filter {
        "JSWR".contains($0.rawValue.prefix(1)) && !$0.rawValue.hasPrefix("W3") && !$0.rawValue.hasPrefix("R2") && $0 != .textTooLong
    }

    @Test("A sample is reported as its golden file says", arguments: codes)
    func golden(_ code: DiagnosticCode) throws {
        let name = "Tests/Fixtures/diagnostics/\(code.rawValue)"
        let bytes = try Repository.bytes(of: "\(name).json")
        let checked = CheckedText(
            origin: .path("\(code.rawValue).json"), bytes: bytes,
            diagnostics: try code.rawValue.hasPrefix("R") ? record(bytes) : Submission.read(bytes, standards: .builtIn).diagnostics)
        var buffer = UTF8Buffer()
        for language in Language.allCases {
            DiagnosticsText(language: language).write([checked], to: &buffer)
            buffer.append("\n")
        }
        let difference = try Snapshot.difference(buffer.string, from: "\(name).txt", filter: "DiagnosticGoldenTests")
        #expect(difference == nil)
    }

    /// A record is read beside the submission of a sample.
    private func record(_ text: [UInt8]) throws -> [Diagnostic] {
        let bytes = try Repository.bytes(of: "samples/eligible-factory.json")
        return ReviewRecord.read(text, of: Submission.read(bytes, standards: .builtIn).submission, standards: .builtIn).diagnostics
    }
}
