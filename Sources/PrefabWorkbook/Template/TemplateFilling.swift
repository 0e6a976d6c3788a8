import PrefabAssessment
import PrefabReports

/// Writes a part of a template with what its names stand for.
struct TemplateFilling {
    /// A value that nobody has said, and where the template asks for it.
    struct Unknown {
        let name: String
        let place: Message.Text
    }

    /// What a section is about, innermost last.
    private struct Frame {
        let names: [TemplateName]
        let scope: TemplateScope
        /// What `{{.}}` is.
        let member: TemplateValue?
    }

    private let facts: TemplateFacts
    private let tree: PartTree
    private var frames: [Frame]
    private(set) var bytes: [UInt8] = []
    private(set) var unknown: [Unknown] = []
    /// Whether this is a repetition, which goes without what is there once.
    private var isRepeated = false
    private var lastBlock: WordElement?
    private var rows = 0

    init(_ facts: TemplateFacts, _ tree: PartTree, _ names: [TemplateName]) {
        self.facts = facts
        self.tree = tree
        frames = [Frame(names: names, scope: TemplateScope(), member: nil)]
    }

    // MARK: - Pieces

    mutating func write(_ pieces: [TemplatePiece]) throws(TemplateFault) {
        for piece in pieces { try write(piece) }
    }

    private mutating func write(_ piece: TemplatePiece) throws(TemplateFault) {
        guard bytes.count <= Self.most else {
            throw TemplateFault(
                Message("填写后超过 {0} 字节", "it would be over {0} bytes when filled", .whole(Self.most)),
                help: Message("减少模板中嵌套的重复", "repeat less in the template"))
        }
        switch piece {
        case .kept(let range): bytes.append(contentsOf: tree.bytes[range])
        case .made(let made): bytes.append(contentsOf: made)
        case .once(let range, let others):
            if isRepeated { bytes.append(contentsOf: others) } else { bytes.append(contentsOf: tree.bytes[range]) }
        case .value(let tag, let run, let properties): write(tag, run, properties)
        case .section(let tag, let inner): try writeSection(tag, inner)
        case .block(let element, let inner, let isBehindTable): try writeBlock(element, inner, isBehindTable: isBehindTable)
        }
    }

    /// Of one part, when it is filled.
    private static let most = 64 << 20

    private mutating func write(_ tag: TemplateTag, _ run: [UInt8], _ properties: [UInt8]) {
        let value = value(of: tag)
        if value.isUnknown { unknown.append(Unknown(name: tag.name, place: tag.place.text)) }
        let text = RunText.element(value.text, tree.vocabularyPrefix)
        guard !text.isEmpty else { return }
        bytes.append(contentsOf: run)
        bytes.append(contentsOf: properties)
        bytes.append(contentsOf: text)
        bytes.append(contentsOf: "</\(tree.vocabularyPrefix)r>".utf8)
    }

    /// No cell, header or text box is without a paragraph at its end, no table without a row, and no two tables grow together.
    private mutating func writeBlock(_ element: WordElement, _ inner: [TemplatePiece], isBehindTable: Bool) throws(TemplateFault) {
        let empty = Array("<\(tree.vocabularyPrefix)p/>".utf8)
        switch element {
        case .table:
            let start = bytes.count
            let before = (rows, lastBlock)
            if lastBlock == .table, !isBehindTable { bytes.append(contentsOf: empty) }
            rows = 0
            try write(inner)
            let isEmpty = rows == 0
            rows = before.0
            lastBlock = isEmpty ? before.1 : .table
            if isEmpty { bytes.removeSubrange(start...) }
        case .row:
            rows += 1
            try write(inner)
        case .paragraph:
            try write(inner)
            lastBlock = .paragraph
        case .body:
            lastBlock = nil
            try write(inner)
        default:
            let before = lastBlock
            lastBlock = nil
            try write(inner)
            if lastBlock != .paragraph { bytes.append(contentsOf: empty) }
            lastBlock = before
        }
    }

    // MARK: - Sections

    private mutating func writeSection(_ tag: TemplateTag, _ inner: [TemplatePiece]) throws(TemplateFault) {
        let isInverted = tag.kind == .openInverted
        guard let (name, scope) = find(tag) else {
            // The member itself, which is there.
            if !isInverted { try write(inner) }
            return
        }
        var members: [Frame] = []
        var isUnknown = false
        switch name.content {
        case .value(let value):
            let value = value(facts, scope)
            isUnknown = value.isUnknown
            if value.isTrue { members = [Frame(names: name.parts, scope: scope, member: value)] }
        case .object(let names, let isThere):
            if isThere(facts, scope) { members = [Frame(names: names, scope: scope, member: nil)] } else { isUnknown = true }
        case .list(let names, let list):
            let scopes = facts.scopes(list, in: scope)
            isUnknown = scopes == nil
            members = (scopes ?? []).map { Frame(names: names, scope: $0, member: nil) }
        }
        if isInverted {
            // What the template says where there is none is written of what nobody has said, too: 否 may be wrong of it.
            if isUnknown, !unknown.contains(where: { $0.name == tag.name }) {
                unknown.append(Unknown(name: tag.name, place: tag.place.text))
            }
            if members.isEmpty { try write(inner) }
            return
        }
        if isUnknown { unknown.append(Unknown(name: tag.name, place: tag.place.text)) }
        let wasRepeated = isRepeated
        for (place, member) in members.enumerated() {
            isRepeated = wasRepeated || place > 0
            frames.append(member)
            try write(inner)
            frames.removeLast()
        }
        isRepeated = wasRepeated
    }

    // MARK: - Names

    /// - Returns: `nil` of `{{.}}`.
    private func find(_ tag: TemplateTag) -> (TemplateName, TemplateScope)? {
        guard let first = tag.path.first else { return nil }
        for frame in frames.reversed() {
            guard var name = frame.names.first(where: { $0.name == first }) else { continue }
            for part in tag.path.dropFirst() {
                guard let inner = name.names.first(where: { $0.name == part }) else { return nil }
                name = inner
            }
            return (name, frame.scope)
        }
        return nil
    }

    private func value(of tag: TemplateTag) -> TemplateValue {
        if tag.path.isEmpty { return frames.last(where: { $0.member != nil })?.member ?? .none }
        guard let (name, scope) = find(tag), case .value(let value) = name.content else { return .none }
        return value(facts, scope)
    }
}
