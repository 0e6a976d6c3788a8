import PrefabAssessment

/// Writes single values into the text of a submission, so that whatever else stands in it stays as it is: order, layout, comments.
struct TextChange {
    enum Deed {
        /// A value as JSON text; parents that are missing are made.
        case set([UInt8])
        case remove
        /// Values before the element of that number, or behind the last.
        case insert([[UInt8]], at: Int)
    }

    let pointer: String
    let deed: Deed

    /// The text with the change made.
    ///
    /// - Throws: `notSubmission` where the text cannot be read at that place.
    func made(in text: [UInt8]) throws(DeskError) -> [UInt8] {
        let text = text.contains { !Self.isSpace($0) } ? text : Array("{}\n".utf8)
        let outline = Outline(text)
        switch deed {
        case .set(let value): return try outline.setting(pointer, to: value)
        case .remove: return outline.removing(pointer)
        case .insert(let values, let index): return try outline.inserting(values, into: pointer, at: index)
        }
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    /// The last name of a pointer, and the pointer before it.
    static func split(_ pointer: String) -> (parent: String, name: String)? {
        guard let slash = pointer.lastIndex(of: "/") else { return nil }
        let name = pointer[pointer.index(after: slash)...].replacing("~1", with: "/").replacing("~0", with: "~")
        return (String(pointer[..<slash]), String(name))
    }
}

/// The text with its values, as a change looks at it.
private struct Outline {
    let text: [UInt8]
    let values: [JSONOutline.Value]

    init(_ text: [UInt8]) {
        self.text = text
        values = JSONOutline.values(of: text)
    }

    private func value(_ pointer: String) -> JSONOutline.Value? { values.first { $0.pointer == pointer } }

    /// The values directly inside of another, in the order of the text.
    private func children(of parent: JSONOutline.Value) -> [JSONOutline.Value] {
        values.filter { value in
            value.pointer != parent.pointer && TextChange.split(value.pointer)?.parent == parent.pointer
        }
    }

    // MARK: - Setting

    func setting(_ pointer: String, to value: [UInt8]) throws(DeskError) -> [UInt8] {
        if let old = self.value(pointer) { return replacing(Int(old.span.start)..<Int(old.span.end), with: value) }
        guard let (parentPointer, name) = TextChange.split(pointer) else { throw Self.unreadable }
        guard let parent = self.value(parentPointer) else {
            // The rest of the way is made with it.
            let inner: [UInt8] = Int(name) == nil ? Layout.member(name, value) : Array("[".utf8) + value + Array("]".utf8)
            return try setting(parentPointer, to: Int(name) == nil ? Array("{ ".utf8) + inner + Array(" }".utf8) : inner)
        }
        switch parent.kind {
        case .object: return adding(Layout.member(name, value), to: parent, at: .max)
        case .array: return adding(value, to: parent, at: .max)
        case .null:
            return replacing(
                Int(parent.span.start)..<Int(parent.span.end), with: Array("{ ".utf8) + Layout.member(name, value) + Array(" }".utf8))
        default: throw Self.unreadable
        }
    }

    func inserting(_ values: [[UInt8]], into pointer: String, at index: Int) throws(DeskError) -> [UInt8] {
        if values.isEmpty { return text }
        guard let list = self.value(pointer) else {
            // A line for each, deeper than the line of the list.
            let indentation = String(repeating: " ", count: 2 * pointer.split(separator: "/").count)
            let line = Array("\n\(indentation)  ".utf8)
            let inner = values.joined(separator: Array(",".utf8) + line)
            return try setting(pointer, to: Array("[".utf8) + line + inner + Array("\n\(indentation)]".utf8))
        }
        guard list.kind == .array else { throw Self.unreadable }
        let gap = children(of: list).last.map { self.gap(before: start(of: $0)) } ?? [0x20]
        return adding(Array(values.joined(separator: Array(",".utf8) + gap)), to: list, at: index)
    }

    /// One more part, laid out as its neighbours are.
    private func adding(_ part: [UInt8], to parent: JSONOutline.Value, at index: Int) -> [UInt8] {
        let parts = children(of: parent)
        guard let last = parts.last else {
            let inside = Int(parent.span.start) + 1
            let isObject = parent.kind == .object
            return replacing(inside..<inside, with: isObject ? Array(" ".utf8) + part + Array(" ".utf8) : part)
        }
        if index < parts.count {
            let next = start(of: parts[index])
            return replacing(next..<next, with: part + Array(",".utf8) + gap(before: next))
        }
        let end = Int(last.span.end)
        return replacing(end..<end, with: Array(",".utf8) + gap(before: start(of: last)) + part)
    }

    /// The white space in which a part begins: its line's indentation, or a space where it does not begin the line.
    private func gap(before place: Int) -> [UInt8] {
        var start = place
        while start > 0, text[start - 1] == 0x20 || text[start - 1] == 0x09 { start -= 1 }
        guard start > 0, text[start - 1] == 0x0A else { return [0x20] }
        return [0x0A] + text[start..<place]
    }

    private func start(of value: JSONOutline.Value) -> Int { Int(value.key?.start ?? value.span.start) }

    // MARK: - Removing

    func removing(_ pointer: String) -> [UInt8] {
        guard let value = self.value(pointer), let (parentPointer, _) = TextChange.split(pointer), let parent = self.value(parentPointer)
        else { return text }
        let parts = children(of: parent)
        guard let place = parts.firstIndex(where: { $0.pointer == pointer }) else { return text }
        let (start, end) = (start(of: value), Int(value.span.end))
        if place + 1 < parts.count {
            let comma = comma(from: end, before: self.start(of: parts[place + 1]))
            guard let comma else { return replacing(start..<end, with: []) }
            if text[end..<comma].allSatisfy(TextChange.isSpace) { return replacing(start..<afterGap(comma + 1), with: []) }
            // What stands between is a remark, which stays.
            return Array(text[..<start]) + text[end..<comma] + text[(comma + 1)...]
        }
        guard place > 0 else {
            let (opened, closed) = (Int(parent.span.start) + 1, Int(parent.span.end) - 1)
            let isAlone = text[opened..<start].allSatisfy(TextChange.isSpace) && text[end..<closed].allSatisfy(TextChange.isSpace)
            return replacing(isAlone ? opened..<closed : start..<end, with: [])
        }
        let before = Int(parts[place - 1].span.end)
        guard let comma = comma(from: before, before: start) else { return replacing(start..<end, with: []) }
        var from = start
        while from > comma + 1, TextChange.isSpace(text[from - 1]) { from -= 1 }
        return Array(text[..<comma]) + text[(comma + 1)..<from] + text[end...]
    }

    /// The comma between two parts: remarks may hold some of their own.
    private func comma(from start: Int, before end: Int) -> Int? {
        var place = start
        while place < end {
            if text[place] == UInt8(ascii: ",") { return place }
            if text[place] == UInt8(ascii: "/"), place + 1 < end {
                if text[place + 1] == UInt8(ascii: "/") {
                    while place < end, text[place] != 0x0A { place += 1 }
                } else {
                    place += 2
                    while place + 1 < end, !(text[place] == UInt8(ascii: "*") && text[place + 1] == UInt8(ascii: "/")) { place += 1 }
                    place += 1
                }
            }
            place += 1
        }
        return nil
    }

    /// Behind the white space up to the next part, of at most one end of a line.
    private func afterGap(_ place: Int) -> Int {
        var end = place
        var hasEnded = false
        while end < text.count, TextChange.isSpace(text[end]) {
            if text[end] == 0x0A {
                if hasEnded { break }
                hasEnded = true
            }
            end += 1
        }
        return end
    }

    private func replacing(_ range: Range<Int>, with part: [UInt8]) -> [UInt8] {
        Array(text[..<range.lowerBound]) + part + text[range.upperBound...]
    }

    private static let unreadable = DeskError(
        .notSubmission, "文本在此处有错误，无法由表单写入", "the text is at fault at this place, so that the form cannot write into it",
        help: ("先在文本中改正标出的错误", "first mend the marked mistakes in the text"))
}

/// How values are laid out that a form writes.
enum Layout {
    static func member(_ name: String, _ value: [UInt8]) -> [UInt8] {
        quoted(name) + Array(": ".utf8) + value
    }

    private static func quoted(_ text: String) -> [UInt8] {
        var writer = JSONWriter(pretty: false)
        writer.string { $0.append(text) }
        return writer.bytes
    }

    /// A value with a space around its parts, in one line; a list of objects with a line for each.
    static func text(of node: Int, in tree: ParsedJSON, indentation: Int = 0) -> [UInt8] {
        let value = tree.nodes[node]
        let parts = tree.children(of: node)
        switch value.kind {
        case .object:
            if parts.isEmpty { return Array("{}".utf8) }
            let members = tree.members(of: node).map { member($0.key, text(of: $0.value, in: tree, indentation: indentation + 2)) }
            return Array("{ ".utf8) + members.joined(separator: Array(", ".utf8)) + Array(" }".utf8)
        case .array:
            let elements = parts.map { text(of: $0, in: tree, indentation: indentation + 2) }
            guard parts.contains(where: { tree.nodes[$0].kind == .object }) else {
                return Array("[".utf8) + elements.joined(separator: Array(", ".utf8)) + Array("]".utf8)
            }
            let line = Array(("\n" + String(repeating: " ", count: indentation + 2)).utf8)
            let end = Array(("\n" + String(repeating: " ", count: indentation)).utf8)
            return Array("[".utf8) + line + elements.joined(separator: Array(",".utf8) + line) + end + Array("]".utf8)
        default:
            return value.kind == .string ? quoted(tree.string(node)) : Array(tree.source(node).utf8)
        }
    }
}
