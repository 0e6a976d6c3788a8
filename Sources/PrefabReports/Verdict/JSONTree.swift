import PrefabAssessment

/// A JSON text as a list of values with their places, to compare it with another.
struct JSONTree {
    struct Node {
        let kind: JSONReader.Kind
        /// The key under which the value stands; none in an array and at the top.
        let key: String?
        var span = SourceSpan.beginning
        /// The characters of a string, or the value as the text writes it; empty for objects and arrays.
        var text = ""
        /// The number of the next value that is no part of this one.
        var end = 0
    }

    private(set) var nodes: [Node] = []

    /// - Complexity: linear in the length of the text.
    init(_ bytes: [UInt8]) throws(JSONSyntaxError) {
        var failure: JSONSyntaxError?
        bytes.withUnsafeBufferPointer { bytes in
            var reader = JSONReader(bytes)
            do throws(JSONSyntaxError) {
                try reader.begin()
                try read(&reader, key: nil, bytes)
                try reader.finish()
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }

    /// Reads one value; the reader's limit on nesting bounds the recursion.
    private mutating func read(
        _ reader: inout JSONReader, key: String?, _ bytes: UnsafeBufferPointer<UInt8>
    ) throws(JSONSyntaxError) {
        let kind = try reader.peek()
        let index = nodes.count
        let start = reader.position
        nodes.append(Node(kind: kind, key: key))
        switch kind {
        case .object:
            var members = try reader.openObject()
            while let key = try reader.nextKey(&members) { try read(&reader, key: reader.string(key), bytes) }
        case .array:
            var members = try reader.openArray()
            while try reader.nextElement(&members) { try read(&reader, key: nil, bytes) }
        case .string: nodes[index].text = reader.string(try reader.readString())
        case .number, .boolean, .null:
            try reader.skipValue()
            nodes[index].text = String(decoding: bytes[start..<reader.position], as: UTF8.self)
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

    /// The first value of an object under the key.
    func child(of node: Int, named name: String) -> Int? {
        guard nodes[node].kind == .object else { return nil }
        return children(of: node).first { nodes[$0].key == name }
    }

    /// A value as a message shows it: strings in quotation marks and cut, objects and arrays in outline.
    func summary(of node: Int) -> String {
        switch nodes[node].kind {
        case .object: return "{ … }"
        case .array: return "[ … ]"
        case .string:
            let text = nodes[node].text
            return "\"\(text.count > 80 ? text.prefix(79) + "…" : text[...])\""
        case .number, .boolean, .null: return nodes[node].text
        }
    }
}
