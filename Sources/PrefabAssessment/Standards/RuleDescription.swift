/// What is to be said of a rule once and for all.
///
/// There is one for each rule.
package final class RuleDescription: Sendable {
    /// Whether an outcome counts for the verdict.
    package enum Effect: Sendable {
        case gating
        case advisory
    }

    /// The rule's id, as verdicts write it: `48-5-area`.
    package let id: String
    package let title: Message.Text
    /// The instrument and its article: `京技管〔2022〕48号 第五条`.
    package let citation: String
    /// The words of the instrument that the rule applies; of the contract where there are none.
    package let sentence: String
    package let effect: Effect

    init(_ id: String, title: Message.Text, citation: String, sentence: String, effect: Effect = .gating) {
        self.id = id
        self.title = title
        self.citation = citation
        self.sentence = sentence
        self.effect = effect
    }
}
