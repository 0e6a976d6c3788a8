import Foundation
import TestSupport
import Testing

/// `prefab standards verify`: what a ticked row leaves in the file.
@Suite("prefab standards verify")
struct StandardsVerifyTests {
    private static let file = "DB11-T-1831-2021.json"

    private func verify(_ own: OwnStandards, _ ids: String..., name: String = "王工", more: [String] = []) throws -> CommandRun {
        try CommandRun(
            ["standards", "verify"] + ids + ["--name", name, "--date", "2026-03-01", "--standards", "mine", "--lang", "en"] + more,
            in: own.folder.url)
    }

    @Test("The row says who did it and when, and no other byte of the file changes")
    func written() throws {
        let own = try OwnStandards()
        let before = try own.text(of: Self.file)
        let run = try verify(own, "DB11/T 1831-2021", "horizontalMembers")
        #expect(run.status == 0)
        #expect(run.text == "DB11/T 1831-2021#horizontalMembers: proof-read by 王工 on 2026-03-01\n")
        let scoring = #"{ "kind": "linear", "unit": "%", "from": 70, "to": 80, "lowerPoints": 10, "upperPoints": 20 },"#
        let old = """
            \(scoring)
                  "clause": "评分表",
                  "status": "provisional",
                  "source": "standIn"
            """
        let new = """
            \(scoring)
                  "clause": "评分表",
                  "status": "verified",
                  "source": "standIn",
                  "verified": { "name": "王工", "date": "2026-03-01" }
            """
        #expect(before.components(separatedBy: old).count == 2)
        #expect(try own.text(of: Self.file) == before.replacingOccurrences(of: old, with: new))
        #expect(try own.run("standards", "check", "mine").status == 0)
        // The sheet has it ticked, and a review no longer counts it among what was not proof-read.
        let sheet = try own.run("standards", "show", "DB11-T-1831-2021", "--standards", "mine").text
        #expect(sheet.split(separator: "\n").contains { $0.contains("☑") && $0.contains("horizontalMembers") })
        #expect(sheet.contains("1 of 34 rows"))
    }

    @Test("A name in quotation marks, and the source of the print")
    func source() throws {
        let own = try OwnStandards()
        #expect(try verify(own, Self.file, "groups.walls", name: "王 \"老\" 工", more: ["--source", "print"]).status == 0)
        let text = try own.text(of: Self.file)
        #expect(text.contains("\"source\": \"print\",\n        \"verified\": { \"name\": \"王 \\\"老\\\" 工\", \"date\": \"2026-03-01\" }"))
    }

    @Test("Files on one line and with Windows line ends stay so")
    func spellings() throws {
        let own = try OwnStandards()
        let text = try own.text(of: Self.file)
        let windows = text.replacingOccurrences(of: "\n", with: "\r\n")
        try own.folder.write("mine/\(Self.file)", windows)
        #expect(try verify(own, Self.file, "inForce").status == 0)
        let written = try own.text(of: Self.file)
        #expect(written.contains("\"source\": \"copy\",\r\n    \"verified\": { \"name\": \"王工\", \"date\": \"2026-03-01\" }\r\n  },"))
        #expect(written.replacingOccurrences(of: "\r\n", with: "").contains("\n") == false)

        let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let line = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
        try own.folder.write("mine/\(Self.file)", String(decoding: line, as: UTF8.self))
        #expect(try verify(own, Self.file, "inForce").status == 0)
        #expect(
            try own.text(of: Self.file).contains(#""source":"copy","verified": { "name": "王工", "date": "2026-03-01" },"status":"verified""#)
        )
    }

    @Test("With a row its parts are proof-read")
    func parts() throws {
        let own = try OwnStandards()
        try own.change(
            Self.file, from: "\"lowerPoints\": 10, \"upperPoints\": 20 },\n",
            to: "\"lowerPoints\": 10, \"upperPoints\": 20 },\n"
                + "      \"parts\": [{ \"id\": \"points\", \"status\": \"copy\", \"source\": \"copy\" }, "
                + "{ \"id\": \"ratio\", \"status\": \"provisional\", \"source\": \"standIn\" }],\n")
        #expect(try verify(own, Self.file, "horizontalMembers").status == 0)
        #expect(try own.run("standards", "check", "mine").status == 0)
        let text = try own.text(of: Self.file)
        #expect(
            text.contains(
                #"{ "id": "points", "status": "verified", "source": "copy", "verified": { "name": "王工", "date": "2026-03-01" } }"#))
    }

    @Test("Never twice")
    func twice() throws {
        let own = try OwnStandards()
        #expect(try verify(own, Self.file, "totalPoints").status == 0)
        let before = try own.text(of: Self.file)
        let run = try verify(own, Self.file, "totalPoints", name: "李工")
        #expect(run.status == 2)
        #expect(run.errors.contains("was proof-read by 王工 on 2026-03-01"))
        #expect(try own.text(of: Self.file) == before)
    }

    @Test("Never over a fault, of another file either")
    func fault() throws {
        let own = try OwnStandards()
        try own.change("jingjiguan-2022-48.json", from: "area\" },\n    \"value\": 180,", to: "area\" },\n    \"value\": 0,")
        let before = try own.text(of: Self.file)
        let run = try verify(own, Self.file, "totalPoints")
        #expect(run.status == 1)
        #expect(run.errors.contains("nothing was written") && run.errors.contains("jingjiguan-2022-48.json:"))
        #expect(try own.text(of: Self.file) == before)
    }

    @Test(
        "What cannot be verified is refused, and nothing is written",
        arguments: [
            (["DB11-T-1831-2021", "bonusItems"], "the figure of DB11/T 1831-2021#bonusItems is unknown"),
            (["DB11-T-1831-2021", "verticalMember"], "did you mean verticalMembers?"),
            (["DB11-T-1831", "verticalMembers"], "there is no instrument DB11-T-1831"),
        ])
    func refused(_ ids: [String], _ reason: String) throws {
        let own = try OwnStandards()
        let before = try own.text(of: Self.file)
        let run = try CommandRun(
            ["standards", "verify"] + ids + ["--name", "王工", "--date", "2026-03-01", "--standards", "mine", "--lang", "en"],
            in: own.folder.url)
        #expect(run.status == 2)
        #expect(run.errors.contains(reason))
        #expect(try own.text(of: Self.file) == before)
    }

    @Test("A source that the file does not have, an impossible day, a blank name, and the data built in")
    func usage() throws {
        let own = try OwnStandards()
        let before = try own.text(of: Self.file)
        let run = try verify(own, Self.file, "totalPoints", more: ["--source", "prnt"])
        #expect(run.status == 1)
        #expect(run.errors.contains("did you mean “print”?"))
        #expect(try verify(own, Self.file, "totalPoints", name: " ").status == 2)
        let day = ["standards", "verify", Self.file, "totalPoints", "--name", "王工", "--date", "2026-02-30"]
        #expect(try CommandRun(day + ["--standards", "mine"], in: own.folder.url).status == 2)
        #expect(try own.text(of: Self.file) == before)
        let builtIn = try own.run("standards", "verify", Self.file, "totalPoints", "--name", "王工", "--date", "2026-03-01")
        #expect(builtIn.status == 2)
        #expect(builtIn.errors.contains("--standards"))
    }

    @Test("Nothing is left beside the file, and a link stays one")
    func replaced() throws {
        let own = try OwnStandards()
        let names = { try FileManager.default.contentsOfDirectory(atPath: own.folder.url.appending(path: "mine").filePath).sorted() }
        let before = try names()
        #expect(try verify(own, Self.file, "totalPoints").status == 0)
        #expect(try names() == before)
        try own.folder.write("elsewhere.json", try own.text(of: "measures.json"))
        try own.remove("measures.json")
        try own.folder.link("mine/measures.json", to: own.folder.url.appending(path: "elsewhere.json").filePath)
        #expect(try verify(own, "measures", "dryFloor").status == 0)
        #expect(try own.folder.text(of: "elsewhere.json").contains("\"verified\": { \"name\": \"王工\""))
        #expect(try names() == before)
    }
}
