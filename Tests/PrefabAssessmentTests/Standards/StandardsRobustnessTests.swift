import TestSupport
import Testing

@testable import PrefabAssessment

@Suite("Standards: no file can bring the program down")
struct StandardsRobustnessTests {
    /// Pieces that a slip of the hand, or malice, could leave in a file.
    static let pieces = [
        "", "{", "}", "[", "]", ",", ":", "\"", "null", "true", "-1", "1e99", "0.001", "\"\"", "\"#\"", "{}", "[]", "\\u0000", "\u{FEFF}",
        "\"parts\": [],", "\"status\": {},", "\"status\": \"verified\",", "\"id\": \"x\",", "9999-12-31",
    ]

    /// How many files a seed damages.
    private static let files = Volume.cases(1, full: 40)

    @Test("Files with random damage are read or refused with a reason", arguments: UInt64(1)...25)
    func damage(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<Self.files {
            var files = StandardsFolder.builtIn.files
            let index = Int.random(in: 0..<files.count, using: &generator)
            var bytes = files[index].bytes
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let start = Int.random(in: 0..<bytes.count, using: &generator)
                let end = min(start + Int.random(in: 0...12, using: &generator), bytes.count)
                let piece = Self.pieces.randomElement(using: &generator) ?? ""
                bytes.replaceSubrange(start..<end, with: piece.utf8)
            }
            files[index] = .init(name: files[index].name, bytes: bytes)
            expectReason(StandardsFolder(files: files))
        }
    }

    @Test("A file that lacks a line is read or refused with a reason", arguments: UInt64(1)...20)
    func missingLine(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<Self.files {
            var files = StandardsFolder.builtIn.files
            let index = Int.random(in: 0..<files.count, using: &generator)
            var lines = files[index].bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            lines.remove(at: Int.random(in: 0..<lines.count, using: &generator))
            files[index] = .init(name: files[index].name, bytes: Array(lines.joined(separator: [UInt8(ascii: "\n")])))
            expectReason(StandardsFolder(files: files))
        }
    }

    @Test(
        "Texts that are hardly a file",
        arguments: [
            "", " ", "{}", "[]", "null", "1", "\"x\"", #"{"format":"prefab-standards/2"}"#, #"{"format":1,"kind":1}"#,
            #"{"format":"prefab-standards/2","kind":"method"}"#, #"{"format":"prefab-standards/2","kind":"reward","id":[]}"#,
            #"{"format":"prefab-standards/2","kind":"obligations","sources":7}"#, String(repeating: "[", count: 100_000),
        ])
    func hardlyAFile(_ text: String) {
        expectReason(StandardsFolder(files: [.init(name: "DB11-T-1831-2021.json", bytes: Array(text.utf8))]))
    }

    private func expectReason(_ folder: StandardsFolder) {
        do throws(StandardsError) {
            let standards = try Standards(reading: folder)
            #expect(standards.files.count == folder.files.count)
        } catch {
            #expect(!error.problems.isEmpty)
            for problem in error.problems {
                guard let position = problem.position else {
                    #expect(problem.diagnostic.code == .standardsFileMissing)
                    continue
                }
                #expect(position.line >= 1 && position.column >= 1)
            }
            #expect(!error.text(in: .chinese).isEmpty)
        }
    }
}
