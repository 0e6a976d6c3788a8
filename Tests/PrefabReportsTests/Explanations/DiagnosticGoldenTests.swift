import PrefabAssessment
import PrefabReports
import TestSupport
import Testing

@Suite("Text of each diagnostic")
struct DiagnosticGoldenTests {
    /// Codes whose samples are texts of submissions.
    private static let codes = DiagnosticCode.allCases.filter {
        "JSWRC".contains($0.rawValue.prefix(1)) && !["W3", "W5", "R2", "C2"].contains($0.rawValue.prefix(2)) && $0 != .textTooLong
    }

    @Test("A sample is reported as its golden file says", arguments: codes)
    func golden(_ code: DiagnosticCode) throws {
        let name = "Tests/Fixtures/diagnostics/\(code.rawValue)"
        let bytes = try Repository.bytes(of: "\(name).json")
        let checked = CheckedText(
            origin: .path("\(code.rawValue).json"), bytes: bytes,
            diagnostics: try diagnostics(of: code, bytes))
        var buffer = UTF8Buffer()
        for language in Language.allCases {
            DiagnosticsText(language: language).write([checked], to: &buffer)
            buffer.append("\n")
        }
        let difference = try Snapshot.difference(buffer.string, from: "\(name).txt", filter: "DiagnosticGoldenTests")
        #expect(difference == nil)
    }

    private func diagnostics(of code: DiagnosticCode, _ bytes: [UInt8]) throws -> [Diagnostic] {
        switch code.rawValue.prefix(1) {
        case "R": try record(bytes)
        case "C" where code.rawValue.hasPrefix("C3"): ColumnMap.read(bytes).diagnostics
        case "C": Configuration.read(bytes, formats: DiagnosticsFormat.allCases.map(\.rawValue)).diagnostics
        default: Submission.read(bytes, standards: .builtIn).diagnostics
        }
    }

    /// A record is read beside the submission of a sample.
    private func record(_ text: [UInt8]) throws -> [Diagnostic] {
        let bytes = try Repository.bytes(of: "samples/eligible-factory.json")
        return ReviewRecord.read(text, of: Submission.read(bytes, standards: .builtIn).submission, standards: .builtIn).diagnostics
    }
}
