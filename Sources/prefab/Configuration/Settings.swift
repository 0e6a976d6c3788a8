import PrefabAssessment
import PrefabReports

/// What holds for a run where its options say nothing: the configuration, else what the program does by itself.
struct Settings: Sendable {
    let file: ConfigurationFile?
    let configuration: Configuration

    /// Looked up once, when the first option asks.
    private static let found: (settings: Settings?, fault: CommandFailure?) = {
        do throws(CommandFailure) {
            guard let file = try ConfigurationFile.nearest() else { return (.unsettled, nil) }
            return (Settings(file: file, configuration: try file.valid()), nil)
        } catch {
            return (nil, error)
        }
    }()

    /// - Throws: `CommandFailure` with status 2 if the configuration is at fault.
    static func current() throws(CommandFailure) -> Settings {
        if let fault = found.fault { throw fault }
        return found.settings ?? .unsettled
    }

    /// The same where a fault is told by others: nothing is settled then.
    static var ifValid: Settings? { found.settings }

    /// Where nothing is settled.
    static let unsettled = Settings(file: nil, configuration: Configuration())

    /// The folder of the standards, as it leads there from the working folder.
    var standards: String? {
        configuration.standards.map { path in file.map { $0.path(of: path) } ?? path }
    }

    /// The line of the configuration that settles something, `prefab.json:3`; `nil` where none does.
    func place(of key: ConfigurationKey) -> String? {
        guard let file, let span = configuration.spans[key] else { return nil }
        return "\(file.path):\(file.line(of: span))"
    }

    /// The readings of the configuration, with those of the options over them.
    func readings(_ given: [ReadingChoice]) -> Readings {
        var readings = Readings.default
        for (id, letter) in configuration.readings { readings[id] = letter }
        for choice in given { readings[choice.id] = choice.letter }
        return readings
    }

    /// The forms of diagnostics, with paths as they lead there from the working folder.
    var formats: [FormatTarget] {
        configuration.formats.compactMap { format in
            FormatTarget(argument: format.text).map { target in
                FormatTarget(target.format, path: target.path.map { path in file.map { $0.path(of: path) } ?? path })
            }
        }
    }
}
