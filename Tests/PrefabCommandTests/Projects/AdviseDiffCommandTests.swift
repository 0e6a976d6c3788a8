import Foundation
import TestSupport
import Testing

/// `prefab advise` and `prefab diff` as their users run them, on the samples whose figures are worked out in `samples/README.md`.
@Suite("prefab advise, prefab diff")
struct AdviseDiffCommandTests {
    private let low = "samples/annex-60.00m.json"
    private let high = "samples/annex-60.01m.json"

    private func object(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    private func sample(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: Repository.root.appending(path: name)), as: UTF8.self)
    }

    // MARK: - Advice

    /// 40% of 4328.496 m³ are 1731.3984 m³; 1492.0074 m³ are there, so 239.391 m³ are missing.
    @Test("Every form names the least amount", arguments: ["text", "markdown", "html", "json"])
    func adviceForms(_ format: String) throws {
        let run = try CommandRun(["advise", low, "--format", format, "--lang", "en"])
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.text.replacing("\\.", with: ".").contains("239.391"))
    }

    @Test func adviceInJSON() throws {
        let root = try object(CommandRun(["advise", low, "--format", "json"]).output)
        #expect(root["format"] as? String == "prefab-advice/1")
        #expect(root["verdict"] as? String == "ineligible")
        let buildings = try #require(root["buildings"] as? [[String: Any]])
        let goals = try #require(buildings.first?["goals"] as? [[String: Any]])
        #expect(goals.first?["rule"] as? String == "48-7-prefabrication-rate")
        let alone = try #require(goals.first?["alone"] as? [[String: Any]])
        let field = try #require((alone.first?["fields"] as? [[String: Any]])?.first)
        #expect(field["to"] as? String == "1731.3984")
        #expect(field["more"] as? String == "239.391")
    }

    @Test("A broken submission is status 1, a file that is not there and broken costs are status 2")
    func adviceFailures() throws {
        let folder = try TemporaryFolder()
        let broken = try CommandRun(["advise", "samples/broken.json"])
        #expect(broken.status == 1)
        #expect(broken.output.isEmpty)
        #expect(broken.errors.contains("S207"))
        #expect(try CommandRun(["advise", "samples/none.json"]).status == 2)
        #expect(try CommandRun(["advise", low, "--format", "csv"]).status != 0)

        try folder.write("project.json", sample(low))
        try folder.write("costs.json", #"{ "format": "prefab-costs/1", "costs": { "structuralConcrete": 3200 } }"#)
        try folder.write("wrong.json", #"{ "format": "prefab-costs/1", "costs": { "structuralConcrete": -1 } }"#)
        #expect(try folder.run("advise", "project.json", "--costs", "costs.json").status == 0)
        let wrong = try folder.run("advise", "project.json", "--costs", "wrong.json")
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("wrong.json"))
    }

    /// 239.391 m³ at 3200 yuan are 766,051.20 yuan; the building has no cost of its own for structural concrete.
    @Test("The sample of costs works on a sample of a submission")
    func sampleCosts() throws {
        let run = try CommandRun(["advise", low, "--costs", "samples/advice/costs.json", "--lang", "en"])
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.text.contains("The cheapest (766,051.20 yuan): Structural concrete: another 239.391 m³"))
    }

    @Test func adviceGoesToAFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("project.json", sample(low))
        let run = try folder.run("advise", "project.json", "--format", "markdown", "--output", "advice.md")
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(try folder.text(of: "advice.md").contains("239.391"))
        #expect(try folder.run("advise", "project.json", "--output", "none/advice.md").status == 2)
    }

    // MARK: - Comparison

    /// 180 × 14824.8 m² = 2,668,464.00 yuan.
    @Test("One centimetre more is worth the whole amount in every form", arguments: ["text", "markdown", "html", "json"])
    func comparisonForms(_ format: String) throws {
        let run = try CommandRun(["diff", low, high, "--format", format, "--lang", "en"])
        #expect(run.status == 0)
        // The two samples are two projects, which is remarked on and no error.
        #expect(run.errors == "prefab: the project ids differ: YZ-2020-0016, YZ-2020-0017\n")
        #expect(run.text.contains(format == "json" ? "2668464.00" : "2,668,464.00"))
        #expect(run.text.contains("60.01"))
    }

    @Test func comparisonInJSON() throws {
        let root = try object(CommandRun(["diff", low, high, "--format", "json"]).output)
        #expect(root["format"] as? String == "prefab-diff/1")
        for (side, verdict, amount) in [("old", "ineligible", "0.00"), ("new", "eligible", "2668464.00")] {
            let part = try #require(root[side] as? [String: Any])
            #expect(part["verdict"] as? String == verdict)
            #expect((part["amount"] as? [String: String]) == ["lower": amount, "upper": amount])
        }
    }

    /// Reading `permit-day` decides `decided-by-reading.json`: 2,238,588.00 yuan by the reading that is taken.
    @Test func oneSubmissionByTwoReadings() throws {
        let file = "samples/decided-by-reading.json"
        let run = try CommandRun(["diff", file, "--new-reading", "permit-day=b", "--format", "json"])
        let root = try object(run.output)
        #expect(run.status == 0)
        #expect(((root["old"] as? [String: Any])?["amount"] as? [String: String])?["lower"] == "2238588.00")
        #expect((root["old"] as? [String: Any])?["verdict"] as? String == "eligible")
        #expect((root["new"] as? [String: Any])?["verdict"] as? String != "eligible")
    }

    @Test("Errors on either side are status 1; nothing to compare with, or nothing to read, is status 2")
    func comparisonFailures() throws {
        for files in [["samples/broken.json", high], [low, "samples/broken.json"]] {
            let run = try CommandRun(["diff"] + files)
            #expect(run.status == 1)
            #expect(run.output.isEmpty)
            #expect(run.errors.contains("S207"))
        }
        #expect(try CommandRun(["diff", low]).status == 2)
        #expect(try CommandRun(["diff", low, "samples/none.json"]).status == 2)
        #expect(try CommandRun(["diff", low, "--new-standards", "samples/none"]).status == 2)
    }

    @Test func comparisonGoesToAFileAndOtherProjectsAreRemarkedOn() throws {
        let folder = try TemporaryFolder()
        try folder.write("old.json", sample(low))
        try folder.write("new.json", sample("samples/annex-steel.json"))
        let run = try folder.run("diff", "old.json", "new.json", "--output", "diff.txt")
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("the project ids differ"))
        #expect(try folder.text(of: "diff.txt").contains("4,082,400.00"))
    }
}
