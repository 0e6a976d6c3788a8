import PrefabAssessment

/// The parts of schemas that say what methods make of buildings: rates, grades, items and findings.
struct ScoreSchema {
    /// Whose items, grades and provisions may be named.
    let standards: Standards

    /// Definitions that the others refer to.
    var numbers: SchemaValue {
        [
            "sha256": .text(matching: "^[0-9a-f]{64}$"),
            "fraction": .text(matching: "^-?[0-9]+(/[1-9][0-9]*)?$"),
            "percent": .text(matching: "^-?[0-9]+\\.[0-9]{2}$").described("截去（不舍入）到两位小数", "cut, not rounded, to two decimals"),
            "rate": .record(["exact": .reference("fraction"), "percent": .reference("percent")]),
        ]
    }

    static func bounds(_ name: String) -> SchemaValue {
        .record(["lower": .reference(name), "upper": .reference(name)])
    }

    /// The grades of all methods, and nothing where it is not decided.
    var grade: SchemaValue {
        ["enum": .array(standards.gradeNames.map { .string($0) } + [.literal("null")])]
    }

    func finding(of rules: [RuleDescription]) -> SchemaValue {
        .record([
            "rule": ["enum": .words(rules.map(\.id))], "outcome": .oneOf(Outcome.self), "message": .text,
            "citation": .text,
            "at": .record([
                "pointer": .pointer.described("申报文件中的位置（RFC 6901）", "the place in the submission (RFC 6901)"), "line": .place,
                "column": .place,
            ]),
        ])
    }

    var item: SchemaValue {
        .record(
            [
                "item": ["enum": .words(standards.itemNames)], "ratio": .nullable(.reference("fraction")),
                "score": .nullable(Self.bounds("fraction"))
                    .described("得分的下限与上限；没有该项时为 null", "the least and the most points; null where the item is absent"),
                "maximum": .reference("fraction"), "basis": .oneOf(ScoreSheet.Basis.self),
                "counted": SchemaValue.object([.init(key: "const", value: false)])
                    .described("由同组择优的另一项计分时为 false", "false where an alternative counts instead"),
            ], optional: ["counted"])
    }
}
