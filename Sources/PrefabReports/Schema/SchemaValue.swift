import PrefabAssessment

/// A JSON value of a schema; members keep their order.
indirect enum SchemaValue: Hashable, Sendable {
    case object([Member])
    case array([SchemaValue])
    case string(String)
    /// A number, `true`, `false` or `null`, as it is written.
    case literal(String)

    struct Member: Hashable, Sendable {
        var key: String
        var value: SchemaValue
    }

    static func words(_ words: some Sequence<String>) -> SchemaValue {
        .array(words.map { .string($0) })
    }

    /// The member of an object; nothing if there is none.
    subscript(key: String) -> SchemaValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }

    var elements: [SchemaValue] {
        if case .array(let elements) = self { elements } else { [] }
    }

    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }
}

extension SchemaValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
    init(stringLiteral text: String) { self = .string(text) }
    init(booleanLiteral flag: Bool) { self = .literal(flag ? "true" : "false") }
    init(integerLiteral number: Int) { self = .literal("\(number)") }
}

extension SchemaValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(arrayLiteral elements: SchemaValue...) { self = .array(elements) }
    init(dictionaryLiteral members: (String, SchemaValue)...) {
        self = .object(members.map { Member(key: $0.0, value: $0.1) })
    }
}

// MARK: - Text

extension SchemaValue {
    /// Two spaces a level; what fits on a line stands on one.
    func write(to buffer: inout UTF8Buffer, indentation: Int = 0) {
        var line = UTF8Buffer()
        writeLine(to: &line)
        if line.count + indentation <= 110 {
            buffer.append(bytes: line.bytes)
            return
        }
        switch self {
        case .object(let members):
            writeLines(members, "{", "}", to: &buffer, indentation) { member, buffer, indentation in
                Self.write(member.key, to: &buffer)
                buffer.append(": ")
                member.value.write(to: &buffer, indentation: indentation)
            }
        case .array(let elements):
            writeLines(elements, "[", "]", to: &buffer, indentation) { element, buffer, indentation in
                element.write(to: &buffer, indentation: indentation)
            }
        case .string, .literal: buffer.append(bytes: line.bytes)
        }
    }

    private func writeLines<Element>(
        _ elements: [Element], _ open: StaticString, _ close: StaticString, to buffer: inout UTF8Buffer, _ indentation: Int,
        _ write: (Element, inout UTF8Buffer, Int) -> Void
    ) {
        buffer.append(open)
        for (index, element) in elements.enumerated() {
            buffer.append(index == 0 ? "\n" : ",\n")
            buffer.append(String(repeating: " ", count: indentation + 2))
            write(element, &buffer, indentation + 2)
        }
        buffer.append("\n")
        buffer.append(String(repeating: " ", count: indentation))
        buffer.append(close)
    }

    private func writeLine(to buffer: inout UTF8Buffer) {
        switch self {
        case .object(let members):
            buffer.append(members.isEmpty ? "{" : "{ ")
            for (index, member) in members.enumerated() {
                if index > 0 { buffer.append(", ") }
                Self.write(member.key, to: &buffer)
                buffer.append(": ")
                member.value.writeLine(to: &buffer)
            }
            buffer.append(members.isEmpty ? "}" : " }")
        case .array(let elements):
            buffer.append("[")
            for (index, element) in elements.enumerated() {
                if index > 0 { buffer.append(", ") }
                element.writeLine(to: &buffer)
            }
            buffer.append("]")
        case .string(let text): Self.write(text, to: &buffer)
        case .literal(let text): buffer.append(text)
        }
    }

    private static func write(_ text: String, to buffer: inout UTF8Buffer) {
        var writer = JSONWriter(pretty: false)
        writer.string { $0.append(text) }
        buffer.append(bytes: writer.bytes)
    }
}

// MARK: - Reading

extension SchemaValue {
    /// Reads JSON that the program itself holds; nothing if it is broken.
    init?(_ text: [UInt8]) {
        let value = text.withTextBytes { bytes in
            (try? ParsedJSON(bytes)).map { SchemaValue($0, 0) }
        }
        guard let value else { return nil }
        self = value
    }

    private init(_ json: ParsedJSON, _ node: Int) {
        self =
            switch json.nodes[node].kind {
            case .object: .object(json.members(of: node).map { Member(key: $0.key, value: SchemaValue(json, $0.value)) })
            case .array: .array(json.children(of: node).map { SchemaValue(json, $0) })
            case .string: .string(json.string(node))
            case .number, .boolean, .null: .literal(json.source(node))
            }
    }
}
