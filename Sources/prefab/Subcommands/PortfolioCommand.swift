import ArgumentParser
import PrefabAssessment
import PrefabReports
import SystemPackage

struct PortfolioCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "portfolio", _superCommandName: CommandConfiguration.program,
        abstract: said(
            "审查一个文件夹中的全部申报文件，写出供统计上报的汇总表。",
            "Reviews every submission of a folder and writes the table that the district reports from."),
        discussion: said(
            """
            申报文件可以是 JSON，也可以是填好的工作簿（xlsx）。不是申报文件的与有错误的单独列出，其余照常审查；不跟随符号链接。程序不读时钟：公示日期须给出。

              prefab portfolio submissions/
              prefab portfolio submissions/ --notice-from 2022-09-01
              prefab portfolio submissions/ --format csv --output projects.csv
              prefab portfolio submissions/ --site public/        供浏览器打开的网页，每个项目一份报告

            网页为 index.html 与 reports/；替换上次写出的网页，不删除任何文件。
            """,
            """
            Submissions are JSON or workbooks that were filled in (xlsx). Files that are no submissions or are broken are listed as such, and the rest go on; symbolic links are not followed. No clock is read: the day of the
            public notice has to be given.

              prefab portfolio submissions/
              prefab portfolio submissions/ --notice-from 2022-09-01
              prefab portfolio submissions/ --format csv --output projects.csv
              prefab portfolio submissions/ --site public/        pages to open in a browser, a report for each project

            A site is index.html and reports/; pages of an earlier run are replaced, and nothing is deleted.
            """))

    @Argument(help: .said("申报文件所在的文件夹。", "The folder of submissions."))
    var folder: String

    @Option(
        name: .long,
        help: .said(
            "公示张贴之日。",
            "The day on which the public notice is posted.", valueName: "yyyy-mm-dd"),
        transform: CalendarDate.argument)
    var noticeFrom: CalendarDate?

    @Option(name: .long, help: .said("汇总表的格式。", "The form of the table."))
    var format = FormOption<PortfolioReport>()

    @Option(name: .long, help: CSVReader.help)
    var csv = CSVReader.spreadsheet

    @Option(name: .long, help: .said("把汇总表写入此文件。", "Write the table to this file."))
    var output: String?

    @Option(
        name: .long,
        help: .said(
            "把网页写入此文件夹；另写 --output 时才单独写出汇总表。",
            "Write pages into this folder; the table by itself only with --output.", valueName: "folder"))
    var site: String?

    @OptionGroup var spoken: LanguageOptions

    @OptionGroup var options: AssessmentOptions

    func run() throws {
        if site != nil, output == nil, format.format != .text {
            throw CommandFailure(
                .wrongUsage, "--site 写出网页；另需其他格式的表时用 --output", "--site writes pages; give --output for the table in another form")
        }
        let standards = try options.standards.load()
        _ = try noticeFrom.map { day throws(CommandFailure) in
            try NoticePeriod(argument: day, standards.standards, options.readings)
        }
        let (files, site) = try openFolder(by: standards)
        let assessor = options.assessor(standards.standards)
        let review = PortfolioReview(
            assessor: assessor, standardsDigest: standards.digest, site: site, language: language)
        var entries = try files.files.parallelMap(review.entry).map { entry throws(CommandFailure) in try entry.get() }
        entries += files.unread(in: language)
        let portfolio = Portfolio(entries, standards: standards.standards, readings: assessor.readings, noticeFrom: noticeFrom)
        let provenance = standards.provenance(language)
        if let site {
            let reviewed = entries.filter { $0.project != nil }.map(\.name)
            try site.writeIndex(PortfolioReport(portfolio, folder: folder, pages: site.addresses(of: reviewed), provenance))
        }
        if site == nil || output != nil {
            let submissions = zip(files.files, entries).filter { if case .foreign = $1.content { false } else { true } }
            try OutputFile(output, sparing: standards.paths + submissions.map(\.0.path)).write(
                PortfolioReport(portfolio, folder: folder, provenance), as: format, csv: csv)
        }
        for failure in files.failures { failure.report(language) }
        if !files.failures.isEmpty { throw CommandFailure(.wrongUsage) }
        let contents = entries.map(\.content)
        if contents.contains(where: { if case .unreadable = $0 { true } else { false } }) {
            throw CommandFailure(.wrongUsage, "有文件无法读取", "some files cannot be read")
        }
        if contents.contains(where: { if case .broken = $0 { true } else { false } }) {
            throw CommandFailure(.submissionHasErrors)
        }
    }

    /// The files of the folder, without those of a site inside it, and the site if one is to be written.
    ///
    /// - Throws: `CommandFailure` with status 2, before anything is written, also if the table would replace a submission or one of
    ///   the standards.
    private func openFolder(by standards: LoadedStandards) throws(CommandFailure) -> (PortfolioFolder, PortfolioSite?) {
        let place = site.flatMap { FileStatus($0, followingLinks: true)?.identity }
        if let place, place == FileStatus(folder, followingLinks: true)?.identity {
            throw CommandFailure(.wrongUsage, "网页须写入另一个文件夹", "the site needs a folder of its own")
        }
        let files = try PortfolioFolder(folder, except: place)
        if site == nil || output != nil { try InputPlaces(standards.paths).check(OutputFile.path(output)) }
        try spareSubmissions(files, standards.standards)
        guard let site else { return (files, nil) }
        return (files, try PortfolioSite(site, for: files.submissions.map(\.name)))
    }

    /// A table of an earlier run that lies in the folder may be replaced, since it is passed over; what may be a submission may not.
    private func spareSubmissions(_ files: PortfolioFolder, _ standards: Standards) throws(CommandFailure) {
        if site != nil, output == nil { return }
        let output = OutputFile.path(output)
        let place = output.map { FilePlace($0) } ?? FilePlace(.standardOutput)
        guard let place else { return }
        for file in files.submissions where FilePlace(file.path) == place {
            if let input = try InputFile.ifPresent(file.path), Self.isOther(input.asSubmission(by: standards)) { continue }
            try InputPlaces([file.path]).check(output)
        }
    }

    private static func isOther(_ input: InputFile) -> Bool {
        if let source = input.source { return source.isForeign }
        return if case .other = Submission.kind(of: input.bytes) { true } else { false }
    }
}
