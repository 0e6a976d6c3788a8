import ArgumentParser
import PrefabAssessment
import PrefabReports
import SystemPackage

struct PortfolioCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "portfolio",
        abstract: "Reviews every submission of a folder and writes the table that the district reports from.",
        discussion: """
            Files that are no submissions or are broken are listed as such, and the rest go on. No clock is read: the first day of the
            public notice has to be given.

              prefab portfolio submissions/
              prefab portfolio submissions/ --notice-from 2022-09-01
              prefab portfolio submissions/ --format csv --output projects.csv
              prefab portfolio submissions/ --site public/        pages to open in a browser, a report for each project

            A site is index.html and reports/; pages of an earlier run are replaced, and nothing is deleted.
            """)

    @Argument(help: "The folder of submissions.")
    var folder: String

    @Option(
        name: .long, help: ArgumentHelp("The first day of the public notice.", valueName: "yyyy-mm-dd"),
        transform: CalendarDate.argument)
    var noticeFrom: CalendarDate?

    @Option(name: .long, help: "The form of the table.")
    var format = PortfolioFormat.text

    @Option(name: .long, help: "Write the table to this file.")
    var output: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Write pages into this folder; the table by itself only with --output.", valueName: "folder"))
    var site: String?

    @OptionGroup var language: LanguageOptions

    @OptionGroup var options: AssessmentOptions

    func run() throws {
        if site != nil, output == nil, format != .text {
            throw CommandFailure(
                .wrongUsage, "--site 写出网页；另需其他格式的表时用 --output", "--site writes pages; give --output for the table in another form")
        }
        let standards = try options.standards.load()
        let (names, site) = try openSite(sparing: standards.paths)
        let assess = Assessing(assessor: options.assessor(standards.standards), standardsDigest: standards.digest, site: site)
        let entries = try names.map { name throws(CommandFailure) in try entry(name, assess) }
        let portfolio = Portfolio(entries, standards: standards.standards, noticeFrom: noticeFrom)
        if let site {
            let files = entries.filter { $0.project != nil }.map(\.name)
            let report = PortfolioReport(
                portfolio, folder: folder, pages: site.addresses(of: files), language: language.lang)
            try site.writeIndex(DocumentOutput.render(report.document, as: .html, toTerminal: false))
        }
        if site == nil || output != nil { try OutputFile(output).write(render(portfolio, standards)) }
        let contents = entries.map(\.content)
        if contents.contains(where: { if case .unreadable = $0 { true } else { false } }) {
            throw CommandFailure(.wrongUsage, "有文件无法读取", "some files cannot be read")
        }
        if contents.contains(where: { if case .broken = $0 { true } else { false } }) {
            throw CommandFailure(.submissionHasErrors)
        }
    }

    private struct Assessing {
        let assessor: Assessor
        let standardsDigest: String
        let site: PortfolioSite?
    }

    /// The files of the folder, without those of a site inside it, and the site if one is to be written.
    ///
    /// - Throws: `CommandFailure` with status 2, before anything is written, also if the table would replace a submission or one of
    ///   `inputs`.
    private func openSite(sparing inputs: [String]) throws(CommandFailure) -> ([String], PortfolioSite?) {
        guard let site else {
            let names = try SubmissionFolder(folder).names
            try spareSubmissions(names, inputs)
            return (names, nil)
        }
        let place = FileStatus(site, followingLinks: true)?.identity
        if let place, place == FileStatus(folder, followingLinks: true)?.identity {
            throw CommandFailure(.wrongUsage, "网页须写入另一个文件夹", "the site needs a folder of its own")
        }
        let names = try SubmissionFolder(folder, except: place).names
        try spareSubmissions(names, inputs)
        return (names, try PortfolioSite(site, for: names.filter(Self.mayBeSubmission)))
    }

    /// A table of an earlier run that lies in the folder may be replaced, since it is passed over; what may be a submission may not.
    private func spareSubmissions(_ names: [String], _ inputs: [String]) throws(CommandFailure) {
        try FilePlace.check(output, spares: inputs)
        guard let output, let place = FilePlace(output) else { return }
        for name in names.filter(Self.mayBeSubmission) where FilePlace(path(name)) == place {
            if let input = try InputFile.ifPresent(path(name)), case .other = Submission.kind(of: input.bytes) { continue }
            try FilePlace.check(output, spares: [path(name)])
        }
    }

    private func path(_ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// A submission is JSON by its name; a note or a picture beside it is nobody's mistake.
    private static func mayBeSubmission(_ name: String) -> Bool {
        name.hasSuffix(".json")
    }

    private func entry(_ name: String, _ assess: Assessing) throws(CommandFailure) -> Portfolio.Entry {
        guard Self.mayBeSubmission(name) else { return Portfolio.Entry(name: name, content: .foreign) }
        let input: InputFile
        do throws(CommandFailure) {
            input = try InputFile(reading: path(name))
        } catch {
            return Portfolio.Entry(name: name, content: .unreadable(error.message?.text(in: language.lang) ?? ""))
        }
        let assessor = assess.assessor
        let reading = Submission.read(input.bytes, standards: assessor.standards, readings: assessor.readings)
        if let submission = reading.submission {
            let assessment = assessor.assess(submission)
            try assess.site?.write(
                ReviewReport(
                    assessment, of: input, warnings: reading.diagnostics, standardsDigest: assess.standardsDigest,
                    language: language.lang),
                of: name)
            return Portfolio.Entry(name: name, content: .project(ProjectSummary(assessment, by: assessor)))
        }
        let isForeign = reading.diagnostics.contains { $0.code == .wrongFormat }
        return Portfolio.Entry(name: name, content: isForeign ? .foreign : .broken(reading.diagnostics))
    }

    private func document(_ portfolio: Portfolio, as form: ReportFormat) -> [UInt8] {
        DocumentOutput.render(
            PortfolioReport(portfolio, folder: folder, language: language.lang).document, as: form,
            toTerminal: output == nil)
    }

    private func render(_ portfolio: Portfolio, _ standards: LoadedStandards) -> [UInt8] {
        switch format {
        case .text: return document(portfolio, as: .text)
        case .markdown: return document(portfolio, as: .markdown)
        case .html: return document(portfolio, as: .html)
        case .json:
            var writer = JSONWriter(pretty: true)
            PortfolioJSON(toolVersion: ToolVersion.current, standardsDigest: standards.digest, language: language.lang)
                .write(portfolio, to: &writer)
            return writer.bytes
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
    case html
    case csv
    case json
}
