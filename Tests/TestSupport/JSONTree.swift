/// A JSON text that a test builds and changes field by field, written out before it is read.
///
/// Members keep their order, numbers their digits. A member set to `nil` is left out.
///
/// ```swift
/// var tree: JSONTree = ["project": ["site": "yizhuang"], "buildings": [["height": .number("60.01")]]]
/// tree.buildings[0].height = 60
/// tree.project.site = nil
/// ```
@dynamicMemberLookup
public indirect enum JSONTree: Hashable, Sendable {
    case object([Member])
    case array([JSONTree])
    case string(String)
    /// The number as it is written.
    case number(String)
    case boolean(Bool)
    case null
    /// No value at all: the member is left out.
    case missing

    public struct Member: Hashable, Sendable {
        public var key: String
        public var value: JSONTree

        public init(_ key: String, _ value: JSONTree) {
            self.key = key
            self.value = value
        }
    }
}

// MARK: - Members

extension JSONTree {
    public subscript(dynamicMember key: String) -> JSONTree {
        get { self[key] }
        set { self[key] = newValue }
    }

    /// The first member with this key. Setting it on something that is no object makes it one.
    public subscript(key: String) -> JSONTree {
        get {
            guard case .object(let members) = self else { return .missing }
            return members.first { $0.key == key }?.value ?? .missing
        }
        set {
            var members = self.members
            if let place = members.firstIndex(where: { $0.key == key }) {
                if newValue == .missing { members.remove(at: place) } else { members[place].value = newValue }
            } else if newValue != .missing {
                members.append(Member(key, newValue))
            }
            self = .object(members)
        }
    }

    /// An element of an array that has it.
    public subscript(index: Int) -> JSONTree {
        get { elements[index] }
        set {
            var elements = self.elements
            elements[index] = newValue
            self = .array(elements)
        }
    }

    public var members: [Member] {
        get { if case .object(let members) = self { members } else { [] } }
        set { self = .object(newValue) }
    }

    public var elements: [JSONTree] {
        get { if case .array(let elements) = self { elements } else { [] } }
        set { self = .array(newValue) }
    }
}

// MARK: - Literals

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .number(String(value)) }
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    public init(nilLiteral: ()) { self = .missing }
    public init(arrayLiteral elements: JSONTree...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONTree)...) {
        self = .object(elements.filter { $0.1 != .missing }.map { Member($0.0, $0.1) })
    }
}

// MARK: - Text

extension JSONTree: CustomStringConvertible {
    /// The JSON text, a member a line, so that a diagnostic has a line to name.
    public var description: String {
        var text = ""
        write(to: &text, indent: "")
        return text
    }

    /// The JSON text in UTF-8.
    public var bytes: [UInt8] { Array(description.utf8) }

    private func write(to text: inout String, indent: String) {
        switch self {
        case .object(let members):
            write(members, between: "{", "}", to: &text, indent) { member, text, indent in
                Self.write(member.key, to: &text)
                text += ": "
                member.value.write(to: &text, indent: indent)
            }
        case .array(let elements):
            write(elements, between: "[", "]", to: &text, indent) { element, text, indent in
                element.write(to: &text, indent: indent)
            }
        case .string(let value): Self.write(value, to: &text)
        case .number(let digits): text += digits
        case .boolean(let value): text += value ? "true" : "false"
        case .null, .missing: text += "null"
        }
    }

    private func write<Part>(
        _ parts: [Part], between open: String, _ close: String, to text: inout String, _ indent: String,
        part write: (Part, inout String, String) -> Void
    ) {
        text += open
        let inner = indent + "  "
        for (place, part) in parts.enumerated() {
            text += (place == 0 ? "\n" : ",\n") + inner
            write(part, &text, inner)
        }
        if !parts.isEmpty { text += "\n" + indent }
        text += close
    }

    private static func write(_ value: String, to text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"", "\\": text += "\\\(scalar)"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
