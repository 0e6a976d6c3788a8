/// The colours and weights of a terminal (ECMA-48), or none.
struct TerminalStyle: Sendable {
    let isColored: Bool

    /// - Parameter code: `1;31`; none leaves the text as it is.
    func paint(_ text: String, _ code: String?) -> String {
        guard isColored, let code else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
