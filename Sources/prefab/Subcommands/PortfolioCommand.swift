public import ArgumentParser
public import PrefabAssessment
import PrefabReports
import SystemPackage

struct PortfolioCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "portfolio",
        abstract: "Reviews every submission of a folder and writes the table that the district reports from.",
        discussion: """
            Files that are no submissions or are broken are listed as such, and the rest go on. No clock is read: the first day of the
            public notice has to be given.

              prefab portfolio submissions/
              prefab portfolio submissions/ --notice-from 2022-09-01
              prefab portfolio submissions/ --format csv --output projects.csv
            """)

    @Argument(help: "The folder of submissions.")
    var folder: String

    @Option(name: .long, help: ArgumentHelp("The first day of the public notice.", valueName: "YYYY-MM-DD"))
    var noticeFrom: CalendarDate?

    @Option(name: .long, help: "The form of the table.")
    var format = PortfolioFormat.text

    @Option(name: .long, help: "Write the table to this file.")
    var output: String?

    @OptionGroup var language: LanguageOptions

    @OptionGroup var options: AssessmentOptions

    func run() throws {
        let standards = try options.standards.load(language.lang)
        let assessor = options.assessor(standards.standards)
        let entries = try SubmissionFolder(folder).names.map { name in entry(name, assessor) }
        let portfolio = Portfolio(entries, standards: standards.standards, noticeFrom: noticeFrom)
        try OutputFile(output).write(render(portfolio, standards))
        let contents = entries.map(\.content)
        if contents.contains(where: { if case .unreadable = $0 { true } else { false } }) {
            throw CommandFailure(.wrongUsage, "some files cannot be read")
        }
        if contents.contains(where: { if case .broken = $0 { true } else { false } }) {
            throw CommandFailure(.submissionHasErrors)
        }
    }

    private func entry(_ name: String, _ assessor: Assessor) -> Portfolio.Entry {
        // A submission is JSON by its name; a note or a picture beside it is nobody's mistake.
        guard name.hasSuffix(".json") else { return Portfolio.Entry(name: name, content: .foreign) }
        let bytes: [UInt8]
        do throws(CommandFailure) {
            bytes = try InputFile(reading: "\(folder)/\(name)").bytes
        } catch {
            return Portfolio.Entry(name: name, content: .unreadable(error.message ?? ""))
        }
        let reading = Submission.read(bytes, standards: assessor.standards, readings: assessor.readings)
        if let submission = reading.submission {
            return Portfolio.Entry(
                name: name, content: .project(ProjectSummary(assessor.assess(submission), by: assessor)))
        }
        let isForeign = reading.diagnostics.contains { $0.code == .wrongFormat }
        return Portfolio.Entry(name: name, content: isForeign ? .foreign : .broken(reading.diagnostics))
    }

    private func render(_ portfolio: Portfolio, _ standards: LoadedStandards) -> [UInt8] {
        switch format {
        case .text, .markdown:
            return DocumentOutput.render(
                PortfolioReport(portfolio, folder: folder, language: language.lang).document,
                as: format == .text ? .text : .markdown, toTerminal: output == nil)
        case .json:
            var writer = JSONWriter(pretty: true)
            PortfolioJSON(toolVersion: ToolVersion.current, standardsDigest: standards.digest, language: language.lang)
                .write(portfolio, to: &writer)
            return writer.buffer.bytes
        case .csv:
            var buffer = UTF8Buffer()
            PortfolioCSV(language: language.lang).write(portfolio, to: &buffer)
            return buffer.bytes
        }
    }
}

/// The forms in which a portfolio can be written.
enum PortfolioFormat: String, CaseIterable, ExpressibleByArgument {
    case text
    case markdown
    case csv
    case json
}

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(argument)
    }
}
