import PrefabAssessment
import PrefabReports

/// Everything that the configuration can settle: what holds, and where it comes from.
struct SettingsListing {
    /// What options say.
    struct Given {
        let language: Language?
        let standards: String?
        let readings: [ReadingChoice]
        let exclude: [String]
        let failOn: Diagnostic.Severity?
    }

    /// Where a setting comes from.
    enum Origin: Equatable {
        case option(String)
        case file(String, line: Int)
        /// A variable of the environment.
        case variable(String)
        case byDefault

        func text(in language: Language) -> String {
            switch self {
            case .option(let name): name
            case .file(let path, let line): "\(path):\(line)"
            case .variable(let name): Message.Text("环境变量 \(name)", "environment variable \(name)").text(in: language)
            case .byDefault: Message.Text("默认", "default").text(in: language)
            }
        }
    }

    private struct Row {
        let key: ConfigurationKey
        /// Of the list as a whole.
        let origin: Origin
        let values: [(value: String, origin: Origin)]
    }

    private let rows: [Row]

    init(_ settings: Settings, given: Given) {
        let configuration = settings.configuration
        func origin(_ key: ConfigurationKey, _ option: String, isGiven: Bool) -> Origin {
            if isGiven { return .option(option) }
            if let file = settings.file, let span = configuration.spans[key] { return .file(file.path, line: file.line(of: span)) }
            if key == .language, let setting = Language.setting { return .variable(setting.variable) }
            return .byDefault
        }
        func row(_ key: ConfigurationKey, _ option: String, isGiven: Bool, _ values: [String]) -> Row {
            let origin = origin(key, option, isGiven: isGiven)
            return Row(key: key, origin: origin, values: values.map { ($0, origin) })
        }
        let readings = settings.readings(given.readings)
        let readingsOrigin = origin(.readings, "--reading", isGiven: !given.readings.isEmpty)
        rows = [
            row(
                .language, "--lang", isGiven: given.language != nil,
                [(given.language ?? configuration.language ?? .ofSurroundings).rawValue]),
            row(.standards, "--standards", isGiven: given.standards != nil, [given.standards ?? settings.standards].compactMap(\.self)),
            // An option changes one of them and leaves the others as they are settled.
            Row(
                key: .readings, origin: readingsOrigin,
                values: ReadingID.allCases.filter { readings[$0] != .a }.map { id in
                    let isGiven = given.readings.contains { $0.id == id }
                    return ("\(id.rawValue)=\(readings[id].rawValue)", origin(.readings, "--reading", isGiven: isGiven))
                }),
            row(.exclude, "--exclude", isGiven: !given.exclude.isEmpty, given.exclude.isEmpty ? configuration.exclude : given.exclude),
            row(.failOn, "--fail-on", isGiven: given.failOn != nil, [(given.failOn ?? configuration.failOn ?? .error).rawValue]),
            row(.formats, "--format", isGiven: false, configuration.formats.isEmpty ? ["text"] : settings.formats.map(\.text)),
            Row(
                key: .ignore, origin: origin(.ignore, "", isGiven: false),
                values: configuration.ignore.map { entry in
                    let words = [entry.code?.rawValue, entry.path, entry.pointer, entry.until?.description].compactMap(\.self)
                    return (
                        words.joined(separator: " ") + ": \(entry.reason)",
                        settings.file.map { .file($0.path, line: $0.line(of: entry.spans.object)) } ?? .byDefault
                    )
                }),
        ]
    }

    /// A line for each value: `fail-on  warning  prefab.json:4`.
    func text(in language: Language) -> String {
        let lines = rows.flatMap { row in
            let values = row.values.isEmpty ? [("—", row.origin)] : row.values
            return values.map { (key: row.key.rawValue, value: $0.visible, origin: $1.text(in: language).visible) }
        }
        let width = lines.map(\.key.count).max() ?? 0
        return lines.map { line in
            line.key + String(repeating: " ", count: width - line.key.count + 2) + "\(line.value)  (\(line.origin))\n"
        }.joined()
    }

    var json: [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            for row in rows {
                writer.object(Self.key(row.key)) { writer in
                    writer.array("values", of: row.values) { writer, value in writer.string { $0.append(value.value) } }
                    Self.write(row.origin, to: &writer)
                    guard row.values.contains(where: { $0.origin != row.origin }) else { return }
                    writer.array("origins", of: row.values) { writer, value in
                        writer.object { Self.write(value.origin, to: &$0) }
                    }
                }
            }
        }
        writer.finish()
        return writer.bytes
    }

    private static func write(_ origin: Origin, to writer: inout JSONWriter) {
        switch origin {
        case .option(let name): writer.member("option", name)
        case .file(let path, let line):
            writer.member("file", path)
            writer.member("line", line)
        case .variable(let name): writer.member("variable", name)
        case .byDefault: writer.member("default", true)
        }
    }

    /// The writer's keys are texts of the program.
    private static func key(_ key: ConfigurationKey) -> StaticString {
        switch key {
        case .schema: "$schema"
        case .format: "format"
        case .language: "lang"
        case .standards: "standards"
        case .readings: "readings"
        case .exclude: "exclude"
        case .failOn: "fail-on"
        case .formats: "formats"
        case .ignore: "ignore"
        }
    }
}
