/// One item of a building's score sheet (评价项).
public struct Item: Hashable, Sendable {
    /// The item's id in the standards: `verticalMembers`.
    public let id: String
    /// What the ratio of the item is, as measured: a fraction of 0...1. `nil` where it is unknown, absent, or a matter of yes or no.
    public let ratio: Fraction?
    /// The points, between 0 and ``maximum``; the bounds are these two where the score is unknown. `nil` where the building has nothing of
    /// the kind, so that the item leaves the denominator.
    public let score: Bounds<Fraction>?
    /// The most points that the item can give.
    public let maximum: Fraction
    /// Whether the score counts in the rate; it does not where an alternative to the item counts in its place.
    public let isCounted: Bool
    /// Where the score comes from.
    public let basis: Basis
    let words: Words

    /// What the standard calls the item: `竖向构件`.
    public func title(in language: Language) -> String { words[language] }

    /// Where a score comes from. The contract fixes these four (`prefab-verdict/1`, `items`, `basis`).
    public enum Basis: String, CaseIterable, Sendable {
        /// Computed from the submission.
        case recomputed
        /// Taken over from the applicant's score sheet.
        case declared
        /// Neither; the score can be anything that the item can give.
        case unknown
        /// The building has nothing of the kind.
        case absent
    }
}
