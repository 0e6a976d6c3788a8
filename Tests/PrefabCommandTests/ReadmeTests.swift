import Foundation
import TestSupport
import Testing

/// What the READMEs show as output is what the program prints: each `$ swift run prefab …` is run, and the lines below it must come in
/// that order; `…` stands for lines left out.
@Suite("README")
struct ReadmeTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let file: String
        let command: String
        let lines: [String]

        var testDescription: String { "\(file): \(command)" }
    }

    static let examples = ["README.md", "README.zh-CN.md"].flatMap(examples(in:))

    static func examples(in file: String) -> [Example] {
        guard let text = try? Repository.text(of: file) else { return [] }
        var examples: [Example] = []
        for block in text.components(separatedBy: "```console\n").dropFirst() {
            let lines = block.components(separatedBy: "\n```")[0].components(separatedBy: "\n")
            let prompt = "$ swift run prefab "
            guard let first = lines.first, first.hasPrefix(prompt) else { continue }
            examples.append(
                Example(file: file, command: String(first.dropFirst(prompt.count)), lines: Array(lines.dropFirst())))
        }
        return examples
    }

    @Test("there are examples to test")
    func notEmpty() {
        #expect(Self.examples.count >= 4)
    }

    @Test("the output is real", arguments: examples)
    func output(example: Example) throws {
        let run = try CommandRun(example.command.split(separator: " ").map(String.init))
        let printed = (run.text + run.errors).components(separatedBy: "\n")
        var place = 0
        var maySkip = false
        for line in example.lines {
            if line == "…" {
                maySkip = true
                continue
            }
            let found = maySkip ? printed[place...].firstIndex(of: line) : (place < printed.count && printed[place] == line ? place : nil)
            guard let found else {
                Issue.record("\(example.file) shows a line that is not printed there: \(line)")
                return
            }
            place = found + 1
            maySkip = false
        }
    }
}
