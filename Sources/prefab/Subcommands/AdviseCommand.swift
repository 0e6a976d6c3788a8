import ArgumentParser
import PrefabAssessment
import PrefabReports
import SystemPackage

struct AdviseCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "advise",
        abstract: "Says how far each building is from what it misses and what to change, by the least amounts.",
        discussion: """
            Every piece of advice is checked by making the change and reviewing again; one unit of the last decimal less is not enough.

              prefab advise project.json
              prefab advise project.json --costs costs.json     with the cheapest combination; yuan a unit for each measure
              prefab advise project.json --format html --output advice.html
              prefab advise project.json --format json

            A file of costs: yuan a unit of the measure (m³, m² or m), fullDecoration yuan a m² above ground; a building may have its own.

              { "format": "prefab-costs/1",
                "costs": { "structuralConcrete": 3200, "exteriorWallIntegrated": 120.5, "fullDecoration": 800 },
                "buildings": [{ "id": "1#", "costs": { "verticalMembers": 1020 } }] }
            """)

    @Argument(help: "The submission; - is standard input.")
    var file: String

    @Option(name: .long, help: "The form of the advice.")
    var format = ReportFormat.text

    @Option(name: .long, help: ArgumentHelp("What a unit of each measure costs (prefab-costs/1).", valueName: "file"))
    var costs: String?

    @Option(name: .long, help: "Write the advice to this file.")
    var output: String?

    @OptionGroup var language: LanguageOptions

    @OptionGroup var options: AssessmentOptions

    func run() throws {
        let input = try InputFile(reading: file)
        let standards = try options.standards.load()
        let output = try OutputFile(output, sparing: [file] + [costs].compactMap(\.self) + standards.paths)
        let costs = try costs.map { path throws(CommandFailure) in try readCosts(path) }
        let reading = Submission.read(input.bytes, standards: standards.standards, readings: options.readings)
        DiagnosticsReport.write(reading.diagnostics, input, language.lang)
        guard let submission = reading.submission else { throw CommandFailure(.submissionHasErrors) }
        let assessor = options.assessor(standards.standards)
        let advice = Advisor(assessor, costs: costs).advise(assessor.assess(submission))
        try output.write(render(advice, input, standards))
    }

    /// Mistakes in the costs are wrong usage: the submission may be all right.
    private func readCosts(_ path: String) throws(CommandFailure) -> MeasureCosts {
        let input = try InputFile(reading: path)
        let reading = MeasureCosts.read(input.bytes)
        DiagnosticsReport.write(reading.diagnostics, input, language.lang)
        guard let costs = reading.costs else { throw CommandFailure(.wrongUsage) }
        return costs
    }

    private func render(_ advice: Advice, _ input: InputFile, _ standards: LoadedStandards) -> [UInt8] {
        switch format {
        case .text, .markdown, .html:
            return DocumentOutput.render(
                AdviceReport(advice, language: language.lang).document, as: format, toTerminal: output == nil)
        case .json:
            var writer = JSONWriter(pretty: true)
            AdviceJSON(standards.provenance(language.lang))
                .write(advice, submissionDigest: Digest.sha256(input.bytes), to: &writer)
            return writer.bytes
        }
    }
}
