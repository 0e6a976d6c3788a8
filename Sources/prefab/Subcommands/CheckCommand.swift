import ArgumentParser
import PrefabAssessment
import PrefabReports

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks submissions and reports every mistake with its line, its reason and its cure.",
        discussion: """
              prefab check project.json
              prefab check a.json b.json --format json
              cat project.json | prefab check -
            """)

    @Argument(help: "Submissions; - is standard input.")
    var paths: [String]

    @Option(name: .long, help: "The form of the diagnostics.")
    var format = DiagnosticsFormat.text

    @OptionGroup var language: LanguageOptions

    @OptionGroup var standards: StandardsOptions

    func run() throws {
        let standards = try standards.load(language.lang)
        var texts: [CheckedText] = []
        var unreadable: [CommandFailure] = []
        for path in paths {
            do throws(CommandFailure) {
                let input = try InputFile(reading: path)
                let reading = Submission.read(input.bytes, standards: standards.standards)
                texts.append(CheckedText(origin: .path(path), bytes: input.bytes, diagnostics: reading.diagnostics))
            } catch {
                // One file that cannot be read does not stop the others.
                unreadable.append(error)
            }
        }
        try OutputFile(nil).write(render(texts))
        for failure in unreadable { failure.report() }
        if !unreadable.isEmpty { throw CommandFailure(.wrongUsage) }
        if texts.contains(where: \.hasErrors) { throw CommandFailure(.submissionHasErrors) }
    }

    private func render(_ texts: [CheckedText]) -> [UInt8] {
        switch format {
        case .text:
            var buffer = UTF8Buffer()
            DiagnosticsText(language: language.lang).write(texts, to: &buffer)
            return buffer.bytes
        case .json:
            var writer = JSONWriter(pretty: true)
            DiagnosticsJSON(language: language.lang).write(texts, to: &writer)
            return writer.buffer.bytes
        }
    }
}

/// The forms in which diagnostics can be written.
enum DiagnosticsFormat: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
}
