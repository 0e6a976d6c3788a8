import PrefabAssessment

/// The schema of submissions, made of the keys and descriptions by which they are read.
struct SubmissionSchema {
    /// Whose measures, attributes and items a submission may name.
    let standards: Standards
    /// Says which fields are required.
    let purpose: SubmissionPurpose

    var value: SchemaValue {
        var definitions: [SchemaValue.Member] = [
            .init(key: "date", value: Self.date), .init(key: "project", value: object(ProjectKey.self)),
            .init(key: "dates", value: object(DateKey.self)), .init(key: "rewardBasis", value: object(RewardBasisKey.self)),
            .init(key: "award", value: object(AwardKey.self)),
            .init(key: "otherAward", value: object(OtherAwardKey.self).adding(SubmissionSnippets.otherAward)),
            .init(key: "building", value: building),
            .init(key: "component", value: object(ComponentKey.self).adding(SubmissionSnippets.component)),
            .init(key: "measures", value: measures),
            .init(key: "declaredScores", value: declaredScores), .init(key: "declared", value: declared),
            .init(key: "attributes", value: attributes),
        ]
        definitions += [
            .init(key: "measure", value: Self.measure(mayBeAbsent: false)),
            .init(key: "measureOrAbsent", value: Self.measure(mayBeAbsent: true)),
        ]
        return header.adding("$comment", .string(Self.notExpressed)).adding(SubmissionSnippets.submission).adding(object(RootKey.self))
            .adding("$defs", .object(definitions))
    }

    private var header: SchemaValue {
        switch purpose {
        case .review:
            .header(
                Submission.format, "装配式建筑项目申报文件；省略的字段为未知，从不为零",
                "A project with prefabricated buildings; what is left out is unknown, never zero")
        case .rate:
            .header(
                Submission.format, "只计算装配率的文件（prefab rate）；项目、用途、面积可不写；省略的字段为未知，从不为零",
                "Buildings whose rates are to be computed (prefab rate): project, uses and areas may be left out; what is left out is unknown, never zero"
            )
        }
    }

    private static let notExpressed = """
        Not expressed here, but checked by prefab check: equal keys in one object (S108), equal ids of buildings (S204), qualifying above \
        total (S201), horizontal members over the floor area (S203), declared scores over the item's maximum (S207), a take-off too large \
        to add up (S208), the precast volume of a joint (S209), buildings larger than their project (S210), a first floor slab that has \
        not begun in a building that is finished (S211), and the warnings (W...).
        """

    // MARK: - Objects

    static func object<Key: SubmissionKey>(_: Key.Type, for purpose: SubmissionPurpose = .review) -> SchemaValue {
        .closed(
            Key.allCases.map { SchemaValue.Member(key: $0.rawValue, value: property($0)) },
            required: Key.allCases.filter { $0.field.isRequired(for: purpose) }.map(\.rawValue))
    }

    private func object<Key: SubmissionKey>(_ key: Key.Type) -> SchemaValue {
        Self.object(key, for: purpose)
    }

    /// An object with these keys and no others.
    static func object<Key: SubmissionKey>(of _: Key.Type, structure: (String) -> SchemaValue) -> SchemaValue {
        .closed(
            Key.allCases.map { SchemaValue.Member(key: $0.rawValue, value: property($0, structure: structure)) },
            required: Key.allCases.filter(\.field.isRequired).map(\.rawValue))
    }

    /// - Parameter structure: the value of a key that is an object or a list.
    static func property(_ key: some SubmissionKey, structure: (String) -> SchemaValue = structure) -> SchemaValue {
        property(key.field, key: key.rawValue, structure: structure)
    }

    private static func property(
        _ field: FieldDescription, key: String, structure: (String) -> SchemaValue = structure
    ) -> SchemaValue {
        var result: SchemaValue = ["title": title(field), "description": .bilingual(field.text)]
        result = result.adding(type(of: field, key: key, structure: structure))
        if let value = field.defaultValue.flatMap({ SchemaValue(Array($0.utf8)) }) { result = result.adding("default", value) }
        // Of a constant there is nothing to choose; with an example an editor would not insert it.
        if case .constant = field.type { return result }
        if let example = SchemaValue(Array(field.example.utf8)) { result = result.adding("examples", [example]) }
        return result
    }

    /// With the unit: `建筑高度 · Height (m)`.
    private static func title(_ field: FieldDescription) -> SchemaValue {
        let unit: String =
            switch field.type {
            case .number(_, let unit), .measure(let unit, _): unit
            case .structure, .text, .constant, .word, .words, .date, .dateOr, .flag, .filledText, .storeys, .level: ""
            }
        let title = SchemaValue.bilingual(field.title)
        return unit.isEmpty ? title : .string("\(title.text ?? "") (\(unit))")
    }

    private var building: SchemaValue {
        object(BuildingKey.self).adding(SubmissionSnippets.building).adding([
            "$comment": "The take-off gives these three measures, which may not be given besides (S206).",
            "if": ["required": ["components"]],
            "then": [
                "properties": [
                    "measures": .object([
                        .init(
                            key: "properties",
                            value: .object(
                                standards.measures.filter { $0.takeOff != nil }.map {
                                    SchemaValue.Member(key: $0.id, value: false)
                                })), Self.message("已写构件清单，这项由它汇总，不能另写", "The take-off gives this measure, which may not be given besides"),
                    ])
                ]
            ],
        ])
    }

    private var measures: SchemaValue {
        named(standards.measures.map { ($0.id, .measure($0)) })
    }

    private var attributes: SchemaValue {
        named(standards.attributes.filter { $0.id != AttributeDefinition.fullDecoration }.map { ($0.id, .attribute($0)) })
    }

    private var declaredScores: SchemaValue {
        named(
            standards.itemNames.compactMap { name in
                standards.methods.lazy.compactMap { $0.item(name) }.first.map { (name, .declaredScore($0)) }
            })
    }

    /// The grades of all methods, and the words for a building without one.
    private var declared: SchemaValue {
        .closed(
            DeclaredKey.allCases.map { key in
                // A bonus raises the rate above 100.
                let field = key == .assemblyRatePercent ? key.field.limited(to: standards.greatestAssemblyRate) : key.field
                var value = Self.property(field, key: key.rawValue)
                if key == .grade { value = value.adding("enum", .words(standards.gradeNames)) }
                return SchemaValue.Member(key: key.rawValue, value: value)
            }, required: [])
    }

    private func named(_ fields: [(key: String, field: FieldDescription)]) -> SchemaValue {
        .closed(fields.map { SchemaValue.Member(key: $0.key, value: Self.property($0.field, key: $0.key)) }, required: [])
    }

    /// A part that is left out makes a measure unknown, which is a warning, so that none is required.
    private static func measure(mayBeAbsent: Bool) -> SchemaValue {
        let parts = MeasurePartKey.allCases.filter { mayBeAbsent || $0 != .absent }
        let result = SchemaValue.closed(
            parts.map { SchemaValue.Member(key: $0.rawValue, value: property($0)) }, required: [])
        guard mayBeAbsent else { return result }
        return result.adding([
            "$comment": "Quantities, or the reason why there are none; not both (S206).",
            // Apart from the rest, so that the message is about this alone.
            "allOf": [
                .object([
                    .init(key: "not", value: ["anyOf": [["required": ["qualifying", "absent"]], ["required": ["total", "absent"]]]]),
                    message("写数量或写没有的原因，不能都写", "Quantities, or the reason why there are none; not both"),
                ])
            ],
        ])
    }

    /// What an editor says where the schema is not met, in place of words about patterns and schemas.
    private static func message(_ chinese: String, _ english: String) -> SchemaValue.Member {
        .init(key: "errorMessage", value: .bilingual(Message.Text(chinese, english)))
    }

    // MARK: - Values

    private static func type(of field: FieldDescription, key: String, structure: (String) -> SchemaValue) -> SchemaValue {
        switch field.type {
        case .text: ["type": "string"]
        case .filledText: ["type": "string", "pattern": "\\S"]
        case .constant(let text): ["const": .string(text)]
        case .flag: ["type": "boolean"]
        case .date: .reference("date")
        case .dateOr(let word): ["anyOf": [.reference("date"), self.words([word])]]
        case .word(let words): self.words(words)
        case .words(let words): ["type": "array", "items": self.words(words)]
        case .number(let range, _): number(range)
        case .level(let levels): ["enum": .array(levels.map { .literal("\($0)") })]
        case .storeys: ["type": ["string", "integer"]]
        case .measure(_, let mayBeAbsent): .reference(mayBeAbsent ? "measureOrAbsent" : "measure")
        case .structure: structure(key)
        }
    }

    static func structure(_ key: String) -> SchemaValue {
        switch key {
        case "otherAwards": ["type": "array", "items": .reference("otherAward")]
        case "buildings": ["type": "array", "minItems": 1, "items": .reference("building")]
        case "components": ["type": "array", "minItems": 1, "items": .reference("component")]
        default: .reference(key)
        }
    }

    private static func words(_ words: [WordDescription]) -> SchemaValue {
        [
            "enum": .words(words.map(\.word)),
            "enumDescriptions": .array(words.map { .bilingual($0.meaning) }),
        ]
    }

    private static func number(_ range: NumberRange) -> SchemaValue {
        var result: SchemaValue = ["type": range.isWhole ? "integer" : "number"]
        result = result.adding(range.includesLower ? "minimum" : "exclusiveMinimum", .literal("\(range.lower)"))
        if let upper = range.upper {
            return result.adding("maximum", .literal("\(upper)"))
        }
        return result.adding("exclusiveMaximum", .literal("\(NumberRange.limit)"))
    }

    static var date: SchemaValue {
        .object(
            ([
                "type": "string", "format": "date", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
            ] as SchemaValue).members + [message("日期写作年-月-日，如 2022-01-20", "A date is written as year-month-day: 2022-01-20")])
    }
}
