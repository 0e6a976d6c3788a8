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
    enum Origin {
        case option(String)
        case file(String, line: Int)
        case byDefault

        func text(in language: Language) -> String {
            switch self {
            case .option(let name): name
            case .file(let path, let line): "\(path):\(line)"
            case .byDefault: Message.Text("默认", "default").text(in: language)
            }
        }
    }

    private struct Row {
        let key: ConfigurationKey
        let values: [String]
        let origin: Origin
    }

    private let rows: [Row]

    init(_ settings: Settings, given: Given) {
        let configuration = settings.configuration
        func origin(_ key: ConfigurationKey, _ option: String, isGiven: Bool) -> Origin {
            if isGiven { return .option(option) }
            guard let file = settings.file, let span = configuration.spans[key] else { return .byDefault }
            return .file(file.path, line: file.line(of: span))
        }
        func row(_ key: ConfigurationKey, _ option: String, isGiven: Bool, _ values: [String]) -> Row {
            Row(key: key, values: values, origin: origin(key, option, isGiven: isGiven))
        }
        let readings = settings.readings(given.readings)
        rows = [
            row(
                .language, "--lang", isGiven: given.language != nil,
                [(given.language ?? configuration.language ?? .ofSurroundings).rawValue]),
            row(.standards, "--standards", isGiven: given.standards != nil, [given.standards ?? settings.standards].compactMap(\.self)),
            row(
                .readings, "--reading", isGiven: !given.readings.isEmpty,
                ReadingID.allCases.filter { readings[$0] != .a }.map { "\($0.rawValue)=\(readings[$0].rawValue)" }),
            row(.exclude, "--exclude", isGiven: !given.exclude.isEmpty, given.exclude.isEmpty ? configuration.exclude : given.exclude),
            row(.failOn, "--fail-on", isGiven: given.failOn != nil, [(given.failOn ?? configuration.failOn ?? .error).rawValue]),
            row(.formats, "--format", isGiven: false, configuration.formats.isEmpty ? ["text"] : configuration.formats.map(\.text)),
            row(
                .ignore, "", isGiven: false,
                configuration.ignore.map { entry in
                    [entry.code?.rawValue, entry.path, entry.pointer, entry.until?.description].compactMap(\.self).joined(separator: " ")
                        + ": \(entry.reason)"
                }),
        ]
    }

    /// A line for each value: `fail-on  warning  prefab.json:4`.
    func text(in language: Language) -> String {
        let lines = rows.flatMap { row in
            let values = row.values.isEmpty ? ["—"] : row.values
            return values.map { (key: row.key.rawValue, value: $0.visible, origin: row.origin.text(in: language).visible) }
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
                    writer.array("values", of: row.values) { writer, value in writer.string { $0.append(value) } }
                    switch row.origin {
                    case .option(let name): writer.member("option", name)
                    case .file(let path, let line):
                        writer.member("file", path)
                        writer.member("line", line)
                    case .byDefault: writer.member("default", true)
                    }
                }
            }
        }
        writer.finish()
        return writer.bytes
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
