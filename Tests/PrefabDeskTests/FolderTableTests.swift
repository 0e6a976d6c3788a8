import Foundation
import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabDesk

/// The table of a folder: the portfolio's, with more of each project.
@Suite("Desk: the table of a folder") struct FolderTableTests {
    private func table(_ files: [String: String], readings: [String] = []) async throws -> [[String: Any]] {
        let root = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        for (name, text) in files { try Data(text.utf8).write(to: root.appending(path: name)) }
        let path = root.path(percentEncoded: false)
        let settings = try #require(DeskSettings([CommandRun.program.path(percentEncoded: false), path, "0", "zh", "quiet", "", ""]))
        let desk = try DeskStandards(nil)
        let table = FolderTable(try #require(DeskFolder(path)), desk, Program(settings))
        let bytes = try await table.json(readings, .chinese)
        // What is kept by the stamp is the same.
        let again = try await table.json(readings, .chinese)
        #expect(bytes == again)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(json["format"] as? String == "prefab-portfolio/1" && json["years"] != nil)
        return try #require(json["files"] as? [[String: Any]])
    }

    @Test("A project with its applicant, record and decisive readings; one with errors; others are left out")
    func rows() async throws {
        let rows = try await table([
            "a \"1\".json": try Repository.text(of: "samples/rate-49.6-percent.json"),
            "a \"1\".review.json": try Repository.text(of: "samples/eligible-factory.review.json"),
            "b.json": try Repository.text(of: "samples/broken.json"), "c.json": "{ \"format\": \"prefab-map/1\" }",
        ])
        #expect(rows.map { $0["file"] as? String } == ["a \"1\".json", "b.json"])
        #expect(rows[0]["applicant"] as? String == "北京谷禾食品加工有限公司" && rows[0]["record"] as? Bool == true)
        #expect(rows[0]["words"] as? String == "拟不予奖励")
        let decisive = try #require((rows[0]["decisive"] as? [[String: Any]])?.first)
        #expect(decisive["id"] as? String == "rate-rounding" && decisive["reading"] as? String == "b")
        #expect((decisive["amount"] as? [String: String]) == ["lower": "1846800.00", "upper": "1846800.00"])
        #expect((rows[1]["diagnostics"] as? [String: Any])?["errors"] as? Int == 20)
        #expect(rows[1]["record"] as? Bool == false && rows[1]["applicant"] is NSNull)
    }

    @Test("Under another reading verdict and amount are others; one that there is not is refused")
    func readings() async throws {
        let text = try Repository.text(of: "samples/rate-49.6-percent.json")
        let rows = try await table(["a.json": text], readings: ["rate-rounding=b"])
        #expect(rows[0]["verdict"] as? String == "eligible" && rows[0]["words"] as? String == "拟予支持")
        await #expect(throws: DeskError.self) { try await table(["a.json": text], readings: ["nothing=b"]) }
    }
}
