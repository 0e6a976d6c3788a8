import PrefabAssessment
import PrefabReports
import SystemPackage

/// What is wrong with a text, on standard error: results go elsewhere.
enum DiagnosticsReport {
    static func write(_ diagnostics: [Diagnostic], _ input: InputFile, _ language: Language) {
        guard !diagnostics.isEmpty else { return }
        let text = CheckedText(origin: .path(input.name), bytes: input.bytes, diagnostics: diagnostics)
        var buffer = UTF8Buffer()
        DiagnosticsText(language: language).write([text], to: &buffer)
        StandardStreams.write(buffer.string, to: .standardError)
    }
}
