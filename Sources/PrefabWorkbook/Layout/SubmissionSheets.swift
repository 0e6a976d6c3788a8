package import PrefabAssessment
package import PrefabReports

/// A submission as the sheets of a workbook, or a workbook to fill in.
package struct SubmissionSheets {
    private let layout: SubmissionLayout
    private let language: Language

    package init(_ layout: SubmissionLayout, language: Language) {
        self.layout = layout
        self.language = language
    }

    /// The sheets of a submission.
    ///
    /// - Parameters:
    ///   - submission: its JSON, which the reader has nothing against.
    ///   - emptyRows: how many further rows of a table have drop-down lists and checks.
    ///   - asksForAll: whether the sheet of quantities has a row for every measure of every building.
    /// - Throws: `JSONSyntaxError` if it is not JSON.
    package func sheets(
        of submission: [UInt8], emptyRows: Int = 200, asksForAll: Bool = false
    ) throws(JSONSyntaxError) -> [Workbook.Sheet] {
        try submission.withTextBytes { (bytes) throws(JSONSyntaxError) in
            let source = SubmissionSource(try ParsedJSON(bytes))
            return SubmissionLayout.Table.allCases.flatMap { table in
                switch table {
                case .project: [project(source)]
                case .components: takeOffs(source, emptyRows)
                default: [self.table(table, rows: rows(of: table, source, asksForAll), emptyRows: emptyRows)]
                }
            }
        }
    }

    /// How to fill in the workbook.
    package var guide: Workbook.Sheet {
        var sheet = Workbook.Sheet(name: language == .chinese ? "说明" : "Guide", widths: [110])
        let lines: [Message.Text] = [
            Message.Text("填写说明", "How to fill in this workbook"),
            Message.Text(
                "留空的为未知，不是 0：得分按区间计，规则待定，补写后再定。带 * 的必须填写。留空即有定值的只有：\(counted(in: .chinese).joined(separator: "；"))。",
                "What is left empty is unknown and never 0: scores become intervals and rules stay open until it is given. What has a * is required. "
                    + "An empty cell counts as a value in these alone: \(counted(in: .english).joined(separator: "; "))."
            ),
            Message.Text(
                "“项目”每个字段一行；“单体”每个单体一行；“工程量”每个单体每项测量一行；“构件”每个单体一张，每种构件一行；“其他奖励”每项奖励一行。",
                "Project: a row a field. Buildings: a row a building. Quantities: a row for each measure of each building. Take-off: a sheet for each "
                    + "building, a row for each kind of piece. Other awards: a row an award."),
            Message.Text(
                "工程量与构件以单体编号对应“单体”表；改了单体编号，两处一并改。增加单体时复制一张“构件”表，代号一行照样保留。有构件清单的单体，竖向、水平构件与混凝土不再写在“工程量”里。",
                "Quantities and take-off name the building by its id: change it in both. For a further building copy a sheet of the take-off with its row of keys. A building with a take-off has no vertical and horizontal members and no "
                    + "concrete among its quantities."),
            Message.Text(
                "数量用标题括号内的单位。词语从下拉列表中选。日期按日期输入。楼层写 1-4、2,5-8 等，单元格为文本格式。",
                "Numbers are in the unit that stands behind the title. Choose words from the lists. Enter days as days. Storeys are 1-4 or 2,5-8; their "
                    + "cells have the format of texts."),
            Message.Text(
                "可以改标题、移动列、隐藏代号，但不要改代号（小号灰字）。另加的列，表头写“备注”。",
                "Titles may be changed and columns moved; the keys in small grey print must stay. A column of your own has Remarks for its head."
            ),
            Message.Text(
                "填完后：prefab check 本文件；prefab import 本文件 --output project.json。每处错误都写明工作表与单元格。",
                "Then: prefab check FILE; prefab import FILE --output project.json. Every mistake is named with its sheet and cell."),
        ]
        for (number, line) in lines.enumerated() {
            sheet.rows.append([.text(line.text(in: language), number == 0 ? .head : .plain)])
        }
        return sheet
    }

    /// The fields of which an empty cell says something, with what it says.
    private func counted(in language: Language) -> [String] {
        SubmissionLayout.Table.allCases.flatMap { layout.entries[$0] ?? [] }.compactMap { entry in
            entry.field.whenEmpty(in: language).map { value in
                let title = entry.field.title.text(in: language)
                return language == .chinese ? "\(title)按“\(value)”计" : "\(title) as “\(value)”"
            }
        }
    }

    // MARK: - The project

    private func project(_ source: SubmissionSource) -> Workbook.Sheet {
        var sheet = Workbook.Sheet(name: SubmissionLayout.Table.project.title.text(in: language), widths: [34, 40, 60, 34])
        sheet.rows.append([
            head("项目信息", "Field"), head("填写", "Value"), head("说明", "Meaning"), head("代号（勿改）", "Key (keep)"),
        ])
        sheet.frozenRows = 1
        let documents = source.documents
        for entry in layout.entries[.project] ?? [] {
            let row = sheet.rows.count + 1
            let value: Workbook.Cell
            if case .document(let word) = entry.role {
                value = documents.map { .text(flag($0.contains(word)), .value) } ?? .empty(.value)
            } else {
                value = cell(source.value(at: entry.path), entry.field)
            }
            sheet.rows.append([
                .text(title(of: entry), .head), value, .text(explanation(of: entry.field), .plain), .text(entry.key, .key),
            ])
            if let check = check(entry.field) { sheet.checks.append(Workbook.Check(check, column: 2, rows: [row...row])) }
        }
        return sheet
    }

    // MARK: - Tables

    /// Take-offs, a sheet for each building while there are no more than a reader takes; else one for all.
    private func takeOffs(_ source: SubmissionSource, _ emptyRows: Int) -> [Workbook.Sheet] {
        let entries = layout.entries[.components] ?? []
        let buildings = source.buildings
        guard 1...Self.mostTakeOffs ~= buildings.count else {
            let lines = buildings.flatMap { building in source.components(of: building).map { row(entries, source, of: building, $0) } }
            return [table(.components, rows: lines, emptyRows: emptyRows)]
        }
        let names = SheetName.make(
            SubmissionLayout.Table.components.title.text(in: language),
            of: buildings.map { building in
                if case .text(let id)? = source.value(at: [BuildingKey.id.rawValue], in: building) { id } else { "" }
            })
        return zip(buildings, names).map { building, name in
            let lines = source.components(of: building).map { row(entries, source, of: building, $0) }
            // The building, in the first column, stands in the empty rows, too: whoever fills them in need not write it.
            let empty = Array(repeating: row(Array(entries.prefix(1)), source, of: building, nil), count: emptyRows)
            return table(.components, named: name, rows: lines + empty, emptyRows: 0)
        }
    }

    /// As many buildings have a sheet each for their take-offs; with the other sheets they are no more than are read.
    package static let mostTakeOffs = SheetName.most - SubmissionLayout.Table.allCases.count

    private func table(
        _ table: SubmissionLayout.Table, named name: String? = nil, rows: [Workbook.Row], emptyRows: Int
    ) -> Workbook.Sheet {
        let entries = layout.entries[table] ?? []
        var sheet = Workbook.Sheet(
            name: name ?? table.title.text(in: language), widths: entries.map { min(30, max(12, 2 * title(of: $0).count + 2)) })
        sheet.columnStyles = entries.map(\.field.style)
        sheet.rows.append(Workbook.Row(entries.map { .text(title(of: $0), .head) }))
        sheet.rows.append(Workbook.Row(entries.map { .text($0.key, .key) }))
        sheet.frozenRows = 2
        sheet.rows += rows
        let last = sheet.rows.count + emptyRows
        for (place, entry) in entries.enumerated() {
            if let check = check(entry.field) { sheet.checks.append(Workbook.Check(check, column: place + 1, rows: [3...last])) }
        }
        return sheet
    }

    private func rows(of table: SubmissionLayout.Table, _ source: SubmissionSource, _ asksForAll: Bool) -> [Workbook.Row] {
        let entries = layout.entries[table] ?? []
        return switch table {
        case .project, .components: []
        case .buildings:
            source.buildings.map { building in Workbook.Row(entries.map { cell(source.value(at: $0.path, in: building), $0.field) }) }
        case .otherAwards:
            source.awards.enumerated().map { number, award in
                Workbook.Row(
                    entries.map { entry in
                        if case .number = entry.role { return .number(String(number + 1), .value) }
                        return cell(source.value(at: entry.path, in: award), entry.field)
                    })
            }
        case .measures:
            source.buildings.flatMap { building in
                let given = source.measures(of: building)
                let names = given.map(\.key)
                let others = asksForAll ? layout.measures.map(\.word).filter { !names.contains($0) } : []
                return given.map { row(entries, source, of: building, $0.value, measure: $0.key) }
                    + others.map { row(entries, source, of: building, nil, measure: $0) }
            }
        }
    }

    /// A row that belongs to a building.
    private func row(
        _ entries: [SubmissionLayout.Entry], _ source: SubmissionSource, of building: Int, _ node: Int?, measure: String? = nil
    ) -> Workbook.Row {
        Workbook.Row(
            entries.map { entry in
                switch entry.role {
                case .building: cell(source.value(at: [BuildingKey.id.rawValue], in: building), entry.field)
                case .measure: .text(word(measure ?? "", among: layout.measures), .value)
                default: cell(node.flatMap { source.value(at: entry.path, in: $0) }, entry.field)
                }
            })
    }

    // MARK: - Cells

    private func head(_ chinese: String, _ english: String) -> Workbook.Cell {
        .text(language == .chinese ? chinese : english, .head)
    }

    /// The title, with the unit that numbers are written in.
    private func title(of entry: SubmissionLayout.Entry) -> String {
        let unit = entry.field.unit(in: language)
        let title = entry.field.title.text(in: language)
        return (unit.isEmpty ? title : "\(title) (\(unit))") + (entry.field.isRequired ? " *" : "")
    }

    private func explanation(of field: FieldDescription) -> String {
        let words = field.words.map { $0.title.text(in: language) }.joined(separator: language == .chinese ? "、" : ", ")
        let text = field.text.text(in: language)
        return words.isEmpty ? text : "\(text)\(language == .chinese ? "" : " ")\(words)"
    }

    private func flag(_ value: Bool) -> String {
        language == .chinese ? value ? "是" : "否" : value ? "yes" : "no"
    }

    /// A word by its title where that names no other.
    private func word(_ word: String, among words: [WordDescription]) -> String {
        guard let title = words.first(where: { $0.word == word })?.title.text(in: language), CellText.word(title, among: words) == word
        else { return word }
        return title
    }

    private func cell(_ value: SubmissionSource.Value?, _ field: FieldDescription) -> Workbook.Cell {
        switch value {
        case .none: return .empty(field.style)
        case .flag(let value): return .text(flag(value), .value)
        case .number(let text):
            // More digits than a program keeps would be lost when it saves the file.
            return text.utf8.count { $0 &- UInt8(ascii: "0") < 10 } > 15 ? .text(text, .text) : .number(text, .value)
        case .text(let text):
            switch field.type {
            case .word(let words): return .text(word(text, among: words), .value)
            case .dateOr(let notYet) where text == notYet.word: return .text(word(text, among: [notYet]), .value)
            case .date, .dateOr:
                return .day(text)
            default: return .text(text, .text)
            }
        }
    }

    /// What a cell of the field is held to while it is filled in.
    private func check(_ field: FieldDescription) -> Workbook.Check.Kind? {
        switch field.type {
        case .word(let words): return .list(words.map { word($0.word, among: words) })
        case .flag: return .list([flag(true), flag(false)])
        case .date: return .day
        case .level(let levels): return .list(levels.map(String.init))
        case .number(let range, _):
            let upper = (range.upper ?? NumberRange.limit).description
            return .number(from: range.lower.description, to: upper, isWhole: range.isWhole)
        default: return nil
        }
    }
}

extension FieldDescription {
    /// How cells look that nobody has filled in yet.
    fileprivate var style: Workbook.Style {
        switch type {
        case .text, .filledText, .constant, .storeys: .text
        case .date, .dateOr: .day
        default: .value
        }
    }
}

/// What a submission's JSON has where.
private struct SubmissionSource {
    enum Value {
        case text(String)
        case number(String)
        case flag(Bool)
    }

    private let json: ParsedJSON

    init(_ json: ParsedJSON) {
        self.json = json
    }

    var buildings: [Int] { member(RootKey.buildings.rawValue, of: 0).map { json.children(of: $0) } ?? [] }

    var awards: [Int] { member(RootKey.otherAwards.rawValue, of: 0).map { json.children(of: $0) } ?? [] }

    /// The documents that are enclosed; `nil` where the submission does not say.
    var documents: Set<String>? {
        member(RootKey.documents.rawValue, of: 0).map { Set(json.children(of: $0).map { json.string($0) }) }
    }

    func components(of building: Int) -> [Int] {
        member(BuildingKey.components.rawValue, of: building).map { json.children(of: $0) } ?? []
    }

    func measures(of building: Int) -> [(key: String, value: Int)] {
        member(BuildingKey.measures.rawValue, of: building).map { json.members(of: $0) } ?? []
    }

    func value(at path: [String], in object: Int = 0) -> Value? {
        var node = object
        for key in path {
            guard let next = member(key, of: node) else { return nil }
            node = next
        }
        switch json.nodes[node].kind {
        case .string: return .text(json.string(node))
        case .number: return .number(json.source(node))
        case .boolean: return .flag(json.source(node) == "true")
        case .null, .object, .array: return nil
        }
    }

    private func member(_ key: String, of node: Int) -> Int? {
        guard case .object = json.nodes[node].kind else { return nil }
        return json.members(of: node).first { $0.key == key }?.value
    }
}
