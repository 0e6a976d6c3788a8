import Foundation
import TestSupport
import Testing

@Suite("Configuration of a folder")
struct ConfigurationCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func configure(_ members: String, at path: String = "prefab.json") throws {
        try folder.write(path, "{\n  \"format\": \"prefab-config/1\",\n  \(members)\n}\n")
    }

    private func run(_ arguments: [String], in inner: String = "") throws -> CommandRun {
        try CommandRun(arguments, in: inner.isEmpty ? folder.url : folder.url.appending(path: inner))
    }

    @Test("It is found upwards from the working folder, and an option comes before it")
    func upwards() throws {
        try folder.write("a/b/x.json", TemporaryFolder.submission(project: "A"))
        #expect(try run(["check", "x.json"], in: "a/b").text.hasPrefix("检查了"))
        try configure("\"lang\": \"en\"")
        #expect(try run(["check", "x.json"], in: "a/b").text == "no errors in 1 file\n")
        #expect(try run(["check", "x.json", "--lang", "zh"], in: "a/b").text.hasPrefix("检查了"))
        try configure("\"lang\": \"zh\"", at: "a/prefab.json")
        #expect(try run(["check", "x.json"], in: "a/b").text.hasPrefix("检查了"))
    }

    @Test("A submission of its name is none, and is checked as what it is")
    func submission() throws {
        try folder.write("prefab.json", TemporaryFolder.submission(project: "A"))
        #expect(try folder.run("check", "prefab.json").text == "no errors in 1 file\n")
        #expect(try folder.run("check", ".", "--format", "json").findings == ["prefab.json:"])
    }

    @Test("In a folder it is no submission, whatever is wrong with it; named, it is checked as a configuration")
    func checked() throws {
        try folder.write("x.json", TemporaryFolder.submission(project: "A"))
        try configure("\"project\": {}, \"buildings\": []", at: "sub/prefab.json")
        #expect(try folder.run("check", ".", "--format", "json").findings == ["x.json:"])
        let named = try folder.run("check", "sub/prefab.json", "--format", "json")
        #expect(named.findings == ["sub/prefab.json: S106", "sub/prefab.json: S106"])
        #expect(named.status == 1)
        #expect(try folder.run("portfolio", ".").status == 0)
    }

    @Test("In another encoding, it is to be saved anew: --fix mends submissions alone; a baseline at fault goes by the name of reports")
    func encodings() throws {
        // 标准 in GBK.
        let text = Data(#"{ "format": "prefab-config/1", "standards": ""#.utf8) + Data([0xB1, 0xEA, 0xD7, 0xBC]) + Data("\" }".utf8)
        try folder.write("prefab.json", text)
        let run = try folder.run("check", "a.json", "--lang", "en")
        #expect(run.status == 2)
        #expect(run.errors.contains("prefab.json:1:1: error[J109]: the file is in GBK, not in UTF-8"))
        #expect(run.errors.contains("= help: save it as UTF-8\n"))
        try FileManager.default.removeItem(at: folder.url.appending(path: "prefab.json"))
        try folder.write("sub/a.json", TemporaryFolder.submission(project: "A"))
        try folder.write("prefab-baseline.json", "{")
        try folder.write(".git/HEAD", "")
        let below = try CommandRun(["check", "a.json", "--lang", "en"], in: folder.url.appending(path: "sub"))
        #expect(below.status == 2)
        #expect(below.errors.hasPrefix("prefab: prefab-baseline.json is at fault:\nprefab-baseline.json:1:"))
    }

    @Test(
        "Where it is at fault every command that assesses stops with status 2 and shows the place; explain goes on",
        arguments: ["check", "review", "batch"])
    func fault(_ command: String) throws {
        try folder.write("x.json", TemporaryFolder.submission(project: "A"))
        try configure("\"fail-on\": \"warnings\"")
        let run = try folder.run(command, "x.json")
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("prefab: prefab.json is at fault:\nprefab.json:3:14: error[S102]"))
        #expect(run.errors.contains("did you mean “warning”?"))
        #expect(try folder.run("explain", "S102").status == 0)
        #expect(try folder.run("schema", "config").status == 0)
        #expect(try folder.run("config").status == 2)
    }

    @Test("Readings, standards and the severity that fails hold for a run; options come before them")
    func values() throws {
        try folder.write("x.json", try Repository.text(of: "samples/decided-by-reading.json"))
        let standards = Repository.root.appending(path: "Standards").path
        try configure("\"readings\": { \"permit-day\": \"b\" }, \"standards\": \"\(standards)\"")
        let verdict = try folder.run("review", "x.json", "--format", "json").text
        #expect(
            verdict
                == (try CommandRun(
                    ["review", "x.json", "--format", "json", "--lang", "en", "--reading", "permit-day=b"], in: folder.url
                ).text))
        let other = try folder.run("review", "x.json", "--format", "json", "--reading", "permit-day=a").text
        #expect(other != verdict)
        try configure("\"standards\": \"nowhere\"")
        let missing = try folder.run("review", "x.json")
        #expect(missing.status == 2)
        #expect(missing.errors.hasPrefix("prefab: prefab.json:3: cannot read the folder nowhere"))
    }

    @Test("What is left out counts from its own folder; --exclude comes in its place")
    func exclude() throws {
        for path in ["a.json", "old/b.json", "sub/old/c.json", "sub/drafts/d.json"] {
            try folder.write(path, TemporaryFolder.submission(project: path))
        }
        try configure("\"exclude\": [\"drafts\", \"old/*.json\"]")
        #expect(try folder.run("check", ".", "--format", "json").findings == ["a.json:", "sub/old/c.json:"])
        #expect(try CommandRun(["check", ".", "--format", "json"], in: folder.url.appending(path: "sub")).findings == ["sub/old/c.json:"])
        #expect(try folder.run("check", ".", "--exclude", "sub", "--format", "json").findings == ["a.json:", "old/b.json:"])
        try configure("\"exclude\": [\"sub/old\"]")
        #expect(
            try CommandRun(["check", "..", "--root", "..", "--format", "json"], in: folder.url.appending(path: "sub")).findings
                == ["a.json:", "old/b.json:", "sub/drafts/d.json:"])
    }

    @Test("Formats go where it says, from its own folder")
    func formats() throws {
        try folder.write("sub/x.json", TemporaryFolder.submission(project: "A"))
        try configure("\"formats\": [\"text\", \"json=out.json\"]")
        let run = try CommandRun(["check", ".", "--lang", "en"], in: folder.url.appending(path: "sub"))
        #expect(run.text == "no errors in 1 file\n")
        #expect(try folder.text(of: "out.json").contains("\"sub/x.json\""))
    }

    @Test("Every mistake of a text that is not JSON is told in one run, as of a submission")
    func slips() throws {
        try folder.write("x.json", TemporaryFolder.submission(project: "A"))
        try configure("\"fail-on\": \"warnings\", // strict\n  \"formats\": [\"sarif=\", \"xml\"],\n  \"exclud\": [\"a\"],")
        let run = try folder.run("check", "x.json")
        #expect(run.status == 2)
        for place in [
            "prefab.json:3:14: error[S102]", "prefab.json:3:26: error[J", "prefab.json:4:15: error[S102]", "prefab.json:4:25: error[S102]",
            "prefab.json:5:3: error[S106]", "prefab.json:5:18: error[J113]",
        ] {
            #expect(run.errors.contains(place), "\(place) in \(run.errors)")
        }
        #expect(run.errors.contains("no path stands behind “sarif=”"))
    }

    @Test("An empty prefab.json, and one that leads nowhere, is no missing one")
    func empty() throws {
        try folder.write("x.json", TemporaryFolder.submission(project: "A"))
        try folder.write("prefab.json", " \n")
        #expect(try folder.run("check", "x.json").status == 2)
        try FileManager.default.removeItem(at: folder.url.appending(path: "prefab.json"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.appending(path: "prefab.json").filePath, withDestinationPath: "nowhere.json")
        let run = try folder.run("check", "x.json")
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("prefab: cannot read prefab.json"))
    }

    @Test("An option changes one reading and leaves the others; each entry of ignore has its own line")
    func origins() throws {
        try configure(
            """
            "readings": { "rate-rounding": "b" },
              "formats": ["sarif=out/x.sarif"],
              "ignore": [
                { "code": "W102", "reason": "资金文件写作小数" },
                { "code": "W402", "path": "a.json", "reason": "面积由测绘单位复核" }
              ]
            """)
        let lines = try CommandRun(["config", "--reading", "slab-day=b", "--lang", "en"], in: folder.url).text
        #expect(lines.contains("rate-rounding=b  (prefab.json:3)\n") && lines.contains("slab-day=b  (--reading)\n"))
        #expect(lines.contains("W102: 资金文件写作小数  (prefab.json:6)\n") && lines.contains("W402 a.json: 面积由测绘单位复核  (prefab.json:7)\n"))
        try FileManager.default.createDirectory(at: folder.url.appending(path: "sub"), withIntermediateDirectories: true)
        #expect(try run(["config"], in: "sub").text.contains("sarif=../out/x.sarif  (../prefab.json:4)"))
        let json = try folder.run("config", "--format", "json").text
        #expect(json.contains("\"origins\""))
    }

    @Test(
        "The first variable of the environment that is set has the language",
        arguments: [
            (["LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"], "en  (environment variable LC_ALL)"),
            (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN.UTF-8"], "zh  (环境变量 LANG)"),
            (["LC_ALL": "", "LC_MESSAGES": "", "LANG": ""], "zh  (默认)"), (["LC_ALL": "C", "LANG": "en_US.UTF-8"], "zh  (默认)"),
            (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh"], "zh  (环境变量 LANG)"), (["LC_ALL": "de_DE.UTF-8"], "zh  (默认)"),
        ])
    func environment(_ variables: [String: String], _ row: String) throws {
        #expect(try CommandRun(["config"], in: folder.url, variables: variables).text.hasPrefix("lang       \(row)\n"))
    }

    @Test("Standards that are settled and not there are told behind what holds")
    func missingStandards() throws {
        try configure("\"standards\": \"nowhere\"")
        let run = try folder.run("config")
        #expect(run.status == 2)
        #expect(run.text.contains("standards  nowhere  (prefab.json:3)\n"))
        #expect(run.errors.hasPrefix("prefab: prefab.json:3: cannot read the folder nowhere"))
    }

    @Test("Where the standards of the configuration are at fault, what tells how to mend them answers by those built in")
    func explained() throws {
        try configure(#""standards": "nowhere""#)
        for command in [["explain", "C103"], ["explain", "D103"], ["schema", "config"]] {
            let run = try run(command + ["--lang", "en"])
            #expect(
                run.status == 0 && !run.output.isEmpty && run.errors.hasPrefix("prefab: prefab.json:3: its standards are at fault"),
                "\(run.errors)")
        }
        #expect(try run(["explain", "C103", "--standards", "nowhere"]).status == 2)
    }

    @Test("prefab config tells what holds and where it comes from")
    func listing() throws {
        try configure(
            "\"lang\": \"en\", \"fail-on\": \"warning\",\n  \"readings\": { \"rate-rounding\": \"b\" },\n  \"exclude\": [\"a\", \"b\"]")
        let text = try CommandRun(["config", "--fail-on", "note"], in: folder.url).text
        #expect(
            text == """
                lang       en  (prefab.json:3)
                standards  —  (default)
                readings   rate-rounding=b  (prefab.json:4)
                exclude    a  (prefab.json:5)
                exclude    b  (prefab.json:5)
                fail-on    note  (--fail-on)
                formats    text  (default)
                ignore     —  (default)

                """)
        let json =
            try JSONSerialization.jsonObject(with: Data(try folder.run("config", "--format", "json").output)) as? [String: [String: Any]]
        let root = try #require(json)
        #expect(root["fail-on"]?["values"] as? [String] == ["warning"])
        #expect(root["fail-on"]?["file"] as? String == "prefab.json" && root["fail-on"]?["line"] as? Int == 3)
        #expect(root["lang"]?["option"] as? String == "--lang")
        #expect(root["ignore"]?["default"] as? Bool == true)
    }
}
