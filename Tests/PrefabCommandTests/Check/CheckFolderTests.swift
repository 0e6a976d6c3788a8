import Foundation
import TestSupport
import Testing

@Suite("prefab check with folders")
struct CheckFolderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("tree/b.json", TemporaryFolder.submission(project: "B"))
        try folder.write("tree/a/z.JSON", TemporaryFolder.submission(project: "Z"))
        try folder.write("tree/a/deep/er/c.json", TemporaryFolder.submission(project: "C"))
        try folder.write("tree/a.json", TemporaryFolder.submission(project: "A"))
    }

    @Test("Trees are walked in the order of their paths, again and again")
    func order() throws {
        let expected = ["tree/a/deep/er/c.json:", "tree/a/z.JSON:", "tree/a.json:", "tree/b.json:"]
        for _ in 0..<3 { #expect(try folder.run("check", "tree", "--format", "json").findings == expected) }
        #expect(try folder.run("check", "tree/", "--format", "json").findings == expected)
        #expect(try folder.run("check", "tree/b.json", "tree", "--format", "json").findings == ["tree/b.json:"] + expected.dropLast())
    }

    @Test("The folder that one is in shows bare names")
    func here() throws {
        let run = try CommandRun(["check", ".", "--format", "json"], in: folder.url.appending(path: "tree"))
        #expect(run.findings.first == "a/deep/er/c.json:")
    }

    @Test("Symbolic links are not followed, hidden names and other files not looked at")
    func passedOver() throws {
        try folder.link("tree/link", to: "a")
        try folder.link("tree/link.json", to: "b.json")
        try folder.link("tree/round", to: "..")
        try folder.write("tree/.git/x.json", "{")
        try folder.write("tree/.x.json", "{")
        try folder.write("tree/notes.txt", "{")
        let run = try folder.run("check", "tree", "--format", "json")
        #expect(run.status == 0)
        #expect(run.findings.count == 4)
        // A link that is named itself is followed.
        #expect(try folder.run("check", "tree/link.json", "tree/link", "--format", "json").findings.count == 3)
    }

    @Test("Other JSON files are passed over with a note; what may be meant for a submission is not")
    func otherFormats() throws {
        try folder.write("mix/a.verdict.json", "{ \"format\": \"prefab-verdict/1\" }")
        try folder.write("mix/table.json", "{ \"id\": 7, \"format\": \"prefab-standards/1\" }")
        try folder.write("mix/package.json", "{ \"name\": \"x\" }")
        try folder.write("mix/list.json", "[1, 2]")
        try folder.write("mix/newer.json", "{ \"format\": \"prefab-submission/2\" }")
        try folder.write("mix/slip.json", "{ \"format\": \"prefab-submision/1\" }")
        try folder.write("mix/none.json", "{ \"project\": {}, \"buildings\": [] }")
        try folder.write("mix/broken.json", "{ \"a\": , \"format\": \"prefab-submission/1\" }")
        try folder.write("mix/tsconfig.json", "{\n  // settings\n  \"compilerOptions\": {},\n}")
        let run = try folder.run("check", "mix", "--format", "json", "--verbose")
        #expect(run.status == 1)
        #expect(
            Set(run.findings.map { $0.prefix { $0 != ":" } }) == ["mix/newer.json", "mix/slip.json", "mix/none.json", "mix/broken.json"])
        #expect(
            run.errors.split(separator: "\n").prefix(5) == [
                "prefab: skipped mix/a.verdict.json: its format is prefab-verdict/1",
                "prefab: skipped mix/list.json: it has no format",
                "prefab: skipped mix/package.json: it has no format",
                "prefab: skipped mix/table.json: its format is prefab-standards/1",
                "prefab: skipped mix/tsconfig.json: it is not JSON, and nothing in it looks like a submission",
            ])
        // A file that is named itself is checked, whatever it is.
        #expect(try folder.run("check", "mix/package.json").status == 1)
        #expect(
            try folder.run("check", "mix/tsconfig.json", "--format", "json").findings.map { $0.suffix(4) } == [
                "S107", "S107", "S107", "J118", "S106", "J113",
            ])
        let chinese = try CommandRun(["check", "mix", "--verbose"], in: folder.url)
        #expect(chinese.errors.contains("prefab: 已跳过 mix/tsconfig.json：不是 JSON，也看不出是申报文件\n"))
        #expect(chinese.errors.contains("prefab: 已跳过 mix/a.verdict.json：format 是 prefab-verdict/1\n"))
    }

    @Test(
        "--exclude takes names and paths",
        arguments: [
            (["a"], ["tree/a.json:", "tree/b.json:"]),
            (["a/"], ["tree/a.json:", "tree/b.json:"]),
            (["*.json"], ["tree/a/z.JSON:"]),
            (["a/*/er", "b.json"], ["tree/a/z.JSON:", "tree/a.json:"]),
            (["**/er/c.json"], ["tree/a/z.JSON:", "tree/a.json:", "tree/b.json:"]),
            (["er/c.json"], ["tree/a/deep/er/c.json:", "tree/a/z.JSON:", "tree/a.json:", "tree/b.json:"]),
        ])
    func excludes(_ globs: [String], _ expected: [String]) throws {
        let run = try CommandRun(["check", "tree", "--format", "json"] + globs.flatMap { ["--exclude", $0] }, in: folder.url)
        #expect(run.findings == expected)
    }

    @Test("A folder without submissions is an error: nothing was checked")
    func empty() throws {
        try folder.write("empty/notes.txt", "")
        let run = try folder.run("check", "empty")
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors == "prefab: there is no submission in empty\n")
    }

    @Test("A name that is not UTF-8 is a name like any other, with its bytes spelt out")
    func names() throws {
        // 项目 in GBK, as an archive from Windows may bring it.
        let make =
            "mkdir gbk && cp tree/a.json gbk/a.json && cp tree/a.json \"gbk/$(printf '\\317\\356\\304\\277').json\""
            + " && cp tree/a.json \"gbk/$(printf '\\317\\356').txt\""
        #expect(try CommandRun(shell: make, in: folder.url).status == 0)
        let run = try folder.run("check", "gbk", "--format", "json")
        #expect(run.findings.map { $0.prefix { $0 != ":" } } == ["gbk/a.json", "gbk/\\xCF\\xEEĿ.json"])
        #expect(!run.errors.contains("UTF-8"))
    }

    @Test(
        "A folder whose files may not be looked at is no empty one",
        .enabled(if: geteuid() != 0, "root may look at every file, so that nothing is refused here"))
    func unsearchable() throws {
        try folder.write("shut/a.json", TemporaryFolder.submission(project: "S"))
        #expect(try CommandRun(shell: "chmod 444 shut", in: folder.url).status == 0)
        let run = try folder.run("check", "tree", "shut", "--format", "json")
        #expect(try CommandRun(shell: "chmod 755 shut", in: folder.url).status == 0)
        #expect(run.status == 2)
        #expect(run.findings.count == 4)
        #expect(run.errors.contains("prefab: cannot read shut: Permission denied\n"))
    }

    @Test("Many files: every one is reported, in order")
    func many() throws {
        for number in 0..<200 {
            let text = number % 3 == 0 ? "{ \"format\": \"prefab-submission/1\"" : TemporaryFolder.submission(project: "P\(number)")
            try folder.write("many/\(1000 + number).json", text)
        }
        let run = try folder.run("check", "many", "--format", "json")
        #expect(run.findings == (0..<200).map { "many/\(1000 + $0).json:" + ($0 % 3 == 0 ? " J102" : "") })
    }

    @Test(
        "A pattern is tried on the path as it is shown, too",
        arguments: [
            ("tree", "tree/a/deep/er/c.json"), ("tree/", "tree/a/deep"), ("./tree", "tree/a/deep/"), ("tree", "./tree/*/deep/**"),
            ("tree/a", "tree/a/deep/er"), ("tree", "t*/a/deep"),
        ])
    func excludesAsShown(_ root: String, _ glob: String) throws {
        let all = try folder.run("check", root, "--format", "json").findings
        let left = try folder.run("check", root, "--exclude", glob, "--format", "json").findings
        #expect(left == all.filter { !$0.contains("c.json") })
        #expect(left.count == all.count - 1)
    }

    @Test(
        "However a folder is spelt, a pattern leaves out the same",
        arguments: [("tree", "."), ("./tree", "."), ("tree/", "."), ("..", "tree/a"), (".", "tree"), ("../tree", "other")])
    func excludesAsSpelt(_ root: String, _ place: String) throws {
        try folder.write("tree/2021/b.json", TemporaryFolder.submission(project: "B1"))
        try folder.write("tree/b.json", TemporaryFolder.submission(project: "B2"))
        try folder.write("other/x.json", TemporaryFolder.submission(project: "X"))
        try FileManager.default.createDirectory(at: folder.url.appending(path: ".git"), withIntermediateDirectories: true)
        let pattern = "tree/*/b.json"
        let here = folder.url.appending(path: place)
        let all = try CommandRun(["check", root, "--format", "json"], in: here).findings
        let expected = all.filter { !$0.hasPrefix("tree/2021/b.json") && !$0.hasPrefix("tree/a/b.json") }
        #expect(expected.contains("tree/b.json:") && expected.count < all.count)
        #expect(try CommandRun(["check", root, "--format", "json", "--exclude", pattern], in: here).findings == expected)
        try folder.write("prefab.json", #"{ "format": "prefab-config/1", "exclude": ["\#(pattern)"] }"#)
        #expect(try CommandRun(["check", root, "--format", "json"], in: here).findings == expected)
    }

    @Test(
        "A pattern that is not of this folder leaves nothing out",
        arguments: ["other/a/deep", "**/tree/**", "tree/deep", "tree/a.json/x"])
    func excludesNothing(_ glob: String) throws {
        #expect(try folder.run("check", "tree", "--exclude", glob, "--format", "json").findings.count == 4)
    }
}
