import PrefabAssessment

/// The schemas of configurations and baselines, made of the keys and descriptions by which they are read.
enum ConfigurationSchema {
    static var value: SchemaValue {
        SchemaValue.header(
            Configuration.format, "prefab 的配置：所在文件夹中的每次运行都依此", "The configuration of prefab: what holds for every run in its folder"
        )
        .adding("$comment", .string(notExpressed)).adding(object(ConfigurationKey.self))
        .adding("$defs", .object([.init(key: "date", value: SubmissionSchema.date), .init(key: "entry", value: object(IgnoreKey.self))]))
    }

    static var baseline: SchemaValue {
        SchemaValue.header(
            Baseline.format, "prefab check --write-baseline 写入的基线：其中的诊断已接受",
            "A baseline, as prefab check --write-baseline writes it: the findings in it are accepted"
        )
        .adding(object(BaselineKey.self))
        .adding("$defs", .object([.init(key: "finding", value: object(BaselineFindingKey.self))]))
    }

    private static let notExpressed = """
        Not expressed here, but told by every command: equal keys in one object (S108), a reason that is none (C103), two formats without a \
        file or with the same one (C105), a blank name to leave out (S113).
        """

    private static func object<Key: SubmissionKey>(_ keys: Key.Type) -> SchemaValue {
        SubmissionSchema.object(of: keys, structure: structure)
    }

    private static func structure(_ key: String) -> SchemaValue {
        switch key {
        case ConfigurationKey.language.rawValue: .oneOf(Language.self)
        case ConfigurationKey.failOn.rawValue: .oneOf(Diagnostic.Severity.self)
        case ConfigurationKey.readings.rawValue:
            .closed(
                ReadingID.allCases.map { id in
                    SchemaValue.Member(key: id.rawValue, value: ["enum": .words(id.letters.map(\.rawValue))])
                }, required: [])
        case ConfigurationKey.exclude.rawValue: .list(of: .text)
        case ConfigurationKey.formats.rawValue:
            .list(of: .text(matching: "^(\(DiagnosticsFormat.allCases.map(\.rawValue).joined(separator: "|")))(=.+)?$"))
        case ConfigurationKey.ignore.rawValue: .list(of: .reference("entry"))
        case BaselineKey.findings.rawValue: .list(of: .reference("finding"))
        case IgnoreKey.pointer.rawValue: .pointer
        case IgnoreKey.code.rawValue:
            ["enum": .words(codes.map(\.rawValue)), "enumDescriptions": .array(codes.map { .bilingual($0.explanation.title) })]
        default: .reference(key)
        }
    }

    private static let codes = DiagnosticCode.allCases.filter(\.mayBeAccepted)
}
