import PrefabAssessment

/// Writes diagnostics as a JUnit report, which CI servers show as tests: a suite for each file, a test case for each finding.
///
/// A finding that fails the check is a failure; any other is a passing case that tells of itself in its output. A file without findings
/// is one passing case, so that it is seen to have been checked. What was left out of a file is told by the output of its suite; the
/// counts are those of the cases that are there.
struct DiagnosticsJUnit: Sendable {
    let language: Language
    /// The mildest finding that counts as a failure.
    let threshold: Diagnostic.Severity

    func write(_ texts: [CheckedText], to buffer: inout UTF8Buffer) {
        buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"prefab check\"")
        writeCounts(texts.flatMap(\.diagnostics), clean: texts.count(where: isClean), to: &buffer)
        buffer.append(">\n")
        for text in texts {
            buffer.append("  <testsuite")
            buffer.append(attribute: "name", VisibleText.make(text.path))
            writeCounts(text.diagnostics, clean: isClean(text) ? 1 : 0, to: &buffer)
            buffer.append(">\n")
            if isClean(text) {
                writeOpening(of: "valid", in: text, line: nil, to: &buffer)
                buffer.append("/>\n")
            }
            for (name, diagnostic) in zip(names(of: text.diagnostics), text.diagnostics) {
                write(diagnostic, named: name, of: text, to: &buffer)
            }
            if text.leftOut > 0 {
                buffer.append("    <system-out>")
                buffer.append(xml: CheckResult.leftOutNotice(text.leftOut, language))
                buffer.append("</system-out>\n")
            }
            buffer.append("  </testsuite>\n")
        }
        buffer.append("</testsuites>\n")
    }

    private func writeCounts(_ diagnostics: [PlacedDiagnostic], clean: Int, to buffer: inout UTF8Buffer) {
        buffer.append(attribute: "tests", String(diagnostics.count + clean))
        buffer.append(attribute: "failures", String(diagnostics.count { isFailure($0) }))
        buffer.append(attribute: "errors", "0")
        buffer.append(attribute: "skipped", "0")
    }

    /// Whether nothing was found, left-out findings included.
    private func isClean(_ text: CheckedText) -> Bool {
        text.counts.total == 0
    }

    private func isFailure(_ diagnostic: PlacedDiagnostic) -> Bool {
        diagnostic.severity.isAtLeast(threshold)
    }

    /// The way to the place names a case: it stays the same when lines move. Where one place has several of a code they are numbered,
    /// since readers of the format keep only one case of a name.
    private func names(of diagnostics: [PlacedDiagnostic]) -> [String] {
        var counts: [String: Int] = [:]
        return diagnostics.map { diagnostic in
            let pointer = VisibleText.make(diagnostic.pointer)
            let name = diagnostic.code.rawValue + (pointer.isEmpty ? "" : " " + pointer)
            counts[name, default: 0] += 1
            let count = counts[name, default: 1]
            return count == 1 ? name : "\(name) (\(count))"
        }
    }

    private func write(
        _ diagnostic: PlacedDiagnostic, named name: String, of text: CheckedText, to buffer: inout UTF8Buffer
    ) {
        writeOpening(of: name, in: text, line: diagnostic.start.line, to: &buffer)
        buffer.append(">\n")
        let message = diagnostic.message(in: language)
        if isFailure(diagnostic) {
            buffer.append("      <failure")
            buffer.append(attribute: "type", diagnostic.code.rawValue)
            buffer.append(attribute: "message", message)
            buffer.append(">")
            writeReport(diagnostic, of: text, to: &buffer)
            buffer.append("</failure>\n")
        } else {
            buffer.append("      <system-out>")
            writeReport(diagnostic, of: text, to: &buffer)
            buffer.append("</system-out>\n")
        }
        buffer.append("    </testcase>\n")
    }

    private func writeOpening(of name: String, in text: CheckedText, line: Int?, to buffer: inout UTF8Buffer) {
        buffer.append("    <testcase")
        buffer.append(attribute: "name", name)
        buffer.append(attribute: "classname", VisibleText.make(text.path))
        buffer.append(attribute: "file", VisibleText.make(text.path))
        if let line { buffer.append(attribute: "line", String(line)) }
    }

    /// Servers show the body as it stands: the same lines as on a terminal.
    private func writeReport(_ diagnostic: PlacedDiagnostic, of text: CheckedText, to buffer: inout UTF8Buffer) {
        let lines = UTF8Buffer.text { DiagnosticsText(language: language).write(diagnostic, of: text, to: &$0) }
        for (index, line) in lines.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { buffer.append("\n") }
            buffer.append(xml: String(line))
        }
    }
}
