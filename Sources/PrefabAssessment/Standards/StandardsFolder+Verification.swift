extension StandardsFolder {
    /// The folder with one more row that somebody has proof-read against the print: the row and its parts have the status `verified` and say who
    /// did it and when, and no other byte of the file changes.
    ///
    /// - Parameters:
    ///   - record: the row's place in ``Standards/records`` of the standards that were read from this folder.
    ///   - source: the name under the file's `sources` that the row has from now on; the one that it had if nothing is given.
    /// - Returns: the folder, and the file of it that is another one now.
    package func verifying(
        _ record: Int, of standards: Standards, by verification: FigureRecord.Verification, source: String? = nil
    ) -> (folder: StandardsFolder, file: File)? {
        guard let place = standards.files.first(where: { $0.records.contains(record) }),
            let file = files.first(where: { $0.name == place.name })
        else { return nil }
        let bytes = file.bytes.withTextBytes { bytes -> [UInt8]? in
            guard let tree = try? ParsedJSON(bytes) else { return nil }
            let rows = StandardsRows(of: tree)
            guard let node = tree.nodes.indices.first(where: { rows.number(of: $0) == record - place.records.lowerBound }) else {
                return nil
            }
            var edits = RowEdits(tree, verification, source: source)
            edits.verify(node)
            for part in tree.child(of: node, named: "parts").map(tree.children) ?? [] { edits.verify(part) }
            return edits.applied
        }
        guard let bytes else { return nil }
        let changed = File(name: file.name, bytes: bytes)
        return (StandardsFolder(files: files.map { $0.name == file.name ? changed : $0 }), changed)
    }
}

/// Changes of a text, each at its place.
private struct RowEdits {
    private let tree: ParsedJSON
    /// The member as it is written, without what stands before it.
    private let member: [UInt8]
    private let source: String?
    private var edits: [(range: Range<Int>, text: [UInt8])] = []

    init(_ tree: ParsedJSON, _ verification: FigureRecord.Verification, source: String?) {
        self.tree = tree
        self.source = source
        member = Array(
            "\"verified\": { \"name\": \(Self.quoted(verification.name)), \"date\": \"\(verification.date)\" }".utf8)
    }

    /// Marks a row or a part of one; what has been proof-read already stays as it is.
    mutating func verify(_ node: Int) {
        guard tree.child(of: node, named: "verified") == nil, let status = tree.child(of: node, named: "status"),
            let source = tree.child(of: node, named: "source"), let key = tree.nodes[source].key
        else { return }
        edits.append((range(tree.nodes[status].span), Array("\"\(FigureStatus.verified.rawValue)\"".utf8)))
        if let name = self.source { edits.append((range(tree.nodes[source].span), Array(Self.quoted(name).utf8))) }
        // The new member stands behind the source as the source stands behind what is before it.
        let start = Int(key.span.start)
        var first = start
        while first > 0, [0x20, 0x09, 0x0A, 0x0D].contains(tree.json.bytes[first - 1]) { first -= 1 }
        let end = Int(tree.nodes[source].span.end)
        edits.append((end..<end, [UInt8(ascii: ",")] + tree.json.bytes[first..<start] + member))
    }

    var applied: [UInt8] {
        var bytes = Array(tree.json.bytes)
        // From the last to the first, so that no place moves; of two at one place the later goes first.
        let order = edits.enumerated().sorted { ($0.element.range.lowerBound, $0.offset) > ($1.element.range.lowerBound, $1.offset) }
        for (_, edit) in order { bytes.replaceSubrange(edit.range, with: edit.text) }
        return bytes
    }

    private func range(_ span: SourceSpan) -> Range<Int> {
        Int(span.start)..<Int(span.end)
    }

    private static func quoted(_ text: String) -> String {
        var writer = JSONWriter(pretty: false)
        writer.string { $0.append(text) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
