import Foundation
import TestSupport
import Testing

/// `--among`: the files of a commit, held against the folder that they belong to.
@Suite("prefab check --among")
struct CheckAmongTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("all/a.json", TemporaryFolder.submission(project: "A"))
        try folder.write("all/b.json", TemporaryFolder.submission(project: "B", building: "2#").replacing("6200", with: "7300"))
        let faulty = TemporaryFolder.submission(project: "Z", building: "3#", more: ", \"a\": 1")
        try folder.write("all/z.json", faulty.replacing("6200", with: "8400"))
    }

    @Test("The others' own mistakes are not this check's")
    func others() throws {
        let run = try folder.run("check", "all/b.json", "--among", "all", "--format", "json")
        #expect(run.status == 0)
        #expect(run.findings == ["all/b.json:"])
        #expect(try folder.run("check", "all", "--format", "json").status == 1)
    }

    @Test("What another file applies for is said of the file that is named, wherever it stands in the order")
    func repetitions() throws {
        for name in ["0", "c"] {
            try folder.write("all/\(name).json", TemporaryFolder.submission(project: "A"))
            let run = try folder.run(
                "check", "all/\(name).json", "all/b.json", "--among", "all", "--format", "json", "--fail-on", "warning")
            #expect(run.status == 1)
            #expect(run.findings.count == 2)
            #expect(run.findings.first?.hasPrefix("all/\(name).json: ") == true && run.findings.last == "all/b.json:")
            #expect(run.text.contains("all/a.json"))
            // Alone it is without fault.
            #expect(try folder.run("check", "all/\(name).json", "--fail-on", "warning").status == 0)
            try FileManager.default.removeItem(at: folder.url.appending(path: "all/\(name).json"))
        }
    }

    @Test(
        "What a baseline accepts of two files is accepted whichever of them is changed",
        arguments: [
            // The same building; one of the same figures in another project; the same project with another building.
            ("A", "1#", "W302"), ("C", "1#", "W302"), ("A", "9#", "W301"),
        ])
    func acceptedRepetitions(_ project: String, _ building: String, _ code: String) throws {
        func submission(_ project: String, _ building: String) -> String {
            let name = code == "W301" ? "楼\(building)" : "一号楼"
            return TemporaryFolder.submission(project: project, building: building)
                .replacing("\"use\"", with: "\"name\": \"\(name)\", \"use\"")
        }
        try folder.write("all/a.json", submission("A", "1#"))
        try folder.write("all/c.json", submission(project, building))
        let found = try folder.run("check", "all", "--write-baseline", "--exclude", "z.json", "--format", "json")
        #expect(found.text.contains("\"\(code)\""))
        for name in ["a", "c"] {
            let words = ["check", "--changed", "all/\(name).json", "--among", "all", "--fail-on", "warning", "--lang", "en"]
            let run = try CommandRun(words, in: folder.url)
            #expect(run.status == 0 && run.errors.contains("1 finding accepted") || run.text.contains("1 finding accepted"), "\(name)")
            // A third file is another matter.
            try folder.write("all/e.json", submission(project == "C" ? "E" : project, building))
            #expect(
                try CommandRun(["check", "--changed", "all/e.json", "--among", "all", "--fail-on", "warning"], in: folder.url).status == 1)
            try FileManager.default.removeItem(at: folder.url.appending(path: "all/e.json"))
        }
    }

    @Test("A folder that is not there, and standard input beside it")
    func edges() throws {
        #expect(try folder.run("check", "all/b.json", "--among", "none").status == 2)
        let bytes = Array(TemporaryFolder.submission(project: "A").utf8)
        let run = try CommandRun(["check", "-", "--among", "all", "--fail-on", "warning", "--lang", "en"], input: bytes, in: folder.url)
        #expect(run.status == 1)
        #expect(run.text.contains("all/a.json"))
    }

    @Test("Nothing of the others is written: neither mended nor replaced by the output")
    func spared() throws {
        let slip = TemporaryFolder.submission(project: "Y", building: "4#").replacing("6200", with: "\"9500 m²\"")
        try folder.write("all/y.json", slip)
        _ = try folder.run("check", "all/b.json", "--among", "all", "--fix")
        #expect(try folder.text(of: "all/y.json") == slip)
        let before = try folder.text(of: "all/a.json")
        #expect(try folder.run("check", "all/b.json", "--among", "all", "--output", "all/a.json").status == 2)
        #expect(try folder.text(of: "all/a.json") == before)
    }

    // MARK: - What a commit changes

    @Test("Of changed files those are checked that a check of the folder would look at")
    func changed() throws {
        try folder.write("prefab.json", #"{ "format": "prefab-config/1", "exclude": ["drafts", "all/old/*.json"] }"#)
        try folder.write("prefab-baseline.json", #"{ "format": "prefab-baseline/1", "findings": [] }"#)
        try folder.write("notes.json", "{ \"colour\": 1, // a comment\n }")
        for path in ["all/drafts/d.json", "all/old/o.json", ".vscode/v.json"] {
            try folder.write(path, "{ \"format\": \"prefab-submission/1\" }")
        }
        try folder.write("list.csv", "a,b\n")
        let all = [
            "prefab.json", "prefab-baseline.json", "notes.json", "all/drafts/d.json", "all/old/o.json", ".vscode/v.json", "list.csv",
            "all/a.json",
            "all/z.json",
        ]
        let run = try CommandRun(["check", "--changed", "--format", "json"] + all, in: folder.url)
        #expect(run.findings == ["all/a.json:", "all/z.json: S106"])
        #expect(run.status == 1)
        let none = try CommandRun(["check", "--changed", "--quiet", "notes.json", "all/drafts/d.json"], in: folder.url)
        #expect(none.status == 0 && none.text.isEmpty && none.errors.isEmpty)
        // Named without it they are meant, whatever they are.
        #expect(try folder.run("check", "all/drafts/d.json").status == 1)
        #expect(try folder.run("check", "--changed", "all/nowhere.json").status == 2)
        let sub = try CommandRun(
            ["check", "--changed", "--format", "json", "drafts/d.json", "b.json"], in: folder.url.appending(path: "all"))
        #expect(sub.findings == ["all/b.json:"])
    }

    @Test("For a changed verdict its submission is checked, once")
    func changedVerdict() throws {
        _ = try folder.run("review", "all/a.json", "--format", "json", "--output", "all/a.verdict.json")
        func check(_ paths: String...) throws -> CommandRun {
            try CommandRun(["check", "--changed", "--verdicts", "--format", "json"] + paths, in: folder.url)
        }
        #expect(try check("all/a.verdict.json").findings.allSatisfy { $0.hasSuffix(":") })
        try folder.write("all/a.verdict.json", try folder.text(of: "all/a.verdict.json").replacing("undetermined", with: "eligible"))
        let edited = try check("all/a.verdict.json", "all/a.json")
        #expect(edited.status == 1)
        #expect(edited.findings.filter { $0.contains("V101") }.count == 1)
        try FileManager.default.removeItem(at: folder.url.appending(path: "all/a.json"))
        #expect(try check("all/a.verdict.json").findings == ["all/a.verdict.json: V105"])
    }
}
