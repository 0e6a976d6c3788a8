import Testing

@testable import PrefabAssessment

@Suite struct SeenNamesTests {
    /// On both sides of the number from which a set takes over.
    @Test(arguments: [0, 1, 2, 15, 16, 17, 18, 40])
    func everyRepetitionIsFound(_ count: Int) {
        var seen = SeenNames(count: 2 * count + 2)
        let names = (0..<count).map { "WA-\($0)" }
        // `insert` changes the set, so that its answers are taken before they are looked at.
        let first = names.map { seen.insert($0) }
        let second = (names + ["another", "another"]).map { seen.insert($0) }
        #expect(first == names.map { _ in true })
        #expect(second == names.map { _ in false } + [true, false])
    }

    @Test func theOnlyOneIsNew() {
        var seen = SeenNames(count: 1)
        #expect(seen.insert("WA-1") == true)
    }
}
