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
    package func write(
        _ assessment: borrowing Assessment, lines: LineIndex, submissionDigest: String, to writer: inout JSONWriter
    ) {
        writer.beginObject()
        writer.member("format", word: Self.format)
        provenance.writeTool(to: &writer)
        writer.object("submission") { $0.member("sha256", word: submissionDigest) }
        provenance.writeStandards(to: &writer)
        writer.object("project") { writer in
            writer.member("id", assessment.submission.project.id)
            writer.member("name", assessment.submission.project.name)
        }
        writer.member("verdict", word: assessment.verdict.rawValue)
        Self.write(assessment.reward, to: &writer)
        write(assessment.findings, of: assessment.assessed, lines, to: &writer)
        writer.beginArray("buildings")
        for index in assessment.buildings.indices {
            writer.separate()
            write(assessment.buildings[index], of: assessment.assessed, lines, to: &writer)
        }
        writer.endArray()
        writer.array("readings", of: assessment.decisiveReadings) { writer, reading in Self.write(reading, to: &writer) }
        writer.array("provisional", of: assessment.provisionalFigures) { writer, figure in
            writer.string { $0.append(figure.id) }
        }
        writer.endObject()
        writer.finish()
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
        if let grade = assessment.grade { writer.member("grade", grade) } else { writer.null("grade") }
        if let rate = assessment.prefabricationRate {
            Self.write("prefabricationRate", rate, to: &writer)
        } else {
            writer.null("prefabricationRate")
        }
        writer.key("assemblyRate")
        writer.beginObject()
        Self.write("lower", assessment.sheet.rate.lower, to: &writer)
        Self.write("upper", assessment.sheet.rate.upper, to: &writer)
        writer.endObject()
        writer.beginArray("items")
        for index in assessment.sheet.items.indices {
            writer.separate()
            Self.write(assessment.sheet.items[index], named: assessment.sheet.method.items[index].id, to: &writer)
        }
        writer.endArray()
        write(assessment.findings, of: assessed, lines, to: &writer)
        writer.endObject()
    }

    private static func write(_ key: StaticString, _ rate: Rational, to writer: inout JSONWriter) {
        writer.object(key) { writer in
            writer.member("exact", rate)
            writer.member("percent", plain: { $0.appendPercent(rate) })
        }
    }

    private static func write(_ item: borrowing ScoreSheet.Item, named name: String, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("item", name)
        if let ratio = item.ratio { writer.member("ratio", ratio) } else { writer.null("ratio") }
        if let score = item.score {
            writer.key("score")
            writer.beginObject()
            writer.member("lower", score.lower)
            writer.member("upper", score.upper)
            writer.endObject()
        } else {
            writer.null("score")
        }
        writer.member("maximum", item.maximum)
        writer.member("basis", word: item.basis.rawValue)
        if !item.counts { writer.member("counted", false) }
        writer.endObject()
    }
}
