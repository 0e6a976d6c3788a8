import ArgumentParser
import PrefabAssessment
import PrefabReports

struct ReviewCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", _superCommandName: CommandConfiguration.program,
        abstract: said(
            "审查一份申报文件，写出审查报告。",
            "Reviews a submission and prints the report (审查报告)."),
        discussion: said(
            """
            报告是公文：先为意见、金额、办理过程与签署处；附件列出每个数值的条文、算式与所在行。主管部门其后办理的情况写在 x.json 旁的 x.review.json（prefab-review/1）中，由它填入办理过程；没有的留作手填的空白。

              prefab review project.json
              prefab review project.json --lang en --format markdown --output report.md
              prefab review project.json --format html --output report.html
              prefab review project.json --reading rate-rounding=b
              prefab review project.json --beside GB-T-51129-2017
              prefab review - --review project.review.json < project.json
            """,
            """
            The report is an official paper: opinion, amount, procedure and places to sign first; then, as annexes, every figure with its \
            article, its formula and its line. What the authority has done since, x.review.json beside x.json (prefab-review/1), fills in the \
            procedure; without it those places are blanks to be filled in by hand.

              prefab review project.json
              prefab review project.json --lang en --format markdown --output report.md
              prefab review project.json --format html --output report.html
              prefab review project.json --reading rate-rounding=b
              prefab review project.json --beside GB-T-51129-2017
              prefab review - --review project.review.json < project.json
            """))

    @Argument(help: .said("申报文件；- 为标准输入。", "The submission; - is standard input."))
    var file: String

    @Option(name: .long, help: .said("报告的格式。", "The form of the report."))
    var format = FormOption<ReviewReport>()

    @Option(name: .long, help: .said("把报告写入此文件。", "Write the report to this file."))
    var output: String?

    @Option(
        name: .long,
        help: .said(
            "办理记录（prefab-review/1），代替 x.json 旁的 x.review.json；标准输入旁没有。",
            "The record of the procedure (prefab-review/1), in place of x.review.json beside x.json; standard input has none beside it.",
            valueName: "path"))
    var review: String?

    @Option(name: .long, help: .beside)
    var beside: [String] = []

    @OptionGroup var map: MapOptions

    @OptionGroup var spoken: LanguageOptions

    @OptionGroup var options: AssessmentOptions

    @Flag(
        name: .long,
        help: .said("不符合条件的以状态 3 退出，尚不能认定的以状态 4 退出。", "Exit with 3 if the project is ineligible, with 4 if the verdict is undetermined."))
    var exitStatus = false

    func run() throws {
        if review == InputFile.standardInputName, file == review {
            throw CommandFailure(.wrongUsage, "标准输入不能既是申报文件又是审查记录", "standard input cannot be both the submission and the record")
        }
        let read = try InputFile(reading: file)
        let recordFile = try recordFile()
        let standards = try options.standards.load()
        let input = read.asSubmission(by: standards.standards, map: try map.load())
        let beside = try MethodChoice.beside(beside, in: standards.standards)
        let inputs = [input, recordFile].compactMap(\.self)
        let output = try OutputFile(output, sparing: inputs.map(\.name) + standards.paths, read: inputs.compactMap(\.readFile))
        guard let (submission, warnings, leftOut) = input.submission(by: standards.standards, options.readings, language) else {
            throw CommandFailure(.submissionHasErrors)
        }
        let assessment = options.assessor(standards.standards, beside: beside).assess(submission)
        var record: (ReviewRecord, digest: String)?
        if let recordFile {
            record = recordFile.record(of: submission, by: standards.standards, language)
            if record == nil { throw CommandFailure(.submissionHasErrors) }
        }
        let report = ReviewReport(
            assessment, of: input, record: record, warnings: warnings, leftOut: leftOut, standardsDigest: standards.digest,
            language: language)
        try output.write(report, as: format)
        if exitStatus, assessment.verdict == .ineligible { throw CommandFailure(.ineligible) }
        if exitStatus, assessment.verdict == .undetermined { throw CommandFailure(.undetermined) }
    }

    /// The record that is named, which has to be there, or the one beside the submission.
    private func recordFile() throws(CommandFailure) -> InputFile? {
        if let review { return try InputFile(reading: review) }
        return file == InputFile.standardInputName ? nil : try InputFile.ifPresent(ReviewRecord.path(for: file))
    }
}
