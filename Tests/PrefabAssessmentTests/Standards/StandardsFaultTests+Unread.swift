@testable import PrefabAssessment

private let beijing = "DB11-T-1831-2021.json"
private let national = "GB-T-51129-2017.json"
private let annex = "BJ-2017-annex.json"
private let i47 = "jingjiguan-2022-47.json"
private let measures = "measures.json"

extension StandardsFaultTests {
    /// A provision on one line; `fields` is what its kind asks for.
    static func provision(_ kind: String, _ fields: String) -> String {
        #"{ "id": "x", "kind": "\#(kind)", \#(fields), "title": \#(words), "sentence": \#(words), "help": \#(words), "#
            + #""clause": "x", "status": "provisional", "source": "\#(kind == "ratio" ? "press" : "standIn")" }"#
    }

    private static let words = #"{ "zh": "甲", "en": "x" }"#

    /// What is read by nobody, and what is read and not there.
    static let unread: [Fault] = [
        Fault(
            "D301 a measure that nothing uses", annex, #""measure": "structuralConcrete""#, #""measure": "verticalMembers""#,
            [.init("D301", -1, from: #""id": "structuralConcrete""#, in: measures)], says: "“structuralConcrete”"),
        Fault(
            "D302 an attribute that nothing uses", measures, #""attributes": ["#,
            #""attributes": [{ "id": "cellar", "kind": "flag", "title": \#(words), "shortTitle": \#(words), "definition": \#(words), "#
                + #""clause": "—", "status": "provisional", "source": "recalled" },"#,
            [.init("D302")], says: "“cellar”"),
        Fault(
            "D303 yes or no of a ratio", beijing, after: [#""dryFloor""#],
            #"{ "kind": "step", "unit": "%", "steps": [{ "from": 70, "points": 6 }] }"#, #"{ "kind": "flag" }"#, [.init("D303")],
            says: "an “attribute” of kind “flag”"),
        Fault(
            "D303 levels of yes or no", beijing, after: [#""attribute""#], #"{ "kind": "flag" }"#,
            #"{ "kind": "levels", "levels": [{ "level": 1, "points": 6 }] }"#, [.init("D303")], says: "of kind “level”"),
        Fault(
            "D303 a step of yes or no", beijing, after: [#""attribute""#], #"{ "kind": "flag" }"#,
            #"{ "kind": "step", "unit": "%", "steps": [{ "from": 70, "points": 6 }] }"#, [.init("D303")], says: "“measures”"),
        Fault(
            "D303 a step of nothing", beijing, after: [#""bonusItems""#], #"{ "kind": "declared" }"#,
            #"{ "kind": "step", "unit": "%", "steps": [{ "from": 70, "points": 10 }] }"#, [.init("D303"), .init("D207", 2)]),
        Fault(
            "D303 measures and an attribute", beijing, #""measures": ["dryFloor"],"#,
            #""measures": ["dryFloor"], "attribute": "fullDecoration","#, [.init("D303")], says: "not both"),
        Fault(
            "D303 levels of an attribute of yes or no", measures, #""kind": "flag","#, #""kind": "flag", "levels": [0, 1],"#,
            [.init("D303")]),
        Fault(
            "D304 two provisions on one group", beijing, #""group": "walls",\#n      "value""#,
            #""group": "mainStructure",\#n      "value""#,
            [.init("D304", -6)], says: "“1831-walls”"),
        Fault(
            "D304 two provisions on the rate", national, #""provisions": ["#,
            #""provisions": [\#(provision("rate", #""value": 60, "unit": "%""#).replacing("standIn", "press")),"#,
            [.init("D304", -2, from: #""kind": "rate",\#n"#)]),
        Fault(
            "D304 two provisions on one measure", annex, #""measure": "horizontalMembers""#, #""measure": "structuralConcrete""#,
            [.init("D304", -9), .init("D308", from: #""slabStripWidth": {"#)], says: "“48-annex1-horizontal”"),
        Fault(
            "D304 two provisions on one item", beijing, #""provisions": ["#,
            #""provisions": [\#(provision("itemMinimum", #""item": "dryFloor", "value": 6, "unit": "points""#)), "#
                + provision("itemMinimum", #""item": "dryFloor", "value": 5, "unit": "points""#).replacing(#""id": "x""#, #""id": "y""#)
                + ",",
            [.init("D304")], says: "“y”"),
        Fault(
            "D304 two provisions on one attribute", beijing, #""provisions": ["#,
            #""provisions": [\#(provision("attribute", #""attribute": "fullDecoration", "value": true"#)),"#,
            [.init("D304", -1, from: #""id": "1831-decoration""#)]),
        Fault(
            "D305 absence where nothing may be absent", beijing, #"["dryFloor"],"#, #"["dryFloor"], "absence": "full","#, [.init("D305")]),
        Fault(
            "D305 absence of an attribute", beijing, #""attribute": "fullDecoration","#,
            #""attribute": "fullDecoration", "absence": "zero","#,
            [.init("D305")]),
        Fault(
            "D307 a divisor of no bonus", national, #"  "scoreDecimals": {"#,
            #"  "bonusDivisor": \#(row(100, "4.0.1")), "scoreDecimals": {"#,
            [.init("D307")]),
        Fault(
            "D308 a joint of members that are not measured", annex, #""joints": {"#,
            #""joints": { "wallStripWidth": \#(row(600, "附件1", "mm")),"#, [.init("D308")], says: "“wallStripWidth”"),
        Fault(
            "D107 a joint of members that a requirement at fault measures", annex, #""joints": {"#,
            #""grades": { "requires": [{ "measure": "verticalMembers", "title": \#(words), "value": 35, "unit": "%", "clause": "x", "#
                + #""status": "copi", "source": "copy" }], "steps": [{ "name": "A", "title": \#(words), "from": 60, "unit": "%", "#
                + #""clause": "x", "status": "copy", "source": "copy" }] }, "joints": { "wallStripWidth": \#(row(600, "附件1", "mm")),"#,
            [.init("D107")], says: "“copy”"),
        Fault(
            "D309 a ratio for an item without one", national, #""attribute": "fullDecoration","#,
            #""attribute": "fullDecoration", "fixed": { "structures": ["steel"], "ratio": 100, "clause": "x", "status": "copy", "source": "copy" },"#,
            [.init("D309")]),
        Fault(
            "D309 a ratio for points that are declared", beijing, after: [#""dryFloor""#],
            #"{ "kind": "step", "unit": "%", "steps": [{ "from": 70, "points": 6 }] }"#,
            #"{ "kind": "declared" }, "fixed": { "structures": ["steel"], "ratio": 100, "clause": "x", "status": "copy", "source": "copy" }"#,
            [.init("D309")], says: "the scoring “declared” has no points from a ratio"),
        Fault(
            "D313 an alternative alone", beijing, #""measures": ["dryFloor"],"#, #""measures": ["dryFloor"], "alternative": "floor","#,
            [.init("D313")], says: "one item alone has “floor”"),
        Fault(
            "D314 a cap above the sum of the items", beijing, after: [#""id": "interior""#], #""counts": "total""#,
            #""counts": "total", "cap": \#(row(31, "x"))"#, [.init("D314")],
            says: "the cap of Decoration, equipment and pipes, 31, is above the sum of its items, 30"),
        Fault(
            "D310 a group without items", national, #""groups": ["#,
            #""groups": [{ "id": "x", "title": \#(words), "points": \#(row(0, "x")), "counts": "bonus" },"#, [.init("D310")]),
        Fault(
            "D310 a group of the total without items", national, #""groups": ["#,
            #""groups": [{ "id": "x", "title": \#(words), "points": \#(row(0, "x")), "counts": "total" },"#, [.init("D310")]),
        Fault("D312 a grade that the method lacks", i47, #""A(BJ)""#, #""B(BJ)""#, [.init("D312")], says: "known: AAA(BJ), AA(BJ), A(BJ)"),
        Fault(
            "D312 a grade of a method that gives none", i47, #""value": "DB11/T 1831-2021""#, #""value": "BJ-2017-annex""#,
            [.init("D312", from: #""value": "A(BJ)""#)], says: "“BJ-2017-annex” gives no grade"),
        Fault(
            "D201 points that are neither the sum of the items nor the cap", beijing, after: [#""id": "bonus""#],
            #""points": {\#n        "title": { "zh": "加分项分值", "en": "Bonus items: points" },\#n        "value": 10,"#,
            #""cap": \#(row(6, "x")), "points": {\#n        "title": { "zh": "加分项分值", "en": "Bonus items: points" },\#n        "value": 8,"#,
            [.init("D201", -3)], says: "points of Bonus items, 8, are neither the sum of its items, 10, nor its cap, 6"),
    ]

    /// A figure on one line.
    private static func row(_ value: Int, _ clause: String, _ unit: String = "points") -> String {
        #"{ "title": \#(words), "value": \#(value), "unit": "\#(unit)", "clause": "\#(clause)", "status": "copy", "source": "copy" }"#
    }
}

extension String {
    fileprivate func replacing(_ old: String, _ new: String) -> String {
        guard let range = firstRange(of: old) else { return self }
        return replacingCharacters(in: range, with: new)
    }
}
