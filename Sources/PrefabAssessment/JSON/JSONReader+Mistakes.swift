/// What the reader says of a text that is not JSON; it looks at the mistake as a whole, so that the message can name it.
extension JSONReader {
    /// What the grammar asks for at the reader's place.
    enum Wanted {
        case value, key, colon, comma
    }

    func endOfText() -> JSONSyntaxError {
        JSONSyntaxError(.endOfText, bytes.count, bytes.count)
    }

    /// A number that goes wrong somewhere: the whole word is marked (`0x1F`, `1.`, `45平方米`).
    func malformedNumber(from start: Int) -> JSONSyntaxError {
        JSONSyntaxError(.malformedNumber, start, wordEnd(from: position))
    }

    /// What stands at the reader's place and should not: a comment, a quotation mark of another kind, a word, or a stray character.
    func mistake(wanted: Wanted) -> JSONSyntaxError {
        let start = position
        if let end = commentEnd(from: start) { return JSONSyntaxError(.comment, start, end) }
        guard let length = characterLength(at: start) else { return JSONSyntaxError(.notUTF8, start, start + 1) }
        if isForeignQuotationMark(at: start) { return JSONSyntaxError(.wrongQuotes, start, start + length) }
        let byte = bytes[start]
        let wordEnd = wordEnd(from: start)
        let end = max(wordEnd, start + length)
        let startsValue = wordEnd > start || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
        switch wanted {
        case .value where wordEnd > start:
            return JSONSyntaxError(startsNumber(at: start) ? .malformedNumber : .unknownLiteral, start, end)
        case .key where wordEnd > start:
            return JSONSyntaxError(.unquotedKey, start, end)
        case .comma where startsValue:
            return JSONSyntaxError(.missingComma, tokenEnd, tokenEnd)
        case .colon where startsValue:
            return JSONSyntaxError(.missingColon, tokenEnd, tokenEnd)
        case .colon where byte < 0x80:
            return JSONSyntaxError(.missingColon, start, end)
        default:
            return JSONSyntaxError(.strayCharacter, start, end)
        }
    }

    /// Where the token before the reader's place ended: there something is missing.
    private var tokenEnd: Int {
        var end = position
        while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
        return end
    }

    /// More text after the value that should be the only one; its first line is marked.
    func mistakeAfterEnd() -> JSONSyntaxError {
        if let end = commentEnd(from: position) { return JSONSyntaxError(.comment, position, end) }
        return JSONSyntaxError(.textAfterEnd, position, lineEnd(from: position))
    }

    // MARK: - Kinds of text

    /// Where the word that begins at `start` ends; `start` itself if none does.
    ///
    /// Letters and digits of every script count, because a value without quotation marks is often Chinese.
    func wordEnd(from start: Int) -> Int {
        var end = start
        while let byte = bytes.byte(at: end) {
            if isPartOfWord(byte) {
                end += 1
            } else if let scalar = scalar(at: end), !scalar.isASCII,
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            {
                end += UTF8.width(scalar)
            } else {
                break
            }
        }
        return end
    }

    /// Whether a word is meant as a number: `+1`, `.5`, and digits of another width.
    func startsNumber(at start: Int) -> Bool {
        switch bytes[start] {
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: scalar(at: start)?.properties.numericType == .decimal
        }
    }

    /// Where a comment that begins at `start` ends: `//` and `#` run to the end of the line, `/*` to `*/`.
    func commentEnd(from start: Int) -> Int? {
        if bytes[start] == UInt8(ascii: "#") { return lineEnd(from: start) }
        guard bytes[start] == UInt8(ascii: "/"), start + 1 < bytes.count else { return nil }
        if bytes[start + 1] == UInt8(ascii: "/") { return lineEnd(from: start) }
        guard bytes[start + 1] == UInt8(ascii: "*") else { return nil }
        var end = start + 2
        while end + 1 < bytes.count {
            if bytes[end] == UInt8(ascii: "*"), bytes[end + 1] == UInt8(ascii: "/") { return end + 2 }
            end += 1
        }
        return bytes.count
    }

    /// The end of the line that `start` is on, its line break left out.
    private func lineEnd(from start: Int) -> Int {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let hasReturn = end > start && end < bytes.count && bytes[end - 1] == UInt8(ascii: "\r")
        return hasReturn ? end - 1 : end
    }

    func isForeignQuotationMark(at start: Int) -> Bool {
        switch scalar(at: start) {
        case "'", "`", "“", "”", "„", "‟", "‘", "’", "‚", "‛", "«", "»", "「", "」", "『", "』", "〝", "〞", "＂", "＇": true
        default: false
        }
    }

    /// The character at `offset`, or nothing where the bytes are not UTF-8.
    func scalar(at offset: Int) -> Unicode.Scalar? {
        guard let length = characterLength(at: offset) else { return nil }
        return bytes.string(offset..<offset + length).unicodeScalars.first
    }
}

/// An ASCII byte that belongs to a word or number: `NaN`, `0x1F`, `1.5.2`.
func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"),
        UInt8(ascii: "-"):
        true
    default: false
    }
}

func hexadecimalValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
}
