import ArgumentParser
import PrefabAssessment
import PrefabReports

struct DraftCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: said(
            "按审查结论起草主管部门的文书（草稿）。",
            "Drafts a letter of the authority (文书草稿), filled from the verdict."),
        discussion: said(
            """
            草稿不是主管部门的决定：法规留给主管部门的内容以〔…〕标出空白，全文须经法制机构审核。文书为中文；--lang en 给出供参考的译文，条文仍引中文。

              correction     一次性补正告知书：所缺、未定的全部内容与文件中的错误
              inadmissible   不予受理决定书：超出第八条前段的期限，或申报单位不是建设单位
              refusal        不予奖励决定书：逐条写明事实与理由
              publication    公示：符合条件的申报书；--notice-from 给出公示日期
              recovery       追缴扣回决定书：--trigger 为第十五条的第 1…5 项；已拨付的减去已退返与可保留的

              prefab draft correction project.json
              prefab draft refusal project.json --format html --output refusal.html
              prefab draft publication project.json --notice-from 2022-09-01
              prefab draft recovery project.json --trigger 2 --granted 2852496 --returned 500000

            不写 --granted 时，追缴的是 project.alreadyGranted；写了则后者是其他各期已用的上限。
            项目不适用的文书以状态 2 拒绝，并说明原因与适用的文书。文件有错误时只能起草 correction，状态为 1。
            """,
            """
            A draft is not the authority's decision: what the law leaves to the authority stands as marked blanks 〔…〕, and its legal department has to check
            the whole. The letters are Chinese documents; --lang en gives a courtesy translation, which quotes the articles in Chinese.

              correction     一次性补正告知书: everything that is missing or open, and the errors of the file
              inadmissible   不予受理决定书: late under the first limb of article 8, or not by the construction unit
              refusal        不予奖励决定书: facts, and reasons article by article
              publication    公示: of an application form that is eligible; --notice-from gives its days
              recovery       追缴扣回决定书: --trigger 1…5 of article 15; what was granted, less what was returned and what may be kept

              prefab draft correction project.json
              prefab draft refusal project.json --format html --output refusal.html
              prefab draft publication project.json --notice-from 2022-09-01
              prefab draft recovery project.json --trigger 2 --granted 2852496 --returned 500000

            Without --granted a recovery is about project.alreadyGranted; with it, that is what other instalments have had of the cap.
            A kind that the project is no case for is refused with status 2, which says why and what fits. From a file with errors only correction
            is drafted, and the status is 1.
            """))

    @Argument(help: .said("文书种类。", "The letter."))
    var kind: LetterKind

    @Argument(help: .said("申报文件；- 为标准输入。", "The submission; - is standard input."))
    var file: String

    @Option(name: .long, help: .said("文书的格式。", "The form of the letter."))
    var format = FormOption<Letter>()

    @Option(name: .long, help: .said("把文书写入此文件。", "Write the letter to this file."))
    var output: String?

    @Option(
        name: .long,
        help: .said(
            "publication：公示张贴之日。",
            "publication: the day on which the notice is posted.", valueName: "yyyy-mm-dd"),
        transform: CalendarDate.argument)
    var noticeFrom: CalendarDate?

    @Option(
        name: .long,
        help: .said(
            "recovery：第十五条的第几项，1 至 5。",
            "recovery: which case of article 15, from 1 to 5.", valueName: "1…5"))
    var trigger: RecoveryOrder.Trigger?

    @Option(
        name: .long,
        help: .said(
            "recovery：已拨付的金额，以元计。",
            "recovery: what was granted, in yuan.", valueName: "yuan"), transform: ExactDecimal.amountArgument)
    var granted: ExactDecimal?

    @Option(
        name: .long,
        help: .said(
            "recovery：已退返的金额，以元计。",
            "recovery: what was given back, in yuan.", valueName: "yuan"),
        transform: ExactDecimal.amountArgument)
    var returned: ExactDecimal?

    @OptionGroup var language: LanguageOptions

    @OptionGroup var options: AssessmentOptions

    func run() throws {
        let standards = try options.standards.load()
        let order = try order(standards.standards)
        let input = try InputFile(reading: file)
        let output = try OutputFile(output, sparing: [file] + standards.paths, read: [input.readFile].compactMap(\.self))
        let reading = Submission.read(input.bytes, standards: standards.standards, readings: options.readings)
        input.report(reading.diagnostics, leftOut: reading.leftOut, language.lang)
        if reading.submission == nil, kind != .correction {
            throw CommandFailure(
                .submissionHasErrors, "申报文件有错误，只能拟一次性补正告知书：prefab draft correction",
                "the file has errors; what fits is: prefab draft correction")
        }
        let letterCase = LetterCase(
            reading, of: input.bytes, by: options.assessor(standards.standards), submissionDigest: Digest.sha256(input.bytes),
            standards.provenance(language.lang))
        try output.write(try letter(order, letterCase), as: format)
        if reading.submission == nil { throw CommandFailure(.submissionHasErrors) }
    }

    /// - Throws: `CommandFailure` with status 2 where the project is no case for the letter.
    private func letter(_ order: LetterOrder, _ letterCase: LetterCase) throws(CommandFailure) -> Letter {
        do throws(LetterMisfit) {
            return try Letter(order, for: letterCase)
        } catch {
            throw CommandFailure(.wrongUsage, error.message)
        }
    }

    /// What was asked for.
    ///
    /// - Throws: `CommandFailure` with status 2 where an option belongs to another letter, or one is missing.
    private func order(_ standards: Standards) throws(CommandFailure) -> LetterOrder {
        if noticeFrom != nil, kind != .publication {
            throw CommandFailure(.wrongUsage, "--notice-from 只用于 publication", "--notice-from is for publication alone")
        }
        if trigger != nil || granted != nil || returned != nil, kind != .recovery {
            throw CommandFailure(
                .wrongUsage, "--trigger、--granted、--returned 只用于 recovery", "--trigger, --granted and --returned are for recovery alone")
        }
        switch kind {
        case .correction: return .correction
        case .inadmissible: return .inadmissible
        case .refusal: return .refusal
        case .publication:
            return .publication(
                try noticeFrom.map { day throws(CommandFailure) in try NoticePeriod(argument: day, standards, options.readings) })
        case .recovery:
            guard let trigger else {
                throw CommandFailure(
                    .wrongUsage, "请用 --trigger 1…5 写明第十五条（一）至（五）中的哪一项", "say with --trigger 1…5 which case of article 15 it is")
            }
            return .recovery(RecoveryOrder(trigger, granted: granted, returned: returned ?? .zero))
        }
    }
}

extension LetterKind: ExpressibleByArgument {}

extension RecoveryOrder.Trigger: ExpressibleByArgument {}
