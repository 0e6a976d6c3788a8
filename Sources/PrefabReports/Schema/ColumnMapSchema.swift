import PrefabAssessment

/// The schema of maps of columns, made of the keys and descriptions by which they are read.
enum ColumnMapSchema {
    static var value: SchemaValue {
        SchemaValue.header(
            ColumnMap.format, "外来构件清单各列的对照表（prefab import --map）",
            "Which columns of a foreign take-off are which fields (prefab import --map)"
        )
        .adding("$comment", .string(notExpressed)).adding(object(ColumnMapKey.self))
        .adding(
            "$defs",
            .object([
                .init(key: "sheet", value: object(MappedSheetKey.self)), .init(key: "column", value: object(MappedColumnKey.self)),
                .init(key: "word", value: object(MappedWordKey.self)), .init(key: "constant", value: object(MappedConstantKey.self)),
                .init(key: "ignored", value: object(IgnoredRowsKey.self)),
            ]))
    }

    private static let notExpressed = """
        Not expressed here, but told by prefab import: what stands as ? is not settled yet (C301); a column is either a field or passed over, \
        a field stands once, a sheet that is read has heads and columns (C302, S107); the unit of a column is of the dimension of its field \
        (C303); every line needs a building and a kind (C304).
        """

    private static func object<Key: SubmissionKey>(_ keys: Key.Type) -> SchemaValue {
        SubmissionSchema.object(of: keys, structure: structure)
    }

    private static func structure(_ key: String) -> SchemaValue {
        switch key {
        case ColumnMapKey.sheets.rawValue: .list(of: .reference("sheet"))
        case MappedSheetKey.columns.rawValue: .list(of: .reference("column"))
        case MappedSheetKey.constants.rawValue: .list(of: .reference("constant"))
        case MappedSheetKey.subtotals.rawValue: .list(of: .text)
        case MappedColumnKey.words.rawValue: .list(of: .reference("word"))
        case MappedColumnKey.field.rawValue:
            ["enum": .words(ColumnField.all.map(\.name) + [ColumnMap.open])]
        case MappedColumnKey.unit.rawValue:
            ["anyOf": [["enum": .words(units)], .text]]
        case MappedColumnKey.of.rawValue: .oneOf(ColumnBasis.self)
        case MappedColumnKey.blank.rawValue: .oneOf(BlankCell.self)
        case MappedSheetKey.ignoreRows.rawValue: .list(of: .reference("ignored"))
        case IgnoredRowsKey.rows.rawValue: .text(matching: "^[1-9][0-9]*(-[1-9][0-9]*)?$")
        default: .reference(key)
        }
    }

    private static let units = QuantityUnit.allCases.filter { $0.dimension != .mass }.map(\.rawValue)
}
