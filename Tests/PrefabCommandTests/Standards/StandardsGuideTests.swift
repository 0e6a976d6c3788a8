import Foundation
import TestSupport
import Testing

/// `Standards/README.md` followed to the letter: each block goes where the text says, and the commands print what it shows.
@Suite("The guide to entering a printed table")
struct StandardsGuideTests {
    private let guide: String
    private let folder: TemporaryFolder

    init() throws {
        guide = try Repository.text(of: "Standards/README.md")
        folder = try TemporaryFolder()
        for name in Repository.names(in: "Standards") where name.hasSuffix(".json") {
            try folder.write("my-standards/\(name)", try Repository.text(of: "Standards/\(name)"))
        }
    }

    /// The block of JSON whose fence names where it goes.
    private func block(_ name: String) throws -> String {
        let parts = guide.components(separatedBy: "```json \(name)\n")
        try #require(parts.count == 2, "\(name)")
        return parts[1].components(separatedBy: "\n```")[0]
    }

    /// The lines that the guide shows below the n-th run of a command.
    private func shown(_ command: String, _ number: Int) throws -> [String] {
        let parts = guide.components(separatedBy: "$ prefab \(command)\n")
        return try #require(parts.count > number ? parts[number] : nil, "\(command)").components(separatedBy: "\n```")[0]
            .components(separatedBy: "\n").filter { $0 != "…" }
    }

    private func run(_ command: String) throws -> CommandRun {
        try CommandRun(command.components(separatedBy: " "), in: folder.url)
    }

    private func expectShown(_ command: String, _ number: Int) throws {
        // How many files there are besides is not what the guide is about.
        func counted(_ line: String) -> String { line.replacing(/[0-9]+ (files|checked)/) { "n \($0.output.1)" } }
        let printed = try run(command).text.components(separatedBy: "\n").map(counted)
        let lines = try shown(command, number)
        #expect(!lines.isEmpty)
        for line in lines { #expect(printed.contains(counted(line)), "\(line)") }
    }

    private func fill(_ list: String) throws {
        let demo = try folder.text(of: "my-standards/demo.json")
        let empty = "\"\(list)\": []"
        #expect(demo.contains(empty))
        try folder.write("my-standards/demo.json", demo.replacingOccurrences(of: empty, with: "\"\(list)\": [\n\(try block(list))\n]"))
    }

    /// Puts text before the bracket that ends a list.
    private func append(_ text: String, to list: String, endingBefore end: String) throws {
        let measures = try folder.text(of: "my-standards/measures.json")
        let start = try #require(measures.range(of: "\"\(list)\": ["))
        let place = try #require(measures.range(of: end, range: start.upperBound..<measures.endIndex))
        try folder.write("my-standards/measures.json", measures.replacingCharacters(in: place, with: ",\n\(text)\n" + end))
    }

    @Test("From nothing to a table that holds together, proof-read, and governs buildings")
    func followed() throws {
        let check = "standards check my-standards --lang en"
        try expectShown(check, 1)
        try folder.write("my-standards/demo.json", try block("file"))
        try expectShown(check, 2)
        try append(try block("measures"), to: "measures", endingBefore: "\n  ],")
        try append(try block("attributes"), to: "attributes", endingBefore: "\n  ]\n}")
        for list in ["groups", "items", "provisions"] { try fill(list) }
        let demo = try folder.text(of: "my-standards/demo.json").trimmingCharacters(in: .whitespacesAndNewlines)
        try folder.write("my-standards/demo.json", demo.dropLast() + ",\n\"grades\": \(try block("grades"))\n}\n")
        try expectShown(check, 3)

        #expect(try run("standards show demo --standards my-standards --format html --output sheet.html").status == 0)
        #expect(try run("standards show demo --standards my-standards --format xlsx --output sheet.xlsx").status == 0)
        try expectShown("standards verify demo verticalMembers --name 王工 --date 2026-03-01 --standards my-standards --lang en", 1)
        #expect(try run("explain greenBuilding --standards my-standards").status == 0)

        try addEdition()
        #expect(try run(check).status == 0)
        let submission = """
            {
              "format": "prefab-submission/1",
              "project": { "id": "D", "name": "示例" },
              "buildings": [
                {
                  "id": "1#", "use": "industrial", "structure": "concrete", "height": 23.9, "aboveGroundArea": 6200,
                  "planningPermit": "2027-01-01", "fullDecoration": true, "attributes": { "greenBuildingStars": 2 },
                  "measures": {
                    "verticalMembers": { "qualifying": 80, "total": 100 }, "horizontalMembers": { "qualifying": 70, "total": 100 },
                    "integratedCeiling": { "absent": "无吊顶" }
                  }
                }
              ]
            }
            """
        try folder.write("d.json", submission)
        let verdict = try run("review d.json --format json --standards my-standards").output
        let root = try #require(try JSONSerialization.jsonObject(with: Data(verdict)) as? [String: Any])
        let building = try #require((root["buildings"] as? [[String: Any]])?.first)
        #expect(building["standard"] as? String == "DEMO 1-2026")
        // (30 + 20 + 10) / (100 − 30) + 2 / 100 = 6/7 + 1/50 = 307/350.
        let rate = (building["assemblyRate"] as? [String: [String: String]])?["lower"]
        #expect(rate?["exact"] == "307/350")
        #expect(building["grade"] as? String == "AA")
    }

    /// The lines that the guide marks as new, where it has them.
    private func addEdition() throws {
        let file = "my-standards/jingjiguan-2022-48.json"
        let diff = try #require(guide.components(separatedBy: "```diff\n").last).components(separatedBy: "\n```")[0]
        let added = diff.components(separatedBy: "\n").filter { $0.hasPrefix("+") }.map { String($0.dropFirst()) }
        let old = "\"value\": \"DB11/T 1831-2021\",\n      \"unit\": \"method\",\n"
        let text = try folder.text(of: file)
        let start = try #require(text.range(of: old))
        let end = try #require(text.range(of: "\n    }\n", range: start.upperBound..<text.endIndex))
        var new = String(text[..<start.upperBound]) + added[0] + "\n"
        new += String(text[start.upperBound..<end.lowerBound]) + "\n"
        new += added.dropFirst().joined(separator: "\n")
        new += String(text[end.lowerBound...])
        try folder.write(file, new)
    }
}
