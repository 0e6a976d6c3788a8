import Foundation
import TestSupport
import Testing

@Suite("prefab check --fix")
struct CheckFixTests {
    private let folder: TemporaryFolder
    private static let right = TemporaryFolder.submission(project: "P", more: ",\n  \"dates\": { \"planningPermit\": \"2021-09-01\" }")
    private static let wrong = right.replacing("\"format\":", with: "“format”：").replacing("\"2021-09-01\"", with: "\"2021/9/1\"")
        .replacing("6200", with: "\"6,200 m²\"").replacing("  \"buildings\"", with: "  // 单体\n  \"buildings\"")

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("a.json", Self.wrong)
    }

    @Test("What is a matter of form is mended, every other byte stays, and each change is told")
    func mends() throws {
        let run = try folder.run("check", "a.json", "--fix")
        #expect(run.status == 0)
        #expect(run.text == "no errors in 1 file\n")
        #expect(
            try folder.text(of: "a.json")
                == Self.right.replacing("  \"buildings\"", with: "  \n  \"buildings\"").replacing("\"format\": ", with: "\"format\": "))
        #expect(run.errors.contains("prefab: mended a.json:4:3: JSON has no comments: // 单体; remove the comment\n"))
        #expect(run.errors.split(separator: "\n").count == 5)
    }

    @Test("A second run changes nothing")
    func again() throws {
        _ = try folder.run("check", "a.json", "--fix")
        let text = try folder.text(of: "a.json")
        let run = try folder.run("check", "a.json", "--fix")
        #expect(run.errors.isEmpty && run.status == 0)
        #expect(try folder.text(of: "a.json") == text)
        #expect(try folder.run("check", "a.json", "--fix", "--diff").status == 0)
    }

    @Test("--diff writes nothing but the difference, which patch understands")
    func difference() throws {
        let run = try folder.run("check", "a.json", "--fix", "--diff")
        #expect(run.status == 1)
        #expect(run.text.hasPrefix("--- a.json\n+++ a.json\n@@ -1,"))
        #expect(run.text.contains("-  “format”： \"prefab-submission/1\",\n+  \"format\": \"prefab-submission/1\",\n"))
        #expect(try folder.text(of: "a.json") == Self.wrong)
        let input = try CommandRun(["check", "-", "--fix", "--diff"], input: Array(Self.wrong.utf8), in: folder.url)
        #expect(input.text == run.text.replacing(" a.json\n", with: " -\n"))
    }

    @Test("What is not certain is left alone and reported")
    func uncertain() throws {
        try folder.write("b.json", Self.right.replacing("6200", with: "\"90%\"").replacing("23.9,", with: "23.9 "))
        let run = try folder.run("check", "b.json", "--fix", "--format", "json")
        #expect(run.status == 1)
        #expect(run.findings == ["b.json: S101"])
        #expect(try folder.text(of: "b.json").contains("\"90%\""))
    }

    @Test("GBK becomes UTF-8, and a byte order mark goes")
    func encoding() throws {
        // 示例 in GBK.
        let bytes = Data(Self.right.utf8)
        let gbk = bytes.split(separator: Data("示例".utf8)).reduce(into: Data()) {
            $0 += ($0.isEmpty ? Data() : Data([0xCA, 0xBE, 0xC0, 0xFD])) + $1
        }
        try gbk.write(to: folder.url.appending(path: "gbk.json"))
        try (Data([0xEF, 0xBB, 0xBF]) + bytes).write(to: folder.url.appending(path: "bom.json"))
        #expect(try folder.run("check", "bom.json").status == 0)
        let run = try folder.run("check", "gbk.json", "bom.json", "--fix")
        #expect(run.status == 0)
        #expect(run.errors.hasPrefix("prefab: gbk.json: from GBK to UTF-8\n"))
        for name in ["gbk.json", "bom.json"] { #expect(try folder.text(of: name) == Self.right) }
    }

    @Test("Permissions stay, no other file is left behind, and links are not followed")
    func files() throws {
        #expect(try CommandRun(shell: "chmod 640 a.json && ln -s a.json l.json", in: folder.url).status == 0)
        let link = try folder.run("check", "l.json", "--fix")
        #expect(link.status == 2)
        #expect(link.errors.contains("l.json was not changed: it is a symbolic link"))
        #expect(try folder.text(of: "a.json") == Self.wrong)
        #expect(try folder.run("check", "a.json", "--fix").status == 0)
        #expect(try CommandRun(shell: "ls -l a.json | cut -c1-10; ls", in: folder.url).text == "-rw-r-----\na.json\nl.json\n")
    }

    @Test("Standard input is written nowhere")
    func standardInput() throws {
        #expect(try folder.run("check", "-", "--fix").status == 2)
        #expect(try folder.run("check", "a.json", "--diff").status == 2)
    }

    @Test("The edits are in the reports for programs")
    func reports() throws {
        let json = try folder.run("check", "a.json", "--format", "json").text
        #expect(json.contains("\"edit\": {\n"))
        #expect(json.contains("\"text\": \"\\\"2021-09-01\\\"\""))
        let sarif = try folder.run("check", "a.json", "--format", "sarif").text
        #expect(sarif.contains("\"deletedRegion\"") && sarif.contains("\"insertedContent\""))
    }

    @Test("What is no submission is left as it is, whoever names it", arguments: ["# 标题\n\n“a”：1\n", "a: 1 # x\n", "x = {'a': 1}\n"])
    func others(_ text: String) throws {
        try folder.write("README.md", text)
        let run = try folder.run("check", "README.md", "--fix")
        #expect(run.status == 1)
        #expect(try folder.text(of: "README.md") == text)
    }

    @Test("An id keeps all its characters")
    func ids() throws {
        try folder.write("b.json", Self.right.replacing("\"id\": \"P\"", with: "\"id\": 007#"))
        _ = try folder.run("check", "b.json", "--fix")
        #expect(try folder.text(of: "b.json").contains("\"id\": \"007#\""))
    }

    @Test("A comment that is taken away is told even where nothing else is")
    func quiet() throws {
        let run = try folder.run("check", "a.json", "--fix", "--quiet")
        #expect(run.errors == "prefab: mended a.json:4:3: JSON has no comments: // 单体; remove the comment\n")
    }

    @Test("UTF-32 becomes UTF-8", arguments: [String.Encoding.utf32BigEndian, .utf32LittleEndian, .utf32])
    func utf32(_ encoding: String.Encoding) throws {
        try #require(Self.right.data(using: encoding)).write(to: folder.url.appending(path: "b.json"))
        let run = try folder.run("check", "b.json", "--fix")
        #expect(run.status == 0)
        #expect(try folder.text(of: "b.json") == Self.right)
    }
}
