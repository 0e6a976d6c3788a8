/// Reads a text that is not JSON as if each slip with an evident cure were cured, so that one run finds all of them.
///
/// It is for texts that ``JSONReader`` has refused. It goes by the same tokens, asks that reader for each, and looks for a cure where it
/// refuses one. What comes of it is a text that is JSON (``text``), from which the reading goes on. A value that has no evident cure is left
/// open (``guesses``), so that nothing is said of what rests on it; what cannot be read over ends the list.
struct JSONRecovery {
    /// What stands at the end of a way of keys, from the outermost object on and without the places in arrays.
    typealias Expectation = (_ path: [String]) -> ExpectedValue

    /// The most slips that are looked for, so that no text fills the memory with them.
    static let limit = Diagnostic.limit

    /// In the order of the text.
    private(set) var slips: [JSONSlip] = []
    /// The text as cured, as far as it could be read.
    private(set) var text = CuredText()
    /// Where values stand, in the text as it was, of which nothing is certain.
    var guesses: [SourceSpan] = []
    /// Whether the text could be read to its end.
    private(set) var isComplete = false
    /// Whether no bracket had to be guessed; otherwise what belongs to which object is not certain.
    var isStructureCertain = true

    /// An object or array that has not ended yet.
    struct Container {
        let isObject: Bool
        /// Whether nothing has been read of it.
        var isEmpty = true
        /// Of an object: the key whose value is being read.
        var key = ""
        /// The comma that was read last, while nothing has followed it.
        var comma: Mark?

        var closing: UInt8 { isObject ? UInt8(ascii: "}") : UInt8(ascii: "]") }
    }

    /// What the grammar asks for next.
    enum Place {
        case value, element, key, colon, comma, end
    }

    /// What ends the list.
    struct Incurable: Error {
        let slip: JSONSlip

        init(_ slip: JSONSlip) {
            self.slip = slip
        }

        init(_ error: JSONSyntaxError) {
            slip = JSONSlip(error)
        }
    }

    /// Reads the tokens; stands where the reading stands.
    var json: JSONReader
    var open: [Container] = []
    /// Where the last token ended.
    var tokenEnd = 0
    /// How often the rest of the text has been searched for brackets.
    var bracketSearches = 0
    private var cures: [CuredText.Cure] = []
    private let expectation: Expectation

    var bytes: TextBytes { json.bytes }

    var position: Int {
        get { json.position }
        set { json.position = newValue }
    }

    /// - Complexity: linear in the length of the text; a bounded number of times where brackets do not match.
    init(_ bytes: TextBytes, expecting expectation: @escaping Expectation = { _ in .other }) {
        json = JSONReader(bytes)
        self.expectation = expectation
        var end = bytes.count
        do throws(Incurable) {
            try run()
            isComplete = true
        } catch {
            slips.append(error.slip)
            // A bracket too many may be what led here.
            isStructureCertain = false
            end = min(end, max(tokenEnd, Int(error.slip.error.span.start)))
        }
        slips = Self.inOrder(slips, by: \.error.span)
        // What does not begin as an object or array is another kind of text, in which nothing is evident.
        if !Self.beginsAsJSON(bytes) { slips = slips.map(\.withoutEdit) }
        text = CuredText(bytes, Self.inOrder(cures, by: \.span), upTo: end)
    }

    private static func inOrder<Element>(_ elements: [Element], by span: KeyPath<Element, SourceSpan>) -> [Element] {
        elements.enumerated()
            .sorted { ($0.element[keyPath: span].start, $0.offset) < ($1.element[keyPath: span].start, $1.offset) }
            .map(\.element)
    }

    /// What is to stand where the reading is.
    var expectedHere: ExpectedValue {
        let expected = expectation(open.filter(\.isObject).map(\.key))
        // A list of texts has other marks between them than an object.
        return expected == .text && open.last?.isObject != true ? .other : expected
    }

    /// Whether the first thing in a text besides white space, comments and what nobody sees is a bracket, of whatever width.
    static func beginsAsJSON(_ bytes: TextBytes) -> Bool {
        let recovery = JSONRecovery(beginningOf: bytes)
        guard let mark = recovery.mark(at: recovery.nextToken(from: 0).place) else { return false }
        return mark.byte == UInt8(ascii: "{") || mark.byte == UInt8(ascii: "[")
    }

    /// Stands at the beginning, and reads nothing.
    private init(beginningOf bytes: TextBytes) {
        json = JSONReader(bytes)
        expectation = { _ in .other }
    }

    // MARK: - What is found

    /// Takes down a slip whose edit is its cure.
    mutating func cure(_ slip: JSONSlip) {
        slips.append(slip)
        if let edit = slip.edit { replace(slip.error.span, by: edit) }
    }

    /// Takes down a slip with a value of which nothing is certain; `null` stands for it.
    mutating func leaveOpen(_ slip: JSONSlip, _ span: SourceSpan) {
        slips.append(slip)
        replace(span, by: "null")
        guesses.append(span)
    }

    mutating func report(_ slip: JSONSlip) {
        slips.append(slip)
    }

    mutating func replace(_ span: SourceSpan, by text: String) {
        cures.append(CuredText.Cure(span: span, text: Array(text.utf8)))
    }

    // MARK: - The road

    private mutating func run() throws(Incurable) {
        if let slip = OtherFile.slip(in: bytes) { throw Incurable(slip) }
        do throws(JSONSyntaxError) {
            try json.begin()
        } catch {
            throw Incurable(error)
        }
        tokenEnd = position
        var place = Place.value
        while true {
            try passTrivia()
            if place == .end, position == bytes.count { return }
            if slips.count >= Self.limit {
                throw Incurable(
                    JSONSlip(
                        .strayCharacter, position, position,
                        message: Message("错误超过 {0} 处，其后未再检查", "more than {0} mistakes; nothing behind them was read", .whole(Self.limit)),
                        help: Message("先改正以上各处", "mend those before first")))
            }
            guard position < bytes.count else {
                place = try endEarly(place)
                if place == .end { return }
                continue
            }
            switch place {
            case .value, .element: place = try passValue(place)
            case .key: place = try passKey()
            case .colon: place = try passColon()
            case .comma: place = try passComma()
            case .end: place = try passRest()
            }
        }
    }

    /// What follows a value.
    var placeAfterValue: Place { open.isEmpty ? .end : .comma }

    private mutating func passValue(_ place: Place) throws(Incurable) -> Place {
        if let mark = mark(at: position) {
            switch mark.byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                settleComma()
                return try begin(mark)
            case UInt8(ascii: ","):
                guard place == .element else { return try missingValue(before: mark) }
                passSurplusMark(mark)
                return .element
            case UInt8(ascii: ":"):
                guard place == .value, !open.isEmpty else { throw Incurable(json.mistake(wanted: .value)) }
                passSurplusMark(mark)
                return .value
            default:
                if place == .value { return try missingValue(before: mark) }
                dropComma()
                return try close(mark)
            }
        }
        settleComma()
        if isQuotationMark(at: position) {
            _ = try passString(isKey: false)
        } else {
            try passScalar()
        }
        return placeAfterValue
    }

    private mutating func begin(_ mark: Mark) throws(Incurable) -> Place {
        guard open.count < JSONReader.nestingLimit else {
            throw Incurable(JSONSyntaxError(.nestedTooDeep, position, position + mark.length))
        }
        pass(mark)
        open.append(Container(isObject: mark.byte == UInt8(ascii: "{")))
        return open[open.count - 1].isObject ? .key : .element
    }

    private mutating func passComma() throws(Incurable) -> Place {
        let isObject = open[open.count - 1].isObject
        if let mark = mark(at: position) {
            switch mark.byte {
            case UInt8(ascii: ","):
                open[open.count - 1].comma = mark
                advance(to: position + mark.length)
                return isObject ? .key : .element
            case UInt8(ascii: "}"), UInt8(ascii: "]"): return try close(mark)
            case UInt8(ascii: ":"): throw Incurable(json.mistake(wanted: .comma))
            default: if isObject { throw Incurable(json.mistake(wanted: .comma)) }
            }
        } else if isObject {
            guard nextToken(from: tokenEnd).isOnNewLine && isKeyAhead(from: position) || isMemberAhead(from: position) else {
                throw Incurable(json.mistake(wanted: .comma))
            }
        } else if !isQuotationMark(at: position), json.wordEnd(from: position) == position {
            throw Incurable(json.mistake(wanted: .comma))
        }
        cure(JSONSlip(.missingComma, tokenEnd, tokenEnd, edit: ","))
        return isObject ? .key : .element
    }

    /// More text after the value that should be the only one.
    private mutating func passRest() throws(Incurable) -> Place {
        let start = position
        var end = start
        while let mark = mark(at: end), mark.byte == UInt8(ascii: "}") || mark.byte == UInt8(ascii: "]") {
            end = spaceEnd(from: end + mark.length)
        }
        guard end == bytes.count, end > start else { throw Incurable(json.mistakeAfterEnd()) }
        var last = end
        while last > start, isWhitespace(bytes[last - 1]) { last -= 1 }
        isStructureCertain = false
        cure(JSONSlip(.textAfterEnd, start, last, edit: ""))
        advance(to: last)
        return .end
    }

    /// The text ends in the middle: whether it was cut off nobody knows, hence no cure.
    private mutating func endEarly(_ place: Place) throws(Incurable) -> Place {
        isStructureCertain = false
        let end = SourceSpan(bytes.count, bytes.count)
        report(JSONSlip(json.endOfText()))
        switch place {
        case .value where open.isEmpty: throw Incurable(slips.removeLast())
        case .value: replace(end, by: "null")
        case .colon: replace(end, by: ": null")
        case .key, .element: if let comma = open.last?.comma { replace(comma.span, by: "") }
        case .comma, .end: break
        }
        if place == .value || place == .colon { guesses.append(end) }
        replace(end, by: String(decoding: open.reversed().map(\.closing), as: UTF8.self))
        return .end
    }
}
