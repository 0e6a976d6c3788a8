import PrefabAssessment
import PrefabReports
import TestSupport
import Testing

/// Laws of the places, on random bytes: no file is so odd that it cannot be shown.
@Suite("Places of diagnostics on random texts")
struct PlacesProperties {
    private static let pieces: [[UInt8]] = [
        [0x0A], [0x0D, 0x0A], [0x09], [0x20], [0x1B], [0xFF], [0x80], [0xE5, 0x8E], Array("厂".utf8), Array("é".utf8),
        Array("e\u{301}".utf8),
        Array("😀".utf8), Array("\u{202E}".utf8), Array("abc".utf8), Array("{\"a\":".utf8), Array("[".utf8),
    ]

    @Test("Places are those of the line index, and every excerpt can be shown", arguments: 0..<200)
    func places(_ seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...60, using: &random) { bytes += Self.pieces.randomElement(using: &random)! }
        if seed % 10 == 0 { bytes = bytes.filter { $0 != 0x0A } + Array(repeating: 0x61, count: 2_000) + bytes }
        var spans: [SourceSpan] = []
        for _ in 0..<5 {
            let start = Int.random(in: 0...bytes.count, using: &random)
            spans.append(SourceSpan(start, Int.random(in: start...bytes.count, using: &random)))
        }
        spans.sort { $0.start < $1.start }
        let checked = CheckedText(
            origin: .path("a.json"), bytes: bytes,
            diagnostics: spans.map { Diagnostic(.wrongType, at: $0, Message("错", "wrong"), help: Message("改", "mend")) })
        let lines = LineIndex(bytes)
        for (span, placed) in zip(spans, checked.diagnostics) {
            #expect(placed.start == lines.position(of: Int(span.start)))
            #expect(placed.end == lines.position(of: Int(span.end)))
        }
        let shown = UTF8Buffer.text { DiagnosticsText(language: .english, width: 40).write([checked], to: &$0) }
        let marks = shown.split(separator: "\n").filter { $0.contains("^") && $0.allSatisfy { " |^".contains($0) } }
        // One mark for a place on one line, two for one over several.
        #expect((5...10).contains(marks.count))
        #expect(shown.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" || $0 == "\n" })
    }
}
