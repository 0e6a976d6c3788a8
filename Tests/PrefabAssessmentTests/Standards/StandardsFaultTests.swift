import Testing

@testable import PrefabAssessment

private let beijing = "DB11-T-1831-2021.json"
private let national = "GB-T-51129-2017.json"
private let annex = "BJ-2017-annex.json"
private let i47 = "jingjiguan-2022-47.json"
private let i48 = "jingjiguan-2022-48.json"
private let measures = "measures.json"

/// A fault that a change must raise.
struct Expected: Sendable {
    let code: String
    /// Text of the line from which lines are counted; the changed line itself where there is none.
    let marker: String?
    /// How many lines below that line the fault is reported; above, if negative.
    let below: Int
    /// The file of the fault, where it is another one than that of the change.
    let file: String?

    init(_ code: String, _ below: Int = 0, from marker: String? = nil, in file: String? = nil) {
        self.code = code
        self.marker = marker
        self.below = below
        self.file = file
    }
}

/// One change to a built-in file, and the faults that it must raise.
struct Fault: CustomTestStringConvertible, Sendable {
    let name: String
    let file: String
    let anchors: [String]
    let old: String
    let new: String
    let expected: [Expected]
    /// What the message or its help must say.
    let says: String

    init(
        _ name: String, _ file: String, after anchors: [String] = [], _ old: String, _ new: String,
        _ expected: [Expected], says: String = ""
    ) {
        self.name = name
        self.file = file
        self.anchors = anchors
        self.old = old
        self.new = new
        self.expected = expected
        self.says = says
    }

    var testDescription: String { name }
}

@Suite("Standards: every fault is found, at its line, with a way to mend it")
struct StandardsFaultTests {
    static let form: [Fault] = [
        Fault("D101 text for a number", beijing, after: [#""verticalMembers""#], "30", #""30""#, [.init("D101")], says: "a number"),
        Fault("D101 a number for text", i47, #""(三)6""#, "6", [.init("D101")], says: "text that is not empty"),
        Fault("D101 empty text", i47, #""(三)6""#, #""""#, [.init("D101")]),
        Fault("D101 a number for yes or no", national, after: ["51129-decoration"], "true", "1", [.init("D101")], says: "true or false"),
        Fault("D101 one language", i47, #"{ "zh": "施行日期", "en": "In force from" }"#, #""施行日期""#, [.init("D101")], says: "an object"),
        Fault("D101 an object for a list", i48, #""documents": ["#, #""documents": {}, "note": ["#, [.init("D101"), .init("D102")]),
        Fault("D101 another format", beijing, "prefab-standards/2", "prefab-standards/1", [.init("D101")], says: "prefab-standards/2"),
        Fault("D101 a year out of the calendar", i47, #""year": 2021"#, #""year": 0"#, [.init("D101")]),
        Fault("D101 an id with #", national, "GB/T 51129-2017", "GB/T#51129-2017", [.init("D101")]),
        Fault("D102 an unknown key", national, after: [#""totalPoints""#], #""note""#, #""nota""#, [.init("D102")], says: "“note”"),
        Fault(
            "D102 a key of another form", beijing, after: [#""dryFloor""#], #""kind": "step", "#, #""kind": "step", "to": 80, "#,
            [.init("D102")]),
        Fault(
            "D102 a misspelt key that is needed", national, after: [#""totalPoints""#], #""clause""#, #""clauses""#,
            [.init("D103", -4), .init("D102")], says: "“clause”"),
        Fault("D102 a key nobody knows", i47, #""validTo": {"#, #""comment": "x", "validTo": {"#, [.init("D102")], says: "known: "),
        Fault("D103 no clause", national, after: [#""totalPoints""#], #""clause": "4.0.1","#, "", [.init("D103", -4)], says: "“clause”"),
        Fault("D103 no item maximum", national, after: [#""dryFloor""#], #""maximum": 6,"#, "", [.init("D103", -6)]),
        Fault("D103 a band without its end", national, after: [#""verticalMembers""#], #""to": 80, "#, "", [.init("D103")], says: "“to”"),
        Fault("D103 no kind", beijing, #""kind": "method","#, "", [.init("D103", -3)]),
        Fault("D104 a key twice", i47, #""unit": "date","#, #""unit": "date", "unit": "date","#, [.init("D104")], says: "“unit”"),
        Fault(
            "D104 a document twice in a list", i48, after: [#""documentsUnderConstruction""#], "planningPermit", "projectApproval",
            [.init("D104")]),
        Fault(
            "D104 a reading twice", i48, #""id": "slab-day""#, #""id": "expiry""#,
            [.init("D103", from: #""readings""#), .init("D104", -1)], says: "“expiry”"),
        Fault("D104 an item twice", national, #""id": "horizontalMembers""#, #""id": "verticalMembers""#, [.init("D104", -1)]),
        Fault("D104 a group twice", national, #""id": "walls""#, #""id": "mainStructure""#, [.init("D104", 2)]),
        Fault(
            "D104 a grade twice", beijing, #""name": "AA(BJ)""#, #""name": "AAA(BJ)""#, [.init("D104", -1)], says: "grades.AAA(BJ)"),
        Fault("D104 a grade with a name of no grade", national, #""name": "AA""#, #""name": "ungraded""#, [.init("D104")]),
        Fault("D104 a provision twice", national, #""id": "51129-walls""#, #""id": "51129-main-structure""#, [.init("D104")]),
        Fault("D104 a provision that another method has", national, #""id": "51129-walls""#, #""id": "1831-walls""#, [.init("D104")]),
        Fault("D104 a provision of the name of another rule", national, #""id": "51129-walls""#, #""id": "48-8-window""#, [.init("D104")]),
        Fault(
            "D104 a measure twice", measures, #""id": "waterPipes""#, #""id": "electricalPipes""#,
            [.init("D104", -1)], says: "electricalPipes"),
        Fault(
            "D104 a measure twice in an item", national, #""electricalPipes", "waterPipes""#, #""waterPipes", "waterPipes""#,
            [.init("D104")]),
        Fault("D104 a structure twice", national, #"["steel", "timber"]"#, #"["steel", "steel"]"#, [.init("D104")], says: "“steel”"),
        Fault("D104 a year twice", i47, #""year": 2025"#, #""year": 2021"#, [.init("D104", -1)]),
        Fault(
            "D105 a score table that is nowhere", i48, #""value": "DB11/T 1831-2021""#, #""value": "DB11/T 1831-2022""#, [.init("D105")],
            says: "DB11/T 1831-2021"),
        Fault("D107 an unknown status", i47, #""primary""#, #""primery""#, [.init("D107")], says: "“primary”"),
        Fault("D107 an unknown source", i47, #""source": "gazette""#, #""source": "gazete""#, [.init("D107")], says: "“gazette”"),
        Fault("D107 an unknown measure of an item", beijing, #"["dryFloor"]"#, #"["dryFlor"]"#, [.init("D107")], says: "“dryFloor”"),
        Fault("D107 an unknown attribute", beijing, #""attribute": "fullDecoration""#, #""attribute": "decoration""#, [.init("D107")]),
        Fault(
            "D107 a provision on a group that does not exist", beijing, #""group": "walls",\#n      "value""#,
            #""group": "wall",\#n      "value""#, [.init("D107")], says: "“walls”"),
        Fault(
            "D107 a provision on an item that does not exist", beijing, #""provisions": ["#,
            #""provisions": [\#(provision("itemMinimum", #""item": "dryFlor", "value": 6, "unit": "points""#)),"#,
            [.init("D107")], says: "“dryFloor”"),
        Fault(
            "D107 a provision on a measure that does not exist", annex, #""measure": "horizontalMembers""#, #""measure": "horizontal""#,
            [.init("D107")]),
        Fault(
            "D107 a grade that asks for a measure that does not exist", national, #""measure": "verticalMembers""#,
            #""measure": "vertical""#, [.init("D107")]),
        Fault("D107 a structure that does not exist", national, #"["steel", "timber"]"#, #"["steel", "wood"]"#, [.init("D107")]),
        Fault("D107 an unknown reading", annex, #""reading": "annex-horizontal""#, #""reading": "annex-horizontl""#, [.init("D107")]),
        Fault("D107 a letter that a reading lacks", annex, #""taken": "b", "applies""#, #""taken": "c", "applies""#, [.init("D107")]),
        Fault("D107 an unknown kind of provision", beijing, #""kind": "groupMinimum""#, #""kind": "groupMinima""#, [.init("D107")]),
        Fault("D107 an unknown scoring", beijing, #""kind": "linear""#, #""kind": "linea""#, [.init("D107")], says: "“linear”"),
        Fault(
            "D107 a group that counts elsewhere", beijing, #""counts": "bonus""#, #""counts": "extra""#, [.init("D107")],
            says: "total, bonus"),
        Fault("D107 an unknown take-off", measures, #""takeOff": "structuralVolume""#, #""takeOff": "structural""#, [.init("D107")]),
        Fault(
            "D107 an item in no group", annex, after: [#""heatingPipes""#], #""interior""#, #""walls""#,
            [.init("D107")]),
        Fault("D107 another unit", i48, #""yuan/m²""#, #""yuan""#, [.init("D107")], says: "known: yuan/m²"),
        Fault("D107 an unknown kind", beijing, #""method""#, #""metod""#, [.init("D107")], says: "“method”"),
        Fault("D107 an unknown figure of a reading", i48, "48号#minimumArea", "48号#minimumAreas", [.init("D107")], says: "48号#minimumArea”"),
        Fault("D108 no such day", i47, "2022-03-31", "2022-02-30", [.init("D108")], says: "2022-02-30"),
        Fault("D108 a day in another form", i47, "2022-03-31", "2022年3月31日", [.init("D108")], says: "YYYY-MM-DD"),
        Fault("D108 an end before its beginning", i47, "2024-12-31", "2021-12-31", [.init("D108", -2)]),
        Fault("D109 over 100 percent", i47, after: ["minimumRate"], "50", "101", [.init("D109")], says: "0 to 100"),
        Fault("D109 below zero", i48, "180", "-180", [.init("D109")]),
        Fault("D109 a reward of nothing", i48, "180", "0", [.init("D109")], says: "above 0, to 1000000"),
        Fault("D109 a cap of nothing", i48, "25000000", "0.00", [.init("D109")], says: "above 0"),
        Fault("D109 too many decimals", i47, after: ["minimumRate"], "50", "50.125", [.init("D109")], says: "2 decimals"),
        Fault("D109 half a month", i48, after: ["applicationMonths"], "3", "3.5", [.init("D109")]),
        Fault("D109 a total of nothing", national, after: ["totalPoints"], "100", "0", [.init("D109")], says: "divided by 0"),
        Fault(
            "D101 an item with a space in its name", national, #""id": "dryFloor""#, #""id": "dry floor""#, [.init("D101")],
            says: "without spaces"),
        Fault(
            "D103 a reading that changes nothing", annex, #", "applies": false"#, "", [.init("D103")], says: "“structures”"),
        Fault(
            "D101 a reading that says two things", annex, #""applies": false"#, #""applies": false, "structures": ["steel"]"#,
            [.init("D101")], says: "not both"),
        Fault("D101 no structures", national, #"["steel", "timber"]"#, "[]", [.init("D101")], says: "at least one"),
        Fault(
            "D103 a provision without its target", beijing, #""group": "walls",\#n      "value": 10,"#, #""value": 10,"#,
            [.init("D103", -6)], says: "“group”"),
        Fault(
            "D103 a provision without its value", beijing, #""group": "walls",\#n      "value": 10,"#, #""group": "walls","#,
            [.init("D103", -6)], says: "“value”"),
        Fault(
            "D102 a target of another kind", beijing, #""group": "walls",\#n      "value": 10,"#,
            #""group": "walls", "item": "dryFloor", "value": 10,"#, [.init("D102")]),
        Fault("D109 a number without end", i48, "25000000", "1e40", [.init("D109")]),
    ]

    static let sense: [Fault] = [
        Fault("D106 verified by nobody", i47, #""status": "primary""#, #""status": "verified""#, [.init("D106", -5)], says: "nobody"),
        Fault("D106 no day", i47, #""primary""#, #""verified", "verified": { "name": "王工" }"#, [.init("D106")]),
        Fault("D106 no name", i47, #""primary""#, #""verified", "verified": { "name": "", "date": "2026-03-01" }"#, [.init("D106")]),
        Fault("D106 no such day", i47, #""primary""#, #""verified", "verified": { "name": "王工", "date": "2026-02-29" }"#, [.init("D106")]),
        Fault("D106 a name alone", i47, #""primary""#, #""verified", "verified": "王工""#, [.init("D106")]),
        Fault(
            "D201 items and group", annex, after: [#""heatingPipes""#], #""maximum": 4"#, #""maximum": 5"#,
            [.init("D201", -1, from: #""id": "interior""#)], says: "57, not to the group's 56"),
        Fault(
            "D201 group and items, groups and total", national, after: [#""points""#], "50", "49", [.init("D201", -6), .init("D201", -5)],
            says: "99"),
        Fault("D201 the total", national, after: ["totalPoints"], "100", "110", [.init("D201", from: #""groups": ["#)], says: "110"),
        Fault(
            "D202 a gap between bands", annex, #"{ "from": 80, "to": 80, "#, #"{ "from": 85, "to": 85, "#,
            [.init("D208", -9), .init("D202")], says: "80.00% and 85.00%"),
        Fault(
            "D202 heights without an end", annex, #"{ "value": 20 }"#, #"{ "upTo": 100, "value": 20 }"#, [.init("D202")],
            says: "above 100 m"),
        Fault("D203 bands that overlap", annex, #"{ "from": 80, "to": 80, "#, #"{ "from": 50, "to": 80, "#, [.init("D203")]),
        Fault(
            "D203 a band that runs down", national, after: [#""verticalMembers""#], #""from": 35, "to": 80"#, #""from": 80, "to": 35"#,
            [.init("D203")]),
        Fault("D203 heights that overlap", annex, #"{ "upTo": 60, "value": 40 }"#, #"{ "value": 40 }"#, [.init("D203")]),
        Fault(
            "D203 heights that do not rise", annex, #"{ "upTo": 60, "value": 40 }"#,
            #"{ "upTo": 60, "value": 40 }, { "upTo": 60, "value": 30 }"#, [.init("D203")]),
        Fault(
            "D203 steps that do not rise", national, #"[{ "from": 80, "points": 5 }]"#,
            #"[{ "from": 80, "points": 4 }, { "from": 80, "points": 5 }]"#, [.init("D203")]),
        Fault("D204 a day between two regimes", i48, "2021-06-30", "2021-06-29", [.init("D204", 8)], says: "2021-06-29 and 2021-07-01"),
        Fault("D204 the days before", i48, #""to": "2015-12-31""#, #""from": "2010-01-01", "to": "2015-12-31""#, [.init("D204", -1)]),
        Fault("D204 the days after", i48, #""from": "2022-04-01""#, #""from": "2022-04-01", "to": "2030-12-31""#, [.init("D204", -1)]),
        Fault("D205 a day in two regimes", i48, "2021-06-30", "2021-07-01", [.init("D205", 8)]),
        Fault("D205 a regime without end before another", i48, #""to": "2015-12-31","#, "", [.init("D205", 12)]),
        Fault(
            "D206 points that fall inside a band", national, after: [#""verticalMembers""#], #""lowerPoints": 20"#, #""lowerPoints": 31"#,
            [.init("D206")]),
        Fault(
            "D206 points below the maximum", national, after: [#""verticalMembers""#], #""upperPoints": 30"#, #""upperPoints": 29"#,
            [.init("D206")], says: "29 points, not to the item's 30"),
        Fault(
            "D206 points above the maximum", national, after: [#""verticalMembers""#], #""upperPoints": 30"#, #""upperPoints": 31"#,
            [.init("D206")]),
        Fault(
            "D206 points that fall between bands", annex, #""lowerPoints": 5, "upperPoints": 10"#, #""lowerPoints": 5, "upperPoints": 12"#,
            [.init("D206", 1), .init("D206", 1)]),
        Fault(
            "D206 a step of two values", annex, #""lowerPoints": 11, "upperPoints": 11"#, #""lowerPoints": 10, "upperPoints": 11"#,
            [.init("D206")]),
        Fault(
            "D206 a minimum above its group", national, after: [#""51129-main-structure""#, #""value""#], "20", "51", [.init("D206")],
            says: "51, exceed"),
        Fault(
            "D206 a minimum above its item", beijing, #""provisions": ["#,
            #""provisions": [\#(provision("itemMinimum", #""item": "dryFloor", "value": 7, "unit": "points""#)),"#, [.init("D206")]),
        Fault(
            "D206 steps of falling points", national, #"[{ "from": 80, "points": 5 }]"#,
            #"[{ "from": 80, "points": 5 }, { "from": 80.5, "points": 4 }]"#, [.init("D208", -4), .init("D206")]),
        Fault(
            "D206 a step below the maximum", national, #"[{ "from": 80, "points": 5 }]"#, #"[{ "from": 80, "points": 4 }]"#, [.init("D206")]
        ),
        Fault("D206 grades out of order", national, after: [#""AA""#], "76", "91", [.init("D206", -3)]),
        Fault(
            "D207 surer than the weakest part", national, after: [#""dryFloor""#], #""provisional""#, #""copy""#, [.init("D207")],
            says: "“provisional”"),
        Fault(
            "D207 weaker than every part", national, after: [#""dryFloor""#, #""parts""#], #""provisional""#, #""copy""#,
            [.init("D207", -5)], says: "“copy”"),
        Fault(
            "D207 proof-read and yet not verified", i47, #""primary""#, #""primary", "verified": { "name": "王工", "date": "2026-03-01" }"#,
            [.init("D207")]),
        Fault(
            "D207 unknown and yet scored", national, after: [#""exteriorWallNonMasonry""#], #""secondary""#, #""unknown""#, [.init("D207")],
            says: "declared"),
        Fault("D208 the words say another ratio", national, "35%≤比例≤80%", "30%≤比例≤80%", [.init("D208")]),
        Fault("D208 the scoring says another ratio", national, after: [#""dryFloor""#, "scoring"], "70", "60", [.init("D208", -4)]),
        Fault(
            "D209 a band that is one point", annex, #"{ "from": 50, "to": 80, "lowerPoints": 5"#,
            #"{ "from": 50, "to": 50, "lowerPoints": 5, "upperPoints": 5 }, { "from": 50, "to": 80, "lowerPoints": 5"#, [.init("D209")]),
        Fault(
            "D209 a line that is one point", national, #""from": 50, "to": 80, "lowerPoints": 2"#,
            #""from": 80, "to": 80, "lowerPoints": 5"#,
            [.init("D208", -4), .init("D209")]),
        Fault("D210 points finer than scores", beijing, #""lowerPoints": 20"#, #""lowerPoints": 20.25"#, [.init("D210")], says: "20.25"),
        Fault(
            "D211 alternatives of two groups", beijing, #""source": "standIn"\#n    },\#n    {\#n      "id": "exteriorWallNonMasonry","#,
            #""source": "standIn", "alternative": "x"\#n    },\#n    {\#n      "alternative": "x", "id": "exteriorWallNonMasonry","#,
            [.init("D211", 3)], says: "“x”"),
        Fault(
            "D212 one sum of the take-off for two measures", measures, #""structuralVolume""#, #""verticalVolume""#, [.init("D212")],
            says: "“verticalMembers”"),
    ]

    @Test("The form of a file", arguments: Self.form)
    func isReported(form fault: Fault) throws { try check(fault) }

    @Test("The sense of the figures", arguments: Self.sense)
    func isReported(sense fault: Fault) throws { try check(fault) }

    @Test("What nothing reads, and what is read and is not there", arguments: Self.unread)
    func isReported(unread fault: Fault) throws { try check(fault) }

    private func check(_ fault: Fault) throws {
        var standards = ChangedStandards()
        try standards.change(fault.file, after: fault.anchors, from: fault.old, to: fault.new)
        let expected = try fault.expected.map { expected in
            let file = expected.file ?? fault.file
            let line = try expected.marker.map { try standards.line(of: $0, in: file) } ?? standards.line
            return "\(file):\(line + expected.below) \(expected.code)"
        }
        let error = standards.error
        #expect(error?.faults == expected)
        #expect(error?.text(in: .english).contains(fault.says) == true)
    }
}
