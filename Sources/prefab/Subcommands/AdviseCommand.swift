import ArgumentParser
import PrefabAssessment
import PrefabReports

struct AdviseCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "advise", _superCommandName: CommandConfiguration.program,
        abstract: said(
            "每个单体距所缺条件还差多少、最少改动什么。",
            "Says how far each building is from what it misses and what to change, by the least amounts."),
        discussion: said(
            """
            每条建议都按改动重新审查核对过；少改末位一个单位就不够。

              prefab advise project.json
              prefab advise project.json --costs costs.json     最省的组合；每项测量的单价以元计
              prefab advise project.json --format html --output advice.html
              prefab advise project.json --format json

            单价文件：每单位测量（m³、m²、m）的元数，fullDecoration 为地上每 m² 的元数；单体可有自己的单价。

              { "format": "prefab-costs/1",
                "costs": { "structuralConcrete": 3200, "exteriorWallIntegrated": 120.5, "fullDecoration": 800 },
                "buildings": [{ "id": "1#", "costs": { "verticalMembers": 1020 } }] }
            """,
            """
            Every piece of advice is checked by making the change and reviewing again; one unit of the last decimal less is not enough.

              prefab advise project.json
              prefab advise project.json --costs costs.json     with the cheapest combination; yuan a unit for each measure
              prefab advise project.json --format html --output advice.html
              prefab advise project.json --format json

            A file of costs: yuan a unit of the measure (m³, m² or m), fullDecoration yuan a m² above ground; a building may have its own.

              { "format": "prefab-costs/1",
                "costs": { "structuralConcrete": 3200, "exteriorWallIntegrated": 120.5, "fullDecoration": 800 },
                "buildings": [{ "id": "1#", "costs": { "verticalMembers": 1020 } }] }
            """))

    @Argument(help: .said("申报文件；- 为标准输入。", "The submission; - is standard input."))
    var file: String

    @Option(name: .long, help: .said("建议的格式。", "The form of the advice."))
    var format = FormOption<AdviceReport>()

    @Option(
        name: .long,
        help: .said(
            "各项测量的单价（prefab-costs/1）。",
            "What a unit of each measure costs (prefab-costs/1).", valueName: "file"))
    var costs: String?

    @Option(name: .long, help: .said("把建议写入此文件。", "Write the advice to this file."))
    var output: String?

    @OptionGroup var map: MapOptions

    @OptionGroup var spoken: LanguageOptions

    @OptionGroup var options: AssessmentOptions

    func run() throws {
        let read = try InputFile(reading: file)
        let standards = try options.standards.load()
        let input = read.asSubmission(by: standards.standards, map: try map.load())
        let output = try OutputFile(
            output, sparing: [file] + [costs].compactMap(\.self) + standards.paths, read: [input.readFile].compactMap(\.self))
        let costs = try costs.map { path throws(CommandFailure) in try readCosts(path, standards.standards) }
        guard let (submission, _, _) = input.submission(by: standards.standards, options.readings, language) else {
            throw CommandFailure(.submissionHasErrors)
        }
        let assessor = options.assessor(standards.standards)
        let advice = Advisor(assessor, costs: costs).advise(assessor.assess(submission))
        let report = AdviceReport(
            advice, submissionDigest: Digest.sha256(input.bytes), standards.provenance(language))
        try output.write(report, as: format)
    }

    /// Mistakes in the costs are wrong usage: the submission may be all right.
    private func readCosts(_ path: String, _ standards: Standards) throws(CommandFailure) -> MeasureCosts {
        let input = try InputFile(reading: path)
        let reading = MeasureCosts.read(input.bytes, standards: standards)
        input.report(reading.diagnostics, leftOut: reading.leftOut, language)
        guard let costs = reading.costs else { throw CommandFailure(.wrongUsage) }
        return costs
    }
}
