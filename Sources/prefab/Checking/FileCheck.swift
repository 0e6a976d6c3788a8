import PrefabAssessment
import PrefabReports

/// What one file came to.
struct CheckedFile: Sendable {
    /// The submission, and its verdict if that was looked at.
    var texts: [CheckedText] = []
    /// What was read and was not passed over.
    var read: [ReadFile] = []
    /// Of a submission without errors.
    var identity: SubmissionIdentity?
    /// Why the file was passed over.
    var skipped: Submission.Kind?
    /// What was mended, or would be; nothing if that was not asked for or there is nothing to mend.
    var fix: TextFix?
    /// What could not be read.
    var failures: [CommandFailure] = []
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
    /// Of all threads together.
    private let room = ByteRoom()

    init(standards: Standards, methods: MethodChoice?, readings: Readings, verdicts: Verdicts?, limit: Int, fixing: Fixing) {
        self.standards = standards
        self.methods = methods
        self.readings = readings
        self.verdicts = verdicts
        self.limit = limit
        self.fixing = fixing
    }

    struct Verdicts: Sendable {
        let assessor: Assessor
        /// SHA-256 of the standards' files.
        let standardsDigest: String
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
        FileCheck(standards: standards, methods: methods, readings: readings, verdicts: nil, limit: limit, fixing: .none)
    }

    func check(_ target: CheckTargets.Target) -> CheckedFile {
        var file = CheckedFile()
        do throws(CommandFailure) {
            try check(target, &file)
        } catch {
            file.failures.append(error)
            if let unread = error.unread { file.texts.append(CheckedText(origin: .path(unread.path), unreadable: unread.reason)) }
        }
        return file
    }

    private func check(_ target: CheckTargets.Target, _ file: inout CheckedFile) throws(CommandFailure) {
        try room.hold(target.size ?? 0) { () throws(CommandFailure) in try checkAlone(target, &file) }
    }

    private func checkAlone(_ target: CheckTargets.Target, _ file: inout CheckedFile) throws(CommandFailure) {
        if let size = target.size, size > Submission.longestText {
            let text = CheckedText(origin: .path(target.path), bytes: [], diagnostics: [Submission.textTooLong])
            file.texts.append(text)
            return
        }
        let input = try InputFile(reading: target.path)
        var bytes = input.bytes
        let kind = Submission.kind(of: bytes)
        if ReviewRecord.isRecord(target.path, kind) {
            file.texts = [try checkedRecord(target.path, bytes)]
            return
        }
        if !target.isNamed {
            guard kind == .submission else {
                file.skipped = kind
                if verdicts != nil { checkSubmission(ofVerdict: target.path, bytes, kind, &file) }
                return
            }
        }
        file.read = [input.readFile].compactMap(\.self)
        if fixing != .none {
            let fix = TextFix(bytes) { read($0).diagnostics }
            if fix.isChanged {
                if fixing == .write { try FileReplacement(path: target.path, old: bytes, new: fix.bytes).write() }
                file.fix = fix
                bytes = fix.bytes
            }
        }
        let reading = read(bytes)
        let leftOut = reading.leftOut
        var diagnostics = reading.diagnostics
        var verdict: CheckedText?
        defer {
            let text = CheckedText(origin: .path(target.path), bytes: bytes, diagnostics: diagnostics, leftOut: leftOut, limit: limit)
            file.texts = [text] + (verdict.map { [$0] } ?? [])
        }
        guard let submission = reading.submission else { return }
        file.identity = SubmissionIdentity(submission, bytes: bytes, standards)
        guard let verdicts, target.path != InputFile.standardInputName else { return }
        let path = VerdictComparison.path(ofVerdictFor: target.path)
        guard let kept = try InputFile.ifPresent(path) else {
            diagnostics.insert(VerdictComparison.missing(for: target.path), at: 0)
            return
        }
        let assessment = verdicts.assessor.rating(beside: VerdictComparison.besides(ofKept: kept.bytes)).assess(submission)
        let found = VerdictComparison.diagnostics(
            kept: kept.bytes, fresh: verdicts.both(of: assessment, bytes, reading), submission: target.path)
        verdict = CheckedText(origin: .path(path), bytes: kept.bytes, diagnostics: found, limit: limit)
    }

    private func read(_ bytes: [UInt8]) -> SubmissionReading {
        methods.map { Submission.read(bytes, standards: standards, toRateBy: $0) }
            ?? Submission.read(bytes, standards: standards, readings: readings)
            .namingRules(by: Assessor(standards: standards, readings: readings), in: bytes)
    }

    /// The record of a review, held against its submission where that is there and has no errors of its own.
    private func checkedRecord(_ path: String, _ bytes: [UInt8]) throws(CommandFailure) -> CheckedText {
        let paths = ReviewRecord.paths(ofSubmissionsFor: path)
        var input: InputFile?
        for path in paths where input == nil { input = try InputFile.ifPresent(path) }
        let submission = input.flatMap { read($0.bytes).submission }
        let reading = ReviewRecord.read(bytes, of: submission, standards: standards)
        var diagnostics = reading.diagnostics
        if let expected = paths.first, input == nil { diagnostics.insert(ReviewRecord.orphaned(expected), at: 0) }
        return CheckedText(origin: .path(path), bytes: bytes, diagnostics: diagnostics, leftOut: reading.leftOut, limit: limit)
    }

    /// A verdict whose submission is there is compared with it; one without stands for nothing.
    private func checkSubmission(ofVerdict path: String, _ bytes: [UInt8], _ kind: Submission.Kind, _ file: inout CheckedFile) {
        guard case .other(let format?) = kind, VerdictJSON.isVersion(format) else { return }
        let submissions = VerdictComparison.paths(ofSubmissionsFor: path)
        guard let submission = submissions.first, !submissions.contains(where: { FileStatus($0, followingLinks: true) != nil })
        else { return }
        file.skipped = nil
        file.texts = [
            CheckedText(
                origin: .path(path), bytes: bytes, diagnostics: [VerdictComparison.orphaned(submission)], limit: limit)
        ]
    }
}

extension FileCheck.Verdicts {
    /// The verdict in both languages: nothing says in which it was kept.
    fileprivate func both(of assessment: Assessment, _ bytes: [UInt8], _ reading: SubmissionReading) -> [[UInt8]] {
        let lines = LineIndex(bytes)
        let digest = Digest.sha256(bytes)
        return Language.allCases.map { language in
            var writer = JSONWriter(pretty: false)
            VerdictJSON(
                Provenance(toolVersion: ToolVersion.current, standardsDigest: standardsDigest, language: language), assessor.standards
            ).write(
                assessment, lines: lines, submissionDigest: digest, warnings: reading.diagnostics, leftOut: reading.leftOut, to: &writer)
            return writer.bytes
        }
    }
}
