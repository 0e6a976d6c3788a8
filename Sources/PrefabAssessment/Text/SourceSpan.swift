/// A stretch of the submission's bytes, from `start` up to but not including `end`.
package struct SourceSpan: Hashable, Sendable {
    package let start: Int32
    package let end: Int32

    package init(_ start: Int, _ end: Int) {
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
    }

    /// The very beginning of the text.
    package static let beginning = SourceSpan(0, 0)
}
