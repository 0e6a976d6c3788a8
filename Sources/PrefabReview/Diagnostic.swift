/// Something wrong or odd in the text of a submission or of a file of standards: what, where, and how to mend it.
public struct Diagnostic: Hashable, Sendable {
    /// The code, which keeps its meaning once it is released: `S104`. `J…` is not JSON, `S…` is JSON but no valid submission, `W…` is a
    /// warning, `D…` is a fault of the standards. `prefab explain` tells more about it.
    public let code: String
    /// How bad it is.
    public let severity: Severity
    /// The name of the text, where it has one; of a file of standards, its name in the folder.
    public let file: String?
    /// Where the first character stands that it speaks of; of a file of standards that is not there, the beginning.
    public let place: Place
    let messageWords: Words
    let helpWords: Words

    /// What is wrong, with the figures at hand. Characters that could mislead a reader are spelt out.
    public func message(in language: Language) -> String { messageWords[language] }

    /// What to do about it. Characters that could mislead a reader are spelt out.
    public func help(in language: Language) -> String { helpWords[language] }

    /// How bad a diagnostic is. The contract fixes these three (`prefab-diagnostics/1`, `severity`).
    public enum Severity: String, CaseIterable, Sendable {
        /// There is no verdict before it is mended.
        case error
        /// The verdict stands, but somebody has to look.
        case warning
        /// Worth knowing, nothing to mend.
        case note
    }
}
