import PrefabAssessment

/// The schema of verdicts.
enum VerdictSchema {
    private typealias Member = SchemaValue.Member

    static var value: SchemaValue {
        let definitions: SchemaValue = [
            "sha256": ["type": "string", "pattern": "^[0-9a-f]{64}$"],
            "fraction": ["type": "string", "pattern": "^-?[0-9]+(/[1-9][0-9]*)?$"],
            "percent": .described("截去（不舍入）到两位小数", "cut, not rounded, to two decimals").adding([
                "type": "string", "pattern": "^-?[0-9]+\\.[0-9]{2}$",
            ]),
            "area": .described("平方米", "m²").adding(["type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?$"]),
            "money": .described("元", "yuan").adding(["type": "string", "pattern": "^[0-9]+\\.[0-9]{2}$"]),
            "amount": .described("金额的下限与上限", "the least and the most").adding(bounds("money")),
            "rate": .closed([
                Member(key: "exact", value: .reference("fraction")), Member(key: "percent", value: .reference("percent")),
            ]),
            "finding": finding, "building": building, "item": item, "reading": reading,
        ]
        return SchemaValue.header(
            VerdictJSON.format, "审查结论：精确值写作约分后的分数", "The verdict of a review; exact values are reduced fractions"
        ).adding(root).adding("$defs", definitions)
    }

    private static func bounds(_ name: String) -> SchemaValue {
        .closed([Member(key: "lower", value: .reference(name)), Member(key: "upper", value: .reference(name))])
    }

    private static var root: SchemaValue {
        .closed([
            Member(key: "format", value: ["const": .string(VerdictJSON.format)]),
            Member(key: "tool", value: .closed([Member(key: "version", value: ["type": "string"])])),
            Member(key: "submission", value: .closed([Member(key: "sha256", value: .reference("sha256"))])),
            Member(key: "standards", value: .closed([Member(key: "sha256", value: .reference("sha256"))])),
            Member(
                key: "project",
                value: .closed([Member(key: "id", value: ["type": "string"]), Member(key: "name", value: ["type": "string"])])),
            Member(key: "verdict", value: .described("项目的结论", "of the project").adding(.oneOf(Verdict.self))),
            Member(
                key: "reward",
                value: .closed([
                    Member(key: "payableArea", value: bounds("area")), Member(key: "amount", value: .reference("amount")),
                    Member(key: "capped", value: .described("上限金额是否受单个项目最高额限制", "whether the cap of a project cuts the upper amount")
                        .adding(["type": "boolean"])),
                ])),
            Member(key: "findings", value: ["type": "array", "items": .reference("finding")]),
            Member(key: "buildings", value: ["type": "array", "minItems": 1, "items": .reference("building")]),
            Member(
                key: "readings",
                value: .described("起决定作用的解读", "the readings that decide").adding(["type": "array", "items": .reference("reading")])),
            Member(
                key: "provisional",
                value: .described("所依据而尚未核对的数值", "figures used that are neither primary nor verified")
                    .adding(["type": "array", "items": ["type": "string", "pattern": "#"]])),
        ])
    }

    private static var finding: SchemaValue {
        .closed([
            Member(key: "rule", value: ["enum": .words(RuleBook.rules.map { $0.description.id })]), Member(key: "outcome", value: .oneOf(Outcome.self)),
            Member(key: "message", value: ["type": "string"]), Member(key: "citation", value: ["type": "string"]),
            Member(
                key: "at",
                value: .closed([
                    Member(key: "pointer", value: .described("申报文件中的位置（RFC 6901）", "the place in the submission (RFC 6901)")
                        .adding(["type": "string", "pattern": "^(/.*)?$"])),
                    Member(key: "line", value: ["type": "integer", "minimum": 1]),
                    Member(key: "column", value: ["type": "integer", "minimum": 1]),
                ])),
        ])
    }

    private static var building: SchemaValue {
        .closed([
            Member(key: "id", value: ["type": "string"]), Member(key: "verdict", value: .oneOf(BuildingVerdict.self)),
            Member(key: "route", value: .oneOf(Route.self)),
            Member(key: "mandated", value: .described("47号是否强制实施", "whether 47号 obliges it").adding(.oneOf(Truth.self))),
            Member(key: "standard", value: .described("评分表", "the score table").adding(["type": "string"])),
            Member(key: "grade", value: ["enum": .array(Grade.allCases.map { .string($0.rawValue) } + [.literal("null")])]),
            Member(key: "prefabricationRate", value: ["anyOf": [.reference("rate"), ["type": "null"]]]),
            Member(
                key: "assemblyRate",
                value: .closed([Member(key: "lower", value: .reference("rate")), Member(key: "upper", value: .reference("rate"))])),
            Member(key: "items", value: ["type": "array", "items": .reference("item")]),
            Member(key: "findings", value: ["type": "array", "items": .reference("finding")]),
        ])
    }

    private static var item: SchemaValue {
        .closed([
            Member(key: "item", value: .oneOf(ItemID.self)),
            Member(key: "ratio", value: ["anyOf": [.reference("fraction"), ["type": "null"]]]),
            Member(
                key: "score",
                value: .described("得分的下限与上限；没有该项时为 null", "the least and the most points; null where the item is absent")
                    .adding(["anyOf": [bounds("fraction"), ["type": "null"]]])),
            Member(key: "maximum", value: .reference("fraction")), Member(key: "basis", value: .oneOf(ScoreSheet.Basis.self)),
        ])
    }

    private static var reading: SchemaValue {
        .closed([
            Member(key: "id", value: .oneOf(ReadingID.self)), Member(key: "reading", value: ["enum": ["a", "b"]]),
            Member(
                key: "alternative",
                value: .closed([
                    Member(key: "reading", value: ["enum": ["a", "b"]]), Member(key: "verdict", value: .oneOf(Verdict.self)),
                    Member(key: "amount", value: .reference("amount")),
                ])),
        ])
    }
}
