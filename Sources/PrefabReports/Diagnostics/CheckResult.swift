package import PrefabAssessment

/// What a check of files came to: the one model that every format of diagnostics is written from.
package struct CheckResult: Sendable {
    /// In the order in which they are to be reported; those without findings as well.
    package let texts: [CheckedText]
    /// Of everything that was found, left-out findings included.
    package let counts: FindingCounts
    /// How many findings `texts` does not hold, because more were found than there was room for.
    package let leftOut: Int
    /// What made the room scarce.
    package let limitation: Limitation
    /// How many texts could not be read.
    package let unreadable: Int
    /// How many texts have findings.
    package let textsWithFindings: Int
    /// How many findings are accepted.
    package let accepted: Int

    /// Why not all findings are listed.
    package enum Limitation: Hashable, Sendable {
        /// The user asked for so many.
        case asked
        /// What reads the format takes no more; the number is its limit.
        case format(Int)
        /// Memory: ``Diagnostic/limit`` of a text, ``CheckResult/limit`` of a run.
        case room
    }

    /// The most diagnostics of all texts of a run together.
    package static let limit = 10_000

    /// - Parameter limit: the most diagnostics to keep: errors before warnings before notes, each from the first on.
    package init(_ texts: [CheckedText], limit: Int = .max, _ limitation: Limitation = .asked) {
        let found = texts.reduce(0) { $0 + $1.counts.total }
        self.limitation = limitation == .asked && found <= limit ? .room : limitation
        var texts = texts
        Self.cut(&texts, to: limit)
        self.texts = texts
        unreadable = texts.count { $0.unreadable != nil }
        counts = texts.reduce(into: FindingCounts()) { $0 += $1.counts }
        textsWithFindings = texts.count { $0.counts.total > 0 }
        accepted = texts.reduce(0) { $0 + $1.accepted.count }
        leftOut = counts.total - self.texts.reduce(0) { $0 + $1.diagnostics.count }
    }

    /// Keeps the most severe diagnostics of some texts: errors before warnings before notes, each from the first on.
    package static func cut(_ texts: inout [CheckedText], to limit: Int) {
        let kept = texts.reduce(into: FindingCounts()) { $0 += FindingCounts($1.diagnostics.lazy.map(\.severity)) }
        guard kept.total > limit else { return }
        var room = kept.cut(to: limit)
        for index in texts.indices { texts[index].keep(&room) }
    }

    /// How many findings there are of each code, left-out findings included.
    var codes: DiagnosticCounts { texts.reduce(into: DiagnosticCounts()) { $0 += $1.found } }

    /// How many findings were left out, by code.
    var leftOutCodes: DiagnosticCounts {
        texts.reduce(into: DiagnosticCounts()) { if $1.leftOut > 0 { $0 += $1.leftOutCodes } }
    }

    /// How many findings were left out, in the words that every format gives them; nothing where all are there.
    func leftOutNotice(in language: Language) -> String? {
        leftOut > 0 ? leftOutNotice(leftOut, leftOutCodes, language) : nil
    }

    /// How many findings of a text were left out, in the same words.
    func leftOutNotice(of text: CheckedText, in language: Language) -> String? {
        text.leftOut > 0 ? leftOutNotice(text.leftOut, text.leftOutCodes, language) : nil
    }

    private func leftOutNotice(_ count: Int, _ codes: DiagnosticCounts, _ language: Language) -> String {
        let reason =
            switch limitation {
            case .asked: Message.Text("--max-diagnostics")
            case .format(let limit):
                Message.Text("此格式的接收方最多收 \(limit) 条", "those who read this format take no more than \(limit)")
            case .room:
                Message.Text(
                    "每个文件最多列 \(Diagnostic.limit) 条，一次检查最多列 \(Self.limit) 条",
                    "at most \(Diagnostic.limit) of a file and \(Self.limit) of a run are")
            }
        let list = codes.text(in: language)
        return Message.Text(
            "另有 \(count) 条未列出（\(reason.chinese)）：\(list)", "\(count) more not shown (\(reason.english)): \(list)"
        ).text(in: language)
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

    package init(_ codes: DiagnosticCounts) {
        (errors, warnings, notes) = (codes.count(.error), codes.count(.warning), codes.count(.note))
    }

    package var total: Int { errors + warnings + notes }

    /// How many there are of the severities that are asked for.
    func count(where isCounted: (Diagnostic.Severity) -> Bool) -> Int {
        (isCounted(.error) ? errors : 0) + (isCounted(.warning) ? warnings : 0) + (isCounted(.note) ? notes : 0)
    }

    /// The severity of the worst; of none, that of a note.
    var worst: Diagnostic.Severity { errors > 0 ? .error : warnings > 0 ? .warning : .note }

    /// As many of these as there is room for: errors before warnings before notes.
    func cut(to limit: Int) -> FindingCounts {
        var result = FindingCounts()
        result.errors = min(errors, max(0, limit))
        result.warnings = min(warnings, max(0, limit - result.errors))
        result.notes = min(notes, max(0, limit - result.errors - result.warnings))
        return result
    }

    /// Takes one of a severity away, if there is one.
    mutating func take(_ severity: Diagnostic.Severity) -> Bool {
        switch severity {
        case .error: Self.take(&errors)
        case .warning: Self.take(&warnings)
        case .note: Self.take(&notes)
        }
    }

    private static func take(_ count: inout Int) -> Bool {
        guard count > 0 else { return false }
        count -= 1
        return true
    }

    /// The most severe of some findings, in their order.
    static func mostSevere<Finding>(_ findings: [Finding], _ limit: Int, severity: (Finding) -> Diagnostic.Severity) -> [Finding] {
        guard findings.count > limit else { return findings }
        var room = FindingCounts(findings.lazy.map(severity)).cut(to: limit)
        return findings.filter { room.take(severity($0)) }
    }

    static func + (left: FindingCounts, right: FindingCounts) -> FindingCounts {
        var sum = left
        sum += right
        return sum
    }

    package static func += (left: inout FindingCounts, right: FindingCounts) {
        left.errors += right.errors
        left.warnings += right.warnings
        left.notes += right.notes
    }
}
