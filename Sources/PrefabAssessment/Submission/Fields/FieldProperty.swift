/// The property of an object that a field is read into, with the field's type.
///
/// Ways through key paths are slow, so that the reader does not take them; whoever compares or tries values does. Even a key path that is
/// only made costs something at the start of every run, which asks all rows whether they are required; so it is made when it is needed.
struct FieldProperty<Object> {
    typealias Path<Stored> = () -> WritableKeyPath<Object, Stored>

    let type: FieldType
    let text: (Object) -> String?
    let set: (inout Object, String) -> Void

    private init<Stored: FieldStored>(_ type: FieldType, _ path: @escaping Path<Stored>) {
        self.type = type
        text = { $0[keyPath: path()].value?.fieldText }
        set = { object, text in
            if let value = Stored.Value(fieldText: text) { object[keyPath: path()] = Stored(value) }
        }
    }

    /// A field that is no single value of the object.
    private init(_ type: FieldType) {
        self.type = type
        text = { _ in nil }
        set = { _, _ in }
    }

    static func text<Stored: FieldStored>(_ path: @autoclosure @escaping Path<Stored>) -> Self where Stored.Value == String {
        Self(.text, path)
    }

    static func filledText<Stored: FieldStored>(_ path: @autoclosure @escaping Path<Stored>) -> Self where Stored.Value == String {
        Self(.filledText, path)
    }

    static func word<Stored: FieldStored>(_ path: @autoclosure @escaping Path<Stored>) -> Self where Stored.Value: SubmissionWord {
        Self(.word(Stored.Value.descriptions), path)
    }

    static func date(_ path: @autoclosure @escaping Path<CalendarDate?>) -> Self {
        Self(.date, path)
    }

    static func slabStart(_ path: @autoclosure @escaping Path<Submission.SlabStart?>) -> Self {
        Self(.dateOr(Submission.SlabStart.notStartedDescription), path)
    }

    static func flag<Stored: FieldStored>(_ path: @autoclosure @escaping Path<Stored>) -> Self where Stored.Value == Bool {
        Self(.flag, path)
    }

    static func number<Stored: FieldStored>(_ path: @autoclosure @escaping Path<Stored>, _ range: NumberRange, unit: String = "") -> Self {
        Self(.number(range, unit: unit), path)
    }

    /// This text and no other.
    static func constant(_ text: String) -> Self { Self(.constant(text)) }

    static var structure: Self { Self(.structure) }
    static var storeys: Self { Self(.storeys) }
    /// A word that the standards define; without them it cannot be told what the object holds.
    static var defined: Self { Self(.text) }
}

/// What a property holds: a value, or nothing where its field was left out.
protocol FieldStored {
    associatedtype Value: FieldText
    var value: Value? { get }
    init(_ value: Value)
}

/// A value of a field, to and from what the format writes for it, without quotation marks.
protocol FieldText: FieldStored where Value == Self {
    var fieldText: String { get }
    init?(fieldText: String)
}

extension FieldText {
    var value: Self? { self }
    init(_ value: Self) { self = value }
}

extension Optional: FieldStored where Wrapped: FieldText {
    var value: Wrapped? { self }
}

extension FieldText where Self: LosslessStringConvertible {
    var fieldText: String { description }
    init?(fieldText: String) { self.init(fieldText) }
}

extension String: FieldText {}
extension Bool: FieldText {}
extension Int: FieldText {}
extension Int128: FieldText {}
extension ExactDecimal: LosslessStringConvertible, FieldText {}
extension CalendarDate: LosslessStringConvertible, FieldText {}

extension SubmissionWord {
    var fieldText: String { rawValue }
    init?(fieldText: String) { self.init(rawValue: fieldText) }
}
