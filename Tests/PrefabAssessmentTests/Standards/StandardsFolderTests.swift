import Testing

@testable import PrefabAssessment

@Suite("Standards: the files together")
struct StandardsFolderTests {
    @Test(
        "A missing file is reported under the name that it should have, and where another file names what it holds",
        arguments: [
            ("BJ-2017-annex.json", #""value": "BJ-2017-annex""#),
            ("DB11-T-1831-2021.json", #""value": "DB11/T 1831-2021""#),
            ("GB-T-51129-2017.json", nil),
            ("jingjiguan-2022-47.json", nil),
            ("jingjiguan-2022-48.json", nil),
        ] as [(String, String?)])
    func missingFile(_ file: String, _ mention: String?) throws {
        var standards = ChangedStandards()
        standards.remove(file)
        let mentions = try mention.map { [try standards.line(of: $0, in: "jingjiguan-2022-48.json")] } ?? []
        #expect(standards.faults == ["\(file) D105"] + mentions.map { "jingjiguan-2022-48.json:\($0) D105" })
        #expect(standards.explanations.contains("add the file \(file)"))
    }

    @Test("An empty folder lacks every file")
    func emptyFolder() {
        #expect(throws: StandardsError.self) { try Standards(reading: StandardsFolder(files: [])) }
        var standards = ChangedStandards()
        for file in standards.texts { standards.remove(file.name) }
        #expect(standards.faults.map { $0.suffix(4) } == ["D105", "D105", "D105", "D105", "D105"])
    }

    @Test("A table under another id is missing, and the file at hand is named")
    func otherID() throws {
        var standards = ChangedStandards()
        try standards.change("GB-T-51129-2017.json", from: "GB/T 51129-2017", to: "GB/T 51129-2015")
        #expect(standards.faults == ["GB-T-51129-2017.json:5 D105"])
        #expect(standards.explanations.contains("mend “kind” or “id” of the file GB-T-51129-2017.json"))
    }

    @Test(
        "The same instrument in two files",
        arguments: ["DB11-T-1831-2021.json", "jingjiguan-2022-47.json", "jingjiguan-2022-48.json"])
    func sameInstrument(_ file: String) {
        var standards = ChangedStandards()
        standards.add("zz.json", standards.text(file))
        #expect(standards.faults == ["zz.json:5 D104"])
        #expect(standards.explanations.contains("repeats what \(file) holds"))
    }

    @Test("A score table of another place may stand beside those that rules name")
    func furtherTable() throws {
        var standards = ChangedStandards()
        let text = standards.text("GB-T-51129-2017.json")
        let id = try #require(text.firstRange(of: "GB/T 51129-2017"))
        standards.add("DB31-T-1.json", text.replacingCharacters(in: id, with: "DB31/T 1"))
        let read = try standards.read()
        #expect(read.tables.map(\.id) == ["BJ-2017-annex", "DB11/T 1831-2021", "DB31/T 1", "GB/T 51129-2017"])
        #expect(read.record("DB31/T 1#verticalMembers")?.status == .secondary)
        // The records of the files behind it are still found where the figures say.
        for item in try #require(read.table(TableID.national)).items {
            #expect(read.records[item.maximum.record].id == "GB/T 51129-2017#\(item.id.rawValue)")
        }
    }

    @Test("A file of another format does not pass unnoticed")
    func otherFormat() {
        var standards = ChangedStandards()
        standards.add("other.json", #"{ "format": "prefab-rules/1" }"#)
        standards.add("package.json", #"{ "name": "x" }"#)
        standards.add("list.json", "[]")
        #expect(standards.faults == ["list.json:1 D101", "other.json:1 D101", "package.json:1 D103"])
    }

    @Test("A related instrument has no file of its own")
    func related() throws {
        var standards = ChangedStandards()
        try standards.change("jingjiguan-2022-48.json", after: ["related"], from: "京政办发〔2017〕8号", to: "京技管〔2022〕47号")
        #expect(standards.faults == ["jingjiguan-2022-48.json:\(standards.line) D104"])
    }

    @Test("Text that is no JSON is reported where it breaks, and the other files are checked all the same")
    func syntax() throws {
        var standards = ChangedStandards()
        try standards.change("DB11-T-1831-2021.json", after: ["totalPoints"], from: "100,", to: "100")
        let broken = standards.line + 1
        try standards.change("jingjiguan-2022-48.json", from: "180", to: "-180")
        #expect(
            standards.faults == [
                "DB11-T-1831-2021.json:\(broken) J114", "jingjiguan-2022-48.json:\(standards.line) D109",
            ])
    }

    @Test("All faults come in one run, in the order of files and lines")
    func allFaults() throws {
        var standards = ChangedStandards()
        var lines: [Int] = []
        try standards.change("jingjiguan-2022-48.json", from: "2021-06-30", to: "2021-06-31")
        lines.append(standards.line)
        try standards.change("jingjiguan-2022-48.json", after: ["applicationMonths"], from: "3", to: #""three""#)
        lines.append(standards.line)
        try standards.change("GB-T-51129-2017.json", after: [#""dryFloor""#], from: "provisional", to: "copy")
        lines.append(standards.line)
        try standards.change("GB-T-51129-2017.json", after: [#""pipeSeparation""#], from: "50%≤比例≤70%", to: "50%≤比例≤75%")
        lines.append(standards.line)
        #expect(
            standards.faults == [
                "GB-T-51129-2017.json:\(lines[2]) D207", "GB-T-51129-2017.json:\(lines[3]) D208",
                "jingjiguan-2022-48.json:\(lines[0]) D108", "jingjiguan-2022-48.json:\(lines[1]) D101",
            ])
    }

    @Test("What rules read must be in the tables that they name")
    func needs() throws {
        var standards = ChangedStandards()
        try standards.change("DB11-T-1831-2021.json", from: #""minimumRate": {"#, to: #""minimumHorizontalRatio": {"#)
        #expect(standards.faults == ["DB11-T-1831-2021.json:1 D103"])
        #expect(standards.explanations.contains("“minimumRate”"))

        standards = ChangedStandards()
        try standards.change("BJ-2017-annex.json", from: #""id": "heatingPipes""#, to: #""id": "pipeSeparation""#)
        #expect(standards.faults == ["BJ-2017-annex.json:\(try standards.line(of: #""items""#, in: "BJ-2017-annex.json")) D103"])
        #expect(standards.explanations.contains("“heatingPipes”"))

        standards = ChangedStandards()
        try standards.change("DB11-T-1831-2021.json", from: #""grade": "AA(BJ)""#, to: #""grade": "AA""#)
        #expect(standards.faults == [])
    }

    @Test("Keys written with escapes are the same keys")
    func escapes() throws {
        var standards = ChangedStandards()
        try standards.change("jingjiguan-2022-48.json", after: ["rewardRate"], from: #""status""#, to: #""st\u0061tus""#)
        try standards.change("jingjiguan-2022-47.json", from: #""id""#, to: #""\u0069d""#)
        #expect(standards.faults == [])
        #expect(try standards.read().record("京技管〔2022〕48号#rewardRate")?.value == "180")
    }

    @Test("Faults are told as a compiler tells them, in both languages")
    func text() throws {
        var standards = ChangedStandards()
        try standards.change("jingjiguan-2022-47.json", from: "2022-03-31", to: "2022-02-30")
        do throws(StandardsError) {
            _ = try standards.read()
            Issue.record("the fault was not found")
        } catch {
            let place = "jingjiguan-2022-47.json:\(standards.line):14"
            #expect(error.text(in: .english) == "\(place): error[D108]: there is no day “2022-02-30”\n  = write YYYY-MM-DD")
            #expect(error.text(in: .chinese) == "\(place): error[D108]: 没有 “2022-02-30” 这一天\n  = 按 YYYY-MM-DD 书写")
            #expect(error.description == error.text(in: .english))
        }
    }
}
