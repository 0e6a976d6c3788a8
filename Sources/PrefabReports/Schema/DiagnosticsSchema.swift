import PrefabAssessment

/// The schema of diagnostics.
enum DiagnosticsSchema {
    private typealias Member = SchemaValue.Member

    static var value: SchemaValue {
        let definitions: SchemaValue = ["file": file, "diagnostic": diagnostic, "place": ["type": "integer", "minimum": 1]]
        return SchemaValue.header(DiagnosticsJSON.format, "申报文件的错误与警告", "What is wrong with submissions").adding(
            .closed(
                [
                    Member(key: "format", value: ["const": .string(DiagnosticsJSON.format)]),
                    Member(key: "files", value: ["type": "array", "items": .reference("file")]),
                    Member(
                        key: "leftOut",
                        value: .described("未列出的条数（--max-diagnostics）", "findings that are not listed (--max-diagnostics)")
                            .adding(["type": "integer", "minimum": 1])),
                ], required: ["format", "files"])
        ).adding("$defs", definitions)
    }

    /// A file has its path; a line of a stream has its number.
    private static var file: SchemaValue {
        SchemaValue.closed(
            [
                Member(key: "path", value: .described("文件", "a file").adding(["type": "string"])),
                Member(key: "line", value: .described("prefab batch 的第几行", "a line of prefab batch").adding(.reference("place"))),
                Member(key: "diagnostics", value: ["type": "array", "items": .reference("diagnostic")]),
            ], required: ["diagnostics"]
        ).adding(["oneOf": [["required": ["path"]], ["required": ["line"]]]])
    }

    private static var diagnostic: SchemaValue {
        let codes = DiagnosticCode.allCases
        return .closed([
            Member(
                key: "code",
                value: [
                    "enum": .words(codes.map(\.rawValue)),
                    "enumDescriptions": .array(
                        codes.map { .bilingual($0.explanation.title) }),
                ]),
            Member(key: "severity", value: .oneOf(Diagnostic.Severity.self)),
            Member(key: "message", value: .described("哪里不对", "what is wrong").adding(["type": "string"])),
            Member(key: "help", value: .described("如何改正", "what to do about it").adding(["type": "string"])),
            Member(key: "pointer", value: .described("位置（RFC 6901）", "the place (RFC 6901)").adding(["type": "string", "pattern": "^(/.*)?$"])),
            Member(key: "line", value: .reference("place")),
            Member(key: "column", value: .described("从 1 数起，以字符计", "from 1, in characters").adding(.reference("place"))),
            Member(key: "endLine", value: .reference("place")), Member(key: "endColumn", value: .reference("place")),
        ])
    }
}
