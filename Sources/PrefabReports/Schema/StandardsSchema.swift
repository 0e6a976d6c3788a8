import PrefabAssessment

/// The schema of the files of `Standards/`, made of the keys and descriptions by which they are read.
///
/// - Note: What holds between figures (sums, bands, periods, names of other files) is checked by `prefab standards check` alone.
struct StandardsSchema {
    private var definitions: [SchemaValue.Member] = []

    static var value: SchemaValue {
        var schema = StandardsSchema()
        let kinds = StandardsFile.Kind.allCases
        let common: SchemaValue = [
            "type": "object",
            "properties": [
                "format": SchemaValue.object([.init(key: "const", value: .string(StandardsFile.format))])
                    .described("格式及版本", "format and version"),
                "kind": SchemaValue.oneOf(StandardsFile.Kind.self).described("文件内容", "what the file holds")
                    .adding("enumDescriptions", .array(kinds.map { .bilingual($0.object.text) })),
            ],
            "required": ["format", "kind"],
            "allOf": schema.choices(kinds.map { ($0.rawValue, $0.object) }),
        ]
        return SchemaValue.header(
            StandardsFile.format, "法规与标准的数据文件：每个文件一部文件或标准，是法定数值的唯一出处",
            "The data files of Standards/: one instrument each, and the only home of the legal figures"
        ).adding(common).adding("$defs", .object(schema.definitions))
    }

    // MARK: - Objects

    /// The definition of an object, made when it is first referred to.
    private mutating func reference(_ object: StandardsObject) -> SchemaValue {
        if !definitions.contains(where: { $0.key == object.name }) {
            // The place is kept before what the object holds, so that definitions stand in the order of a reader.
            let place = definitions.count
            definitions.append(.init(key: object.name, value: .object([])))
            definitions[place].value = definition(object)
        }
        return .reference(object.name)
    }

    private mutating func definition(_ object: StandardsObject) -> SchemaValue {
        let members = object.fields.map { field in
            SchemaValue.Member(key: field.key.rawValue, value: type(field.type).described(field.text.chinese, field.text.english))
        }
        var value = SchemaValue.closed(members, required: object.fields.filter(\.isRequired).map(\.key.rawValue))
            .described(object.text.chinese, object.text.english)
        if object.hasStatus { value = value.adding("allOf", [define("proofRead", Self.proofRead)]) }
        if !object.alternatives.isEmpty {
            value = value.adding("oneOf", .array(object.alternatives.map { ["required": [.string($0.rawValue)]] }))
        }
        if !object.exclusive.isEmpty {
            value = value.adding("not", ["required": .words(object.exclusive.map(\.rawValue))])
        }
        return value
    }

    private mutating func define(_ name: String, _ value: SchemaValue) -> SchemaValue {
        if !definitions.contains(where: { $0.key == name }) { definitions.append(.init(key: name, value: value)) }
        return .reference(name)
    }

    private mutating func reference(_ forms: StandardsForms) -> SchemaValue {
        if !definitions.contains(where: { $0.key == forms.name }) {
            let place = definitions.count
            definitions.append(.init(key: forms.name, value: .object([])))
            let kind: SchemaValue = [
                "enum": .words(forms.forms.map(\.word)), "enumDescriptions": .array(forms.forms.map { .bilingual($0.object.text) }),
            ]
            definitions[place].value = SchemaValue.object([
                .init(key: "type", value: "object"), .init(key: "properties", value: ["kind": kind]),
                .init(key: "required", value: ["kind"]), .init(key: "allOf", value: choices(forms.forms)),
            ]).described(forms.text.chinese, forms.text.english)
        }
        return .reference(forms.name)
    }

    /// The form that belongs to each word of `kind`.
    private mutating func choices(_ forms: [(word: String, object: StandardsObject)]) -> SchemaValue {
        .array(
            forms.map { form in
                [
                    "if": ["properties": ["kind": ["const": .string(form.word)]], "required": ["kind"]],
                    "then": reference(form.object),
                ]
            })
    }

    /// Who is named has proof-read the figure, and who has done so is named.
    private static let proofRead: SchemaValue = [
        "if": [
            "anyOf": [
                ["required": ["verified"]],
                ["properties": ["status": ["const": .string(FigureStatus.verified.rawValue)]], "required": ["status"]],
            ]
        ],
        "then": ["required": ["verified"], "properties": ["status": ["const": .string(FigureStatus.verified.rawValue)]]],
    ]

    // MARK: - Values

    private mutating func type(_ type: StandardsFieldType) -> SchemaValue {
        switch type {
        case .text: Self.text
        case .instrument: Self.text.adding("pattern", "^[^#]+$")
        case .name: define("name", Self.text.adding("maxLength", 64).adding("pattern", "^[^\\s\"#\\\\]+$"))
        case .recordID: .text(matching: "#")
        case .words: reference(.words)
        case .constant(let text): ["const": .string(text)]
        case .word(let words): ["enum": .words(words)]
        case .flag: .flag
        case .date: date
        case .dayOrDays: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(/[0-9]{4}-[0-9]{2}-[0-9]{2})?$"]
        case .number(let unit): Self.number(unit)
        case .lengthRatio: ["type": "number", "minimum": 0, "maximum": 1000]
        case .year: ["type": "integer", "minimum": 1, "maximum": 9999]
        case .level: ["type": "integer", "minimum": 0, "maximum": 100]
        case .attributeValue: ["type": ["boolean", "integer"]]
        case .numberOrDate: ["anyOf": [["type": "number", "minimum": 0], date]]
        case .positive: ["type": "number", "minimum": 0]
        case .quantity:
            define(
                "quantity",
                ["anyOf": [["enum": .words(PlausibleField.allCases.map(\.rawValue))], .text(matching: "^measures\\.[^\\s\"#\\\\]+$")]])
        case .status: define("status", Self.status)
        case .unit: define("unit", ["enum": .words(FigureUnit.allCases.map(\.rawValue))])
        case .source: define("source", Self.text)
        case .sources: ["type": "object", "minProperties": 1, "additionalProperties": reference(.words)]
        case .structures:
            define("structures", ["type": "array", "minItems": 1, "uniqueItems": true, "items": .oneOf(Structure.self)])
        case .object(let object): reference(object)
        case .forms(let forms): reference(forms)
        case .list(let element, let mayBeEmpty):
            mayBeEmpty ? .list(of: self.type(element)) : ["type": "array", "minItems": 1, "items": self.type(element)]
        case .set(let element): ["type": "array", "minItems": 1, "uniqueItems": true, "items": self.type(element)]
        case .complete(let object, let count):
            ["type": "array", "minItems": .literal("\(count)"), "maxItems": .literal("\(count)"), "items": reference(object)]
        }
    }

    private static let text: SchemaValue = ["type": "string", "minLength": 1]

    private var date: SchemaValue {
        mutating get {
            define(
                "date",
                ["type": "string", "format": "date", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"])
        }
    }

    private static func number(_ unit: FigureUnit) -> SchemaValue {
        let limits = unit.limits
        return [
            "type": limits.decimals == 0 ? "integer" : "number", (unit.excludesZero ? "exclusiveMinimum" : "minimum"): 0,
            "maximum": .literal("\(limits.largest)"),
        ]
    }

    private static var status: SchemaValue {
        [
            "enum": .words(FigureStatus.allCases.map(\.rawValue)),
            "enumDescriptions": .array(FigureStatus.allCases.map { .bilingual($0.meaning) }),
        ]
    }
}
