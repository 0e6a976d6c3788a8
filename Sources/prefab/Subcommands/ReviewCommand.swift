import ArgumentParser
import PrefabAssessment
import PrefabReports

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
              prefab review project.json --beside GB-T-51129-2017
            """)

    @Argument(help: "The submission; - is standard input.")
    var file: String

    @Option(name: .long, help: "The form of the report.")
    var format = FormOption<ReviewReport>()

    @Option(name: .long, help: "Write the report to this file.")
    var output: String?

    @OptionGroup var besides: BesideOptions

    @OptionGroup var language: LanguageOptions

    @OptionGroup var options: AssessmentOptions

    @Flag(name: .long, help: "Exit with 3 if the project is ineligible, with 4 if the verdict is undetermined.")
    var exitStatus = false

    func run() throws {
        let input = try InputFile(reading: file)
        let standards = try options.standards.load()
        let beside = try besides.choice(in: standards.standards)
        let output = try OutputFile(output, sparing: [file] + standards.paths)
        guard let (submission, warnings) = input.submission(by: standards.standards, options.readings, language.lang) else {
            throw CommandFailure(.submissionHasErrors)
        }
        let assessment = options.assessor(standards.standards, beside: beside).assess(submission)
        let report = ReviewReport(
            assessment, of: input, warnings: warnings, standardsDigest: standards.digest, language: language.lang)
        try output.write(report, as: format)
        if exitStatus, assessment.verdict == .ineligible { throw CommandFailure(.ineligible) }
        if exitStatus, assessment.verdict == .undetermined { throw CommandFailure(.undetermined) }
    }
}
