import Foundation
import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabDesk

/// Which letters and papers a page offers, and what it asks for them.
@Suite("Desk: letters and papers") struct DraftsTests {
    private static let desk = try? DeskStandards(nil)

    private func offered(_ text: String?, readings: [String] = []) throws -> [String: [String: Any]] {
        let desk = try #require(Self.desk)
        let list = Drafts(.english).list(try text.map { try Drafts.Case($0, readings: readings, desk) })
        let entries = try #require(try JSONSerialization.jsonObject(with: Data(list)) as? [[String: Any]])
        return Dictionary(uniqueKeysWithValues: entries.compactMap { entry in (entry["kind"] as? String).map { ($0, entry) } })
    }

    private func sample(_ name: String) throws -> String { try Repository.text(of: "samples/\(name).json") }

    private func needs(_ entry: [String: Any]?) -> [String] {
        (entry?["needs"] as? [[String: Any]] ?? []).map { "\($0["name"] ?? "")\($0["required"] as? Bool == true ? "!" : "")" }
    }

    @Test("Of an eligible application form the public notice can be drafted, and a recovery once it is said what was granted")
    func eligible() throws {
        let found = try offered(try sample("eligible-factory"))
        #expect(found["publication"]?["reason"] == nil)
        #expect(needs(found["publication"]) == ["notice-from"])
        #expect(found["recovery"]?["reason"] == nil)
        #expect(needs(found["recovery"]) == ["trigger!", "granted!", "returned"])
        #expect((found["refusal"]?["reason"] as? String)?.isEmpty == false)
        #expect((found["correction"]?["reason"] as? String)?.isEmpty == false)
        #expect(found["form"]?["reason"] == nil && needs(found["calculation"]) == [])
        let triggers = (found["recovery"]?["needs"] as? [[String: Any]])?.first?["words"] as? [[String: Any]]
        #expect(triggers?.map { $0["word"] as? String } == ["1", "2", "3", "4", "5"])
    }

    @Test("Where the submission says what was granted, it need not be said again")
    func granted() throws {
        let found = try offered(try sample("instalments/second"))
        #expect(found["recovery"]?["reason"] == nil)
        #expect(needs(found["recovery"]) == ["trigger!", "granted", "returned"])
    }

    @Test(
        "No reason speaks of options of a command that the page has not",
        arguments: ["eligible-factory", "design-stage", "rate-49.6-percent", "broken"])
    func reasons(_ name: String) throws {
        for entry in try offered(try sample(name)).values { #expect((entry["reason"] as? String)?.contains("--") != true, "\(entry)") }
    }

    @Test("Of several buildings that are applied for each can be chosen")
    func buildings() throws {
        let found = try offered(try sample("several-buildings"))
        for kind in ["calculation", "acceptance-prefabrication", "acceptance-assembly"] {
            #expect(needs(found[kind]) == ["building!"])
            let words = (found[kind]?["needs"] as? [[String: Any]])?.first?["words"] as? [[String: Any]]
            #expect(words?.count == 3)
        }
    }

    @Test("A text with errors has the letter that asks for corrections alone; without a text all kinds are named")
    func errors() throws {
        let found = try offered(try sample("broken"))
        #expect(found.filter { $1["reason"] == nil }.map(\.key) == ["correction"])
        #expect(Set(try offered(nil).keys) == Set(found.keys))
        #expect(throws: DeskError.self) { try offered("{}", readings: ["slab-day=z"]) }
    }
}
