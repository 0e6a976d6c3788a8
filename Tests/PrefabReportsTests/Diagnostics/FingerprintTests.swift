import PrefabAssessment
import PrefabReports
import Testing

@Suite("Fingerprints of findings")
struct FingerprintTests {
    private func fingerprints(_ text: String, path: String = "a.json") -> [String] {
        DiagnosticFixture.checked(path, Array(text.utf8)).diagnostics.map(\.fingerprint.text)
    }

    private static let text = """
        { "format": "prefab-submission/1", "project": { "id": "1", "name": "n", "site": "elsewere" },
          "buildings": [
            { "id": "1#", "use": "industrial", "structure": "concrete", "height": 23900, "aboveGroundArea": 6200, "storys": 1 },
            { "id": "2#", "use": "industrial", "structure": "concrete", "height": 12, "storys": 1 }
          ] }
        """

    @Test("They are sixteen hexadecimal digits, each different")
    func distinct() {
        let found = fingerprints(Self.text)
        // elsewere, 23900, storys, aboveGroundArea missing, storys.
        #expect(found.count == 5)
        #expect(Set(found).count == 5)
        #expect(found.allSatisfy { $0.wholeMatch(of: /[0-9a-f]{16}/) != nil })
    }

    @Test("Moved lines, other indentation and a building in front change none")
    func moved() {
        let found = fingerprints(Self.text)
        #expect(fingerprints("\n\n" + Self.text.replacing("\n", with: "\n\t  \n")) == found)
        let building = "{ \"id\": \"0#\", \"use\": \"public\", \"structure\": \"steel\", \"height\": 9, \"aboveGroundArea\": 100 },"
        #expect(fingerprints(Self.text.replacing("\"buildings\": [", with: "\"buildings\": [ \(building)")) == found)
    }

    @Test("Mending one leaves the others as they are")
    func mended() {
        let found = fingerprints(Self.text)
        #expect(fingerprints(Self.text.replacing("elsewere", with: "elsewhere")) == Array(found.dropFirst()))
    }

    @Test("Another file or another value is another finding; a leading ./ is not another file")
    func different() {
        let found = fingerprints(Self.text)
        #expect(Set(fingerprints(Self.text, path: "b.json")).isDisjoint(with: found))
        #expect(fingerprints(Self.text, path: "./a.json") == found)
        #expect(fingerprints(Self.text.replacing("23900", with: "23901"))[1] != found[1])
    }

    @Test(
        "They are FNV-1a of path, code, way, mark, names and number, as those are that baselines keep",
        arguments: [("storys", "buildings/*/storys"), ("\u{301}x", "buildings/*/\u{301}x"), ("7", "buildings/*/*")])
    func fields(_ key: String, _ way: String) throws {
        let text = #"{ "format": "prefab-submission/1", "buildings": [{ "\#(key)": 1 }] }"#
        let found = try #require(DiagnosticFixture.checked("a.json", Array(text.utf8)).diagnostics.first { $0.code == .unknownKey })
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for field in ["a.json", "S106", way, "\"\(key)\"", key, "1"] {
            for byte in Array(field.utf8) + [0xFF] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        let digits = String(hash, radix: 16)
        #expect(found.fingerprint.text == String(repeating: "0", count: 16 - digits.count) + digits)
    }

    @Test("They do not depend on the language")
    func language() throws {
        #expect(try gitlabFingerprints(.chinese) == gitlabFingerprints(.english))
    }

    private func gitlabFingerprints(_ language: Language) throws -> [Substring] {
        let text = String(decoding: try DiagnosticFixture.render(.gitlab, language), as: UTF8.self)
        return text.matches(of: /"fingerprint": "(\w+)"/).map(\.output.1)
    }
}
