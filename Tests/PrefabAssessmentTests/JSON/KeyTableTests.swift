import Testing

@testable import PrefabAssessment

@Suite struct KeyTableTests {
    /// Names of fewer than, exactly and more than eight bytes, several with the same first eight.
    enum Key: String, CaseIterable, Sendable {
        case a, ab
        case exterior, exteriorWall, exteriorWallNonMasonry, exteriorWallIntegrated
        case kitchen = "Kitchen"
        case schema = "$schema"
        case chinese = "名称"
    }

    static let table = KeyTable<Key>()

    func key(_ quoted: String) throws -> Key? {
        try reading(quoted) { reader in
            let token = try reader.readString()
            return Self.table.key(for: token, in: reader)
        }
    }

    @Test(arguments: Key.allCases)
    func everyNameIsFound(_ known: Key) throws {
        #expect(try key("\"\(known.rawValue)\"") == known)
    }

    @Test(arguments: Key.allCases)
    func everyNameIsFoundEscaped(_ known: Key) throws {
        let escaped = known.rawValue.unicodeScalars.map { scalar in
            let digits = String(scalar.value, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
        #expect(try key("\"\(escaped.joined())\"") == known)
    }

    @Test(arguments: [
        "", "b", "A", "abc", "a ", "exterio", "exterior ", "exteriorw", "exteriorWal", "exteriorWalL", "exteriorWallNonMasonrY",
        "exteriorWallIntegrate", "exteriorWallIntegratedX", "kitchen", "schema", "名", "名称号",
        // The same text to `==`, another in bytes: the Kelvin sign.
        "\u{212A}itchen", "\\u212Aitchen",
        "\\u0000a", "a\\u0000",
    ])
    func otherNames(_ name: String) throws {
        #expect(try key("\"\(name)\"") == nil)
    }

    @Test func names() {
        #expect(Self.table.names == Key.allCases.map(\.rawValue))
    }
}
