import TestSupport
import Testing

@testable import PrefabAssessment

/// Comparisons by methods of every shape, alternatives, caps and bonus among them, against what the two texts and score sheets say.
@Suite("Comparisons on every shape of method")
struct ShapeComparisonTests {
    private static let pairs = Volume.cases(4, full: 400)

    @Test("Fields and items that differ are there, no others, and each item with what moved it", arguments: MethodFolder.all)
    func rows(_ folder: MethodFolder) throws {
        let standards = try folder.standards().read()
        let cases = try folder.cases()
        var random = SplitMix64(seed: folder.name.utf8.reduce(11) { $0 &* 31 &+ UInt64($1) })
        for number in 0..<Self.pairs {
            let example = cases[number % cases.count]
            let old = try example.withOneBuilding(of: standards, limit: 1_000, &random)
            let other = try example.withOneBuilding(of: standards, limit: 1_000, &random)
            // Some of what the other building states, so that some items stay as they are.
            var new = old
            for member in other.buildings[0].measures.members where Bool.random(using: &random) {
                new.buildings[0].measures[member.key] = member.value
            }
            if Bool.random(using: &random) { new.buildings[0].attributes = other.buildings[0].attributes }
            if Bool.random(using: &random) { new.buildings[0].declaredScores = other.buildings[0].declaredScores }
            try compare(old, new, Assessor(standards: standards, readings: example.readings))
        }
    }

    private func compare(_ old: JSONTree, _ new: JSONTree, _ assessor: Assessor) throws {
        let standards = assessor.standards
        let before = assessor.assess(try old.submission(standards: standards))
        let after = assessor.assess(try new.submission(standards: standards))
        let comparison = Comparison(old: before, new: after)
        let (was, now) = (old.buildings[0], new.buildings[0])
        func changed(_ object: String) -> Set<String> {
            let keys = Set((was[object].members + now[object].members).map(\.key))
            return keys.filter { was[object][$0] != now[object][$0] }
        }
        let measures = changed("measures")
        let attributes = changed("attributes")
        let declared = changed("declaredScores")
        guard let building = comparison.buildings.first else {
            #expect(measures.isEmpty && attributes.isEmpty && declared.isEmpty)
            return
        }
        let places = building.fields.map { $0.place.pointer(in: standards) }
        let expected =
            measures.map { "/buildings/0/measures/\($0)" } + attributes.map { "/buildings/0/attributes/\($0)" }
            + declared.map { _ in "/buildings/0/declaredScores" }
        #expect(places.sorted() == expected.sorted())

        let method = after.buildings[0].sheet.method
        let (oldItems, newItems) = (before.buildings[0].sheet.items, after.buildings[0].sheet.items)
        let moved = method.items.indices.filter {
            (oldItems[$0].score, oldItems[$0].basis, oldItems[$0].counts) != (newItems[$0].score, newItems[$0].basis, newItems[$0].counts)
        }
        #expect(building.items.map(\.item.id) == moved.map { method.items[$0].id })
        func own(_ item: MethodItem) -> Set<String> {
            var causes = Set(item.measures.map { standards.measures[$0.place].id }.filter(measures.contains).map { "quantity \($0)" })
            if case .attribute(let attribute) = item.subject, attributes.contains(standards.attributes[attribute.place].id) {
                causes.insert("attribute \(standards.attributes[attribute.place].id)")
            }
            if declared.contains(item.id) { causes.insert("field declaredScores") }
            return causes
        }
        for difference in building.items {
            let causes = Set(difference.causes.map(\.name))
            let item = difference.item
            if !own(item).isEmpty {
                #expect(causes == own(item), "\(item.id)")
            } else {
                // It is the same as before and counts otherwise, because of another one of its set.
                let others = method.items.filter { $0.alternative != nil && $0.alternative == item.alternative && !own($0).isEmpty }
                #expect(difference.old?.counts != difference.new?.counts)
                #expect(!others.isEmpty && causes == Set(others.map { "alternative \($0.id)" }), "\(item.id) \(causes)")
            }
        }
    }
}
