package import PrefabAssessment

/// Writes an assessment as `prefab-verdict/1` (contract section 6): keys in a fixed order, exact values as reduced fractions.
package struct VerdictJSON: Sendable {
    package static let format = "prefab-verdict/1"

    /// Whether a format is that of verdicts, of this or another version.
    package static func isVersion(_ format: String) -> Bool {
        format.hasPrefix("prefab-verdict/")
    }

    private let provenance: Provenance
    private let forms: FindingForms
    private var language: Language { provenance.language }

    /// - Parameter standards: by which the submissions are assessed.
    package init(_ provenance: Provenance, _ standards: Standards) {
        self.provenance = provenance
        forms = FindingForms(standards)
    }

    /// Writes one verdict.
    ///
    /// - Parameters:
    ///   - lines: of the submission's text, for the places of the findings.
    ///   - submissionDigest: SHA-256 of the submission's bytes, in hexadecimal.
    ///   - warnings: what was found odd in the submission; each code is written once.
    ///   - leftOut: what was beside those.
    package func write(
        _ assessment: borrowing Assessment, lines: LineIndex, submissionDigest: String, warnings: [Diagnostic],
        leftOut: DiagnosticCounts = DiagnosticCounts(), to writer: inout JSONWriter
    ) {
        writer.beginObject()
        writer.member("format", word: Self.format)
        provenance.writeTool(to: &writer)
        writer.object("submission") { $0.member("sha256", word: submissionDigest) }
        provenance.writeStandards(to: &writer)
        // By its own property: through `Assessment.submission` the whole of it would be copied.
        let assessed = assessment.assessed
        writer.object("project") { writer in
            writer.member("id", assessed.submission.project.id)
            writer.member("name", assessed.submission.project.name)
        }
        writer.member("stage", word: assessed.submission.stage.rawValue)
        writer.member("verdict", word: assessment.verdict.rawValue)
        Self.write(assessment.reward, to: &writer)
        write(assessment.findings, of: assessment.assessed, lines, to: &writer)
        writer.beginArray("buildings")
        for index in assessment.buildings.indices {
            writer.separate()
            write(assessment.buildings[index], of: assessment.assessed, lines, to: &writer)
            writer.drain()
        }
        writer.endArray()
        writer.array("readings", of: assessment.decisiveReadings) { writer, reading in Self.write(reading, to: &writer) }
        writer.array("provisional", of: assessment.provisionalFigures) { writer, figure in
            writer.string { $0.append(figure.id) }
        }
        if let beside = assessment.beside { write(beside, of: assessment.assessed, lines, to: &writer) }
        if !warnings.isEmpty { Self.write(warnings, leftOut, to: &writer) }
        writer.endObject()
        writer.finish()
    }

    private static func write(_ warnings: [Diagnostic], _ leftOut: DiagnosticCounts, to writer: inout JSONWriter) {
        var codes: [DiagnosticCode] = []
        for warning in warnings where warning.severity == .warning && !codes.contains(warning.code) { codes.append(warning.code) }
        for (code, _) in leftOut.sorted where code.severity == .warning && !codes.contains(code) { codes.append(code) }
        if codes.isEmpty { return }
        writer.array("warnings", of: codes) { writer, code in writer.string { $0.append(code.rawValue) } }
    }

    // MARK: - Project

    private static func write(_ reward: Reward, to writer: inout JSONWriter) {
        writer.object("reward") { writer in
            writer.object("payableArea") { writer in
                writer.member("lower", plain: { $0.append(reward.payableArea.lower) })
                writer.member("upper", plain: { $0.append(reward.payableArea.upper) })
            }
            write(reward.amount, to: &writer)
            writer.member("capped", reward.isCapped)
        }
    }

    private static func write(_ amount: Bounds<Money>, to writer: inout JSONWriter) {
        writer.object("amount") { writer in
            writer.member("lower", plain: { $0.append(amount.lower) })
            writer.member("upper", plain: { $0.append(amount.upper) })
        }
    }

    // MARK: - Other methods

    private func write(
        _ ratings: [MethodRating], of assessed: AssessedProject, _ lines: borrowing LineIndex, to writer: inout JSONWriter
    ) {
        writer.beginArray("beside")
        for rating in ratings {
            writer.separate()
            writer.beginObject()
            writer.member("method", rating.method.id)
            writer.beginArray("buildings")
            for building in rating.buildings {
                writer.separate()
                writer.beginObject()
                writer.member("id", assessed.submission.buildings[building.index].id)
                ScoreJSON.writeRate(building.sheet, to: &writer)
                ScoreJSON.write(grade: building.grade, to: &writer)
                ScoreJSON.writeItems(building.sheet, to: &writer)
                write(building.findings, of: assessed, lines, to: &writer)
                writer.endObject()
                writer.drain()
            }
            writer.endArray()
            writer.endObject()
        }
        writer.endArray()
    }

    // MARK: - Findings

    private func write(
        _ findings: [Finding], of assessed: AssessedProject, _ lines: borrowing LineIndex, to writer: inout JSONWriter
    ) {
        writer.beginArray("findings")
        var last = FindingForms.LastPlace()
        for index in findings.indices {
            writer.separate()
            if writer.isPretty {
                FindingForms.write(findings[index], of: assessed, lines, in: language, to: &writer)
            } else {
                forms.write(findings, index, of: assessed, lines, after: &last, in: language, to: &writer)
            }
        }
        writer.endArray()
    }

    private static func write(_ reading: DecisiveReading, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", word: reading.id.rawValue)
            writer.member("reading", word: reading.taken.rawValue)
            writer.object("alternative") { writer in
                writer.member("reading", word: reading.alternative.rawValue)
                writer.member("verdict", word: reading.verdict.rawValue)
                write(reading.amount, to: &writer)
            }
        }
    }

    // MARK: - Buildings

    private func write(
        _ assessment: borrowing BuildingAssessment, of assessed: AssessedProject, _ lines: borrowing LineIndex,
        to writer: inout JSONWriter
    ) {
        writer.beginObject()
        writer.member("id", assessed.submission.buildings[assessment.index].id)
        writer.member("verdict", word: assessment.verdict.rawValue)
        writer.member("route", word: assessment.route.rawValue)
        writer.member("mandated", word: assessment.mandated.rawValue)
        writer.member("standard", assessment.sheet.method.id)
        ScoreJSON.write(grade: assessment.grade, to: &writer)
        ScoreJSON.write(prefabricationRate: assessment.prefabricationRate, to: &writer)
        ScoreJSON.writeRate(assessment.sheet, to: &writer)
        ScoreJSON.writeItems(assessment.sheet, to: &writer)
        write(assessment.findings, of: assessed, lines, to: &writer)
        writer.endObject()
    }
}
