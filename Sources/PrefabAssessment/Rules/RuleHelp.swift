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
