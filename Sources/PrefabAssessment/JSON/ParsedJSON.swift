/// A JSON text as a list of values with their places.
///
/// A submission is read in one pass; what is looked at from several sides (a file of standards) or beside another text (a kept verdict)
/// keeps its values. They stand in the order of the text, each with the number of the value after its last part.
package struct ParsedJSON {
    package struct Node {
        package let kind: JSONReader.Kind
        package fileprivate(set) var span: SourceSpan
        /// The key under which the value stands; none in an array and at the top.
        package let key: JSONReader.StringToken?
        /// For a string: whether it has escapes.
        fileprivate var hasEscapes = false
        /// The number of the next value that is no part of this one.
        package fileprivate(set) var end = 0
    }

    package let json: JSONReader
    package private(set) var nodes: [Node] = []

    /// - Parameter bytes: must outlive the tree.
    /// - Complexity: linear in the length of the text.
    package init(_ bytes: TextBytes) throws(JSONSyntaxError) {
        json = JSONReader(bytes)
        var reader = json
        nodes.reserveCapacity(bytes.count / 16)
        try reader.begin()
        try read(&reader, key: nil)
        try reader.finish()
    }

    /// Reads one value; the reader's limit on nesting bounds the recursion.
    private mutating func read(_ reader: inout JSONReader, key: JSONReader.StringToken?) throws(JSONSyntaxError) {
        let kind = try reader.peek()
        let index = nodes.count
        let start = reader.position
        nodes.append(Node(kind: kind, span: .beginning, key: key))
        switch kind {
        case .object:
            var members = try reader.openObject()
            while let key = try reader.nextKey(&members) { try read(&reader, key: key) }
        case .array:
            var members = try reader.openArray()
            while try reader.nextElement(&members) { try read(&reader, key: nil) }
        case .string: nodes[index].hasEscapes = try reader.readString().hasEscapes
        case .number: _ = try reader.readNumber()
        case .boolean: _ = try reader.readBoolean()
        case .null: try reader.readNull()
        }
        nodes[index].span = SourceSpan(start, reader.position)
        nodes[index].end = nodes.count
    }

    /// The values directly inside a value, in the order of the text.
    package func children(of node: Int) -> [Int] {
        var result: [Int] = []
        var child = node + 1
        while child < nodes[node].end {
            result.append(child)
            child = nodes[child].end
        }
        return result
    }

    /// The first value of an object under the key; nothing if the node is no object or has no such key.
    package func child(of node: Int, named name: StaticString) -> Int? {
        guard nodes[node].kind == .object else { return nil }
        var child = node + 1
        while child < nodes[node].end {
            if isMember(child, named: name) { return child }
            child = nodes[child].end
        }
        return nil
    }

    /// Whether a value stands under this key.
    func isMember(_ node: Int, named name: StaticString) -> Bool {
        guard let key = nodes[node].key else { return false }
        if key.hasEscapes { return json.string(key) == String(describing: name) }
        return key.length == name.utf8CodeUnitCount && json.content(of: key).isEqual(to: name)
    }

    /// The members of an object, in the order of the text.
    package func members(of node: Int) -> [(key: String, value: Int)] {
        children(of: node).compactMap { child in nodes[child].key.map { (json.string($0), child) } }
    }

    package func string(_ node: Int) -> String {
        json.string(JSONReader.StringToken(span: nodes[node].span, hasEscapes: nodes[node].hasEscapes))
    }

    package func number(_ node: Int) -> JSONNumber? {
        let span = nodes[node].span
        return JSONNumber.parse(json.bytes.part(Int(span.start)..<Int(span.end)).copy)
    }

    /// The value as the text writes it; strings without their quotes.
    package func source(_ node: Int) -> String {
        if nodes[node].kind == .string { return string(node) }
        let span = nodes[node].span
        return json.bytes.string(Int(span.start)..<Int(span.end))
    }

    /// The opening bracket of an object or array: where something that it lacks is reported.
    package func opening(of node: Int) -> SourceSpan {
        let start = Int(nodes[node].span.start)
        return SourceSpan(start, start + 1)
    }
}
