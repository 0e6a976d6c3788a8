import Foundation
import TestSupport
import Testing

/// `prefab rate`, and `--beside` of `review` and `batch`.
@Suite("Rates by any method, as users ask for them") struct RateCommandTests {
    private static let school = "samples/rate/school.json"
    private static let factory = "samples/eligible-factory.json"

    @Test("The committed result of the sample is fresh")
    func fresh() throws {
        for (path, arguments) in [
            ("samples/rate/school.txt", []), ("samples/rate/school.en.md", ["--format", "markdown", "--lang", "en"]),
            ("samples/rate/school.rate.json", ["--format", "json"]),
        ] {
            let run = try CommandRun(["rate", Self.school, "--method", "GB/T 51129-2017"] + arguments)
            #expect(run.status == 0 && run.errors.isEmpty)
            let difference = try Snapshot.difference(run.text, from: path, filter: "RateCommandTests")
            #expect(difference == nil, "\(difference ?? "")")
        }
    }

    @Test("The sample comes to what samples/README.md works out")
    func figures() throws {
        let json = try Repository.text(of: "samples/rate/school.rate.json")
        for exact in ["769/940", "33/47", "36/47"] { #expect(json.contains("\"exact\": \"\(exact)\"")) }
        #expect(json.contains("\"grade\": \"AA\"") && json.contains("\"grade\": null"))
    }

    @Test("Shares in the place of quantities are doubted where no area tells")
    func shares() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "a.json",
            """
            { "format": "prefab-submission/1", "buildings": [{ "id": "1#", "structure": "concrete", "height": 20, "measures": {
              "verticalMembers": { "qualifying": 0.8, "total": 1 },
              "horizontalMembers": { "qualifying": 0.9, "total": 1 },
              "waterPipes": { "qualifying": 1, "total": 2 } } }] }
            """)
        let run = try folder.run("rate", "a.json", "--method", "all")
        #expect(run.status == 0)
        let places = run.errors.split(separator: "\n").filter { $0.contains("[W401]") }.map { $0.prefix { $0 != " " } }
        #expect(places == ["a.json:2:52:", "a.json:3:54:"])
    }

    @Test("Standard input, standard output, a file")
    func streams() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.json", try Repository.text(of: Self.school))
        let direct = try folder.run("rate", "a.json", "--method", "all", "--format", "json")
        let piped = try CommandRun(
            ["rate", "-", "--method", "all", "--format", "json", "--lang", "en", "--output", "-"],
            input: Array(try Repository.text(of: Self.school).utf8))
        #expect(direct.status == 0 && direct.output == piped.output)
        #expect(try folder.run("rate", "a.json", "--method", "all", "--format", "json", "--output", "b.json").output.isEmpty)
        #expect(try folder.text(of: "b.json") == direct.text)
        let over = try folder.run("rate", "a.json", "--method", "all", "--output", "./a.json")
        #expect(over.status == 2)
        #expect(try folder.text(of: "a.json") == Repository.text(of: Self.school))
        #expect(try folder.run("check", ".", "--verbose").errors.contains("b.json: its format is prefab-rate/1"))
    }

    @Test(
        "Each form",
        arguments: [
            ("text", "装配率计算书\n"), ("markdown", "# 装配率计算书\n"), ("html", "<!DOCTYPE html>\n"), ("json", "{\n  \"format\": \"prefab-rate/1\""),
        ])
    func forms(_ format: String, _ start: String) throws {
        let run = try CommandRun(["rate", Self.school, "--method", "all", "--format", format])
        #expect(run.status == 0)
        #expect(run.text.hasPrefix(start))
    }

    @Test(
        "Wrong usage says what there is",
        arguments: [
            (
                ["rate", school],
                "prefab: say by which method, with --method: \"BJ-2017-annex\", \"DB11/T 1831-2021\", \"GB/T 51129-2017\", or all\n"
            ),
            (
                ["rate", school, "--method", "GB/T 51129-2018"],
                "prefab: there is no method “GB/T 51129-2018”; did you mean GB/T 51129-2017? (known: BJ-2017-annex, DB11/T 1831-2021, GB/T 51129-2017; all means all of them)\n"
            ),
            (
                ["review", factory, "--beside", "51129"],
                "prefab: there is no method “51129”; did you mean GB/T 51129-2017? (known: BJ-2017-annex, DB11/T 1831-2021, GB/T 51129-2017; all means all of them)\n"
            ),
            (
                ["batch", factory, "--beside", "DB33"],
                "prefab: there is no method “DB33” (known: BJ-2017-annex, DB11/T 1831-2021, GB/T 51129-2017; all means all of them)\n"
            ),
            (["rate", "nowhere.json", "--method", "all"], "prefab: cannot read nowhere.json: No such file or directory\n"),
        ])
    func wrongUsage(_ arguments: [String], _ message: String) throws {
        let run = try CommandRun(arguments + ["--lang", "en"])
        #expect(run.status == 2)
        #expect(run.errors == message)
        #expect(run.output.isEmpty)
    }

    @Test("A summary has no place for other methods")
    func summary() throws {
        let run = try CommandRun(["batch", Self.factory, "--beside", "all", "--summary", "csv"])
        #expect(run.status == 2)
        #expect(run.errors.contains("leave out --beside or --summary"))
    }

    @Test("Mistakes of what is there come with line and cure; what a review needs besides is not asked for")
    func mistakes() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "a.json",
            """
            {
              "format": "prefab-submission/1",
              "buildings": [
                {
                  "id": "A",
                  "structure": "concret",
                  "measure": {}
                }
              ]
            }
            """)
        let run = try folder.run("rate", "a.json", "--method", "all")
        #expect(run.status == 1 && run.output.isEmpty)
        for line in [
            "a.json:6:20: error[S102]: “concret” is not an accepted value", "a.json:7:7: error[S106]: unknown key “measure”",
            "a.json:4:5: error[S107]: the required field height is missing",
        ] { #expect(run.errors.contains(line), "\(line)\n\(run.errors)") }
        #expect(run.errors.contains("did you mean “measures”?") && run.errors.contains("did you mean “concrete”?"))
        #expect(!run.errors.contains("project") && !run.errors.contains("aboveGroundArea"))
    }

    @Test("A folder of standards of one's own")
    func standards() throws {
        let folder = try TemporaryFolder()
        for name in Repository.names(in: "Standards") where name.hasSuffix(".json") {
            // Grade AA from 82% on: 81.80% is A.
            try folder.write("mine/\(name)", try Repository.text(of: "Standards/\(name)").replacing("\"from\": 76,", with: "\"from\": 82,"))
        }
        try folder.write("a.json", try Repository.text(of: Self.school))
        let run = try folder.run("rate", "a.json", "--standards", "mine", "--method", "GB-T-51129-2017")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.split(separator: "\n").contains { $0.hasPrefix("1#教学楼") && $0.contains(" 81.80%  A ") })
    }

    // MARK: - Beside

    @Test("A batch writes beside what a review writes, on one line")
    func batch() throws {
        let line = Array(try Data(contentsOf: Repository.url(Self.factory)).filter { $0 != UInt8(ascii: "\n") })
        let batch = try CommandRun(["batch", "--beside", "all", "--lang", "en"], input: line + [0x0A] + line)
        let lines = batch.text.split(separator: "\n")
        #expect(batch.status == 0 && lines.count == 2 && lines[0] == lines[1])
        let folder = try TemporaryFolder()
        try folder.write("a.json", String(decoding: line, as: UTF8.self))
        let review = try folder.run("review", "a.json", "--beside", "all", "--format", "json")
        let trees = try [Data(lines[0].utf8), Data(review.output)].map { try JSONSerialization.jsonObject(with: $0) as? [String: Any] }
        let besides = trees.map { $0?["beside"] as? NSArray }
        #expect(besides[0]?.count == 2)
        #expect(besides[0] == besides[1])
        let alone = try CommandRun(["batch", "--lang", "en"], input: line)
        let start = try #require(lines[0].firstRange(of: ",\"beside\":")).lowerBound
        #expect(alone.text == lines[0][..<start] + "}\n")
    }

    @Test("A kept verdict is compared with the same methods beside")
    func keptVerdict() throws {
        let folder = try TemporaryFolder()
        try folder.write("x.json", try Repository.text(of: Self.factory))
        for methods in [[], ["GB-T-51129-2017"], ["all"], ["DB11-T-1831-2021"]] {
            let beside = methods.flatMap { ["--beside", $0] }
            let kept = try CommandRun(["review", "x.json", "--format", "json", "--output", "x.verdict.json"] + beside, in: folder.url)
            #expect(kept.status == 0)
            #expect(try folder.run("check", "x.json", "--verdicts", "--format", "json").findings == ["x.json:", "x.verdict.json:"])
        }
        let other = try CommandRun(["review", "x.json", "--beside", "all", "--format", "json"], in: folder.url)
        try folder.write("x.verdict.json", other.text.replacing("\"method\": \"GB/T 51129-2017\"", with: "\"method\": \"GB/T 51129-2006\""))
        #expect(try folder.run("check", "x.json", "--verdicts", "--format", "json").findings == ["x.json:", "x.verdict.json: V101"])
    }

    @Test("check --for rate asks for what rates need and no more, by the methods that are named")
    func check() throws {
        #expect(try CommandRun(["check", Self.school]).status == 1)
        let run = try CommandRun(["check", Self.school, "--for", "rate", "--lang", "en"])
        #expect(run.status == 0 && run.text == "no errors in 1 file\n")
        let folder = try TemporaryFolder()
        let text = try Repository.text(of: Self.school)
        try folder.write("a.json", text.replacing("\"structure\": ", with: "\"structur\": ", maxReplacements: 1))
        let wrong = try folder.run("check", ".", "--for", "rate", "--format", "json")
        #expect(wrong.status == 1)
        #expect(wrong.findings == ["a.json: S106", "a.json: S107"] || wrong.findings == ["a.json: S107", "a.json: S106"])
        // More points than the item has by one method: known only where that method is asked for.
        let tooMany = text.replacing(
            "\"fullDecoration\": true,", with: "\"fullDecoration\": true, \"declaredScores\": { \"bonusItems\": 11 },", maxReplacements: 1)
        try folder.write("a.json", tooMany)
        #expect(try folder.run("check", "a.json", "--for", "rate", "--method", "GB/T 51129-2017").status == 0)
        #expect(
            try folder.run("check", "a.json", "--for", "rate", "--method", "DB11/T 1831-2021", "--format", "json").findings == [
                "a.json: S207"
            ])
        #expect(try CommandRun(["check", Self.school, "--method", "all"]).status == 2)
        #expect(try CommandRun(["check", Self.school, "--for", "rate", "--verdicts"]).status == 2)
    }

    @Test("The schema for rates requires what check --for rate requires")
    func schema() throws {
        let run = try CommandRun(["schema", "submission", "--for", "rate"])
        #expect(run.status == 0)
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(run.text.utf8)) as? [String: Any])
        #expect(schema["required"] as? [String] == ["format", "buildings"])
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        #expect(definitions["building"]?["required"] as? [String] == ["id", "structure", "height"])
        #expect(definitions["project"]?["required"] == nil)
        #expect(try CommandRun(["schema", "verdict", "--for", "rate"]).status == 2)
    }
}
