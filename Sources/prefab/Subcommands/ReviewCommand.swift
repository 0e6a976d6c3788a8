import ArgumentParser
import PrefabAssessment
package import PrefabReports
import SystemPackage

struct ReviewCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Reviews a submission and prints the report (审查报告).",
        discussion: """
            The report gives the conclusion and the amount first, then every figure with its article, its formula and its line.

              prefab review project.json
              prefab review project.json --lang en --format markdown --output report.md
              prefab review project.json --format html --output report.html
              prefab review project.json --reading rate-rounding=b
            """)

    @Argument(help: "The submission; - is standard input.")
    var file: String

    @Option(name: .long, help: "The form of the report.")
    var format = ReportFormat.text

    @Option(name: .long, help: "Write the report to this file.")
    var output: String?

    @OptionGroup var language: LanguageOptions

    @OptionGroup var options: AssessmentOptions

    @Flag(name: .long, help: "Exit with 3 if the project is ineligible, with 4 if the verdict is undetermined.")
    var exitStatus = false

    func run() throws {
        let input = try InputFile(reading: file)
        let standards = try options.standards.load()
        let output = try OutputFile(output, sparing: [file] + standards.paths)
        let reading = Submission.read(input.bytes, standards: standards.standards, readings: options.readings)
        report(reading.diagnostics, input)
        guard let submission = reading.submission else { throw CommandFailure(.submissionHasErrors) }
        let assessment = options.assessor(standards.standards).assess(submission)
        try output.write(render(assessment, reading.diagnostics, input, standards))
        if exitStatus, assessment.verdict == .ineligible { throw CommandFailure(.ineligible) }
        if exitStatus, assessment.verdict == .undetermined { throw CommandFailure(.undetermined) }
    }

    private func report(_ diagnostics: [Diagnostic], _ input: InputFile) {
        guard !diagnostics.isEmpty else { return }
        let text = CheckedText(origin: .path(input.name), bytes: input.bytes, diagnostics: diagnostics)
        var buffer = UTF8Buffer()
        DiagnosticsText(language: language.lang).write([text], to: &buffer)
        StandardStreams.write(buffer.string, to: .standardError)
    }

    private func render(
        _ assessment: Assessment, _ diagnostics: [Diagnostic], _ input: InputFile, _ standards: LoadedStandards
    ) -> [UInt8] {
        let report = ReviewReport(
            assessment, of: input, warnings: diagnostics, standardsDigest: standards.digest, language: language.lang)
        switch format {
        case .text:
            let color = output == nil && StandardStreams.allowsColor(.standardOutput)
            return Array(TextRenderer(color: color).render(report.document).utf8)
        case .markdown:
            return Array(MarkdownRenderer().render(report.document).utf8)
        case .html:
            return Array(HTMLRenderer().render(report).utf8)
        case .json:
            var writer = JSONWriter(pretty: true)
            VerdictJSON(standards.provenance(language.lang), standards: standards.standards).write(
                assessment, lines: LineIndex(input.bytes), submissionDigest: Digest.sha256(input.bytes), to: &writer)
            return writer.bytes
        }
    }
}

extension ReportFormat: ExpressibleByArgument {}
