import PrefabAssessment

/// Reads a part of a template: which pieces of it stay, and which are filled.
struct PartReader {
    private let tree: PartTree
    private var place: TemplatePlace
    private var tables = 0
    private var paragraphs = 0
    private(set) var faults: [TemplateFault] = []
    /// Tags that stand where nothing is filled.
    private var strays: [TemplateFault] = []

    /// - Parameter part: what its author calls the part.
    init(_ tree: PartTree, as part: Message.Text) {
        self.tree = tree
        place = TemplatePlace(part: part)
    }

    mutating func read() -> [TemplatePiece] {
        let pieces = walk(tree.root)
        faults += strays
        return pieces
    }

    // MARK: - Anything

    /// What is no paragraph and no table: as it is, with what holds paragraphs in it.
    private mutating func walk(_ node: PartTree.Node) -> [TemplatePiece] {
        if node.isText {
            if let text = node.text, text.contains("{{") {
                strays.append(
                    TemplateFault(
                        at: place, Message("此处的 {0} 不能填写", "{0} is not filled here", .text(String(text.prefix(60)))),
                        help: Message(
                            "图形、公式与域代码中不填写；移到正文、表格、页眉页脚或文本框中",
                            "nothing is filled in drawings, equations and field codes; move it into text, a table, a header or a text box")
                    ))
            }
            return [.kept(node.start)]
        }
        switch node.element {
        case .body?, .hdr?, .ftr?, .footnote?, .endnote?, .textBox?, .contentControlContent?: return container(node)
        case .paragraph?, .table?: return blocks([node], within: Message.Text("文档", "document")).pieces
        case let element? where element.isOnce: return [.once(node.range, others: [])]
        default: break
        }
        return Self.around(node, node.children.flatMap { walk($0) })
    }

    /// Neighbours that stay are one piece.
    private static func around(_ node: PartTree.Node, _ inner: [TemplatePiece]) -> [TemplatePiece] {
        var pieces: [TemplatePiece] = [.kept(node.start)]
        for piece in inner + [.kept(node.end)] {
            if case .kept(let range) = piece, case .kept(let last)? = pieces.last, last.upperBound == range.lowerBound || range.isEmpty {
                pieces[pieces.count - 1] = .kept(last.lowerBound..<max(last.upperBound, range.upperBound))
            } else {
                pieces.append(piece)
            }
        }
        return pieces
    }

    private mutating func container(_ node: PartTree.Node) -> [TemplatePiece] {
        let outer = place
        if node.element == .textBox {
            place.isTextBox = true
            place.table = nil
        }
        defer { place = outer }
        let content = blocks(node.children, within: node.element == .textBox ? Message.Text("文本框", "text box") : Message.Text("部分", "part"))
        return [.kept(node.start), .block(node.element ?? .body, content.pieces, isBehindTable: false), .kept(node.end)]
    }

    // MARK: - Paragraphs and tables

    /// - Parameter container: in which sections have to end.
    private mutating func blocks(_ nodes: [PartTree.Node], within container: Message.Text) -> TemplateUnit {
        let joined = units(nodes).joined(&faults)
        for tag in joined.closes + joined.opens { faults.append(.unpaired(tag, within: container)) }
        return joined
    }

    private mutating func units(_ nodes: [PartTree.Node]) -> [TemplateUnit] {
        var units: [TemplateUnit] = []
        var isBehindTable = false
        for node in nodes {
            switch node.element {
            case .paragraph?:
                units.append(paragraph(node))
                isBehindTable = false
            case .table?:
                units.append(TemplateUnit(pieces: table(node, isBehindTable: isBehindTable)))
                isBehindTable = true
            default: units.append(TemplateUnit(pieces: walk(node), isBlank: node.isText))
            }
        }
        return units
    }

    private mutating func paragraph(_ node: PartTree.Node) -> TemplateUnit {
        if place.table == nil, !place.isTextBox {
            paragraphs += 1
            place.paragraph = paragraphs
        }
        var reader = ParagraphReader(tree, at: place)
        let straysBefore = strays.count
        var unit = reader.read(node) { walk($0) }
        // A tag at fault stays among the texts that are kept; it has been told.
        if !reader.faults.isEmpty { strays.removeSubrange(straysBefore...) }
        faults.append(contentsOf: reader.faults)
        let pieces = [start(of: node)] + unit.pieces + [.kept(node.end)]
        unit.pieces = [.block(.paragraph, pieces, isBehindTable: false)]
        return unit
    }

    /// Word gives each paragraph and row a number of its own (`w14:paraId`), which a repetition goes without.
    private func start(of node: PartTree.Node) -> TemplatePiece {
        let text = String(decoding: tree.bytes[node.start], as: UTF8.self)
        guard text.contains(":paraId=") || text.contains(":textId=") else { return .kept(node.start) }
        return .once(node.start, others: Array(text.replacing(#/ [A-Za-z0-9_.\-]+:(paraId|textId)=("[^"]*"|'[^']*')/#, with: "").utf8))
    }

    private mutating func table(_ node: PartTree.Node, isBehindTable: Bool) -> [TemplatePiece] {
        let outer = place
        tables += 1
        place.table = tables
        place.row = 0
        defer { place = outer }
        var rows: [TemplateUnit] = []
        for child in node.children { rows.append(child.element == .row ? row(child) : TemplateUnit(pieces: walk(child), isBlank: true)) }
        let joined = rows.joined(&faults)
        for tag in joined.closes + joined.opens { faults.append(.unpaired(tag, within: Message.Text("表", "table"))) }
        return [.block(.table, [.kept(node.start)] + joined.pieces + [.kept(node.end)], isBehindTable: isBehindTable)]
    }

    /// A section that begins in a cell and ends in another repeats the row.
    private mutating func row(_ node: PartTree.Node) -> TemplateUnit {
        place.row += 1
        place.cell = 0
        var cells: [TemplateUnit] = []
        for child in node.children {
            cells.append(child.element == .cell ? cell(child) : TemplateUnit(pieces: walk(child), isBlank: true))
        }
        var joined = cells.joined(&faults)
        joined.isBlank = cells.allSatisfy { $0.isBlank }
        // The sections of the row, from the outermost.
        var open: [TemplateTag] = []
        var sections: [TemplateTag] = []
        for cell in cells {
            for _ in cell.closes {
                if let tag = open.popLast() { sections.insert(tag, at: 0) }
            }
            for tag in cell.opens {
                if !sections.isEmpty { faults.append(.second(tag)) }
                open.append(tag)
            }
        }
        let pieces = [start(of: node)] + cells.flatMap { $0.pieces } + [.kept(node.end)]
        joined.pieces = [.block(.row, pieces, isBehindTable: false)]
        for section in sections.reversed() { joined.pieces = [.section(section, joined.pieces)] }
        joined.isDropped = joined.isBlank && sections.isEmpty && !(joined.opens.isEmpty && joined.closes.isEmpty)
        return joined
    }

    private mutating func cell(_ node: PartTree.Node) -> TemplateUnit {
        place.cell += 1
        let outer = place
        defer { place = outer }
        var content = units(node.children)
        // A cell has a paragraph; an empty one keeps its own, with its height.
        if !content.contains(where: { unit in !unit.isDropped && !unit.isBlank }), let last = content.lastIndex(where: { $0.isDropped }) {
            content[last].isDropped = false
        }
        var joined = content.joined(&faults)
        joined.isBlank = content.allSatisfy { $0.isBlank }
        joined.pieces = [.kept(node.start), .block(.cell, joined.pieces, isBehindTable: false), .kept(node.end)]
        return joined
    }
}
