/// A place in the text of a submission or of a file of standards.
public struct Place: Hashable, Sendable {
    /// The way to the value as a JSON Pointer (RFC 6901): `/buildings/0/height`; empty for the whole text.
    public let pointer: String
    /// The line, counted from 1.
    public let line: Int
    /// The character of the line, counted from 1; characters are Unicode scalars.
    public let column: Int
}
