import Testing

@testable import PrefabAssessment

@Suite struct KeyTableTests {
    /// Names of fewer than, exactly and more than eight bytes, several with the same first eight.
    enum Key: String, CaseIterable, Sendable {
        case a, ab
        case exterior, exteriorWall, exteriorWallNonMasonry, exteriorWallIntegrated
        case kitchen = "Kitchen"
        // Apart only between the first eight bytes and the last.
        case early = "prefabricationInEarlyAcceptance"
        case later = "prefabricationInLaterAcceptance"
        // The longest that a window holds, and one byte more.
        case thirty = "qualifyingQuantityOfOneStorey1"
        case thirtyOne = "qualifyingQuantityOfOneStorey12"
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
        "exteriorWallIntegrate", "exteriorWallIntegratedX", "prefabricationInOtherAcceptance", "kitchen", "schema", "名", "名称号",
        // The same text to `==`, another in bytes: the Kelvin sign.
        "\u{212A}itchen", "\\u212Aitchen",
        "\\u0000a", "a\\u0000",
    ])
    func otherNames(_ name: String) throws {
        #expect(try key("\"\(name)\"") == nil)
    }

    /// The search goes round from where it is expected, so that every name is found from everywhere.
    ///
    /// The last name that fits into a window has 30 bytes between its quotes.
    @Test(arguments: Key.allCases, 0...Key.allCases.count)
    func placeFromAnywhere(_ known: Key, _ expected: Int) throws {
        let text = "[\"\(known.rawValue)\"" + String(repeating: " ", count: QuotedName.Window.length)
        let place = reading(text) { Self.table.place(ofNameAt: 1, in: $0.bytes, from: expected) }
        #expect(place == (known.rawValue.utf8.count <= 30 ? Key.allCases.firstIndex(of: known) : nil))
    }

    /// What follows a name in its quotes is another matter; what is only like it is not found.
    @Test(arguments: ["exteriorWall", "a", "Kitchen", "qualifyingQuantityOfOneStorey1"])
    func onlyTheWholeName(_ name: String) {
        func place(_ text: String) -> Int? {
            reading(text) { Self.table.place(ofNameAt: 0, in: $0.bytes, from: 0) }
        }
        let known = Key.allCases.firstIndex { $0.rawValue == name }
        let rest = #":1,"exterior":"ab"}"# + String(repeating: " ", count: QuotedName.Window.length)
        #expect(place("\"\(name)\"" + rest) == known)
        #expect(place("\"\(name)\"\"" + rest) == known)
        for other in ["\"\(name)", "\(name)\"", "'\(name)'", "\"\(name) \"", "\"\(name)\\\"", "\"\(name)\0"] {
            #expect(place(other + "x" + rest) == nil, "\(other)")
        }
    }

    /// A window needs its 32 bytes; where fewer are left, or the place is none in the text, nothing is looked at.
    @Test func nearTheEnd() throws {
        let text = Array(("\"exteriorWall\"" + String(repeating: " ", count: 40)).utf8)
        let place = Key.allCases.firstIndex(of: .exteriorWall)
        for length in 0...text.count {
            text.withTextBytes { whole in
                let bytes = whole.part(0..<length)
                #expect(Self.table.place(ofNameAt: 0, in: bytes, from: 0) == (length >= QuotedName.Window.length ? place : nil))
                for offset in [-1, length, length + 1, Int.max] {
                    #expect(Self.table.place(ofNameAt: offset, in: bytes, from: 0) == nil)
                }
                guard length >= 14 else { return }
                // The other road finds the name all the same.
                let token = JSONReader.StringToken(span: SourceSpan(0, 14), hasEscapes: false)
                #expect(Self.table.place(of: token, in: JSONReader(bytes)) == place)
            }
        }
    }

    @Test func names() {
        #expect(Self.table.names == Key.allCases.map(\.rawValue))
    }
}
