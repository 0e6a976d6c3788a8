import PrefabAssessment
import Testing

@Suite("Telling submissions from other JSON files")
struct SubmissionKindTests {
    @Test(
        "Submissions, and what may be meant for one",
        arguments: [
            #"{ "format": "prefab-submission/1" }"#, #"{ "format": "prefab-submission/2" }"#, #"{ "format": "Prefab-submision" }"#,
            #"{ "a": { "format": "x" }, "format": "prefab-submission/1", "b": }"#, #"{ "project": 1, "buildings": 2 }"#,
            #"{ "format": 1, "buildings": {}, "project": [] }"#,
            // Broken, with a sign of a submission.
            #"{ // draft\n "format": "prefab-submission/1" }"#, #"{ "a": 1, "format": "prefab-submision/1", }"#, #"[ "prefab-x""#,
            #"{ "a": , "format": "prefab-verdict/1", "b": "prefab-submission/1" }"#, #"{ "project": {}, "buildings": [ }"#,
            // In other quotation marks, in a list, or packed under a name for JSON.
            "{ 'format': 'prefab-submission/1' }", "{ “format”：“prefab-submission/1” }", #"[{ "format": "prefab-submission/1" }]"#,
            "PK\u{3}\u{4}", "%PDF-1.7",
            // Nobody means an empty file, or one of zeros.
            "", " \r\n\t", "\0\0",
        ])
    func submissions(_ text: String) {
        #expect(Submission.kind(of: Array(text.utf8)) == .submission)
    }

    @Test("A submission in UTF-16 has its sign as well", arguments: [true, false])
    func wide(_ isBigEndian: Bool) {
        let units = Array("\u{FEFF}{ \"format\": \"prefab-submission/1\" }".utf16)
        let bytes = units.flatMap { isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(Submission.kind(of: bytes) == .submission)
    }

    @Test(
        "Broken texts of others",
        arguments: [
            "{", "[1,]", "{} x", "\u{FEFF}{} x", "{ \"a\": \"prefab\" // x\n}", "{ // tsconfig\n \"compilerOptions\": {}, }",
            "{ \"project\": { }", "{ project: 1, buildings: 2 }",
        ])
    func notJSON(_ text: String) {
        #expect(Submission.kind(of: Array(text.utf8)) == .notJSON)
    }

    @Test("A broken verdict is a verdict still")
    func brokenVerdict() {
        #expect(Submission.kind(of: Array("{ <<<< \"format\": \"prefab-verdict/1\"".utf8)) == .other(format: "prefab-verdict/1"))
    }

    @Test(
        "Other files",
        arguments: [
            (#"{ "format": "prefab-verdict/1" }"#, "prefab-verdict/1"), (#"{ "format": "prefab-standards/1", }"#, "prefab-standards/1"),
            (#"{ "format": "prefab-diagnostics/1" }"#, "prefab-diagnostics/1"), (#"{ "format": "x" }"#, "x"), (#"{ "format": 1 }"#, nil),
            (#"{ "project": 1 }"#, nil), ("{}", nil), ("[]", nil), ("[{}]", nil), ("[[1]]", nil), ("7", nil),
            (#"{ "a": { "format": "prefab-submission/1" } }"#, nil),
        ])
    func others(_ text: String, _ format: String?) {
        #expect(Submission.kind(of: Array(text.utf8)) == .other(format: format))
    }
}
