import ArgumentParser
import PrefabAssessment
import PrefabReports
import SystemPackage

struct BatchCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch", _superCommandName: CommandConfiguration.program,
        abstract: said(
            "逐行审查申报文件（NDJSON，每行一个项目），每行写出一个结论。",
            "Reviews a stream of submissions, one a line (NDJSON), and writes one verdict a line."),
        discussion: said(
            """
            结论按申报文件的顺序写出。有错误的一行写出诊断，其余照常审查。

              prefab batch < submissions.ndjson > verdicts.ndjson
              prefab batch 2023.ndjson 2024.ndjson --jobs 8 --output verdicts.ndjson
              prefab batch submissions.ndjson --summary csv > overview.csv
              prefab batch submissions.ndjson --summary xlsx --output overview.xlsx

            几个文件依次读作一个流，行号连续计。末尾的空行略过；其他空行为错误，写 --skip-blank-lines 则略过。压缩文件、工作簿等不是文本行的文件整个报告一次。

            CSV 汇总的列：line、id、verdict、payableAreaLower、payableAreaUpper（m²）、amountLower、amountUpper（元），以及以分号隔开的各单体：buildings（编号）、buildingVerdicts、prefabricationRates、assemblyRatesLower、assemblyRatesUpper（百分数）、grades；errors（代码）。编号中的分号写作 \\;，反斜杠写作 \\\\

            工作簿另有项目名称、申报单位、申报意向书日期、未满足或未定的条件；金额、面积与单个单体的率为数，日期为日期；一格中每行一个单体，至多 250 行，其后注明余数。一张工作表满后续写下一张。
            """,
            """
            The verdicts come in the order of the submissions. A line with errors gives a line of diagnostics, and the rest go on.

              prefab batch < submissions.ndjson > verdicts.ndjson
              prefab batch 2023.ndjson 2024.ndjson --jobs 8 --output verdicts.ndjson
              prefab batch submissions.ndjson --summary csv > overview.csv
              prefab batch submissions.ndjson --summary xlsx --output overview.xlsx

            Files are read one after the other as one stream, whose lines are counted through. Empty lines at its end are passed over; elsewhere
            each is a line with errors, or passed over with --skip-blank-lines. A file that is no text of lines (gzip, a workbook, a web page)
            is reported once.

            Columns of the CSV summary: line, id, verdict, payableAreaLower, payableAreaUpper (m²), amountLower, amountUpper (yuan), and of
            the buildings, parted by semicolons: buildings (ids), buildingVerdicts, prefabricationRates, assemblyRatesLower,
            assemblyRatesUpper (percent), grades; errors (codes). A semicolon that belongs to an id is written \\;, a backslash \\\\

            The workbook has the project's name, applicant, day of the declaration of intent and the conditions not met or open besides. Amounts,
            areas and the rates of a single building are numbers, days are days; a cell has a line a building, at most 250 of them, and says how
            many more there are. What a sheet has no room for goes on in the next.
            """))

    @Argument(help: .said("申报文件的文件，每行一个项目；- 为标准输入。", "Files of submissions, one a line; - is standard input."))
    var files: [String] = ["-"]

    @Option(
        help: .said(
            "同时审查的数量；不写则与处理器核心数相同。",
            "How many submissions are reviewed at a time; as many as there are cores unless given.", valueName: "n"))
    var jobs: Int?

    @Option(
        help: .said(
            "写入此文件；- 为标准输出。",
            "Write to this file; - is standard output.", valueName: "path"))
    var output: String?

    @Option(
        help: .said(
            "每个项目写一短行代替结论：编号、结论、金额、率、等级。", "Write one short line a submission in place of its verdict: id, verdict, amounts, rates, grades."
        ))
    var summary: BatchSummary?

    @Option(name: .long, help: CSVReader.help)
    var csv = CSVReader.program

    @Flag(help: .said("略过所有空行，不限于末尾。", "Pass over empty lines wherever they stand, not only at the end."))
    var skipBlankLines = false

    @Flag(help: .said("标准错误上不写进度与合计。", "Neither progress nor summary on standard error."))
    var quiet = false

    @Option(name: .long, help: .beside)
    var beside: [String] = []

    @OptionGroup var spoken: LanguageOptions

    @OptionGroup var options: AssessmentOptions

    func validate() throws {
        if summary != nil, !beside.isEmpty {
            throw ValidationError(
                said("汇总中没有其他方法的位置：去掉 --beside 或 --summary。", "A summary has no place for other methods: leave out --beside or --summary."))
        }
        if let jobs, !(1...256).contains(jobs) { throw ValidationError(said("--jobs 须为 1 至 256 的数。", "--jobs is a number from 1 to 256.")) }
    }

    func run() throws {
        let loaded = try options.standards.load()
        let (folder, provenance) = (loaded.folder, loaded.provenance(language))
        let beside = try MethodChoice.beside(beside, in: loaded.standards)
        let (readings, verifiedOnly, lang, summary, csv) = (options.readings, options.verifiedOnly, language, summary, csv)
        let sheet = SummarySheet(language: lang)
        let (lineLimit, skipsBlankLines) = (64 << 20, skipBlankLines)
        let jobs = jobs ?? Thread.coreCount
        // Of all chunks together 24 MB; a chunk of ordinary submissions comes to less than 1 MB.
        let outputLimit = max(1 << 20, (24 << 20) / (2 * jobs + 1))
        // Each thread reads the standards for itself: cores that count who uses a common object wait for each other.
        let makeReviewer: @Sendable () -> LineReviewer = {
            let standards = jobs > 1 ? (try? Standards(reading: folder)) ?? loaded.standards : loaded.standards
            return LineReviewer(
                standards: standards,
                assessor: Assessor(standards: standards, readings: readings, verifiedOnly: verifiedOnly, beside: beside),
                verdicts: VerdictJSON(provenance, standards),
                diagnostics: DiagnosticsJSON(language: lang), summary: summary, csv: SummaryCSV(csv), sheet: sheet,
                lineLimit: lineLimit, skipsBlankLines: skipsBlankLines, outputLimit: outputLimit)
        }
        try ChunkReader.check(files)
        let output = try BatchOutput(output, sparing: files + loaded.paths)
        if summary == .csv {
            try SummaryCSV(csv).header.withBytes { (header) throws(CommandFailure) in try output.write(header, linesBefore: 0) }
        }
        if summary == .xlsx { try output.beginWorkbook(sheet) }
        let isWatched = !quiet && FileDescriptor.standardError.isTerminal
        var progress = ProgressLine(
            isShown: isWatched, language, totalBytes: isWatched ? ChunkReader.totalSize(of: files) : nil)
        Interruption.listen()
        defer { progress.clear() }
        let run = BatchRun(files: files, jobs: jobs, lineLimit: lineLimit, makeReviewer: makeReviewer)
        let result: BatchRun.Result
        do throws(CommandFailure) {
            result = try run.run(to: output, &progress)
        } catch {
            progress.clear()
            if Interruption.isRequested { error.report(language) }
            Interruption.obey()
            throw error
        }
        let isWhole = !Interruption.isRequested && result.failure == nil
        let kept = isWhole ? nil : output.keepPart()
        if isWhole { try output.close(result.read) }
        progress.clear()
        let report = BatchReport(result: result, elapsed: progress.elapsed, isInterrupted: Interruption.isRequested)
        if !quiet { StandardStreams.write(report.text(in: language), to: .standardError) }
        if let kept { CommandFailure(.wrongUsage, kept).report(language) }
        Interruption.obey()
        if let failure = report.failure { throw failure }
        if result.tally.withErrors > 0 { throw CommandFailure(.submissionHasErrors) }
    }
}

extension BatchSummary: ExpressibleByArgument {}
