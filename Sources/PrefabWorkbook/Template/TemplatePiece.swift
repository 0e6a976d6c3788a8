/// A part of a template as it is to be filled: what stays, and what names are put into.
indirect enum TemplatePiece {
    /// Bytes of the part, as they are.
    case kept(Range<Int>)
    /// A part of a run that was cut at its tags.
    case made([UInt8])
    /// What only the first of several repetitions has, and what the others have in its place.
    case once(Range<Int>, others: [UInt8])
    /// A value in the format of the run in which its tag begins.
    case value(TemplateTag, run: [UInt8], properties: [UInt8])
    case section(TemplateTag, [TemplatePiece])
    /// A paragraph, table, row or what holds paragraphs, so that none is left empty that may not be.
    case block(WordElement, [TemplatePiece], isBehindTable: Bool)
}

extension [TemplatePiece] {
    /// Whether a name stands in any of them.
    var haveTags: Bool {
        contains { piece in
            switch piece {
            case .kept, .made, .once: false
            case .block(_, let inner, _): inner.haveTags
            case .value, .section: true
            }
        }
    }
}

/// A piece of one level before its sections are put together: of the runs of a paragraph, the paragraphs of a cell, the rows of a table.
struct TemplateUnit {
    var pieces: [TemplatePiece]
    /// Sections that end in it and begin before it.
    var closes: [TemplateTag] = []
    /// Sections that begin in it and end behind it.
    var opens: [TemplateTag] = []
    /// Whether it holds nothing but the tags of sections, and is not written.
    var isDropped = false
    /// Whether anything that is read stands in it.
    var isBlank = false
}

extension [TemplateUnit] {
    /// Puts the sections of a level together.
    ///
    /// - Returns: the level as a unit of the level above, with the sections that begin or end beyond it.
    func joined(_ faults: inout [TemplateFault]) -> TemplateUnit {
        var frames: [(tag: TemplateTag?, pieces: [TemplatePiece])] = [(nil, [])]
        var closes: [TemplateTag] = []
        for unit in self {
            if !unit.isDropped, unit.opens.isEmpty { frames[frames.count - 1].pieces.append(contentsOf: unit.pieces) }
            for close in unit.closes {
                guard frames.count > 1, let open = frames[frames.count - 1].tag else {
                    closes.append(close)
                    continue
                }
                if open.path != close.path { faults.append(.crossed(open, close)) }
                let inner = frames.removeLast().pieces
                frames[frames.count - 1].pieces.append(.section(open, inner))
            }
            for open in unit.opens { frames.append((open, [])) }
            if !unit.isDropped, !unit.opens.isEmpty { frames[frames.count - 1].pieces.append(contentsOf: unit.pieces) }
        }
        return TemplateUnit(pieces: frames.flatMap { $0.pieces }, closes: closes, opens: frames.compactMap { $0.tag })
    }
}
