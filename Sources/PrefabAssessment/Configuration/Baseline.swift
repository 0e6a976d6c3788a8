/// Findings that were there when somebody began to check, and are accepted until they are mended (`"format": "prefab-baseline/1"`).
package struct Baseline: Sendable, SubmissionObject {
    package internal(set) var findings: [BaselineFinding] = []
    /// What an editor finds the schema by, if somebody wrote it.
    package internal(set) var schema: String?

    /// The value of `format`.
    package static let format = "prefab-baseline/1"
    /// What the file is called where nobody names another.
    package static let fileName = "prefab-baseline.json"
    static let fields = FieldTable<BaselineKey>()

    mutating func read(_ key: BaselineKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .schema: schema = try reader.text()
        case .format: try reader.readFormat(Self.format, Message.Text("基线", "a baseline"))
        case .findings: try reader.objects(BaselineFinding()) { findings.append($0) }
        }
    }

    mutating func keep(_ spans: FieldSpans<BaselineKey>) {}
}

/// One of them.
package struct BaselineFinding: Sendable, SubmissionObject {
    package internal(set) var code: DiagnosticCode?
    /// What reports call the file.
    package internal(set) var path = ""
    /// Where it was found, for those who read the baseline.
    package internal(set) var pointer = ""
    /// What the finding is known by.
    package internal(set) var fingerprint = ""
    package internal(set) var spans = FieldSpans<BaselineFindingKey>()

    static let fields = FieldTable<BaselineFindingKey>()

    mutating func read(_ key: BaselineFindingKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .code: code = try reader.acceptableCode()
        case .path: path = try reader.filledText() ?? ""
        case .pointer: pointer = try reader.pointer() ?? ""
        case .fingerprint: fingerprint = try reader.filledText() ?? ""
        }
    }

    mutating func keep(_ spans: FieldSpans<BaselineFindingKey>) { self.spans = spans }
}

package enum BaselineKey: String, FieldKey {
    case schema = "$schema"
    case format, findings

    package var row: Field<Baseline> {
        switch self {
        case .schema: .schema("baseline")
        case .format: .format(Baseline.format)
        case .findings:
            Field(
                ("诊断", "Findings"), ("由 prefab check --write-baseline 写入。", "As prefab check --write-baseline writes them."), .structure,
                isRequired: true,
                example: #"[{ "code": "W402", "path": "a.json", "pointer": "/buildings/0", "fingerprint": "0123456789abcdef" }]"#)
        }
    }
}

package enum BaselineFindingKey: String, FieldKey {
    case code, path, pointer, fingerprint

    package var row: Field<BaselineFinding> {
        switch self {
        case .code: Field(("代码", "Code"), ("诊断的代码。", "Of the finding."), .structure, isRequired: true, example: #""W402""#)
        case .path:
            Field(
                ("文件", "File"), ("如报告所示。", "As reports show it."), .filledText(\.path), isRequired: true, example: #""2021/school.json""#)
        case .pointer:
            Field(
                ("位置", "Place"), ("写入时的位置（RFC 6901）。", "Where it was found (RFC 6901)."), .structure, isRequired: true,
                example: #""/buildings/0/height""#)
        case .fingerprint:
            Field(
                ("指纹", "Fingerprint"), ("辨认同一条诊断。", "What the finding is known by."), .filledText(\.fingerprint), isRequired: true,
                example: #""0123456789abcdef""#)
        }
    }
}
