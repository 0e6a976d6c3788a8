/// A field of a submission as its users know it: in the schema, in the guide to a new submission, in the help of an error, in reports.
package struct FieldDescription: Sendable {
    package let title: Message.Text
    /// What it holds, where it stands in the papers, what follows if it is left out.
    package let text: Message.Text
    package private(set) var type: FieldType
    /// Whether its object must have it.
    package let isRequired: Bool
    /// Whether even rates and grades alone cannot do without it, if it is required.
    let isNeededToRate: Bool
    /// A value as it is written in JSON.
    package let example: String
    /// What counts where the field is left out, as it is written in JSON; without one the field is then unknown.
    package let defaultValue: String?
    /// Whether two submissions are compared by it.
    let isCompared: Bool
    /// Which new submissions ask for it.
    let need: FieldNeed
    /// What else people call it, for the help of an error.
    package let otherNames: [String]
    private let short: (String, String)?

    /// - Parameter short: the short title; without one it is the title, in English with a small letter at its head.
    init(
        _ title: (String, String), _ text: (String, String), _ type: FieldType, isRequired: Bool = false, isNeededToRate: Bool = true,
        example: String, defaultValue: String? = nil, short: (String, String)? = nil, isCompared: Bool = true, need: FieldNeed = .never,
        otherNames: [String] = []
    ) {
        self.title = Message.Text(title.0, title.1)
        self.text = Message.Text(text.0, text.1)
        self.type = type
        self.isRequired = isRequired
        self.isNeededToRate = isNeededToRate
        self.example = example
        self.defaultValue = defaultValue
        self.isCompared = isCompared
        self.need = need
        self.otherNames = otherNames
        self.short = short
    }

    /// A field of no object of a submission: what a workbook has besides.
    package init(
        besides title: (String, String), _ text: (String, String), _ type: FieldType, isRequired: Bool = false, example: String
    ) {
        self.init(title, text, type, isRequired: isRequired, example: example)
    }

    /// The same with another limit of its numbers, where the standards set it.
    package func limited(to upper: ExactDecimal) -> FieldDescription {
        guard case .number(let range, let unit) = type else { return self }
        var copy = self
        copy.type = .number(
            NumberRange(lower: range.lower, includesLower: range.includesLower, upper: upper, isWhole: range.isWhole), unit: unit)
        return copy
    }

    /// What a report calls it in the middle of a sentence.
    package var shortTitle: Message.Text {
        if let short { return Message.Text(short.0, short.1) }
        return Message.Text(title.chinese, title.english.prefix(1).lowercased() + title.english.dropFirst())
    }
}

/// The cases in which a new submission asks for a field that it may leave out.
enum FieldNeed: Hashable, Sendable {
    case never, always
    /// The project is completed.
    case completed
    /// The planning permit is not known from the start.
    case unknownPermit
    case uses([Use])
    /// The governing method asks for full decoration.
    case decoration
    /// The structure is given as a list of components.
    case takeOff
}

/// A row of the table of an object: a field's description and the property that it is read into.
///
/// ``SubmissionObject`` shows a whole table, and says what follows from a row.
package struct Field<Object> {
    let description: FieldDescription
    private let property: FieldProperty<Object>

    init(
        _ title: (String, String), _ text: (String, String), _ property: FieldProperty<Object>, isRequired: Bool = false,
        isNeededToRate: Bool = true, example: String, defaultValue: String? = nil, short: (String, String)? = nil, isCompared: Bool = true,
        need: FieldNeed = .never, otherNames: [String] = []
    ) {
        description = FieldDescription(
            title, text, property.type, isRequired: isRequired, isNeededToRate: isNeededToRate, example: example,
            defaultValue: defaultValue, short: short, isCompared: isCompared, need: need, otherNames: otherNames)
        self.property = property
    }

    /// What the object holds, as the format writes it but without quotation marks.
    ///
    /// - Returns: `nil` where the field was left out and has no default, or is an object or a list.
    func text(of object: Object) -> String? {
        property.text(object)
    }

    /// Gives the object a value; a text that is none of the field's type changes nothing.
    func set(_ text: String, in object: inout Object) {
        property.set(&object, text)
    }
}

/// The keys of one object of a submission; the raw values are the keys in the JSON text.
package protocol SubmissionKey: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    var field: FieldDescription { get }
}

extension SubmissionKey {
    /// The keys that the object must have.
    static var required: [Self] { allCases.filter(\.field.isRequired) }
}

/// The keys of an object whose fields are properties.
package protocol FieldKey: SubmissionKey {
    associatedtype Object
    var row: Field<Object> { get }
}

extension FieldKey {
    package var field: FieldDescription { row.description }
}
