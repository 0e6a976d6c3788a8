import PrefabAssessment
import PrefabReports

// What is told of sheets and cells.
extension ImportReader {
    mutating func tell(_ finding: Diagnostic) {
        let isError = finding.severity == .error
        // As much room for errors as for the rest: without an error that was found, the rest would be written.
        if findings.count(where: { ($0.severity == .error) == isError }) < Diagnostic.limit { findings.append(finding) }
    }

    /// Whether a column without a key is for remarks.
    func isRemark(_ column: Int32, above line: Int32, _ sheet: Sheet) -> Bool {
        (1...max(1, Int(line))).contains { row in
            sheet[CellPlace(row: row, column: Int(column))].map(Self.isRemark) ?? false
        }
    }

    /// Whether a cell says that what stands with it is for the writer alone.
    static func isRemark(_ cell: Cell) -> Bool {
        guard case .text(let text) = cell.content else { return false }
        return text.hasPrefix("备注") || text.lowercased().hasPrefix("remark")
    }

    /// - Parameter count: of the cells of a column; `nil` for one in a row of the project's sheet.
    mutating func tellUnplaced(_ cell: Cell, _ count: Int?, _ sheet: Sheet) {
        tell(
            Diagnostic(
                .cellNotPlaced, at: .beginning,
                count ?? 1 == 1
                    ? Message("不知道此单元格是哪个字段", "it is not known which field this cell is")
                    : Message(
                        "不知道本列 {0} 个单元格是哪个字段", "it is not known which field the {0} cells of this column are", .whole(count ?? 1)),
                help: count == nil
                    ? Message(
                        "在代号一列写字段的代号；自用的一行，行首写“备注”", "write the key of a field where the keys stand; a row of your own begins with Remarks")
                    : Message("在代号一行写字段的代号，或在表头写“备注”", "write the key of a field where the keys stand, or “Remarks” as its head")
            ).inCell(sheet.name(of: cell.place)))
    }

    /// Of a document: another word there would pass for the document that it names.
    mutating func tellNoFlag(_ cell: Cell, _ field: FieldDescription, _ sheet: Sheet) {
        tell(
            Diagnostic(
                .cellNotPlaced, at: .beginning,
                Message("“{0}”写的不是是或否", "“{0}” says neither yes nor no", .words(field.title)),
                help: Message("已附的写“是”，未附的写“否”", "write yes where it is enclosed, no where it is not")
            ).inCell(sheet.name(of: cell.place)))
    }

    /// Of other awards: a row whose name says that there is none, and which says more.
    mutating func tellNoAward(_ name: Cell, _ sheet: Sheet) {
        tell(
            Diagnostic(
                .cellNotPlaced, at: .beginning,
                Message("奖励来源写的是没有，同一行却还有内容", "the source says that there is no award, and yet the row says more"),
                help: Message("有其他奖励的，写明来源；没有的，清空该行", "write the source of the award; where there is none, empty the row")
            ).inCell(sheet.name(of: name.place)))
    }

    /// - Parameters:
    ///   - name: what the row says in place of a building; nothing where its cell is empty.
    ///   - place: of that cell.
    mutating func tellNoBuilding(_ name: String?, _ place: CellPlace, _ sheet: Sheet) {
        var message = name.map { Message("没有编号为“{0}”的单体", "there is no building “{0}”", .text($0)) }
        var help = Message("写“单体”表里的编号", "write an id of the sheet of buildings")
        if name == nil, let merge = sheet.merges.first(where: { $0.contains(place) }) {
            message = Message(
                "此行没有单体编号：{0} 是合并单元格，编号只属于其首行", "the row names no building: {0} is merged, and its id is that of the first row alone",
                .text("\(merge.first.name):\(merge.last.name)"))
            help = Message("取消合并，每行各写单体编号", "unmerge the cells, and write the id in each row")
        }
        tell(
            Diagnostic(
                .rowWithoutBuilding, at: .beginning, message ?? Message("此行没有写单体编号", "the row names no building"), help: help
            ).inCell(sheet.name(of: place)))
    }

    mutating func tellUnread(_ sheet: Sheet) {
        // What explains, and what drop-down lists choose from, has no figures of the project.
        guard let first = sheet.cells.first, !["说明", "Guide"].contains(sheet.name) else { return }
        tell(
            Diagnostic(
                .sheetNotRead, at: .beginning,
                Message("工作表“{0}”没有读取：没有字段的代号", "the sheet “{0}” is not read: it has no keys of fields", .text(sheet.name)),
                help: Message(
                    "如是构件清单：prefab import 文件 --write-map map.json 拟出列的对照表，核对后以 --map map.json 导入；其他数量写到有代号的表里（prefab new --format xlsx）",
                    "if it is a take-off: prefab import FILE --write-map map.json drafts a map of its columns; look through it and import with --map map.json. Other quantities go into a sheet with keys (prefab new --format xlsx)"
                )
            ).inCell(sheet.name(of: first.place)))
    }

    mutating func tellUnseen(_ sheet: Sheet) {
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

    func isKey(_ cell: Cell) -> Bool {
        if case .text(let text) = cell.content { layout.entry(text) != nil } else { false }
    }
}
