import PrefabAssessment

/// `POST /api/set`: a text and what a form writes into it.
struct ChangeRequest {
    let text: String
    private let changes: [TextChange]

    /// - Parameter body: `{ "text", "changes": [{ "pointer", "value" | "number" | "remove" | "insert" or "insertRows" with "at" | "rows" }] }`.
    init(_ body: [UInt8]) throws(DeskError) {
        var text: String?
        var changes: [TextChange]?
        body.withTextBytes { bytes in
            guard let tree = try? ParsedJSON(bytes) else { return }
            text = tree.child(of: 0, named: "text").flatMap { tree.nodes[$0].kind == .string ? tree.string($0) : nil }
            changes = tree.child(of: 0, named: "changes").flatMap { list in
                let read = tree.children(of: list).map { Self.change($0, in: tree) }
                return read.contains { $0 == nil } ? nil : read.compactMap(\.self)
            }
        }
        guard let text, let changes else { throw DeskError.notRead }
        self.text = text
        self.changes = changes
    }

    private static func change(_ node: Int, in tree: ParsedJSON) -> TextChange? {
        guard let place = tree.child(of: node, named: "pointer"), tree.nodes[place].kind == .string else { return nil }
        let pointer = tree.string(place)
        let depth = 2 * pointer.split(separator: "/").count
        if let value = tree.child(of: node, named: "value") ?? tree.child(of: node, named: "rows") {
            return TextChange(pointer: pointer, deed: .set(Layout.text(of: value, in: tree, indentation: depth)))
        }
        if let number = tree.child(of: node, named: "number") {
            guard let written = Self.number(tree.string(number)) else { return nil }
            return TextChange(pointer: pointer, deed: .set(written))
        }
        if let value = tree.child(of: node, named: "insert") {
            guard let index = index(of: node, in: tree) else { return nil }
            return TextChange(pointer: pointer, deed: .insert([Layout.text(of: value, in: tree, indentation: depth + 2)], at: index))
        }
        if let rows = tree.child(of: node, named: "insertRows") {
            guard let index = index(of: node, in: tree), tree.nodes[rows].kind == .array else { return nil }
            let parts = tree.children(of: rows).map { Layout.text(of: $0, in: tree, indentation: depth + 2) }
            return TextChange(pointer: pointer, deed: .insert(parts, at: index))
        }
        return tree.child(of: node, named: "remove") == nil ? nil : TextChange(pointer: pointer, deed: .remove)
    }

    /// Before which element something is put in; behind the last where that is not said. `nil` where what is said is no such place.
    private static func index(of change: Int, in tree: ParsedJSON) -> Int? {
        guard let at = tree.child(of: change, named: "at") else { return .max }
        return Int(tree.source(at)).flatMap { $0 < 0 ? nil : $0 }
    }

    /// A decimal as it was typed, if JSON has such numbers.
    private static func number(_ text: String) -> [UInt8]? {
        Array(text.utf8).withTextBytes { bytes in
            guard let tree = try? ParsedJSON(bytes), tree.nodes[0].kind == .number else { return nil }
            return Array(tree.source(0).utf8)
        }
    }

    /// `{ "text", "edits" }`: the text with all changes made, and the part of it that differs, in the units that a browser counts.
    func write(to writer: inout JSONWriter) throws(DeskError) {
        let old = Array(text.utf8)
        var new = old
        for change in changes { new = try change.made(in: new) }
        var start = zip(old, new).prefix { $0 == $1 }.count
        // No sign is cut in two.
        while start > 0, start < old.count || start < new.count, isInside(old, start) || isInside(new, start) { start -= 1 }
        var tail = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
        while tail > 0, isInside(old, old.count - tail) || isInside(new, new.count - tail) { tail -= 1 }
        let places = UTF16Places(old)
        let part = String(decoding: new[start..<new.count - tail], as: UTF8.self)
        writer.object { writer in
            writer.member("text", String(decoding: new, as: UTF8.self))
            writer.array("edits", of: new == old ? [] : [part]) { writer, part in
                writer.object { writer in
                    writer.member("start", places.place(ofByte: start))
                    writer.member("end", places.place(ofByte: old.count - tail))
                    writer.member("text", part)
                }
            }
        }
    }

    private func isInside(_ bytes: [UInt8], _ place: Int) -> Bool { place < bytes.count && 0x80..<0xC0 ~= bytes[place] }
}
