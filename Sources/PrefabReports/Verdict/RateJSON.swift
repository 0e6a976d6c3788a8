import PrefabAssessment

/// Writes rates and grades as `prefab-rate/1`: the keys of a building as verdicts have them under `beside`, and the sums of the groups.
struct RateJSON {
    static let format = "prefab-rate/1"

    let rating: Rating
    /// Of the submission's text, for the places of the findings.
    let lines: LineIndex
    /// SHA-256 of the submission's bytes, in hexadecimal.
    let submissionDigest: String
    let provenance: Provenance

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("format", word: Self.format)
            provenance.writeTool(to: &writer)
            writer.object("submission") { $0.member("sha256", word: submissionDigest) }
            provenance.writeStandards(to: &writer)
            writer.object("project") { writer in
                Self.write("id", rating.submission.project.id, to: &writer)
                Self.write("name", rating.submission.project.name, to: &writer)
            }
            writer.array("methods", of: rating.methods) { writer, method in write(method, to: &writer) }
            writer.array("setAside", of: rating.setAside) { writer, item in
                writer.string { $0.append(rating.standards.itemNames[item.place]) }
            }
            writer.array("provisional", of: rating.verifiedOnly ? [] : rating.unsettledFigures) { writer, figure in
                writer.string { $0.append(figure.id) }
            }
        }
        writer.finish()
    }

    /// A text that may have been left out.
    private static func write(_ key: StaticString, _ text: String, to writer: inout JSONWriter) {
        if text.isEmpty { writer.null(key) } else { writer.member(key, text) }
    }

    private func write(_ method: MethodRating, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("method", method.method.id)
            writer.array("buildings", of: method.buildings) { writer, building in write(building, to: &writer) }
        }
    }

    private func write(_ building: BuildingRating, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", rating.submission.buildings[building.index].id)
            ScoreJSON.writeRate(building.sheet, to: &writer)
            ScoreJSON.write(grade: building.grade, to: &writer)
            ScoreJSON.write(prefabricationRate: building.prefabricationRate, to: &writer)
            ScoreJSON.writeGroups(building.sheet, to: &writer)
            ScoreJSON.writeItems(building.sheet, to: &writer)
            writer.array("findings", of: building.findings) { writer, finding in
                FindingForms.write(finding, of: rating.assessed, lines, in: provenance.language, to: &writer)
            }
        }
    }
}
