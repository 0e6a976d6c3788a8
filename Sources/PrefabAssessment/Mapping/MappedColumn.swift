/// A field that a column can give: the building that a line belongs to, or a field of the line.
package enum ColumnField: Hashable, Sendable {
    case building
    case component(ComponentKey)

    package static let all = [building] + ComponentKey.allCases.map(component)

    /// As a map has it.
    package var name: String {
        switch self {
        case .building: "building"
        case .component(let key): key.rawValue
        }
    }

    package init?(name: String) {
        guard let field = Self.all.first(where: { $0.name == name }) else { return nil }
        self = field
    }

    /// What sentences call it.
    package var title: Message.Text {
        switch self {
        case .building: Message.Text("单体编号", "building id")
        case .component(let key): key.field.shortTitle
        }
    }

    /// The unit that its numbers have in a submission; `nil` where it has none.
    package var unit: QuantityUnit? {
        guard case .component(let key) = self, case .number(_, let unit) = key.field.type else { return nil }
        return QuantityUnit(rawValue: unit)
    }

    /// Whether its value is a number.
    package var holdsNumber: Bool {
        guard case .component(let key) = self, case .number = key.field.type else { return false }
        return true
    }

    /// Whether it is told of one piece, so that a column may tell it of all pieces of a line.
    package var isOfPiece: Bool { unit.map { $0.dimension != .length } ?? false }
}

/// What the numbers of a column are of.
package enum ColumnBasis: String, CaseIterable, Sendable {
    /// One piece.
    case piece
    /// All pieces of the line together.
    case line
    /// One of the storeys that the line names; of counts.
    case storey
}

/// What a blank cell of a column says.
package enum BlankCell: String, CaseIterable, Sendable {
    /// The same as the cell above.
    case above
}

/// A column: which field it is, or why it is passed over.
package struct MappedColumn: Sendable, SubmissionObject {
    package internal(set) var head: String?
    /// Its letters.
    package internal(set) var column: String?
    private var fieldText: MapText?
    private var unitText: MapText?
    package internal(set) var basis: ColumnBasis?
    package internal(set) var blank: BlankCell?
    package internal(set) var words: [MappedWord] = []
    package internal(set) var ignore: String?
    package internal(set) var spans = FieldSpans<MappedColumnKey>()

    static let fields = FieldTable<MappedColumnKey>()

    package var field: ColumnField? { fieldText.flatMap { ColumnField(name: $0.text) } }
    package var unit: QuantityUnit? { unitText.flatMap { QuantityUnit(written: $0.text) } }
    /// As they stand, right or wrong.
    var writtenField: MapText? { fieldText }
    var writtenUnit: MapText? { unitText }

    mutating func read(_ key: MappedColumnKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .head: head = try reader.filledText()
        case .column: column = try reader.filledText()
        case .field: fieldText = try reader.mapText()
        case .unit: unitText = try reader.mapText()
        case .of: basis = try reader.word(Self.bases)
        case .blank: blank = try reader.word(Self.blanks)
        case .words: try reader.objects(MappedWord()) { words.append($0) }
        case .ignore: ignore = try reader.reason(of: .omission)
        }
    }

    mutating func keep(_ spans: FieldSpans<MappedColumnKey>) { self.spans = spans }

    private static let bases = KeyTable<ColumnBasis>()
    private static let blanks = KeyTable<BlankCell>()
}

package enum MappedColumnKey: String, FieldKey {
    case head, column, field, unit, of, blank, words, ignore

    package var row: Field<MappedColumn> {
        switch self {
        case .head:
            Field(
                ("表头", "Head"), ("如表中所写，空白不计。", "As the sheet has it; white space does not count."), .filledText(\.head),
                example: #""单个体积(m³)""#)
        case .column:
            Field(
                ("列号", "Column"), ("表头空白或重复时写列的字母。", "The letters of the column, where its head is blank or not the only one."),
                .filledText(\.column), example: #""D""#)
        case .field:
            Field(
                ("字段", "Field"),
                ("构件的字段，或 building（单体编号）；? 表示尚待确定。", "A field of a component, or building; ? where it is not settled yet."),
                .structure, example: #""precastVolume""#)
        case .unit:
            Field(
                ("单位", "Unit"), ("该列数字的单位，精确换算。", "The unit of its numbers, which are converted exactly."), .structure, example: #""m³""#)
        case .of:
            Field(
                ("数值属于", "What its numbers are of"),
                (
                    "piece 每件（默认）；line 该行各件之和，件数则为各层合计；storey 每层（件数）。",
                    "piece: one piece, which is the default; line: all pieces of the line, of counts those of all its storeys; storey: one storey, of counts."
                ), .structure, example: #""line""#, defaultValue: #""piece""#)
        case .blank:
            Field(("空白", "Blank cells"), ("above：空白即同上。", "above: a blank cell is as the one above."), .structure, example: #""above""#)
        case .words:
            Field(
                ("用词", "Words"), ("该列的用词各是什么；* 代表任意文字。", "What the words of the column stand for; * stands for any text."), .structure,
                example: #"[{ "text": "叠合板*", "word": "slab" }]"#)
        case .ignore:
            Field(("略过的理由", "Why it is passed over"), ("写明理由。", "The reason."), .filledText(\.ignore), example: #""行号""#)
        }
    }
}
