import PrefabAssessment
import PrefabReports

/// Reads the part of one sheet (ECMA-376 part 1, 18.3).
struct SheetReader {
    let sheetName: String
    let texts: [String]
    let styles: Styles
    /// Whether the values of formulas are those that a calculation left behind.
    let isCalculated: Bool
    let limits: WorkbookLimits
    /// How many cells may still come.
    let room: Int

    private var cells: [Cell] = []
    private var merges: [CellArea] = []
    private var hiddenRows: [ClosedRange<Int>] = []
    private var hiddenColumns: [ClosedRange<Int>] = []
    private var isInOrder = true
    private var row = 0

    init(sheetName: String, texts: [String], styles: Styles, isCalculated: Bool, room: Int, _ limits: WorkbookLimits) {
        self.sheetName = sheetName
        self.texts = texts
        self.styles = styles
        self.isCalculated = isCalculated
        self.limits = limits
        self.room = room
    }

    mutating func read(_ xml: inout XMLReader, isHidden: Bool) throws(WorkbookFault) -> Sheet {
        var isInData = false
        loop: while true {
            switch try xml.next() {
            case .finish: break loop
            case .end where xml.isNamed("sheetData"): isInData = false
            case .start where isInData && xml.isNamed("row"): try readRow(&xml)
            case .start where xml.isNamed("sheetData"): isInData = true
            case .start where xml.isNamed("col"): readColumns(xml)
            case .start where xml.isNamed("mergeCell"): try readMerge(xml)
            // Extensions may hold elements of the same names.
            case .start where xml.isNamed("extLst"): try xml.skipElement()
            default: continue
            }
        }
        if !isInOrder { try sort() }
        let uncovered = try Uncovered(cells, merges, sheetName)
        return Sheet(
            name: sheetName, isHidden: isHidden, cells: uncovered.cells, merges: merges, covered: uncovered.covered, hiddenRows: hiddenRows,
            hiddenColumns: hiddenColumns)
    }

    // MARK: - Rows and columns

    private mutating func readRow(_ xml: inout XMLReader) throws(WorkbookFault) {
        if let range = xml.rawValue(of: "r") {
            guard let number = xml.number(range), number > 0 else {
                throw xml.malformed(Message("行号有误", "the number of a row is malformed"))
            }
            row = number
        } else {
            row += 1
        }
        guard row <= limits.rows else {
            throw .tooLarge(Message.Text("行", "rows"), limit: limits.rows, at: sheetName)
        }
        if xml.isTrue("hidden") { Self.extend(&hiddenRows, by: row...row) }
        var column = 0
        while true {
            switch try xml.next() {
            case .start where xml.isNamed("c"):
                column = try readCell(&xml, after: column)
            case .start: try xml.skipElement()
            case .end, .finish: return
            case .text: continue
            }
        }
    }

    private mutating func readColumns(_ xml: XMLReader) {
        guard xml.isTrue("hidden"), let first = xml.rawValue(of: "min").flatMap({ xml.number($0) }),
            let last = xml.rawValue(of: "max").flatMap({ xml.number($0) }), first > 0, first <= last
        else { return }
        Self.extend(&hiddenColumns, by: first...min(last, limits.columns))
    }

    private static func extend(_ ranges: inout [ClosedRange<Int>], by range: ClosedRange<Int>) {
        if let last = ranges.last, last.upperBound + 1 == range.lowerBound {
            ranges[ranges.count - 1] = last.lowerBound...range.upperBound
        } else {
            ranges.append(range)
        }
    }

    private mutating func readMerge(_ xml: XMLReader) throws(WorkbookFault) {
        guard let text = try xml.value(of: "ref"), let area = CellArea(text) else {
            throw xml.malformed(Message("合并单元格的范围有误", "the range of a merged area is malformed"))
        }
        guard merges.count < limits.merges else {
            throw .tooLarge(Message.Text("处合并单元格", "merged areas"), limit: limits.merges, at: sheetName)
        }
        merges.append(area)
    }

    // MARK: - Cells

    /// Reads a cell, the start tag of which was read last.
    ///
    /// - Returns: its column.
    private mutating func readCell(_ xml: inout XMLReader, after last: Int) throws(WorkbookFault) -> Int {
        var place = CellPlace(row: row, column: last + 1)
        if let range = xml.rawValue(of: "r") {
            guard let named = CellPlace(xml.bytes.part(range)), named.row == place.row else {
                throw xml.malformed(Message("单元格的位置有误", "the place of a cell is malformed"))
            }
            place = named
        }
        guard place.column <= limits.columns else {
            throw .tooLarge(Message.Text("列", "columns"), limit: limits.columns, at: sheetName)
        }
        let style = xml.rawValue(of: "s").flatMap { xml.number($0) } ?? 0
        let kind = CellKind(xml)
        var (isFormula, sumsAbove) = (false, false)
        var content: Cell.Content?
        reading: while true {
            switch try xml.next() {
            case .start where xml.isNamed("v"): content = try readValue(&xml, kind, place)
            case .start where xml.isNamed("is"):
                let text = try xml.richText()
                content = text.isEmpty ? nil : .text(text)
            case .start where xml.isNamed("f"):
                isFormula = true
                sumsAbove = Formula.sumsAbove(try xml.textOfElement(), of: place)
            case .start: try xml.skipElement()
            case .end, .finish: break reading
            case .text: continue
            }
        }
        // A text that a formula gives may be empty; a number may not.
        if isFormula, !isCalculated || content == nil && kind != .formulaText { content = .unknown }
        if let content {
            try append(Cell(place: place, content: content, format: styles[style], isFormula: isFormula, sumsAbove: sumsAbove))
        }
        return Int(place.column)
    }

    private mutating func append(_ cell: Cell) throws(WorkbookFault) {
        guard cells.count < room else {
            throw .tooLarge(Message.Text("个有内容的单元格", "cells with something in them"), limit: limits.cells, at: sheetName)
        }
        if let last = cells.last, last.place >= cell.place { isInOrder = false }
        cells.append(cell)
    }

    /// The value that `v` holds; `nil` where it is empty.
    private func readValue(_ xml: inout XMLReader, _ kind: CellKind, _ place: CellPlace) throws(WorkbookFault) -> Cell.Content? {
        let text = try xml.textOfElement()
        guard !text.isEmpty else { return nil }
        switch kind {
        case .shared:
            guard let number = Int(text), texts.indices.contains(number) else {
                throw malformed(place, Message("没有第 {0} 条共用文字", "there is no shared text {0}", .text(text)))
            }
            return texts[number].isEmpty ? nil : .text(texts[number])
        case .formulaText: return .text(XMLReader.unescaped(text))
        case .boolean: return .boolean(text == "1" || text == "true")
        case .error: return .error(text)
        case .day:
            // A day of ISO 8601; at midnight it is a day alone.
            let parts = text.split(separator: "T", maxSplits: 1)
            return .text(parts.count == 2 && parts[1].allSatisfy { "0:.Z".contains($0) } ? String(parts[0]) : text)
        case .number:
            guard CellNumber.isStored(text.utf8) else {
                throw malformed(place, Message("“{0}”不是数", "“{0}” is no number", .text(text)))
            }
            return .number(text)
        }
    }

    private func malformed(_ place: CellPlace, _ message: Message) -> WorkbookFault {
        WorkbookFault(
            .malformedCell, at: "\(sheetName)!\(place.name)", message,
            help: Message("用 Excel 或 WPS 打开，改正此单元格后另存", "open it in Excel or WPS, correct this cell, and save it"))
    }

    /// Writers may give rows in any order, but each cell once.
    private mutating func sort() throws(WorkbookFault) {
        cells.sort { $0.place < $1.place }
        for (one, next) in zip(cells, cells.dropFirst()) where one.place == next.place {
            throw malformed(one.place, Message("单元格出现两次", "the cell is there twice"))
        }
    }
}

/// How a cell's value is written (ECMA-376 part 1, 18.18.11).
private enum CellKind {
    case number, shared, formulaText, boolean, error, day

    init(_ xml: borrowing XMLReader) {
        self = .number
        guard let range = xml.rawValue(of: "t") else { return }
        let kind = xml.bytes.part(range)
        if kind.isEqual(to: "s") {
            self = .shared
        } else if kind.isEqual(to: "str") || kind.isEqual(to: "inlineStr") {
            self = .formulaText
        } else if kind.isEqual(to: "b") {
            self = .boolean
        } else if kind.isEqual(to: "e") {
            self = .error
        } else if kind.isEqual(to: "d") {
            self = .day
        }
    }
}
