import PrefabAssessment
import Testing

@Suite("Configuration")
struct ConfigurationTests {
    private static let formats = ["text", "json", "sarif"]

    private func read(_ members: String) -> SettingsReading<Configuration> {
        Configuration.read(Array("{ \"format\": \"prefab-config/1\"\(members.isEmpty ? "" : ", ")\(members) }".utf8), formats: Self.formats)
    }

    private func codes(_ members: String) -> [String] { read(members).diagnostics.map(\.code.rawValue) }

    @Test("Every key is read")
    func whole() throws {
        let configuration = try #require(
            read(
                """
                "$schema": "x", "lang": "en", "standards": "ours", "readings": { "rate-rounding": "b", "publication-day": "c" },
                "exclude": ["drafts", "a/**/b"], "fail-on": "note", "formats": ["text", "sarif=a=b.sarif"],
                "ignore": [{ "code": "W402", "path": "a/*", "pointer": "/x/*", "reason": "由测绘单位复核", "until": "2024-02-29" }]
                """
            ).value)
        #expect(configuration.language == .english)
        #expect(configuration.standards == "ours")
        #expect(configuration.readings == [.rateRounding: .b, .publicationDay: .c])
        #expect(configuration.exclude == ["drafts", "a/**/b"])
        #expect(configuration.failOn == .note)
        #expect(configuration.formats.map(\.text) == ["text", "sarif=a=b.sarif"])
        let entry = try #require(configuration.ignore.first)
        #expect(entry.code == .unlikelyRatio)
        #expect(entry.path == "a/*" && entry.pointer == "/x/*" && entry.reason == "由测绘单位复核")
        #expect(entry.until == CalendarDate("2024-02-29"))
    }

    @Test("Nothing but the format is needed")
    func least() {
        #expect(read("").value != nil)
        #expect(Configuration.read(Array("{}".utf8), formats: Self.formats).diagnostics.map(\.code) == [.missingField])
    }

    @Test(
        "Mistakes have the codes of submissions, with the nearest name where there is one",
        arguments: [
            (#""lan": "zh""#, "S106", "lang"), (#""excludes": []"#, "S106", "exclude"), (#""lang": "eng""#, "S102", "en"),
            (#""fail-on": "warnings""#, "S102", "warning"), (#""readings": { "rate-rouding": "b" }"#, "S106", "rate-rounding"),
            (#""readings": { "rate-rounding": "c" }"#, "S102", "a"), (#""formats": ["sariff"]"#, "S102", "sarif"),
            (#""formats": ["sarif="]"#, "S102", "sarif"), (#""exclude": "drafts""#, "S101", #"["drafts"]"#),
            (#""standards": """#, "S113", ""),
            (#""exclude": " ""#, "S101", "make it an array"), (#""formats": 3"#, "S101", "an array of strings"),
            (#""ignore": "W402""#, "S101", "an array ["),
            (#""ignore": [{ "code": "W402", "reason": " " }]"#, "S113", "on what grounds"),
            (#""formats": ["sarif=a", "json=./a"]"#, "C105", "another file"),
            (#""formats": ["text=./prefab.json"]"#, "C105", "another file"),
            (#""ignore": [{ "code": "W402", "reason": "复核", "pointer": "/a~2b" }]"#, "C104", "~0"),
            (#""ignore": [{ "code": "W402", "reason": "复核", "pointer": 0 }]"#, "S101", "begins with /"),
            (#""ignore": [{ "reason": "复核" }]"#, "S107", #"such as "W402""#),
            (#""lang": "zh", "lang": "zh""#, "S108", ""), (#""format": "prefab-config/1""#, "S108", ""),
        ])
    func mistakes(_ members: String, _ code: String, _ name: String) throws {
        let reading = read(members)
        #expect(reading.value == nil)
        #expect(reading.diagnostics.map(\.code.rawValue) == [code])
        let help = try #require(reading.diagnostics.first).help.text(in: .english)
        #expect(name.isEmpty || help.contains(name), "\(help)")
    }

    @Test("What is no text is told what a reason is, and not to stand in quotation marks", arguments: ["3", "true", "null", #"["复核"]"#])
    func reasons(_ value: String) throws {
        let diagnostic = try #require(read(#""ignore": [{ "code": "W402", "reason": \#(value) }]"#).diagnostics.first)
        #expect(diagnostic.code == .wrongType && diagnostic.edit == nil)
        #expect(diagnostic.help.text(in: .english).contains("on what grounds"))
    }

    @Test(
        "In the place of the format, and of the whole, a null is told what belongs there",
        arguments: [
            (#"{ "format": null }"#, #""format": "prefab-config/1""#), (#"{ "format": 1 }"#, #""format": "prefab-config/1""#),
            ("null", "an object"),
        ])
    func nothing(_ text: String, _ cure: String) throws {
        let diagnostic = try #require(Configuration.read(Array(text.utf8), formats: []).diagnostics.first)
        #expect(diagnostic.code == .wrongType && diagnostic.edit == nil && diagnostic.help.text(in: .english).contains(cure))
    }

    @Test("Formats may go to files of one name in other folders")
    func otherFolders() {
        #expect(read(#""formats": ["sarif=a", "json=/a", "text=/prefab.json"]"#).diagnostics.isEmpty)
    }

    @Test("Of a reading that there is not, none is said to be meant: one letter is as near as another")
    func letters() throws {
        let help = try #require(read(#""readings": { "rate-rounding": "c" }"#).diagnostics.first).help.text(in: .english)
        #expect(!help.contains("did you mean") && help.contains("a") && help.contains("b"), "\(help)")
    }

    @Test("A mistake has its place and cure")
    func places() throws {
        let text = "{\n  \"format\": \"prefab-config/1\",\n  \"exlude\": []\n}"
        let diagnostic = try #require(Configuration.read(Array(text.utf8), formats: []).diagnostics.first)
        #expect(LineIndex(Array(text.utf8)).position(of: Int(diagnostic.span.start)) == TextPosition(line: 3, column: 3))
        #expect(diagnostic.help.text(in: .english).contains("exclude"))
    }

    @Test(
        "An entry needs a code that may be accepted and a reason that is one",
        arguments: [
            (#"{ "code": "W402", "reason": "复核" }"#, []), (#"{ "code": "V101", "reason": "旧版结论，见 3 号函" }"#, []),
            (#"{ "code": "R104", "reason": "组长另有任命" }"#, []), (#"{ "reason": "复核" }"#, ["S107"]), (#"{ "code": "W402" }"#, ["S107"]),
            (#"{ "code": "W402", "reason": "" }"#, ["S113"]), (#"{ "code": "W402", "reason": " \u3000" }"#, ["S113"]),
            (#"{ "code": "W402", "reason": "TODO" }"#, ["C103"]), (#"{ "code": "W402", "reason": "待填" }"#, ["C103"]),
            (#"{ "code": "W402", "reason": "…" }"#, ["C103"]), (#"{ "code": "W402", "reason": "n/a" }"#, ["C103"]),
            (#"{ "code": "W999", "reason": "复核" }"#, ["C101"]), (#"{ "code": "w402", "reason": "复核" }"#, ["C101"]),
            (#"{ "code": "S104", "reason": "复核" }"#, ["C102"]), (#"{ "code": "J103", "reason": "复核" }"#, ["C102"]),
            (#"{ "code": "D101", "reason": "复核" }"#, ["C102"]), (#"{ "code": "C201", "reason": "复核" }"#, ["C102"]),
            (#"{ "code": "W402", "reason": "复核", "pointer": "x" }"#, ["C104"]),
            (#"{ "code": "W402", "reason": "复核", "until": "2023-02-29" }"#, ["S103"]),
            (#"{ "code": "W402", "reason": "复核", "file": "x" }"#, ["S106"]),
        ] as [(String, [String])])
    func entries(_ entry: String, _ expected: [String]) {
        #expect(codes("\"ignore\": [\(entry)]") == expected)
    }

    @Test("No error without which there is no verdict may be accepted, and every warning may", arguments: DiagnosticCode.allCases)
    func acceptable(_ code: DiagnosticCode) {
        let codes = codes("\"ignore\": [{ \"code\": \"\(code.rawValue)\", \"reason\": \"由测绘单位复核\" }]")
        #expect(codes == (["J", "S", "B", "D", "C"].contains(code.rawValue.prefix(1)) ? ["C102"] : []))
    }

    @Test(
        "The cure of a misspelt code or place takes its place",
        arguments: [
            (#"{ "code": "w402", "reason": "复核" }"#, "\"W402\""),
            (#"{ "code": "W402", "reason": "复核", "pointer": "buildings/0" }"#, "\"/buildings/0\""),
        ])
    func cures(_ entry: String, _ edit: String) throws {
        let text = "{ \"format\": \"prefab-config/1\", \"ignore\": [\(entry)] }"
        let diagnostic = try #require(Configuration.read(Array(text.utf8), formats: []).diagnostics.first)
        #expect(diagnostic.edit == edit)
        var bytes = Array(text.utf8)
        bytes.replaceSubrange(Int(diagnostic.span.start)..<Int(diagnostic.span.end), with: edit.utf8)
        #expect(Configuration.read(bytes, formats: []).value != nil)
    }

    @Test(
        "A star of a pointer is any one step",
        arguments: [
            (nil, "/a/0", true), ("", "", true), ("", "/a", false), ("/a/0", "/a/0", true), ("/a/0", "/a/1", false), ("/a/*", "/a/1", true),
            ("/a/*", "/a", false), ("/a/*", "/a/1/b", false), ("/a/*/b", "/a/1/b", true),
        ] as [(String?, String, Bool)])
    func pointers(_ pattern: String?, _ pointer: String, _ holds: Bool) throws {
        let place = pattern.map { ", \"pointer\": \"\($0)\"" } ?? ""
        let entry = try #require(read("\"ignore\": [{ \"code\": \"W402\", \"reason\": \"复核\"\(place) }]").value?.ignore.first)
        #expect(entry.holds(at: pointer) == holds)
    }

    @Test("At most one format goes to standard output")
    func outputs() {
        #expect(codes(#""formats": ["text", "json"]"#) == ["C105"])
        #expect(codes(#""formats": ["text", "json=a", "sarif=b"]"#) == [])
    }

    @Test(
        "A file is a configuration by its name, unless its format says something else",
        arguments: [
            ("prefab.json", "{}", true), ("a/prefab.json", "{ \"format\": \"prefab-config/2\" }", true), ("prefab.json", "{", true),
            ("prefab.json", "{ \"format\": \"prefab-submission/1\" }", false), ("prefab.json", "{ \"format\": \"x/1\" }", false),
            ("xprefab.json", "{ \"format\": \"prefab-config/1\" }", false),
        ])
    func names(_ path: String, _ text: String, _ expected: Bool) {
        #expect(Configuration.isConfiguration(path, Array(text.utf8)) == expected)
    }

    @Test("A baseline is read with its mistakes")
    func baseline() throws {
        let finding = #"{ "code": "W402", "path": "a.json", "pointer": "", "fingerprint": "0123456789abcdef" }"#
        let text = "{ \"format\": \"prefab-baseline/1\", \"findings\": [\(finding)] }"
        #expect(try #require(Baseline.read(Array(text.utf8)).value).findings.map(\.path) == ["a.json"])
        let wrong = text.replacing("W402", with: "S104")
        #expect(Baseline.read(Array(wrong.utf8)).diagnostics.map(\.code) == [.codeNotAcceptable])
    }
}
