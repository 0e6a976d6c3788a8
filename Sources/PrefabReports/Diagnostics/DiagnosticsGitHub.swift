import PrefabAssessment

/// Writes diagnostics as workflow commands of GitHub Actions, which become annotations beside the lines of a pull request.
///
/// GitHub shows ten annotations of a kind for each step; SARIF has no such limit. Columns are left out where a place covers several
/// lines: GitHub takes them for one line only.
struct DiagnosticsGitHub: Sendable {
    let language: Language
    /// Whether what is accepted is told one by one.
    var verbose = false

    func write(_ result: CheckResult, to buffer: inout UTF8Buffer) {
        for text in result.texts {
            for diagnostic in text.diagnostics { write(diagnostic, of: text, to: &buffer) }
            if let reason = text.reason(in: language) { write(reason, "error", at: text, to: &buffer) }
            // Findings are left out: those of a file that shows none would otherwise go unseen.
            if let notice = result.leftOutNotice(of: text, in: language), text.diagnostics.isEmpty {
                write(notice, command(for: text.counts.worst), at: text, to: &buffer)
            }
        }
        // Ten annotations of a kind are shown for a step: unless somebody asks for all, what is accepted takes one of them.
        if verbose {
            for text in result.texts { for diagnostic in text.accepted { write(diagnostic, of: text, to: &buffer) } }
        }
        if result.accepted > 0 {
            let notice = DiagnosticsText(language: language).accepted(result.accepted)
            buffer.append("::notice title=prefab::\(WorkflowCommandText.data(notice))\n")
        }
        if let notice = result.leftOutNotice(in: language) { buffer.append("::notice title=prefab::\(WorkflowCommandText.data(notice))\n") }
    }

    /// A word on a file as a whole.
    private func write(_ message: String, _ command: String, at text: CheckedText, to buffer: inout UTF8Buffer) {
        buffer.append("::\(command) title=prefab,file=\(WorkflowCommandText.property(repositoryPath(text.path)))")
        buffer.append("::\(WorkflowCommandText.data("\(text.path.visible): \(message)"))\n")
    }

    private func write(_ diagnostic: PlacedDiagnostic, of text: CheckedText, to buffer: inout UTF8Buffer) {
        buffer.append("::\(diagnostic.acceptance == nil ? command(for: diagnostic.severity) : "notice") ")
        buffer.append("title=\(WorkflowCommandText.property("prefab \(diagnostic.code.rawValue)"))")
        buffer.append(",file=\(WorkflowCommandText.property(repositoryPath(text.path)))")
        buffer.append(",line=\(diagnostic.start.line)")
        if diagnostic.start.line == diagnostic.end.line { buffer.append(",col=\(diagnostic.start.column)") }
        buffer.append(",endLine=\(diagnostic.end.line)")
        if diagnostic.start.line == diagnostic.end.line { buffer.append(",endColumn=\(diagnostic.end.column)") }
        // The log shows the message alone, hence the place again.
        let place = "\(text.path.visible):" + (diagnostic.cell?.visible ?? "\(diagnostic.start.line):\(diagnostic.start.column)")
        let last = diagnostic.acceptance?.text(in: language) ?? diagnostic.help(in: language)
        let message = "\(place): \(diagnostic.message(in: language))\n\(last)"
        buffer.append("::\(WorkflowCommandText.data(message))\n")
    }

    private func command(for severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }
}
