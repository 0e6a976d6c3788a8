import TestSupport
import Testing

@testable import PrefabAssessment

/// Three changes that a person who holds the printed standard could make, and that a form of the data with fixed shapes took without a word
/// and without effect: each now counts or is refused.
@Suite("Standards: no change is taken in silence and without effect")
struct StandardsSilenceTests {
    @Test("A minimum on the third group is a rule that buildings are held to")
    func thirdGroup() throws {
        var standards = ChangedStandards()
        try standards.change(
            "DB11-T-1831-2021.json", from: #""provisions": ["#,
            to: #"""
                "provisions": [
                    {
                      "id": "1831-interior",
                      "kind": "groupMinimum",
                      "title": { "zh": "装修和设备管线最低分值", "en": "Interior: least points" },
                      "sentence": { "zh": "装修和设备管线的评价分值不低于30分", "en": "The interior scores at least 30 points" },
                      "help": { "zh": "各项得分之和须达到最低分值", "en": "The points of the items together must reach the minimum" },
                      "group": "interior",
                      "value": 30,
                      "unit": "points",
                      "clause": "基本规定",
                      "status": "provisional",
                      "source": "standIn"
                    },
                """#)
        let read = try standards.read()
        #expect(read.method("DB11/T 1831-2021")?.provisions.map(\.id).first == "1831-interior")
        // A factory without kitchens cannot have all 30 points.
        let bytes = try Repository.bytes(of: "samples/eligible-factory.json")
        let submission = try #require(Submission.read(bytes, standards: read).submission)
        let assessment = Assessor(standards: read).assess(submission)
        for building in assessment.buildings {
            let finding = try #require(building.findings.first { assessment.provision(of: $0, in: building)?.id == "1831-interior" })
            #expect(finding.outcome == .fail)
        }
        #expect(assessment.verdict == .ineligible)
        let before = try #require(Submission.read(bytes, standards: .builtIn).submission)
        #expect(Assessor(standards: .builtIn).assess(before).verdict != .ineligible)
    }

    @Test("A minimum written into a group, where nothing reads it, is refused")
    func minimumOfGroup() throws {
        var standards = ChangedStandards()
        try standards.change(
            "DB11-T-1831-2021.json", after: [#""id": "interior""#], from: #""counts": "total""#,
            to: #""counts": "total", "minimum": { "value": 25, "unit": "points" }"#)
        #expect(standards.faults == ["DB11-T-1831-2021.json:\(standards.line) D102"])
        #expect(standards.explanations.contains("“minimum”"))
    }

    @Test("Yes or no is no scoring of a ratio")
    func flagOfRatio() throws {
        var standards = ChangedStandards()
        try standards.change(
            "DB11-T-1831-2021.json", after: [#""dryFloor""#],
            from: #"{ "kind": "step", "unit": "%", "steps": [{ "from": 70, "points": 6 }] }"#, to: #"{ "kind": "flag" }"#)
        #expect(standards.faults == ["DB11-T-1831-2021.json:\(standards.line) D303"])
    }

    /// A successor edition of the score table alone, which governs from a day on.
    private func successor(provisions: String) throws -> ChangedStandards {
        var standards = ChangedStandards()
        var text = standards.text("DB11-T-1831-2021.json")
        let start = try #require(text.firstRange(of: #""provisions": ["#)).lowerBound
        let end = try #require(text[start...].firstRange(of: "\n  ],")).upperBound
        text.replaceSubrange(start..<end, with: "\"provisions\": \(provisions),")
        let id = try #require(text.firstRange(of: "DB11/T 1831-2021"))
        standards.add("DB11-T-1831-2025.json", text.replacingCharacters(in: id, with: "DB11/T 1831-2025"))
        try standards.change(
            "jingjiguan-2022-48.json", from: #""from": "2021-07-01","#, to: #""from": "2021-07-01", "to": "2025-12-31","#)
        let anchor = #""value": "DB11/T 1831-2021""#
        let i48 = standards.text("jingjiguan-2022-48.json")
        let regime = try #require(i48.firstRange(of: anchor)).upperBound
        let close = try #require(i48[regime...].firstRange(of: "}")).upperBound
        let row =
            #", { "from": "2026-01-01", "title": { "zh": "新版", "en": "new" }, "value": "DB11/T 1831-2025", "unit": "method", "#
            + #""clause": "x", "status": "provisional", "source": "recalled" }"#
        let old = String(i48[regime..<close])
        try standards.change("jingjiguan-2022-48.json", after: [anchor], from: old, to: old + row)
        return standards
    }

    @Test("A successor edition without provisions governs nothing")
    func successorWithoutProvisions() throws {
        let standards = try successor(provisions: "[]")
        let line = try standards.line(of: #""value": "DB11/T 1831-2025""#, in: "jingjiguan-2022-48.json")
        #expect(standards.faults == ["jingjiguan-2022-48.json:\(line) D311"])
        #expect(standards.explanations.contains("“DB11/T 1831-2025” governs buildings, yet it has no provisions"))
    }

    @Test("With a provision it governs from its day on, under its own name")
    func successorWithProvision() throws {
        let provision = StandardsFaultTests.provision("rate", #""value": 60, "unit": "%""#)
        let standards = try successor(provisions: "[\(provision)]")
        #expect(standards.faults == [])
        let read = try standards.read()
        func method(_ day: String) -> String { read.method(forPermit: CalendarDate(day), .default).method.id }
        #expect(method("2025-12-31") == "DB11/T 1831-2021")
        #expect(method("2026-01-01") == "DB11/T 1831-2025")
        #expect(method("2021-06-30") == "BJ-2017-annex")
        #expect(read.method("DB11/T 1831-2025")?.leastRate == Rational(60, 100))
        #expect(read.method("DB11/T 1831-2025")?.citation == "DB11/T 1831—2025")
    }
}
