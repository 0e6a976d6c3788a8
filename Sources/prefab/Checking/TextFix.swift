import PrefabAssessment
import PrefabWorkbook

/// A text with the edits made that are matters of form: what it says stays, and so does every byte that no edit is about.
struct TextFix: Sendable {
    /// What was done at one place.
    struct Change: Sendable {
        /// Where it was in the text when it was done, and why.
        let diagnostic: Diagnostic
        let place: TextPosition
    }

    /// The text as it was, in UTF-8.
    let before: [UInt8]
    private(set) var bytes: [UInt8]
    /// What it was encoded in, if not in UTF-8.
    let encoding: TextEncoding?
    private(set) var changes: [Change] = []

    var isChanged: Bool { encoding != nil || !changes.isEmpty }

    /// More passes than slips can lie one in another.
    private static let passes = 8

    /// - Parameter read: says what is wrong with a text.
    init(_ original: [UInt8], read: ([UInt8]) -> [Diagnostic]) {
        let encoding = original.withTextBytes { TextEncoding(of: $0) }
        let text = encoding.flatMap { $0.decoded(original) }
        // Of what is no submission nothing is changed, whoever named it.
        let isMeant = text.map { $0.withTextBytes(Submission.mayBegin) } ?? original.withTextBytes(Submission.mayBegin)
        let decoded = encoding == .unicode || !isMeant ? nil : text
        self.encoding = decoded == nil ? nil : encoding
        before = decoded ?? original
        bytes = before
        guard isMeant else { return }
        var passes = 0
        // Of very many slips some are told at a time, and each has a byte at least.
        for _ in 0..<Self.passes + original.count / Diagnostic.limit where passes < Self.passes {
            // What could not be seen before a slip was cured is seen now.
            let diagnostics = read(bytes)
            guard pass(diagnostics) else { return }
            if diagnostics.count < Diagnostic.limit { passes += 1 }
        }
    }

    /// - Returns: whether anything was done.
    private mutating func pass(_ diagnostics: [Diagnostic]) -> Bool {
        let lines = LineIndex(bytes)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var copied = 0
        for diagnostic in diagnostics where diagnostic.code.isMatterOfForm {
            guard let edit = diagnostic.edit, Int(diagnostic.span.start) >= copied else { continue }
            result += bytes[copied..<Int(diagnostic.span.start)]
            result += edit.utf8
            copied = Int(diagnostic.span.end)
            changes.append(Change(diagnostic: diagnostic, place: lines.position(of: Int(diagnostic.span.start))))
        }
        result += bytes[copied...]
        defer { bytes = result }
        return result != bytes
    }
}
