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
            scores.numbers.adding([
                "area": .text(matching: "^[0-9]+(\\.[0-9]+)?$").described("平方米", "m²"),
                "money": .text(matching: "^[0-9]+\\.[0-9]{2}$").described("元", "yuan"),
                "amount": ScoreSchema.bounds("money").described("金额的下限与上限", "the least and the most"),
                "finding": scores.finding(of: standards.rules), "building": building, "item": scores.item, "reading": reading,
                "byMethod": byMethod,
            ]))
    }

    private var scores: ScoreSchema { ScoreSchema(standards: standards) }

    private var root: SchemaValue {
        let digest: SchemaValue = .record(["sha256": .reference("sha256")])
        return .record(
            [
                "format": ["const": .string(VerdictJSON.format)],
                "tool": .record(["version": .text]),
                "submission": digest,
                "standards": digest,
                "project": .record(["id": .text, "name": .text]),
                "stage": .oneOf(Submission.Stage.self).described(
                    "意向书或申报书", "the declaration of intent, or the application form after completion"),
                "verdict": .oneOf(Verdict.self).described("项目的结论", "of the project"),
                "reward": .record([
                    "payableArea": ScoreSchema.bounds("area"), "amount": .reference("amount"),
                    "capped": .flag.described("上限金额是否受单个项目最高额限制", "whether the cap of a project cuts the upper amount"),
                ]),
                "findings": .list(of: .reference("finding")),
                "buildings": ["type": "array", "minItems": 1, "items": .reference("building")],
                "readings": .list(of: .reference("reading")).described("起决定作用的口径", "the readings that decide"),
                "provisional": .list(of: .text(matching: "#"))
                    .described("所依据而尚未核对的数值", "figures used that are neither primary nor verified"),
                "beside": .list(of: .reference("byMethod"))
                    .described("按其他方法计算的结果，只供比较（--beside）", "what other methods make of the buildings, for comparison alone (--beside)"),
                "warnings": .list(of: .text(matching: "^W[0-9]{3}$"))
                    .described(
                        "读取申报文件时的警告代码，每个一次；没有时省略",
                        "codes of what was found odd in the submission, each once; left out where there is nothing"),
            ], optional: ["beside", "warnings"])
    }

    /// The buildings that another method than this governs.
    private var byMethod: SchemaValue {
        .record([
            "method": .text.described("评价方法", "the method of evaluation"),
            "buildings": .list(
                of: .record([
                    "id": .text, "assemblyRate": ScoreSchema.bounds("rate"), "grade": scores.grade,
                    "items": .list(of: .reference("item")), "findings": .list(of: .reference("finding")),
                ])),
        ])
    }

    private var building: SchemaValue {
        .record([
            "id": .text, "verdict": .oneOf(BuildingVerdict.self), "route": .oneOf(Route.self),
            "mandated": .oneOf(Truth.self).described("47号是否强制实施", "whether 47号 obliges it"),
            "standard": .text.described("评价方法", "the method of evaluation"),
            "grade": scores.grade,
            "prefabricationRate": .nullable(.reference("rate")),
            "assemblyRate": ScoreSchema.bounds("rate"),
            "items": .list(of: .reference("item")), "findings": .list(of: .reference("finding")),
        ])
    }

    private var reading: SchemaValue {
        let letter: SchemaValue = .oneOf(ReadingLetter.self)
        return .record([
            "id": .oneOf(ReadingID.self), "reading": letter,
            "alternative": .record(["reading": letter, "verdict": .oneOf(Verdict.self), "amount": .reference("amount")]),
        ])
    }
}
