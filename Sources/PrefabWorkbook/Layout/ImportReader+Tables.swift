import PrefabAssessment
import PrefabReports

// Tables with a row for each building, line, measure or award.
extension ImportReader {
    mutating func readRows(_ found: Found, _ book: Book, _ number: Int) {
        let sheet = sheets[number]
        let reader = CellText(book: book)
        var unplaced: [Int32: (first: Cell, count: Int)] = [:]
        for row in sheet.rows where row[row.startIndex].place.row > found.line {
            var node = SubmissionTree(
                .object([]), at: (number, row[row.startIndex].place), isInline: found.table != .buildings)
            var building: Cell?
            var measure: String?
            var hasValue = false
            var award = AwardRow()
            for cell in row {
                guard let entry = found.columns[cell.place.column] else {
                    if !isRemark(cell.place.column, above: found.line, sheet) {
                        unplaced[cell.place.column] = (
                            unplaced[cell.place.column]?.first ?? cell, (unplaced[cell.place.column]?.count ?? 0) + 1
                        )
                    }
                    continue
                }
                switch entry.role {
                case .number: continue
                case .building: building = cell
                case .measure:
                    guard let leaf = leaf(cell, entry.field, reader, sheet, number), case .leaf(let text) = leaf.value else { continue }
                    measure = text
                case .value, .document:
                    guard let leaf = leaf(cell, entry.field, reader, sheet, number) else { continue }
                    node.append(leaf, at: entry.path[...])
                    hasValue = true
                    if found.table == .otherAwards { award.take(cell, leaf, isName: entry.path == [OtherAwardKey.source.rawValue]) }
                }
            }
            switch found.table {
            case .project: continue
            // The number is printed in the empty rows, and “无” says that there is none.
            case .otherAwards:
                if let name = award.noneName {
                    if award.hasMore { tellNoAward(name, sheet) }
                } else if hasValue {
                    awards.append(node)
                }
            case .buildings: if hasValue { appendBuilding(node) }
            case .measures, .components:
                guard hasValue else { continue }
                append(node, found, measure: measure, building: building, row, sheet)
            }
        }
        for column in unplaced.keys.sorted() { if let (cell, count) = unplaced[column] { tellUnplaced(cell, count, sheet) } }
    }

    mutating func appendBuilding(_ node: SubmissionTree) {
        if case .object(let members) = node.value,
            case .leaf(let id)? = members.first(where: { $0.key == BuildingKey.id.rawValue })?.node.value,
            numbers[id] == nil
        {
            numbers[id] = buildings.count
        }
        buildings.append(node)
        components.append([])
        measures.append([])
    }

    mutating func append(
        _ node: SubmissionTree, _ found: Found, measure: String?, building: Cell?, _ row: ArraySlice<Cell>, _ sheet: Sheet
    ) {
        guard let building, let number = numbers[id(of: building)] else {
            let name: String? = building.map { cell in
                switch cell.content {
                case .text(let text): text
                case .number(let stored): CellNumber(stored: stored.utf8)?.exact ?? stored
                default: "?"
                }
            }
            tellNoBuilding(name, building?.place ?? found.buildingPlace(of: row), sheet)
            return
        }
        guard found.table == .measures else {
            components[number].append(node)
            return
        }
        // A text in quotation marks: that of a word, or what stands in its place.
        let key = measure.map { String($0.dropFirst().dropLast()) } ?? ""
        measures[number].append((key, node))
    }

    /// As it stands in JSON.
    func id(of cell: Cell) -> String {
        switch cell.content {
        case .text(let text): CellText.quoted(text)
        case .number(let stored): CellText.quoted(CellNumber(stored: stored.utf8)?.exact ?? stored)
        default: ""
        }
    }

    /// The value of a cell; `nil` where it is blank.
    mutating func leaf(
        _ cell: Cell, _ field: FieldDescription, _ reader: CellText, _ sheet: Sheet, _ number: Int
    ) -> SubmissionTree? {
        switch reader.value(of: cell, for: field) {
        case .blank: return nil
        case .json(let text): return SubmissionTree(.leaf(text), at: (number, cell.place))
        case .none:
            let message =
                if case .error(let text) = cell.content {
                    Message("“{0}”的值是错误 {1}", "the value of “{0}” is the error {1}", .words(field.title), .text(text))
                } else {
                    Message("“{0}”的公式还没有算出值", "the formula of “{0}” has no value yet", .words(field.title))
                }
            let before = findings.count
            tell(
                Diagnostic(
                    .cellWithoutValue, at: .beginning, message,
                    help: Message(
                        "改正公式；用 Excel、WPS 或 LibreOffice 打开，重新计算并保存",
                        "mend the formula; open the file in Excel, WPS or LibreOffice, recalculate and save it")
                ).inCell(sheet.name(of: cell.place)))
            if findings.count > before { valueless[before] = SheetCell(sheet: number, place: cell.place) }
            return SubmissionTree(.leaf("null"), at: (number, cell.place))
        }
    }
}

extension ImportReader.Found {
    /// Where a row would name its building; its first cell where no column does.
    fileprivate func buildingPlace(of row: ArraySlice<Cell>) -> CellPlace {
        let first = row[row.startIndex].place
        let column = columns.first { if case .building = $0.value.role { true } else { false } }?.key
        return column.map { CellPlace(row: Int(first.row), column: Int($0)) } ?? first
    }
}

/// What a row of other awards says of whether there is one.
private struct AwardRow {
    /// The cell of the name, where it says that there is none.
    private(set) var noneName: Cell?
    /// Whether another cell says more than no or none.
    private(set) var hasMore = false

    mutating func take(_ cell: Cell, _ leaf: SubmissionTree, isName: Bool) {
        let saysNone = if case .text(let text) = cell.content { Self.saysNone(text) } else { false }
        let saysNo = if case .leaf("false") = leaf.value { true } else { false }
        if isName, saysNone { noneName = cell }
        if !isName, !saysNone, !saysNo { hasMore = true }
    }

    /// `无`, `没有。`, `None`, `—`, `/`.
    private static func saysNone(_ text: String) -> Bool {
        let plain = HeadText.plain(text).filter { !"。.".contains($0) }
        return ["无", "没有", "none"].contains(plain) || !plain.isEmpty && plain.allSatisfy { "-–—―/".contains($0) }
    }
}
