import PrefabAssessment

/// Finds projects and buildings that several files apply for.
///
/// 48号 第十五条(二): 同一项目多头或重复申请财政奖励资金,未及时告知或退返 — the reward is taken back. Whoever checks a folder before it is
/// handed in should hear of it; but a folder may as well hold versions of one submission, so that these are warnings. Each stands in the
/// later file and names the first one.
public struct RepeatedSubmissions {
    private struct First {
        let path: String
        let id: SubmissionIdentity.ID
    }

    private struct BuildingKey: Hashable {
        let project: String
        let building: String
    }

    private var projects: [String: First] = [:]
    private var buildings: [BuildingKey: First] = [:]

    public init() {}

    /// Looks at the next file and adds what it repeats to its diagnostics.
    public mutating func check(_ identity: SubmissionIdentity, of text: inout CheckedText) {
        var found: [PlacedDiagnostic] = []
        if let first = projects[identity.project.text] {
            found.append(
                place(
                    identity.project, text.path, first, .projectInSeveralFiles,
                    Message(
                        "项目编号 “{0}” 已用于 {1}（第 {2} 行）", "the project id “{0}” is already used in {1} (line {2})",
                        values(identity.project, first)),
                    help: Message(
                        "若是另一个项目，换用自己的编号；若是同一项目，申报时只留一份",
                        "give another project an id of its own; hand in one file only for the same project")))
        } else {
            projects[identity.project.text] = First(path: text.path, id: identity.project)
        }
        for building in identity.buildings {
            let key = BuildingKey(project: identity.project.text, building: building.text)
            guard let first = buildings[key] else {
                buildings[key] = First(path: text.path, id: building)
                continue
            }
            found.append(
                place(
                    building, text.path, first, .buildingInSeveralFiles,
                    Message(
                        "单体 “{0}” 已在 {1}（第 {2} 行）中申请奖励", "building “{0}” is already applied for in {1} (line {2})",
                        values(building, first)),
                    help: Message(
                        "重复申请的奖励资金将被追缴（48号 第十五条(二)）；一处写 \"appliedFor\": false，或删去一份",
                        "a reward applied for twice is taken back (48号 第十五条(二)); write \"appliedFor\": false in one place, or remove one file"
                    )))
        }
        if !found.isEmpty { text.add(found) }
    }

    private func values(_ id: SubmissionIdentity.ID, _ first: First) -> [Message.Value] {
        [.text(id.text), .text(first.path), .whole(first.id.start.line)]
    }

    private func place(
        _ id: SubmissionIdentity.ID, _ path: String, _ first: First, _ code: DiagnosticCode, _ message: Message, help: Message
    ) -> PlacedDiagnostic {
        let diagnostic = Diagnostic(code, at: id.span, message, help: help)
        let mark = id.excerpt.lines[0].bytes[id.excerpt.lines[0].mark]
        return PlacedDiagnostic(
            diagnostic: diagnostic, start: id.start, end: id.end, pointer: id.pointer, excerpt: id.excerpt,
            fingerprint: Fingerprint(path: path, diagnostic: diagnostic, pointer: id.pointer, mark: mark, number: 1),
            related: RelatedPlace(path: first.path, start: first.id.start, end: first.id.end))
    }
}
