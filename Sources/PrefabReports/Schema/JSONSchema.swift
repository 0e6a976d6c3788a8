package import PrefabAssessment

/// The formats of files that the program reads and writes, for which it has schemas.
package enum JSONSchema: String, CaseIterable, Sendable {
    case submission
    case verdict
    case review
    case rate
    case diagnostics
    case standards
    case config
    case baseline
    case map

    /// The drafts of JSON Schema in which they are written.
    package enum Draft: String, CaseIterable, Sendable {
        case draft202012 = "2020-12"
        /// For editors; Visual Studio Code completes and explains by it.
        case draft07 = "07"
    }

    /// The text of the schema, ended by a line feed.
    ///
    /// - Parameters:
    ///   - standards: whose measures, items, provisions and grades the formats may name.
    ///   - purpose: what submissions are written for; it makes no difference to other formats.
    package func text(_ draft: Draft, in standards: Standards = .builtIn, for purpose: SubmissionPurpose = .review) -> String {
        var buffer = UTF8Buffer()
        value(draft, standards, purpose).write(to: &buffer)
        buffer.append("\n")
        return buffer.string
    }

    /// The name of the copy in `Standards/schema`.
    package func fileName(_ draft: Draft) -> String {
        draft == .draft07 ? "\(rawValue).draft-07.schema.json" : "\(rawValue).schema.json"
    }

    private func value(_ draft: Draft, _ standards: Standards, _ purpose: SubmissionPurpose) -> SchemaValue {
        let value =
            switch self {
            case .submission: SubmissionSchema(standards: standards, purpose: purpose).value
            case .verdict: VerdictSchema(standards: standards).value
            case .review: ReviewRecordSchema.value
            case .rate: RateSchema(standards: standards).value
            case .diagnostics: DiagnosticsSchema.value
            case .standards: StandardsSchema.value
            case .config: ConfigurationSchema.value
            case .baseline: ConfigurationSchema.baseline
            case .map: ColumnMapSchema.value
            }
        return draft == .draft07 ? value.draft07 : value.withoutEditorKeywords
    }

    static let metaschema = "https://json-schema.org/draft/2020-12/schema"
}

// MARK: - What schemas are made of

extension SchemaValue {
    /// What a schema begins with.
    static func header(_ title: String, _ chinese: String, _ english: String) -> SchemaValue {
        [
            "$schema": .string(JSONSchema.metaschema), "title": .string(title),
            "description": bilingual(Message.Text(chinese, english)),
        ]
    }

    /// An object that has these members and no others.
    ///
    /// - Parameter required: all of them if nothing is given.
    static func closed(_ members: [Member], required: [String]? = nil) -> SchemaValue {
        let required = required ?? members.map(\.key)
        var result: SchemaValue = ["type": "object"]
        if !required.isEmpty { result = result.adding("required", .words(required)) }
        return result.adding("properties", .object(members)).adding("additionalProperties", false)
    }

    func adding(_ key: String, _ value: SchemaValue) -> SchemaValue {
        .object(members + [Member(key: key, value: value)])
    }

    func adding(_ more: SchemaValue) -> SchemaValue {
        .object(members + more.members)
    }

    /// `项目编号 · Project id`.
    static func bilingual(_ text: Message.Text) -> SchemaValue {
        .string(text.chinese == text.english ? text.chinese : "\(text.chinese) · \(text.english)")
    }

    func described(_ chinese: String, _ english: String) -> SchemaValue {
        .object([Member(key: "description", value: Self.bilingual(Message.Text(chinese, english)))]).adding(self)
    }

    static let text: SchemaValue = ["type": "string"]
    static let flag: SchemaValue = ["type": "boolean"]
    /// A line or a column, counted from 1.
    static let place: SchemaValue = ["type": "integer", "minimum": 1]
    static let pointer = text(matching: "^(/.*)?$")

    static func text(matching pattern: String) -> SchemaValue {
        ["type": "string", "pattern": .string(pattern)]
    }

    static func list(of element: SchemaValue) -> SchemaValue {
        ["type": "array", "items": element]
    }

    static func nullable(_ value: SchemaValue) -> SchemaValue {
        ["anyOf": [value, ["type": "null"]]]
    }

    /// An object that has the members of `members` and no others.
    static func record(_ members: SchemaValue, optional: Set<String> = []) -> SchemaValue {
        closed(members.members, required: members.members.map(\.key).filter { !optional.contains($0) })
    }

    /// One of the words of an enumeration.
    static func oneOf<Word: RawRepresentable & CaseIterable>(_: Word.Type) -> SchemaValue where Word.RawValue == String {
        ["enum": words(Word.allCases.map(\.rawValue))]
    }

    static func reference(_ name: String) -> SchemaValue {
        ["$ref": .string("#/$defs/\(name)")]
    }
}
