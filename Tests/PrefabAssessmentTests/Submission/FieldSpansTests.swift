import Testing

@testable import PrefabAssessment

@Suite struct FieldSpansTests {
    @Test func everyKeyHasAPlaceOfItsOwn() {
        var spans = FieldSpans<BuildingKey>()
        for (place, key) in BuildingKey.allCases.enumerated() {
            #expect(spans[key] == nil && !spans.has(key))
            spans.set(key, 10 * place)
            spans.setEnd(key, 10 * place + 5)
        }
        for (place, key) in BuildingKey.allCases.enumerated() { #expect(spans[key] == SourceSpan(10 * place, 10 * place + 5)) }
        spans.clear()
        for key in BuildingKey.allCases { #expect(spans[key] == nil && !spans.has(key)) }
    }

    /// No object has more keys than there is room for.
    @Test func roomForEveryKey() {
        let counts = [
            RootKey.allCases.count, ProjectKey.allCases.count, DateKey.allCases.count, RewardBasisKey.allCases.count,
            OtherAwardKey.allCases.count, BuildingKey.allCases.count, MeasurePartKey.allCases.count, ComponentKey.allCases.count,
            DeclaredKey.allCases.count,
        ]
        #expect(counts.allSatisfy { $0 <= FieldSpans<RootKey>.limit })
    }

    /// How Swift counts the cases of an enumeration, which the places rest on.
    @Test func placesAreThoseOfTheCases() {
        #expect(BuildingKey.allCases.map(place(ofCase:)) == Array(BuildingKey.allCases.indices))
        #expect(StandardsKey.allCases.map(place(ofCase:)) == Array(StandardsKey.allCases.indices))
        #expect(TheOnly.allCases.map(place(ofCase:)) == [0])
    }

    private enum TheOnly: CaseIterable { case one }
}
