import Foundation
import TestSupport
import Testing

@Suite("prefab check")
struct CheckCommandTests {
    private let folder: TemporaryFolder
    private static let warning = TemporaryFolder.submission(project: "P").replacing(
        "\"name\"", with: "\"fiscalFundingPercent\": 0.3, \"name\"")

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("a.json", TemporaryFolder.submission(project: "A"))
        try folder.write("bad.json", "{ \"dates\": {}")
        try folder.write("warning.json", Self.warning)
    }

    @Test("A valid submission: status 0 and one line")
    func valid() throws {
        let run = try folder.run("check", "a.json")
        #expect(run.status == 0)
        #expect(run.text == "no errors in 1 file\n")
        #expect(run.errors.isEmpty)
    }

    @Test("Errors: status 1, the report on standard output, and where to read more")
    func errors() throws {
        let run = try folder.run("check", "bad.json")
        #expect(run.status == 1)
        #expect(run.text.hasPrefix("bad.json:1:14: error[J102]: "))
        #expect(run.text.hasSuffix("\n1 error, 0 warnings in 1 file (1 checked)\nfor more about a code: prefab explain J102\n"))
        #expect(run.errors.isEmpty)
    }

    @Test("A warning is no failure unless it is asked to be one", arguments: [("error", 0), ("warning", 1)])
    func failOn(_ severity: String, _ status: Int32) throws {
        #expect(try folder.run("check", "warning.json", "--fail-on", severity).status == status)
    }

    @Test("A file that cannot be read is reported, the others go on, and the status is 2")
    func unreadable() throws {
        try folder.link("loop.json", to: "loop.json")
        let run = try folder.run("check", "missing.json", "bad.json", "loop.json", "a.json", "--format", "json")
        #expect(run.status == 2)
        #expect(run.findings == ["missing.json:", "loop.json:", "bad.json: J102", "a.json:"])
        #expect(run.text.contains("\"error\": \"No such file or directory\""))
        #expect(run.errors.contains("prefab: cannot read missing.json: No such file or directory\n"))
        #expect(run.errors.contains("prefab: cannot read loop.json: "))
    }

    @Test(
        "Every format names a file by its way from the root, however it was given",
        arguments: Volume.some(of: ["text", "json", "gitlab", "github", "sarif", "junit"], oneIn: 2))
    func naming(_ format: String) throws {
        let paths = ["bad.json", "./bad.json", folder.url.appending(path: "bad.json").path]
        let texts = try paths.map { try folder.run("check", $0, "--format", format, "--quiet").text }
        #expect(Set(texts).count == 1)
        #expect(texts[0].contains("bad.json") && !texts[0].contains("/bad.json"))
    }

    @Test("A reader that closes the pipe ends the command in silence")
    func closedPipe() throws {
        for arguments in [["check", "a.json", "--format", "sarif"], ["--help"], ["schema", "submission"]] {
            let pipe = Pipe()
            try pipe.fileHandleForReading.close()
            let process = Process()
            (process.executableURL, process.arguments, process.currentDirectoryURL) = (CommandRun.program, arguments, folder.url)
            let errors = Pipe()
            (process.standardOutput, process.standardError) = (pipe, errors)
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "\(arguments)")
            try errors.fileHandleForWriting.close()
            #expect(try errors.fileHandleForReading.readToEnd() ?? Data() == Data(), "\(arguments)")
        }
    }

    @Test("What the system refuses is said in the language that was asked for")
    func languages() throws {
        #expect(try CommandRun(["check", "missing.json"], in: folder.url).errors.contains("prefab: 无法读取 missing.json：没有这个文件或文件夹\n"))
        #expect(try CommandRun(["review", "missing.json"], in: folder.url).errors == "prefab: 无法读取 missing.json：没有这个文件或文件夹\n")
        #expect(try folder.run("review", "missing.json").errors == "prefab: cannot read missing.json: No such file or directory\n")
        let output = try CommandRun(["check", "a.json", "--output", "no/where"], in: folder.url)
        #expect(output.status == 2)
        #expect(output.errors == "prefab: 无法写入 no/where：没有这个文件或文件夹\n")
    }

    @Test("Standard input, beside files")
    func standardInput() throws {
        let text = Array(TemporaryFolder.submission(project: "Z").utf8)
        let run = try CommandRun(["check", "bad.json", "-", "a.json", "--format", "json"], input: text, in: folder.url)
        #expect(run.status == 1)
        #expect(run.findings == ["bad.json: J102", "-:", "a.json:"])
    }

    @Test("A file that is named twice is checked once")
    func twice() throws {
        try folder.link("same.json", to: "a.json")
        let run = try folder.run("check", "a.json", "./a.json", "same.json", ".", "--format", "json")
        #expect(run.findings == ["a.json:", "warning.json: W102"])
    }

    @Test(
        "Wrong usage has status 2", arguments: [["--format", "xml"], ["--max-diagnostics", "-1"], ["--fail-on", "all"], ["--nonsense"]])
    func usage(_ options: [String]) throws {
        let run = try CommandRun(["check", "a.json"] + options, in: folder.url)
        #expect(run.status == 2)
        #expect(run.output.isEmpty && !run.errors.isEmpty)
    }

    @Test(
        "Reports for programs go alone to standard output, their sum to standard error",
        arguments: Volume.some(of: ["json", "sarif", "junit", "github", "gitlab"], oneIn: 2))
    func formats(_ format: String) throws {
        let run = try folder.run("check", "bad.json", "--format", format)
        #expect(run.status == 1)
        #expect(run.text.contains("J102"))
        #expect(run.errors == "prefab: 1 error, 0 warnings in 1 file (1 checked)\n")
        let quiet = try folder.run("check", "bad.json", "--format", format, "--quiet")
        #expect(quiet.output == run.output)
        #expect(quiet.errors.isEmpty)
    }

    @Test("--quiet leaves the diagnostics alone")
    func quiet() throws {
        let run = try folder.run("check", "bad.json", "-q")
        #expect(run.text.hasSuffix("quotation mark or bracket\n"))
    }

    @Test("--max-diagnostics says how many were left out and still fails")
    func limit() throws {
        try folder.write("many.json", TemporaryFolder.submission(project: "M", more: ", \"a\": 1, \"b\": 2, \"c\": 3"))
        let run = try folder.run("check", "warning.json", "many.json", "--max-diagnostics", "2")
        #expect(run.status == 1)
        #expect(run.text.contains("\n3 errors, 1 warning in 2 files (2 checked); 2 more not shown (--max-diagnostics): S106 1, W"))
        let none = try folder.run("check", "warning.json", "many.json", "--max-diagnostics", "0", "--format", "json")
        #expect(none.status == 1)
        #expect(none.findings == ["warning.json:", "many.json:"])
        #expect(none.errors.contains("4 more not shown"))
        let quiet = try folder.run("check", "warning.json", "many.json", "--max-diagnostics", "0", "-q")
        #expect(quiet.text.hasPrefix("4 more not shown (--max-diagnostics): S106 3, W"))
    }

    @Test("--output writes the report to a file")
    func output() throws {
        let run = try folder.run("check", "bad.json", "--format", "sarif", "--output", "out.sarif")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(try folder.text(of: "out.sarif").contains("\"ruleId\": \"J102\""))
    }

    @Test("No colours where no terminal is")
    func colors() throws {
        #expect(!(try folder.run("check", "bad.json").text.contains("\u{1B}")))
    }

    @Test("The same project and building in two files")
    func repeated() throws {
        try folder.write("copy.json", TemporaryFolder.submission(project: "A"))
        let run = try folder.run("check", "a.json", "copy.json", "--format", "json")
        #expect(run.status == 0)
        #expect(run.findings == ["a.json:", "copy.json: W302"])
        #expect(run.text.contains("building “1#” of project “A” is already applied for in a.json (line 5)"))
        try folder.write("copy.json", TemporaryFolder.submission(project: "A", building: "2#"))
        #expect(try folder.run("check", "a.json", "copy.json", "--format", "json").findings == ["a.json:", "copy.json: W301"])
    }
}
