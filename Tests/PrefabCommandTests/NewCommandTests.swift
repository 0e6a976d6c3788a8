import Foundation
import TestSupport
import Testing

@Suite("prefab new, prefab schema")
struct NewCommandTests {
    private let folder: URL
    private let options = ["new", "--use", "industrial", "--structure", "concrete", "--permit-date", "2022-01-20"]

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "prefab-new-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func file(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }

    @Test("Writes a submission that check finds nothing wrong with, and its guide")
    func writes() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try CommandRun(options + ["--id", "YZ-7", "--output", "a.json", "--guide", "a.md"], in: folder)
        #expect(run.status == 0)
        #expect(run.output.isEmpty && run.errors.isEmpty)
        #expect(try file("a.json").contains("\"id\": \"YZ-7\""))
        #expect(try file("a.md").contains("`/buildings/0/measures/verticalMembers`"))
        let check = try CommandRun(["check", "a.json"], in: folder)
        #expect(check.status == 0)
        // The name, the height and the area are still placeholders.
        #expect(check.text.split(separator: "\n").filter { $0.contains("[W106]") }.count == 3)
        #expect(try CommandRun(["review", "a.json", "--exit-status"], in: folder).status == 4)
    }

    @Test("Several buildings are numbered, each with its own height and area to fill in")
    func buildings() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try CommandRun(options + ["--buildings", "3", "--output", "a.json", "--guide", "a.md"], in: folder).status == 0)
        for id in ["1#", "2#", "3#"] { #expect(try file("a.json").contains("\"id\": \"\(id)\"")) }
        #expect(try file("a.md").contains("`/buildings/2/aboveGroundArea`"))
        let check = try CommandRun(["check", "a.json"], in: folder)
        #expect(check.text.split(separator: "\n").filter { $0.contains("[W106]") }.count == 2 + 3 * 2)
        #expect(try CommandRun(options + ["--buildings", "3", "--format", "xlsx", "--output", "a.xlsx"], in: folder).status == 0)
        #expect(try CommandRun(["import", "a.xlsx", "--output", "b.json"], in: folder).status == 0)
        #expect(try CommandRun(["diff", "a.json", "b.json"], in: folder).status == 0)
    }

    @Test("A number of buildings that there is no room for, and one height for several, are refused")
    func refusesBuildings() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        for arguments in [
            ["--buildings", "0"], ["--buildings", "246"], ["--buildings", "2", "--height", "20"], ["--buildings", "2", "--area", "900"],
        ] {
            let run = try CommandRun(options + arguments, in: folder)
            #expect(run.status == 2 && run.output.isEmpty, "\(arguments)")
        }
        #expect(try CommandRun(options + ["--buildings", "245"], in: folder).status == 0)
    }

    @Test("Without files the submission goes to standard output and the guide to standard error")
    func streams() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try CommandRun(options + ["--lang", "en"], in: folder)
        #expect(run.status == 0)
        #expect(run.errors.contains("# How to complete the submission"))
        #expect(try CommandRun(["check", "-", "--quiet"], input: run.output, in: folder).status == 0)
    }

    @Test("Names a schema for editors where one is given, which check takes")
    func namesSchema() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try CommandRun(options + ["--schema", "./s.json"], in: folder)
        #expect(run.text.hasPrefix("{\n  \"$schema\": \"./s.json\",\n  \"format\": "))
        #expect(try CommandRun(["check", "-", "--quiet"], input: run.output, in: folder).status == 0)
        #expect(!(try CommandRun(options, in: folder).text.contains("$schema")))
    }

    @Test("A file that is there is kept, whichever of the two it is", arguments: ["a.json", "a.md"])
    func keeps(_ name: String) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("mine".utf8).write(to: folder.appending(path: name))
        let arguments = options + ["--output", "a.json", "--guide", "a.md"]
        let refused = try CommandRun(arguments, in: folder)
        #expect(refused.status == 2)
        #expect(refused.errors.contains(name))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.filePath) == [name])
        #expect(try file(name) == "mine")
        #expect(try CommandRun(arguments + ["--force"], in: folder).status == 0)
        #expect(try file(name) != "mine")
    }

    @Test(
        "What no submission may have is wrong usage",
        arguments: [
            ["--height", "23900"], ["--height", "0"], ["--area", "-1"], ["--permit-date", "2022-02-30"], ["--use", "factory"],
            ["--stage", "completed"],
            ["--output", "x", "--guide", "x"],
        ])
    func wrongUsage(_ more: [String]) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try CommandRun(options + more, in: folder).status == 2)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.filePath).isEmpty)
    }

    @Test(
        "A value that cannot be is refused with the reason",
        arguments: [
            (["--permit-date", "2022-02-30"], "the calendar has no such day"), (["--permit-date", "2022-2-3"], "YYYY-MM-DD"),
            (["--height", "abc"], "a number is written in digits"),
        ])
    func reasons(_ more: [String], _ reason: String) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try CommandRun(options + more, in: folder)
        #expect(run.status == 2)
        #expect(run.errors.contains(reason))
    }

    @Test("Prints each schema in each draft", arguments: ["submission", "verdict", "diagnostics", "standards"])
    func schema(_ name: String) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let newer = try CommandRun(["schema", name], in: folder)
        let editors = try CommandRun(["schema", name, "--draft", "07", "--output", "s.json"], in: folder)
        #expect(newer.status == 0 && editors.status == 0)
        #expect(newer.text.contains("https://json-schema.org/draft/2020-12/schema"))
        #expect(try file("s.json").contains("http://json-schema.org/draft-07/schema#"))
    }

    @Test("Knows no other schema")
    func unknownSchema() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try CommandRun(["schema", "project"], in: folder).status == 2)
    }

    @Test("The commands of a guide name the standards that it was made by, and a name with a space stands in quotation marks")
    func commands() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let standards = folder.appending(path: "our standards")
        try FileManager.default.copyItem(at: Repository.url("Standards"), to: standards)
        let run = try CommandRun(
            options + ["--standards", "our standards", "--output", "a b.json", "--guide", "a.md", "--lang", "en"], in: folder)
        #expect(run.status == 0)
        let guide = try file("a.md")
        let commands = guide.split(separator: "\n").filter { $0.hasPrefix("prefab ") }
        #expect(commands.count == 3 && commands.allSatisfy { $0.contains("--standards \"our standards\"") })
        for command in commands {
            #expect(try CommandRun(shell: String(command), in: folder).status == 0, "\(command)")
        }
    }

    @Test("Which measures may be absent follows from the data")
    func absence() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try CommandRun(options + ["--lang", "en"], in: folder)
        let sentence = try #require(run.errors.split(separator: "\n").first { $0.hasPrefix("A measure is") })
        for name in ["Kitchens", "Bathrooms"] { #expect(sentence.localizedCaseInsensitiveContains(name.dropLast()), "\(sentence)") }
        #expect(!sentence.localizedCaseInsensitiveContains("dry floor"))
    }
}
