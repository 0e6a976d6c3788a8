import Testing

@testable import PrefabDesk

/// What a page asks for is no way to give the program options of one's own.
@Suite("Desk: requests") struct WishTests {
    @Test("Names of kinds and formats", arguments: ["refusal", "technology-table", "industrial", "affordableHousing"])
    func names(_ name: String) throws {
        let argument = try Wish.argument(name)
        #expect(argument == name)
    }

    @Test("Options, paths and nothing are no names", arguments: ["--help", "--output=/tmp/x", "-", "", "../x", "a b", "a=b", "种类", "a\0"])
    func noNames(_ name: String) {
        #expect(throws: DeskError.self) { try Wish.argument(name) }
    }

    @Test("What is not named is told", arguments: [#"{ "kind": null }"#, "{}"])
    func missing(_ body: String) throws {
        let wish = try Wish(Array(body.utf8))
        #expect(throws: DeskError.self) { try Wish.argument(wish.kind) }
        #expect(throws: DeskError.self) { try wish.needed(\.text) }
    }

    @Test(
        "What is no request is refused",
        arguments: ["", "[", "[]", "1", #"{ "text": 1 }"#, #"{ "readings": "a" }"#, #"{ "trigger": 1 }"#])
    func noRequest(_ body: String) {
        #expect(throws: DeskError.self) { try Wish(Array(body.utf8)) }
    }
}
