package import PrefabAssessment

/// What tells the submission of one file from those of others: the ids of its project and of the buildings that it applies for, each
/// with its place. Kept instead of the submission, so that a check of many files need not hold them all.
package struct SubmissionIdentity: Sendable {
    struct ID: Sendable {
        let text: String
        let pointer: String
        let span: SourceSpan
        let start: TextPosition
        let end: TextPosition
        let excerpt: SourceExcerpt
    }

    let project: ID
    /// Those applied for (申请奖励单体).
    let buildings: [(id: ID, building: AppliedBuilding)]

    /// - Parameter bytes: the text that the submission was read from.
    /// - Complexity: linear in the length of the text.
    package init?(_ submission: Submission, bytes: [UInt8], _ standards: Standards) {
        var cursor = TextCursor(bytes)
        func id(_ text: String, _ place: Place, _ span: SourceSpan) -> ID {
            let (start, end) = cursor.positions(of: span)
            return ID(
                text: text, pointer: place.pointer(in: standards), span: span, start: start, end: end,
                excerpt: SourceExcerpt(of: span, from: start, to: end, in: bytes))
        }
        guard let span = submission.project.spans[.id] else { return nil }
        project = id(submission.project.id, .project(.id), span)
        buildings = submission.buildings.enumerated().compactMap { index, building in
            guard let applied = AppliedBuilding(building, of: submission.project), let span = building.spans[.id] else { return nil }
            return (id(building.id, .buildingField(index, .id), span), applied)
        }
    }
}
