package import PrefabAssessment

/// What the text of one file or batch line came to, with what is needed to show it; the text itself is let go.
package struct CheckedText: Sendable {
    /// Where the text comes from.
    package enum Origin: Hashable, Sendable {
        /// A file, under the name that the user gave it.
        case path(String)
        /// A line of a stream, from 1.
        case line(Int)
    }

    package let origin: Origin
    /// In the order of the text; errors before warnings where there are more than were asked for.
    package private(set) var diagnostics: [PlacedDiagnostic]
    /// What was found and is accepted, in the order of the text; it is neither among the diagnostics nor in their counts.
    package private(set) var accepted: [PlacedDiagnostic] = []
    /// Of everything that was found.
    package private(set) var counts: FindingCounts
    /// The same by code.
    private(set) var found: DiagnosticCounts
    /// Why the text could not be read; nothing if it was, whatever was found in it.
    package let unreadable: Message.Text?

    /// - Parameters:
    ///   - diagnostics: in the order of the text.
    ///   - leftOut: what the text has beyond those.
    ///   - limit: the most of them to keep, errors first, so that no text fills the memory with them.
    /// - Complexity: linear in the length of the text and in the number of diagnostics; without diagnostics the text is not looked at.
    package init(
        origin: Origin, bytes: [UInt8], diagnostics: [Diagnostic], leftOut: DiagnosticCounts = DiagnosticCounts(), limit: Int = .max
    ) {
        self.origin = origin
        self.diagnostics = []
        unreadable = nil
        found = leftOut
        for diagnostic in diagnostics { found.add(diagnostic.code) }
        counts = FindingCounts(diagnostics.lazy.map(\.severity)) + FindingCounts(leftOut)
        let kept = FindingCounts.mostSevere(diagnostics, limit, severity: \.severity)
        guard !kept.isEmpty else { return }
        let pointers = JSONPointer.pointers(to: kept.map { Int($0.span.start) }, in: bytes)
        var placer = DiagnosticPlacer(path: path, bytes: bytes)
        self.diagnostics = zip(kept, pointers).map { placer.place($0, pointer: $1) }
    }

    /// A text that could not be read.
    package init(origin: Origin, unreadable reason: Message.Text) {
        self.origin = origin
        diagnostics = []
        counts = FindingCounts()
        found = DiagnosticCounts()
        unreadable = reason
    }

    /// Why the text could not be read, with what could mislead a reader spelt out.
    func reason(in language: Language) -> String? {
        unreadable.map { VisibleText.make($0.text(in: language)) }
    }

    /// How many findings `diagnostics` does not hold.
    var leftOut: Int { counts.total - diagnostics.count }

    /// The same by code.
    package var leftOutCodes: DiagnosticCounts {
        diagnostics.reduce(into: found) { $0.remove($1.code) }
    }

    /// The path of the file, or `line 7` of a stream.
    package var path: String {
        switch origin {
        case .path(let path): path
        case .line(let line): "line \(line)"
        }
    }

    /// Adds diagnostics that come from a look at several texts, each in its place among the others.
    mutating func add(_ more: [PlacedDiagnostic]) {
        counts += FindingCounts(more.lazy.map(\.severity))
        for diagnostic in more { found.add(diagnostic.code) }
        diagnostics = Self.inOrder(diagnostics + more)
    }

    mutating func setApart(_ found: [PlacedDiagnostic], leaving rest: [PlacedDiagnostic]) {
        for diagnostic in found {
            _ = counts.take(diagnostic.severity)
            self.found.remove(diagnostic.code)
        }
        diagnostics = rest
        accepted = Self.inOrder(accepted + found)
    }

    /// What is to be mended and what is accepted, in the order of the text.
    var all: [PlacedDiagnostic] { accepted.isEmpty ? diagnostics : Self.inOrder(diagnostics + accepted) }

    private static func inOrder(_ diagnostics: [PlacedDiagnostic]) -> [PlacedDiagnostic] {
        diagnostics.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
    }

    /// Keeps some diagnostics only, errors before warnings before notes, each in the order of the text.
    package mutating func keep(_ room: inout FindingCounts) {
        diagnostics = diagnostics.filter { room.take($0.severity) }
    }
}

/// Places the diagnostics of one text.
struct DiagnosticPlacer {
    private let path: String
    private let bytes: [UInt8]
    private var cursor: TextCursor
    /// How often a fingerprint came up.
    private var numbers: [Fingerprint: Int] = [:]

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        cursor = TextCursor(bytes)
    }

    /// - Complexity: linear in the length of the text between this diagnostic and the one before.
    mutating func place(_ diagnostic: Diagnostic, pointer: String) -> PlacedDiagnostic {
        let (start, end) = cursor.positions(of: diagnostic.span)
        let excerpt = SourceExcerpt(of: diagnostic.span, from: start, to: end, in: bytes)
        let mark = excerpt.lines[0].bytes[excerpt.lines[0].mark]
        var fingerprint = Fingerprint(path: path, diagnostic: diagnostic, pointer: pointer, mark: mark, number: 1)
        let number = numbers[fingerprint, default: 0] + 1
        numbers[fingerprint] = number
        if number > 1 {
            fingerprint = Fingerprint(path: path, diagnostic: diagnostic, pointer: pointer, mark: mark, number: number)
        }
        return PlacedDiagnostic(
            diagnostic: diagnostic, start: start, end: end, pointer: pointer, excerpt: excerpt, fingerprint: fingerprint,
            related: nil, acceptance: nil)
    }
}
