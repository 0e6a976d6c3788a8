import Foundation
import TestSupport
import Testing

@Suite("The baseline")
struct CheckBaselineTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.writeWarnings()
    }

    private func ignore(_ entries: String...) throws { try folder.ignore(entries) }

    private func check(_ options: String...) throws -> CommandRun { try folder.strictCheck(options) }

    @Test("A baseline accepts what is there, and shrinks by itself")
    func baseline() throws {
        let written = try check("--write-baseline")
        #expect(written.status == 0)
        #expect(written.errors == "prefab: prefab-baseline.json: 2 findings, 2 added, 0 removed\n")
        #expect(try check().text == "no errors in 2 files; 2 findings accepted\n")
        // Another place is no other finding.
        try folder.write("b.json", "\n\n" + (try folder.text(of: "b.json")))
        #expect(try check().status == 0)
        try folder.write("b.json", TemporaryFolder.submission(project: "B"))
        let mended = try check()
        #expect(mended.status == 0)
        #expect(mended.errors == "prefab: prefab-baseline.json: 1 finding mended and taken out\n")
        #expect(!(try folder.text(of: "prefab-baseline.json").contains("\"b.json\"")))
        #expect(try check().errors == "")
        #expect(try check().text == "no errors in 2 files; 1 finding accepted\n")
        try FileManager.default.removeItem(at: folder.url.appending(path: "sub/a.json"))
        #expect(try check("--write-baseline").errors.contains("0 findings, 0 added, 1 removed"))
    }

    @Test("A finding that stands twice in the baseline is not taken for mended")
    func twice() throws {
        _ = try check("--write-baseline")
        let text = try folder.text(of: "prefab-baseline.json")
        let entry = try #require(text.firstMatch(of: /\{\s*"code"[^}]*\}/)?.output)
        try folder.write("prefab-baseline.json", text.replacing(entry, with: "\(entry), \(entry)"))
        for _ in 0..<2 {
            let run = try check()
            #expect(run.text == "no errors in 2 files; 2 findings accepted\n" && run.errors.isEmpty)
        }
    }

    @Test("It does not grow by itself, and stays where an option may be why something is not found")
    func kept() throws {
        _ = try check("--write-baseline")
        let before = try folder.text(of: "prefab-baseline.json")
        try folder.write("c.json", try folder.text(of: "b.json").replacing("\"B\"", with: "\"C\""))
        try folder.write("b.json", TemporaryFolder.submission(project: "B"))
        for options in [["--exclude", "x"], ["--reading", "rate-rounding=b"], ["--verified-only"], ["--root", "."]] {
            let run = try CommandRun(["check", ".", "--fail-on", "warning", "--lang", "en"] + options, in: folder.url)
            #expect(
                run.errors
                    == "prefab: 1 finding of prefab-baseline.json found no longer: a check without options that change what is found takes it out\n"
            )
            #expect(try folder.text(of: "prefab-baseline.json") == before)
        }
        #expect(try folder.run("check", "b.json", "c.json").errors.contains("1 finding mended and taken out"))
        let after = try folder.text(of: "prefab-baseline.json")
        #expect(after.contains("\"sub/a.json\"") && !after.contains("\"b.json\"") && !after.contains("\"c.json\""))
    }

    @Test("What files repeat of each other stays until all of them are looked at, and what is left out of very many until it is seen")
    func notSeen() throws {
        try folder.write("sub/b.json", try folder.text(of: "b.json"))
        let written = try check("--write-baseline")
        #expect(try folder.text(of: "prefab-baseline.json").contains("W30"), "\(written.errors)")
        let before = try folder.text(of: "prefab-baseline.json")
        #expect(try folder.run("check", "sub").errors.isEmpty)
        #expect(try folder.text(of: "prefab-baseline.json") == before)
        let many = String(repeating: "{\"id\": \"1#\"},", count: 1_100)
        try folder.write("sub/a.json", "{ \"format\": \"prefab-submission/1\", \"buildings\": [\(many) {}] }")
        #expect(!(try folder.run("check", "sub/a.json").errors.contains("taken out")))
        #expect(try folder.text(of: "prefab-baseline.json") == before)
    }

    @Test("Without a repository paths count from the folder of prefab.json, so that a baseline holds in every folder below")
    func below() throws {
        try ignore()
        _ = try check("--write-baseline")
        let run = try CommandRun(["check", ".", "--fail-on", "warning", "--lang", "en"], in: folder.url.appending(path: "sub"))
        #expect(run.text == "no errors in 1 file; 1 finding accepted\n")
    }

    @Test("Behind an error other findings are hidden, and not mended", arguments: ["<<<<<<< HEAD\n", "", "\u{0}", "{ \"hieght\": 3,"])
    func hidden(slip: String) throws {
        try folder.write("sub/b.json", try folder.text(of: "b.json"))
        _ = try check("--write-baseline")
        let before = try folder.text(of: "prefab-baseline.json")
        #expect(before.contains("W102") && before.contains("W302"))
        try ignore(
            #"{ "code": "W402", "path": "b.json", "reason": "面积由测绘单位复核" }"#, #"{ "code": "W302", "path": "sub/a.json", "reason": "同一项目" }"#,
            #"{ "code": "W402", "reason": "面积由测绘单位复核" }"#)
        let unused = Array(repeating: "prefab.json: C201", count: 3)
        let findings = { (run: CommandRun) in run.findings.filter { $0.hasPrefix("prefab.json") } }
        #expect(findings(try check("--format", "json")) == unused)
        let whole = try folder.text(of: "b.json")
        try folder.write("b.json", slip.isEmpty ? "" : slip + whole.dropFirst())
        let run = try check()
        #expect(run.status == 1 && !run.text.contains("C201") && run.errors.isEmpty, "\(run.text)\(run.errors)")
        #expect(try folder.text(of: "prefab-baseline.json") == before)
        // The others are judged as before: one finding of them is mended.
        try folder.write("sub/a.json", TemporaryFolder.submission(project: "A"))
        #expect(try check().errors == "prefab: prefab-baseline.json: 1 finding mended and taken out\n")
        try folder.write("b.json", whole)
        #expect(findings(try check("--format", "json")) == unused)
    }

    @Test("So are those of a verdict by an error of its submission")
    func hiddenVerdict() throws {
        _ = try folder.run("review", "b.json", "--format", "json", "--output", "b.verdict.json")
        try folder.write("b.json", try folder.text(of: "b.json").replacing("示例", with: "另一例"))
        _ = try check("--verdicts", "--write-baseline")
        let before = try folder.text(of: "prefab-baseline.json")
        #expect(before.contains("V101"))
        try folder.write("b.json", try folder.text(of: "b.json").replacing("\"name\"", with: "\"nmae\""))
        #expect(try check("--verdicts").errors.isEmpty)
        #expect(try folder.text(of: "prefab-baseline.json") == before)
    }

    @Test("A baseline of files that have another name, or another root, is not emptied while their findings are there")
    func moved() throws {
        _ = try check("--write-baseline")
        let before = try folder.text(of: "prefab-baseline.json")
        try FileManager.default.moveItem(at: folder.url.appending(path: "b.json"), to: folder.url.appending(path: "c.json"))
        let run = try check()
        #expect(run.status == 1 && run.errors.hasPrefix("prefab: 1 finding of prefab-baseline.json is of files that are not there"))
        #expect(try folder.text(of: "prefab-baseline.json") == before)
        #expect(try check("--write-baseline").errors == "prefab: prefab-baseline.json: 2 findings, 1 added, 1 removed\n")
        // A finding that went with its file is none any more.
        try FileManager.default.removeItem(at: folder.url.appending(path: "c.json"))
        try folder.write("sub/a.json", TemporaryFolder.submission(project: "A"))
        #expect(try check().errors == "prefab: prefab-baseline.json: 2 findings mended and taken out\n")
    }

    @Test("What names the schema stays, and what has no name goes into no baseline")
    func schema() throws {
        _ = try check("--write-baseline")
        try folder.write(
            "prefab-baseline.json",
            try folder.text(of: "prefab-baseline.json").replacing("{\n  \"format\"", with: "{\n  \"$schema\": \"b.json\",\n  \"format\""))
        try folder.write("b.json", TemporaryFolder.submission(project: "B"))
        #expect(try check().errors.contains("1 finding mended"))
        #expect(try folder.text(of: "prefab-baseline.json").contains("\"$schema\": \"b.json\""))
        let run = try CommandRun(["check", "-", "--write-baseline"], input: Array(try folder.text(of: "sub/a.json").utf8), in: folder.url)
        #expect(run.status == 2 && run.output.isEmpty)
    }

    @Test("A baseline that is named is there")
    func named() throws {
        let run = try check("--baseline", "no.json")
        #expect(run.status == 2 && run.errors.contains("no.json"))
        #expect(try check("--baseline", "no.json", "--write-baseline").status == 0)
        #expect(try check("--baseline", "no.json").status == 0)
    }

    @Test("What was not looked at stays in the baseline")
    func others() throws {
        _ = try check("--write-baseline")
        try folder.write("b.json", TemporaryFolder.submission(project: "B"))
        let run = try folder.run("check", "sub/a.json", "--write-baseline")
        #expect(run.errors.contains("2 findings, 0 added, 0 removed"))
    }

    @Test("Errors go into no baseline")
    func baselineErrors() throws {
        try folder.write("b.json", "{ \"format\": \"prefab-submission/1\" }")
        let run = try check("--write-baseline")
        #expect(run.status == 1)
        #expect(try folder.text(of: "prefab-baseline.json").matches(of: /"code"/).count == 1)
        try folder.write("prefab-baseline.json", try folder.text(of: "prefab-baseline.json").replacing("W102", with: "S107"))
        let wrong = try check()
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("error[C102]"))
    }

    @Test("A new finding of the same kind is not the one of the baseline")
    func new() throws {
        _ = try check("--write-baseline")
        try folder.write("c.json", try folder.text(of: "b.json").replacing("\"B\"", with: "\"C\""))
        #expect(try check("--format", "json").status == 1)
    }
}
