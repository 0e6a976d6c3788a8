/// An object of the files of `Standards/`: which keys it may have and what each holds.
///
/// The reader takes the keys from here and the JSON Schema is made of it, so that an editor knows what the program reads.
package final class StandardsObject: Sendable {
    /// What the schema calls it.
    package let name: String
    package let text: Message.Text
    package let fields: [StandardsField]
    /// Keys of which just one stands.
    package let alternatives: [StandardsKey]
    /// Keys of which at most one stands.
    package let exclusive: [StandardsKey]
    /// In the order of the fields, as the reader asks for them.
    let required: [StandardsKey]
    let optional: [StandardsKey]
    /// The keys of the fields and their places in the table of all keys, in the order of the fields, in which files mostly have them.
    let keys: [StandardsKey]
    let places: [Int]

    init(
        _ name: String, _ text: Message.Text, _ fields: [StandardsField], alternatives: [StandardsKey] = [], exclusive: [StandardsKey] = []
    ) {
        self.name = name
        self.text = text
        self.fields = fields
        self.alternatives = alternatives
        self.exclusive = exclusive
        var (required, optional, keys, places): ([StandardsKey], [StandardsKey], [StandardsKey], [Int]) = ([], [], [], [])
        for field in fields {
            if field.isRequired { required.append(field.key) } else { optional.append(field.key) }
            keys.append(field.key)
            places.append(place(ofCase: field.key))
        }
        (self.required, self.optional, self.keys, self.places) = (required, optional, keys, places)
    }

    /// Whether it says how surely it is known, so that `verified` and the status belong together.
    package var hasStatus: Bool { fields.contains { $0.key == .status } }
}

/// Several forms of an object, told apart by the word of its `kind`.
package final class StandardsForms: Sendable {
    package let name: String
    package let text: Message.Text
    package let forms: [(word: String, object: StandardsObject)]

    init(_ name: String, _ text: Message.Text, _ forms: [(word: String, object: StandardsObject)]) {
        self.name = name
        self.text = text
        self.forms = forms
    }

    /// The form of a word.
    func object(_ word: some RawRepresentable<String>) -> StandardsObject {
        guard let form = forms.first(where: { $0.word == word.rawValue }) else { preconditionFailure("no form is called \(word.rawValue)") }
        return form.object
    }
}

/// A key of an object in the files of `Standards/`.
package struct StandardsField: Sendable {
    package let key: StandardsKey
    package let type: StandardsFieldType
    package let isRequired: Bool
    package let text: Message.Text

    /// A key that must stand.
    static func needed(_ key: StandardsKey, _ type: StandardsFieldType, _ chinese: String, _ english: String) -> StandardsField {
        StandardsField(key: key, type: type, isRequired: true, text: Message.Text(chinese, english))
    }

    /// A key that may be left out.
    static func optional(_ key: StandardsKey, _ type: StandardsFieldType, _ chinese: String, _ english: String) -> StandardsField {
        StandardsField(key: key, type: type, isRequired: false, text: Message.Text(chinese, english))
    }
}

/// What the value of a key is.
package indirect enum StandardsFieldType: Sendable {
    /// Text that is not empty.
    case text
    /// The number of an instrument: text without `#`.
    case instrument
    /// A name that becomes a key of submissions or a part of an id.
    case name
    /// `instrument#row`.
    case recordID
    /// Text in Chinese and English.
    case words
    case constant(String)
    case word([String])
    case flag
    case date
    /// A day, or the first and the last one with a stroke between them.
    case dayOrDays
    /// A number from zero up to the limit of its unit.
    case number(FigureUnit)
    /// A ratio of two lengths in percent, up to 1000.
    case lengthRatio
    case year
    /// A level of an attribute: a whole number from 0 to 100.
    case level
    /// The value of an attribute: yes or no, or a level.
    case attributeValue
    /// A number, or a day where the unit says so.
    case numberOrDate
    /// A number from zero, in whatever unit.
    case positive
    /// The name of a field of a submission, or of a measure behind `measures.`.
    case quantity
    /// How surely a figure is known.
    case status
    case unit
    /// One of the names under the file's `sources`.
    case source
    /// The file's `sources`: names with what they stand for.
    case sources
    /// Structures of buildings, each once.
    case structures
    case object(StandardsObject)
    case forms(StandardsForms)
    /// At least one, unless it may be empty.
    case list(StandardsFieldType, mayBeEmpty: Bool = false)
    /// The same where each stands once.
    case set(StandardsFieldType)
    /// One entry for each word of an enumeration.
    case complete(StandardsObject, count: Int)

    static func word<Word: RawRepresentable & CaseIterable>(of _: Word.Type) -> StandardsFieldType where Word.RawValue == String {
        .word(Word.allCases.map(\.rawValue))
    }
}
