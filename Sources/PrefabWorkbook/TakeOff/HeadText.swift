import PrefabAssessment
import PrefabReports

/// The head of a column taken apart: what it is called, and the unit of its numbers.
///
/// `单个体积（m3）`, `体积/m³`, `宽 [单位：mm]`; of several rows of heads, `体积(m³)` above `预制`, the names are put together either way.
struct HeadText {
    /// What the head may be called, the most of it first.
    let names: [String]
    /// `nil` where none is written, or one that a submission has no form for (`m³/层`).
    let unit: QuantityUnit?

    /// - Parameter head: its rows from the top, with `/` between them.
    init(_ head: String) {
        var parts: [String] = []
        var unit: QuantityUnit?
        var hasOther = false
        let plain = Self.plain(head)
        let rows = Self.rows(plain)
        for row in [plain] + (rows.count > 1 ? rows : []) {
            let (name, its) = Self.split(row)
            parts.append(name)
            switch its {
            case .known(let known): unit = unit ?? known
            case .other: hasOther = true
            case nil: break
            }
        }
        var names = [parts[0]]
        if parts.count > 1 {
            let rows = parts.dropFirst()
            names += [rows.joined(), rows.reversed().joined()] + rows.reversed()
        }
        self.names = names.filter { !$0.isEmpty }
        self.unit = hasOther ? nil : unit
    }

    /// The rows of a head; a stroke in brackets is one of a unit.
    private static func rows(_ head: String) -> [String] {
        var rows = [""]
        var depth = 0
        for character in head {
            if "([【".contains(character) { depth += 1 } else if ")]】".contains(character) { depth = max(0, depth - 1) }
            if character == separator, depth == 0 { rows.append("") } else { rows[rows.count - 1].append(character) }
        }
        return rows.filter { !$0.isEmpty }
    }

    /// What joins the rows of a head.
    static let separator: Character = "/"

    /// A text without white space, in ASCII where it has such characters, and in lower case.
    static func plain(_ text: String) -> String {
        WrittenNumber.narrow(text).filter { !$0.isWhitespace }.lowercased()
    }

    private enum Unit: Equatable {
        case known(QuantityUnit)
        /// A unit of which no field is: `m³/层`, `kg/m³`.
        case other
    }

    /// The name without brackets, and the unit that stands in one or at the end.
    private static func split(_ text: String) -> (name: String, unit: Unit?) {
        var name = ""
        var inside = ""
        var depth = 0
        var unit: Unit?
        for character in text {
            if "([【".contains(character) {
                depth += 1
                inside = ""
            } else if ")]】".contains(character) {
                depth = max(0, depth - 1)
                if let found = Self.unit(inside) {
                    unit = unit ?? found
                } else if !WrittenNumber.isPiece(inside) {
                    // Of more than a unit, such as 体积（预制）.
                    name += inside
                }
                inside = ""
            } else if depth > 0 {
                inside.append(character)
            } else {
                name.append(character)
            }
        }
        name += inside
        if unit == nil, let (shorter, found) = unitAtEnd(name) { (name, unit) = (shorter, found) }
        return (name.filter { !"*:,;、".contains($0) }, unit)
    }

    /// `m³`, `单位:m³`, `m³/件`, `m³/层`.
    private static func unit(_ text: String) -> Unit? {
        var rest = Substring(text)
        for start in ["单位:", "单位", "unit:"] where rest.hasPrefix(start) {
            rest = rest.dropFirst(start.count)
            break
        }
        let parts = rest.split(separator: separator, maxSplits: 1).map(String.init)
        guard let first = parts.first else { return nil }
        let unit = QuantityUnit(written: first)
        guard parts.count > 1 else { return unit.map(Unit.known) }
        if let unit { return pieces.contains(parts[1]) ? .known(unit) : .other }
        // 元/m³ and kN/m²; 体积/m³ is a name and its unit.
        return QuantityUnit(written: parts[1]) != nil && (first == "元" || first.allSatisfy(\.isASCII)) ? .other : nil
    }

    /// What a unit of one piece has behind its stroke.
    private static let pieces: Set<String> = ["个", "根", "块", "件", "片", "段", "榀"]
    /// What a unit of something else has there.
    private static let others: Set<String> = ["层", "每层", "楼层", "楼", "栋", "幢", "户", "单元", "延米"]

    /// `体积m³`, `体积/m³`, `体积m³/层`.
    private static func unitAtEnd(_ name: String) -> (String, Unit)? {
        if let (shorter, unit) = trailingUnit(name) {
            guard name.dropFirst(shorter.count).first == separator, let (shortest, _) = trailingUnit(shorter) else {
                return (shorter, .known(unit))
            }
            return (shortest, .other)
        }
        guard let stroke = name.lastIndex(of: separator), others.contains(String(name[name.index(after: stroke)...])),
            let (shorter, _) = trailingUnit(String(name[..<stroke]))
        else { return nil }
        return (shorter, .other)
    }

    private static let longestUnit = 5

    private static func trailingUnit(_ name: String) -> (String, QuantityUnit)? {
        for length in stride(from: min(longestUnit, name.count - 1), to: 0, by: -1) {
            guard let unit = QuantityUnit(written: String(name.suffix(length))) else { continue }
            var rest = name.dropLast(length)
            let isParted = rest.last == "/" || rest.last == ","
            if isParted { rest = rest.dropLast() }
            // The m of a word is none, nor is 平方 of 立平方.
            guard let last = rest.last, isParted || !last.isASCII && name.suffix(length).allSatisfy({ $0.isASCII || "²³㎡㎥".contains($0) })
            else {
                continue
            }
            return (String(rest), unit)
        }
        return nil
    }
}

/// The heads of a sheet's columns.
struct SheetHeads {
    /// By columns; of several rows, joined.
    private(set) var texts: [Int32: String] = [:]
    /// What stands in each row of them.
    private(set) var rows: [Int32: Set<String>] = [:]

    /// - Parameters:
    ///   - row: the first of them, from 1.
    ///   - count: how many there are.
    init(_ sheet: Sheet, row: Int, count: Int) {
        let first = Int32(clamping: row)
        let last = Int32(clamping: row + count - 1)
        let merges = sheet.merges.filter { $0.first.row <= last && $0.last.row >= first }
        for line in first...last {
            var found: [Int32: String] = [:]
            for cell in sheet.cells(ofRow: line) { found[cell.place.column] = Self.text(cell) }
            for merge in merges where merge.first.row <= line && line <= merge.last.row {
                guard let text = sheet[merge.first].flatMap(Self.text) else { continue }
                for column in merge.first.column...merge.last.column { found[column] = text }
            }
            for (column, text) in found {
                rows[column, default: []].insert(HeadText.plain(text))
                // A head that reaches over several rows is one.
                if let above = texts[column] {
                    if !above.split(separator: HeadText.separator).contains(Substring(text)), above != text {
                        texts[column] = above + String(HeadText.separator) + text
                    }
                } else {
                    texts[column] = text
                }
            }
        }
    }

    private static func text(_ cell: Cell) -> String? {
        guard case .text(let text) = cell.content else { return nil }
        let line = text.split(whereSeparator: \.isNewline).joined()
        return line.allSatisfy(\.isWhitespace) ? nil : line
    }
}

extension Sheet {
    /// The cells of a row, from left to right.
    func cells(ofRow row: Int32) -> ArraySlice<Cell> {
        let start = cells.partitioningIndex { $0.place.row >= row }
        let end = cells.partitioningIndex { $0.place.row > row }
        return cells[start..<end]
    }
}

extension Array {
    /// The first place from which on something holds, which holds from there on to the end.
    fileprivate func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
