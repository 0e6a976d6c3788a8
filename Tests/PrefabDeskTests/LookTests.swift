import Foundation
import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabDesk

/// What a page is told at each keystroke.
@Suite("Desk: what is said of a text") struct LookTests {
    private static let desk = try? DeskStandards(nil)

    private func look(_ text: String, readings: [String] = [], wantsValues: Bool = true, isForRates: Bool = false) throws -> [String: Any] {
        let look = Look(
            text: text, name: "a.json", language: .english, readings: try Readings(readings), isForRates: isForRates,
            wantsValues: wantsValues)
        var writer = JSONWriter(pretty: false)
        look.write(by: try #require(Self.desk), to: &writer)
        return try #require(try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: Any])
    }

    private func sample(_ name: String) throws -> String { try Repository.text(of: "samples/\(name).json") }

    @Test("The verdict, rates and amount of a sample are those that its README works out")
    func verdict() throws {
        let found = try look(try sample("eligible-factory"), wantsValues: false)
        let summary = try #require(found["summary"] as? [String: Any])
        #expect(summary["verdict"] as? String == "eligible")
        #expect((summary["amount"] as? [String: String]) == ["lower": "2852496.00", "upper": "2852496.00"])
        let building = try #require((summary["buildings"] as? [[String: Any]])?.first)
        #expect((building["assemblyRate"] as? [String: String]) == ["lower": "72.44", "upper": "72.44"])
        #expect(building["grade"] as? String == "A(BJ)")
        #expect((found["verdict"] as? [String: Any])?["format"] as? String == "prefab-verdict/1")
        #expect(found["fields"] == nil)
    }

    @Test("Another reading gives another verdict, and one that there is not is refused")
    func readings() throws {
        let text = try sample("rate-49.6-percent")
        #expect((try look(text)["summary"] as? [String: Any])?["verdict"] as? String == "ineligible")
        #expect((try look(text, readings: ["rate-rounding=b"])["summary"] as? [String: Any])?["verdict"] as? String == "eligible")
        for wrong in ["rate-rounding=c", "rate-rounding", "nothing=a", "rate-rounding=b=a", ""] {
            #expect(throws: DeskError.self, "\(wrong)") { try Readings([wrong]) }
        }
    }

    @Test("A mistake stands where a browser counts it, with its cure; there is no verdict")
    func mistake() throws {
        let text = "{ \"project\": { \"name\": \"😀甲\", \"aboveGroundArea\": \"12,345.6\" } }"
        let found = try look(text)
        let units = Array(text.utf16)
        let wrong = try #require(
            (found["diagnostics"] as? [[String: Any]])?.first { $0["pointer"] as? String == "/project/aboveGroundArea" })
        let (start, end) = (try #require(wrong["start"] as? Int), try #require(wrong["end"] as? Int))
        #expect(String(decoding: units[start..<end], as: UTF16.self) == "\"12,345.6\"")
        let edit = try #require((wrong["edits"] as? [[String: Any]])?.first)
        #expect(edit["text"] as? String == "12345.6" && edit["start"] as? Int == start && edit["end"] as? Int == end)
        #expect(found["verdict"] is NSNull && found["summary"] is NSNull)
        let area = try #require((found["fields"] as? [[String: Any]])?.first { $0["pointer"] as? String == "/project/aboveGroundArea" })
        #expect(area["start"] as? Int == start && area["kind"] as? String == "string" && area["value"] as? String == "12,345.6")
        let (key, keyEnd) = (try #require(area["keyStart"] as? Int), try #require(area["keyEnd"] as? Int))
        #expect(String(decoding: units[key..<keyEnd], as: UTF16.self).contains("aboveGroundArea"))
    }

    @Test("Values of a text with slips stand where they were, elements by their number")
    func slips() throws {
        let text = "{ \"a~/b\": [ 1.50, { \"c\": true, }, null ], // x\n }"
        let values = JSONOutline.values(of: Array(text.utf8))
        #expect(values.map(\.pointer) == ["", "/a~0~1b", "/a~0~1b/0", "/a~0~1b/1", "/a~0~1b/1/c", "/a~0~1b/2"])
        #expect(values.map(\.text) == [nil, nil, "1.50", nil, "true", "null"])
        let bytes = Array(text.utf8)
        #expect(String(decoding: bytes[Int(values[2].span.start)..<Int(values[2].span.end)], as: UTF8.self) == "1.50")
        #expect(String(decoding: bytes[Int(values[4].span.start)..<Int(values[4].span.end)], as: UTF8.self) == "true")
    }

    @Test("Rates alone need no project")
    func rates() throws {
        let found = try look(try sample("rate/school"), isForRates: true)
        #expect((found["counts"] as? [String: Int])?["errors"] == 0)
        #expect((try look(try sample("rate/school"))["counts"] as? [String: Int])?["errors"] != 0)
    }

    @Test("Places of bytes", arguments: [("ab", 2, 2), ("甲b", 3, 1), ("😀b", 4, 2), ("é", 2, 1), ("a", -3, 0), ("a", 9, 1)])
    func places(_ text: String, _ byte: Int, _ unit: Int) {
        #expect(UTF16Places(Array(text.utf8)).place(ofByte: byte) == unit)
    }
}
