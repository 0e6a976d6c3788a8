import Foundation
import TestSupport
import Testing

/// `--output` never writes over what the command reads, under whatever name it is given: status 2, and the file as it was.
@Suite("--output spares what is read")
struct SparedInputTests {
    private let folder: TemporaryFolder
    private static let text = TemporaryFolder.submission(project: "A")
    private static let line = text.replacing("\n", with: "")

    private static let commands = [
        ["review", "in/p.json"], ["advise", "in/p.json"], ["diff", "in/q.json", "in/p.json"], ["diff", "in/p.json", "in/q.json"],
        ["check", "in/p.json"], ["check", "in"], ["portfolio", "in"], ["portfolio", "in/", "--site", "site"], ["batch", "in/p.json"],
    ]
    /// Of the same file, each with a language.
    private static let names: [(output: String, language: String)] = [
        ("in/p.json", "zh"), ("./in/p.json", "en"), ("in/../in//p.json", "zh"), ("link.json", "en"), ("hard.json", "zh"),
    ]

    init() throws {
        folder = try TemporaryFolder()
        for name in ["in/p.json", "in/q.json", "costs.json"] { try folder.write(name, Self.text) }
        try folder.write("a.ndjson", Self.line + "\n")
        try folder.write("s/own.json", "{}")
        try folder.link("link.json", to: "in/p.json")
        try FileManager.default.linkItem(at: folder.url.appending(path: "in/p.json"), to: folder.url.appending(path: "hard.json"))
    }

    private func expectSpared(_ arguments: [String], _ file: String, _ text: String = text, language: String = "zh") throws {
        let run = try CommandRun(arguments + ["--lang", language], in: folder.url)
        #expect(run.status == 2, "\(arguments)")
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(language == "zh" ? "会覆盖" : "would replace"), "\(run.errors)")
        #expect(try folder.text(of: file) == text)
    }

    @Test(
        "A command that reads files",
        arguments: Volume.some(of: commands.flatMap { command in names.map { (command, $0) } }, oneIn: 6))
    func files(_ command: [String], _ name: (output: String, language: String)) throws {
        try expectSpared(command + ["--output", name.output], "in/p.json", language: name.language)
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "site").filePath))
    }

    @Test("Costs, standards and verdicts that are compared are read, too")
    func otherInputs() throws {
        try expectSpared(["advise", "in/p.json", "--costs", "costs.json", "--output", "./costs.json"], "costs.json")
        #expect(try folder.run("review", "in/p.json", "--format", "json", "--output", "in/p.verdict.json").status == 0)
        let verdict = try folder.text(of: "in/p.verdict.json")
        for targets in [["in"], ["in/p.json"]] {
            try expectSpared(["check", "--verdicts", "--output", "./in/p.verdict.json"] + targets, "in/p.verdict.json", verdict)
        }
        let standards = Repository.root.appending(path: "Standards")
        for name in try FileManager.default.contentsOfDirectory(atPath: standards.filePath) where name.hasSuffix(".json") {
            try FileManager.default.copyItem(at: standards.appending(path: name), to: folder.url.appending(path: "s/\(name)"))
        }
        try FileManager.default.removeItem(at: folder.url.appending(path: "s/own.json"))
        let table = try #require(FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "s").filePath).first)
        let before = try folder.text(of: "s/\(table)")
        for command in [["review", "in/p.json"], ["check", "in"], ["portfolio", "in"], ["batch", "a.ndjson"]] {
            try expectSpared(command + ["--standards", "s", "--output", "./s/\(table)"], "s/\(table)", before)
        }
        try expectSpared(["diff", "in/p.json", "--new-standards", "s", "--output", "./s/\(table)"], "s/\(table)", before)
    }

    @Test("A stream of submissions", arguments: ["./a.ndjson", "a.ndjson"])
    func batch(_ output: String) throws {
        for language in ["zh", "en"] {
            try expectSpared(["batch", "a.ndjson", "--output", output], "a.ndjson", Self.line + "\n", language: language)
        }
        // A file that is not there is not made, to be read as an empty one.
        #expect(try folder.run("batch", "none.ndjson", "--output", "./none.ndjson").status == 2)
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "none.ndjson").filePath))
    }

    @Test(
        "Standard input", arguments: Volume.some(of: ["review -", "advise -", "check -", "diff - in/q.json", "batch -", "batch"], oneIn: 2))
    func standardInput(_ command: String) throws {
        let run = try CommandRun(
            shell: "set +e\nprefab \(command) --lang en --output a.ndjson < a.ndjson\necho status $?", in: folder.url)
        #expect(run.text.hasSuffix("status 2\n"))
        #expect(run.errors.contains("would replace the file on standard input"))
        #expect(try folder.text(of: "a.ndjson") == Self.line + "\n")
    }

    @Test(
        "Standard output that goes to what is read",
        arguments: Volume.some(
            of: [
                "review in/p.json", "review -", "check in/p.json", "check -", "check in", "check --fix in/p.json", "batch in/p.json",
                "batch",
                "advise in/p.json", "diff in/q.json in/p.json", "draft refusal in/p.json", "portfolio in", "rate in/p.json --method all",
            ], oneIn: 3))
    func appended(_ command: String) throws {
        let run = try CommandRun(
            shell: "set +e\nprefab \(command) --lang en < in/p.json >> in/p.json\necho status $?", in: folder.url)
        #expect(run.text.hasSuffix("status 2\n"))
        #expect(run.errors.contains("standard output goes to"))
        #expect(try folder.text(of: "in/p.json") == Self.text)
    }

    @Test("A link stays one; what it points to is replaced, and keeps its permissions")
    func links() throws {
        try folder.write("place/report.txt", "old")
        try folder.link("to-report", to: "place/report.txt")
        let report = folder.url.appending(path: "place/report.txt").filePath
        try FileManager.default.setAttributes([.posixPermissions: 0o660], ofItemAtPath: report)
        #expect(try folder.run("review", "in/p.json", "--output", "to-report").status == 0)
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: folder.url.appending(path: "to-report").filePath)
                == "place/report.txt")
        #expect(try folder.text(of: "place/report.txt") != "old")
        #expect(try FileManager.default.attributesOfItem(atPath: report)[.posixPermissions] as? Int == 0o660)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "place").filePath) == ["report.txt"])
    }

    @Test("Nothing is lost on a device")
    func devices() throws {
        let run = try CommandRun(shell: "prefab batch - --quiet --output /dev/null < /dev/null", in: folder.url)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
    }

    @Test("A report of an earlier run that lies in the folder is replaced", arguments: ["check", "portfolio"])
    func ownReports(_ command: String) throws {
        for _ in 0..<2 {
            #expect(try folder.run(command, "in", "--format", "json", "--output", "in/report.json").status == 0)
        }
        #expect(try folder.text(of: "in/report.json").hasPrefix("{"))
    }

    @Test("A new submission and its guide are two files", arguments: ["n.json", "./n.json", "in/../n.json", "to-n.json"])
    func new(_ guide: String) throws {
        try folder.link("to-n.json", to: "n.json")
        for force in [[], ["--force"]] {
            let run = try CommandRun(
                ["new", "--use", "public", "--structure", "steel", "--lang", "en", "--output", "n.json", "--guide", guide] + force,
                in: folder.url)
            #expect(run.status == 2)
            #expect(run.errors.contains("the same file"))
            let text = try? folder.text(of: "n.json")
            #expect(text?.hasPrefix("{") ?? (guide != "to-n.json"))
        }
        let both = try folder.run(
            "new", "--use", "public", "--structure", "steel", "--force", "--output", "hard.json", "--guide", "in/p.json")
        #expect(both.status == 2)
        #expect(try folder.text(of: "in/p.json") == Self.text)
    }
}
