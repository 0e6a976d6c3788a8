import PrefabAssessment

/// The schema of rates and grades by methods.
struct RateSchema {
    /// Whose methods, items, grades and provisions may be named.
    let standards: Standards

    var value: SchemaValue {
        SchemaValue.header(
            RateJSON.format, "按所列方法计算的装配率与等级；精确值写作约分后的分数",
            "Rates and grades of buildings by methods; exact values are reduced fractions"
        ).adding(root).adding(
            "$defs",
            scores.numbers.adding([
                "finding": scores.finding(
                    of: standards.methods.flatMap(\.provisions).map { RuleBook.description(of: $0.rule, in: standards) }),
                "item": scores.item, "group": group, "building": building,
            ]))
    }

    private var scores: ScoreSchema { ScoreSchema(standards: standards) }

    private var root: SchemaValue {
        let digest: SchemaValue = .record(["sha256": .reference("sha256")])
        return .record([
            "format": ["const": .string(RateJSON.format)],
            "tool": .record(["version": .text]),
            "submission": digest,
            "standards": digest,
            "project": SchemaValue.record(["id": .nullable(.text), "name": .nullable(.text)])
                .described("申报文件未写时为 null", "null where the submission does not say"),
            "methods": .list(
                of: .record([
                    "method": ["enum": .words(standards.methods.map(\.id))],
                    "buildings": ["type": "array", "minItems": 1, "items": .reference("building")],
                ])),
            "setAside": .list(of: ["enum": .words(standards.itemNames)])
                .described(
                    "未计入的申报得分：所列方法中不止一种有此项", "declared points that do not count: several of the methods have the item"),
            "provisional": .list(of: .text(matching: "#"))
                .described("所依据而尚未核对的数值", "figures used that are neither primary nor verified"),
        ])
    }

    private var building: SchemaValue {
        .record([
            "id": .text, "assemblyRate": ScoreSchema.bounds("rate"), "grade": scores.grade,
            "prefabricationRate": .nullable(.reference("rate")), "groups": .list(of: .reference("group")),
            "items": .list(of: .reference("item")), "findings": .list(of: .reference("finding")),
        ])
    }

    private var group: SchemaValue {
        .record([
            "group": ["enum": .words(Self.unique(standards.methods.flatMap { $0.groups.map(\.id) }))],
            "score": .nullable(ScoreSchema.bounds("fraction"))
                .described("小计的下限与上限；全部缺项时为 null", "the least and the most points; null where the building has nothing of it"),
            "points": .reference("fraction"), "counts": .oneOf(MethodGroup.Counting.self),
        ])
    }

    private static func unique(_ words: [String]) -> [String] {
        words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
