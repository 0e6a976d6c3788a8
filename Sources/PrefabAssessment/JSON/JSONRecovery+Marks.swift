extension JSONRecovery {
    /// A bracket, colon or comma, of whatever width.
    struct Mark {
        /// As JSON writes it.
        let byte: UInt8
        let span: SourceSpan
        /// Whether it is written so.
        let isPlain: Bool

        var length: Int { Int(span.end - span.start) }
    }

    /// The mark at a place, if there is one.
    func mark(at offset: Int) -> Mark? {
        guard let byte = bytes.byte(at: offset) else { return nil }
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: ","):
            return Mark(byte: byte, span: SourceSpan(offset, offset + 1), isPlain: true)
        case UInt8(ascii: ";"): return Mark(byte: UInt8(ascii: ","), span: SourceSpan(offset, offset + 1), isPlain: false)
        case 0xE3, 0xEF: break
        default: return nil
        }
        let meant: Unicode.Scalar
        switch json.scalar(at: offset) {
        case "｛": meant = "{"
        case "｝": meant = "}"
        case "［", "【": meant = "["
        case "］", "】": meant = "]"
        case "：": meant = ":"
        case "，", "、", "；": meant = ","
        default: return nil
        }
        return Mark(byte: UInt8(ascii: meant), span: SourceSpan(offset, offset + 3), isPlain: false)
    }

    /// Passes a mark and cures its width.
    mutating func pass(_ mark: Mark) {
        if !mark.isPlain { cure(wideMark(mark)) }
        advance(to: Int(mark.span.end))
    }

    func wideMark(_ mark: Mark) -> JSONSlip {
        let (start, end) = (Int(mark.span.start), Int(mark.span.end))
        let meant = String(decoding: [mark.byte], as: UTF8.self)
        return JSONSlip(
            .strayCharacter, start, end, edit: meant,
            help: Message("改为半角的 {0}", "write {0} instead", .text(meant)))
    }

    mutating func advance(to end: Int) {
        position = end
        tokenEnd = end
    }

    // MARK: - Between the tokens

    /// Passes white space, comments, and characters that only look like white space or like nothing.
    mutating func passTrivia() throws(Incurable) {
        while true {
            json.skipWhitespace()
            let start = position
            guard start < bytes.count, slips.count < Self.limit else { return }
            if let end = json.commentEnd(from: start) {
                let isOpen = bytes[start] == UInt8(ascii: "/") && bytes[start + 1] == UInt8(ascii: "*") && !isClosedComment(start..<end)
                guard !isOpen else { throw Incurable(JSONSyntaxError(.comment, start, end)) }
                // What stood on either side of a comment does not become one word.
                let parts = start > 0 && end < bytes.count && !isWhitespace(bytes[start - 1]) && !isWhitespace(bytes[end])
                if bytes[start] == UInt8(ascii: "#"), holdsMembers(start..<end) {
                    // What is left out with it may be meant.
                    report(JSONSlip(.comment, start, end))
                    replace(SourceSpan(start, end), by: parts ? " " : "")
                    isStructureCertain = false
                } else {
                    cure(JSONSlip(.comment, start, end, edit: parts ? " " : ""))
                }
                position = end
            } else if let first = InvisibleCharacter(at: start, in: bytes) {
                var end = start + first.length
                while let next = InvisibleCharacter(at: end, in: bytes), next.scalar == first.scalar { end += next.length }
                cure(
                    JSONSlip(
                        .invisibleCharacter, start, end, edit: first.isSpace ? " " : "",
                        message: Message("此处有看不见的字符 {0}", "there is an invisible character here, {0}", .words(first.name)),
                        help: first.isSpace
                            ? Message("改为普通空格", "write an ordinary space") : Message("删去该字符", "remove it")))
                position = end
            } else {
                return
            }
        }
    }

    /// Whether a comment that begins behind something on its line has keys in it.
    private func holdsMembers(_ comment: Range<Int>) -> Bool {
        var start = comment.lowerBound
        while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        guard start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D else { return false }
        return comment.contains { place in
            guard bytes[place] == UInt8(ascii: "\"") else { return false }
            let next = spaceEnd(from: place + 1)
            return next < comment.upperBound && bytes[next] == UInt8(ascii: ":")
        }
    }

    private func isClosedComment(_ range: Range<Int>) -> Bool {
        range.count >= 4 && bytes[range.upperBound - 2] == UInt8(ascii: "*") && bytes[range.upperBound - 1] == UInt8(ascii: "/")
    }

    func isWhitespace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    /// Where white space ends that begins at a place.
    func spaceEnd(from start: Int) -> Int {
        var end = start
        while let byte = bytes.byte(at: end), isWhitespace(byte) { end += 1 }
        return end
    }

    /// The place of the next token, and whether a line ends before it.
    func nextToken(from start: Int) -> (place: Int, isOnNewLine: Bool) {
        var end = start
        var isOnNewLine = false
        while let byte = bytes.byte(at: end) {
            if isWhitespace(byte) {
                isOnNewLine = isOnNewLine || byte == 0x0A
                end += 1
            } else if let comment = json.commentEnd(from: end) {
                end = comment
            } else if let hidden = InvisibleCharacter(at: end, in: bytes) {
                end += hidden.length
            } else {
                break
            }
        }
        return (end, isOnNewLine)
    }

    /// Whether a key begins at the next token: a string, or a word with its colon.
    func isKeyAhead(from start: Int) -> Bool {
        let place = nextToken(from: start).place
        guard place < bytes.count else { return false }
        if isQuotationMark(at: place) { return true }
        let end = json.wordEnd(from: place)
        guard end > place else { return false }
        let next = isQuotationMark(at: end) ? end + (json.characterLength(at: end) ?? 1) : end
        return mark(at: nextToken(from: next).place)?.byte == UInt8(ascii: ":")
    }

    /// The same of a key whose colon is sure to be there.
    func isMemberAhead(from start: Int) -> Bool {
        let place = nextToken(from: start).place
        return isQuotationMark(at: place) ? isQuotedKey(at: place) : isKeyAhead(from: place)
    }
}
