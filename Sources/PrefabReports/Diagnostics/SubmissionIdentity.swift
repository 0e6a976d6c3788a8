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
        /// The text around it, as much as an excerpt may show; the excerpt is cut out of it where one is asked for, which is seldom.
        private let around: [UInt8]
        /// Where the id stands in that.
        private let place: SourceSpan

        init(_ text: String, _ pointer: String, _ span: SourceSpan, from start: TextPosition, to end: TextPosition, in bytes: [UInt8]) {
            self.text = text
            self.pointer = pointer
            self.span = span
            self.start = start
            self.end = end
            let first = max(0, Int(span.start) - SourceExcerpt.reach - 1)
            let last = min(bytes.count, max(Int(span.end), Int(span.start) + SourceExcerpt.reach) + 1)
            around = Array(bytes[first..<last])
            place = SourceSpan(Int(span.start) - first, Int(span.end) - first)
        }

        var excerpt: SourceExcerpt { SourceExcerpt(of: place, from: start, to: end, in: around) }
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
            return ID(text, place.pointer(in: standards), span, from: start, to: end, in: bytes)
        }
        guard let span = submission.project.spans[.id] else { return nil }
        project = id(submission.project.id, .project(.id), span)
        buildings = submission.buildings.enumerated().compactMap { index, building in
            guard let applied = AppliedBuilding(building, of: submission.project), let span = building.spans[.id] else { return nil }
            return (id(building.id, .buildingField(index, .id), span), applied)
        }
    }
}
