extension JSONRecovery {
    func isQuotationMark(at offset: Int) -> Bool {
        guard let byte = bytes.byte(at: offset) else { return false }
        return byte == UInt8(ascii: "\"") || json.isForeignQuotationMark(at: offset)
    }

    /// Passes a string in whatever quotation marks.
    ///
    /// - Returns: what stands between them, as the text writes it.
    mutating func passString(isKey: Bool) throws(Incurable) -> String {
        let start = position
        return bytes[start] == UInt8(ascii: "\"") ? try passStraight(start, isKey) : try passForeign(start, isKey)
    }

    // MARK: - Strings that begin as they should

    /// How far a string can be read that begins with `"`.
    private struct Scan {
        /// Behind the closing quotation mark.
        var end: Int?
        /// Where the reading stopped without one.
        var stop: JSONSyntaxError?
        /// What is wrong inside, with what stands for it.
        var flaws: [(slip: JSONSlip, cure: String)] = []
    }

    private func scan(from start: Int, acrossLines: Bool = false) -> Scan {
        var result = Scan()
        var reader = json
        reader.position = start
        while true {
            do throws(JSONSyntaxError) {
                result.end = Int(try reader.readString().span.end)
                return result
            } catch {
                let place = Int(error.span.start)
                switch error.code {
                case .controlCharacter:
                    let byte = bytes[place]
                    guard byte != 0x0A, byte != 0x0D else {
                        guard acrossLines, result.flaws.count < Self.longestBreak else {
                            result.stop = error
                            return result
                        }
                        let isPair = byte == 0x0D && bytes.byte(at: place + 1) == 0x0A
                        let end = place + (isPair ? 2 : 1)
                        result.flaws.append((JSONSlip(.controlCharacter, place, end), "\\n"))
                        reader.position = end - 1
                        continue
                    }
                    let escape = Self.escape(byte)
                    result.flaws.append((JSONSlip(error, edit: escape), escape))
                    reader.position = place
                case .invalidEscape:
                    let end = Int(error.span.end)
                    result.flaws.append((JSONSlip(error), "\\\\" + bytes.string(place + 1..<end)))
                    reader.position = end - 1
                case .loneSurrogate:
                    result.flaws.append((JSONSlip(error), "\\ufffd"))
                    reader.position = Int(error.span.end) - 1
                default:
                    result.stop = error
                    return result
                }
                guard result.flaws.count < Self.limit else {
                    result.stop = error
                    return result
                }
            }
        }
    }

    /// Over how many line ends a string without its end is followed.
    private static var longestBreak: Int { 20 }

    private static func escape(_ byte: UInt8) -> String {
        switch byte {
        case 0x09: return "\\t"
        case 0x08: return "\\b"
        case 0x0C: return "\\f"
        default:
            let digits = Array("0123456789ABCDEF")
            return "\\u00" + String(digits[Int(byte >> 4)]) + String(digits[Int(byte & 15)])
        }
    }

    private mutating func passStraight(_ start: Int, _ isKey: Bool) throws(Incurable) -> String {
        let scan = scan(from: start)
        if let end = scan.end, isFollowed(end, isKey) { return accept(start, end, scan.flaws) }
        let limit = scan.end.map { $0 - 1 } ?? scan.stop.map { Int($0.span.start) } ?? bytes.count
        // A key is one word; a later mark of another kind is not its end.
        let missing = isKey ? missingEnd(of: start + 1, scan.end, limit, isKey) : nil
        if missing == nil, let close = foreignEnd(in: start + 1..<limit, isKey) {
            let content = accept(start, close.upperBound, scan.flaws.filter { Int($0.slip.error.span.start) < close.lowerBound })
            cure(JSONSlip(.wrongQuotes, close.lowerBound, close.upperBound, edit: "\""))
            return content
        }
        if let end = missing ?? missingEnd(of: start + 1, scan.end, limit, isKey), !isEscaped(end, from: start + 1) {
            for flaw in scan.flaws where Int(flaw.slip.error.span.start) < end { take(flaw) }
            cure(JSONSlip(.missingQuote, end, end, edit: "\""))
            advance(to: end)
            return bytes.string(start + 1..<end)
        }
        if let end = scan.end {
            guard json.wordEnd(from: end) == end else {
                // A quotation mark inside a string, most likely.
                position = end
                throw Incurable(
                    JSONSlip(
                        json.mistake(wanted: isKey ? .colon : .comma),
                        help: Message("字符串内的引号写作 \\\"；或补上缺少的标点", "write \\\" for a quotation mark inside a string, or add what is missing"))
                )
            }
            return accept(start, end, scan.flaws)
        }
        if scan.stop?.code == .controlCharacter {
            let whole = self.scan(from: start, acrossLines: true)
            if let end = whole.end, isFollowed(end, isKey) {
                guesses.append(SourceSpan(start, end))
                return accept(start, end, whole.flaws)
            }
        }
        for flaw in scan.flaws { take(flaw) }
        throw Incurable(scan.stop ?? json.endOfText())
    }

    private mutating func accept(_ start: Int, _ end: Int, _ flaws: [(slip: JSONSlip, cure: String)]) -> String {
        for flaw in flaws { take(flaw) }
        // What a wrong escape was to say is not certain.
        if flaws.contains(where: { $0.slip.edit == nil }) { guesses.append(SourceSpan(start, end)) }
        advance(to: end)
        return end - start >= 2 ? bytes.string(start + 1..<end - 1) : ""
    }

    private mutating func take(_ flaw: (slip: JSONSlip, cure: String)) {
        report(flaw.slip)
        replace(flaw.slip.error.span, by: flaw.cure)
    }

    // MARK: - Where a string ends

    /// Whether what follows a quotation mark shows that the string has ended there.
    private func isFollowed(_ end: Int, _ isKey: Bool) -> Bool {
        let next = nextToken(from: end)
        guard next.place < bytes.count else { return !isKey }
        guard let mark = mark(at: next.place) else {
            return isKey ? bytes[next.place] == UInt8(ascii: "=") : next.isOnNewLine
        }
        switch mark.byte {
        case UInt8(ascii: ":"): return isKey
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): return !isKey
        default: return !isKey && next.isOnNewLine
        }
    }

    /// The first quotation mark of another kind that ends a string.
    private func foreignEnd(in range: Range<Int>, _ isKey: Bool) -> Range<Int>? {
        var offset = range.lowerBound
        while offset < range.upperBound {
            guard let length = json.characterLength(at: offset) else { return nil }
            if bytes[offset] == UInt8(ascii: "\\") {
                offset += 2
                continue
            }
            if json.isForeignQuotationMark(at: offset), isFollowed(offset + length, isKey) { return offset..<offset + length }
            offset += length
        }
        return nil
    }

    /// Where the closing quotation mark of a string is missing, if that is evident.
    ///
    /// - Parameters:
    ///   - start: where the content begins.
    ///   - candidate: behind the next quotation mark of the line, if there is one.
    ///   - limit: that quotation mark, or the end of the line.
    private func missingEnd(of start: Int, _ candidate: Int?, _ limit: Int, _ isKey: Bool) -> Int? {
        if isKey {
            // "height: 23.9
            let end = json.wordEnd(from: start)
            guard end > start, end <= limit else { return nil }
            let next = nextToken(from: end)
            return !next.isOnNewLine && mark(at: next.place)?.byte == UInt8(ascii: ":") ? end : nil
        }
        if let candidate {
            // "industrial, "structure": …
            let word = json.wordEnd(from: candidate)
            guard word > candidate, bytes.byte(at: word) == UInt8(ascii: "\""),
                isFollowed(word + 1, true)
            else { return nil }
            let end = trimmed(start..<limit, brackets: false)
            return end.hasComma ? end.end : nil
        }
        // "industrial,
        let next = nextToken(from: limit).place
        let isEvident = next >= bytes.count || isQuotationMark(at: next) || mark(at: next).map { $0.byte != UInt8(ascii: ":") } ?? false
        guard isEvident else { return nil }
        let end = trimmed(start..<limit, brackets: true)
        return next < bytes.count || end.end < limit ? end.end : nil
    }

    /// Whether a quotation mark at a place would belong to the content that begins at another.
    private func isEscaped(_ end: Int, from start: Int) -> Bool {
        !bytes[start..<end].reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
    }

    /// Where a content ends without the white space, the comma and the brackets behind it.
    private func trimmed(_ range: Range<Int>, brackets: Bool) -> (end: Int, hasComma: Bool) {
        let opens = bytes[range].contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
        var end = range.upperBound
        var hasComma = false
        while end > range.lowerBound {
            let byte = bytes[end - 1]
            if isWhitespace(byte) {
                end -= 1
            } else if !hasComma, byte == UInt8(ascii: ",") {
                hasComma = true
                end -= 1
            } else if !hasComma, end - 3 >= range.lowerBound, mark(at: end - 3)?.byte == UInt8(ascii: ",") {
                hasComma = true
                end -= 3
            } else if brackets, !opens, byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
                end -= 1
            } else {
                break
            }
        }
        return (end, hasComma)
    }

    // MARK: - Strings in other quotation marks

    private mutating func passForeign(_ start: Int, _ isKey: Bool) throws(Incurable) -> String {
        let opening = json.characterLength(at: start) ?? 1
        let wrong = JSONSyntaxError(.wrongQuotes, start, start + opening)
        var offset = start + opening
        var end: Range<Int>?
        var fallback: Range<Int>?
        while end == nil, let byte = bytes.byte(at: offset), byte != 0x0A, byte != 0x0D {
            guard let length = json.characterLength(at: offset) else { throw Incurable(JSONSyntaxError(.notUTF8, offset, offset + 1)) }
            if byte == UInt8(ascii: "\\") {
                offset += 1 + (offset + 1 < bytes.count ? json.characterLength(at: offset + 1) ?? 0 : 0)
                continue
            }
            if isQuotationMark(at: offset) {
                if isFollowed(offset + length, isKey) {
                    end = offset..<offset + length
                } else if fallback == nil, json.wordEnd(from: offset + length) == offset + length {
                    fallback = offset..<offset + length
                }
            }
            offset += length
        }
        if end == nil, let place = missingEnd(of: start + opening, nil, offset, isKey), place > start + opening { end = place..<place }
        guard let end = end ?? fallback else { throw Incurable(wrong) }
        let content = bytes.string(start + opening..<end.lowerBound)
        guard let quoted = Self.quoted(content) else { throw Incurable(wrong) }
        cure(
            JSONSlip(
                .wrongQuotes, start, end.upperBound, edit: quoted, help: Message("写作 {0}", "write {0}", .text(quoted))))
        advance(to: end.upperBound)
        return content
    }

    /// A content in straight quotation marks; `nil` where an escape in it is none of JSON.
    static func quoted(_ content: String) -> String? {
        var result = "\""
        var isEscaped = false
        for scalar in content.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "'", "`", "“", "”", "‘", "’": result.unicodeScalars.append(scalar)
            case "\\" where !isEscaped:
                isEscaped = true
                continue
            case _ where scalar.value < 0x20: result += escape(UInt8(scalar.value))
            default:
                if isEscaped { result += "\\" }
                result.unicodeScalars.append(scalar)
            }
            isEscaped = false
        }
        result += "\""
        let isString = Array(result.utf8).withTextBytes { bytes in
            var reader = JSONReader(bytes)
            return (try? reader.readString()).map { Int($0.span.end) == bytes.count } ?? false
        }
        return isString && !isEscaped ? result : nil
    }
}
