import PrefabAssessment

/// The schema of verdicts.
struct VerdictSchema {
    /// Whose provisions, items and grades a verdict may name.
    let standards: Standards

    var value: SchemaValue {
        SchemaValue.header(
            VerdictJSON.format, "审查结论：精确值写作约分后的分数", "The verdict of a review; exact values are reduced fractions"
        ).adding(root).adding(
            "$defs",
            [
                "sha256": .text(matching: "^[0-9a-f]{64}$"),
                "fraction": .text(matching: "^-?[0-9]+(/[1-9][0-9]*)?$"),
                "percent": .text(matching: "^-?[0-9]+\\.[0-9]{2}$").described("截去（不舍入）到两位小数", "cut, not rounded, to two decimals"),
                "area": .text(matching: "^[0-9]+(\\.[0-9]+)?$").described("平方米", "m²"),
                "money": .text(matching: "^[0-9]+\\.[0-9]{2}$").described("元", "yuan"),
                "amount": Self.bounds("money").described("金额的下限与上限", "the least and the most"),
                "rate": .record(["exact": .reference("fraction"), "percent": .reference("percent")]),
                "finding": finding, "building": building, "item": item, "reading": reading,
            ])
    }

    private static func bounds(_ name: String) -> SchemaValue {
        .record(["lower": .reference(name), "upper": .reference(name)])
    }

    private var root: SchemaValue {
        let digest: SchemaValue = .record(["sha256": .reference("sha256")])
        return .record([
            "format": ["const": .string(VerdictJSON.format)],
            "tool": .record(["version": .text]),
            "submission": digest,
            "standards": digest,
            "project": .record(["id": .text, "name": .text]),
            "verdict": .oneOf(Verdict.self).described("项目的结论", "of the project"),
            "reward": .record([
                "payableArea": Self.bounds("area"), "amount": .reference("amount"),
                "capped": .flag.described("上限金额是否受单个项目最高额限制", "whether the cap of a project cuts the upper amount"),
            ]),
            "findings": .list(of: .reference("finding")),
            "buildings": ["type": "array", "minItems": 1, "items": .reference("building")],
            "readings": .list(of: .reference("reading")).described("起决定作用的解读", "the readings that decide"),
            "provisional": .list(of: .text(matching: "#"))
                .described("所依据而尚未核对的数值", "figures used that are neither primary nor verified"),
        ])
    }

    private var finding: SchemaValue {
        .record([
            "rule": ["enum": .words(standards.rules.map(\.id))], "outcome": .oneOf(Outcome.self), "message": .text,
            "citation": .text,
            "at": .record([
                "pointer": .pointer.described("申报文件中的位置（RFC 6901）", "the place in the submission (RFC 6901)"), "line": .place,
                "column": .place,
            ]),
        ])
    }

    private var building: SchemaValue {
        .record([
            "id": .text, "verdict": .oneOf(BuildingVerdict.self), "route": .oneOf(Route.self),
            "mandated": .oneOf(Truth.self).described("47号是否强制实施", "whether 47号 obliges it"),
            "standard": .text.described("评价方法", "the method of evaluation"),
            "grade": ["enum": .array(standards.gradeNames.map { .string($0) } + [.literal("null")])],
            "prefabricationRate": .nullable(.reference("rate")),
            "assemblyRate": Self.bounds("rate"),
            "items": .list(of: .reference("item")), "findings": .list(of: .reference("finding")),
        ])
    }

    private var item: SchemaValue {
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

    private var reading: SchemaValue {
        let letter: SchemaValue = ["enum": ["a", "b"]]
        return .record([
            "id": .oneOf(ReadingID.self), "reading": letter,
            "alternative": .record(["reading": letter, "verdict": .oneOf(Verdict.self), "amount": .reference("amount")]),
        ])
    }
}
