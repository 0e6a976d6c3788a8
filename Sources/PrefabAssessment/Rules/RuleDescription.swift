/// A rule by its place in the book that an assessment goes by: what a finding holds of it, and what compares at once.
///
/// A number means a rule only together with the standards of its assessment, ``Standards/rule(_:)``; rules of two assessments are the same
/// where their ids are.
package struct RuleNumber: Hashable, Sendable {
    /// From 0, in the order in which rules are reported.
    package let place: UInt16

    init(_ place: Int) {
        self.place = UInt16(place)
    }
}

/// What is to be said of a rule once and for all.
///
/// There is one for each rule.
package final class RuleDescription: Sendable {
    /// Whether an outcome counts for the verdict.
    package enum Effect: Sendable {
        case gating
        case advisory
    }

    /// `48-8-window`.
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

/// What a newcomer should know of a rule besides its ``RuleDescription``: how it judges, and a change that turns its outcome.
///
/// The figures of the law stand in the data and in the sentence of the instrument, not here.
package struct RuleHelp: Sendable {
    /// What must hold for the rule to pass.
    package let meaning: Message.Text
    /// How the rule judges, and when it leaves the matter open.
    package let reason: Message.Text
    /// What to do where it does not pass.
    package let remedy: Message.Text
    package let example: Example

    /// A submission of `samples/` for which the rule passes with the one text and comes out otherwise with the other; a test runs each.
    package struct Example: Sendable {
        /// The name of the file in `samples/`.
        package let sample: String
        package let passing: String
        /// Empty where the field is left out.
        package let other: String
        /// What the rule says of `other`.
        package let outcome: Outcome
    }

    init(meaning: (String, String), reason: (String, String), remedy: (String, String), example: Example) {
        self.meaning = Message.Text(meaning.0, meaning.1)
        self.reason = Message.Text(reason.0, reason.1)
        self.remedy = Message.Text(remedy.0, remedy.1)
        self.example = example
    }
}
