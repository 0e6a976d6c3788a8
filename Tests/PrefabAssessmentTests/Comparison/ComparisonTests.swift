import Testing

@testable import PrefabAssessment

/// What changed and why.
struct ComparisonTests {
    private let assessor = Assessor(standards: AdviceTests.standards)

    private func compare(_ old: String, _ new: String, decoration: (String, String) = ("true", "true")) throws -> Comparison {
        Comparison(
            old: assessor.assess(try AdviceTests.submission(measures: old, decoration: decoration.0)),
            new: assessor.assess(try AdviceTests.submission(measures: new, decoration: decoration.1)))
    }

    @Test func nothingDiffers() throws {
        let comparison = try compare(AdviceTests.factory, AdviceTests.factory)
        #expect(comparison.isEmpty)
        #expect(comparison.amountReasons.isEmpty)
    }

    /// 349 of 1000 m³ lose the 20 points of the vertical members: the main structure and the rate fail. Documents are missing on both
    /// sides, so the verdict was open and becomes ineligible; the upper amount of 6000 m² × 180 is gone.
    @Test func aQuantityThatMovesAScore() throws {
        let comparison = try compare(
            AdviceTests.factory, AdviceTests.factory.replacing("350, \"total\": 1000", with: "349, \"total\": 1000"))
        #expect(comparison.old.verdict == .undetermined)
        #expect(comparison.new.verdict == .ineligible)
        #expect(comparison.old.reward.amount.upper == Money(fen: 108_000_000))
        let building = try #require(comparison.buildings.first)
        #expect(building.fields.map(\.old) == ["350 / 1000"])
        #expect(building.fields.map(\.new) == ["349 / 1000"])
        #expect(building.items.map(\.item.id) == ["verticalMembers"])
        #expect(building.items[0].causes.map(\.name) == ["quantity verticalMembers"])
        #expect(building.items[0].old?.score?.exact == 20)
        #expect(building.items[0].new?.score?.exact == 0)
        #expect(
            Set(building.findings.map(\.rule.id)) == ["48-7-technical", "1831-main-structure", "1831-assembly-rate"])
        #expect(comparison.findings.isEmpty)
        guard case .building(let id, let before, let after, _)? = comparison.amountReasons.first else {
            Issue.record("no building named")
            return
        }
        #expect(id == "1#")
        #expect(before == Bounds(ExactDecimal(6000), ExactDecimal(6000)))
        #expect(after == Bounds(.zero, .zero))
        #expect(comparison.amountReasons.count == 1)
    }

    @Test func decorationIsNamedAsTheCause() throws {
        let comparison = try compare(AdviceTests.factory, AdviceTests.factory, decoration: ("true", "false"))
        #expect(comparison.buildings[0].items.map { $0.causes.map(\.name) } == [["attribute fullDecoration"]])
    }

    /// The same submission by two readings: no field and no score differs, the rule does.
    @Test func readings() throws {
        // 41 + 2.7 of 88 points: 49.66%.
        let measures = AdviceTests.factory.replacing("\"qualifying\": 500", with: "\"qualifying\": 400")
            .replacing("350, \"total\": 1000", with: "470, \"total\": 1000")
        let submission = try AdviceTests.submission(measures: measures)
        let comparison = Comparison(
            old: assessor.assess(submission),
            new: Assessor(standards: AdviceTests.standards, readings: AdviceTests.rounding).assess(submission))
        #expect(comparison.readings == [.rateRounding])
        #expect(comparison.fields.isEmpty)
        #expect(comparison.buildings[0].items.isEmpty)
        #expect(comparison.buildings[0].fields.isEmpty)
    }

    /// Buildings are matched by their ids, wherever they stand.
    @Test func buildingsThatComeAndGo() throws {
        func submission(_ ids: [String]) throws -> Submission {
            let buildings = ids.map {
                "{ \"id\": \"\($0)\", \"use\": \"industrial\", \"structure\": \"concrete\", \"height\": 20, \"aboveGroundArea\": 3000 }"
            }
            let text = """
                { "format": "prefab-submission/1", "project": { "id": "P", "name": "P" },
                  "buildings": [\(buildings.joined(separator: ","))] }
                """
            return try #require(Submission.read(Array(text.utf8), standards: AdviceTests.standards).submission)
        }
        let comparison = Comparison(
            old: assessor.assess(try submission(["1#", "2#"])), new: assessor.assess(try submission(["3#", "1#"])))
        #expect(comparison.buildings.map(\.id) == ["3#", "2#"])
        #expect(comparison.buildings.map { $0.old == nil } == [true, false])
        #expect(comparison.buildings.map { $0.new == nil } == [false, true])
    }
}

extension ItemDifference.Cause {
    var name: String {
        switch self {
        case .quantity(let measure): "quantity \(measure.id)"
        case .attribute(let attribute): "attribute \(attribute.id)"
        case .field(let key): "field \(key.rawValue)"
        case .alternative(let item): "alternative \(item.id)"
        case .method: "method"
        case .standards: "standards"
        }
    }
}
