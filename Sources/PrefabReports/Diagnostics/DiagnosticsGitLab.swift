public import PrefabAssessment

/// Writes diagnostics as a code quality report of GitLab, which shows them beside the lines of a merge request.
public struct DiagnosticsGitLab: Sendable {
    private let language: Language

    public init(language: Language) {
        self.language = language
    }

    public func write(_ texts: some Sequence<CheckedText>, to writer: inout JSONWriter) {
        writer.array(of: texts.lazy.flatMap { text in text.diagnostics.lazy.map { (text, $0) } }) { writer, finding in
            write(finding.1, of: finding.0, to: &writer)
        }
        writer.finish()
    }

    private func write(_ diagnostic: PlacedDiagnostic, of text: CheckedText, to writer: inout JSONWriter) {
        writer.object { writer in
            let code = diagnostic.code.rawValue
            writer.member("description", "\(code): \(diagnostic.message(in: language)) — \(diagnostic.help(in: language))")
            writer.member("check_name", "prefab/\(code)")
            writer.member("fingerprint", diagnostic.fingerprint.text)
            writer.member("severity", severity(diagnostic.severity))
            writer.object("location") { writer in
                // Relative to the repository; GitLab does not know a leading dot.
                writer.member("path", repositoryPath(text.path))
                writer.object("positions") { writer in
                    write("begin", diagnostic.start, to: &writer)
                    write("end", diagnostic.end, to: &writer)
                }
            }
        }
    }

    private func write(_ key: StaticString, _ position: TextPosition, to writer: inout JSONWriter) {
        writer.object(key) { writer in
            writer.member("line", position.line)
            writer.member("column", position.column)
        }
    }

    /// GitLab has five steps; `blocker` and `major` stay free for what a team sets by itself.
    private func severity(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "critical"
        case .warning: "minor"
        case .note: "info"
        }
    }
}
