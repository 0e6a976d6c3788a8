import Foundation
import TestSupport
import Testing

/// `prefab standards check`, as somebody who enters a printed table runs it at each save.
@Suite("prefab standards check")
struct StandardsCheckTests {
    @Test("A folder without faults")
    func clean() throws {
        let run = try OwnStandards().run("standards", "check", "mine")
        #expect(run.status == 0)
        let count = Repository.names(in: "Standards").count { $0.hasSuffix(".json") }
        #expect(run.text == "no errors in \(count) files\n")
        #expect(run.errors.isEmpty)
    }

    @Test("Faults of several files come in one run, each with its file, its line and its cure")
    func faults() throws {
        let own = try OwnStandards()
        // 52 in place of 50 points: the group is no longer the sum of its items, nor the total that of its groups.
        try own.change(
            "DB11-T-1831-2021.json", from: "\"value\": 50,\n        \"unit\": \"points\"",
            to: "\"value\": 52,\n        \"unit\": \"points\"")
        try own.change("jingjiguan-2022-48.json", from: "area\" },\n    \"value\": 180,", to: "area\" },\n    \"value\": 0,")
        let run = try own.run("standards", "check", "mine/")
        #expect(run.status == 1)
        let lines = run.text.split(separator: "\n")
        let line =
            try 1 + own.text(of: "DB11-T-1831-2021.json").split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex { $0.contains("\"id\": \"mainStructure\"") }!
        // The group opens on the line before its id.
        #expect(
            lines.contains {
                $0.hasPrefix("mine/DB11-T-1831-2021.json:\(line - 1):5: error[D201]: the items of Main structure add up to 50")
            })
        #expect(lines.contains { $0.contains("error[D201]: the groups add up to 102, not to 100") })
        #expect(lines.contains { $0.hasPrefix("mine/jingjiguan-2022-48.json:") && $0.contains("error[D109]: 0 is out of range (above 0") })
        #expect(lines.filter { $0.contains("= help: ") }.count == 3)
        #expect(lines.contains { $0.hasPrefix("3 errors, 0 warnings in 2 files (") })
    }

    @Test("What is missing from an empty folder is said one file at a time")
    func empty() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(at: folder.url.appending(path: "mine"), withIntermediateDirectories: true)
        let run = try folder.run("standards", "check", "mine", "--format", "json")
        #expect(run.status == 1)
        #expect(
            run.findings == [
                "mine/jingjiguan-2022-47.json: D105", "mine/jingjiguan-2022-48.json: D105", "mine/measures.json: D105",
            ])
    }

    @Test("Every form of diagnostics", arguments: ["text", "json", "sarif", "junit", "github", "gitlab"])
    func formats(_ format: String) throws {
        let own = try OwnStandards()
        try own.change("measures.json", from: "\"mayBeAbsent\": true", to: "\"mayBeAbsnt\": true")
        let run = try own.run("standards", "check", "mine", "--format", format, "--output", "found")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        let text = try own.folder.text(of: "found")
        #expect(text.contains("D102") && text.contains("measures.json") && text.contains("mayBeAbsent"))
    }

    @Test("Neither the files that are read nor a folder that is not there are lost in silence")
    func refused() throws {
        let own = try OwnStandards()
        let before = try own.text(of: "measures.json")
        #expect(try own.run("standards", "check", "mine", "--output", "mine/measures.json").status == 2)
        #expect(try own.text(of: "measures.json") == before)
        #expect(try own.run("standards", "check", "yours").status == 2)
    }
}
