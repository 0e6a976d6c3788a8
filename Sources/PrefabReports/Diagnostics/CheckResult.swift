package import PrefabAssessment

/// What a check of files came to: the one model that every format of diagnostics is written from.
package struct CheckResult: Sendable {
    /// In the order in which they are to be reported; those without findings as well.
    package let texts: [CheckedText]
    /// Of everything that was found, left-out findings included.
    package let counts: FindingCounts
    /// How many findings `texts` does not hold, because more were found than were asked for.
    package let leftOut: Int
    /// How many texts have findings.
    package let textsWithFindings: Int

    /// - Parameter limit: the most diagnostics to keep, from the first on.
    package init(_ texts: [CheckedText], limit: Int = .max) {
        var room = limit
        self.texts = texts.map { text in
            var text = text
            text.keep(first: room)
            room -= text.diagnostics.count
            return text
        }
        counts = texts.reduce(into: FindingCounts()) { $0 += $1.counts }
        textsWithFindings = texts.count { $0.counts.total > 0 }
        leftOut = counts.total - self.texts.reduce(0) { $0 + $1.diagnostics.count }
    }

    /// How many findings were left out, in the words that every format gives them; nothing where all are there.
    func leftOutNotice(in language: Language) -> String? {
        leftOut > 0 ? Self.leftOutNotice(leftOut, language) : nil
    }

    static func leftOutNotice(_ count: Int, _ language: Language) -> String {
        Message.Text("另有 \(count) 条未列出（--max-diagnostics）", "\(count) more not shown (--max-diagnostics)").text(in: language)
    }

    /// Whether anything was found that is as bad as `severity`, or worse.
    package func fails(on severity: Diagnostic.Severity) -> Bool {
        counts.errors > 0 && Diagnostic.Severity.error.isAtLeast(severity)
            || counts.warnings > 0 && Diagnostic.Severity.warning.isAtLeast(severity)
            || counts.notes > 0 && Diagnostic.Severity.note.isAtLeast(severity)
    }
}

/// How many findings there are of each severity.
package struct FindingCounts: Hashable, Sendable {
    package private(set) var errors = 0
    package private(set) var warnings = 0
    package private(set) var notes = 0

    package init(_ severities: some Sequence<Diagnostic.Severity> = []) {
        for severity in severities {
            switch severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .note: notes += 1
            }
        }
    }

    package var total: Int { errors + warnings + notes }

    package static func += (left: inout FindingCounts, right: FindingCounts) {
        left.errors += right.errors
        left.warnings += right.warnings
        left.notes += right.notes
    }
}
