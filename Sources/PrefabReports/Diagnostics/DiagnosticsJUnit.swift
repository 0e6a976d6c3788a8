import PrefabAssessment

/// Writes diagnostics as a JUnit report, which CI servers show as tests: a suite for each file, a test case for each finding.
///
/// A finding that fails the check is a failure; any other is a passing case that tells of itself in its output. A file without findings
/// is one passing case, so that it is seen to have been checked; one that could not be read is a case with an error. What was left out of
/// a file is a case of its own, which fails where anything in it would; a finding that is accepted is a case that was skipped; the counts are those of the cases that are there. The format
/// wants a time of each; it is 0, so that the same input gives the same bytes.
struct DiagnosticsJUnit: Sendable {
    let language: Language
    /// The mildest finding that counts as a failure.
    let threshold: Diagnostic.Severity

    func write(_ result: CheckResult, to buffer: inout UTF8Buffer) {
        buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"prefab check\"")
        write(result.texts.reduce(into: Counts()) { $0 += counts(of: $1) }, to: &buffer)
        buffer.append(">\n")
        for text in result.texts {
            buffer.append("  <testsuite")
            buffer.append(attribute: "name", VisibleText.make(text.path))
            write(counts(of: text), to: &buffer)
            buffer.append(">\n")
            if let reason = text.reason(in: language) {
                writeOpening(of: "read", in: text, line: nil, to: &buffer)
                buffer.append(">\n      <error type=\"unreadable\"")
                buffer.append(attribute: "message", reason)
                buffer.append("/>\n    </testcase>\n")
            } else if text.counts.total == 0 {
                writeOpening(of: "valid", in: text, line: nil, to: &buffer)
                buffer.append("/>\n")
            }
            let all = text.all
            for (name, diagnostic) in zip(names(of: all), all) {
                write(diagnostic, named: name, of: text, to: &buffer)
            }
            if let notice = result.leftOutNotice(of: text, in: language) { write(notice, leftOutOf: text, to: &buffer) }
            buffer.append("  </testsuite>\n")
        }
        buffer.append("</testsuites>\n")
    }

    /// How many cases there are of each kind.
    private struct Counts {
        var tests = 0
        var failures = 0
        var errors = 0
        var skipped = 0

        static func += (left: inout Counts, right: Counts) {
            left.tests += right.tests
            left.failures += right.failures
            left.errors += right.errors
            left.skipped += right.skipped
        }
    }

    private func counts(of text: CheckedText) -> Counts {
        let failures = text.diagnostics.count { isFailure($0.severity) } + (isFailureLeftOut(of: text) ? 1 : 0)
        let others = text.counts.total == 0 || text.leftOut > 0 ? 1 : 0
        return Counts(
            tests: text.diagnostics.count + text.accepted.count + others, failures: failures, errors: text.unreadable == nil ? 0 : 1,
            skipped: text.accepted.count)
    }

    private func write(_ counts: Counts, to buffer: inout UTF8Buffer) {
        buffer.append(attribute: "tests", String(counts.tests))
        buffer.append(attribute: "failures", String(counts.failures))
        buffer.append(attribute: "errors", String(counts.errors))
        buffer.append(attribute: "skipped", String(counts.skipped))
        buffer.append(attribute: "time", "0")
    }

    private func isFailure(_ severity: Diagnostic.Severity) -> Bool {
        severity.isAtLeast(threshold)
    }

    /// Whether any of the findings that were left out fails the check; where the least severe ones are left out, the worst of them does.
    private func isFailureLeftOut(of text: CheckedText) -> Bool {
        text.counts.count { isFailure($0) } > text.diagnostics.count { isFailure($0.severity) }
    }

    /// What was left out of a file: a case, so that a suite without any other does not look clean.
    private func write(_ notice: String, leftOutOf text: CheckedText, to buffer: inout UTF8Buffer) {
        writeOpening(of: "left-out", in: text, line: nil, to: &buffer)
        buffer.append(">\n")
        if isFailureLeftOut(of: text) {
            buffer.append("      <failure type=\"left-out\"")
            buffer.append(attribute: "message", notice)
            buffer.append("/>\n")
        } else {
            buffer.append("      <system-out>")
            buffer.append(xml: notice)
            buffer.append("</system-out>\n")
        }
        buffer.append("    </testcase>\n")
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
        let message = (diagnostic.cell.map { "\($0): " } ?? "") + diagnostic.message(in: language)
        if let acceptance = diagnostic.acceptance {
            buffer.append("      <skipped")
            buffer.append(attribute: "message", acceptance.text(in: language))
            buffer.append("/>\n")
        } else if isFailure(diagnostic.severity) {
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
        buffer.append(attribute: "time", "0")
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
