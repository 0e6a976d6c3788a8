import ArgumentParser
import PrefabAssessment
import PrefabReports

struct RateCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "rate", _superCommandName: CommandConfiguration.program,
        abstract: said(
            "按任一评价方法计算单体的装配率、得分与等级（装配率计算书），不涉及奖励的规则。",
            "Computes rates, scores and grades of buildings by any method (装配率计算书), without the rules about a reward."),
        discussion: said(
            """
            用于北京以外的建筑，以及申报之前的设计。申报文件只需单体的编号、结构类型、高度与数量；项目、用途与面积可不写。

              prefab rate school.json --method GB-T-51129-2017
              prefab rate school.json --method all --format html --output rates.html
              prefab rate school.json --standards our-city/ --method our-city
              prefab check school.json --for rate                    是否齐全、自身有无矛盾

            declaredScores 的得分计入有同名评价项的那一种方法；有几种方法都有的，都不计。
            """,
            """
            For buildings outside Beijing, and for a design before any application. Of a submission only the id, structure, height and quantities of \
            its buildings are needed; the project, uses and areas may be left out.

              prefab rate school.json --method GB-T-51129-2017
              prefab rate school.json --method all --format html --output rates.html
              prefab rate school.json --standards our-city/ --method our-city
              prefab check school.json --for rate                    is it complete, and right in itself?

            The points of declaredScores count for the one of the methods that has an item of the name; where several have one they count for none.
            """))

    @Argument(help: .said("申报文件；- 为标准输入。", "The submission; - is standard input."))
    var file: String

    @Option(
        name: .long,
        help: .said(
            "评价方法：prefab standards 所列的编号，或其文件名，或 all；可写多次。",
            "By which method: its id, as prefab standards lists it, or the name of its file, or all; may be given several times.",
            valueName: "method"))
    var method: [String] = []

    @Option(name: .long, help: .said("结果的格式。", "The form of the result."))
    var format = FormOption<RateReport>()

    @Option(name: .long, help: .said("把结果写入此文件。", "Write the result to this file."))
    var output: String?

    @OptionGroup var spoken: LanguageOptions

    @OptionGroup var options: AssessmentOptions

    func run() throws {
        let standards = try options.standards.load()
        guard !method.isEmpty else { throw noMethod(standards.standards) }
        let choice = try MethodChoice(arguments: method, in: standards.standards)
        let input = try InputFile(reading: file)
        let output = try OutputFile(output, sparing: [file] + standards.paths, read: [input.readFile].compactMap(\.self))
        let reading = Submission.read(input.bytes, standards: standards.standards, toRateBy: choice)
        input.report(reading.diagnostics, leftOut: reading.leftOut, language)
        guard let submission = reading.submission else { throw CommandFailure(.submissionHasErrors) }
        let report = RateReport(
            options.assessor(standards.standards).rate(submission, by: choice), lines: LineIndex(input.bytes),
            submissionDigest: Digest.sha256(input.bytes), submissionName: input.name,
            warnings: reading.diagnostics, leftOut: reading.leftOut, standards.provenance(language))
        try output.write(report, as: format)
    }

    private func noMethod(_ standards: Standards) -> CommandFailure {
        let known = standards.methods.map { "\"\($0.id)\"" }.joined(separator: ", ")
        return CommandFailure(
            .wrongUsage, "请用 --method 指明评价方法：\(known)，或 all", "say by which method, with --method: \(known), or all")
    }
}
