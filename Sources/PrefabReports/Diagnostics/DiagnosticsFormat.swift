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
        /// Whether a count for each code is wanted; of the forms for people and for any program, `text` and `json`.
        package var statistics: Bool
        /// Of `text`: whether what is accepted is told one by one.
        package var verbose: Bool

        package init(
            language: Language, failOn: Diagnostic.Severity = .error, color: Bool = false, summary: Bool = true, statistics: Bool = false,
            verbose: Bool = false
        ) {
            self.language = language
            self.failOn = failOn
            self.color = color
            self.summary = summary
            self.statistics = statistics
            self.verbose = verbose
        }
    }

    /// The result in this form.
    package func render(_ result: CheckResult, _ options: Options) -> [UInt8] {
        let language = options.language
        return switch self {
        case .text:
            UTF8Buffer.bytes {
                DiagnosticsText(language: language, color: options.color)
                    .write(result, summary: options.summary, statistics: options.statistics, verbose: options.verbose, to: &$0)
            }
        case .json:
            JSONWriter.bytes {
                DiagnosticsJSON(language: language).write(
                    result.texts, leftOut: result.leftOut, accepted: result.accepted, statistics: options.statistics ? result.codes : nil,
                    to: &$0)
            }
        case .sarif:
            JSONWriter.bytes {
                DiagnosticsSARIF(language: language, toolVersion: ToolVersion.current).write(DiagnosticsSARIF.cut(result), to: &$0)
            }
        case .junit: UTF8Buffer.bytes { DiagnosticsJUnit(language: language, threshold: options.failOn).write(result, to: &$0) }
        case .github: UTF8Buffer.bytes { DiagnosticsGitHub(language: language, verbose: options.verbose).write(result, to: &$0) }
        case .gitlab: JSONWriter.bytes { DiagnosticsGitLab(language: language).write(result, to: &$0) }
        }
    }
}
