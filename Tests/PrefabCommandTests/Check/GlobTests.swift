import Testing

@testable import prefab

@Suite("Patterns of --exclude")
struct GlobTests {
    @Test(
        "What matches",
        arguments: [
            ("a.json", "a.json"), ("a.json", "x/a.json"), ("*.json", "x/y/a.json"), ("a*", "abc"), ("*", ""), ("a?c", "x/abc"),
            ("[ab].json", "b.json"), ("[a-c]1", "b1"), ("[!a]1", "b1"), ("草稿", "x/草稿"), ("x/*.json", "x/a.json"),
            ("x/**/a.json", "x/a.json"), ("x/**/a.json", "x/y/z/a.json"), ("**/b/*", "a/b/c"), ("./x/a", "x/a"), ("x/**", "x/y"),
            ("x/", "x"), ("x/", "y/x"), ("caf\u{E9}", "x/cafe\u{301}"), ("*a*b*c*", "xxaxxbxxcxx"), ("[", "["), ("a[b", "a[b"),
            ("[]]", "]"), ("x*", "x"),
        ])
    func matches(_ pattern: String, _ path: String) {
        // The empty path is no file; it only must not stop the matching.
        if path.isEmpty { return #expect(!Glob(pattern).matches(path)) }
        #expect(Glob(pattern).matches(path))
    }

    @Test(
        "What does not match",
        arguments: [
            ("a.json", "b.json"), ("a", "ab"), ("*.json", "a.jsonl"), ("x/*.json", "x/y/a.json"), ("x/a", "y/x/a"), ("a?c", "ac"),
            ("a", "a/b"), ("a", "b/xa"), ("[!a]1", "a1"), ("[a-c]1", "d1"), ("*/a", "a"), ("**/b/*", "b"), ("*a*b", "xbxa"),
        ])
    func differs(_ pattern: String, _ path: String) {
        #expect(!Glob(pattern).matches(path))
    }

    @Test("No pattern takes for ever")
    func linear() {
        let pattern = String(repeating: "*a", count: 200) + "b"
        #expect(!Glob(pattern).matches(String(repeating: "a", count: 2000)))
        let folders = String(repeating: "**/", count: 200) + "b"
        #expect(!Glob(folders).matches(String(repeating: "a/", count: 500) + "a"))
    }
}
