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
        #expect(run.text.contains("2668464.00"))
        #expect(run.text.replacing("\\-", with: "-").contains("annex-60.00m.json"))
    }

    @Test func inJSON() throws {
        let root = try object(folder.run("portfolio", "in", "--format", "json", "--notice-from", "2022-09-28"))
        #expect(root["format"] as? String == "prefab-portfolio/1")
        let total = try #require(root["total"] as? [String: Any])
        #expect(total["amount"] as? [String: String] == ["lower": "2668464.00", "upper": "2668464.00"])
        #expect(total["eligible"] as? Int == 1)
        #expect(total["ineligible"] as? Int == 1)
        // Seven days, the first one counted: from 28 September to 4 October.
        let notice = try #require(root["notice"] as? [String: Any])
        #expect(notice["to"] as? String == "2022-10-04")
        #expect(notice["files"] as? [String] == ["annex-60.01m.json"])
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
        #expect(text.text.contains("2668464.00"))
    }

    @Test("A folder that is not there, a file that cannot be read and a day that does not exist are status 2")
    func unreadable() throws {
        #expect(try folder.run("portfolio", "none").status == 2)
        #expect(try folder.run("portfolio", "in", "--notice-from", "2022-02-30").status == 2)
        try folder.link("in/gone.json", to: "nowhere.json")
        let run = try folder.run("portfolio", "in")
        #expect(run.status == 2)
        #expect(run.text.contains("gone.json"))
        #expect(run.text.contains("2668464.00"))
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
