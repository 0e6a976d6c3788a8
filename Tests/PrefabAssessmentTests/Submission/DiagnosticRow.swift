import PrefabAssessment
import TestSupport
import Testing

/// A change to ``JSONTree/eligible``, whose quantities are out of 100 and no building's, and what the reader must say of it: each code with the text that it points at.
struct DiagnosticRow: Sendable, CustomTestStringConvertible {
    let label: String
    /// `S104 23900`: the code and the marked text. In the order of the text; none where nothing is wrong.
    let expected: [String]
    let change: @Sendable (inout JSONTree) -> Void

    init(_ label: String, _ expected: String..., change: @escaping @Sendable (inout JSONTree) -> Void) {
        self.label = label
        self.expected = expected
        self.change = change
    }

    var testDescription: String { "\(label) → \(expected.isEmpty ? "nothing" : expected.joined(separator: ", "))" }

    /// Reads the text and compares; a row without errors must give a submission, one with errors none.
    func check() throws {
        let bytes = JSONTree.eligible.changed(change).bytes
        let reading = Submission.read(bytes, standards: Plausible.standards)
        let found = reading.diagnostics.map { diagnostic in
            "\(diagnostic.code.rawValue) \(String(decoding: bytes[Int(diagnostic.span.start)..<Int(diagnostic.span.end)], as: UTF8.self))"
        }
        // Objects are marked whole; their first line is enough to tell them.
        #expect(found.map { String($0.prefix { $0 != "\n" }) } == expected)
        #expect((reading.submission == nil) == expected.contains { $0.hasPrefix("S") })
        for diagnostic in reading.diagnostics {
            for language in Language.allCases {
                #expect(!diagnostic.message.text(in: language).isEmpty && !diagnostic.help.text(in: language).isEmpty)
            }
        }
    }
}
