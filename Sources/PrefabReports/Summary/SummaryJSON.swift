package import PrefabAssessment

/// Writes one short line a submission: what a list of many projects needs, and no findings.
package struct SummaryJSON: Sendable {
    package static let format = "prefab-summary/1"

    package init() {}

    /// - Parameter line: of the stream, from 1.
    package func write(_ assessment: Assessment, line: Int, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("format", Self.format)
            writer.member("line", line)
            writer.member("id", assessment.submission.project.id)
            writer.member("verdict", word: assessment.verdict.rawValue)
            writer.object("payableArea") { writer in
                writer.member("lower", plain: { $0.append(assessment.reward.payableArea.lower) })
                writer.member("upper", plain: { $0.append(assessment.reward.payableArea.upper) })
            }
            writer.object("amount") { writer in
                writer.member("lower", plain: { $0.append(assessment.reward.amount.lower) })
                writer.member("upper", plain: { $0.append(assessment.reward.amount.upper) })
            }
            writer.array("buildings", of: assessment.buildings) { writer, building in
                write(building, assessment.submission.buildings[building.index], to: &writer)
            }
        }
        writer.finish()
    }

    private func write(_ assessment: BuildingAssessment, _ building: Building, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", building.id)
            writer.member("verdict", word: assessment.verdict.rawValue)
            if let grade = assessment.grade { writer.member("grade", word: grade.rawValue) } else { writer.null("grade") }
            if let rate = assessment.prefabricationRate {
                writer.member("prefabricationRate", plain: { $0.appendPercent(rate) })
            } else {
                writer.null("prefabricationRate")
            }
            writer.object("assemblyRate") { writer in
                writer.member("lower", plain: { $0.appendPercent(assessment.sheet.rate.lower) })
                writer.member("upper", plain: { $0.appendPercent(assessment.sheet.rate.upper) })
            }
        }
    }
}
