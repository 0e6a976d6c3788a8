import TestSupport
import Testing

@testable import PrefabAssessment

/// What is told of a text is bounded, and what is not told is counted.
@Suite struct DiagnosticListTests {
    private func read(_ text: String) -> SubmissionReading {
        Submission.read(Array(text.utf8), standards: .builtIn)
    }

    @Test("Of more errors than are told the first are, and how many more there are of each code")
    func errors() {
        // Each empty building lacks five fields.
        let reading = read(
            #"{"format":"prefab-submission/1","project":{"id":"1","name":"厂"},"buildings":["#
                + Array(repeating: "{}", count: 5000).joined(separator: ",") + "]}")
        #expect(reading.submission == nil)
        #expect(reading.diagnostics.count == Diagnostic.limit)
        #expect(reading.diagnostics.allSatisfy { $0.code == .missingField })
        #expect(reading.leftOut.sorted.map(\.code) == [.missingField])
        #expect(reading.leftOut.total == 25_000 - Diagnostic.limit)
        #expect(reading.leftOut.text(in: .english) == "S107 24000")
    }

    @Test("Syntax errors are counted no further than they are told")
    func syntaxErrors() {
        let reading = read("{" + String(repeating: "'a'：1，", count: 5000) + "}")
        #expect(reading.submission == nil)
        #expect(reading.diagnostics.count <= Diagnostic.limit)
        #expect(reading.diagnostics.contains { $0.code.isOfJSON })
    }

    @Test("Errors come before warnings, and a submission with warnings alone is one")
    func warnings() {
        var list = DiagnosticList()
        for place in 0..<3000 {
            list.append(Diagnostic(.decimalsRounded, at: SourceSpan(place, place), Message("", ""), help: Message("", "")))
        }
        #expect(list.kept.count == Diagnostic.limit && list.errors == 0 && !list.isFull)
        for place in 0..<10 {
            list.append(Diagnostic(.wrongType, at: SourceSpan(place, place), Message("", ""), help: Message("", "")))
        }
        let (diagnostics, leftOut) = list.inOrder()
        #expect(diagnostics.count == Diagnostic.limit)
        #expect(diagnostics.count { $0.code == .wrongType } == 10)
        #expect(leftOut[.decimalsRounded] == 2010 && leftOut[.wrongType] == 0)
    }

    @Test("What is taken back is neither told nor counted", arguments: [10, Diagnostic.limit, 2000])
    func takenBack(before: Int) {
        var list = DiagnosticList()
        for place in 0..<before {
            list.append(Diagnostic(.datesOutOfOrder, at: SourceSpan(place, place), Message("", ""), help: Message("", "")))
        }
        let known = list.count
        list.append(Diagnostic(.decimalsRounded, at: .beginning, Message("", ""), help: Message("", "")))
        list.take(backTo: known)
        list.take(backTo: known)
        #expect(list.count == before && list.kept.count == min(before, Diagnostic.limit))
        #expect(list.leftOut[.decimalsRounded] == 0 && list.leftOut.total == max(0, before - Diagnostic.limit))
    }

    @Test("A text of another format is said to be one, however much is wrong before that")
    func otherFormat() {
        let reading = read("{" + (0..<2000).map { "\"key\($0)\":1," }.joined() + #""format":"prefab-verdict/1"}"#)
        #expect(reading.diagnostics.map(\.code) == [.wrongFormat])
    }

    @Test("A pointer is no longer than fits: behind a key of megabytes it leads to the value around")
    func pointers() {
        let text = #"{"a":{""# + String(repeating: "k", count: 100_000) + #"":[1,2]}}"#
        #expect(JSONPointer.pointer(to: text.utf8.count - 4, in: Array(text.utf8)) == "/a")
    }
}
