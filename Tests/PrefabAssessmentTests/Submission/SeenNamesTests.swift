import Testing

@testable import PrefabAssessment

@Suite struct SeenNamesTests {
    /// On both sides of the number from which a set takes over.
    @Test(arguments: [0, 1, 2, 15, 16, 17, 18, 40])
    func everyRepetitionIsFound(_ count: Int) {
        var seen = SeenNames()
        let names = (0..<count).map { "WA-\($0)" }
        // `insert` changes the set, so that its answers are taken before they are looked at.
        let first = names.map { seen.insert($0) }
        let second = (names + ["another", "another"]).map { seen.insert($0) }
        #expect(first == names.map { _ in true })
        #expect(second == names.map { _ in false } + [true, false])
    }

    /// A mark says that a name is new only where it is; names that are not ASCII it leaves to be compared.
    @Test func marksNeverTakeARepetitionForNew() {
        let names = (0..<40).map { "WA-\($0)" }
        var marks = NameMarks()
        let first = names.map { marks.insert($0) }
        let second = names.map { marks.insert($0) }
        #expect(first.contains(true))
        #expect(second == names.map { _ in false })
        var few = NameMarks()
        let allNew = ["BE-1", "BE-2", "WA-3", "SL-4"].map { few.insert($0) }
        #expect(allNew == [true, true, true, true])
        // The same text to `==`, in two ways to write it.
        var accented = NameMarks()
        let accents = ["\u{E9}", "e\u{301}"].map { accented.insert($0) }
        #expect(accents == [false, false])
    }
}
