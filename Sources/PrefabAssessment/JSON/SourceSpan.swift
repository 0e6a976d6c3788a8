/// A stretch of the submission's bytes, from `start` up to but not including `end`.
public struct SourceSpan: Hashable, Sendable {
    public let start: Int32
    public let end: Int32

    public init(_ start: Int, _ end: Int) {
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
    }

    /// The very beginning of the text.
    public static let beginning = SourceSpan(0, 0)
}
