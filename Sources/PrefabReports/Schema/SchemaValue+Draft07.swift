// One set of definitions, two drafts.
extension SchemaValue {
    /// The schema without the keywords that only editors know.
    var withoutEditorKeywords: SchemaValue {
        mapObjects { members in members.filter { !Self.editorKeywords.contains($0.key) } }
    }

    /// Those of Visual Studio Code that are used here; no format has a member of these names.
    static let editorKeywords: Set = ["enumDescriptions", "defaultSnippets", "errorMessage"]

    /// The same schema in draft-07.
    ///
    /// That draft calls `$defs` definitions, ignores what stands beside a `$ref`, and has no `unevaluatedProperties`; there the names that
    /// the object and what it refers to know are listed instead. An editor shows the description alone where it completes, and the title
    /// above it elsewhere; so the description begins with the title.
    var draft07: SchemaValue {
        let root = self
        return mapObjects { members in
            let members = SchemaValue.object(members) == root ? members : SchemaValue.joiningTitle(members)
            var result: [Member] = []
            for member in members {
                switch (member.key, member.value) {
                case ("$schema", _) where member.value.text == JSONSchema.metaschema:
                    result.append(Member(key: "$schema", value: "http://json-schema.org/draft-07/schema#"))
                case ("$defs", let definitions): result.append(Member(key: "definitions", value: definitions))
                case ("$ref", .string(let target)):
                    let reference: SchemaValue = .string(target.replacingPrefix("#/$defs/", by: "#/definitions/"))
                    result.append(
                        members.count == 1
                            ? Member(key: "$ref", value: reference)
                            : Member(key: "allOf", value: [.object([Member(key: "$ref", value: reference)])]))
                case ("unevaluatedProperties", .literal("false")):
                    let names = SchemaValue.object(members).propertyNames(in: root)
                    result.append(Member(key: "propertyNames", value: ["enum": .words(names)]))
                default: result.append(member)
                }
            }
            return result
        }
    }

    private static func joiningTitle(_ members: [Member]) -> [Member] {
        let schema = SchemaValue.object(members)
        guard let title = schema["title"]?.text, let description = schema["description"]?.text else { return members }
        return members.compactMap { member in
            switch member.key {
            case "title": nil
            case "description": Member(key: "description", value: .string("\(title)\n\n\(description)"))
            default: member
            }
        }
    }

    /// The names of the members that an object may have by this schema, those of what it refers to included.
    private func propertyNames(in root: SchemaValue) -> [String] {
        var names: [String] = []
        func collect(_ schema: SchemaValue) {
            for name in schema["properties"]?.members.map(\.key) ?? [] where !names.contains(name) { names.append(name) }
            if let target = schema["$ref"]?.text, target.hasPrefix("#/$defs/"),
                let definition = root["$defs"]?[String(target.dropFirst("#/$defs/".count))]
            {
                collect(definition)
            }
            // Definitions written in draft-07 already have their reference in here.
            for key in ["allOf", "anyOf", "oneOf"] { schema[key]?.elements.forEach(collect) }
            for key in ["if", "then", "else"] { if let part = schema[key] { collect(part) } }
        }
        collect(self)
        return names
    }

    /// Each object changed, then what it holds.
    private func mapObjects(_ change: ([Member]) -> [Member]) -> SchemaValue {
        switch self {
        case .object(let members):
            // From the outside in: a change may look at what the schema refers to, which must be as it was written.
            .object(change(members).map { Member(key: $0.key, value: $0.value.mapObjects(change)) })
        case .array(let elements): .array(elements.map { $0.mapObjects(change) })
        case .string, .literal: self
        }
    }
}

extension String {
    fileprivate func replacingPrefix(_ prefix: String, by new: String) -> String {
        hasPrefix(prefix) ? new + dropFirst(prefix.count) : self
    }
}
