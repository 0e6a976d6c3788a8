import PrefabAssessment
import Testing

@testable import PrefabReports

/// The table must open in a spreadsheet with its Chinese intact and with nothing that runs.
struct PortfolioCSVTests {
    private func csv(id: String, name: String) throws -> [UInt8] {
        let standards = try Standards(reading: .builtIn)
        let text = """
            { "format": "prefab-submission/1", "project": { "id": "\(id)", "name": "\(name)" },
              "buildings": [{ "id": "1#", "use": "industrial", "structure": "concrete", "height": 20, "aboveGroundArea": 6000 }] }
            """
        let submission = try #require(Submission.read(Array(text.utf8), standards: standards).submission)
        let assessor = Assessor(standards: standards)
        let entry = Portfolio.Entry(
            name: "a.json", content: .project(ProjectSummary(assessor.assess(submission), by: assessor)))
        var buffer = UTF8Buffer()
        PortfolioCSV(language: .chinese).write(Portfolio([entry], standards: standards), to: &buffer)
        return buffer.bytes
    }

    @Test func beginsWithAByteOrderMarkAndEndsLinesForSpreadsheets() throws {
        let bytes = try csv(id: "P", name: "亦庄")
        #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
        let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.count == 3 && lines[2].isEmpty)
        #expect(lines[1].contains("\"亦庄\""))
        #expect(lines[1].contains(",0,6000,0.00,1080000.00,"))
    }

    @Test(arguments: [
        ("=HYPERLINK(1)", "\"'=HYPERLINK(1)\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""), ("@SUM(A1)", "\"'@SUM(A1)\""),
        ("  =1", "\"'  =1\""), ("＝1", "\"'＝1\""), ("a\\\"b", "\"a\"\"b\""), ("a,b", "\"a,b\""), ("a=1", "\"a=1\""),
    ])
    func textsThatASpreadsheetWouldRun(name: String, cell: String) throws {
        let text = String(decoding: try csv(id: "P", name: name), as: UTF8.self)
        #expect(text.contains(cell), "\(text)")
    }

    /// A line feed in a name stays on its line, visibly.
    @Test func lineFeedsDoNotBreakRows() throws {
        let text = String(decoding: try csv(id: "P", name: "a\\n=1"), as: UTF8.self)
        #expect(text.contains("\"a\\u{000A}=1\""))
    }
}
