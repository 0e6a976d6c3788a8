import Foundation
import TestSupport
import Testing

/// What follows from a folder of one's own: schemas, explanations, and what counts as settled.
@Suite("Commands under standards of one's own")
struct OwnStandardsTests {
    /// A measure and item of another name, and one more attribute.
    private func own() throws -> OwnStandards {
        let own = try OwnStandards()
        try own.change(from: "\"dryFloor\"", to: "\"dryFinish\"")
        try own.change(
            "measures.json", from: "\"attributes\": [",
            to: """
                "attributes": [
                    {
                      "id": "greenStars",
                      "title": { "zh": "绿色建筑星级", "en": "Stars of a green building" },
                      "shortTitle": { "zh": "绿建星级", "en": "Green stars" },
                      "kind": "level",
                      "levels": [0, 1, 2, 3],
                      "definition": { "zh": "按评价标识", "en": "By its label" },
                      "clause": "—",
                      "status": "provisional",
                      "source": "recalled"
                    },
                """)
        try own.change(
            "DB11-T-1831-2021.json", from: "\"scoring\": { \"kind\": \"declared\" }",
            to: "\"attribute\": \"greenStars\", \"scoring\": { \"kind\": \"declared\" }")
        return own
    }

    private func object(_ run: CommandRun) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    }

    @Test("The schemas of submissions and verdicts name the measures, attributes and items of the folder", arguments: ["2020-12", "07"])
    func schemas(_ draft: String) throws {
        let own = try own()
        let submission = try object(own.run("schema", "submission", "--standards", "mine", "--draft", draft))
        let definitions = try #require(submission[draft == "07" ? "definitions" : "$defs"] as? [String: [String: Any]])
        func names(_ definition: String) -> Set<String> { Set((definitions[definition]?["properties"] as? [String: Any] ?? [:]).keys) }
        #expect(names("measures").contains("dryFinish") && !names("measures").contains("dryFloor"))
        #expect(names("declaredScores").contains("dryFinish") && !names("declaredScores").contains("dryFloor"))
        #expect(names("attributes") == ["greenStars"])
        let stars = (definitions["attributes"]?["properties"] as? [String: [String: Any]])?["greenStars"]
        #expect(stars?["enum"] as? [Int] == [0, 1, 2, 3])

        let verdict = try own.run("schema", "verdict", "--standards", "mine", "--draft", draft).text
        #expect(verdict.contains("\"dryFinish\"") && !verdict.contains("\"dryFloor\""))
    }

    @Test("Those built in are what is meant without a folder")
    func builtIn() throws {
        let text = try CommandRun(["schema", "submission"]).text
        #expect(text.contains("\"dryFloor\"") && !text.contains("\"greenStars\""))
    }

    @Test("A measure, an attribute, an item and a provision of the folder are explained and listed")
    func explanations() throws {
        let own = try own()
        let list = try own.run("explain", "--list", "--standards", "mine").text
        for id in ["S104", "48-8-window", "1831-walls", "dryFinish", "greenStars"] {
            #expect(list.split(separator: "\n").contains { $0.hasPrefix(id + " ") }, "\(id)")
        }
        let stars = try own.run("explain", "greenStars", "--standards", "mine").text
        #expect(stars.hasPrefix("greenStars  Stars of a green building (attribute)"))
        #expect(stars.contains("Values  0, 1, 2, 3") && stars.contains("Used by  DB11/T 1831-2021: bonusItems"))
        // A measure and two items are called so.
        let dry = try own.run("explain", "dryFinish", "--standards", "mine").text
        #expect(dry.components(separatedBy: "dryFinish  ").count - 1 >= 3)
        let unknown = try own.run("explain", "dryFinsh", "--standards", "mine")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("did you mean dryFinish?"))
        #expect(try own.run("explain", "greenStars").errors.contains("there is no code, rule, reading, provision"))
    }

    @Test("What is drawn from printed words by interpretation is listed as provisional and left out by --verified-only")
    func inferred() throws {
        let own = try OwnStandards()
        let sample = Repository.url("samples/eligible-factory.json").filePath
        // 180 yuan is printed: it settles the amount.
        let before = try own.run("review", sample, "--format", "json", "--standards", "mine").text
        #expect(!before.contains("\"京技管〔2022〕48号#rewardRate\""))
        try own.change(
            "jingjiguan-2022-48.json", from: "\"unit\": \"yuan/m²\",\n    \"clause\": \"第六条、第七条\",\n    \"status\": \"primary\"",
            to: "\"unit\": \"yuan/m²\",\n    \"clause\": \"第六条、第七条\",\n    \"status\": \"inferred\"")
        let after = try own.run("review", sample, "--format", "json", "--standards", "mine").text
        let provisional = try #require(after.firstRange(of: "\"provisional\""))
        #expect(after[provisional.lowerBound...].contains("\"京技管〔2022〕48号#rewardRate\""))
        let list = try own.run("standards", "--standards", "mine").text
        #expect(list.contains("inferred"))
        #expect(list.contains("inferred: drawn from printed words by interpretation"))
        let sheet = try own.run("standards", "show", "京技管〔2022〕48号#rewardRate", "--standards", "mine").text
        #expect(sheet.split(separator: "\n").contains { $0.contains("rewardRate") && $0.contains("inferred") })
    }

    @Test("What rests on an inferred day is open under --verified-only until somebody has proof-read it")
    func verifiedOnly() throws {
        let own = try OwnStandards()
        let sample = Repository.url("samples/eligible-factory.json").filePath
        // 有效期至2025年: the last day is no day of the text.
        let day = "京技管〔2022〕48号#validTo"
        func outcome(_ more: String...) throws -> (validity: String?, isProvisional: Bool) {
            let arguments = ["review", sample, "--format", "json", "--standards", "mine"] + more
            let root = try object(CommandRun(arguments, in: own.folder.url))
            let finding = (root["findings"] as? [[String: Any]])?.first { $0["rule"] as? String == "48-19-validity" }
            return (finding?["outcome"] as? String, (root["provisional"] as? [String])?.contains(day) == true)
        }
        #expect(try outcome() == ("pass", true))
        #expect(try outcome("--verified-only") == ("undetermined", false))
        let verify = try own.run(
            "standards", "verify", "jingjiguan-2022-48", "validTo", "--name", "王工", "--date", "2026-03-01", "--standards", "mine")
        #expect(verify.status == 0)
        #expect(try outcome() == ("pass", false))
        #expect(try outcome("--verified-only") == ("pass", false))
    }
}
