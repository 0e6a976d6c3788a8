/// What is found wrong with one text: the first findings, and of those that there was no room for how many there are of each code.
///
/// A text of three bytes may hold five mistakes, and each takes hundreds of bytes to say: without a limit a text fills the memory with them.
struct DiagnosticList {
    /// In the order in which they were found.
    private(set) var kept: [Diagnostic] = []
    private(set) var leftOut = DiagnosticCounts()
    /// How many were found, kept or not.
    private(set) var count = 0
    /// How many of them are errors.
    private(set) var errors = 0
    /// The code of what was found last, if that was left out.
    private var lastLeftOut: DiagnosticCode?
    private var keptErrors = 0

    /// Whether errors had to be left out. There is no submission then, so that nothing more of the text need be kept; and what stands in it
    /// is judged by itself alone, not against the rest.
    var isFull: Bool { errors > keptErrors }

    mutating func append(_ diagnostic: Diagnostic) {
        count += 1
        let isError = diagnostic.severity == .error
        if isError { errors += 1 }
        // As much room for warnings as for errors: in a text without errors they are all that there is to say.
        guard (isError ? keptErrors : kept.count - keptErrors) < Diagnostic.limit else {
            leftOut.add(diagnostic.code)
            lastLeftOut = diagnostic.code
            return
        }
        lastLeftOut = nil
        if isError { keptErrors += 1 }
        kept.append(diagnostic)
    }

    /// Takes back what was found last, because there is something better to say.
    ///
    /// - Parameter known: how many had been found before; at most one more was found since.
    mutating func take(backTo known: Int) {
        guard count > known else { return }
        count -= 1
        if let code = lastLeftOut {
            leftOut.remove(code)
            if code.severity == .error { errors -= 1 }
        } else if let last = kept.popLast(), last.severity == .error {
            keptErrors -= 1
            errors -= 1
        }
    }

    /// What was found, in the order of the text: checks of the whole come after the reading, and people go through a file from top to bottom.
    ///
    /// Of more than there is room for, errors before warnings.
    func inOrder(_ change: (inout [Diagnostic]) -> Void = { _ in }) -> (diagnostics: [Diagnostic], leftOut: DiagnosticCounts) {
        var (diagnostics, leftOut) = (kept, leftOut)
        change(&diagnostics)
        guard diagnostics.count > 1 else { return (diagnostics, leftOut) }
        diagnostics = zip(diagnostics.indices, diagnostics)
            .sorted { ($0.1.span.start, $0.0) < ($1.1.span.start, $1.0) }
            .map { $0.1 }
        guard diagnostics.count > Diagnostic.limit else { return (diagnostics, leftOut) }
        var room = Diagnostic.limit - diagnostics.count { $0.severity == .error }
        diagnostics = diagnostics.filter { diagnostic in
            if diagnostic.severity == .error { return true }
            room -= 1
            if room < 0 { leftOut.add(diagnostic.code) }
            return room >= 0
        }
        return (diagnostics, leftOut)
    }
}

extension Diagnostic {
    /// The most findings that are told of one text.
    package static let limit = 1000
}

/// How many findings there are of each code.
package struct DiagnosticCounts: Hashable, Sendable {
    private var counts: [DiagnosticCode: Int] = [:]

    package init() {}

    package var isEmpty: Bool { counts.isEmpty }

    package var total: Int { counts.values.reduce(0, +) }

    package subscript(code: DiagnosticCode) -> Int { counts[code] ?? 0 }

    package mutating func add(_ code: DiagnosticCode, _ count: Int = 1) {
        if count > 0 { counts[code, default: 0] += count }
    }

    package mutating func remove(_ code: DiagnosticCode) {
        let rest = self[code] - 1
        counts[code] = rest > 0 ? rest : nil
    }

    /// The codes, each with its number, in the order of the codes.
    package var sorted: [(code: DiagnosticCode, count: Int)] {
        counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { (code: $0.key, count: $0.value) }
    }

    /// `S107 99000、S106 12`, in the order of the codes.
    package func text(in language: Language) -> String {
        sorted.map { "\($0.code.rawValue) \($0.count)" }.joined(separator: language == .chinese ? "、" : ", ")
    }

    /// How many of them are of a severity.
    package func count(_ severity: Diagnostic.Severity) -> Int {
        counts.reduce(0) { $1.key.severity == severity ? $0 + $1.value : $0 }
    }

    package static func += (left: inout DiagnosticCounts, right: DiagnosticCounts) {
        for (code, count) in right.counts { left.add(code, count) }
    }
}
