import PrefabAssessment

// Rows that are as high as their texts need; programs do not work that out for files that they did not write.

extension Workbook.Sheet {
    package mutating func append(_ cells: [Workbook.Cell]) {
        rows.append(Workbook.Row(cells, widths: widths))
    }

    /// A text over all columns; what could mislead in it becomes visible.
    package mutating func append(merged text: String, _ style: Workbook.Style) {
        let text = VisibleText.make(text)
        // Larger letters take more room.
        let width = widths.reduce(0, +) * (style == .title ? 6 : 10) / 10
        let lines = Workbook.Row.lines(text, width)
        rows.append(
            Workbook.Row(
                widths.indices.map { $0 == 0 ? Workbook.Cell(text, style) : .empty(style) }, isMerged: true,
                lines: style == .title ? max(2, lines) : lines))
    }
}

extension Workbook.Row {
    /// - Parameter widths: of its columns.
    init(_ cells: [Workbook.Cell], widths: [Int]) {
        self.init(cells, lines: zip(cells, widths).map { Self.lines($0.shown, $1) }.max() ?? 1)
    }

    /// How many lines a text takes in a column; a Chinese character is as wide as two digits.
    fileprivate static func lines(_ text: String, _ width: Int) -> Int {
        // No character is wider than its bytes are many.
        if text.utf8.count <= width - 2, !text.utf8.contains(UInt8(ascii: "\n")) { return 1 }
        return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, line in
            lines + max(1, (DisplayWidth.of(String(line)) + width - 3) / (width - 2))
        }
    }
}

extension Workbook.Cell {
    /// A text, or an empty cell.
    package init(_ text: String, _ style: Workbook.Style) {
        self = text.isEmpty ? .empty(style) : .text(text, style)
    }

    /// A text as the submission has it: what could mislead in it becomes visible, and of one that no cell can hold there is the beginning.
    static func told(_ text: String) -> Workbook.Cell {
        let text = VisibleText.make(text)
        guard text.utf16.count > mostUnits else { return Workbook.Cell(text, .text) }
        var rest = mostUnits - 1
        let beginning = text.prefix { character in
            rest -= character.utf16.count
            return rest >= 0
        }
        return .text(beginning + "…", .text)
    }

    /// As many units of UTF-16 as Excel takes into a cell.
    static let mostUnits = 32_767

    /// What takes room in lines: a number is shortened rather than broken.
    fileprivate var shown: String {
        switch self {
        case .text(let text, _), .formula(_, .text(let text), _): text
        case .empty, .number, .formula: ""
        }
    }
}
