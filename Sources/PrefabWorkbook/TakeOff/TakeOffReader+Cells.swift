import PrefabAssessment
import PrefabReports

// The cells of a line, and what is told of them.
extension TakeOffReader {
    /// The cell that speaks for a column in a row: its own, that of a merged area, or one above.
    mutating func cell(of place: Int, _ row: ArraySlice<Cell>, _ line: Int32) -> Cell? {
        let column = table.columns[place]
        if let own = row.first(where: { $0.place.column == column.place }), !isBlank(own) {
            if column.map.blank == .above { above[place] = own }
            return own
        }
        if let first = merges[place].first(of: line), first.row > table.lastHead { return table.sheet[first] }
        return column.map.blank == .above ? above[place] : nil
    }

    /// What a text stands for by the words of the map, as it is without any.
    mutating func word(_ text: String, _ place: Int) -> String {
        if table.columns[place].map.words.isEmpty { return text }
        if let known = resolved[place][text] { return known }
        let plain = HeadText.plain(text)
        let word = table.columns[place].map.words.first { ColumnMap.fits(plain, HeadText.plain($0.text)) }?.word ?? text
        if resolved[place].count < Self.mostWords { resolved[place][text] = word }
        return word
    }

    static let mostWords = 4096

    mutating func text(_ cell: Cell, _ place: Int) -> String? {
        switch cell.content {
        case .text(let text): return word(text, place).trimmingSpace
        case .number(let stored) where cell.format == .general: return word(CellNumber(stored: stored.utf8)?.exact ?? stored, place)
        default:
            tellValue(cell, table.columns[place])
            return nil
        }
    }

    mutating func kind(_ cell: Cell, _ place: Int) -> String? {
        guard let text = text(cell, place) else { return nil }
        if let known = knownKinds[text] { return known }
        if let kind = kinds.kind(text)?.rawValue {
            if knownKinds.count < Self.mostWords { knownKinds[text] = kind }
            return kind
        }
        tell(
            .cellNotPlaced, cell.place, Message("“{0}”是哪种构件，对照表没有写", "the map does not say which kind of piece “{0}” is", .text(text)),
            Message(
                "在该列的 words 中加一项，text 写“{0}”，word 写其种类；不是预制构件的行（如现浇柱）在 ignoreRows 中写略过的理由，其现浇混凝土另写在申报文件里",
                "add it to the words of the column: “{0}” as text, its kind as word; a row that is no precast piece (such as a column cast in place) is named in ignoreRows with a reason, and its concrete is written in the submission by other means",
                .text(text)))
        return nil
    }

    mutating func storeyText(_ cell: Cell, _ place: Int) -> StoreyText? {
        guard let text = text(cell, place) else { return nil }
        if let known = knownStoreys[text] { return known }
        if let storeys = StoreyText(text) {
            if knownStoreys.count < Self.mostWords { knownStoreys[text] = storeys }
            return storeys
        }
        tell(
            .cellNotPlaced, cell.place, Message("“{0}”没有写明是哪几层", "“{0}” does not say which storeys", .text(text)),
            Message(
                "写作 3-18 层，或在该列的 words 中写明，如 \"text\": \"{0}\", \"word\": \"3-18\"",
                "write 3-18, or say it in the words of the column, as in \"text\": \"{0}\", \"word\": \"3-18\"", .text(text)))
        return nil
    }

    mutating func flag(_ cell: Cell, _ place: Int) -> String? {
        if case .boolean(let value) = cell.content { return value ? "true" : "false" }
        guard let text = text(cell, place) else { return nil }
        let worded = Cell(place: cell.place, content: .text(text), format: .general, isFormula: false)
        guard case .json(let json) = CellText(book: book).value(of: worded, for: ComponentKey.formworkFree.field), !json.hasPrefix("\"")
        else {
            tell(
                .cellNotPlaced, cell.place, Message("“{0}”不是是或否", "“{0}” is neither yes nor no", .text(text)),
                Message("写是或否，或在该列的 words 中写明", "write yes or no, or say it in the words of the column"))
            return nil
        }
        return json
    }

    /// The number of a cell in the unit of its field; what is none is told.
    mutating func told(_ cell: Cell, _ column: MappedTable.Column) -> CellNumber? {
        if let number = number(cell, column) { return number }
        tellValue(cell, column)
        return nil
    }

    func number(_ cell: Cell, _ column: MappedTable.Column) -> CellNumber? {
        let wanted = column.wantedUnit
        switch cell.content {
        case .number(let stored):
            guard cell.format == .general, let number = CellNumber(stored: stored.utf8) else { return nil }
            guard let wanted else { return number }
            return column.unit.flatMap { $0.places(to: wanted) }.map(number.converted)
        case .text(let text):
            guard let written = WrittenNumber(text), let number = CellNumber(stored: written.text.utf8) else { return nil }
            guard let wanted else { return written.unit.isEmpty || WrittenNumber.isPiece(written.unit) ? number : nil }
            let unit = written.unit.isEmpty ? column.unit : QuantityUnit(rawValue: written.unit)
            return unit.flatMap { $0.places(to: wanted) }.map(number.converted)
        case .boolean, .error, .unknown: return nil
        }
    }

    /// Whether a number is that of all lines of its merged cell together: of pieces and sums, not what each piece has.
    func isShared(_ column: MappedTable.Column) -> Bool {
        (column.field == .component(.count) || column.map.basis == .line) && column.map.blank != .above
    }

    // MARK: - What is told

    mutating func tellShared(_ cell: Cell, _ column: MappedTable.Column) {
        guard toldShared.insert(cell.place).inserted else { return }
        tell(
            .cellNotPlaced, cell.place,
            Message(
                "合并单元格中的“{0}”是几行共有的，不知各行多少", "“{0}” in a merged cell is that of several lines, and not what each of them has",
                .words(column.field.title)),
            Message("取消合并，每行各写其数", "unmerge it, and write in each line what it has"))
    }

    mutating func tellValue(_ cell: Cell, _ column: MappedTable.Column) {
        switch cell.content {
        case .error(let text):
            tell(
                .cellWithoutValue, cell.place,
                Message("“{0}”的值是错误 {1}", "the value of “{0}” is the error {1}", .words(column.field.title), .text(text)), Self.recalculate)
        case .unknown:
            tell(
                .cellWithoutValue, cell.place,
                Message("“{0}”的公式还没有算出值", "the formula of “{0}” has no value yet", .words(column.field.title)), Self.recalculate)
        default:
            if column.holdsNumber, case .text(let text) = cell.content,
                let (message, help) = WrittenNumber(text)?.otherUnit(
                    than: (column.unit ?? column.wantedUnit)?.rawValue ?? "", of: column.field.title)
            {
                return tell(.cellNotPlaced, cell.place, message, help)
            }
            tell(
                .cellNotPlaced, cell.place,
                Message("此单元格不能作为“{0}”读取", "this cell cannot be read as “{0}”", .words(column.field.title)),
                column.field.unit.map { Message("写以 {0} 为单位的数字", "write a number in {0}", .text(column.map.unit?.rawValue ?? $0.rawValue)) }
                    ?? (column.field.holdsNumber ? Message("写数字", "write a number") : Message("写文字", "write a text")))
        }
    }

    static let recalculate = Message(
        "改正公式；用 Excel、WPS 或 LibreOffice 打开，重新计算并保存",
        "mend the formula; open the file in Excel, WPS or LibreOffice, recalculate and save it")

    mutating func tell(_ code: DiagnosticCode, _ place: CellPlace, _ message: Message, _ help: Message) {
        let isError = code.severity == .error
        if isError { errors += 1 } else { remarks += 1 }
        // As much room for errors as for the rest: without an error that was found, the rest would be written.
        guard (isError ? errors : remarks) <= Diagnostic.limit else { return }
        findings.append(Diagnostic(code, at: .beginning, message, help: help).inCell(table.sheet.name(of: place)))
    }
}

extension CellNumber {
    /// In another unit; as it stands where the unit is the same.
    fileprivate func converted(_ places: Int) -> CellNumber { places == 0 ? self : movingPoint(by: places).withoutZeros }
}

extension String {
    /// Whether the first byte is one of those with which white space may begin; to ask a character what it is is dear.
    var mayBeginWithSpace: Bool {
        guard let first = utf8.first else { return true }
        // Of U+0085 and U+00A0; U+1680, U+2000 to U+205F, U+3000.
        return first <= 0x20 || first == 0xC2 || (0xE1...0xE3).contains(first)
    }

    /// Without white space at its ends.
    var trimmingSpace: String {
        if !mayBeginWithSpace, let last = utf8.last, last > 0x20, last < 0x80 { return self }
        if first?.isWhitespace != true, last?.isWhitespace != true { return self }
        return String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
