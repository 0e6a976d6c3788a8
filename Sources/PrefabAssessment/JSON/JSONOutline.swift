/// The values of a text with their places, for whoever shows the text beside its fields.
package enum JSONOutline {
    package struct Value: Sendable {
        /// JSON Pointer (RFC 6901).
        package let pointer: String
        package let kind: JSONReader.Kind
        /// Where it stands in the text.
        package let span: SourceSpan
        /// Where its key stands; none in an array and at the top.
        package let key: SourceSpan?
        /// The text of a string, or a number, `true`, `false` or `null` as it is written; none of an object or array.
        package let text: String?
    }

    /// The values in the order of the text; of a text that is broken those that it has once cured (``JSONRecovery``), each where it was.
    ///
    /// - Complexity: linear in the length of the text.
    package static func values(of bytes: [UInt8]) -> [Value] {
        bytes.withTextBytes { bytes in
            if let tree = try? ParsedJSON(bytes) { return values(of: tree) { $0 } }
            let cured = JSONRecovery(bytes).text
            return cured.bytes.withTextBytes { bytes in
                (try? ParsedJSON(bytes)).map { tree in values(of: tree) { cured.original($0) } } ?? []
            }
        }
    }

    private static func values(of tree: ParsedJSON, _ place: (SourceSpan) -> SourceSpan) -> [Value] {
        var result: [Value] = []
        result.reserveCapacity(tree.nodes.count)
        // The pointers of the values that are open, each with the number of the first value behind it and of its next element.
        var open: [(pointer: String, end: Int, element: Int?)] = []
        for (number, node) in tree.nodes.enumerated() {
            while let last = open.last, last.end <= number { open.removeLast() }
            var pointer = open.last?.pointer ?? ""
            if let key = node.key {
                pointer += "/" + JSONPointer.escaped(tree.json.string(key))
            } else if let element = open.last?.element {
                pointer += "/\(element)"
                open[open.count - 1].element = element + 1
            }
            let isContainer = node.kind == .object || node.kind == .array
            if isContainer { open.append((pointer, node.end, node.kind == .array ? 0 : nil)) }
            result.append(
                Value(
                    pointer: pointer, kind: node.kind, span: place(node.span), key: node.key.map { place($0.span) },
                    text: isContainer ? nil : tree.source(number)))
        }
        return result
    }
}
