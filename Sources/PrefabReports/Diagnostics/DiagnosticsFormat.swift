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
        let language = options.language
        return switch self {
        case .text:
            UTF8Buffer.bytes {
                DiagnosticsText(language: language, color: options.color).write(result, summary: options.summary, to: &$0)
            }
        case .json: JSONWriter.bytes { DiagnosticsJSON(language: language).write(result.texts, leftOut: result.leftOut, to: &$0) }
        case .sarif:
            JSONWriter.bytes {
                DiagnosticsSARIF(language: language, toolVersion: ToolVersion.current).write(DiagnosticsSARIF.cut(result), to: &$0)
            }
        case .junit: UTF8Buffer.bytes { DiagnosticsJUnit(language: language, threshold: options.failOn).write(result, to: &$0) }
        case .github: UTF8Buffer.bytes { DiagnosticsGitHub(language: language).write(result, to: &$0) }
        case .gitlab: JSONWriter.bytes { DiagnosticsGitLab(language: language).write(result, to: &$0) }
        }
    }
}
