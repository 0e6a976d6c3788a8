import PrefabAssessment

/// A line of an excerpt as it is seen on a terminal: tabs spread, hidden characters spelt out, the mark counted in columns.
struct VisibleLine {
    private struct Cell {
        var text: String
        var width: Int
        let isMarked: Bool
    }

    /// The line, with an ellipsis where something was cut.
    private(set) var text = ""
    /// The columns under the mark, from 0.
    private(set) var mark = 0..<0

    private static let tabWidth = 4
    private static let ellipsis = Cell(text: "…", width: 1, isMarked: false)

    /// - Parameter width: the most columns that the line may take.
    init(_ line: SourceExcerpt.Line, width: Int) {
        var cells: [Cell] = []
        var column = 0
        /// The cell at which a mark without any width points.
        var point: Int?
        var index = 0
        while index < line.bytes.count {
            if index == line.mark.lowerBound { point = cells.count }
            let (shown, length) = Self.character(at: index, of: line.bytes, column: column)
            let isMarked = line.mark.overlaps(index..<index + length)
            // Most characters are ASCII's, which take a column each.
            let width = length == 1 && line.bytes[index] >= 0x20 && line.bytes[index] < 0x7F ? 1 : DisplayWidth.of(shown)
            // A mark of zero width joins the character that it stands on.
            if width == 0, let last = cells.indices.last {
                cells[last].text += shown
            } else {
                cells.append(Cell(text: shown, width: width, isMarked: isMarked))
            }
            column += width
            index += length
        }
        let marked = cells.indices.filter { cells[$0].isMarked }
        let target = marked.isEmpty ? (point ?? cells.count)..<(point ?? cells.count) : marked[0]..<marked[marked.count - 1] + 1
        show(cells, target, line, width)
    }

    /// Chooses the part around the mark that fits.
    private mutating func show(_ cells: [Cell], _ target: Range<Int>, _ line: SourceExcerpt.Line, _ width: Int) {
        var shown = 0..<cells.count
        func columns(_ range: Range<Int>) -> Int { cells[range].reduce(0) { $0 + $1.width } }
        let room = width - 2
        if columns(shown) > room {
            // As much of the mark as fits, a third of the page before it, and the rest behind.
            var start = target.lowerBound
            var used = 0
            while start > 0, used + cells[start - 1].width <= room / 3 {
                start -= 1
                used += cells[start].width
            }
            var end = start
            used = 0
            while end < cells.count, used + cells[end].width <= room {
                used += cells[end].width
                end += 1
            }
            while start > 0, used + cells[start - 1].width <= room {
                start -= 1
                used += cells[start].width
            }
            shown = start..<end
        }
        let before = line.isCutBefore || shown.lowerBound > 0 ? [Self.ellipsis] : []
        let behind = line.isCutBehind || shown.upperBound < cells.count ? [Self.ellipsis] : []
        let visible = before + cells[shown] + behind
        text = visible.map(\.text).joined()
        let leading = before.count
        let first = min(max(target.lowerBound, shown.lowerBound), shown.upperBound) - shown.lowerBound + leading
        let last = min(target.upperBound, shown.upperBound) - shown.lowerBound + leading
        let from = visible[..<first].reduce(0) { $0 + $1.width }
        let length = last > first ? visible[first..<last].reduce(0) { $0 + $1.width } : 1
        mark = from..<from + max(1, length)
    }

    /// What stands at `index`, made visible, and how many bytes it takes.
    private static func character(at index: Int, of bytes: [UInt8], column: Int) -> (shown: String, length: Int) {
        let byte = bytes[index]
        if byte == 0x09 { return (String(repeating: " ", count: tabWidth - column % tabWidth), 1) }
        if (0x20..<0x7F).contains(byte) { return (String(UnicodeScalar(byte)), 1) }
        var decoder = UTF8()
        var rest = bytes[index...].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else {
            // A byte of another encoding.
            return ("\\x" + String(hexadecimal: byte, atLeast: 2), 1)
        }
        return (VisibleText.make(String(scalar)), UTF8.width(scalar))
    }
}
