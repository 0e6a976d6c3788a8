import PrefabAssessment
import PrefabReports
import TestSupport
import Testing

/// One result with everything that a format may stumble over; all formats are tested with it.
enum DiagnosticFixture {
    /// A path with what workflow commands, URIs and XML each treat as special.
    static let oddPath = "申报 2022/a,b:c%20&<d>\"e\".json"

    /// CRLF, tabs, a place over several lines, control and bidirectional characters, a byte order of quotation marks, twice the same mistake.
    static let oddText =
        "{\r\n\t\"format\": \"prefab-submission/1\",\r\n\t\"project\": {\r\n\t\t\"id\": \"1\", \"name\": \"示例\",\r\n"
        + "\t\t\"la\u{202E}nd\": \"other\", \"x\\u0007\\u001b[2J\": 1\r\n\t},\r\n\t\"buildings\": {\r\n\t\t\"a\": [\r\n\t\t]\r\n\t},\r\n"
        + "\t\"otherAwards\": [{ \"a\": 1 }, { \"a\": 1 }]\r\n}\r\n"

    static let warningText = """
        {
          "format": "prefab-submission/1",
          "project": { "id": "P-1", "name": "示例", "fiscalFundingPercent": 0.3 },
          "buildings": [
            { "id": "1#", "use": "industrial", "structure": "concrete", "height": 23.9, "aboveGroundArea": 6200 }
          ]
        }
        """

    static func result(limit: Int = .max) throws -> CheckResult {
        let broken = try Repository.bytes(of: "samples/broken.json")
        let clean = try Repository.bytes(of: "samples/eligible-factory.json")
        let warning = Array(warningText.utf8)
        var texts = [
            checked("samples/broken.json", broken), checked("samples/eligible-factory.json", clean),
            checked(oddPath, Array(oddText.utf8)), checked("-", []),
            // A verdict that is missing, and what one file repeats of another.
            CheckedText(
                origin: .path("./drafts/a.json"), bytes: warning,
                diagnostics: [VerdictComparison.missing(for: "./drafts/a.json")]
                    + Submission.read(warning, standards: .builtIn).diagnostics),
            checked("drafts/b.json", warning),
        ]
        var repeated = RepeatedSubmissions(.builtIn)
        for index in [4, 5] {
            let submission = try #require(Submission.read(warning, standards: .builtIn).submission)
            repeated.check(try #require(SubmissionIdentity(submission, bytes: warning)), of: &texts[index])
        }
        return CheckResult(texts, limit: limit)
    }

    static func checked(_ path: String, _ bytes: [UInt8]) -> CheckedText {
        CheckedText(
            origin: .path(path), bytes: bytes, diagnostics: Submission.read(bytes, standards: .builtIn).diagnostics)
    }

    static func render(_ format: DiagnosticsFormat, _ language: Language = .english, limit: Int = .max) throws -> [UInt8] {
        format.render(try result(limit: limit), DiagnosticsFormat.Options(language: language))
    }
}
