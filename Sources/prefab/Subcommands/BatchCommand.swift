import ArgumentParser
import PrefabAssessment
import PrefabReports
import SystemPackage

struct BatchCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Reviews a stream of submissions, one a line (NDJSON), and writes one verdict a line.",
        discussion: """
            The verdicts come in the order of the submissions. A line with errors gives a line of diagnostics, and the rest go on.

              prefab batch < submissions.ndjson > verdicts.ndjson
              prefab batch 2023.ndjson 2024.ndjson --jobs 8 --output verdicts.ndjson
              prefab batch submissions.ndjson --summary csv > overview.csv

            Files are read one after the other as one stream, whose lines are counted through. Empty lines at its end are passed over; elsewhere
            each is a line with errors, or passed over with --skip-blank-lines.

            Columns of the CSV summary: line, id, verdict, payableAreaLower, payableAreaUpper (m²), amountLower, amountUpper (yuan), and of
            the buildings, parted by semicolons: buildings (ids), buildingVerdicts, prefabricationRates, assemblyRatesLower,
            assemblyRatesUpper (percent), grades; errors (codes). A semicolon that belongs to an id is written \\;, a backslash \\\\
            """)

    @Argument(help: "Files of submissions, one a line; - is standard input.")
    var files: [String] = ["-"]

    @Option(help: ArgumentHelp("How many submissions are reviewed at a time; as many as there are cores unless given.", valueName: "n"))
    var jobs: Int?

    @Option(help: ArgumentHelp("Write to this file; - is standard output.", valueName: "path"))
    var output: String?

    @Option(help: "Write one short line a submission in place of its verdict: id, verdict, amounts, rates, grades.")
    var summary: BatchSummary?

    @Option(name: .long, help: CSVReader.help)
    var csv = CSVReader.program

    @Flag(help: "Pass over empty lines wherever they stand, not only at the end.")
    var skipBlankLines = false

    @Flag(help: "Neither progress nor summary on standard error.")
    var quiet = false

    @OptionGroup var besides: BesideOptions

    @OptionGroup var language: LanguageOptions

    @OptionGroup var options: AssessmentOptions

    func validate() throws {
        if summary != nil, !besides.beside.isEmpty {
            throw ValidationError("A summary has no place for other methods: leave out --beside or --summary.")
        }
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 256.") }
    }

    func run() throws {
        let loaded = try options.standards.load()
        let (folder, provenance) = (loaded.folder, loaded.provenance(language.lang))
        let beside = try besides.choice(in: loaded.standards)
        let (readings, verifiedOnly, lang, summary, csv) = (options.readings, options.verifiedOnly, language.lang, summary, csv)
        let (lineLimit, skipsBlankLines) = (64 << 20, skipBlankLines)
        let jobs = jobs ?? Thread.coreCount
        // Each thread reads the standards for itself: cores that count who uses a common object wait for each other.
        let makeReviewer: @Sendable () -> LineReviewer = {
            let standards = jobs > 1 ? (try? Standards(reading: folder)) ?? loaded.standards : loaded.standards
            return LineReviewer(
                standards: standards,
                assessor: Assessor(standards: standards, readings: readings, verifiedOnly: verifiedOnly, beside: beside),
                verdicts: VerdictJSON(provenance, standards),
                diagnostics: DiagnosticsJSON(language: lang), summary: summary, csv: SummaryCSV(csv), lineLimit: lineLimit,
                skipsBlankLines: skipsBlankLines)
        }
        try ChunkReader.check(files)
        var output = try BatchOutput(output, sparing: files + loaded.paths)
        if summary == .csv {
            try SummaryCSV(csv).header.withBytes { (header) throws(CommandFailure) in try output.write(header, linesBefore: 0) }
        }
        let isWatched = !quiet && FileDescriptor.standardError.isTerminal
        var progress = ProgressLine(
            isShown: isWatched, language.lang, totalBytes: isWatched ? ChunkReader.totalSize(of: files) : nil)
        Interruption.listen()
        defer { progress.clear() }
        let result = try BatchRun(
            files: files, jobs: jobs, lineLimit: lineLimit, makeReviewer: makeReviewer
        ).run(to: &output, &progress)
        try output.close()
        progress.clear()
        let report = BatchReport(result: result, elapsed: progress.elapsed, isInterrupted: Interruption.isRequested)
        if !quiet { StandardStreams.write(report.text(in: language.lang), to: .standardError) }
        Interruption.obey()
        if let failure = report.failure { throw failure }
        if result.tally.withErrors > 0 { throw CommandFailure(.submissionHasErrors) }
    }
}

extension BatchSummary: ExpressibleByArgument {}
