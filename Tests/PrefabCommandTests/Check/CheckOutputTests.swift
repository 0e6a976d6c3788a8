import Foundation
import TestSupport
import Testing

@Suite("What a check writes")
struct CheckOutputTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("sub/bad.json", "{ \"format\": \"prefab-submission/1\"")
        try folder.write("sub/a.json", TemporaryFolder.submission(project: "A"))
        try folder.write("list.json", "[]")
    }

    @Test("Several formats of one run are those of a run for each")
    func formats() throws {
        let run = try folder.run("check", ".", "--format", "sarif=out.sarif", "--format", "github", "--format", "junit=out.xml")
        #expect(run.status == 1)
        #expect(run.text == (try folder.run("check", ".", "--format", "github").text))
        #expect(try folder.text(of: "out.sarif") == (try folder.run("check", ".", "--format", "sarif").text))
        #expect(try folder.text(of: "out.xml") == (try folder.run("check", ".", "--format", "junit").text))
    }

    @Test(
        "Formats that would get in each other's way are refused before anything is written",
        arguments: [
            ["--format", "sarif", "--format", "json"], ["--format", "sarif=x", "--format", "json=x"], ["--format", "sarif="],
            ["--format", "json=sub/a.json"], ["--format", "sarif=x", "--format", "json", "--output", "x"],
            ["--format", "sarif=x", "--format", "json=./x"], ["--format", "sarif=sub/../x", "--format", "json=x"],
            ["--format", "sarif=y", "--output", "x"],
        ])
    func refused(_ options: [String]) throws {
        let run = try CommandRun(["check", "sub/a.json"] + options, in: folder.url)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "x").path))
        #expect(try folder.text(of: "sub/a.json") == TemporaryFolder.submission(project: "A"))
    }

    @Test("--statistics counts each code")
    func statistics() throws {
        try folder.write("worse.json", "{ \"format\": \"prefab-submission/1\" }")
        let text = try folder.run("check", ".", "--statistics").text
        #expect(text.contains("2  S107  "))
        #expect(text.contains("\n1  J102  "))
        let json = try folder.run("check", ".", "--statistics", "--format", "json").text
        #expect(
            json.replacing(/\s+/, with: " ").contains(#""statistics": [ { "code": "J102", "count": 1 }, { "code": "S107", "count": 2 } ]"#))
        #expect(try folder.run("check", ".", "--statistics", "--format", "github").errors.contains("2  S107  "))
    }

    @Test("--exit-zero forgives findings and nothing else")
    func exitZero() throws {
        #expect(try folder.run("check", ".", "--exit-zero").status == 0)
        #expect(try folder.run("check", "nowhere.json", "--exit-zero").status == 2)
        #expect(try folder.run("check", "sub/bad.json", "--exit-zero").text.contains("error[J102]"))
    }

    @Test("Files that are passed over are told with --verbose alone")
    func verbose() throws {
        #expect(try folder.run("check", ".").errors.isEmpty)
        #expect(try folder.run("check", ".", "--verbose").errors == "prefab: skipped list.json: it has no format\n")
    }

    @Test("Files are named from the root, which is the repository's or the one that is named")
    func root() throws {
        let sub = folder.url.appending(path: "sub")
        let absolute = sub.appending(path: "bad.json").path
        func paths(_ arguments: [String], in place: URL) throws -> [String] {
            try CommandRun(["check", "--format", "json"] + arguments, in: place).findings
        }
        #expect(try paths(["bad.json"], in: sub) == ["bad.json: J102"])
        #expect(try paths(["bad.json", "--root", ".."], in: sub) == ["sub/bad.json: J102"])
        try folder.write(".git/HEAD", "")
        for arguments in [["bad.json"], ["./bad.json"], ["../sub/bad.json"], [absolute]] {
            #expect(try paths(arguments, in: sub) == ["sub/bad.json: J102"], "\(arguments)")
        }
        #expect(try paths(["sub/../sub/bad.json"], in: folder.url) == ["sub/bad.json: J102"])
        #expect(try paths(["."], in: sub) == ["sub/a.json:", "sub/bad.json: J102"])
        // From outside of the repository it is found from what is checked.
        #expect(try paths([absolute], in: URL(filePath: "/")) == ["sub/bad.json: J102"])
        // Out of the root and in again.
        let name = folder.url.lastPathComponent
        #expect(try paths(["../\(name)/sub"], in: folder.url) == ["sub/a.json:", "sub/bad.json: J102"])
        #expect(try paths(["../\(name)"], in: folder.url) == paths(["."], in: folder.url))
        #expect(try paths(["../../\(name)"], in: sub) == paths(["."], in: folder.url))
        // What lies outside is named from the root, too, however it is spelt and from wherever.
        #expect(try paths([absolute, "--root", "/usr"], in: sub) == ["..\(absolute): J102"])
        try folder.write("beside/x.json", "")
        for (argument, place) in [(absolute, "beside"), ("../sub/bad.json", "beside"), ("bad.json", "sub"), ("sub/bad.json", ".")] {
            let root = folder.url.appending(path: "beside").path
            let here = folder.url.appending(path: place)
            #expect(try paths([argument, "--root", root], in: here) == ["../sub/bad.json: J102"], "\(argument)")
        }
        #expect(try folder.run("check", "sub", "--root", "nowhere").status == 2)
        #expect(try folder.run("check", "sub", "--root", "list.json").status == 2)
    }

    @Test("A finding has one fingerprint, from wherever and however its file is named")
    func fingerprints() throws {
        try folder.write(".git/HEAD", "")
        let sub = folder.url.appending(path: "sub")
        let runs = try [
            CommandRun(["check", "sub/bad.json", "--format", "sarif"], in: folder.url),
            CommandRun(["check", sub.appending(path: "bad.json").path, "--format", "sarif"], in: folder.url),
            CommandRun(["check", "bad.json", "--format", "sarif"], in: sub),
        ]
        let prints = runs.map { $0.text.firstMatch(of: /"prefabFinding\/v1": "([0-9a-f]+)"/)?.output.1 }
        #expect(prints[0] != nil && Set(prints).count == 1)
    }

    // MARK: - Kept verdicts

    @Test("No report is written over a kept verdict or record, whether they are asked for or not")
    func kept() throws {
        for name in ["b.verdict.json", "b.review.json", "sub/c.verdict.json"] {
            try folder.write(name, "{}")
            for options in [["--format", "json=\(name)"], ["--format", "json", "--output", name], ["--fix", "--diff", "--output", name]] {
                let run = try CommandRun(["check", "list.json"] + options, in: folder.url)
                #expect(run.status == 2 && run.errors.contains(name), "\(options)")
                #expect(try folder.text(of: name) == "{}")
            }
        }
        // Where there is none yet, nothing is lost.
        _ = try folder.run("check", "list.json", "--format", "json=new.verdict.json")
        #expect(try folder.text(of: "new.verdict.json").contains("prefab-diagnostics/1"))
    }

    @Test("--update-verdicts writes what differs, shows the difference, and leaves the rest alone")
    func update() throws {
        try FileManager.default.removeItem(at: folder.url.appending(path: "sub/bad.json"))
        try folder.write("b.json", TemporaryFolder.submission(project: "B"))
        for (name, language) in [("sub/a", "zh"), ("b", "en")] {
            _ = try CommandRun(
                ["review", "\(name).json", "--format", "json", "--output", "\(name).verdict.json", "--lang", language], in: folder.url)
        }
        let (old, other) = (try folder.text(of: "sub/a.verdict.json"), try folder.text(of: "b.verdict.json"))
        try folder.write("sub/a.verdict.json", old.replacing("\"undetermined\"", with: "\"eligible\""))
        #expect(try folder.run("check", ".", "--verdicts").status == 1)
        let run = try folder.run("check", ".", "--update-verdicts")
        #expect(run.status == 0)
        #expect(run.errors.hasPrefix("--- sub/a.verdict.json\n+++ sub/a.verdict.json\n@@"))
        #expect(run.errors.contains("undetermined"))
        #expect(try folder.text(of: "sub/a.verdict.json") == old)
        #expect(try folder.text(of: "b.verdict.json") == other)
        let again = try folder.run("check", ".", "--update-verdicts")
        #expect(again.status == 0 && again.errors.isEmpty)
    }

    @Test("A verdict that cannot be written does not stop the others, nor the reports")
    func updateUnwritable() throws {
        try FileManager.default.removeItem(at: folder.url.appending(path: "sub/bad.json"))
        for name in ["b", "c"] {
            try folder.write("\(name).json", TemporaryFolder.submission(project: name))
            _ = try folder.run("review", "\(name).json", "--format", "json", "--output", "\(name).verdict.json")
            try folder.write("\(name).json", TemporaryFolder.submission(project: name + "2"))
        }
        let (old, other) = (try folder.text(of: "b.verdict.json"), try folder.text(of: "c.verdict.json"))
        try FileManager.default.moveItem(
            at: folder.url.appending(path: "b.verdict.json"), to: folder.url.appending(path: "elsewhere"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.appending(path: "b.verdict.json").path, withDestinationPath: "elsewhere")
        let run = try folder.run("check", ".", "--update-verdicts", "--format", "json=out.json", "--format", "text", "--lang", "en")
        #expect(run.status == 2 && run.errors.contains("b.verdict.json") && run.text.contains("error[V101]"))
        #expect(try folder.text(of: "elsewhere") == old)
        #expect(try folder.text(of: "c.verdict.json") != other)
        #expect(try folder.text(of: "out.json").contains("V101"))
    }

    @Test("--update-verdicts leaves a verdict that is accepted as it is")
    func updateAccepted() throws {
        try FileManager.default.removeItem(at: folder.url.appending(path: "sub/bad.json"))
        _ = try folder.run("review", "sub/a.json", "--format", "json", "--output", "sub/a.verdict.json")
        let stale = try folder.text(of: "sub/a.verdict.json").replacing("\"undetermined\"", with: "\"eligible\"")
        try folder.write("sub/a.verdict.json", stale)
        try folder.write(
            "prefab.json",
            #"{ "format": "prefab-config/1", "ignore": [{ "code": "V101", "path": "sub/a.verdict.json", "reason": "按当年的标准留存" }] }"#)
        let run = try folder.run("check", ".", "--update-verdicts")
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(try folder.text(of: "sub/a.verdict.json") == stale)
    }

    @Test("--update-verdicts writes nothing where there are other errors")
    func updateRefused() throws {
        _ = try folder.run("review", "sub/a.json", "--format", "json", "--output", "sub/a.verdict.json")
        let stale = try folder.text(of: "sub/a.verdict.json").replacing("\"undetermined\"", with: "\"eligible\"")
        try folder.write("sub/a.verdict.json", stale)
        let run = try folder.run("check", ".", "--update-verdicts")
        #expect(run.status == 1)
        #expect(run.errors.contains("no verdict was written: there are other errors"))
        #expect(run.text.contains("error[V101]"))
        #expect(try folder.text(of: "sub/a.verdict.json") == stale)
        #expect(try folder.run("check", ".", "--fix", "--diff", "--update-verdicts").status == 2)
    }
}
