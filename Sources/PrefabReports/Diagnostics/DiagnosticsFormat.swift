package import PrefabAssessment

/// The forms in which diagnostics can be written.
package enum DiagnosticsFormat: String, CaseIterable, Sendable {
    case text
    case json
    case sarif
    case junit
    case github
    case gitlab
}

extension DiagnosticsFormat {
    /// What a format may want to know beside the result.
    package struct Options: Sendable {
        package var language: Language
        /// The mildest finding that fails the check.
        package var failOn: Diagnostic.Severity
        /// Of `text`: whether colours are shown.
        package var color: Bool
        /// Of `text`: whether the sum stands at the end.
        package var summary: Bool

        package init(
            language: Language, failOn: Diagnostic.Severity = .error, color: Bool = false, summary: Bool = true
        ) {
            self.language = language
            self.failOn = failOn
            self.color = color
            self.summary = summary
        }
    }

    /// The result in this form.
    package func render(_ result: CheckResult, _ options: Options) -> [UInt8] {
        var buffer = UTF8Buffer()
        var writer = JSONWriter(pretty: true)
        switch self {
        case .text:
            let text = DiagnosticsText(language: options.language, color: options.color)
            text.write(result, summary: options.summary, to: &buffer)
        case .json: DiagnosticsJSON(language: options.language).write(result.texts, leftOut: result.leftOut, to: &writer)
        case .sarif:
            DiagnosticsSARIF(language: options.language, toolVersion: ToolVersion.current).write(result, to: &writer)
        case .junit:
            DiagnosticsJUnit(language: options.language, failOn: options.failOn).write(result.texts, to: &buffer)
        case .github: DiagnosticsGitHub(language: options.language).write(result, to: &buffer)
        case .gitlab: DiagnosticsGitLab(language: options.language).write(result, to: &writer)
        }
        return buffer.count > 0 ? buffer.bytes : writer.bytes
    }
}
