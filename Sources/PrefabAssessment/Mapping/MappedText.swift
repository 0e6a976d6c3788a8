/// A word of a column and what it stands for.
package struct MappedWord: Sendable, SubmissionObject {
    package internal(set) var text = ""
    package internal(set) var word = ""
    package internal(set) var spans = FieldSpans<MappedWordKey>()

    static let fields = FieldTable<MappedWordKey>()

    mutating func read(_ key: MappedWordKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .text: text = try reader.filledText() ?? ""
        case .word: word = try reader.filledText() ?? ""
        }
    }

    mutating func keep(_ spans: FieldSpans<MappedWordKey>) { self.spans = spans }
}

package enum MappedWordKey: String, FieldKey {
    case text, word

    package var row: Field<MappedWord> {
        switch self {
        case .text:
            Field(
                ("表中的文字", "Text"), ("* 代表任意文字。", "* stands for any text."), .filledText(\.text), isRequired: true, example: #""预制叠合板""#)
        case .word:
            Field(
                ("代表的值", "What it stands for"), ("字段的用词或值。", "A word or value of the field."), .filledText(\.word), isRequired: true,
                example: #""slab""#)
        }
    }
}

/// The value of a field that has no column.
package struct MappedConstant: Sendable, SubmissionObject {
    private var fieldText: MapText?
    package internal(set) var value = ""
    package internal(set) var spans = FieldSpans<MappedConstantKey>()

    static let fields = FieldTable<MappedConstantKey>()

    package var field: ColumnField? { fieldText.flatMap { ColumnField(name: $0.text) } }
    var writtenField: MapText? { fieldText }

    mutating func read(_ key: MappedConstantKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .field: fieldText = try reader.mapText()
        case .value: value = try reader.filledText() ?? ""
        }
    }

    mutating func keep(_ spans: FieldSpans<MappedConstantKey>) { self.spans = spans }
}

package enum MappedConstantKey: String, FieldKey {
    case field, value

    package var row: Field<MappedConstant> {
        switch self {
        case .field:
            Field(
                ("字段", "Field"), ("构件的字段，或 building。", "A field of a component, or building."), .structure, isRequired: true,
                example: #""building""#)
        case .value:
            Field(
                ("值", "Value"), ("以该字段的单位，写作文字。", "In the unit of the field, as a text."), .filledText(\.value), isRequired: true,
                example: ##""1#""##)
        }
    }
}

/// Rows that are passed over.
package struct IgnoredRows: Sendable, SubmissionObject {
    private var rowsText: MapText?
    /// A pattern of a text in the row.
    package internal(set) var text: String?
    package internal(set) var reason = ""
    package internal(set) var spans = FieldSpans<IgnoredRowsKey>()

    static let fields = FieldTable<IgnoredRowsKey>()

    /// `45` or `45-47`.
    package var rows: ClosedRange<Int>? {
        guard let parts = rowsText?.text.split(separator: "-", omittingEmptySubsequences: false), (1...2).contains(parts.count),
            let first = Int(parts[0]), let last = Int(parts[parts.count - 1]), first > 0, first <= last
        else { return nil }
        return first...last
    }

    var writtenRows: MapText? { rowsText }

    mutating func read(_ key: IgnoredRowsKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .rows: rowsText = try reader.mapText()
        case .text: text = try reader.filledText()
        case .reason: reason = try reader.reason(of: .omission) ?? ""
        }
    }

    mutating func keep(_ spans: FieldSpans<IgnoredRowsKey>) { self.spans = spans }
}

package enum IgnoredRowsKey: String, FieldKey {
    case rows, text, reason

    package var row: Field<IgnoredRows> {
        switch self {
        case .rows: Field(("行号", "Rows"), ("一行，或首末两行。", "A row, or the first and the last one."), .structure, example: #""45-47""#)
        case .text:
            Field(
                ("含有的文字", "Text"), ("行中某格的文字；* 代表任意文字。", "That of a cell of the row; * stands for any text."), .filledText(\.text),
                example: #""编制*""#)
        case .reason:
            Field(("理由", "Reason"), ("为何不是构件。", "Why it is no piece."), .filledText(\.reason), isRequired: true, example: #""签名栏""#)
        }
    }
}
