public import PrefabAssessment

/// Writes an assessment as `prefab-verdict/1` (contract section 6): keys in a fixed order, exact values as reduced fractions.
public struct VerdictJSON: Sendable {
    public static let format = "prefab-verdict/1"

    /// Whether a format is that of verdicts, of this or another version.
    public static func isVersion(_ format: String) -> Bool {
        format.hasPrefix("prefab-verdict/")
    }

    private let provenance: Provenance
    private var language: Language { provenance.language }

    public init(_ provenance: Provenance) {
        self.provenance = provenance
    }

    /// Writes one verdict.
    ///
    /// - Parameters:
    ///   - lines: of the submission's text, for the places of the findings.
    ///   - submissionDigest: SHA-256 of the submission's bytes, in hexadecimal.
    public func write(
        _ assessment: Assessment, lines: LineIndex, submissionDigest: String, to writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.member("format", Self.format)
            provenance.writeTool(to: &writer)
            writer.object("submission") { $0.member("sha256", submissionDigest) }
            provenance.writeStandards(to: &writer)
            writer.object("project") { writer in
                writer.member("id", assessment.submission.project.id)
                writer.member("name", assessment.submission.project.name)
            }
            writer.member("verdict", word: assessment.verdict.rawValue)
            write(assessment.reward, to: &writer)
            let places = Places(submission: assessment.submission, lines: lines)
            write(assessment.findings, places, to: &writer)
            writer.array("buildings", of: assessment.buildings) { writer, building in
                write(building, id: assessment.submission.buildings[building.index].id, places, to: &writer)
            }
            writer.array("readings", of: assessment.decisiveReadings) { writer, reading in
                write(reading, to: &writer)
            }
            writer.array("provisional", of: assessment.provisionalFigures) { writer, figure in
                writer.string { $0.append(figure.id) }
            }
        }
        writer.finish()
    }

    private struct Places {
        let submission: Submission
        let lines: LineIndex
    }

    // MARK: - Project

    private func write(_ reward: Reward, to writer: inout JSONWriter) {
        writer.object("reward") { writer in
            writer.object("payableArea") { writer in
                writer.member("lower", plain: { $0.append(reward.payableArea.lower) })
                writer.member("upper", plain: { $0.append(reward.payableArea.upper) })
            }
            write(reward.amount, to: &writer)
            writer.member("capped", reward.isCapped)
        }
    }

    private func write(_ amount: Bounds<Money>, to writer: inout JSONWriter) {
        writer.object("amount") { writer in
            writer.member("lower", plain: { $0.append(amount.lower) })
            writer.member("upper", plain: { $0.append(amount.upper) })
        }
    }

    private func write(_ findings: [Finding], _ places: Places, to writer: inout JSONWriter) {
        writer.array("findings") { writer in
            for index in findings.indices {
                writer.separate()
                write(findings[index], places, to: &writer)
            }
        }
    }

    private func write(_ finding: borrowing Finding, _ places: borrowing Places, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("rule", word: finding.rule.rawValue)
            writer.member("outcome", word: finding.outcome.rawValue)
            writer.member("message", text: { finding.ruling.message.write(to: &$0, in: language) })
            writer.member("citation", word: finding.description.citation)
            let (place, span) = places.submission.resolve(finding.ruling.place)
            let position = places.lines.position(of: Int(span.start))
            writer.object("at") { writer in
                writer.member("pointer", plain: { place.writePointer(to: &$0) })
                writer.member("line", position.line)
                writer.member("column", position.column)
            }
        }
    }

    private func write(_ reading: DecisiveReading, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", word: reading.id.rawValue)
            writer.member("reading", reading.taken)
            writer.object("alternative") { writer in
                writer.member("reading", reading.alternative)
                writer.member("verdict", word: reading.verdict.rawValue)
                write(reading.amount, to: &writer)
            }
        }
    }

    // MARK: - Buildings

    private func write(
        _ assessment: BuildingAssessment, id: String, _ places: Places, to writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.member("id", id)
            writer.member("verdict", word: assessment.verdict.rawValue)
            writer.member("route", word: assessment.route.rawValue)
            writer.member("mandated", word: assessment.mandated.rawValue)
            writer.member("standard", assessment.sheet.table)
            if let grade = assessment.grade { writer.member("grade", word: grade.rawValue) } else { writer.null("grade") }
            if let rate = assessment.prefabricationRate {
                write("prefabricationRate", rate, to: &writer)
            } else {
                writer.null("prefabricationRate")
            }
            writer.object("assemblyRate") { writer in
                write("lower", assessment.sheet.rate.lower, to: &writer)
                write("upper", assessment.sheet.rate.upper, to: &writer)
            }
            writer.array("items", of: assessment.sheet.items) { writer, item in write(item, to: &writer) }
            write(assessment.findings, places, to: &writer)
        }
    }

    private func write(_ key: StaticString, _ rate: Rational, to writer: inout JSONWriter) {
        writer.object(key) { writer in
            writer.member("exact", plain: { $0.append(rate) })
            writer.member("percent", plain: { $0.appendPercent(rate) })
        }
    }

    private func write(_ item: ScoreSheet.Item, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("item", word: item.item.rawValue)
            if let ratio = item.ratio {
                writer.member("ratio", plain: { $0.append(ratio) })
            } else {
                writer.null("ratio")
            }
            if let score = item.score {
                writer.object("score") { writer in
                    writer.member("lower", plain: { $0.append(score.lower) })
                    writer.member("upper", plain: { $0.append(score.upper) })
                }
            } else {
                writer.null("score")
            }
            writer.member("maximum", plain: { $0.append(item.maximum) })
            writer.member("basis", word: item.basis.rawValue)
        }
    }
}
