/// A figure of the standards that is neither printed in the instruments at hand nor proof-read.
public struct ProvisionalFigure: Hashable, Sendable {
    /// The instrument and the row: `DB11/T 1831-2021#verticalMembers`.
    public let id: String
    /// How surely it is known: `copy` (read in a public copy), `secondary` (in a derived document), `provisional` (carried over or recalled)
    /// or `unknown` (the row is known to exist, its figure is not).
    public let status: String
    let words: Words

    /// What the figure is.
    public func title(in language: Language) -> String { words[language] }
}
