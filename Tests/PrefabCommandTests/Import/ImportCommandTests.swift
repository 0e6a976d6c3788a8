import Foundation
import PrefabAssessment
import TestSupport
import Testing

@Suite("Workbooks at the command line")
struct ImportCommandTests {
    /// A folder of the test's own.
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "prefab-import-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path(percentEncoded: false))
    }

    private static let start = [
        "new", "--use", "industrial", "--structure", "concrete", "--permit-date", "2022-01-20", "--id", "YZ-1", "--name", "厂房", "--height",
        "23.9",
        "--area", "18230.4",
    ]

    @Test("What new writes as a workbook imports to what it writes as JSON", arguments: ["zh", "en"])
    func start(language: String) throws {
        try withFolder { folder in
            let book = try CommandRun(Self.start + ["--format", "xlsx", "--output", "\(folder)/a.xlsx", "--lang", language])
            #expect(book.status == 0)
            let imported = try CommandRun(["import", "\(folder)/a.xlsx", "--output", "\(folder)/a.json", "--lang", language])
            #expect(imported.status == 0)
            #expect(imported.errors == "")
            let json = try CommandRun(Self.start)
            let text = try String(contentsOf: URL(filePath: "\(folder)/a.json"), encoding: .utf8)
            #expect(try Self.verdict(of: text) == (try Self.verdict(of: json.text)))
        }
    }

    /// The verdict without what names the text.
    private static func verdict(of text: String) throws -> [String] {
        let run = try CommandRun(["review", "-", "--format", "json"], input: Array(text.utf8))
        return run.text.split(separator: ",").map(String.init).filter {
            !$0.contains("sha256") && !$0.contains("\"line\"") && !$0.contains("\"column\"")
        }
    }

    @Test("A review of a workbook is that of what it imports to")
    func review() throws {
        try withFolder { folder in
            _ = try CommandRun(Self.start + ["--format", "xlsx", "--output", "\(folder)/a.xlsx"])
            _ = try CommandRun(["import", "\(folder)/a.xlsx", "--output", "\(folder)/a.json"])
            for command in [["review", "--format", "json"], ["advise", "--format", "json"]] {
                let direct = try CommandRun([command[0], "\(folder)/a.xlsx"] + command[1...])
                let imported = try CommandRun([command[0], "\(folder)/a.json"] + command[1...])
                #expect(direct.status == 0)
                #expect(direct.text == imported.text)
            }
        }
    }

    @Test("Every format names the cell", arguments: ["text", "json", "sarif", "junit", "github", "gitlab"])
    func cells(format: String) throws {
        let run = try CommandRun(["check", "Tests/Fixtures/diagnostics/B102/project.xlsx", "--format", format])
        #expect(run.status == 1)
        #expect(run.text.contains("单体!E3"))
        #expect(run.text.contains("B102"))
    }

    @Test("What cannot be placed, or not be read, is listed and not written", arguments: ["B101", "B102", "B103", "B104"])
    func refused(code: String) throws {
        try withFolder { folder in
            let run = try CommandRun(["import", "Tests/Fixtures/diagnostics/\(code)/project.xlsx", "--output", "\(folder)/a.json"])
            #expect(run.status == 1)
            #expect(run.errors.contains(code))
            #expect(!FileManager.default.fileExists(atPath: "\(folder)/a.json"))
        }
    }

    @Test("A table of its own may bring the quantities")
    func table() throws {
        try withFolder { folder in
            _ = try CommandRun(Self.start + ["--format", "xlsx", "--output", "\(folder)/a.xlsx"])
            let table = "单体,测量,符合,总量\nmeasures.building,measures.measure,measures.qualifying,measures.total\n1#,dryFloor,\"4,500\",5000\n"
            try Data(table.utf8).write(to: URL(filePath: "\(folder)/b.csv"))
            let run = try CommandRun(["import", "\(folder)/a.xlsx", "\(folder)/b.csv"])
            #expect(run.status == 0)
            #expect(run.text.contains(#""dryFloor": { "qualifying": 4500, "total": 5000 }"#))
        }
    }

    @Test("What is called a workbook and is none, and a table in GBK, are told for what they are")
    func unreadable() throws {
        try withFolder { folder in
            let place = URL(filePath: folder)
            try Data("PK junk".utf8).write(to: place.appending(path: "broken.xlsx"))
            try Data().write(to: place.appending(path: "empty.xlsx"))
            // 构件,数量,体积 and a line of figures; the second byte of a sign may look like a bracket.
            try Data(
                [0xB9, 0xB9, 0xBC, 0xFE, 0x2C, 0xCA, 0xFD, 0xC1, 0xBF, 0x2C, 0xCC, 0xE5, 0xBB, 0xFD, 0x2C, 0x81, 0x5B, 0x0A]
                    + "1,2,3\n".utf8
            )
            .write(to: place.appending(path: "list.csv"))
            for command in ["check", "review", "advise"] {
                for (file, code, cure) in [
                    ("broken.xlsx", "B101", "xlsx"), ("empty.xlsx", "B101", "xlsx"), ("list.csv", "J121", "prefab import"),
                ] {
                    let run = try CommandRun([command, file, "--lang", "zh"], in: place)
                    #expect(run.status == 1, "\(command) \(file)")
                    let told = run.text + run.errors
                    #expect(told.contains("[\(code)]") && told.contains(cure), "\(command) \(told)")
                    #expect(!told.contains("JSON 对象") && !told.contains("J104"))
                }
            }
        }
    }

    @Test("A workbook is never mended in place, nor is its schema named")
    func untouched() throws {
        try withFolder { folder in
            let path = "Tests/Fixtures/diagnostics/W502/project.xlsx"
            let before = try Repository.bytes(of: path)
            _ = try CommandRun(["check", path, "--fix"])
            #expect(try Repository.bytes(of: path) == before)
            let run = try CommandRun(Self.start + ["--format", "xlsx", "--schema", "x.json", "--output", "\(folder)/a.xlsx"])
            #expect(run.status == 2)
        }
    }

    // MARK: - Take-offs with heads of their own

    private static let list = "Tests/Fixtures/takeoffs/pkpm.xlsx"

    @Test("A map is drafted and shown, and reads the list into a submission")
    func map() throws {
        try withFolder { folder in
            let draft = try CommandRun(["import", Self.list, "--write-map", "\(folder)/map.json"])
            #expect(draft.status == 0)
            #expect(draft.text.contains("G 单个体积(m³) → precastVolume 每件预制混凝土体积 [m³]"))
            #expect(draft.errors == "对照表已拟出，核对后以 --map 导入。\n")
            _ = try CommandRun(Self.start + ["--output", "\(folder)/a.json"])
            let run = try CommandRun([
                "import", Self.list, "--map", "\(folder)/map.json", "--into", "\(folder)/a.json", "--output", "\(folder)/b.json",
            ])
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.errors.contains("预制构件清单：读取 4 行；略过小计 2 行、重复表头 1 行\n"))
            let text = try String(contentsOf: URL(filePath: "\(folder)/b.json"), encoding: .utf8)
            #expect(text.contains(##"{ "kind": "stair", "label": "YLT-1", "storeys": "4", "count": 2, "precastVolume": 0.85 }"##))
            // The same again would count each piece twice.
            let again = try CommandRun(["import", Self.list, "--map", "\(folder)/map.json", "--into", "\(folder)/b.json"])
            #expect(again.status == 1)
            #expect(again.errors.contains("B107"))
            #expect(again.text.isEmpty)
            #expect(try CommandRun(["import", Self.list, "--write-map", "\(Self.list)"]).status == 2)
            #expect(try CommandRun(["import", Self.list, "--write-map", "\(folder)/m", "--map", "\(folder)/map.json"]).status == 2)
        }
    }

    @Test("A map that is there already is replaced by its like alone, or with --force")
    func presentMap() throws {
        try withFolder { folder in
            let path = "\(folder)/map.json"
            let draft = ["import", Self.list, "--write-map", path]
            #expect(try CommandRun(draft).status == 0)
            let drafted = try Data(contentsOf: URL(filePath: path))
            #expect(try CommandRun(draft).status == 0)
            let settled = drafted + Data("\n".utf8)
            try settled.write(to: URL(filePath: path))
            let refused = try CommandRun(draft)
            #expect(refused.status == 2)
            #expect(refused.text.isEmpty)
            #expect(refused.errors.contains("map.json 已存在") && refused.errors.contains("--force"))
            #expect(try Data(contentsOf: URL(filePath: path)) == settled)
            #expect(try CommandRun(draft + ["--force"]).status == 0)
            #expect(try Data(contentsOf: URL(filePath: path)) == drafted)
            #expect(try CommandRun(["import", Self.list, "--write-map", "/dev/null"]).status == 0)
            #expect(try CommandRun(["import", Self.list, "--force"]).status == 2)
        }
    }

    @Test("Of several files a finding says in which it is, in every sentence and place")
    func severalFiles() throws {
        try withFolder { folder in
            let list = "楼号,构件类型,件数\n1#,预制柱,"
            for (name, count) in [("a.csv", "1"), ("b.csv", "四")] {
                try Data((list + count).utf8).write(to: URL(filePath: "\(folder)/\(name)"))
            }
            let columns =
                #"[{ "head": "楼号", "field": "building" }, { "head": "构件类型", "field": "kind" }, { "head": "件数", "field": "count" }]"#
            let map = #"{ "format": "prefab-map/1", "sheets": [{ "name": "*", "heads": 1, "columns": \#(columns) }] }"#
            try Data(map.utf8).write(to: URL(filePath: "\(folder)/map.json"))
            let run = try CommandRun(["import", "\(folder)/a.csv", "\(folder)/b.csv", Self.list, "--map", "\(folder)/map.json"])
            #expect(run.status == 1)
            #expect(run.errors.contains(":b.csv!C2: error[B104]"), "\(run.errors)")
            #expect(run.errors.contains(":[pkpm.xlsx]预制构件清单!"), "\(run.errors)")
            try Data("PK".utf8).write(to: URL(filePath: "\(folder)/c.xlsx"))
            let broken = try CommandRun(["import", "\(folder)/a.csv", "\(folder)/c.xlsx", "--map", "\(folder)/map.json"])
            #expect(broken.status == 1)
            #expect(broken.errors.hasPrefix("\(folder)/c.xlsx:"), "\(broken.errors)")
        }
    }

    @Test("What is not settled is told, and nothing is read")
    func openMap() throws {
        try withFolder { folder in
            let draft = try CommandRun([
                "import", "Tests/Fixtures/takeoffs/revit.xlsx", "--write-map", "\(folder)/map.json", "--lang", "en",
            ])
            #expect(draft.status == 0)
            #expect(draft.errors == "The map is drafted; settle each of the 3 places that say ? in it, then import with --map.\n")
            let run = try CommandRun(["import", "Tests/Fixtures/takeoffs/revit.xlsx", "--map", "\(folder)/map.json"])
            #expect(run.status == 2)
            #expect(run.errors.components(separatedBy: "C301").count == 4)
            let list = try CommandRun(["import", "-", "--write-map", "-"], input: Array("楼号,类型,件数\n1#,柱,1\n".utf8))
            #expect(list.status == 1, "A table is told by its name")
        }
    }

    @Test("Without a map a foreign list stays unread, with the way to one")
    func noMap() throws {
        let run = try CommandRun(["import", Self.list])
        #expect(run.status == 1)
        #expect(run.errors.contains("W501") && run.errors.contains("--write-map"))
        let none = try CommandRun(["import", "Tests/Fixtures/diagnostics/B102/project.xlsx", "--write-map", "-"])
        #expect(none.status == 1)
        #expect(none.text.isEmpty)
    }

    @Test("What is wrong with the submission that is read into is told of the one that is written")
    func faultyInto() throws {
        try withFolder { folder in
            _ = try CommandRun(["import", Self.list, "--write-map", "\(folder)/map.json"])
            let start = try CommandRun(Self.start).text.replacing("industrial", with: "industrious")
            try Data(start.utf8).write(to: URL(filePath: "\(folder)/a.json"))
            let words = ["import", Self.list, "--map", "\(folder)/map.json", "--into", "\(folder)/a.json"]
            let run = try CommandRun(words + ["--output", "\(folder)/b.json"])
            #expect(run.status == 1)
            let told = run.errors.split(separator: "\n").filter { $0.contains("[S102]") }
            #expect(told.map { $0.hasPrefix("\(folder)/b.json:") } == [true], "\(run.errors)")
            #expect(try CommandRun(words).errors.contains("标准输出:"))
        }
    }

    @Test("A submission to read into that is not JSON is reported as check would")
    func brokenInto() throws {
        try withFolder { folder in
            try Data("{ \"format\": ".utf8).write(to: URL(filePath: "\(folder)/a.json"))
            _ = try CommandRun(["import", Self.list, "--write-map", "\(folder)/map.json"])
            let run = try CommandRun(["import", Self.list, "--map", "\(folder)/map.json", "--into", "\(folder)/a.json"])
            #expect(run.status == 1)
            #expect(run.errors.contains("J1"))
        }
    }
}
