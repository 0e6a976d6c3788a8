import PrefabAssessment

/// Writes diagnostics as a code quality report of GitLab, which shows them beside the lines of a merge request.
///
/// The report is a list of issues and has no other room, so that what was left out of a file is an issue as well, as severe as the
/// worst of it, and so is a file that could not be read. What is accepted is an issue of the lowest severity, which says so.
struct DiagnosticsGitLab: Sendable {
    let language: Language

    func write(_ result: CheckResult, to writer: inout JSONWriter) {
        let issues = result.texts.flatMap { text in
            var issues = text.all.map { issue($0, of: text) }
            if let reason = text.reason(in: language) { issues.append(issue(reason, "unreadable", .error, at: text)) }
            if let notice = result.leftOutNotice(of: text, in: language) {
                issues.append(issue(notice, "left-out", text.diagnostics.isEmpty ? text.counts.worst : .note, at: text))
            }
            return issues
        }
        writer.array(of: issues) { writer, issue in writer.object { write(issue, to: &$0) } }
        writer.finish()
    }

    private struct Issue {
        let description: String
        let check: String
        let fingerprint: Fingerprint
        let severity: Diagnostic.Severity
        let path: String
        let begin: TextPosition
        let end: TextPosition
    }

    private func issue(_ diagnostic: PlacedDiagnostic, of text: CheckedText) -> Issue {
        let code = diagnostic.code.rawValue
        let description =
            "\(code): \(diagnostic.cell.map { "\($0): " } ?? "")\(diagnostic.message(in: language)) — \(diagnostic.help(in: language))"
        let acceptance = diagnostic.acceptance.map {
            Message.Text("已接受（\($0.text(in: .chinese))）", "accepted (\($0.text(in: .english))) ").text(in: language)
        }
        return Issue(
            description: (acceptance ?? "") + description, check: code, fingerprint: diagnostic.fingerprint,
            severity: diagnostic.acceptance == nil ? diagnostic.severity : .note, path: text.path, begin: diagnostic.start,
            end: diagnostic.end)
    }

    /// An issue of a file as a whole.
    private func issue(_ notice: String, _ check: String, _ severity: Diagnostic.Severity, at text: CheckedText) -> Issue {
        let start = TextPosition(line: 1, column: 1)
        return Issue(
            description: notice, check: check, fingerprint: Fingerprint(check, of: text.path), severity: severity, path: text.path,
            begin: start, end: start)
    }

    private func write(_ issue: Issue, to writer: inout JSONWriter) {
        writer.member("description", issue.description)
        writer.member("check_name", "prefab/\(issue.check)")
        writer.member("fingerprint", issue.fingerprint.text)
        writer.member("severity", severity(issue.severity))
        writer.object("location") { writer in
            // Relative to the repository; GitLab does not know a leading dot.
            writer.member("path", PathText.shown(repositoryPath(issue.path)))
            writer.object("positions") { writer in
                write("begin", issue.begin, to: &writer)
                write("end", issue.end, to: &writer)
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
