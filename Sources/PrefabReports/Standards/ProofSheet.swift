package import PrefabAssessment

/// One instrument laid out like its printed table, with a box to tick and room for a name and a day beside each row, so that the two can
/// be proof-read side by side and the sheet be kept.
package struct ProofSheet: WorkbookReport, Wording {
    package let language: Language
    let file: StandardsFile
    let sections: [Section]

    /// Rows that the print has in one place.
    struct Section {
        let title: Message.Text
        let tables: [Table]
    }

    struct Table {
        let caption: Message.Text?
        let rows: [Row]
    }

    /// A row that is proof-read by itself.
    struct Row {
        let record: FigureRecord
        /// What the print asks for, in words.
        let requirement: Message.Text?
        var isSubtotal = false
    }

    /// The sheet of an instrument or of one row of it; nothing if there is none of this id.
    ///
    /// - Parameter id: of an instrument, or the name of its file with or without `.json`; of a row as verdicts name it,
    ///   `DB11/T 1831-2021#verticalMembers`.
    package init?(_ id: String, in standards: Standards, language: Language) {
        self.language = language
        if let place = standards.records.firstIndex(where: { $0.id == id }),
            let file = standards.files.first(where: { $0.records.contains(place) })
        {
            self.file = file
            let sections = Self.sections(of: file, in: standards)
            let rows = sections.flatMap(\.tables).flatMap(\.rows).filter { $0.record.id == id }
            self.sections = [Section(title: Message.Text("一行", "One row"), tables: [Table(caption: nil, rows: rows)])]
            return
        }
        guard let file = standards.file(named: id) else { return nil }
        self.file = file
        sections = Self.sections(of: file, in: standards)
    }

    // MARK: - What stands where

    private static func sections(of file: StandardsFile, in standards: Standards) -> [Section] {
        let records = Array(standards.records[file.records])
        if let method = standards.method(file.instrument) { return sections(of: method, records, in: standards) }
        guard file.kind == .measures else {
            let rows = records.map { Row(record: $0, requirement: nil) }
            return [Section(title: Message.Text("各项数值", "Figures"), tables: [Table(caption: nil, rows: rows)])]
        }
        func rows(_ definitions: [(record: Int, text: Message.Text)]) -> [Row] {
            definitions.filter { file.records.contains($0.record) }
                .map { Row(record: standards.records[$0.record], requirement: $0.text) }
        }
        return [
            Section(
                title: Message.Text("工程量", "Measures"),
                tables: [Table(caption: nil, rows: rows(standards.measures.map { ($0.record, $0.definition) }))]),
            Section(
                title: Message.Text("属性", "Attributes"),
                tables: [Table(caption: nil, rows: rows(standards.attributes.map { ($0.record, $0.definition) }))]),
        ].filter { !$0.tables[0].rows.isEmpty }
    }

    private static func sections(of method: Method, _ records: [FigureRecord], in standards: Standards) -> [Section] {
        var shown: Set<String> = []
        func row(_ record: Int, _ requirement: Message.Text? = nil, isSubtotal: Bool = false) -> Row {
            shown.insert(standards.records[record].id)
            return Row(record: standards.records[record], requirement: requirement, isSubtotal: isSubtotal)
        }
        let groups = method.groups.typedIndices.map { place in
            let group = method.groups[place]
            var rows: [Row] = []
            for item in method.items where item.group == place {
                rows.append(row(item.maximum.record, item.requirement))
                if let fixed = item.fixed { rows.append(row(fixed.ratio.record, fixed.structures.title)) }
            }
            rows.append(row(group.points.record, isSubtotal: true))
            if let cap = group.cap { rows.append(row(cap.record, isSubtotal: true)) }
            let title = group.title
            return Table(
                caption: group.counting == .bonus
                    ? Message.Text("\(title.chinese)（加分）", "\(title.english) (bonus)") : title, rows: rows)
        }
        let totals = [method.totalPoints.record, method.bonusDivisor?.record, method.scoreDecimals?.record].compactMap {
            $0.map { row($0) }
        }
        let provisions = method.provisions.map { row($0.record, $0.sentence) }
        let grades =
            (method.grading?.requirements ?? []).map { row($0.ratio.record, $0.structures.title) }
            + (method.grading?.steps ?? []).map { row($0.from.record) }
        let joints = records.filter { $0.row.hasPrefix("joints.") }
        joints.forEach { shown.insert($0.id) }
        let others = records.filter { !shown.contains($0.id) }
        func section(_ chinese: String, _ english: String, _ rows: [Row]) -> Section {
            Section(title: Message.Text(chinese, english), tables: rows.isEmpty ? [] : [Table(caption: nil, rows: rows)])
        }
        return [
            Section(
                title: Message.Text("评分表", "Table of points"), tables: groups + [Table(caption: Message.Text("总分", "Total"), rows: totals)]),
            section("基本规定", "Provisions", provisions),
            section("等级评价", "Grades", grades),
            section("计入预制的后浇部分", "Joints that count as precast", joints.map { Row(record: $0, requirement: nil) }),
            section("其他", "Others", others.map { Row(record: $0, requirement: nil) }),
        ].filter { !$0.tables.isEmpty }
    }

    // MARK: - Cells

    /// How many rows somebody has proof-read, and how many there are.
    var progress: (verified: Int, all: Int) {
        let rows = sections.flatMap(\.tables).flatMap(\.rows)
        return (rows.count { $0.record.verification != nil }, rows.count)
    }

    /// `300 mm`, `1 decimal`, `是`, `20~30`.
    func value(_ record: FigureRecord) -> String {
        guard let unit = FigureUnit(rawValue: record.unit) else {
            return record.value.isEmpty ? record.unit : "\(record.value) \(record.unit)"
        }
        // A definition has no value: its unit says what it is counted in.
        if record.value.isEmpty { return unit == .yesNo ? words("是或否", "yes or no") : unit.rawValue }
        if unit == .yesNo { return title(record.value == "true") }
        if unit == .percent { return record.value + "%" }
        let name = words(unit.title(behind: record.value))
        return name.isEmpty ? record.value : "\(record.value) \(name)"
    }

    func isTicked(_ record: FigureRecord) -> Bool { record.verification != nil }

    static let box = "☐"
    static let ticked = "☑"

    /// Source, parts with a status of their own, and notes.
    func remarks(_ record: FigureRecord) -> String {
        var remarks = [words(record.source)]
        remarks += record.parts.map { "\(words($0.id.title)): \(words($0.status.title))" }
        if let note = record.note { remarks.append(words(note)) }
        return remarks.joined(separator: semicolon)
    }

    var introduction: String {
        words(
            "逐行与印本对照。相符的打勾、签名、注明日期，再执行 prefab standards verify 编号 代号 --name 姓名 --date 日期 --standards 文件夹；不符的先改正文件，不打勾。",
            "Hold each row against the print. Where they agree, tick, sign and date it, then run prefab standards verify ID ROW --name … --date … "
                + "--standards DIR; where they do not, mend the file first and leave the box empty.")
    }
}

extension StructureSet {
    /// The structures by name; nothing said where all are meant.
    fileprivate var title: Message.Text? {
        if self == .all { return nil }
        let titles = structures.map(\.title)
        return Message.Text(
            titles.map(\.chinese).joined(separator: "、"), titles.map(\.english).joined(separator: ", "))
    }
}
