/// What a submission is written for, which says what it must have.
package enum SubmissionPurpose: String, CaseIterable, Sendable {
    /// A review of all that the law asks.
    case review
    /// Rates and grades of its buildings alone: neither project nor uses nor areas are needed.
    case rate
}

extension FieldDescription {
    /// Whether a submission that is written for this must have the field in its object.
    package func isRequired(for purpose: SubmissionPurpose) -> Bool {
        isRequired && (purpose == .review || isNeededToRate)
    }
}
