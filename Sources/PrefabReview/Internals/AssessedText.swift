import PrefabAssessment
import PrefabReports

/// A submission with its assessment: all that a review is made of.
///
/// It is a class so that a review is copied at no cost; nothing of it ever changes.
final class AssessedText: Sendable {
    let assessment: Assessment
    let bytes: [UInt8]
    let name: String?
    let lines: LineIndex
    let diagnostics: [PrefabAssessment.Diagnostic]
    let leftOut: DiagnosticCounts
    let standards: CheckedStandards
    /// What came of the steps of the procedure, with its text.
    let record: (ReviewRecord, bytes: [UInt8])?

    init(_ bytes: [UInt8], _ name: String?, _ options: Review.Options) throws(InvalidInput) {
        standards = options.standards.content
        let readings = Readings(options.readings)
        let assessor = Assessor(standards: standards.standards, readings: readings, verifiedOnly: options.verifiedOnly)
        let reading = Submission.read(bytes, standards: standards.standards, readings: readings).namingRules(by: assessor, in: bytes)
        guard let submission = reading.submission else {
            throw InvalidInput(faults: Faults(bytes, name, reading.diagnostics, reading.leftOut))
        }
        assessment = assessor.assess(submission)
        self.bytes = bytes
        self.name = name
        lines = LineIndex(bytes)
        diagnostics = reading.diagnostics
        leftOut = reading.leftOut
        record = nil
    }

    /// The same with a record.
    init(_ text: AssessedText, record: [UInt8], _ name: String?) throws(InvalidInput) {
        (assessment, bytes, self.name, lines) = (text.assessment, text.bytes, text.name, text.lines)
        (diagnostics, leftOut, standards) = (text.diagnostics, text.leftOut, text.standards)
        let reading = ReviewRecord.read(record, of: text.assessment.submission, standards: text.standards.standards)
        guard let read = reading.record else {
            throw InvalidInput(faults: Faults(record, name ?? "record", reading.diagnostics, reading.leftOut))
        }
        self.record = (read, record)
    }
}

// MARK: - Values

extension AssessedText {
    var projectID: String { assessment.submission.project.id }

    var projectName: String { assessment.submission.project.name }

    var verdict: Review.Verdict { Review.Verdict(assessment.verdict) }

    var stage: Review.Stage { assessment.submission.dates.completion == nil ? .intent : .final }

    var payableArea: Bounds<String> { Bounds(assessment.reward.payableArea) { $0.description } }

    var amount: Bounds<String> { Bounds(assessment.reward.amount) { $0.description } }

    var isCapped: Bool { assessment.reward.isCapped }

    var findings: [Finding] { assessment.findings.map(value) }

    var buildings: [Building] {
        assessment.buildings.map { building in
            Building(building, of: assessment.submission.buildings[building.index], findings: building.findings.map(value))
        }
    }

    var decisiveReadings: [DecisiveReading] { assessment.decisiveReadings.map(DecisiveReading.init) }

    var provisionalFigures: [ProvisionalFigure] { assessment.provisionalFigures.map(ProvisionalFigure.init) }

    var warnings: [Diagnostic] { Faults(bytes, name, diagnostics, leftOut).diagnostics }

    private func value(_ finding: PrefabAssessment.Finding) -> Finding {
        let (place, span) = assessment.submission.resolve(finding.ruling.place, in: assessment.standards)
        let pointer = place.pointer(in: assessment.standards)
        return Finding(
            finding, about: assessment.description(of: finding), at: Place(pointer: pointer, at: lines.position(of: Int(span.start))))
    }
}

// MARK: - Reports

extension AssessedText {
    func text(_ reporter: Reporter) -> String { TextRenderer(color: false).render(report(reporter).document) }

    func markdown(_ reporter: Reporter) -> String { MarkdownRenderer().render(report(reporter).document) }

    func html(_ reporter: Reporter) -> String { HTMLRenderer().render(report(reporter)) }

    func json(_ reporter: Reporter) -> String {
        let provenance = Provenance(
            toolVersion: ToolVersion.current, standardsDigest: reporter.digest(of: standards),
            language: PrefabAssessment.Language(reporter.language))
        var writer = JSONWriter(pretty: true)
        VerdictJSON(provenance, standards.standards)
            .write(
                assessment, lines: lines, submissionDigest: reporter.digest(of: bytes), warnings: diagnostics, leftOut: leftOut, to: &writer
            )
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func report(_ reporter: Reporter) -> ReviewReport {
        ReviewReport(
            assessment, lines: lines, submissionDigest: reporter.digest(of: bytes), standardsDigest: reporter.digest(of: standards),
            toolVersion: ToolVersion.current, record: record.map { ($0.0, digest: reporter.digest(of: $0.bytes)) }, warnings: diagnostics,
            leftOut: leftOut, language: PrefabAssessment.Language(reporter.language))
    }
}

extension Reporter {
    /// A digest in hexadecimal.
    fileprivate func digest(of bytes: [UInt8]) -> String {
        let digest = sha256(bytes)
        precondition(digest.count == 32, "a SHA-256 has 32 bytes, not \(digest.count)")
        return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    fileprivate func digest(of standards: CheckedStandards) -> String {
        digest(of: Array(standards.folder.checksums { digest(of: $0) }.utf8))
    }
}
