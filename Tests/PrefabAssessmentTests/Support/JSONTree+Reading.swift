import TestSupport

@testable import PrefabAssessment

extension JSONTree {
    /// The tree of a JSON text; numbers keep their digits.
    init(reading bytes: [UInt8]) throws {
        self = try bytes.withTextBytes { bytes in
            let tree = try ParsedJSON(bytes)
            return Self(tree, 0)
        }
    }

    private init(_ tree: borrowing ParsedJSON, _ node: Int) {
        switch tree.nodes[node].kind {
        case .object:
            var members: [Member] = []
            for (key, value) in tree.members(of: node) { members.append(Member(key, Self(tree, value))) }
            self = .object(members)
        case .array:
            var elements: [JSONTree] = []
            for child in tree.children(of: node) { elements.append(Self(tree, child)) }
            self = .array(elements)
        case .string: self = .string(tree.string(node))
        case .number: self = .number(tree.source(node))
        case .boolean: self = .boolean(tree.source(node) == "true")
        case .null: self = .null
        }
    }

    /// A text, or nothing.
    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The same with the members of a patch in place of its own, objects member by member (RFC 7396).
    func merged(with patch: JSONTree) -> JSONTree {
        guard case .object(let members) = patch else { return patch }
        var result: JSONTree = if case .object = self { self } else { .object([]) }
        for member in members {
            result[member.key] = member.value == .null ? .missing : result[member.key].merged(with: member.value)
        }
        return result
    }
}
