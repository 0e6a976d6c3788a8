import Testing

@testable import PrefabAssessment

@Suite("Standards: the files together")
struct StandardsFolderTests {
    @Test(
        "A missing ordinance is reported under the name that its file should have",
        arguments: ["jingjiguan-2022-47.json", "jingjiguan-2022-48.json"])
    func missingOrdinance(_ file: String) throws {
        var standards = ChangedStandards()
        standards.remove(file)
        #expect(standards.faults == ["\(file) D105"])
        #expect(standards.explanations.contains("add the file \(file)"))
    }

    @Test("Without measures no method can be read, and that alone is said")
    func missingMeasures() {
        var standards = ChangedStandards()
        standards.remove("measures.json")
        #expect(standards.faults == ["measures.json D105"])
        #expect(standards.explanations.contains("add the file measures.json"))
    }

    @Test(
        "A missing method is reported where an ordinance names it",
        arguments: [
            ("BJ-2017-annex.json", "BJ-2017-annex", ["jingjiguan-2022-48.json"]),
            ("DB11-T-1831-2021.json", "DB11/T 1831-2021", ["jingjiguan-2022-47.json", "jingjiguan-2022-48.json"]),
        ])
    func missingMethod(_ file: String, _ id: String, _ mentions: [String]) throws {
        var standards = ChangedStandards()
        standards.remove(file)
        let faults = try mentions.map { "\($0):\(try standards.line(of: "\"value\": \"\(id)\"", in: $0)) D105" }
        #expect(standards.faults.filter { $0.hasSuffix("D105") } == faults)
        // What only that method used is used no longer.
        #expect(standards.faults.filter { !$0.hasSuffix("D105") }.allSatisfy { $0.hasPrefix("measures.json:") && $0.hasSuffix("D301") })
    }

    @Test("A folder needs no method but those that the ordinances name")
    func noNationalStandard() throws {
        var standards = ChangedStandards()
        standards.remove("GB-T-51129-2017.json")
        #expect(standards.faults == [])
        #expect(try standards.read().methods.map(\.id) == ["BJ-2017-annex", "DB11/T 1831-2021"])
    }

    @Test("An empty folder lacks every file")
    func emptyFolder() {
        #expect(throws: StandardsError.self) { try Standards(reading: StandardsFolder(files: [])) }
        var standards = ChangedStandards()
        for file in standards.texts { standards.remove(file.name) }
        #expect(standards.faults.map { $0.suffix(4) } == ["D105", "D105", "D105"])
    }

    @Test("An ordinance of another kind is missing, and the file at hand is named")
    func otherKind() throws {
        var standards = ChangedStandards()
        try standards.change("jingjiguan-2022-47.json", from: "obligations", to: "measures")
        #expect(standards.faults.contains("jingjiguan-2022-47.json:5 D105"))
        #expect(standards.explanations.contains("mend “kind” or “id” of the file jingjiguan-2022-47.json"))
    }

    @Test("A method under another id is missing where it is named, and the name at hand is offered")
    func otherID() throws {
        var standards = ChangedStandards()
        try standards.change("BJ-2017-annex.json", from: "BJ-2017-annex", to: "BJ-2017-annexes")
        let line = try standards.line(of: #""value": "BJ-2017-annex""#, in: "jingjiguan-2022-48.json")
        #expect(standards.faults == ["jingjiguan-2022-48.json:\(line) D105"])
        #expect(standards.explanations.contains("did you mean “BJ-2017-annexes”?"))
    }

    @Test(
        "The same instrument in two files",
        arguments: [
            ("DB11-T-1831-2021.json", ["1831-main-structure", "1831-walls", "1831-decoration", "1831-assembly-rate"]),
            ("jingjiguan-2022-47.json", []), ("jingjiguan-2022-48.json", []),
        ])
    func sameInstrument(_ file: String, _ provisions: [String]) throws {
        var standards = ChangedStandards()
        standards.add("zz.json", standards.text(file))
        // Its provisions are rules by names that are taken.
        let rules = try provisions.map { "zz.json:\(try standards.line(of: "\"id\": \"\($0)\"", in: file)) D104" }
        #expect(standards.faults == ["zz.json:5 D104"] + rules)
        #expect(standards.explanations.contains("repeats what \(file) holds"))
    }

    @Test("A method of another place may stand beside those that rules name")
    func furtherMethod() throws {
        var standards = ChangedStandards()
        let text = standards.text("GB-T-51129-2017.json")
        let id = try #require(text.firstRange(of: "GB/T 51129-2017"))
        let other = text.replacingCharacters(in: id, with: "DB31/T 1")
        // A provision is a rule: its id is its own.
        standards.add(
            "DB31-T-1.json", other.split(separator: #""id": "51129-"#, omittingEmptySubsequences: false).joined(separator: #""id": "31-1-"#)
        )
        let read = try standards.read()
        #expect(read.methods.map(\.id) == ["BJ-2017-annex", "DB11/T 1831-2021", "DB31/T 1", "GB/T 51129-2017"])
        #expect(
            read.method("DB31/T 1")?.provisions.map(\.id) == ["31-1-main-structure", "31-1-walls", "31-1-decoration", "31-1-assembly-rate"])
        // An item of one name is one key of submissions, whichever method has it.
        #expect(read.itemNames.count == Set(read.itemNames).count && read.itemNames == Standards.builtIn.itemNames)
        #expect(read.record("DB31/T 1#verticalMembers")?.status == .secondary)
        // The records of the files behind it are still found where the figures say.
        for item in try #require(read.method("GB/T 51129-2017")).items {
            #expect(read.records[item.maximum.record].id == "GB/T 51129-2017#\(item.id)")
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
        let broken = standards.line
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

    @Test("Measures may be spread over files, whatever their names and order")
    func severalMeasureFiles() throws {
        var standards = ChangedStandards()
        let words = #"{ "zh": "甲", "en": "x" }"#
        standards.add(
            "zz.json",
            #"""
            { "format": "prefab-standards/2", "kind": "measures", "id": "more", "title": \#(words), "sources": { "s": \#(words) },
              "measures": [{ "id": "roofArea", "title": \#(words), "shortTitle": \#(words), "definition": \#(words), "unit": "m²",
                "mayBeAbsent": true, "clause": "x", "status": "provisional", "source": "s" }] }
            """#)
        #expect(standards.faults == ["zz.json:2 D301"])
        try standards.change("DB11-T-1831-2021.json", from: #"["dryFloor"]"#, to: #"["dryFloor", "roofArea"]"#)
        #expect(standards.faults == [])
        let read = try standards.read()
        #expect(read.measures.count == Standards.builtIn.measures.count + 1)
        #expect(read.record("more#roofArea")?.unit == "m²")
        #expect(read.method("DB11/T 1831-2021")?.item("dryFloor")?.measures.map { read.measures[$0].id } == ["dryFloor", "roofArea"])
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
