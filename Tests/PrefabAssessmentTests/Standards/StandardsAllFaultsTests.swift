import Testing

@testable import PrefabAssessment

/// A fault in one row hides none in another: whoever enters a table sees all that is wrong with it in one run.
@Suite("Standards: all faults in one run")
struct StandardsAllFaultsTests {
    private let beijing = "DB11-T-1831-2021.json"
    private let national = "GB-T-51129-2017.json"
    private let measures = "measures.json"

    private static let definition =
        #"{ "id": "nobodys", "title": { "zh": "甲", "en": "x" }, "shortTitle": { "zh": "甲", "en": "x" }, "unit": "m²", "mayBeAbsent": false, "#
        + #""definition": { "zh": "甲", "en": "x" }, "clause": "x", "status": "provisional", "source": "recalled" },"#

    /// The codes of each file, in the order of its text.
    private func codes(_ standards: ChangedStandards) -> [String] {
        standards.faults.map { fault in
            let file = fault.split(separator: ":").first ?? ""
            return "\(file) \(fault.suffix(4))"
        }
    }

    @Test("An item that names no measure hides neither the sums, nor a divisor, nor two provisions on one thing")
    func itemAtFault() throws {
        var standards = ChangedStandards()
        try standards.change(national, after: ["totalPoints"], from: "100", to: "99")
        try standards.change(
            national, from: #"  "scoreDecimals": {"#,
            to: #"  "bonusDivisor": { "title": { "zh": "甲", "en": "x" }, "value": 100, "unit": "points", "clause": "x", "status": "copy", "#
                + #""source": "copy" }, "scoreDecimals": {"#)
        try standards.change(national, from: #"["verticalMembers"]"#, to: #"["verticalMember"]"#)
        try standards.change(
            national, from: #""provisions": ["#,
            to:
                #""provisions": [\#(StandardsFaultTests.provision("rate", #""value": 60, "unit": "%""#).replacing("standIn", with: "copy")),"#
        )
        #expect(codes(standards) == ["D307", "D201", "D107", "D304"].map { "\(national) \($0)" })
        #expect(standards.explanations.contains("the groups add up to 100, not to 99"))
    }

    @Test("The maximum of an item at fault counts in its group all the same")
    func sumOfAnItemAtFault() throws {
        var standards = ChangedStandards()
        try standards.change(beijing, from: #"["dryFloor"]"#, to: #"["dryFlor"]"#)
        try standards.change(beijing, after: [#""id": "interior""#], from: "30", to: "31")
        #expect(codes(standards) == ["D201", "D201", "D107"].map { "\(beijing) \($0)" })
        #expect(standards.explanations.contains("add up to 30, not to the group's 31"))
        #expect(standards.explanations.contains("the groups add up to 101, not to 100"))
    }

    @Test("A provision on a group that does not exist hides no other provision, and an item that is at fault is known by its name")
    func provisionAtFault() throws {
        var standards = ChangedStandards()
        try standards.change(beijing, after: [#""dryFloor","#], from: #""provisional""#, to: #""certain""#)
        try standards.change(beijing, after: [#""provisions""#], from: #""group": "mainStructure""#, to: #""group": "main""#)
        let provisions = [
            StandardsFaultTests.provision("rate", #""value": 60, "unit": "%""#),
            StandardsFaultTests.provision("itemMinimum", #""item": "dryFloor", "value": 3, "unit": "points""#)
                .replacing(#""id": "x""#, with: #""id": "y""#),
        ]
        try standards.change(beijing, from: #""provisions": ["#, to: #""provisions": [\#(provisions.joined(separator: ",")),"#)
        #expect(codes(standards) == ["D107", "D107", "D304"].map { "\(beijing) \($0)" })
    }

    @Test("A sum that is wrong hides no measure that nothing uses")
    func unusedBesideASum() throws {
        var standards = ChangedStandards()
        try standards.change(beijing, after: ["totalPoints"], from: "100", to: "101")
        try standards.change(measures, from: #""measures": ["#, to: #""measures": [\#(Self.definition)"#)
        #expect(codes(standards) == ["\(beijing) D201", "\(measures) D301"])
    }

    @Test("A name that no file defines may be what a measure was meant for, so that it alone is reported")
    func unusedBesideAWrongName() throws {
        var standards = ChangedStandards()
        try standards.change("BJ-2017-annex.json", from: #""measure": "structuralConcrete""#, to: #""measure": "structuralConcret""#)
        #expect(codes(standards) == ["BJ-2017-annex.json D107"])
    }

    @Test("A method with another fault is known to have no provisions, and not to give a grade")
    func askedOfAMethodAtFault() throws {
        var standards = ChangedStandards()
        let text = standards.text(beijing)
        let start = try #require(text.firstRange(of: #""provisions": ["#)).lowerBound
        let end = try #require(text[start...].firstRange(of: "\n  ],")).upperBound
        try standards.change(beijing, from: String(text[start..<end]), to: #""provisions": [],"#)
        try standards.change(beijing, from: #""A(BJ)""#, to: #""B(BJ)""#)
        try standards.change(beijing, after: [#""dryFloor","#], from: #""provisional""#, to: #""certain""#)
        #expect(
            codes(standards) == ["\(beijing) D107", "jingjiguan-2022-47.json D312", "jingjiguan-2022-48.json D311"])
    }

    @Test("Two items whose words are nearly the same have one fault: the later word")
    func misspeltAlternative() throws {
        var standards = ChangedStandards()
        try standards.change(beijing, from: #"["partitionNonMasonry"],"#, to: #"["partitionNonMasonry"], "alternative": "partitions","#)
        try standards.change(beijing, from: #"["partitionIntegrated"],"#, to: #"["partitionIntegrated"], "alternative": "partition","#)
        #expect(codes(standards) == ["\(beijing) D313"])
        #expect(standards.explanations.contains("did you mean “partitions”?"))
    }

    @Test("A word that cannot be read, or a key of an item that nobody knows, may be the twin of an alternative")
    func unreadableAlternative() throws {
        var standards = ChangedStandards()
        try standards.change(beijing, from: #"["dryFloor"],"#, to: #"["dryFloor"], "alternative": "floor","#)
        try standards.change(beijing, from: #"["partitionIntegrated"],"#, to: #"["partitionIntegrated"], "alternativ": "floor","#)
        #expect(codes(standards) == ["\(beijing) D102"])
    }

    @Test(
        "A cap that the items cannot reach is a fault where the points are the cap, too; beside points that are neither there is one fault")
    func capAboveTheItems() throws {
        let cap =
            #""cap": { "title": { "zh": "甲", "en": "x" }, "value": 12, "unit": "points", "clause": "x", "status": "copy", "source": "copy" }, "#
        var standards = ChangedStandards()
        try standards.change(beijing, after: [#""id": "bonus""#], from: #""points""#, to: cap + #""points""#)
        try standards.change(beijing, after: [#""id": "bonus""#, #""points": {"#], from: #""value": 10"#, to: #""value": 12"#)
        #expect(codes(standards) == ["\(beijing) D314"])
        try standards.change(beijing, after: [#""id": "bonus""#, #""points": {"#], from: #""value": 12"#, to: #""value": 11"#)
        #expect(codes(standards) == ["\(beijing) D201"])
    }

    @Test("A line that ends where it begins has one fault, whatever its points")
    func lineOfOnePoint() throws {
        var standards = ChangedStandards()
        try standards.change(national, after: [#""verticalMembers""#], from: #""from": 35, "to": 80"#, to: #""from": 80, "to": 80"#)
        try standards.change(national, after: [#""verticalMembers""#], from: "35%≤比例≤80%", to: "比例≥80%")
        try standards.change(national, after: [#""verticalMembers""#], from: "35% ≤ ratio ≤ 80%", to: "ratio ≥ 80%")
        #expect(codes(standards) == ["\(national) D209"])
    }

    @Test("A figure of a reading that no file has is found beside faults that hide no row, and not beside one that may")
    func figureOfAReading() throws {
        let law = "jingjiguan-2022-48.json"
        var standards = ChangedStandards()
        try standards.change(law, from: #""figures": ["#, to: #""figures": ["DB11/T 1831-2021#1831-assembly-rates", "#)
        #expect(codes(standards) == ["\(law) D107"])
        // A number, a sum and a fault in the form of another file.
        try standards.change(beijing, after: [#""id": "interior""#], from: "30", to: "31")
        try standards.change(law, after: [#""minimumArea""#], from: #""value": "#, to: #""value": -"#)
        try standards.change(national, after: [#""totalPoints""#], from: #""note""#, to: #""nota""#)
        #expect(codes(standards).filter { $0 == "\(law) D107" }.count == 1)
        #expect(standards.explanations.contains("no file defines “DB11/T 1831-2021#1831-assembly-rates”"))
        // A fault in the form of the file that should have the row.
        try standards.change(beijing, after: [#""provisions""#], from: #""sentence""#, to: #""sentense""#)
        #expect(!codes(standards).contains("\(law) D107"))
    }
}
