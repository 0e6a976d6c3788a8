import Foundation
import TestSupport
import Testing

@Suite("Accepted findings")
struct CheckAcceptedTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.writeWarnings()
    }

    private func ignore(_ entries: String...) throws { try folder.ignore(entries) }

    private func check(_ options: String...) throws -> CommandRun { try folder.strictCheck(options) }

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

    @Test("A workbook that cannot be read has no verdict, and cannot be accepted away")
    func workbook() throws {
        try folder.write("x.xlsx", "PK\u{3}\u{4}")
        try ignore(#"{ "code": "B101", "reason": "文件在传输中损坏" }"#)
        #expect(try folder.run("check", "x.xlsx").errors.contains("error[C102]"))
        try ignore()
        #expect(try folder.run("check", "x.xlsx", "--write-baseline").status == 1)
        #expect(try folder.names(in: "").contains("prefab-baseline.json") == false)
    }
}
