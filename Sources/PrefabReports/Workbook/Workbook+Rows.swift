import PrefabAssessment

// Rows that are as high as their texts need; programs do not work that out for files that they did not write.

extension Workbook.Sheet {
    package mutating func append(_ cells: [Workbook.Cell]) {
        rows.append(Workbook.Row(cells, lines: zip(cells, widths).map { Self.lines($0.shown, $1) }.max() ?? 1))
    }

    /// A text over all columns; what could mislead in it becomes visible.
    package mutating func append(merged text: String, _ style: Workbook.Style) {
        let text = VisibleText.make(text)
        // Larger letters take more room.
        let width = widths.reduce(0, +) * (style == .title ? 6 : 10) / 10
        let lines = Self.lines(text, width)
        rows.append(
            Workbook.Row(
                widths.indices.map { $0 == 0 ? Workbook.Cell(text, style) : .empty(style) }, isMerged: true,
                lines: style == .title ? max(2, lines) : lines))
    }

    /// How many lines a text takes in a column; a Chinese character is as wide as two digits.
    private static func lines(_ text: String, _ width: Int) -> Int {
        max(1, (DisplayWidth.of(text) + width - 3) / (width - 2))
    }
}

extension Workbook.Cell {
    /// A text, or an empty cell.
    package init(_ text: String, _ style: Workbook.Style) {
        self = text.isEmpty ? .empty(style) : .text(text, style)
    }

    /// What takes room in lines: a number is shortened rather than broken.
    fileprivate var shown: String {
        switch self {
        case .text(let text, _), .formula(_, .text(let text), _): text
        case .empty, .number, .formula: ""
        }
    }
}
