package import PrefabAssessment

/// What tells the submission of one file from those of others: the ids of its project and of the buildings that it applies for, each
/// with its place. Kept instead of the submission until ``RepeatedSubmissions`` has looked at it, so that a check of many files need not hold
/// them all; referred to, not copied.
package final class SubmissionIdentity: Sendable {
    struct ID: Sendable {
        let text: String
        let place: Place
        let span: SourceSpan
        let start: TextPosition
        let end: TextPosition
        /// The text around it, as much as an excerpt may show; the excerpt is cut out of it where one is asked for, which is seldom.
        private let around: [UInt8]
        /// Where the text around it begins.
        private let first: Int

        init(_ text: String, _ place: Place, _ span: SourceSpan, from start: TextPosition, to end: TextPosition, in bytes: [UInt8]) {
            self.text = text
            self.place = place
            self.span = span
            self.start = start
            self.end = end
            // A short text is kept once for all of its ids.
            if bytes.count <= 16 * Self.reach {
                (first, around) = (0, bytes)
                return
            }
            first = max(0, Int(span.start) - Self.reach)
            around = Array(bytes[first..<min(bytes.count, max(Int(span.end), Int(span.start) + Self.reach))])
        }

        /// One more than an excerpt has, which tells whether something was cut.
        private static let reach = SourceExcerpt.reach + 1

        var excerpt: SourceExcerpt {
            SourceExcerpt(of: SourceSpan(Int(span.start) - first, Int(span.end) - first), from: start, to: end, in: around)
        }
    }

    let project: ID
    /// Those applied for (申请奖励单体).
    let buildings: [(id: ID, building: AppliedBuilding)]

    /// - Parameter bytes: the text that the submission was read from.
    /// - Complexity: linear in the length of the text.
    package init?(_ submission: Submission, bytes: [UInt8]) {
        var cursor = TextCursor(bytes)
        func id(_ text: String, _ place: Place, _ span: SourceSpan) -> ID {
            let (start, end) = cursor.positions(of: span)
            return ID(text, place, span, from: start, to: end, in: bytes)
        }
        guard let span = submission.project.spans[.id] else { return nil }
        project = id(submission.project.id, .project(.id), span)
        buildings = submission.buildings.indices.compactMap { index in
            guard let applied = AppliedBuilding(submission.buildings[index], ofProject: submission.project.id),
                let span = submission.buildings[index].spans[.id]
            else { return nil }
            return (id(applied.id, .buildingField(index, .id), span), applied)
        }
    }
}
