import PrefabAssessment

/// What an editor offers to insert as a whole: an object with the members that it must have, each value to be typed over.
///
/// `defaultSnippets` is a keyword of Visual Studio Code. `${1:…}` is a place to type at, `${1|…|}` a choice of words; a leading `^` says
/// that the text is no string.
struct SubmissionSnippets {
    /// How many places to type at there are so far.
    private var places = 0

    /// An empty file's first words.
    static var submission: SchemaValue { snippet("新的申报文件", "A new submission", RootKey.self) }
    static var building: SchemaValue { snippet("单体建筑", "A building", BuildingKey.self) }
    static var otherAward: SchemaValue { snippet("其他奖励", "Another award", OtherAwardKey.self) { _ in true } }
    static var component: SchemaValue {
        snippet("一种构件", "A kind of piece", ComponentKey.self) { [.kind, .label, .count, .precastVolume].contains($0) }
    }

    private static func snippet<Key: SubmissionKey>(
        _ chinese: String, _ english: String, _: Key.Type, _ isIncluded: (Key) -> Bool = { $0.field.isRequired }
    ) -> SchemaValue {
        var snippets = SubmissionSnippets()
        return [
            "defaultSnippets": [
                [
                    "label": .bilingual(Message.Text(chinese, english)),
                    "body": snippets.object(Key.allCases.filter(isIncluded)),
                ]
            ]
        ]
    }

    private mutating func object(_ keys: [some SubmissionKey]) -> SchemaValue {
        .object(keys.map { SchemaValue.Member(key: $0.rawValue, value: value(of: $0.field, key: $0.rawValue)) })
    }

    private mutating func value(of field: FieldDescription, key: String) -> SchemaValue {
        switch field.type {
        case .constant(let text): return .string(text)
        case .word(let words): return .string(place("|\(words.map(\.word).joined(separator: ","))|"))
        case .number, .flag: return .string("^" + place(":\(field.example)"))
        case .structure where key == "project": return object(ProjectKey.allCases.filter(\.field.isRequired))
        case .structure where key == "buildings": return [object(BuildingKey.allCases.filter(\.field.isRequired))]
        default: return .string(place(":\(SchemaValue(Array(field.example.utf8))?.text ?? "")"))
        }
    }

    private mutating func place(_ content: String) -> String {
        places += 1
        return "${\(places)\(content)}"
    }
}
