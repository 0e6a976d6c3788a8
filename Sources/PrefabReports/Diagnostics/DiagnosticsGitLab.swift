package import PrefabAssessment

/// Writes diagnostics as a code quality report of GitLab, which shows them beside the lines of a merge request.
///
/// The report is a list of issues and has no other room, so that what was left out is an issue as well: the last one, of severity
/// `info`, at the first file that has more findings than are shown.
package struct DiagnosticsGitLab: Sendable {
    private let language: Language

    package init(language: Language) {
        self.language = language
    }

    package func write(_ result: CheckResult, to writer: inout JSONWriter) {
        let findings = result.texts.lazy.flatMap { text in text.diagnostics.lazy.map { (text, Optional($0)) } }
        let cut = result.texts.first { $0.leftOut > 0 }.map { ($0, PlacedDiagnostic?.none) }
        writer.array(of: Array(findings) + (cut.map { [$0] } ?? [])) { writer, issue in
            if let diagnostic = issue.1 {
                write(diagnostic, of: issue.0, to: &writer)
            } else {
                writeNotice(of: result, at: issue.0, to: &writer)
            }
        }
        writer.finish()
    }

    private func writeNotice(of result: CheckResult, at text: CheckedText, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("description", result.leftOutNotice(in: language) ?? "")
            writer.member("check_name", "prefab/left-out")
            writer.member("fingerprint", Fingerprint(leftOutOf: text.path).text)
            writer.member("severity", severity(.note))
            writer.object("location") { writer in
                writer.member("path", repositoryPath(text.path))
                writer.object("positions") { writer in
                    write("begin", TextPosition(line: 1, column: 1), to: &writer)
                    write("end", TextPosition(line: 1, column: 1), to: &writer)
                }
            }
        }
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
