import PrefabAssessment
import PrefabReports

/// Reviews one file of a portfolio; knows nothing of the others, so that files can be reviewed side by side.
struct PortfolioReview: Sendable {
    let assessor: Assessor
    /// SHA-256 of the standards' files.
    let standardsDigest: String
    /// Where the project's own page goes; nothing where there are no pages.
    let site: PortfolioSite?
    let language: Language
    /// Of all threads together.
    private let room = ByteRoom()

    init(assessor: Assessor, standardsDigest: String, site: PortfolioSite?, language: Language) {
        self.assessor = assessor
        self.standardsDigest = standardsDigest
        self.site = site
        self.language = language
    }

    /// - Returns: a failure, with status 2, if the page cannot be written.
    func entry(_ file: PortfolioFolder.File) -> Result<Portfolio.Entry, CommandFailure> {
        Result { () throws(CommandFailure) in
            Portfolio.Entry(name: file.name, content: try room.hold(size(of: file)) { () throws(CommandFailure) in try content(file) })
        }
    }

    private func size(of file: PortfolioFolder.File) -> Int {
        guard file.mayBeSubmission, let status = FileStatus(file.path, followingLinks: true), status.kind == .file else { return 0 }
        return status.size
    }

    private func content(_ file: PortfolioFolder.File) throws(CommandFailure) -> Portfolio.Entry.Content {
        guard file.mayBeSubmission else { return .foreign }
        let input: InputFile
        do throws(CommandFailure) {
            input = try InputFile(reading: file.path).asSubmission(by: assessor.standards)
        } catch {
            guard let message = error.message else { throw error }
            return .unreadable(message.text(in: language))
        }
        if Configuration.isConfiguration(file.path, input.bytes) { return .foreign }
        if input.source?.isForeign == true { return .foreign }
        let read = Submission.read(input.bytes, standards: assessor.standards, readings: assessor.readings)
            .namingRules(by: assessor, in: input.bytes)
        let reading = input.source.map { read.with($0.placed(read.diagnostics), isWhole: !$0.hasErrors) } ?? read
        guard let submission = reading.submission else {
            let isForeign = reading.diagnostics.contains { $0.code == .wrongFormat }
            if isForeign { return .foreign }
            let errors = reading.diagnostics.filter { $0.severity == .error }
            return .broken(errors: errors.count + reading.leftOut.count(.error), first: errors.first)
        }
        let assessment = assessor.assess(submission)
        try site?.write(
            ReviewReport(
                assessment, of: input, warnings: reading.diagnostics, leftOut: reading.leftOut, standardsDigest: standardsDigest,
                language: language),
            of: file.name)
        return .project(ProjectSummary(assessment, by: assessor))
    }
}
