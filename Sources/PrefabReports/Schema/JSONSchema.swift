import PrefabAssessment

/// The formats of files that the program reads and writes, for which it has schemas.
package enum JSONSchema: String, CaseIterable, Sendable {
    case submission
    case verdict
    case diagnostics
    case standards

    /// The drafts of JSON Schema in which they are written.
    package enum Draft: String, CaseIterable, Sendable {
        case draft202012 = "2020-12"
        /// For editors; Visual Studio Code completes and explains by it.
        case draft07 = "07"
    }

    /// The text of the schema, ended by a line feed.
    package func text(_ draft: Draft) -> String {
        if self == .standards, draft == .draft202012 {
            // Written by hand in Standards/schema and built into the program.
            return String(decoding: StandardsFolder.schema, as: UTF8.self)
        }
        var buffer = UTF8Buffer()
        value(draft).write(to: &buffer)
        buffer.append("\n")
        return buffer.string
    }

    /// The name of the copy in `Standards/schema`.
    package func fileName(_ draft: Draft) -> String {
        draft == .draft07 ? "\(rawValue).draft-07.schema.json" : "\(rawValue).schema.json"
    }

    private func value(_ draft: Draft) -> SchemaValue {
        let value =
            switch self {
            case .submission: SubmissionSchema.value
            case .verdict: VerdictSchema.value
            case .diagnostics: DiagnosticsSchema.value
            case .standards: SchemaValue(StandardsFolder.schema) ?? [:]
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

    static func described(_ chinese: String, _ english: String) -> SchemaValue {
        ["description": bilingual(Message.Text(chinese, english))]
    }

    /// One of the words of an enumeration.
    static func oneOf<Word: RawRepresentable & CaseIterable>(_: Word.Type) -> SchemaValue where Word.RawValue == String {
        ["enum": words(Word.allCases.map(\.rawValue))]
    }

    static func reference(_ name: String) -> SchemaValue {
        ["$ref": .string("#/$defs/\(name)")]
    }
}
