package import PrefabAssessment
import PrefabReports

/// A map of columns that is guessed from heads, for a person to look through: what could not be placed stands in it as `?`, and a map with
/// one is not read.
package struct MapGuess: Sendable {
    /// A sheet with what its columns seem to be.
    package struct GuessedSheet: Sendable {
        package let name: String
        let heads: Int
        let headRows: Int
        package internal(set) var columns: [GuessedColumn] = []
        /// Fields that no column gives and every line needs.
        package internal(set) var open: [ColumnField] = []
    }

    package struct GuessedColumn: Sendable {
        let head: String?
        /// Written where the head is not the only one of its text.
        let letters: String
        let needsLetters: Bool
        package internal(set) var meaning: Meaning
        package internal(set) var unit: String?
        package internal(set) var words: [(text: String, word: String)] = []

        /// `D 单个体积(m³)`.
        package var name: String { head.map { "\(letters) \($0)" } ?? letters }
    }

    package enum Meaning: Sendable {
        case field(ColumnField, ColumnBasis)
        case ignored(Message.Text)
        /// The fields that it may be, if any are known.
        case open([ColumnField])
    }

    package private(set) var sheets: [GuessedSheet] = []
    /// Sheets in which no heads were found, and those with keys of their own.
    package private(set) var others: [String] = []

    /// - Parameter hasKeys: whether a sheet has keys of fields, so that no map is asked for.
    init(_ books: [Book], _ headings: Headings?, hasKeys: (Sheet) -> Bool) {
        let names = HeadNames(headings)
        let kinds = KindNames(headings)
        for sheet in books.flatMap(\.sheets) {
            let guess = hasKeys(sheet) ? nil : SheetGuess(sheet, names, kinds, headings)?.guessed
            if let guess { sheets.append(guess) } else if !sheet.cells.isEmpty { others.append(sheet.name) }
        }
    }

    /// How many places a person has to settle.
    package var openCount: Int {
        sheets.reduce(0) { sum, sheet in
            sum + sheet.open.count
                + sheet.columns.reduce(0) { sum, column in
                    var open = column.unit == ColumnMap.open ? 1 : 0
                    if case .open = column.meaning { open += 1 }
                    return sum + open + column.words.count { $0.word == ColumnMap.open }
                }
        }
    }

    // MARK: - The map

    /// The map as `prefab-map/1`.
    ///
    /// - Parameter language: of the reasons in it.
    package func text(in language: Language) -> [UInt8] {
        func leaf(_ text: String) -> SubmissionTree { SubmissionTree(.leaf(CellText.quoted(text))) }
        let sheets = sheets.map { sheet -> SubmissionTree in
            var node = SubmissionTree(.object([]))
            node.append(leaf(sheet.name), at: [MappedSheetKey.name.rawValue])
            node.append(SubmissionTree(.leaf(String(sheet.heads))), at: [MappedSheetKey.heads.rawValue])
            if sheet.headRows > 1 { node.append(SubmissionTree(.leaf(String(sheet.headRows))), at: [MappedSheetKey.headRows.rawValue]) }
            let columns = sheet.columns.map { column -> SubmissionTree in
                var node = SubmissionTree(.object([]), isInline: column.words.isEmpty)
                if column.needsLetters || column.head == nil { node.append(leaf(column.letters), at: [MappedColumnKey.column.rawValue]) }
                if let head = column.head { node.append(leaf(head), at: [MappedColumnKey.head.rawValue]) }
                switch column.meaning {
                case .field(let field, let basis):
                    node.append(leaf(field.name), at: [MappedColumnKey.field.rawValue])
                    if let unit = column.unit { node.append(leaf(unit), at: [MappedColumnKey.unit.rawValue]) }
                    if basis != .piece { node.append(leaf(basis.rawValue), at: [MappedColumnKey.of.rawValue]) }
                case .ignored(let reason): node.append(leaf(reason.text(in: language)), at: [MappedColumnKey.ignore.rawValue])
                case .open:
                    node.append(leaf(ColumnMap.open), at: [MappedColumnKey.field.rawValue])
                    if let unit = column.unit { node.append(leaf(unit), at: [MappedColumnKey.unit.rawValue]) }
                }
                let words = column.words.map { text, word in
                    SubmissionTree(
                        .object([(MappedWordKey.text.rawValue, leaf(text)), (MappedWordKey.word.rawValue, leaf(word))]), isInline: true)
                }
                if !words.isEmpty { node.append(SubmissionTree(.array(words)), at: [MappedColumnKey.words.rawValue]) }
                return node
            }
            node.append(SubmissionTree(.array(columns)), at: [MappedSheetKey.columns.rawValue])
            let constants = sheet.open.map { field in
                SubmissionTree(
                    .object([
                        (MappedConstantKey.field.rawValue, leaf(field.name)), (MappedConstantKey.value.rawValue, leaf(ColumnMap.open)),
                    ]), isInline: true)
            }
            if !constants.isEmpty { node.append(SubmissionTree(.array(constants)), at: [MappedSheetKey.constants.rawValue]) }
            return node
        }
        return SubmissionText(
            SubmissionTree(
                .object([
                    (ColumnMapKey.format.rawValue, leaf(ColumnMap.format)), (ColumnMapKey.sheets.rawValue, SubmissionTree(.array(sheets))),
                ]))
        ).bytes
    }

    // MARK: - What is shown

    /// The map for a person to look through, a line a column.
    package func shown(in language: Language) -> String {
        func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
        var lines: [String] = []
        for sheet in sheets {
            let name = sheet.name.visible
            lines.append(said("\(name)：表头在第 \(sheet.heads) 行", "\(name): heads in row \(sheet.heads)"))
            for column in sheet.columns {
                lines.append("  \(column.name.visible) → \(column.shown(in: language))")
                for (text, word) in column.words { lines.append("      \(text.visible) → \(word)") }
            }
            for field in sheet.open {
                lines.append("  \(field.title.text(in: language)) → " + said("? 没有这样的列", "? there is no such column"))
            }
        }
        for name in others.map(\.visible) { lines.append(said("\(name)：未见构件清单的表头", "\(name): no heads of a take-off were found")) }
        return lines.map { $0 + "\n" }.joined().visibleLog
    }
}

extension MapGuess.GuessedColumn {
    fileprivate func shown(in language: Language) -> String {
        func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
        switch meaning {
        case .field(let field, let basis):
            let unit = unit.map { " [\($0)]" } ?? ""
            let of =
                switch basis {
                case .piece: ""
                case .line where field == .component(.count): said("（各层合计）", " (all storeys)")
                case .line: said("（各件之和）", " (all pieces)")
                case .storey: said("（每层）", " (a storey)")
                }
            return "\(field.name) \(field.title.text(in: language))\(of)\(unit)"
        case .ignored(let reason): return said("略过：", "passed over: ") + reason.text(in: language).visible
        case .open(let fields):
            let names = fields.map(\.name).joined(separator: said("、", ", "))
            let unit = unit.map { " [\($0)]" } ?? ""
            return (fields.isEmpty ? "?" : said("? 可能是 \(names)", "? perhaps \(names)")) + unit
        }
    }
}
