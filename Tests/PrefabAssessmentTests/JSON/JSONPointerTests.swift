import PrefabAssessment
import TestSupport
import Testing

@Suite("Pointers of places")
struct JSONPointerTests {
    private static let text = #"{ "a": [1, { "b/c~d": "x" }, []], "é": {}, "a\u0062": null }"#

    /// The pointer of the place where `part` begins.
    private func pointer(_ part: String, in text: String = text) -> String {
        let bytes = Array(text.utf8)
        let offset = bytes.indices.first { bytes[$0...].starts(with: Array(part.utf8)) }!
        return JSONPointer.pointer(to: offset, in: bytes)
    }

    @Test(
        "Values, keys and what stands between them",
        arguments: [
            ("{ \"a\"", ""), (" \"a\"", ""), ("\"a\"", "/a"), (": [", "/a"), ("[1", "/a"), ("1,", "/a/0"), (", {", "/a"), ("{ \"b", "/a/1"),
            ("\"b/c", "/a/1/b~1c~0d"), ("\"x\"", "/a/1/b~1c~0d"), ("}, []", "/a/1"), ("[]]", "/a/2"), ("], \"é", "/a"), ("\"é\"", "/é"),
            ("{}", "/é"), ("null", "/ab"), ("}", "/a/1"),
        ])
    func places(_ part: String, _ expected: String) {
        #expect(pointer(part) == expected)
    }

    @Test(
        "Broken text shows the way as it is once cured, as far as it can be read",
        arguments: [("{ \"a\": [1, { \"b\": tru", "/a/1"), ("[[[", "/0/0"), ("", ""), ("{ \"a\"： [1 2, { b: @", "/a/2/b")])
    func broken(_ text: String, _ expected: String) {
        let bytes = Array(text.utf8)
        #expect(JSONPointer.pointer(to: bytes.count, in: bytes) == expected)
    }

    @Test("Many places at once are found as one by one")
    func many() throws {
        for name in ["broken.json", "several-buildings.json"] {
            let bytes = try Repository.bytes(of: "samples/\(name)")
            let offsets = Array(stride(from: 0, to: bytes.count + 10, by: 7))
            #expect(JSONPointer.pointers(to: offsets, in: bytes) == offsets.map { JSONPointer.pointer(to: $0, in: bytes) })
        }
    }

    @Test("A hundred thousand places take one pass")
    func linear() {
        let text = "[" + String(repeating: "1,", count: 100_000) + "1]"
        let pointers = JSONPointer.pointers(to: (0...100_000).map { 1 + 2 * $0 }, in: Array(text.utf8))
        #expect(pointers.first == "/0")
        #expect(pointers.last == "/100000")
    }
}
