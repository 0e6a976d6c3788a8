extension Submission {
    /// The longest text that is read, in bytes: places are kept as 32-bit numbers.
    package static let longestText = Int(Int32.max)

    /// What is wrong with a longer one; a caller that knows the length of a file need not read it.
    package static let textTooLong: Diagnostic = Diagnostic(JSONSyntaxError(.textTooLong, 0, 0), in: TextBytes())
}
