import Foundation
import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabDesk

/// What sliders are made of.
@Suite("Desk: levers of an advice") struct LeversTests {
    private static let desk = try? DeskStandards(nil)

    private func levers(_ text: String, of advice: [String: Any]) throws -> [[String: Any]] {
        let added = Levers(text, try #require(Self.desk), .english).added(to: Array(try JSONSerialization.data(withJSONObject: advice)))
        let json = try #require(try JSONSerialization.jsonObject(with: Data(added)) as? [String: Any])
        #expect((json["rules"] as? [String: String])?["48-5-area"] != nil)
        return try #require(json["levers"] as? [[String: Any]])
    }

    private func advice(_ id: String, _ item: String, _ field: [String: Any]) -> [String: Any] {
        ["buildings": [["id": id, "goals": [["rule": "1831-assembly-rate", "alone": [["item": item, "fields": [field]]]]]]]]
    }

    @Test("A quantity has its place in the text and its total for the end of the slider")
    func quantity() throws {
        let text = try Repository.text(of: "samples/rate-49.6-percent.json")
        let field: [String: Any] = ["field": "horizontalMembers", "from": "7182", "to": "7217.91", "step": "0.01", "unit": "m²"]
        let found = try #require(try levers(text, of: advice("1#", "horizontalMembers", field)).first)
        #expect(found["pointer"] as? String == "/buildings/0/measures/horizontalMembers/qualifying")
        #expect(found["most"] as? String == "10260" && found["now"] as? String == "7182" && found["step"] as? String == "0.01")
        #expect(found["kind"] as? String == "number" && found["unit"] as? String == "m²" && found["building"] as? Int == 0)
    }

    @Test("Points that the applicant states go up to those of the item; a yes or no is a switch")
    func declared() throws {
        let text = try Repository.text(of: "samples/rate-49.6-percent.json")
        let points = try levers(text, of: advice("1#", "pipeSeparation", ["field": "declaredScores", "from": "0", "to": "4"]))
        #expect(points.first?["pointer"] as? String == "/buildings/0/declaredScores/pipeSeparation")
        #expect(points.first?["most"] as? String == "6")
        let full = try levers(text, of: advice("1#", "fullDecoration", ["field": "fullDecoration", "from": false, "to": true]))
        #expect(full.first?["pointer"] as? String == "/buildings/0/fullDecoration" && full.first?["kind"] as? String == "flag")
    }

    @Test("A building that the text has not, and what is no advice, make none")
    func others() throws {
        let text = try Repository.text(of: "samples/rate-49.6-percent.json")
        #expect(try levers(text, of: advice("9#", "dryFloor", ["field": "dryFloor"])).isEmpty)
        let desk = try #require(Self.desk)
        #expect(Levers(text, desk, .english).added(to: Array("[]".utf8)) == Array("[]".utf8))
    }
}
