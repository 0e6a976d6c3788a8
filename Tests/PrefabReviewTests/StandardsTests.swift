import Foundation
import PrefabReview
import TestSupport
import Testing

@Suite("Standards of a review")
struct StandardsTests {
    static var files: [String: Data] {
        get throws {
            var files: [String: Data] = [:]
            for name in Repository.names(in: "Standards") where name.hasSuffix(".json") {
                files[name] = Data(try Repository.bytes(of: "Standards/\(name)"))
            }
            return files
        }
    }

    @Test("from a folder they are those built in")
    func folder() throws {
        let standards = try Standards(contentsOf: Repository.url("Standards"))
        let review = try Sample.review("several-buildings", options: Review.Options(standards: standards))
        let builtIn = try Sample.review("several-buildings")
        #expect(review.amount.exact == "4209165.00")
        #expect(Reports.reporter().json(review) == Reports.reporter().json(builtIn), "the digest of the files included")
    }

    @Test("a figure changed in the data changes the amount")
    func changed() throws {
        var files = try Self.files
        let name = "jingjiguan-2022-48.json"
        let text = String(decoding: try #require(files[name]), as: UTF8.self)
        #expect(text.contains("\"value\": 180,\n"))
        files[name] = Data(text.replacing("\"value\": 180,\n", with: "\"value\": 100,\n", maxReplacements: 1).utf8)
        let standards = try Standards(files: files)
        let review = try Sample.review("eligible-factory", options: Review.Options(standards: standards))
        // 100 yuan/m² × 15847.2 m².
        #expect(review.amount.exact == "1584720.00")
    }

    @Test("every fault of the files, with its file and place")
    func faults() throws {
        var files = try Self.files
        let name = "jingjiguan-2022-48.json"
        let text = String(decoding: try #require(files[name]), as: UTF8.self)
        // A figure in quotation marks in one file, and another that is no JSON.
        files[name] = Data(text.replacing("\"value\": 180,\n", with: "\"value\": \"180\",\n", maxReplacements: 1).utf8)
        files["BJ-2017-annex.json"] = Data("{,}".utf8)
        let standards = files
        let error = try #require(throws: InvalidInput.self) { try Standards(files: standards) }
        let fault = try #require(error.diagnostics.first { $0.file == name })
        #expect(fault.code == "D101")
        #expect(fault.severity == .error)
        #expect(fault.place.pointer.hasSuffix("/value"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.hasSuffix("\"value\": 180,") })
        #expect((fault.place.line, fault.place.column) == (line + 1, 14))
        let broken = try #require(error.diagnostics.first { $0.file == "BJ-2017-annex.json" })
        #expect(broken.code.hasPrefix("J"))
        #expect((broken.place.line, broken.place.column) == (1, 2))
        #expect(error.description.hasPrefix("BJ-2017-annex.json:1:2: error["))
        #expect(error.description == error.text(in: .english))
    }

    @Test("a file that is not there is named, at its beginning")
    func missing() throws {
        var files = try Self.files
        files["jingjiguan-2022-48.json"] = nil
        let standards = files
        let error = try #require(throws: InvalidInput.self) { try Standards(files: standards) }
        let fault = try #require(error.diagnostics.first { $0.file == "jingjiguan-2022-48.json" })
        #expect(fault.code == "D105")
        #expect(fault.place.pointer == "")
        #expect((fault.place.line, fault.place.column) == (1, 1))
    }

    @Test("a folder that is not there is an error of the file system")
    func missingFolder() {
        let error = #expect(throws: (any Error).self) { try Standards(contentsOf: Repository.url("no-such-folder")) }
        #expect(error != nil)
        #expect(!(error is InvalidInput))
    }
}
