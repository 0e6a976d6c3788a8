/// The forms in which a review can be written.
package enum ReportFormat: String, CaseIterable, Sendable {
    case text
    case markdown
    case html
    case json
}
