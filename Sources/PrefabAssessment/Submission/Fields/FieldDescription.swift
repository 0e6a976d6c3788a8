/// What is to be said of a field of a submission: in the schema, in the guide to a new submission, in the help of an error.
package struct FieldDescription: Sendable {
    package let title: Message.Text
    /// What it holds, where it stands in the papers, what follows if it is left out.
    package let text: Message.Text
    package let type: FieldType
    /// Whether its object must have it.
    package let isRequired: Bool
    /// A value as it is written in JSON.
    package let example: String
    /// What counts where the field is left out, as it is written in JSON; without one the field is then unknown.
    package let defaultValue: String?

    init(
        _ title: (String, String), _ text: (String, String), _ type: FieldType, isRequired: Bool = false, example: String,
        defaultValue: String? = nil
    ) {
        self.title = Message.Text(title.0, title.1)
        self.text = Message.Text(text.0, text.1)
        self.type = type
        self.isRequired = isRequired
        self.example = example
        self.defaultValue = defaultValue
    }
}

/// What the value of a field is.
package enum FieldType: Sendable {
    /// An object or a list of objects with fields of its own.
    case structure
    case text
    /// This text and no other.
    case constant(String)
    case word([WordDescription])
    case words([WordDescription])
    /// `YYYY-MM-DD`.
    case date
    /// A date, or a word where there is none yet.
    case dateOr(WordDescription)
    case flag
    /// A number with its unit.
    case number(NumberRange, unit: String)
    /// A number or words, for people alone.
    case textOrWhole
    /// A measure in a unit, which some buildings may have nothing of.
    case measure(unit: String, mayBeAbsent: Bool)
}

/// The numbers that a field may hold.
package struct NumberRange: Sendable {
    package let lower: ExactDecimal
    package let includesLower: Bool
    /// Included; without one the reader's own limit holds.
    package let upper: ExactDecimal?
    package let isWhole: Bool

    static let quantity = NumberRange(lower: .zero, includesLower: true, upper: nil, isWhole: false)
    /// The total of a measure, of which a ratio is taken.
    static let total = NumberRange(lower: .zero, includesLower: false, upper: nil, isWhole: false)
    static let percentage = NumberRange(lower: .zero, includesLower: true, upper: ExactDecimal(100), isWhole: false)
    static let height = NumberRange(lower: .zero, includesLower: false, upper: Plausibility.greatestHeight, isWhole: false)
    static let storeys = NumberRange(lower: ExactDecimal(1), includesLower: true, upper: nil, isWhole: true)
    static let count = NumberRange(lower: .zero, includesLower: true, upper: nil, isWhole: true)

    /// No number of a submission reaches this: twelve digits stand before the point.
    package static let limit = ExactDecimal(units: ExactDecimal.inputLimit)
}

/// A word of a submission and what it stands for.
package struct WordDescription: Sendable {
    package let word: String
    package let meaning: Message.Text
}

/// The keys of one object of a submission.
package protocol SubmissionKey: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    var field: FieldDescription { get }
}

extension SubmissionKey {
    /// The keys that the object must have.
    static var required: [Self] { allCases.filter(\.field.isRequired) }
}

/// The words of one field of a submission.
protocol SubmissionWord: RawRepresentable, CaseIterable where RawValue == String {
    var meaning: Message.Text { get }
}

extension SubmissionWord {
    static var descriptions: [WordDescription] {
        allCases.map { WordDescription(word: $0.rawValue, meaning: $0.meaning) }
    }
}
