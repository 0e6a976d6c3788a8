import PrefabAssessment
import Testing

@Suite("Telling submissions from other JSON files")
struct SubmissionKindTests {
    @Test(
        "Submissions, and what may be meant for one",
        arguments: [
            #"{ "format": "prefab-submission/1" }"#, #"{ "format": "prefab-submission/2" }"#, #"{ "format": "Prefab-submision" }"#,
            #"{ "a": { "format": "x" }, "format": "prefab-submission/1", "b": }"#, #"{ "project": 1, "buildings": 2 }"#,
            #"{ "format": 1, "buildings": {}, "project": [] }"#, "", "{", "[1,]", "{} x", "\u{FEFF}{}",
        ])
    func submissions(_ text: String) {
        #expect(Submission.kind(of: Array(text.utf8)) == .submission)
    }

    @Test(
        "Other files",
        arguments: [
            (#"{ "format": "prefab-verdict/1" }"#, "prefab-verdict/1"), (#"{ "format": "prefab-standards/1", }"#, "prefab-standards/1"),
            (#"{ "format": "prefab-diagnostics/1" }"#, "prefab-diagnostics/1"), (#"{ "format": "x" }"#, "x"), (#"{ "format": 1 }"#, nil),
            (#"{ "project": 1 }"#, nil), ("{}", nil), ("[]", nil), ("7", nil), (#"{ "a": { "format": "prefab-submission/1" } }"#, nil),
        ])
    func others(_ text: String, _ format: String?) {
        #expect(Submission.kind(of: Array(text.utf8)) == .other(format: format))
    }
}
