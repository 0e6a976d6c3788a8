import PrefabAssessment
import PrefabReports

// A line of a take-off.
extension TakeOffReader {
    mutating func readLine(_ row: ArraySlice<Cell>, _ line: Int32) {
        var values: [(key: ComponentKey, json: String, place: CellPlace?)] = []
        var building: (id: String, place: CellPlace)?
        var amounts = LineAmounts()
        var storeys: (text: StoreyText, place: CellPlace)?
        var raw: [ExactDecimal?] = Array(repeating: nil, count: table.columns.count)
        var isPlaced = true
        var countIsOfStorey = false
        // The map has said that the count is that of all storeys, whatever stands beside it.
        let countIsOfAll = table.column(of: .component(.count))?.map.basis == .line
        var unread: Set<Int> = []
        var isCountShared = false
        let taken = lines.count
        // What cannot be placed is part of the subtotals below it all the same.
        defer {
            if lines.count == taken {
                let pieces = Self.pieces(
                    amounts, countIsOfAll ? nil : storeys?.text, countIsOfStorey: countIsOfStorey,
                    isCounted: !isCountShared && !isUncounted(amounts))
                subtotals.add(raw, pieces: pieces, unread: unread)
            }
        }
        for (place, column) in table.columns.enumerated() {
            guard let cell = cell(of: place, row, line) else { continue }
            let before = errors
            switch column.field {
            case .building: text(cell, place).map { building = (CellText.quoted($0), cell.place) }
            case .component(.kind):
                if let kind = kind(cell, place) { values.append((.kind, CellText.quoted(kind), cell.place)) }
            case .component(.storeys): storeys = storeyText(cell, place).map { ($0, cell.place) }
            case .component(.label): text(cell, place).map { values.append((.label, CellText.quoted($0), cell.place)) }
            case .component(.formworkFree):
                if let flag = flag(cell, place) { values.append((.formworkFree, flag, cell.place)) }
            case .component(let key):
                guard cell.place.row == line || !isShared(column) else {
                    tellShared(cell, column)
                    isPlaced = false
                    // The first line of the cell has it.
                    if key == .count { isCountShared = true }
                    break
                }
                guard let number = told(cell, column) else {
                    unread.insert(place)
                    break
                }
                raw[place] = number.decimal
                if key == .count {
                    amounts.pieces = (number, cell.place)
                    countIsOfStorey = column.map.basis == .storey
                } else {
                    amounts.amounts.append(.init(key: key, number: number, basis: column.map.basis ?? .piece, place: cell.place))
                }
            }
            if errors > before { isPlaced = false }
        }
        for constant in table.map.constants { take(constant, &values, &building, &amounts, &storeys, line) }
        let first = row[row.startIndex].place
        guard isPlaced else { return }
        guard values.contains(where: { $0.key == .kind }) else {
            tell(
                .cellNotPlaced, first, Message("此行没有写构件种类", "the row names no kind of piece"),
                Message(
                    "补写种类；小计、说明等行在对照表的 ignoreRows 中写略过的理由",
                    "write the kind; a row of remarks or sums is named in ignoreRows of the map with a reason"))
            return
        }
        if table.column(of: .component(.count)) != nil, amounts.pieces == nil {
            tell(
                .cellNotPlaced, place(of: .component(.count), first), Message("此行没有写件数", "the row has no count"),
                Message("补写件数；只有一件的写 1", "write the count; of a single piece it is 1"))
            return
        }
        if let (text, place) = storeys {
            if let multiplier = text.multiplier, !countIsOfAll {
                amounts.storeys = multiplier
            } else if countIsOfStorey {
                (amounts.storeys, amounts.sumsSpanStoreys) = (text.count, true)
            } else if text.count > 1, let counted = amounts.pieces, table.column(of: .component(.count))?.map.basis == nil {
                openCounts = (openCounts?.first ?? counted.place, openCounts?.text ?? text.storeys ?? "", (openCounts?.lines ?? 0) + 1)
            }
            if let written = text.storeys { values.append((.storeys, CellText.quoted(written), place)) }
        } else if countIsOfStorey {
            tell(
                .cellNotPlaced, place(of: .component(.storeys), first),
                Message("件数是每层的，此行没有写楼层", "the count is of one storey, and the row names no storeys"),
                Message("补写楼层，如 3-18 层", "write the storeys, as in 3-18"))
            return
        }
        guard let building else {
            tell(
                .rowWithoutBuilding, place(of: .building, first), Message("此行没有写单体编号", "the row names no building"),
                Message("补写单体编号", "write the id of its building"))
            return
        }
        append(values, amounts, building, raw, first)
    }

    /// Where a row would have a field; its first cell where no column does.
    private func place(of field: ColumnField, _ first: CellPlace) -> CellPlace {
        table.column(of: field).map { CellPlace(row: Int(first.row), column: Int($0.place)) } ?? first
    }

    /// Whether there is a column of counts, and a line says nothing in it.
    private func isUncounted(_ amounts: LineAmounts) -> Bool {
        amounts.pieces == nil && table.column(of: .component(.count)) != nil
    }

    /// How many pieces a line that could not be placed stands for; `nil` where it does not say so.
    private static func pieces(_ amounts: LineAmounts, _ storeys: StoreyText?, countIsOfStorey: Bool, isCounted: Bool) -> Int? {
        guard isCounted, let count = amounts.pieces.map({ $0.number.decimal?.wholeNumber }) ?? 1 else { return nil }
        if countIsOfStorey, storeys == nil { return nil }
        let (product, overflows) = count.multipliedReportingOverflow(
            by: storeys?.multiplier ?? (countIsOfStorey ? storeys?.count : nil) ?? 1)
        return overflows ? nil : product
    }

    private static let keys = ComponentKey.allCases

    mutating func append(
        _ values: [(key: ComponentKey, json: String, place: CellPlace?)], _ amounts: LineAmounts,
        _ building: (id: String, place: CellPlace),
        _ raw: [ExactDecimal?], _ first: CellPlace
    ) {
        guard let written = amounts.written() else {
            tell(
                .cellNotPlaced, amounts.pieces?.place ?? first,
                Message("此行的件数与体积不能换算", "the count and volumes of the row cannot be converted"),
                Message("件数写大于 0 的整数，体积至多 12 位小数", "write a whole count above 0, and volumes with at most 12 decimals"))
            return
        }
        if written.isWhole { restate(nil, first) } else if let multiplied = written.multiplied { restate(multiplied, first) }
        let all = values + written.values.map { ($0.key, $0.text, $0.place) }
        var members: [(key: String, node: SubmissionTree)] = []
        members.reserveCapacity(all.count)
        for key in Self.keys {
            guard let value = all.first(where: { $0.key == key }) else { continue }
            members.append((key.rawValue, SubmissionTree(.leaf(value.json), at: value.place.map { (number, $0) })))
        }
        let node = SubmissionTree(.object(members), at: (number, first), isInline: true)
        let pieces = amounts.pieces?.number.decimal?.wholeNumber ?? 1
        let (product, overflows) = pieces.multipliedReportingOverflow(by: amounts.storeys)
        subtotals.add(raw, pieces: overflows ? pieces : product)
        lines.append(TakeOffLine(building: building.id, node: node, place: building.place))
    }

    mutating func restate(_ multiplied: LineAmounts.Multiplied?, _ place: CellPlace) {
        restated[multiplied] = (restated[multiplied]?.first ?? place, (restated[multiplied]?.lines ?? 0) + 1)
    }

    /// Counts beside several storeys that the map says nothing of: a list may count the pieces of each storey, or of all of them.
    func countFinding() -> (CellPlace, Message, Message)? {
        openCounts.map { first, text, lines in
            (
                first,
                Message(
                    "{0} 行的件数旁是多层（如 {1} 层），没有写明是每层的还是各层合计的；按各层合计读取，未乘层数",
                    "{0} {0|count stands|counts stand} beside several storeys (such as {1}), and nothing says whether {0|it is|they are} of each storey or of all; {0|it is|they are} read as those of all, and not multiplied",
                    .whole(lines), .text(text)),
                Message(
                    "核对清单后在对照表的件数一列写明：每层的写 \"of\": \"storey\"，各层合计的写 \"of\": \"line\"",
                    "look at the list, then say it in the map’s column of counts: \"of\": \"storey\" for each storey, \"of\": \"line\" for all of them"
                )
            )
        }
    }

    mutating func tellRestated() {
        let order = restated.sorted { ($0.key?.storeys ?? 0, $0.value.first) < ($1.key?.storeys ?? 0, $1.value.first) }
        for (multiplied, (first, lines)) in order {
            guard let multiplied else {
                tell(
                    .lineRestated, first,
                    Message(
                        "{0} 行的各件之和不能按件数除尽，各作为一件计，总量不变",
                        "in {0} {0|line|lines} what all pieces have together cannot be divided by their number: each stands as one piece of that size",
                        .whole(lines)),
                    Message("有单件的体积时，对照表改用该列", "where the sheet has volumes a piece, map that column instead"))
                continue
            }
            let (number, storeys) = (Message.Value.whole(lines), Message.Value.whole(multiplied.storeys))
            let message =
                switch multiplied.withSums {
                case nil:
                    Message(
                        "{0} 行的件数是一层的，按 {1} 层计", "the pieces of {0} {0|line|lines} are those of one of {1} storeys, and are multiplied",
                        number,
                        storeys)
                case true?:
                    Message(
                        "{0} 行的件数与各件之和是一层的，均按 {1} 层计",
                        "the pieces of {0} {0|line|lines}, and what they have together, are those of one of {1} storeys, and are multiplied",
                        number,
                        storeys)
                case false?:
                    Message(
                        "{0} 行的件数是一层的，按 {1} 层计；各件之和作为各层的，不乘",
                        "the pieces of {0} {0|line|lines} are those of one of {1} storeys, and are multiplied; what they have together is taken for that of all storeys",
                        number, storeys)
                }
            tell(
                .lineRestated, first, message,
                multiplied.withSums == nil
                    ? Message("核对清单的件数是否为一层的", "see whether the list counts the pieces of one storey")
                    : Message("核对清单的件数与各件之和各是几层的", "see of how many storeys the list counts the pieces and adds them up"))
        }
    }

    /// The value of a field that has no column.
    mutating func take(
        _ constant: MappedConstant, _ values: inout [(key: ComponentKey, json: String, place: CellPlace?)],
        _ building: inout (id: String, place: CellPlace)?, _ amounts: inout LineAmounts,
        _ storeys: inout (text: StoreyText, place: CellPlace)?,
        _ line: Int32
    ) {
        let place = CellPlace(row: Int(line), column: 1)
        switch constant.field {
        case .building: building = (CellText.quoted(constant.value), place)
        case .component(let key):
            if key == .storeys {
                storeys = StoreyText(constant.value).map { ($0, place) }
                return
            }
            let cell = Cell(place: place, content: .text(constant.value), format: .general, isFormula: false)
            if case .json(let json) = CellText(book: book).value(of: cell, for: key.field) { values.append((key, json, nil)) }
        case nil: return
        }
    }
}
