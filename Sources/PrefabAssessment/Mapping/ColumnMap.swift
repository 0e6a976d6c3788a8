/// Which cells of a take-off with heads of its own are which fields of a submission (`"format": "prefab-map/1"`).
package struct ColumnMap: Sendable, SubmissionObject {
    package internal(set) var sheets: [MappedSheet] = []

    /// The value of `format`.
    package static let format = "prefab-map/1"
    static let fields = FieldTable<ColumnMapKey>()

    /// What stands in the place of something that a person has to settle.
    package static let open = "?"

    mutating func read(_ key: ColumnMapKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .schema: try reader.passText()
        case .format: try reader.readFormat(Self.format, Message.Text("对照表", "a map"))
        case .sheets: try reader.objects(MappedSheet()) { sheets.append($0) }
        }
    }

    mutating func keep(_ spans: FieldSpans<ColumnMapKey>) {}
}

package enum ColumnMapKey: String, FieldKey {
    case schema = "$schema"
    case format, sheets

    package var row: Field<ColumnMap> {
        switch self {
        case .schema: .schema("map")
        case .format: .format(ColumnMap.format)
        case .sheets:
            Field(
                ("工作表", "Sheets"), ("每张要读取或略过的工作表一项。", "An entry for each sheet that is read or passed over."), .structure,
                isRequired: true, example: #"[{ "name": "构件清单", "heads": 2, "columns": [] }]"#)
        }
    }
}

/// A text of a map with its place.
package struct MapText: Sendable {
    package let text: String
    package let span: SourceSpan

    /// Whether it is ``ColumnMap/open``.
    var isOpen: Bool { text == ColumnMap.open }
}

/// A sheet, or all sheets whose names fit a pattern.
package struct MappedSheet: Sendable, SubmissionObject {
    package internal(set) var name = ""
    /// Why it is passed over.
    package internal(set) var ignore: String?
    /// The row of the heads, counted from 1.
    package internal(set) var heads = 0
    /// How many rows the heads take.
    package internal(set) var headRows = 1
    package internal(set) var columns: [MappedColumn] = []
    package internal(set) var constants: [MappedConstant] = []
    /// What tells lines that add up others, in place of the words of the standards.
    package internal(set) var subtotals: [String]?
    package internal(set) var rows: [IgnoredRows] = []
    package internal(set) var spans = FieldSpans<MappedSheetKey>()

    static let fields = FieldTable<MappedSheetKey>()

    mutating func read(_ key: MappedSheetKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .name: name = try reader.filledText() ?? ""
        case .ignore: ignore = try reader.reason(of: .omission)
        case .heads: heads = try reader.wholeNumber(atLeast: 1) ?? 0
        case .headRows: headRows = min(try reader.wholeNumber(atLeast: 1) ?? 1, Self.mostHeadRows)
        case .columns: try reader.objects(MappedColumn()) { columns.append($0) }
        case .constants: try reader.objects(MappedConstant()) { constants.append($0) }
        case .subtotals: subtotals = try reader.filledTexts().map(\.text)
        case .ignoreRows: try reader.objects(IgnoredRows()) { rows.append($0) }
        }
    }

    mutating func keep(_ spans: FieldSpans<MappedSheetKey>) { self.spans = spans }

    private static let mostHeadRows = 5
}

package enum MappedSheetKey: String, FieldKey {
    case name, ignore, heads, headRows, columns, constants, subtotals, ignoreRows

    package var row: Field<MappedSheet> {
        switch self {
        case .name:
            Field(
                ("工作表名", "Name"), ("名称；* 代表任意文字，如 构件*。", "Its name; * stands for any text, as in Take-off*."), .filledText(\.name),
                isRequired: true, example: #""构件清单""#)
        case .ignore:
            Field(
                ("略过的理由", "Why it is passed over"), ("写明理由，整张不读。", "With a reason here nothing of the sheet is read."),
                .filledText(\.ignore), example: #""封面""#)
        case .heads:
            Field(("表头所在行", "Row of the heads"), ("从 1 数起。", "Counted from 1."), .number(\.heads, .count), example: "2")
        case .headRows:
            Field(
                ("表头行数", "Rows of heads"),
                ("多行表头自上而下以 / 连接，如 体积/预制。", "Heads of several rows are joined by / from the top, as in volume/precast."),
                .number(\.headRows, .count), example: "2", defaultValue: "1")
        case .columns:
            Field(
                ("列", "Columns"),
                ("有内容的每一列一项：是哪个字段，或略过的理由。", "An entry for each column with something in it: its field, or why it is passed over."),
                .structure, example: #"[{ "head": "构件类型", "field": "kind" }]"#)
        case .constants:
            Field(
                ("固定值", "Constants"), ("没有列的字段，各行相同。", "Fields without a column: the same in every row."), .structure,
                example: ##"[{ "field": "building", "value": "1#" }]"##)
        case .subtotals:
            Field(
                ("小计的用词", "Words of subtotals"),
                ("以此开头或结尾的行是小计；不写则用 Standards 中的。", "Rows that begin or end with one are subtotals; without them those of Standards hold."),
                .structure,
                example: #"["小计", "合计"]"#)
        case .ignoreRows:
            Field(
                ("略过的行", "Rows passed over"), ("每项写明理由。", "Each with a reason."), .structure,
                example: #"[{ "rows": "45-47", "reason": "编制说明" }]"#)
        }
    }
}
