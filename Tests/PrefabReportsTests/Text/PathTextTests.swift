import Testing

@testable import PrefabReports

/// Names of files as texts, and texts where they mean something to somebody else.
@Suite("Names and sinks")
struct PathTextTests {
    @Test(
        "Every name gets its bytes back, and no two names have one text",
        arguments: [
            Array("a.json".utf8), Array("项目.json".utf8), [0xE9], [0xFF, 0xFE], [0xC4, 0xBF, 0xC4], [0x61, 0xF4, 0x8F, 0xBF, 0xA9],
            Array("e\u{301}".utf8), Array("\u{E9}".utf8), [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98, 0x80, 0x80],
        ] as [[UInt8]])
    func roundTrip(_ name: [UInt8]) {
        #expect(PathText.bytes(of: PathText.text(name)) == name)
    }

    @Test("What is not UTF-8 is spelt out, and so is a character that stands for a byte")
    func shown() {
        #expect(PathText.shown(PathText.text([0x63, 0xE9, 0x2E])) == "c\\xE9.")
        #expect(PathText.text([0x63, 0xE9]).visible == "c\\xE9")
        #expect(PathText.shown(PathText.text(Array("\u{10FFE9}".utf8))) == "\\xF4\\x8F\\xBF\\xA9")
        #expect(PathText.shown("é\u{1B}") == "é\u{1B}")
    }

    @Test("Two spellings that look alike are two texts")
    func twins() {
        #expect("\u{E9}" == "e\u{301}")
        #expect(ExactText("\u{E9}") != ExactText("e\u{301}"))
        #expect(Set([ExactText("\u{E9}"), ExactText("e\u{301}")]).count == 2)
    }

    @Test(
        "A word of a shell spells out what nobody sees",
        arguments: [
            ("a.json", "a.json"), ("a b", "\"a b\""), ("a\u{1B}b", "$'a\\u001Bb'"), ("\u{202E}'x\\", "$'\\u202E\\'x\\\\'"),
            (PathText.text([0x61, 0xE9]), "$'a\\xE9'"), ("\u{E0041}", "$'\\U000E0041'"),
        ])
    func shellWord(_ text: String, _ word: String) {
        #expect(text.shellWord == word)
    }

    @Test(
        "No program takes a path for an option",
        arguments: [("-x.json", "./-x.json"), ("- x", "\"./- x\""), ("a-b", "a-b"), ("./-x", "./-x")])
    func shellPath(_ path: String, _ word: String) {
        #expect(path.shellPath == word)
    }

    @Test("A property of a workflow command has neither hidden characters nor what ends it; a message keeps its lines")
    func workflowCommands() {
        #expect(WorkflowCommandText.property("a:b,c%\n\u{202E}") == "a%3Ab%2Cc%25\\u{000A}\\u{202E}")
        #expect(WorkflowCommandText.data("a\n::error::b\r%0A") == "a%0A::error::b\\u{000D}%250A")
    }

    @Test(
        "No line of a log begins as a server's command does",
        arguments: [
            ("a\n::error::b", "a\n\\u{003A}:error::b"), ("  ::x", "  \\u{003A}:x"), ("##vso[x]", "\\u{0023}#vso[x]"),
            ("## A\n### B\n#", "## A\n### B\n#"),
            ("a ::error::b\u{1B}", "a ::error::b\\u{001B}"),
        ])
    func logs(_ text: String, _ line: String) {
        #expect(text.visibleLog == line)
    }

    @Test("Nothing without appearance keeps a formula from its apostrophe", arguments: ["=1", "+1", "-1", "@a", "＝1"])
    func formulas(_ formula: String) {
        for before in ["", " ", "\u{200B}", "\u{200D}", "\u{FE0F}", "\u{FEFF}", "\u{00AD}", "\u{202E}", "\u{0}", "\u{3164}", "\t\u{2060} "]
        {
            for reader in CSVReader.allCases {
                #expect(reader.field(before + formula).utf8.first == UInt8(ascii: "'"), "\(before.visible)")
            }
        }
        #expect(!CSVReader.program.field("a" + formula).hasPrefix("'"))
    }
}
