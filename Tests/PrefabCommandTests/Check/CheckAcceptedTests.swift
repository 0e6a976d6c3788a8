import Foundation
import TestSupport
import Testing

@Suite("Accepted findings")
struct CheckAcceptedTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        // W102: a share of funding that looks like a fraction.
        let warning = TemporaryFolder.submission(project: "A").replacing(
            "\"name\": \"示例\"", with: "\"name\": \"示例\", \"fiscalFundingPercent\": 0.3")
        try folder.write("sub/a.json", warning)
        try folder.write("b.json", warning.replacing("\"A\"", with: "\"B\""))
    }

    private func ignore(_ entries: String...) throws {
        try folder.write("prefab.json", "{ \"format\": \"prefab-config/1\", \"ignore\": [\n\(entries.joined(separator: ",\n"))\n] }")
    }

    private func check(_ options: String...) throws -> CommandRun {
        try CommandRun(["check", ".", "--fail-on", "warning", "--lang", "en"] + options, in: folder.url)
    }

    private static let both = #"{ "code": "W102", "reason": "资金文件写作小数" }"#

    @Test("An entry accepts the findings of its code, path and pointer, and no others")
    func entries() throws {
        #expect(try check().status == 1)
        try ignore(Self.both)
        let run = try check()
        #expect(run.status == 0)
        #expect(run.text == "no errors in 2 files; 2 findings accepted\n")
        for (place, accepted) in [
            (#""path": "sub/*.json""#, 1), (#""path": "a.json""#, 1), (#""path": "sub""#, 1), (#""path": "*.json""#, 2),
            (#""pointer": "/project/fiscalFundingPercent""#, 2), (#""pointer": "/project/*""#, 2), (#""pointer": "/project""#, 0),
        ] {
            try ignore("{ \"code\": \"W102\", \(place), \"reason\": \"资金文件写作小数\" }")
            #expect(try check("--format", "json", "--quiet").text.matches(of: /"reason"/).count == accepted, "\(place)")
        }
    }

    @Test("Every format shows what is accepted, with its reason")
    func formats() throws {
        try ignore(Self.both)
        #expect(try check("--verbose").text.contains("b.json:3:"))
        #expect(try check("--verbose").text.contains("accepted[W102]: prefab.json:2: 资金文件写作小数"))
        let json = try check("--format", "json").text
        #expect(json.contains("\"accepted\": 2") && json.contains("\"reason\": \"资金文件写作小数\""))
        let sarif = try check("--format", "sarif").text
        #expect(sarif.matches(of: /"kind": "external"/).count == 2)
        #expect(sarif.contains("\"justification\": \"prefab.json:2: 资金文件写作小数\""))
        let junit = try check("--format", "junit").text
        #expect(junit.contains("skipped=\"2\"") && junit.contains("<skipped message=\"prefab.json:2: 资金文件写作小数\"/>"))
        #expect(junit.contains("failures=\"0\""))
        let gitlab = try check("--format", "gitlab").text
        #expect(gitlab.matches(of: /"severity": "info"/).count == 2 && gitlab.contains("accepted (prefab.json:2"))
        #expect(try check("--format", "github").text == "::notice title=prefab::2 findings accepted\n")
        let github = try check("--format", "github", "--verbose").text
        #expect(github.matches(of: /::notice title=prefab W102,file=[a-z\/.]+,line=3/).count == 2)
        #expect(github.matches(of: /%0Aprefab.json:2: 资金文件写作小数/).count == 2 && !github.contains("::warning"))
    }

    @Test("Of a SARIF run either every result has suppressions or none has")
    func suppressions() throws {
        #expect(!(try check("--format", "sarif").text.contains("suppressions")))
        try ignore(#"{ "code": "W102", "path": "sub/a.json", "reason": "资金文件写作小数" }"#)
        #expect(try check("--format", "sarif").text.matches(of: /"suppressions"/).count == 2)
    }

    @Test("An error without which there is no verdict cannot be accepted away")
    func errors() throws {
        try ignore(#"{ "code": "S104", "reason": "高度以毫米计" }"#)
        let run = try check()
        #expect(run.status == 2)
        #expect(run.errors.contains("error[C102]: S104 cannot be accepted"))
    }

    @Test("An entry that accepts nothing is a warning where everything was looked at that it is about, and nowhere else")
    func unused() throws {
        try ignore(Self.both, #"{ "code": "W402", "path": "sub/a.json", "reason": "面积由测绘单位复核" }"#)
        let run = try check()
        #expect(run.status == 1)
        #expect(run.text.contains("prefab.json:3:1: warning[C201]"))
        #expect(try folder.run("check", "b.json", "--fail-on", "warning").status == 0)
        #expect(try folder.run("check", "sub/a.json", "--fail-on", "warning").status == 1)
        // Nobody asks for verdicts here.
        try ignore(Self.both, #"{ "code": "V102", "reason": "结论另存" }"#)
        #expect(try check().status == 0)
        #expect(try check("--verdicts").status == 0)
    }

    @Test("The last day is compared with --today, and with no clock")
    func until() throws {
        try ignore(#"{ "code": "W102", "reason": "资金文件写作小数", "until": "2024-12-31" }"#)
        let unjudged = try check()
        #expect(unjudged.status == 0)
        #expect(unjudged.errors == "prefab: the last day (until) of 1 entry of prefab.json is not judged without --today\n")
        #expect(try check("--today", "2024-12-31").status == 0)
        let past = try check("--today", "2025-01-01", "--format", "json")
        #expect(past.status == 1)
        #expect(past.findings == ["b.json: W102", "sub/a.json: W102", "prefab.json: C202"])
        #expect(try check("--today", "yesterday").status == 2)
    }

    @Test("What is accepted takes no room of --max-diagnostics")
    func room() throws {
        try ignore(#"{ "code": "W102", "path": "b.json", "reason": "资金文件写作小数" }"#)
        let run = try check("--max-diagnostics", "1")
        #expect(run.text.contains("sub/a.json:3:") && !run.text.contains("not shown"))
    }

    // MARK: - The baseline

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

    @Test("A workbook that cannot be read has no verdict, and cannot be accepted away")
    func workbook() throws {
        try folder.write("x.xlsx", "PK\u{3}\u{4}")
        try ignore(#"{ "code": "B101", "reason": "文件在传输中损坏" }"#)
        #expect(try folder.run("check", "x.xlsx").errors.contains("error[C102]"))
        try ignore()
        #expect(try folder.run("check", "x.xlsx", "--write-baseline").status == 1)
        #expect(try folder.names(in: "").contains("prefab-baseline.json") == false)
    }

    @Test("An entry is judged where a part of the folder was looked at that has all it could accept, or where nothing lies there")
    func parts() throws {
        try folder.write("sub/deep/c.json", TemporaryFolder.submission(project: "C"))
        for (path, isUnused) in [
            ("sub/deep/*.json", true), ("sub/*/c.json", true), ("sup/2022/*.json", true), ("sub/a.json", false), ("sub/deep/c.json", true),
            ("./sub/deep", true), ("*.json", false), ("b.jsonl", false), ("**/c.json", false),
        ] {
            try ignore("{ \"code\": \"\(isUnused ? "W402" : "W102")\", \"path\": \"\(path)\", \"reason\": \"面积由测绘单位复核\" }")
            #expect(try folder.run("check", "sub", "--lang", "en").text.contains("warning[C201]") == isUnused, "\(path)")
        }
        // Where nothing lies, neither repetitions nor verdicts have to be looked for.
        for code in ["W302", "V102"] {
            try ignore("{ \"code\": \"\(code)\", \"path\": \"sup/*.json\", \"reason\": \"面积由测绘单位复核\" }")
            #expect(try folder.run("check", "sub", "--lang", "en").text.contains("warning[C201]"), "\(code)")
        }
        // What it could accept lies beside.
        try ignore(#"{ "code": "W402", "path": "./b.json", "reason": "面积由测绘单位复核" }"#)
        #expect(!(try folder.run("check", "sub", "--lang", "en").text.contains("C201")))
    }

    @Test("Behind an error other findings are hidden, and not mended", arguments: ["<<<<<<< HEAD\n", "", "\u{0}", "{ \"hieght\": 3,"])
    func hidden(slip: String) throws {
        try folder.write("sub/b.json", try folder.text(of: "b.json"))
        _ = try check("--write-baseline")
        let before = try folder.text(of: "prefab-baseline.json")
        #expect(before.contains("W102") && before.contains("W302"))
        try ignore(
            #"{ "code": "W402", "path": "b.json", "reason": "面积由测绘单位复核" }"#, #"{ "code": "W302", "path": "sub/a.json", "reason": "同一项目" }"#)
        let unused = ["prefab.json: C201", "prefab.json: C201"]
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

    @Test("A kept verdict is written over by no report, whether verdicts are asked for or not")
    func sparedVerdict() throws {
        _ = try folder.run("review", "b.json", "--format", "json", "--output", "b.verdict.json")
        let before = try folder.text(of: "b.verdict.json")
        let run = try check("--format", "json=b.verdict.json")
        #expect(run.status == 2 && run.errors.contains("b.verdict.json"))
        #expect(try folder.text(of: "b.verdict.json") == before)
    }

    @Test("A baseline that is named is there")
    func named() throws {
        let run = try check("--baseline", "no.json")
        #expect(run.status == 2 && run.errors.contains("no.json"))
        #expect(try check("--baseline", "no.json", "--write-baseline").status == 0)
        #expect(try check("--baseline", "no.json").status == 0)
    }

    @Test("An entry is not judged where an option is why it accepts nothing")
    func options() throws {
        try ignore(
            #"{ "code": "W102", "path": "b.json", "reason": "资金文件写作小数" }"#,
            #"{ "code": "W402", "path": "sub/a.json", "reason": "面积由测绘单位复核" }"#)
        #expect(try check().text.matches(of: /warning\[C201\]/).count == 1)
        #expect(try check("--exclude", "b.json").text.contains("prefab.json:3:1: warning[C201]"))
        #expect(!(try check("--exclude", "b.json").text.contains("prefab.json:2:1")))
        for options in [["--reading", "rate-rounding=b"], ["--verified-only"]] {
            #expect(!(try CommandRun(["check", ".", "--lang", "en"] + options, in: folder.url).text.contains("C201")), "\(options)")
        }
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
