import Foundation
import Testing

@testable import PrefabAssessment

/// The cases of nst/JSONTestSuite (MIT), where they lie beside the package; the project's own tests cover the same ground.
private enum JSONTestSuite {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared/json-test-suite/test_parsing")

    static let files: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".json") }.sorted()

    static func files(_ prefix: String) -> [String] { files.filter { $0.hasPrefix(prefix) } }

    static func verdict(_ file: String) throws -> JSONSyntaxError? {
        syntaxError(Array(try Data(contentsOf: folder.appending(path: file))))
    }
}

@Suite(.enabled(if: !JSONTestSuite.files.isEmpty, "../shared/json-test-suite/test_parsing is not beside the package"))
struct JSONTestSuiteTests {
    @Test(arguments: JSONTestSuite.files("y_"))
    func accepted(_ file: String) throws {
        #expect(try JSONTestSuite.verdict(file) == nil)
    }

    @Test(arguments: JSONTestSuite.files("n_"))
    func refused(_ file: String) throws {
        #expect(try JSONTestSuite.verdict(file) != nil)
    }

    /// What is read on as if it were cured is refused none the less.
    @Test(arguments: JSONTestSuite.files)
    func recovered(_ file: String) throws {
        let bytes = Array(try Data(contentsOf: JSONTestSuite.folder.appending(path: file)))
        let isJSON = syntaxError(bytes) == nil
        let reading = Submission.read(bytes, standards: .builtIn)
        #expect(reading.diagnostics.contains { $0.code.isOfJSON } != isJSON)
        #expect(reading.submission == nil)
    }

    /// The RFC leaves these open: what counts is that an answer comes.
    @Test(arguments: JSONTestSuite.files("i_"))
    func answered(_ file: String) throws {
        if let error = try JSONTestSuite.verdict(file) { #expect(error.code.rawValue.hasPrefix("J")) }
    }

    /// An empty list of cases would pass as well.
    @Test func noneIsMissing() {
        #expect(JSONTestSuite.files("y_").count >= 90)
        #expect(JSONTestSuite.files("n_").count >= 180)
        #expect(JSONTestSuite.files("i_").count >= 30)
    }
}
