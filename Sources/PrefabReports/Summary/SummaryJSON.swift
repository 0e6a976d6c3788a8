package import PrefabAssessment

/// Writes one short line a submission: what a list of many projects needs, and no findings.
package struct SummaryJSON: Sendable {
    package static let format = "prefab-summary/1"

    package init() {}

    /// - Parameter line: of the stream, from 1.
    package func write(_ assessment: Assessment, line: Int, to writer: inout JSONWriter) {
        writer.document(Self.format) { writer in
            writer.member("line", line)
            writer.member("id", assessment.submission.project.id)
            writer.member("verdict", assessment.verdict)
            writer.member("payableArea", assessment.reward.payableArea)
            writer.member("amount", assessment.reward.amount)
            writer.objects("buildings", of: assessment.buildings) { writer, building in
                writer.member("id", assessment.submission.buildings[building.index].id)
                writer.member("verdict", building.verdict)
                writer.member("grade", building.grade)
                writer.member("prefabricationRate", building.prefabricationRate.map(JSONPercent.init))
                let rate = building.sheet.rate
                writer.member("assemblyRate", lower: JSONPercent(rate.lower), upper: JSONPercent(rate.upper))
            }
        }
    }
}
