import ArgumentParser
import PrefabAssessment
import PrefabReports

struct DraftCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Drafts a letter of the authority (文书草稿), filled from the verdict.",
        discussion: """
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
            """)

    @Argument(help: "The letter.")
    var kind: LetterKind

    @Argument(help: "The submission; - is standard input.")
    var file: String

    @Option(name: .long, help: "The form of the letter.")
    var format = FormOption<Letter>()

    @Option(name: .long, help: "Write the letter to this file.")
    var output: String?

    @Option(
        name: .long, help: ArgumentHelp("publication: the day on which the notice is posted.", valueName: "yyyy-mm-dd"),
        transform: CalendarDate.argument)
    var noticeFrom: CalendarDate?

    @Option(name: .long, help: ArgumentHelp("recovery: which case of article 15, from 1 to 5.", valueName: "1…5"))
    var trigger: RecoveryOrder.Trigger?

    @Option(
        name: .long, help: ArgumentHelp("recovery: what was granted, in yuan.", valueName: "yuan"), transform: ExactDecimal.amountArgument)
    var granted: ExactDecimal?

    @Option(
        name: .long, help: ArgumentHelp("recovery: what was given back, in yuan.", valueName: "yuan"),
        transform: ExactDecimal.amountArgument)
    var returned: ExactDecimal?

    @OptionGroup var language: LanguageOptions

    @OptionGroup var options: AssessmentOptions

    func run() throws {
        let standards = try options.standards.load()
        let order = try order(standards.standards)
        let input = try InputFile(reading: file)
        let output = try OutputFile(output, sparing: [file] + standards.paths)
        let reading = Submission.read(input.bytes, standards: standards.standards, readings: options.readings)
        input.report(reading.diagnostics, language.lang)
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
