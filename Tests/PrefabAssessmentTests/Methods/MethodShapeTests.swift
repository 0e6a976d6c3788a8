import TestSupport
import Testing

@testable import PrefabAssessment

/// Ten shapes that a printed table may have, and what is known of the tables of other places, entered as data alone.
///
/// The results are worked out by hand in the README of each folder.
@Suite("Methods: a table of another shape is data alone")
struct MethodShapeTests {
    @Test("Rates, points, sums, provisions, grades, verdicts and amounts are those worked out by hand", arguments: MethodFolder.all)
    func results(_ folder: MethodFolder) throws {
        let standards = try folder.standards().read()
        for example in try folder.cases() {
            let assessment = try example.assess(by: standards)
            #expect(assessment.verdict.rawValue == example.expected.verdict.text, "\(example.name)")
            #expect(assessment.amount == example.expected.amount.text, "\(example.name)")
            for (building, expected) in zip(assessment.buildings, example.expected.buildings.elements) {
                let results = building.results(in: assessment)
                for member in expected.results.members {
                    #expect(
                        results[member.key] == member.value,
                        "\(example.name), \(expected.given.id): \(member.key) is \(results[member.key])")
                }
            }
            #expect(assessment.buildings.count == example.expected.buildings.elements.count)
        }
    }

    @Test("Each building is told by which method it is measured, under the method's own name", arguments: MethodFolder.all)
    func citations(_ folder: MethodFolder) throws {
        let standards = try folder.standards().read()
        for example in try folder.cases() {
            let assessment = try example.assess(by: standards)
            for building in assessment.buildings {
                let provisions = building.findings.filter { assessment.provision(of: $0, in: building) != nil }
                #expect(provisions.count == building.sheet.method.provisions.count)
                for finding in provisions {
                    #expect(assessment.description(of: finding).citation.hasPrefix(building.sheet.method.citation))
                }
            }
        }
    }

    @Test("The folders are the ten shapes of the contract and four other places")
    func folders() {
        #expect(
            MethodFolder.all.map(\.name) == [
                "01-bonus-group", "02-alternatives", "03-capped-group", "04-steps", "05-item-minimum", "06-whole-points",
                "07-weighted-ratios", "08-absence", "09-successor", "10-other-grades", "chongqing", "hunan", "shandong", "sichuan",
            ])
    }
}
