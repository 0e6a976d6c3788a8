import PrefabAssessment
import PrefabReports

/// What one file came to.
struct CheckedFile: Sendable {
    /// The submission, and its verdict if that was looked at.
    var texts: [CheckedText] = []
    /// What was read and was not passed over.
    var read: [ReadFile] = []
    /// Of a submission without errors, until it was held against others.
    var identity: SubmissionIdentity?
    /// Why the file was passed over.
    var skipped: Submission.Kind?
    /// What was mended, or would be; nothing if that was not asked for or there is nothing to mend.
    var fix: TextFix?
    /// What takes the place of the verdict that is kept beside it, where that is out of date and is to be written anew.
    var renewal: VerdictUpdate?
    /// What could not be read.
    var failures: [CommandFailure] = []

    /// Whether it was passed over without a word of its own on what it is: it may be a submission that was emptied or cut off.
    var isPassedOverAsBroken: Bool {
        switch skipped {
        case .notJSON, .other(format: nil): true
        case .submission, .other, nil: false
        }
    }
}

/// Checks one file; knows nothing of the others, so that files can be checked side by side.
struct FileCheck: Sendable {
    let standards: Standards
    /// By which methods submissions are to be rated, if they are not to be reviewed.
    let methods: MethodChoice?
    let readings: Readings
    /// Reviews each submission and compares the verdict beside it; nothing if verdicts are not asked for.
    let verdicts: Verdicts?
    /// The most diagnostics to keep of a file.
    let limit: Int
    /// Whether slips of form are mended first, and where that goes.
    let fixing: Fixing
    /// What is let stand.
    let accepted: AcceptedFindings
    /// From which files are named.
    let root: ReportRoot
    /// How take-offs of workbooks with heads of their own are read.
    let map: ColumnMap?
    /// Of all threads together.
    private let room = ByteRoom()
    /// Whether there are other files, which a submission may repeat.
    private let isAmongOthers: Bool

    init(
        standards: Standards, methods: MethodChoice?, readings: Readings, verdicts: Verdicts?, limit: Int, fixing: Fixing,
        accepted: AcceptedFindings, root: ReportRoot, isAmongOthers: Bool, map: ColumnMap?
    ) {
        self.standards = standards
        self.methods = methods
        self.readings = readings
        self.verdicts = verdicts
        self.limit = limit
        self.fixing = fixing
        self.accepted = accepted
        self.root = root
        self.isAmongOthers = isAmongOthers
        self.map = map
    }

    struct Verdicts: Sendable {
        let assessor: Assessor
        /// SHA-256 of the standards' files.
        let standardsDigest: String
        /// Whether those that are out of date are to be written anew.
        let isUpdating: Bool
        /// The words of the command line that say how it is reviewed.
        let options: [String]
    }

    enum Fixing: Sendable {
        case none
        /// The file is written anew.
        case write
        /// Nothing is written.
        case show
    }

    /// The same check of a submission alone: no verdict is looked at, and nothing is mended.
    var readingOnly: FileCheck {
        FileCheck(
            standards: standards, methods: methods, readings: readings, verdicts: nil, limit: limit, fixing: .none, accepted: accepted,
            root: root, isAmongOthers: isAmongOthers, map: map)
    }

    func check(_ target: CheckTargets.Target) -> CheckedFile {
        var file = CheckedFile()
        do throws(CommandFailure) {
            try check(target, &file)
        } catch {
            file.failures.append(error)
            if let unread = error.unread {
                file.texts.append(CheckedText(origin: .path(root.name(of: unread.path)), unreadable: unread.reason))
            }
        }
        for index in file.texts.indices { accepted.apply(to: &file.texts[index]) }
        return file
    }

    private func check(_ target: CheckTargets.Target, _ file: inout CheckedFile) throws(CommandFailure) {
        try room.hold(target.size ?? 0) { () throws(CommandFailure) in try checkAlone(target, &file) }
    }

    private func checkAlone(_ target: CheckTargets.Target, _ file: inout CheckedFile) throws(CommandFailure) {
        if let size = target.size, size > Submission.longestText {
            let text = CheckedText(origin: .path(target.name), bytes: [], diagnostics: [Submission.textTooLong])
            file.texts.append(text)
            return
        }
        let input = try InputFile(reading: target.path).asSubmission(by: standards, map: map)
        var bytes = input.bytes
        if Configuration.isConfiguration(target.path, bytes) {
            // One of another folder has nothing to do with this check, unless it is named.
            if target.isNamed {
                file.texts = [checkedConfiguration(target, bytes)]
            } else {
                file.skipped = .other(format: Configuration.format)
            }
            return
        }
        let kind = Submission.kind(of: bytes)
        if ReviewRecord.isRecord(target.path, kind) {
            file.texts = [try checkedRecord(target, bytes)]
            return
        }
        if !target.isNamed {
            guard kind == .submission else {
                file.skipped = kind
                if verdicts != nil { checkSubmission(ofVerdict: target, bytes, kind, &file) }
                return
            }
        }
        file.read = [input.readFile].compactMap(\.self)
        // What is mended is a text, and the cells of a workbook are none.
        if fixing != .none, input.source == nil {
            let fix = TextFix(bytes) { read($0).diagnostics }
            if fix.isChanged {
                if fixing == .write { try FileReplacement(path: target.path, old: bytes, new: fix.bytes).write() }
                file.fix = fix
                bytes = fix.bytes
            }
        }
        let reading = read(bytes)
        let leftOut = reading.leftOut
        var diagnostics = input.source?.placed(reading.diagnostics) ?? reading.diagnostics
        var verdict: CheckedText?
        defer {
            let text = CheckedText(origin: .path(target.name), bytes: bytes, diagnostics: diagnostics, leftOut: leftOut, limit: limit)
            file.texts = [text] + (verdict.map { [$0] } ?? [])
        }
        guard let submission = reading.submission, input.source?.hasErrors != true else { return }
        if isAmongOthers { file.identity = SubmissionIdentity(submission, bytes: bytes) }
        guard let verdicts, target.path != InputFile.standardInputName else { return }
        let path = VerdictComparison.path(ofVerdictFor: target.path)
        guard let kept = try InputFile.ifPresent(path) else {
            diagnostics.insert(VerdictComparison.missing(for: target.name, at: target.path, options: verdicts.options), at: 0)
            return
        }
        let assessment = verdicts.assessor.rating(beside: VerdictComparison.besides(ofKept: kept.bytes)).assess(submission)
        let found = VerdictComparison.diagnostics(
            kept: kept.bytes, fresh: verdicts.both(of: assessment, bytes, reading), submission: target.path, options: verdicts.options)
        let name = VerdictComparison.path(ofVerdictFor: target.name)
        if verdicts.isUpdating, found.map(\.code) == [.verdictStale] {
            let fresh = verdicts.both(of: assessment, bytes, reading, pretty: true)
            file.renewal = VerdictUpdate(of: path, name: name, old: kept.bytes, fresh: fresh)
        }
        verdict = CheckedText(origin: .path(name), bytes: kept.bytes, diagnostics: found, limit: limit)
    }

    private func read(_ bytes: [UInt8]) -> SubmissionReading {
        methods.map { Submission.read(bytes, standards: standards, toRateBy: $0) }
            ?? Submission.read(bytes, standards: standards, readings: readings)
            .namingRules(by: Assessor(standards: standards, readings: readings), in: bytes)
    }

    /// The record of a review, held against its submission where that is there and has no errors of its own.
    private func checkedRecord(_ target: CheckTargets.Target, _ bytes: [UInt8]) throws(CommandFailure) -> CheckedText {
        let paths = ReviewRecord.paths(ofSubmissionsFor: target.path)
        var input: InputFile?
        for path in paths where input == nil { input = try InputFile.ifPresent(path) }
        let submission = input.flatMap { read($0.bytes).submission }
        let reading = ReviewRecord.read(bytes, of: submission, standards: standards)
        var diagnostics = reading.diagnostics
        if let expected = ReviewRecord.paths(ofSubmissionsFor: target.name).first, input == nil {
            diagnostics.insert(ReviewRecord.orphaned(expected), at: 0)
        }
        return CheckedText(origin: .path(target.name), bytes: bytes, diagnostics: diagnostics, leftOut: reading.leftOut, limit: limit)
    }

    /// A configuration that is named like a submission: what is wrong with it is told, and nothing else done with it.
    private func checkedConfiguration(_ target: CheckTargets.Target, _ bytes: [UInt8]) -> CheckedText {
        let reading = ConfigurationFile.reading(bytes)
        return CheckedText(
            origin: .path(target.name), bytes: bytes, diagnostics: reading.diagnostics, leftOut: reading.leftOut, limit: limit)
    }

    /// A verdict whose submission is there is compared with it; one without stands for nothing.
    private func checkSubmission(
        ofVerdict target: CheckTargets.Target, _ bytes: [UInt8], _ kind: Submission.Kind, _ file: inout CheckedFile
    ) {
        guard case .other(let format?) = kind, VerdictJSON.isVersion(format) else { return }
        let submissions = VerdictComparison.paths(ofSubmissionsFor: target.path)
        guard let submission = VerdictComparison.paths(ofSubmissionsFor: target.name).first,
            !submissions.contains(where: { FileStatus($0, followingLinks: true) != nil })
        else { return }
        file.skipped = nil
        file.texts = [
            CheckedText(
                origin: .path(target.name), bytes: bytes, diagnostics: [VerdictComparison.orphaned(submission)], limit: limit)
        ]
    }
}

extension FileCheck.Verdicts {
    /// The verdict in both languages: nothing says in which it was kept.
    ///
    /// - Parameter pretty: as `prefab review` writes it.
    fileprivate func both(
        of assessment: Assessment, _ bytes: [UInt8], _ reading: SubmissionReading, pretty: Bool = false
    ) -> [[UInt8]] {
        let lines = LineIndex(bytes)
        let digest = Digest.sha256(bytes)
        return Language.allCases.map { language in
            var writer = JSONWriter(pretty: pretty)
            VerdictJSON(
                Provenance(toolVersion: ToolVersion.current, standardsDigest: standardsDigest, language: language), assessor.standards
            ).write(
                assessment, lines: lines, submissionDigest: digest, warnings: reading.diagnostics, leftOut: reading.leftOut, to: &writer)
            return writer.bytes
        }
    }
}
