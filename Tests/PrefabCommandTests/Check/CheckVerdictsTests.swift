import Foundation
import TestSupport
import Testing

@Suite("prefab check --verdicts")
struct CheckVerdictsTests {
    private let folder: TemporaryFolder
    private static let kept = "x.verdict.json"

    /// A submission with the verdict that it has today.
    init() throws {
        folder = try TemporaryFolder()
        try folder.write("x.json", try Repository.text(of: "samples/eligible-factory.json"))
        #expect(try folder.run("review", "x.json", "--format", "json", "--output", Self.kept).status == 0)
    }

    private func change(_ file: String, _ old: String, _ new: String) throws {
        let text = try folder.text(of: file)
        #expect(text.contains(old))
        try folder.write(file, text.replacing(old, with: new, maxReplacements: 1))
    }

    private func check(_ options: String...) throws -> CommandRun {
        try CommandRun(["check", "x.json", "--verdicts", "--lang", "en", "--quiet"] + options, in: folder.url)
    }

    @Test("A verdict of today is up to date, in whichever language it was kept", arguments: ["zh", "en"])
    func current(_ language: String) throws {
        _ = try CommandRun(["review", "x.json", "--format", "json", "--output", Self.kept, "--lang", language], in: folder.url)
        let run = try check()
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(try check("--format", "json").findings == ["x.json:", "x.verdict.json:"])
    }

    @Test("White space and the version of the program make no verdict stale")
    func indifferent() throws {
        let version = try #require(try folder.text(of: Self.kept).firstMatch(of: /"version": "[^"]+"/)?.output)
        try change(Self.kept, String(version), "\"version\":   \"0.0.1\"")
        #expect(try check().status == 0)
    }

    @Test("The first value that differs is named, with its line in the verdict")
    func stale() throws {
        try change(Self.kept, "\"verdict\": \"eligible\"", "\"verdict\": \"ineligible\"")
        try change(Self.kept, "\"capped\": false", "\"capped\": true")
        let line = 1 + (try folder.text(of: Self.kept)).split(separator: "\n").firstIndex { $0.contains("\"ineligible\"") }!
        let run = try check()
        #expect(run.status == 1)
        #expect(
            run.text.hasPrefix(
                "x.verdict.json:\(line):14: error[V101]: the verdict is out of date: /verdict is \"ineligible\", now \"eligible\" "
                    + "(1 other value differs)\n"))
        #expect(run.text.contains("prefab review x.json --format json --output x.verdict.json"))
    }

    @Test("What the verdict lacks, and what it has too much")
    func members() throws {
        try change(Self.kept, "\"capped\": false", "\"cap\": false")
        #expect(try check().text.contains("/reward/capped is nothing, now false (1 other value differs)"))
    }

    @Test("A change of the submission that changes more than its digest is told by what it changes")
    func changed() throws {
        let before = try folder.text(of: "x.json")
        try folder.write("x.json", before + "\n")
        let run = try check()
        #expect(run.status == 1)
        #expect(run.text.contains("the submission was changed after its verdict (/submission/sha256 is "))
        try folder.write("x.json", before.replacing("\"site\": \"yizhuang\"", with: "\"site\": \"elsewhere\""))
        #expect(try check().text.contains("/verdict is \"eligible\", now \"ineligible\""))
    }

    @Test("No verdict is a warning; another format or no JSON is an error")
    func others() throws {
        try folder.write(Self.kept, "{ \"format\": \"prefab-verdict/2\" }")
        #expect(try check("--format", "json").findings == ["x.json:", "x.verdict.json: V104"])
        try folder.write(Self.kept, "{ \"format\": \"prefab-verdict/1\", \"a\": [1, }")
        let broken = try check()
        #expect(broken.status == 1)
        #expect(broken.text.hasPrefix("x.verdict.json:1:42: error[V103]: the verdict is not JSON: "))
        try FileManager.default.removeItem(at: folder.url.appending(path: Self.kept))
        let missing = try check()
        #expect(missing.status == 0)
        #expect(missing.text.hasPrefix("x.json:1:1: warning[V102]: there is no verdict x.verdict.json to compare with\n"))
        #expect(try check("--fail-on", "warning").status == 1)
    }

    @Test("A verdict made with a reading is compared with that reading")
    func readings() throws {
        let sample = try Repository.text(of: "samples/rate-49.6-percent.json")
        try folder.write("x.json", sample)
        _ = try folder.run("review", "x.json", "--format", "json", "--output", Self.kept, "--reading", "rate-rounding=b")
        #expect(try check("--reading", "rate-rounding=b").status == 0)
        #expect(try check().status == 1)
    }

    @Test("The cure of a verdict with other methods beside names them, and a shell takes it as it stands")
    func cureBeside() throws {
        _ = try folder.run("review", "x.json", "--format", "json", "--output", Self.kept, "--beside", "all")
        #expect(try check().status == 0)
        try change(Self.kept, "\"verdict\": \"eligible\"", "\"verdict\": \"ineligible\"")
        let cure = try #require(try check().text.firstMatch(of: /prefab review .*/)?.output)
        #expect(
            cure == "prefab review x.json --beside BJ-2017-annex --beside \"GB/T 51129-2017\" --format json --output x.verdict.json")
        #expect(try CommandRun(shell: String(cure), in: folder.url).status == 0)
        #expect(try check().status == 0)
        #expect(try folder.text(of: Self.kept).contains("\"beside\""))
    }

    @Test(
        "The cure repeats with what the verdict is made",
        arguments: [
            ["--reading", "rate-rounding=b"], ["--verified-only"], ["--standards", "my standards"],
            ["--standards", "my standards", "--reading", "rate-rounding=b", "--verified-only"],
        ])
    func cureOptions(_ options: [String]) throws {
        try FileManager.default.copyItem(
            at: Repository.root.appending(path: "Standards"), to: folder.url.appending(path: "my standards"))
        for isMissing in [false, true] {
            if isMissing { try FileManager.default.removeItem(at: folder.url.appending(path: Self.kept)) }
            let words = ["check", "x.json", "--verdicts", "--lang", "en", "--fail-on", "warning"] + options
            if !isMissing { try change(Self.kept, "\"verdict\": \"eligible\"", "\"verdict\": \"ineligible\"") }
            let run = try CommandRun(words, in: folder.url)
            #expect(run.status == 1)
            let cure = try #require(run.text.firstMatch(of: /prefab review .*/)?.output)
            #expect(try CommandRun(shell: String(cure), in: folder.url).status == 0)
            #expect(try CommandRun(words, in: folder.url).status == 0, "\(cure)")
        }
    }

    @Test("From a folder below, the cure is what has to be typed there, whatever reports call the file")
    func cureBelow() throws {
        try FileManager.default.createDirectory(at: folder.url.appending(path: ".git"), withIntermediateDirectories: true)
        try folder.write("below/y.json", try folder.text(of: "x.json").replacing("\"id\": \"", with: "\"id\": \"other-"))
        let below = folder.url.appending(path: "below")
        for renewal in ["V102", "V101"] {
            let text = try CommandRun(["check", "y.json", "--verdicts", "--lang", "en"], in: below).text
            #expect(text.contains("\(renewal)]") && text.hasPrefix("below/y."))
            let cure = try #require(text.firstMatch(of: /prefab review .*/)?.output)
            #expect(cure == "prefab review y.json --format json --output y.verdict.json")
            #expect(try CommandRun(shell: String(cure), in: below).status == 0)
            #expect(try CommandRun(["check", "y.json", "--verdicts"], in: below).status == 0)
            try change("below/y.verdict.json", "\"verdict\": \"eligible\"", "\"verdict\": \"ineligible\"")
        }
    }

    @Test("A submission with errors has no verdict to compare")
    func errors() throws {
        try folder.write("x.json", "{}")
        #expect(Set(try check("--format", "json").findings) == ["x.json: S107"])
    }

    @Test("A verdict whose submission is gone is an error, and so is a broken one; a verdict of any other name is passed over with a note")
    func orphans() throws {
        try folder.write("gone/y.verdict.json", try folder.text(of: Self.kept))
        try folder.write("gone/z.verdict.json", "{ <<<<<<< ours \"format\": \"prefab-verdict/1\"")
        try folder.write("gone/verdict.json", "{ \"format\": \"prefab-verdict/1\" }")
        let run = try CommandRun(["check", "gone", "--verdicts", "--verbose", "--lang", "en", "--format", "json"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.findings == ["gone/y.verdict.json: V105", "gone/z.verdict.json: V105"])
        #expect(run.errors.hasPrefix("prefab: skipped gone/verdict.json: its format is prefab-verdict/1\n"))
        // Without --verdicts nobody asks for it, and a submission that is there but not looked at makes no orphan.
        #expect(try CommandRun(["check", ".", "--lang", "en"], in: folder.url).status == 0)
        let excluded = try CommandRun(["check", ".", "--exclude", "gone", "--exclude", "x.json", "--verdicts"], in: folder.url)
        #expect(excluded.status == 2)
    }

    @Test("In a folder the verdicts that were compared are no skipped files")
    func folders() throws {
        let run = try CommandRun(["check", ".", "--verdicts", "--verbose", "--lang", "en"], in: folder.url)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.text == "no errors in 2 files\n")
    }

    @Test("A broken verdict is looked at with its submission, so that no note calls it skipped")
    func brokenInFolder() throws {
        try folder.write(Self.kept, "{ <<<<<<< ours")
        let run = try CommandRun(["check", ".", "--verdicts", "--verbose", "--lang", "en"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.text.contains("error[V103]"))
        #expect(run.errors.isEmpty)
        // Nobody looks at it without --verdicts, nor where no submission is beside it.
        let skipped = "prefab: skipped x.verdict.json: it is not JSON, and nothing in it looks like a submission\n"
        #expect(try CommandRun(["check", ".", "--verbose", "--lang", "en"], in: folder.url).errors == skipped)
        try folder.write("sub/y.json", TemporaryFolder.submission(project: "Y"))
        try folder.write("sub/z.verdict.json", "{ <<<<<<< ours")
        let alone = try CommandRun(["check", "sub", "--verdicts", "--verbose", "--lang", "en"], in: folder.url)
        #expect(alone.errors == skipped.replacing("x.verdict", with: "sub/z.verdict"))
    }
}
