/// The text of one file of `Standards/` as a list of values with their places.
///
/// Unlike a submission, which is read in one pass, a standards file is checked from several sides (sums, bands, references), so that
/// its values are kept. They stand in the order of the text, each with the number of the value after its last part.
struct StandardsTree {
    struct Node {
        let kind: JSONReader.Kind
        var span: SourceSpan
        /// The key under which the value stands; none in an array and at the top.
        let key: JSONReader.StringToken?
        /// For a string: whether it has escapes.
        var hasEscapes = false
        /// The number of the next value that is no part of this one.
        var end = 0
        /// Which row of the file the object is, counted in the order of the text; none for values that are no row.
        var row: Int?
    }

    let json: JSONReader
    private(set) var nodes: [Node] = []
    /// How many rows the file has: objects with a `status` that are not parts of another row.
    private(set) var rowCount = 0

    /// - Parameter bytes: must outlive the tree.
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) {
        json = JSONReader(bytes)
        var reader = json
        nodes.reserveCapacity(bytes.count / 16)
        try reader.begin()
        try read(&reader, key: nil, isPart: false)
        try reader.finish()
    }

    /// Reads one value; the reader's limit on nesting bounds the recursion.
    private mutating func read(
        _ reader: inout JSONReader, key: JSONReader.StringToken?, isPart: Bool
    ) throws(JSONSyntaxError) {
        let kind = try reader.peek()
        let index = nodes.count
        let start = reader.position
        nodes.append(Node(kind: kind, span: .beginning, key: key))
        switch kind {
        case .object:
            var members = try reader.openObject()
            while let key = try reader.nextKey(&members) {
                if !isPart, nodes[index].row == nil, isKey(key, "status") {
                    nodes[index].row = rowCount
                    rowCount += 1
                }
                try read(&reader, key: key, isPart: isPart || isKey(key, "parts"))
            }
        case .array:
            var members = try reader.openArray()
            while try reader.nextElement(&members) { try read(&reader, key: nil, isPart: isPart) }
        case .string: nodes[index].hasEscapes = try reader.readString().hasEscapes
        case .number: _ = try reader.readNumber()
        case .boolean: _ = try reader.readBoolean()
        case .null: try reader.readNull()
        }
        nodes[index].span = SourceSpan(start, reader.position)
        nodes[index].end = nodes.count
    }

    /// The values directly inside a value, in the order of the text.
    func children(of node: Int) -> [Int] {
        var result: [Int] = []
        var child = node + 1
        while child < nodes[node].end {
            result.append(child)
            child = nodes[child].end
        }
        return result
    }

    /// The first value of an object under the key; nothing if the node is no object or has no such key.
    func child(of node: Int, named name: StaticString) -> Int? {
        guard nodes[node].kind == .object else { return nil }
        return children(of: node).first { child in
            nodes[child].key.map { isKey($0, name) } ?? false
        }
    }

    private func isKey(_ key: JSONReader.StringToken, _ name: StaticString) -> Bool {
        if key.hasEscapes { return json.string(key) == String(describing: name) }
        let content = json.content(of: key)
        return name.withUTF8Buffer { content.count == $0.count && content.elementsEqual($0) }
    }

    func string(_ node: Int) -> String {
        json.string(JSONReader.StringToken(span: nodes[node].span, hasEscapes: nodes[node].hasEscapes))
    }

    func number(_ node: Int) -> JSONNumber? {
        let span = nodes[node].span
        return JSONNumber.parse(Array(json.bytes[Int(span.start)..<Int(span.end)]))
    }

    /// The value as the file writes it; strings without their quotes.
    func source(_ node: Int) -> String {
        if nodes[node].kind == .string { return string(node) }
        let span = nodes[node].span
        return String(decoding: json.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
    }

    /// The opening bracket of an object or array: where something that it lacks is reported.
    func opening(of node: Int) -> SourceSpan {
        let start = Int(nodes[node].span.start)
        return SourceSpan(start, start + 1)
    }
}
