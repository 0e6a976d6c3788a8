package import PrefabAssessment
import PrefabReports

/// A submission as it was read from one or several workbooks.
package struct SubmissionImport: Sendable {
    package let text: SubmissionText
    /// What the reading of the sheets found: what could not be placed, and what nobody sees.
    private let findings: [Diagnostic]
    private let sheetNames: [Sheet]

    /// Reads the sheets that hold fields of a submission.
    package init(_ books: [Book], _ layout: SubmissionLayout) {
        var reader = ImportReader(layout)
        for book in books { reader.read(book) }
        let text = SubmissionText(reader.tree())
        let spans = reader.valueless.isEmpty ? [:] : text.spans(of: Set(reader.valueless.values))
        findings = reader.findings.enumerated().map { number, finding in
            guard let cell = reader.valueless[number], let span = spans[cell], let name = finding.cell else { return finding }
            return finding.inCell(name, at: span)
        }
        self.text = text
        sheetNames = reader.sheets
    }

    /// What was found in the text, each with its cell, behind what was found in the sheets.
    ///
    /// What is said of the value of a cell that has none is passed over: the cell itself is reported.
    package func placed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        let faulty = Set(findings.filter { $0.code == .cellWithoutValue }.compactMap(\.cell))
        return findings
            + diagnostics.compactMap { diagnostic in
                guard let (sheet, place) = text.cell(of: diagnostic.span) else { return diagnostic }
                let name = sheetNames[sheet].name(of: place)
                return faulty.contains(name) && diagnostic.code == .wrongType ? nil : diagnostic.inCell(name)
            }
    }

    /// Whether a part of the workbooks could not be placed, so that the submission is not the whole of them.
    package var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

/// Takes the sheets of workbooks apart.
private struct ImportReader {
    let layout: SubmissionLayout
    private(set) var findings: [Diagnostic] = []
    /// The cells without a value that findings are about, by the number of the finding.
    private(set) var valueless: [Int: SheetCell] = [:]
    private(set) var sheets: [Sheet] = []
    private var root = SubmissionTree(.object([]))
    private var documents: (listed: [SubmissionTree], cell: (sheet: Int, place: CellPlace)?) = ([], nil)
    private var awards: [SubmissionTree] = []
    private var buildings: [SubmissionTree] = []
    /// The lines of the take-off and the measures of each building.
    private var components: [[SubmissionTree]] = []
    private var measures: [[(key: String, node: SubmissionTree)]] = []
    private var numbers: [String: Int] = [:]
    /// Tables with rows that belong to buildings, kept until all buildings are known.
    private var later: [(table: Found, book: Book, sheet: Int)] = []

    /// A table in a sheet.
    struct Found {
        let table: SubmissionLayout.Table
        /// The row, or for the project the column, in which the keys stand.
        let line: Int32
        let columns: [Int32: SubmissionLayout.Entry]
    }

    init(_ layout: SubmissionLayout) {
        self.layout = layout
        root.append(SubmissionTree(.leaf(CellText.quoted(Submission.format))), at: [RootKey.format.rawValue])
    }

    mutating func read(_ book: Book) {
        for sheet in book.sheets {
            let number = sheets.count
            sheets.append(sheet)
            if let column = projectColumn(of: sheet) {
                readProject(sheet, number, book, keys: column)
            } else if let found = table(in: sheet) {
                switch found.table {
                case .measures, .components: later.append((found, book, number))
                default: readRows(found, book, number)
                }
            } else {
                tellUnread(sheet)
                continue
            }
            tellUnseen(sheet)
        }
    }

    /// The whole submission.
    mutating func tree() -> SubmissionTree {
        for (found, book, number) in later { readRows(found, book, number) }
        later = []
        var root = root
        if let cell = documents.cell { root.append(SubmissionTree(.array(documents.listed), at: cell), at: [RootKey.documents.rawValue]) }
        if !awards.isEmpty { root.append(SubmissionTree(.array(awards)), at: [RootKey.otherAwards.rawValue]) }
        for number in buildings.indices {
            if !components[number].isEmpty {
                buildings[number].append(SubmissionTree(.array(components[number])), at: [BuildingKey.components.rawValue])
            }
            if !measures[number].isEmpty {
                buildings[number].append(SubmissionTree(.object(measures[number])), at: [BuildingKey.measures.rawValue])
            }
        }
        root.append(SubmissionTree(.array(buildings)), at: [RootKey.buildings.rawValue])
        return root
    }

    // MARK: - What a sheet is

    /// The first rows, in which keys are looked for.
    private static let headRows = 30

    /// The column in which the keys of the project's fields stand below one another.
    private func projectColumn(of sheet: Sheet) -> Int32? {
        var counts: [Int32: Int] = [:]
        for cell in sheet.cells.prefix(2000) {
            if case .text(let text) = cell.content, layout.entry(text)?.table == .project { counts[cell.place.column, default: 0] += 1 }
        }
        return counts.filter { $0.value > 1 }.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }

    /// The row in which the keys of a table stand side by side.
    private func table(in sheet: Sheet) -> Found? {
        for row in sheet.rows.prefix(Self.headRows) {
            var columns: [Int32: SubmissionLayout.Entry] = [:]
            var table: SubmissionLayout.Table?
            for cell in row {
                guard case .text(let text) = cell.content, let (its, entry) = layout.entry(text), its != .project else { continue }
                if table == nil { table = its }
                if its == table { columns[cell.place.column] = entry }
            }
            if let table, columns.count > 1 { return Found(table: table, line: row[row.startIndex].place.row, columns: columns) }
        }
        return nil
    }

    // MARK: - The project

    /// The value stands in the second column, beside the title.
    private static let valueColumn: Int32 = 2

    private mutating func readProject(_ sheet: Sheet, _ number: Int, _ book: Book, keys column: Int32) {
        let reader = CellText(book: book)
        var isBelowHeads = false
        for row in sheet.rows {
            let entry: SubmissionLayout.Entry? =
                if case .text(let text)? = row.first(where: { $0.place.column == column })?.content, let found = layout.entry(text),
                    found.table == .project
                { found.entry } else { nil }
            // Above the first key stand heads.
            if entry != nil { isBelowHeads = true }
            guard isBelowHeads, let cell = row.first(where: { $0.place.column == Self.valueColumn }) else { continue }
            guard let entry else {
                tellUnplaced(cell, 1, sheet)
                continue
            }
            guard let leaf = leaf(cell, entry.field, reader, sheet, number) else { continue }
            if case .document(let word) = entry.role {
                if documents.cell == nil { documents.cell = (number, cell.place) }
                switch leaf.value {
                case .leaf("true"):
                    documents.listed.append(SubmissionTree(.leaf(CellText.quoted(word)), at: (number, cell.place)))
                case .leaf("false"): break
                default: documents.listed.append(leaf)
                }
            } else {
                root.append(leaf, at: entry.path[...])
            }
        }
    }

    // MARK: - Tables

    private mutating func readRows(_ found: Found, _ book: Book, _ number: Int) {
        let sheet = sheets[number]
        let reader = CellText(book: book)
        var unplaced: [Int32: (first: Cell, count: Int)] = [:]
        for row in sheet.rows where row[row.startIndex].place.row > found.line {
            var node = SubmissionTree(
                .object([]), at: (number, row[row.startIndex].place), isInline: found.table != .buildings)
            var building: Cell?
            var measure: String?
            var hasValue = false
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
                }
            }
            switch found.table {
            case .project: continue
            case .otherAwards: awards.append(node)
            case .buildings: if hasValue { appendBuilding(node) }
            case .measures, .components:
                guard hasValue else { continue }
                append(node, found.table, measure: measure, building: building, row, sheet)
            }
        }
        for column in unplaced.keys.sorted() { if let (cell, count) = unplaced[column] { tellUnplaced(cell, count, sheet) } }
    }

    private mutating func appendBuilding(_ node: SubmissionTree) {
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

    private mutating func append(
        _ node: SubmissionTree, _ table: SubmissionLayout.Table, measure: String?, building: Cell?, _ row: ArraySlice<Cell>, _ sheet: Sheet
    ) {
        let place = row[row.startIndex].place
        guard let building, let number = numbers[id(of: building)] else {
            let name: String? = building.map { cell in
                switch cell.content {
                case .text(let text): text
                case .number(let stored): CellNumber(stored: stored.utf8)?.exact ?? stored
                default: "?"
                }
            }
            tell(
                Diagnostic(
                    .rowWithoutBuilding, at: .beginning,
                    name.map { Message("没有编号为“{0}”的单体", "there is no building “{0}”", .text($0)) }
                        ?? Message("此行没有写单体编号", "the row names no building"),
                    help: Message("写“单体”表里的编号", "write an id of the sheet of buildings")
                ).inCell(sheet.name(of: building?.place ?? place)))
            return
        }
        guard table == .measures else {
            components[number].append(node)
            return
        }
        // A text in quotation marks: that of a word, or what stands in its place.
        let key = measure.map { String($0.dropFirst().dropLast()) } ?? ""
        measures[number].append((key, node))
    }

    /// As it stands in JSON.
    private func id(of cell: Cell) -> String {
        switch cell.content {
        case .text(let text): CellText.quoted(text)
        case .number(let stored): CellText.quoted(CellNumber(stored: stored.utf8)?.exact ?? stored)
        default: ""
        }
    }

    /// The value of a cell; `nil` where it is blank.
    private mutating func leaf(
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
            if findings.count < Diagnostic.limit { valueless[findings.count] = SheetCell(sheet: number, place: cell.place) }
            tell(
                Diagnostic(
                    .cellWithoutValue, at: .beginning, message,
                    help: Message(
                        "改正公式；用 Excel、WPS 或 LibreOffice 打开，重新计算并保存",
                        "mend the formula; open the file in Excel, WPS or LibreOffice, recalculate and save it")
                ).inCell(sheet.name(of: cell.place)))
            return SubmissionTree(.leaf("null"), at: (number, cell.place))
        }
    }

    // MARK: - What is told

    private mutating func tell(_ finding: Diagnostic) {
        if findings.count < Diagnostic.limit { findings.append(finding) }
    }

    /// Whether a column without a key is for remarks.
    private func isRemark(_ column: Int32, above line: Int32, _ sheet: Sheet) -> Bool {
        (1...max(1, Int(line))).contains { row in
            guard case .text(let text)? = sheet[CellPlace(row: row, column: Int(column))]?.content else { return false }
            return text.hasPrefix("备注") || text.lowercased().hasPrefix("remark")
        }
    }

    private mutating func tellUnplaced(_ cell: Cell, _ count: Int, _ sheet: Sheet) {
        tell(
            Diagnostic(
                .cellNotPlaced, at: .beginning,
                count == 1
                    ? Message("不知道此单元格是哪个字段", "it is not known which field this cell is")
                    : Message("不知道本列 {0} 个单元格是哪个字段", "it is not known which field the {0} cells of this column are", .whole(count)),
                help: Message("在代号一行（列）写字段的代号，或在表头写“备注”", "write the key of a field where the keys stand, or “Remarks” as its head")
            ).inCell(sheet.name(of: cell.place)))
    }

    private mutating func tellUnread(_ sheet: Sheet) {
        // What explains, and what drop-down lists choose from, has no figures of the project.
        guard let first = sheet.cells.first, !["说明", "Guide"].contains(sheet.name) else { return }
        tell(
            Diagnostic(
                .sheetNotRead, at: .beginning,
                Message("工作表“{0}”没有读取：没有字段的代号", "the sheet “{0}” is not read: it has no keys of fields", .text(sheet.name)),
                help: Message(
                    "需要的数量写到有代号的表里；prefab new --format xlsx 给出样式",
                    "put what is needed into a sheet with keys; prefab new --format xlsx writes one")
            ).inCell(sheet.name(of: first.place)))
    }

    private mutating func tellUnseen(_ sheet: Sheet) {
        let hidden = sheet.cells.first { cell in
            sheet.isHidden || sheet.hiddenRows.contains { $0.contains(Int(cell.place.row)) }
                || sheet.hiddenColumns.contains { $0.contains(Int(cell.place.column)) } && !isKey(cell)
        }
        if let hidden {
            tell(
                Diagnostic(
                    .hiddenCells, at: .beginning,
                    Message("工作表“{0}”有隐藏的内容，一并读取", "the sheet “{0}” has hidden cells, which are read too", .text(sheet.name)),
                    help: Message("取消隐藏并核对，或删去", "show and check them, or remove them")
                ).inCell(sheet.name(of: hidden.place)))
        }
        if let covered = sheet.covered.first {
            tell(
                Diagnostic(
                    .hiddenCells, at: .beginning, Message("合并单元格之下还有内容，没有读取", "there is something behind merged cells, which is not read"),
                    help: Message("取消合并并核对，或删去", "unmerge the cells and check them, or remove it")
                ).inCell(sheet.name(of: covered)))
        }
    }

    private func isKey(_ cell: Cell) -> Bool {
        if case .text(let text) = cell.content { layout.entry(text) != nil } else { false }
    }
}
