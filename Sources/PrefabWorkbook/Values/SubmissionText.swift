import PrefabAssessment
import PrefabReports

/// A submission in the making, with the cell of each of its values.
struct SubmissionTree {
    enum Value {
        /// As it stands in JSON.
        case leaf(String)
        case object([(key: String, node: SubmissionTree)])
        case array([SubmissionTree])
    }

    var value: Value
    /// The sheet's number and the place in it; of a row the first cell.
    var cell: (sheet: Int, place: CellPlace)?
    /// Whether it is written in one line.
    var isInline = false

    init(_ value: Value, at cell: (sheet: Int, place: CellPlace)? = nil, isInline: Bool = false) {
        self.value = value
        self.cell = cell
        self.isInline = isInline
    }

    /// Appends a value at the end of a way of keys; objects on the way are made. What is there already stays, so that the reader sees both.
    mutating func append(_ node: SubmissionTree, at path: ArraySlice<String>) {
        guard let key = path.first, case .object(var members) = value else { return }
        value = .leaf("")
        if path.count == 1 {
            members.append((key, node))
        } else if let place = members.lastIndex(where: { $0.key == key }) {
            members[place].node.append(node, at: path.dropFirst())
        } else {
            var inner = SubmissionTree(.object([]), at: node.cell)
            inner.append(node, at: path.dropFirst())
            members.append((key, inner))
        }
        value = .object(members)
    }
}

/// A cell by the number of its sheet among all sheets.
struct SheetCell: Hashable {
    let sheet: Int
    let place: CellPlace
}

/// The JSON of a submission that was read from a workbook, and which cell each part of it comes from.
package struct SubmissionText: Sendable {
    private struct Part {
        let start: Int32
        var end: Int32
        /// The part around it.
        let parent: Int32
        let sheet: Int32
        let place: CellPlace
    }

    package private(set) var bytes: [UInt8] = []
    /// In the order of the text, each after the part around it.
    private var parts: [Part] = []

    init(_ tree: SubmissionTree) {
        write(tree, indentation: 0, isInline: false, parent: -1, start: nil)
        bytes.append(0x0A)
    }

    /// The cell of a place in the text: that of the innermost part with a cell.
    func cell(of span: SourceSpan) -> (sheet: Int, place: CellPlace)? {
        var (low, high) = (0, parts.count)
        while low < high {
            let middle = (low + high) / 2
            if parts[middle].start <= span.start { low = middle + 1 } else { high = middle }
        }
        var part = low - 1
        while part >= 0, parts[part].end < max(span.end, span.start + 1) { part = Int(parts[part].parent) }
        return part < 0 ? nil : (Int(parts[part].sheet), parts[part].place)
    }

    /// Where the values of some cells stand; of a row's first cell, which the row has too, its own.
    func spans(of cells: Set<SheetCell>) -> [SheetCell: SourceSpan] {
        var spans: [SheetCell: SourceSpan] = [:]
        for part in parts {
            let cell = SheetCell(sheet: Int(part.sheet), place: part.place)
            if cells.contains(cell) { spans[cell] = SourceSpan(Int(part.start), Int(part.end)) }
        }
        return spans
    }

    /// - Parameter start: where the key begins that the value belongs to.
    private mutating func write(_ tree: SubmissionTree, indentation: Int, isInline: Bool, parent: Int, start: Int?) {
        var part = parent
        if let cell = tree.cell {
            part = parts.count
            parts.append(
                Part(
                    start: Int32(truncatingIfNeeded: start ?? bytes.count), end: 0, parent: Int32(parent), sheet: Int32(cell.sheet),
                    place: cell.place))
        }
        let isInline = isInline || tree.isInline
        switch tree.value {
        case .leaf(let text): bytes.append(contentsOf: text.utf8)
        case .object(let members):
            write("{", "}", members.count, indentation, isInline) { text, number in
                let (key, node) = members[number]
                let start = text.bytes.count
                text.append(key)
                text.bytes += ": ".utf8
                text.write(node, indentation: indentation + 1, isInline: isInline, parent: part, start: start)
            }
        case .array(let nodes):
            write("[", "]", nodes.count, indentation, isInline) { text, number in
                text.write(nodes[number], indentation: indentation + 1, isInline: isInline, parent: part, start: nil)
            }
        }
        if tree.cell != nil { parts[part].end = Int32(truncatingIfNeeded: bytes.count) }
    }

    private mutating func write(
        _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ count: Int, _ indentation: Int, _ isInline: Bool,
        _ member: (inout SubmissionText, Int) -> Void
    ) {
        bytes.append(UInt8(ascii: opening))
        for number in 0..<count {
            if number > 0 { bytes.append(UInt8(ascii: ",")) }
            if isInline { bytes.append(0x20) } else { breakLine(indentation + 1) }
            member(&self, number)
        }
        if count > 0 { if isInline { bytes.append(0x20) } else { breakLine(indentation) } }
        bytes.append(UInt8(ascii: closing))
    }

    /// Appends a key with its quotation marks.
    private mutating func append(_ key: String) {
        guard CellText.isPlain(key) else {
            bytes += CellText.quoted(key).utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        bytes += key.utf8
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func breakLine(_ indentation: Int) {
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: 2 * indentation))
    }
}
