/// An object of a submission whose fields are properties. It stands in one file: the properties, the keys, the rows, the reading.
///
/// ```swift
/// package struct RewardBasis: Sendable, SubmissionObject {
///     package internal(set) var voluntary: Voluntary?
///     …
///     mutating func read(_ key: RewardBasisKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
///         switch key {
///         case .voluntary: voluntary = try reader.word()
///         …
///         }
///     }
/// }
///
/// package enum RewardBasisKey: String, FieldKey {
///     case voluntary, …
///
///     package var row: Field<Submission.RewardBasis> {
///         switch self {
///         case .voluntary: Field(("是否自愿实施", "Voluntary"), (…), .word(\.voluntary), example: #""notMandated""#)
///         …
///         }
///     }
/// }
/// ```
///
/// A new field is a key with its row, a property, and a line of `read`. From the row follow the names known to the reader and the required
/// ones, the schema with its snippets, the guide to a new submission, the help of an error, the name in reports, the comparison of two
/// submissions, and the values tried for an open verdict, but for numbers, whose thresholds only their rules know.
protocol SubmissionObject {
    associatedtype Keys: FieldKey where Keys.Object == Self
    static var fields: FieldTable<Keys> { get }
    /// Reads the value of one field; it must be read, or passed over.
    mutating func read(_ key: Keys, from reader: inout SubmissionReader) throws(JSONSyntaxError)
    /// Takes down where the fields stand, when all are read.
    mutating func keep(_ spans: FieldSpans<Keys>)
}

/// The keys of an object as the reader looks them up, made once for all submissions.
struct FieldTable<Key: SubmissionKey>: Sendable {
    let names: KeyTable<Key>
    /// Those that the object must have.
    let required: FieldSpans<Key>.Marks

    init() {
        names = KeyTable()
        required = FieldSpans.marks(of: Key.required)
    }
}
