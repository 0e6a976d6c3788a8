import PrefabAssessment

/// A line of an excerpt as it is seen on a terminal: tabs spread, hidden characters spelt out, the mark counted in columns.
struct VisibleLine {
    /// What stands in a column, or in several; its text is a piece of the whole line's.
    private struct Cell {
        let start: Int
        var end: Int
        let width: Int
        let isMarked: Bool
    }

    /// The line, with an ellipsis where something was cut.
    private(set) var text = ""
    /// The columns under the mark, from 0.
    private(set) var mark = 0..<0

    private static let tabWidth = 4
    private static let ellipsis = "…"

    /// - Parameter width: the most columns that the line may take.
    init(_ whole: SourceExcerpt.Line, width: Int) {
        let line = Self.part(of: whole, width)
        let bytes = line.bytes
        let marked = line.mark
        var cells: [Cell] = []
        cells.reserveCapacity(bytes.count)
        var shown: [UInt8] = []
        shown.reserveCapacity(bytes.count)
        var column = 0
        /// The cell at which a mark without any width points.
        var point: Int?
        var index = 0
        while index < bytes.count {
            if index == marked.lowerBound { point = cells.count }
            let start = shown.count
            if Self.isPlain(bytes[index]) {
                shown.append(bytes[index])
                cells.append(
                    Cell(start: start, end: start + 1, width: 1, isMarked: index >= marked.lowerBound && index < marked.upperBound))
                column += 1
                index += 1
                continue
            }
            let (text, length) = Self.character(at: index, of: bytes, column: column)
            shown += text.utf8
            let width = DisplayWidth.of(text)
            // A mark of zero width joins the character that it stands on.
            if width == 0, let last = cells.indices.last {
                cells[last].end = shown.count
            } else {
                cells.append(Cell(start: start, end: shown.count, width: width, isMarked: marked.overlaps(index..<index + length)))
            }
            column += width
            index += length
        }
        let target: Range<Int>
        if let first = cells.firstIndex(where: { $0.isMarked }), let last = cells.lastIndex(where: { $0.isMarked }) {
            target = first..<last + 1
        } else {
            target = (point ?? cells.count)..<(point ?? cells.count)
        }
        show(cells, of: shown, target, line, width)
    }

    /// What may be seen of a line: behind as many plain characters as the page has columns, on either side of where the mark begins, the
    /// rest is cut in any case.
    private static func part(of line: SourceExcerpt.Line, _ width: Int) -> SourceExcerpt.Line {
        let bytes = line.bytes
        var start = line.mark.lowerBound
        var left = width
        while start > 0, left > 0 {
            start -= 1
            // How wide a tab is depends on all that stands before it.
            if bytes[start] == 0x09 { return line }
            if isPlain(bytes[start]) { left -= 1 }
        }
        var end = line.mark.lowerBound
        left = width
        while end < bytes.count, left > 0 {
            if bytes[end] == 0x09 { return line }
            if isPlain(bytes[end]) { left -= 1 }
            end += 1
        }
        if start == 0, end == bytes.count { return line }
        let mark = line.mark.clamped(to: start..<end)
        return SourceExcerpt.Line(
            number: line.number, bytes: Array(bytes[start..<end]), mark: mark.lowerBound - start..<mark.upperBound - start,
            isCutBefore: line.isCutBefore || start > 0, isCutBehind: line.isCutBehind || end < bytes.count)
    }

    /// Most characters are ASCII's, which take a column each.
    private static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

    /// Chooses the part around the mark that fits.
    private mutating func show(_ cells: [Cell], of text: [UInt8], _ target: Range<Int>, _ line: SourceExcerpt.Line, _ width: Int) {
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
        let isCutBefore = line.isCutBefore || shown.lowerBound > 0
        let isCutBehind = line.isCutBehind || shown.upperBound < cells.count
        if let first = cells[shown].first, let last = cells[shown].last {
            self.text = String(decoding: text[first.start..<last.end], as: UTF8.self)
        }
        self.text = (isCutBefore ? Self.ellipsis : "") + self.text + (isCutBehind ? Self.ellipsis : "")
        let first = min(max(target.lowerBound, shown.lowerBound), shown.upperBound)
        let last = max(first, min(target.upperBound, shown.upperBound))
        // The ellipsis takes a column.
        let from = columns(shown.lowerBound..<first) + (isCutBefore ? 1 : 0)
        // What is marked may have no width.
        mark = from..<from + max(1, columns(first..<last))
    }

    /// What stands at `index`, made visible, and how many bytes it takes.
    private static func character(at index: Int, of bytes: [UInt8], column: Int) -> (shown: String, length: Int) {
        let byte = bytes[index]
        if byte == 0x09 { return (String(repeating: " ", count: tabWidth - column % tabWidth), 1) }
        var decoder = UTF8()
        var rest = bytes[index...].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else {
            // A byte of another encoding.
            return ("\\x" + String(hexadecimal: byte, atLeast: 2), 1)
        }
        return (VisibleText.make(String(scalar)), UTF8.width(scalar))
    }
}
