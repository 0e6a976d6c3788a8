import PrefabAssessment

/// What a part of a document says, as a tree over its bytes: what is not filled is written as it was.
struct PartTree {
    /// An element, or a text.
    struct Node {
        /// The element of WordprocessingML; `nil` of a text and of what other vocabularies have.
        fileprivate(set) var element: WordElement?
        fileprivate(set) var isText = false
        /// The characters of a text of a run, and of another text in which somebody may have meant a tag.
        fileprivate(set) var text: String?
        /// The start tag with the comments before it, or the text.
        let start: Range<Int>
        /// The end tag; empty where the element has none.
        fileprivate(set) var end = 0..<0
        fileprivate(set) var children: [Node] = []

        /// All bytes of it.
        var range: Range<Int> { start.lowerBound..<max(start.upperBound, end.upperBound) }
    }

    /// UTF-8.
    let bytes: [UInt8]
    let name: String
    let root: Node
    /// The prefix of WordprocessingML with its colon; empty where the part has none.
    let vocabularyPrefix: String

    /// Elements and texts of a part.
    private static let most = 1_000_000

    /// - Throws: `WorkbookFault` if it is no well-formed XML, or has what is refused in it.
    init(_ bytes: [UInt8], name: String, _ limits: WorkbookLimits) throws(WorkbookFault) {
        let wordPrefix = bytes.withTextBytes { Self.wordPrefix($0) }
        self.bytes = bytes
        self.name = name
        vocabularyPrefix = wordPrefix ?? "w:"
        root = try bytes.withXML(of: name, limits) { (xml) throws(WorkbookFault) in
            guard xml.bytes.count == bytes.count else {
                throw xml.malformed(Message("部件不是 UTF-8", "the part is not in UTF-8"))
            }
            return try Self.read(&xml, wordPrefix.map { Array($0.utf8) })
        }
    }

    private static func read(_ xml: inout XMLReader, _ prefix: [UInt8]?) throws(WorkbookFault) -> Node {
        var open: [Node] = []
        var count = 0
        var last = 0
        while true {
            let token = try xml.next()
            let range = last..<xml.position
            last = xml.position
            count += 1
            guard count <= most else { throw .tooLarge(Message.Text("个元素与文字", "elements and texts"), limit: most, at: xml.part) }
            switch token {
            case .start: open.append(Node(element: element(xml, prefix), start: range))
            case .text:
                // All are looked at, so that what is no text of XML is found before anything is filled.
                let text = try xml.text()
                guard !open.isEmpty else { continue }
                let isKept = open[open.count - 1].element == .text || text.contains("{{")
                open[open.count - 1].children.append(Node(isText: true, text: isKept ? text : nil, start: range))
            case .end:
                guard var node = open.popLast() else { throw xml.malformed(Message("标签有误", "the tag is malformed")) }
                node.end = range
                guard !open.isEmpty else { return try finish(&xml, node) }
                open[open.count - 1].children.append(node)
            case .finish: throw xml.malformed(Message("XML 不完整", "the XML is cut off"))
            }
        }
    }

    /// What stands behind the root are comments and blanks.
    private static func finish(_ xml: inout XMLReader, _ root: Node) throws(WorkbookFault) -> Node {
        guard case .finish = try xml.next() else { throw xml.malformed(Message("根元素不止一个", "there is more than one root element")) }
        return root
    }

    private static func element(_ xml: XMLReader, _ prefix: [UInt8]?) -> WordElement? {
        guard let prefix else { return nil }
        let start = xml.name.lowerBound - prefix.count
        // What stands before the prefix is the bracket, so that no longer one is taken for it.
        guard start > 0, xml.bytes.part(start..<xml.name.lowerBound).elementsEqual(prefix), xml.bytes[start - 1] == UInt8(ascii: "<") else {
            return nil
        }
        return WordElement(rawValue: xml.bytes.string(xml.name))
    }

    // MARK: - The prefix

    /// How the part calls WordprocessingML: `w:`, as a rule. It is declared by the root element.
    private static func wordPrefix(_ bytes: TextBytes) -> String? {
        let names = [
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ]
        let head = bytes.string(0..<min(bytes.count, 1 << 16))
        for name in names {
            for quote in ["\"", "'"] {
                guard let value = head.firstRange(of: "=\(quote)\(name)\(quote)") else { continue }
                let declaration = head[..<value.lowerBound].reversed().prefix { !$0.isWhitespace }
                let attribute = String(declaration.reversed())
                if attribute == "xmlns" { return "" }
                if attribute.hasPrefix("xmlns:") { return attribute.dropFirst(6) + ":" }
            }
        }
        return nil
    }
}

/// The elements of WordprocessingML that the filling tells apart (ECMA-376 part 1, 17).
enum WordElement: String {
    case body, hdr, ftr, footnote, endnote
    case paragraph = "p"
    case run = "r"
    case text = "t"
    case runProperties = "rPr"
    case paragraphProperties = "pPr"
    case sectionProperties = "sectPr"
    case table = "tbl"
    case row = "tr"
    case cell = "tc"
    case textBox = "txbxContent"
    case contentControl = "sdt"
    case contentControlContent = "sdtContent"
    // What stands around runs.
    case hyperlink, smartTag, fldSimple, ins, moveTo, customXml, bdo, dir
    // What was taken out, and is there for those who look through the changes.
    case deleted = "del"
    case movedAway = "moveFrom"
    case bookmarkStart, bookmarkEnd, proofErr, lastRenderedPageBreak
    case permissionStart = "permStart"
    case permissionEnd = "permEnd"
    case commentRangeStart, commentRangeEnd

    /// Whether runs stand in it as they stand in a paragraph.
    var isAroundRuns: Bool {
        switch self {
        case .hyperlink, .smartTag, .fldSimple, .ins, .moveTo, .customXml, .bdo, .dir, .contentControl, .contentControlContent: true
        default: false
        }
    }

    /// Whether a tag goes on behind it.
    var isPassedOver: Bool {
        switch self {
        case .bookmarkStart, .bookmarkEnd, .proofErr, .lastRenderedPageBreak, .permissionStart, .permissionEnd, .commentRangeStart,
            .commentRangeEnd, .deleted, .movedAway, .runProperties, .paragraphProperties:
            true
        default: false
        }
    }

    /// Whether each of it is there once, so that a repetition goes without.
    var isOnce: Bool {
        switch self {
        case .bookmarkStart, .bookmarkEnd, .permissionStart, .permissionEnd, .commentRangeStart, .commentRangeEnd: true
        default: false
        }
    }
}
