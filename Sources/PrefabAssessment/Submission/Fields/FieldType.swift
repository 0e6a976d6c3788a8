/// What the value of a field is.
package enum FieldType: Sendable {
    /// An object or a list of objects with fields of its own.
    case structure
    case text
    /// A text with more than white space.
    case filledText
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
    /// Storeys and ranges of them, as text; a single one also as a number.
    case storeys
    /// One of some whole numbers, in rising order.
    case level([Int])
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
    /// An area of which something is paid or measured.
    static let positive = NumberRange(lower: .zero, includesLower: false, upper: nil, isWhole: false)
    static let percentage = NumberRange(lower: .zero, includesLower: true, upper: ExactDecimal(100), isWhole: false)
    static let height = NumberRange(lower: .zero, includesLower: false, upper: SubmissionLimits.greatestHeight, isWhole: false)
    static let storeys = NumberRange(lower: ExactDecimal(1), includesLower: true, upper: nil, isWhole: true)
    static let count = NumberRange(lower: ExactDecimal(1), includesLower: true, upper: nil, isWhole: true)

    /// No number of a submission reaches this: twelve digits stand before the point.
    package static let limit = ExactDecimal(units: ExactDecimal.inputLimit)
}

/// A word of a submission and what it stands for.
package struct WordDescription: Sendable {
    package let word: String
    /// What a report calls it.
    package let title: Message.Text
    /// What is to be known when choosing it.
    package let meaning: Message.Text
    /// Whether it says that the matter is not decided yet.
    let isOpen: Bool
    /// What else people call it.
    package let otherNames: [String]

    package init(word: String, title: Message.Text, meaning: Message.Text, isOpen: Bool = false, otherNames: [String] = []) {
        self.word = word
        self.title = title
        self.meaning = meaning
        self.isOpen = isOpen
        self.otherNames = otherNames
    }
}

/// The words of one field of a submission; the raw values are the words in the JSON text.
protocol SubmissionWord: RawRepresentable, CaseIterable, Sendable, FieldText where RawValue == String {
    /// The words as the reader looks them up.
    static var table: KeyTable<Self> { get }
    /// What a report calls it.
    var title: Message.Text { get }
    /// What is to be known when choosing it, if that is more than the title.
    var meaning: Message.Text { get }
    /// Whether it says that the matter is not decided yet.
    var isOpen: Bool { get }
    /// What else people call it.
    var otherNames: [String] { get }
}

extension SubmissionWord {
    var otherNames: [String] { [] }
    var meaning: Message.Text { title }
    var isOpen: Bool { false }

    static var descriptions: [WordDescription] {
        allCases.map {
            WordDescription(word: $0.rawValue, title: $0.title, meaning: $0.meaning, isOpen: $0.isOpen, otherNames: $0.otherNames)
        }
    }
}
