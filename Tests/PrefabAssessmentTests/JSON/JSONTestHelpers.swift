import Testing

@testable import PrefabAssessment

extension JSONReader {
    /// Checks a whole text.
    static func validate(_ text: TextBytes) throws(JSONSyntaxError) {
        var reader = JSONReader(text)
        try reader.begin()
        try reader.skipValue()
        try reader.finish()
    }
}

/// What the reader says of a text: nothing if it is JSON.
func syntaxError(_ bytes: [UInt8]) -> JSONSyntaxError? {
    bytes.withTextBytes { bytes in
        do throws(JSONSyntaxError) {
            try JSONReader.validate(bytes)
            return nil
        } catch {
            return error
        }
    }
}

func syntaxError(_ text: String) -> JSONSyntaxError? {
    syntaxError(Array(text.utf8))
}

/// Runs `body` on a reader that stands at the first value of the text.
func reading<Result>(_ text: String, _ body: (inout JSONReader) throws -> Result) rethrows -> Result {
    try Array(text.utf8).withTextBytes { bytes in
        var reader = JSONReader(bytes)
        return try body(&reader)
    }
}

/// A broken text with its mistake between ⟪ and ⟫.
struct BrokenText: Sendable, CustomTestStringConvertible {
    let code: DiagnosticCode
    let bytes: [UInt8]
    let span: SourceSpan
    let testDescription: String

    init(_ code: DiagnosticCode, _ marked: String) {
        let parts = marked.split(separator: "⟪", maxSplits: 1, omittingEmptySubsequences: false)
        let rest = parts[1].split(separator: "⟫", maxSplits: 1, omittingEmptySubsequences: false)
        let (before, mistake, after) = (Array(parts[0].utf8), Array(rest[0].utf8), Array(rest[1].utf8))
        self.code = code
        bytes = before + mistake + after
        span = SourceSpan(before.count, before.count + mistake.count)
        testDescription = "\(code.rawValue) \(marked.debugDescription.prefix(60))"
    }

    init(_ code: DiagnosticCode, _ label: String, bytes: [UInt8], _ start: Int, _ end: Int) {
        self.code = code
        self.bytes = bytes
        span = SourceSpan(start, end)
        testDescription = "\(code.rawValue) \(label)"
    }
}
