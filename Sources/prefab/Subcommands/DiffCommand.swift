import ArgumentParser
import PrefabAssessment
import PrefabReports
import SystemPackage

struct DiffCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", _superCommandName: CommandConfiguration.program,
        abstract: said(
            "比较同一项目的两份申报文件，或一份文件按两种标准、口径的结果，说明金额因何变化。",
            "Compares two submissions of a project, or one by two standards or readings, and says what moved the amount."),
        discussion: """
              prefab diff design.json completed.json
              prefab diff project.json --new-reading rate-rounding=b
              prefab diff project.json --new-standards proof-read/
              prefab diff design.json completed.json --format html --output changes.html
            """)

    @Argument(help: .said("较早的申报文件。", "The earlier submission."))
    var old: String

    @Argument(help: .said("较晚的申报文件；不写则同一份按另外的标准或口径。", "The later submission; without it the same one by other standards or readings."))
    var new: String?

    @Option(
        name: .long,
        help: .said(
            "较早一方的标准。",
            "Standards for the earlier side.", valueName: "dir"))
    var oldStandards: String?

    @Option(
        name: .long,
        help: .said(
            "较晚一方的标准。",
            "Standards for the later side.", valueName: "dir"))
    var newStandards: String?

    @Option(
        name: .long,
        help: .said(
            "较早一方的口径；可写多次。",
            "A reading for the earlier side; may be given several times.", valueName: "id=a|b"))
    var oldReading: [ReadingChoice] = []

    @Option(
        name: .long,
        help: .said(
            "较晚一方的口径；可写多次。",
            "A reading for the later side; may be given several times.", valueName: "id=a|b"))
    var newReading: [ReadingChoice] = []

    @Option(name: .long, help: .said("比较的格式。", "The form of the comparison."))
    var format = FormOption<DiffReport>()

    @Option(name: .long, help: .said("把比较写入此文件。", "Write the comparison to this file."))
    var output: String?

    @OptionGroup var spoken: LanguageOptions

    @OptionGroup var options: AssessmentOptions

    func run() throws {
        if new == nil, oldStandards == nil, newStandards == nil, oldReading.isEmpty, newReading.isEmpty {
            throw CommandFailure(
                .wrongUsage, "请再给一份申报文件，或为一方另给标准或口径", "give a second submission, or other standards or readings for one side")
        }
        let oldSide = try side(oldStandards, oldReading)
        let newSide = try side(newStandards, newReading)
        let inputs = [old, new].compactMap(\.self) + oldSide.standards.paths + newSide.standards.paths
        let output = try OutputFile(output, sparing: inputs)
        let before = assess(try InputFile(reading: old), oldSide)
        let after = assess(try InputFile(reading: new ?? old), newSide)
        guard let before, let after else { throw CommandFailure(.submissionHasErrors) }
        if before.assessment.submission.project.id != after.assessment.submission.project.id {
            let ids = [before, after].map { Message.Value.text($0.assessment.submission.project.id) }
            let note = Message("两份申报的项目编号不同：{0}、{1}", "the project ids differ: {0}, {1}", ids).text(in: language)
            StandardStreams.write("prefab: \(note.visible)\n", to: .standardError)
        }
        let report = DiffReport(
            Comparison(old: before.assessment, new: after.assessment), old: before.digests, new: after.digests,
            toolVersion: ToolVersion.current, language: language)
        try output.write(report, as: format)
    }

    private struct Side {
        let standards: LoadedStandards
        let readings: Readings
    }

    private struct Assessed {
        let assessment: Assessment
        let digests: DiffReport.Digests
    }

    /// What is given for both sides holds where a side has nothing of its own.
    private func side(_ folder: String?, _ choices: [ReadingChoice]) throws(CommandFailure) -> Side {
        var standards = options.standards
        if let folder { standards.folder = folder }
        return Side(
            standards: try standards.load(),
            readings: choices.reduce(into: options.readings) { $0[$1.id] = $1.letter })
    }

    /// - Returns: `nil` if the submission has errors, which have been reported; the other side is still checked.
    private func assess(_ input: InputFile, _ side: Side) -> Assessed? {
        let standards = side.standards
        return input.submission(by: standards.standards, side.readings, language).map { submission, _, _ in
            let assessor = Assessor(
                standards: standards.standards, readings: side.readings, verifiedOnly: options.verifiedOnly)
            return Assessed(
                assessment: assessor.assess(submission),
                digests: DiffReport.Digests(submission: Digest.sha256(input.bytes), standards: standards.digest))
        }
    }
}
