import Foundation
import TestSupport
import Testing

/// `prefab portfolio` as its users run it, on two samples: 0.00 and 2,668,464.00 yuan.
@Suite("prefab portfolio")
struct PortfolioCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["annex-60.00m.json", "annex-60.01m.json"] { try copy(name) }
    }

    private func copy(_ name: String) throws {
        let sample = Repository.root.appending(path: "samples/\(name)")
        try folder.write("in/\(name)", String(decoding: try Data(contentsOf: sample), as: UTF8.self))
    }

    private func object(_ run: CommandRun) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    }

    @Test("Every form has the total", arguments: ["text", "markdown", "html", "csv", "json"])
    func forms(_ format: String) throws {
        let run = try folder.run("portfolio", "in", "--format", format)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        // People get separators between the thousands, programs none.
        #expect(run.text.contains(["csv", "json"].contains(format) ? "2668464.00" : "2,668,464.00"))
        #expect(run.text.replacing("\\-", with: "-").contains("annex-60.00m.json"))
    }

    @Test func inJSON() throws {
        let root = try object(folder.run("portfolio", "in", "--format", "json", "--notice-from", "2022-09-28"))
        #expect(root["format"] as? String == "prefab-portfolio/1")
        let total = try #require(root["total"] as? [String: Any])
        #expect(total["amount"] as? [String: String] == ["lower": "2668464.00", "upper": "2668464.00"])
        #expect(total["eligible"] as? Int == 1)
        #expect(total["ineligible"] as? Int == 1)
        // The seventh day after the posting on 28 September is 5 October, a holiday; the next working day is the Saturday of 8 October.
        let notice = try #require(root["notice"] as? [String: Any])
        #expect(notice["to"] as? String == "2022-10-08")
        #expect(notice["files"] as? [String] == [], "意向书 are not made public")
    }

    @Test("What is broken or no submission is listed, and the rest goes on")
    func others() throws {
        try copy("broken.json")
        try folder.write("in/note.txt", "Notes.")
        try folder.write("in/other.json", #"{ "format": "prefab-verdict/1" }"#)
        try folder.write("in/half.json", "{")
        let run = try folder.run("portfolio", "in", "--format", "json")
        #expect(run.status == 1)
        let files = try #require(try object(run)["files"] as? [[String: Any]])
        let states = files.map { "\($0["file"] as? String ?? "") \($0["state"] as? String ?? "")" }
        #expect(
            states == [
                "annex-60.00m.json reviewed", "annex-60.01m.json reviewed", "broken.json broken", "half.json broken",
                "note.txt foreign", "other.json foreign",
            ])
        #expect(files[2]["errors"] as? Int == 20)
        let text = try folder.run("portfolio", "in")
        #expect(text.status == 1)
        #expect(text.text.contains("20 errors"))
        #expect(text.text.contains("2,668,464.00"))
    }

    @Test("Workbooks are reviewed like JSON; one without keys of a submission is none, and one that is damaged is broken")
    func workbooks() throws {
        for name in ["annex-60.00m.json", "annex-60.01m.json"] {
            try FileManager.default.removeItem(at: folder.url.appending(path: "in/\(name)"))
        }
        let start = [
            "--use", "industrial", "--structure", "concrete", "--id", "YZ-1", "--name", "厂房", "--height", "23.9", "--area", "18230.4",
        ]
        #expect(
            try CommandRun(["new"] + start + ["--format", "xlsx", "--output", folder.url.appending(path: "in/a.xlsx").path]).status == 0)
        let files = FileManager.default
        try files.copyItem(at: Repository.root.appending(path: "samples/annex-60.00m.json"), to: folder.url.appending(path: "b.json"))
        #expect(try folder.run("review", "b.json", "--format", "xlsx", "--output", "in/b.xlsx").status == 0)
        try folder.write("in/~$a.xlsx", "open")
        let clean = try object(folder.run("portfolio", "in", "--format", "json"))
        func states(_ root: [String: Any]) -> [String] {
            (root["files"] as? [[String: Any]] ?? []).map { "\($0["file"] as? String ?? "") \($0["state"] as? String ?? "")" }
        }
        #expect(states(clean) == ["a.xlsx reviewed", "b.xlsx foreign", "~$a.xlsx foreign"])
        let whole = try Data(contentsOf: folder.url.appending(path: "in/a.xlsx"))
        try whole.prefix(whole.count / 2).write(to: folder.url.appending(path: "in/c.xlsx"))
        let damaged = try folder.run("portfolio", "in", "--format", "json")
        #expect(damaged.status == 1)
        #expect(try states(object(damaged)).contains("c.xlsx broken"))
        // A table may go where a table was, and not where a project is.
        #expect(try folder.run("portfolio", "in", "--format", "xlsx", "--output", "in/a.xlsx").status == 2)
        try files.removeItem(at: folder.url.appending(path: "in/c.xlsx"))
        #expect(try folder.run("portfolio", "in", "--format", "xlsx", "--output", "in/b.xlsx").status == 0)
    }

    @Test("Links are listed and not followed, so that no loop is walked; names in capitals are those of submissions, as for check")
    func links() throws {
        try FileManager.default.moveItem(
            at: folder.url.appending(path: "in/annex-60.01m.json"), to: folder.url.appending(path: "in/annex-60.01m.JSON"))
        try folder.link("in/l1", to: ".")
        try folder.link("in/l2", to: "..")
        try folder.link("in/twice.json", to: "annex-60.01m.JSON")
        try folder.link("in/gone.json", to: "nowhere.json")
        let run = try folder.run("portfolio", "in", "--format", "json")
        #expect(run.status == 0)
        let root = try object(run)
        let files = try #require(root["files"] as? [[String: Any]])
        #expect(
            files.map { "\($0["file"] as? String ?? "") \($0["state"] as? String ?? "")" } == [
                "annex-60.00m.json reviewed", "annex-60.01m.JSON reviewed", "gone.json foreign", "l1 foreign", "l2 foreign",
                "twice.json foreign",
            ])
        #expect((root["repeats"] as? [Any])?.isEmpty == true)
    }

    @Test("Forty files stay in the order of their paths, whichever core reviews them")
    func order() throws {
        let names = (100..<140).map { "\($0 % 7)/\($0).json" }
        for name in names { try folder.write("many/\(name)", TemporaryFolder.submission(project: name)) }
        for options in [[], ["--site", "site"]] {
            let run = try CommandRun(["portfolio", "many", "--format", "json", "--output", "t.json"] + options, in: folder.url)
            #expect(run.status == 0)
            let table = try JSONSerialization.jsonObject(with: Data(folder.text(of: "t.json").utf8)) as? [String: Any]
            #expect((table?["files"] as? [[String: Any]])?.map { $0["file"] as? String } == names.sorted())
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "site/reports").filePath).count == 40)
    }

    @Test("A notice that no date can end is refused, the last one that can be is not")
    func lateNotice() throws {
        let run = try folder.run("portfolio", "in", "--notice-from", "9999-12-25", "--site", "site")
        #expect(run.status == 2)
        #expect(run.errors.contains("a notice of 7 days from 9999-12-25"))
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "site").filePath))
        let last = try object(folder.run("portfolio", "in", "--format", "json", "--notice-from", "9999-12-24"))
        #expect((last["notice"] as? [String: Any])?["to"] as? String == "9999-12-31")
    }

    @Test("A folder that is not there, a file that cannot be read and a day that does not exist are status 2")
    func unreadable() throws {
        #expect(try folder.run("portfolio", "none").status == 2)
        #expect(try folder.run("portfolio", "in", "--notice-from", "2022-02-30").status == 2)
        _ = try CommandRun(shell: "mkdir \"in/$(printf 'a\\377').json\" && touch \"in/$(printf 'b\\377').json\"", in: folder.url)
        let run = try folder.run("portfolio", "in")
        #expect(run.text.contains("b\\xFF.json"))
        #expect(run.text.contains("2,668,464.00"))
    }

    @Test("Spreadsheets get a byte order mark, one row a file and no formulas")
    func spreadsheet() throws {
        try folder.write(
            "in/formula.json",
            TemporaryFolder.submission(project: "=1+1").replacing("示例", with: #"@SUM(A1) \"x\""#))
        let run = try folder.run("portfolio", "in", "--format", "csv", "--output", "out.csv")
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        let bytes = try Data(contentsOf: folder.url.appending(path: "out.csv"))
        #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
        let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        let rows = text.split(separator: "\r\n")
        try #require(rows.count == 4)
        #expect(text.hasSuffix("\r\n"))
        #expect(rows[2].contains(",14824.8,14824.8,2668464.00,2668464.00,"))
        #expect(rows[3].hasPrefix(#""formula.json","reviewed","'=1+1","'@SUM(A1) ""x""","#))
    }
}
