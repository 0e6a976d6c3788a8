/// What one rule says of the project or of a building, with its reason.
public struct Finding: Hashable, Sendable {
    /// The rule's id: `48-5-area`. `prefab explain` and the catalogue of rules tell more about it.
    public let rule: String
    /// What became of the rule.
    public let outcome: Outcome
    /// Whether the rule is a remark, which no verdict rests on.
    public let isAdvisory: Bool
    /// The instrument and its article: `京技管〔2022〕48号 第五条`.
    public let citation: String
    /// The place in the submission that the rule looked at; of a field that was left out, the object that lacks it.
    public let place: Place
    let titleWords: Words
    let messageWords: Words

    /// The rule in a few words: `地上建筑面积不小于 5000 m²`.
    public func title(in language: Language) -> String { titleWords[language] }

    /// One sentence with the figures that were compared: `地上建筑面积 15847.2 m² ≥ 5000 m²`.
    public func message(in language: Language) -> String { messageWords[language] }

    /// What became of a rule. The contract fixes these four (`prefab-verdict/1`, `outcome`).
    public enum Outcome: String, CaseIterable, Sendable {
        /// The rule is met.
        case pass
        /// The rule is not met.
        case fail
        /// Another value of what is missing could change it.
        case undetermined
        /// The rule does not speak to this project or building.
        case notApplicable
    }
}
