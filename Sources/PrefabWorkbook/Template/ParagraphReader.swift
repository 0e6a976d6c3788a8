import PrefabAssessment

/// Finds the tags of a paragraph, over the runs that Word has cut them into, and cuts the runs at them.
struct ParagraphReader {
    /// What stands in a paragraph, or in a link in it, one behind the other.
    private enum Item {
        case piece(TemplatePiece, isBlank: Bool)
        case tag(TemplateTag, run: [UInt8], properties: [UInt8])
    }

    /// A text of the paragraph: of one `w:t`.
    private struct Atom {
        let start: Int
        let text: [UInt8]
    }

    /// Part of a text: what stays, or a tag that begins there.
    private enum Cut {
        case text([UInt8])
        case tag(TemplateTag)
    }

    private let tree: PartTree
    private let place: TemplatePlace
    /// The texts that are cut, by where their elements begin.
    private var cuts: [Int: [Cut]] = [:]
    private(set) var faults: [TemplateFault] = []

    init(_ tree: PartTree, at place: TemplatePlace) {
        self.tree = tree
        self.place = place
    }

    /// - Parameter walk: reads what stands in a run besides text, such as a text box.
    mutating func read(_ paragraph: PartTree.Node, _ walk: (PartTree.Node) -> [TemplatePiece]) -> TemplateUnit {
        var segments: [[Atom]] = [[]]
        collect(paragraph, &segments)
        for segment in segments where !segment.isEmpty { find(in: segment) }
        var items: [Item] = []
        append(paragraph.children, to: &items, walk)
        return unit(items, hasTags: !cuts.isEmpty)
    }

    // MARK: - The text

    /// The texts that follow each other without a break, each with where its element begins.
    private func collect(_ node: PartTree.Node, _ segments: inout [[Atom]]) {
        for child in node.children {
            switch child.element {
            case .text?:
                let text = child.children.map { ($0.text ?? "") }.joined()
                segments[segments.count - 1].append(Atom(start: child.start.lowerBound, text: Array(text.utf8)))
            case .run?: collect(child, &segments)
            case let element? where element.isAroundRuns: collect(child, &segments)
            case let element? where element.isPassedOver: continue
            default: if !child.isText { segments.append([]) }
            }
        }
    }

    private mutating func find(in atoms: [Atom]) {
        let text = atoms.flatMap { $0.text }
        let opening = Array("{{".utf8)
        if String(decoding: text, as: UTF8.self).contains("｛｛") {
            faults.append(
                TemplateFault(
                    at: place, Message("有全角的 ｛｛", "there are brackets of full width: ｛｛"),
                    help: Message("改用半角的 {{ 与 }}", "write {{ and }} in half width")))
        }
        var tags: [(range: Range<Int>, tag: TemplateTag)] = []
        var start = 0
        while let open = text[start...].firstRange(of: opening)?.lowerBound {
            let isTriple = open + 2 < text.count && text[open + 2] == UInt8(ascii: "{")
            let closing = Array((isTriple ? "}}}" : "}}").utf8)
            guard let close = text[(open + 2)...].firstRange(of: closing) else {
                let shown = String(decoding: text[open..<min(text.count, open + 40)], as: UTF8.self)
                faults.append(
                    TemplateFault(
                        at: place, Message("{0} 没有 }}", "{0} has no }}", .text(shown)),
                        help: Message("在同一段、同一行内写完标记", "end the tag in the same paragraph and line")))
                return
            }
            // With the third bracket, which says the same here as two.
            let inner = String(decoding: text[(open + 2)..<(close.lowerBound + (isTriple ? 1 : 0))], as: UTF8.self)
            do throws(TemplateFault) {
                tags.append((open..<close.upperBound, try TemplateTag(inner, at: place)))
            } catch {
                faults.append(error)
            }
            start = close.upperBound
        }
        cut(atoms, at: tags)
    }

    private mutating func cut(_ atoms: [Atom], at tags: [(range: Range<Int>, tag: TemplateTag)]) {
        var offset = 0
        var next = 0
        for atom in atoms {
            let range = offset..<offset + atom.text.count
            offset = range.upperBound
            while next < tags.count, tags[next].range.upperBound <= range.lowerBound { next += 1 }
            let inside = tags[next...].prefix { $0.range.lowerBound < range.upperBound }
            if inside.isEmpty || range.isEmpty { continue }
            var result: [Cut] = []
            var place = range.lowerBound
            func keep(_ end: Int) {
                guard end > place else { return }
                result.append(.text(Array(atom.text[(place - range.lowerBound)..<(end - range.lowerBound)])))
            }
            for (tagRange, tag) in inside {
                keep(tagRange.lowerBound)
                if range.contains(tagRange.lowerBound) { result.append(.tag(tag)) }
                place = min(tagRange.upperBound, range.upperBound)
            }
            keep(range.upperBound)
            cuts[atom.start] = result
        }
    }

    // MARK: - The runs

    private mutating func append(_ children: [PartTree.Node], to items: inout [Item], _ walk: (PartTree.Node) -> [TemplatePiece]) {
        for child in children {
            switch child.element {
            case .run?: append(run: child, to: &items, walk)
            case let element? where element.isAroundRuns && isCut(child):
                var inner: [Item] = []
                append(child.children, to: &inner, walk)
                var joined = unit(inner, hasTags: true)
                for tag in joined.closes + joined.opens {
                    faults.append(.unpaired(tag, within: Message.Text("链接、域或修订", "link, field or change")))
                }
                joined.pieces.insert(.kept(child.start), at: 0)
                items.append(contentsOf: joined.pieces.map { .piece($0, isBlank: false) })
                items.append(.piece(.kept(child.end), isBlank: false))
            default:
                let isBlank = child.element?.isPassedOver == true && !hasSection(child)
                items.append(contentsOf: walk(child).map { .piece($0, isBlank: isBlank || child.isText) })
            }
        }
    }

    /// A paragraph that ends a section of the document stays.
    private func hasSection(_ node: PartTree.Node) -> Bool {
        node.children.contains { $0.element == .sectionProperties }
    }

    private func isCut(_ node: PartTree.Node) -> Bool {
        cuts[node.start.lowerBound] != nil || node.children.contains { isCut($0) }
    }

    private func append(run: PartTree.Node, to items: inout [Item], _ walk: (PartTree.Node) -> [TemplatePiece]) {
        guard run.children.contains(where: { cuts[$0.start.lowerBound] != nil }) else {
            let pieces = [.kept(run.start)] + run.children.flatMap { walk($0) } + [TemplatePiece.kept(run.end)]
            return items.append(contentsOf: pieces.map { .piece($0, isBlank: isBlank(run)) })
        }
        let properties = run.children.first { $0.element == .runProperties }.map { Array(tree.bytes[$0.range]) } ?? []
        let start = Array(tree.bytes[run.start])
        let end = Array("</\(tree.vocabularyPrefix)r>".utf8)
        var content: [Item] = []
        func finish() {
            guard !content.isEmpty else { return }
            items.append(.piece(.made(start + properties), isBlank: true))
            items.append(contentsOf: content)
            items.append(.piece(.made(end), isBlank: true))
            content = []
        }
        for child in run.children where child.element != .runProperties {
            guard let cuts = cuts[child.start.lowerBound] else {
                content.append(contentsOf: walk(child).map { .piece($0, isBlank: child.isText || child.element == .lastRenderedPageBreak) })
                continue
            }
            for cut in cuts {
                switch cut {
                case .text(let text):
                    let isBlank = String(decoding: text, as: UTF8.self).allSatisfy(\.isWhitespace)
                    content.append(
                        .piece(.made(RunText.element(String(decoding: text, as: UTF8.self), tree.vocabularyPrefix)), isBlank: isBlank))
                case .tag(let tag):
                    finish()
                    items.append(.tag(tag, run: start, properties: properties))
                }
            }
        }
        finish()
    }

    private func isBlank(_ run: PartTree.Node) -> Bool {
        run.children.allSatisfy { child in
            if child.element == .text { return child.children.allSatisfy { ($0.text ?? "").allSatisfy(\.isWhitespace) } }
            return child.isText || child.element?.isPassedOver == true
        }
    }

    // MARK: - The sections

    private mutating func unit(_ items: [Item], hasTags: Bool) -> TemplateUnit {
        var units: [TemplateUnit] = []
        for item in items {
            switch item {
            case .piece(let piece, let isBlank): units.append(TemplateUnit(pieces: [piece], isBlank: isBlank))
            case .tag(let tag, let run, let properties):
                switch tag.kind {
                case .value: units.append(TemplateUnit(pieces: [.value(tag, run: run, properties: properties)]))
                case .open, .openInverted: units.append(TemplateUnit(pieces: [], opens: [tag], isBlank: true))
                case .close: units.append(TemplateUnit(pieces: [], closes: [tag], isBlank: true))
                case .comment: units.append(TemplateUnit(pieces: [], isBlank: true))
                }
            }
        }
        var result = units.joined(&faults)
        let hasContent = units.contains { !$0.isBlank }
        result.isBlank = !hasContent
        // A section within the paragraph is content.
        result.isDropped = hasTags && !hasContent && !result.pieces.contains { if case .section = $0 { true } else { false } }
        if !result.isDropped { checkEnds(units) }
        return result
    }

    /// Sections that go beyond the paragraph begin at its beginning and end at its end.
    private mutating func checkEnds(_ units: [TemplateUnit]) {
        var open: [Int] = []
        var lastClose: Int?
        for (place, unit) in units.enumerated() {
            for _ in unit.closes where open.popLast() == nil { lastClose = place }
            for _ in unit.opens { open.append(place) }
        }
        if let first = open.first, units[..<first].contains(where: { !$0.isBlank }) { faults.append(.inTheMiddle(units[first].opens[0])) }
        if let lastClose, units[(lastClose + 1)...].contains(where: { !$0.isBlank }) {
            faults.append(.inTheMiddle(units[lastClose].closes[0]))
        }
    }
}
