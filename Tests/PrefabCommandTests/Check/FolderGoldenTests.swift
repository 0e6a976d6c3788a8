import TestSupport
import Testing

/// The words of the codes that are about several files or about a kept verdict.
@Suite("Text of each diagnostic of a folder")
struct FolderGoldenTests {
    static let codes = Repository.names(in: "Tests/Fixtures/diagnostics").filter {
        ($0.hasPrefix("V") || $0.hasPrefix("W3")) && !$0.hasSuffix(".txt")
    }

    @Test("A folder is reported as its golden file says", arguments: codes)
    func golden(code: String) throws {
        let folder = "Tests/Fixtures/diagnostics/\(code)"
        let option = code.hasPrefix("V") ? ["--verdicts"] : []
        let text = try ["zh", "en"].map { language in
            try CommandRun(["check", folder, "--lang", language] + option).text
        }.joined(separator: "\n")
        #expect(text.contains("[\(code)]"))
        let difference = try Snapshot.difference(text, from: "\(folder).txt", filter: "FolderGoldenTests")
        #expect(difference == nil)
    }

    @Test("there are six of them")
    func complete() {
        #expect(Self.codes == ["V101", "V102", "V103", "V104", "W301", "W302"])
    }
}
