/// What a folder settles for every run of the program in it (`prefab.json`, `"format": "prefab-config/1"`).
package struct Configuration: Sendable, SubmissionObject {
    package internal(set) var language: Language?
    /// A folder, from that of the configuration.
    package internal(set) var standards: String?
    package internal(set) var readings: [ReadingID: ReadingLetter] = [:]
    /// Patterns of names, or of paths from the folder of the configuration.
    package internal(set) var exclude: [String] = []
    package internal(set) var failOn: Diagnostic.Severity?
    /// As they are given on the command line: `sarif`, `sarif=out.sarif`.
    package internal(set) var formats: [ConfiguredText] = []
    package internal(set) var ignore: [IgnoreEntry] = []
    package internal(set) var spans = FieldSpans<ConfigurationKey>()

    /// One that settles nothing.
    package init() {}

    /// The value of `format`.
    package static let format = "prefab-config/1"
    /// What the file is called.
    package static let fileName = "prefab.json"
    static let fields = FieldTable<ConfigurationKey>()

    mutating func read(_ key: ConfigurationKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .schema: try reader.passText()
        case .format: try reader.readFormat(Self.format, Message.Text("配置", "a configuration"))
        case .language: language = try reader.word(Self.languages)
        case .standards: standards = try reader.filledText()
        case .readings: readings = try reader.readings()
        case .exclude: exclude = try reader.filledTexts().map(\.text)
        case .failOn: failOn = try reader.word(Self.severities)
        case .formats: formats = try reader.filledTexts()
        case .ignore: try reader.objects(IgnoreEntry()) { ignore.append($0) }
        }
    }

    mutating func keep(_ spans: FieldSpans<ConfigurationKey>) { self.spans = spans }

    private static let languages = KeyTable<Language>()
    private static let severities = KeyTable<Diagnostic.Severity>()
}

/// A text of a configuration with its place.
package struct ConfiguredText: Sendable {
    package let text: String
    package let span: SourceSpan
}

/// The keys of a configuration: all that it may say, and what is said of each.
package enum ConfigurationKey: String, FieldKey {
    case schema = "$schema"
    case format
    case language = "lang"
    case standards, readings, exclude
    case failOn = "fail-on"
    case formats, ignore

    package var row: Field<Configuration> {
        switch self {
        case .schema: .schema("config")
        case .format: .format(Configuration.format)
        case .language:
            Field(
                ("语言", "Language"), ("报告与消息的语言：zh 或 en；同 --lang。", "Of reports and messages: zh or en; as --lang."),
                .structure, example: #""zh""#)
        case .standards:
            Field(
                ("标准", "Standards"),
                ("标准所在的文件夹，从本文件所在的文件夹起；同 --standards。", "The folder of the standards, from that of this file; as --standards."),
                .filledText(\.standards), example: #""our-standards""#)
        case .readings:
            Field(
                ("口径", "Readings"), ("改用的口径，每项一个字母；同 --reading。", "Other readings of gaps in the law, a letter each; as --reading."),
                .structure, example: #"{ "rate-rounding": "b" }"#)
        case .exclude:
            Field(
                ("略去", "Left out"),
                (
                    "检查文件夹时略去的文件与文件夹：名称，或从本文件所在的文件夹起的路径；同 --exclude。",
                    "Files and folders that a check of a folder leaves out: names, or paths from the folder of this file; as --exclude."
                ),
                .structure, example: #"["drafts", "2021/**/old.json"]"#)
        case .failOn:
            Field(
                ("不通过", "Failing"), ("从哪一级起算作不通过；同 --fail-on。", "The mildest finding that makes a check fail; as --fail-on."),
                .structure, example: #""warning""#)
        case .formats:
            Field(
                ("诊断的格式", "Formats"),
                (
                    "诊断的格式，可写多种，至多一种写到标准输出；文件从本文件所在的文件夹起；同 --format。",
                    "Of diagnostics, one or several, at most one of them to standard output; files from the folder of this file; as --format."
                ),
                .structure, example: #"["text", "sarif=prefab.sarif"]"#)
        case .ignore:
            Field(
                ("接受的诊断", "Accepted findings"), ("已看过并决定保留的诊断，每项写明理由。", "What somebody has looked at and lets stand, each with a reason."),
                .structure, example: #"[{ "code": "W402", "path": "2021/school.json", "reason": "面积由测绘单位复核" }]"#)
        }
    }
}
