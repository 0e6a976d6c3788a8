import PrefabAssessment
import PrefabReports
import SystemPackage

extension InputFile {
    /// The submission in the file with its warnings; `nil` if it has errors. Both are reported on standard error: results go elsewhere.
    func submission(
        by standards: Standards, _ readings: Readings, _ language: Language
    ) -> (submission: Submission, warnings: [Diagnostic], leftOut: DiagnosticCounts)? {
        let reading = reading(by: standards, readings, language)
        return reading.submission.map { ($0, reading.diagnostics, reading.leftOut) }
    }

    /// What the file holds, and what was found in it, of a workbook with the cells; both errors and warnings are reported on standard error.
    func reading(by standards: Standards, _ readings: Readings, _ language: Language) -> SubmissionReading {
        let read = Submission.read(bytes, standards: standards, readings: readings)
            .namingRules(by: Assessor(standards: standards, readings: readings), in: bytes)
        let reading = source.map { read.with($0.placed(read.diagnostics), isWhole: !$0.hasErrors) } ?? read
        report(reading.diagnostics, leftOut: reading.leftOut, language)
        return reading
    }

    /// The record of the review in the file; `nil` if it has errors, which are reported on standard error.
    func record(
        of submission: Submission, by standards: Standards, _ language: Language
    ) -> (ReviewRecord, digest: String)? {
        let reading = ReviewRecord.read(bytes, of: submission, standards: standards)
        report(reading.diagnostics, leftOut: reading.leftOut, language)
        return reading.record.map { ($0, Digest.sha256(bytes)) }
    }

    /// What is wrong with the text, on standard error.
    ///
    /// - Parameter leftOut: what there is beside the diagnostics.
    func report(_ diagnostics: [Diagnostic], leftOut: DiagnosticCounts, _ language: Language) {
        guard !diagnostics.isEmpty else { return }
        var buffer = UTF8Buffer()
        let text = CheckedText(origin: .path(name), bytes: bytes, diagnostics: diagnostics, leftOut: leftOut)
        DiagnosticsText(language: language).write(CheckResult([text]), summary: false, to: &buffer)
        StandardStreams.write(buffer.string, to: .standardError)
    }
}

extension ReviewReport {
    /// The report on a submission that was read from a file; every command that writes one comes this way.
    init(
        _ assessment: Assessment, of input: InputFile, record: (ReviewRecord, digest: String)? = nil, warnings: [Diagnostic],
        leftOut: DiagnosticCounts, standardsDigest: String, language: Language
    ) {
        self.init(
            assessment, lines: LineIndex(input.bytes), submissionDigest: Digest.sha256(input.bytes),
            standardsDigest: standardsDigest, toolVersion: ToolVersion.current, record: record, warnings: warnings, leftOut: leftOut,
            book: input.book, language: language)
    }
}
