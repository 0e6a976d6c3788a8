import PrefabAssessment

/// Reads the XML of a workbook's part from beginning to end (XML 1.0, as far as ECMA-376 part 2, 6.2.5 lets parts use it).
///
/// There are no documents types and so no entities but the five that XML has by itself: what declares one is refused. Prefixes are passed
/// over, since writers choose them freely, and so are comments and processing instructions.
struct XMLReader {
    enum Token {
        /// A start tag; ``name`` and ``value(of:)`` tell of it.
        case start
        /// An end tag, or the end of an empty element.
        case end
        /// Text inside of an element; ``text()`` has it.
        case text
        /// The end of the part.
        case finish
    }

    struct Attribute {
        /// Without its prefix.
        let name: Range<Int>
        /// As it is written between the quotation marks.
        let value: Range<Int>
    }

    let bytes: TextBytes
    /// The part's name, for faults.
    let part: String
    private let deepest: Int
    /// Behind what was read last.
    private(set) var position = 0
    /// The name of the tag that was read last, without its prefix.
    private(set) var name = 0..<0
    private(set) var attributes: [Attribute] = []
    /// The names of the elements that are open, with their prefixes.
    private var open: [Range<Int>] = []
    private var endsAtOnce = false
    private var isAfterRoot = false
    private var textRange = 0..<0
    private var isLiteral = false

    /// - Parameter bytes: UTF-8.
    init(_ bytes: TextBytes, part: String, _ limits: WorkbookLimits) {
        self.bytes = bytes
        self.part = part
        deepest = limits.depth
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    }

    // MARK: - Tokens

    mutating func next() throws(WorkbookFault) -> Token {
        if endsAtOnce {
            endsAtOnce = false
            close()
            return .end
        }
        while true {
            guard let byte = bytes.byte(at: position) else {
                guard open.isEmpty, isAfterRoot else { throw malformed(Message("XML 不完整", "the XML is cut off")) }
                return .finish
            }
            if byte != UInt8(ascii: "<") {
                let start = position
                while let byte = bytes.byte(at: position), byte != UInt8(ascii: "<") { position += 1 }
                textRange = start..<position
                isLiteral = false
                if !open.isEmpty { return .text }
                guard bytes.part(textRange).allSatisfy(Self.isBlank) else {
                    position = start
                    throw malformed(Message("根元素以外有文字", "there is text outside of the root element"))
                }
                continue
            }
            switch bytes.byte(at: position + 1) {
            case UInt8(ascii: "/"):
                try readEnd()
                return .end
            case UInt8(ascii: "?"):
                try skip(to: "?>", from: position + 2)
            case UInt8(ascii: "!"):
                if begins("<!--") {
                    try skip(to: "-->", from: position + 4)
                } else if begins("<![CDATA["), !open.isEmpty {
                    let start = position + 9
                    try skip(to: "]]>", from: start)
                    textRange = start..<position - 3
                    isLiteral = true
                    return .text
                } else {
                    throw WorkbookFault(
                        .malformedPart, at: place,
                        Message("不得含文档类型声明（DTD）与实体", "there may be no document type (DTD) and no entities"),
                        help: Message("用 Excel、WPS 或 LibreOffice 打开并另存为 .xlsx", "open it in Excel, WPS or LibreOffice and save it as .xlsx")
                    )
                }
            default:
                try readStart()
                return .start
            }
        }
    }

    /// Passes over the rest of the element whose start tag was read last.
    mutating func skipElement() throws(WorkbookFault) {
        let depth = open.count
        while open.count >= depth {
            if case .finish = try next() { return }
        }
    }

    /// All text of the element whose start tag was read last, up to its end tag; what stands in elements inside of it is passed over.
    mutating func textOfElement() throws(WorkbookFault) -> String {
        var result = ""
        while true {
            switch try next() {
            case .text:
                if result.isEmpty { result = try text() } else { result += try text() }
            case .start: try skipElement()
            case .end, .finish: return result
            }
        }
    }

    // MARK: - What was read

    func isNamed(_ name: StaticString) -> Bool {
        bytes.part(self.name).isEqual(to: name)
    }

    /// The attribute as it is written; `nil` where the tag has none of that name.
    func rawValue(of name: StaticString) -> Range<Int>? {
        attributes.first { bytes.part($0.name).isEqual(to: name) }?.value
    }

    func value(of name: StaticString) throws(WorkbookFault) -> String? {
        guard let range = rawValue(of: name) else { return nil }
        return try decoded(range, isLiteral: false)
    }

    /// A whole number of at most nine digits.
    func number(_ range: Range<Int>) -> Int? {
        guard (1...9).contains(range.count) else { return nil }
        var number = 0
        for place in range {
            let digit = bytes[place] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            number = number * 10 + Int(digit)
        }
        return number
    }

    /// `true` or `1`.
    func isTrue(_ name: StaticString) -> Bool {
        guard let range = rawValue(of: name) else { return false }
        return bytes.part(range).isEqual(to: "1") || bytes.part(range).isEqual(to: "true")
    }

    /// The text that was read last.
    func text() throws(WorkbookFault) -> String {
        try decoded(textRange, isLiteral: isLiteral)
    }

    /// The bytes of the text that was read last; `nil` where they are not its characters as they stand.
    var plainText: Range<Int>? {
        isLiteral || !bytes.part(textRange).contains(UInt8(ascii: "&")) ? textRange : nil
    }

    // MARK: - Tags

    private mutating func readStart() throws(WorkbookFault) {
        guard !isAfterRoot || !open.isEmpty else {
            throw malformed(Message("根元素不止一个", "there is more than one root element"))
        }
        position += 1
        let qualified = try readName()
        name = local(qualified)
        attributes.removeAll(keepingCapacity: true)
        while true {
            let start = position
            passBlanks()
            switch bytes.byte(at: position) {
            case UInt8(ascii: ">"):
                position += 1
                try push(qualified)
                return
            case UInt8(ascii: "/") where bytes.byte(at: position + 1) == UInt8(ascii: ">"):
                position += 2
                try push(qualified)
                endsAtOnce = true
                return
            default:
                guard position > start else { throw malformed(Message("标签有误", "the tag is malformed")) }
                try readAttribute()
            }
        }
    }

    private mutating func readAttribute() throws(WorkbookFault) {
        let qualified = try readName()
        passBlanks()
        guard bytes.byte(at: position) == UInt8(ascii: "=") else { throw malformed(Message("属性缺少等号", "an attribute lacks its =")) }
        position += 1
        passBlanks()
        guard let quote = bytes.byte(at: position), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw malformed(Message("属性缺少引号", "an attribute lacks its quotation marks"))
        }
        position += 1
        let start = position
        while let byte = bytes.byte(at: position), byte != quote {
            guard byte != UInt8(ascii: "<") else { throw malformed(Message("属性内有 <", "there is a < in an attribute")) }
            position += 1
        }
        guard position < bytes.count else { throw malformed(Message("XML 不完整", "the XML is cut off")) }
        let value = start..<position
        position += 1
        // The declaration of a prefix tells nothing of the element.
        if bytes.part(qualified).starts(with: Self.declaration) { return }
        attributes.append(Attribute(name: local(qualified), value: value))
        guard attributes.count <= 100 else {
            throw .tooLarge(Message.Text("一个元素的属性", "attributes of an element"), limit: 100, at: place)
        }
    }

    private mutating func readEnd() throws(WorkbookFault) {
        position += 2
        let qualified = try readName()
        passBlanks()
        guard let start = open.last, bytes.part(start).elementsEqual(bytes.part(qualified)), bytes.byte(at: position) == UInt8(ascii: ">")
        else { throw malformed(Message("结束标签与开始标签不符", "an end tag does not fit its start tag")) }
        position += 1
        name = local(qualified)
        close()
    }

    private mutating func push(_ name: Range<Int>) throws(WorkbookFault) {
        guard open.count < deepest else {
            throw .tooLarge(Message.Text("层元素嵌套", "elements inside of one another"), limit: deepest, at: place)
        }
        open.append(name)
    }

    private mutating func close() {
        open.removeLast()
        if open.isEmpty { isAfterRoot = true }
    }

    // MARK: - Pieces

    private mutating func readName() throws(WorkbookFault) -> Range<Int> {
        let start = position
        while let byte = bytes.byte(at: position), Self.isOfName(byte) { position += 1 }
        guard position > start else { throw malformed(Message("标签有误", "the tag is malformed")) }
        return start..<position
    }

    private func local(_ qualified: Range<Int>) -> Range<Int> {
        guard let colon = bytes.part(qualified).firstIndex(of: UInt8(ascii: ":")) else { return qualified }
        return qualified.lowerBound + colon + 1..<qualified.upperBound
    }

    private mutating func passBlanks() {
        while let byte = bytes.byte(at: position), Self.isBlank(byte) { position += 1 }
    }

    private func begins(_ text: StaticString) -> Bool {
        let end = position + text.utf8CodeUnitCount
        return end <= bytes.count && bytes.part(position..<end).isEqual(to: text)
    }

    private mutating func skip(to mark: StaticString, from start: Int) throws(WorkbookFault) {
        let begin = position
        position = start
        while position < bytes.count {
            if begins(mark) {
                position += mark.utf8CodeUnitCount
                return
            }
            position += 1
        }
        position = begin
        throw malformed(Message("XML 不完整", "the XML is cut off"))
    }

    private static let declaration = Array("xmlns".utf8)

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    /// Letters, digits, `-`, `_`, `.`, `:`, and whatever is not ASCII.
    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"), 0x80...:
            true
        default: false
        }
    }

    // MARK: - Faults

    private var place: String { "\(part) @\(position)" }

    func malformed(_ message: Message) -> WorkbookFault {
        WorkbookFault(
            .malformedPart, at: place, message,
            help: Message("文件已损坏；用 Excel 或 WPS 打开并另存一份", "the file is damaged; open it in Excel or WPS and save a copy"))
    }
}
