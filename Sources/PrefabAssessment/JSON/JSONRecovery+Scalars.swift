extension JSONRecovery {
    /// Passes a number, `true`, `false`, `null`, or what somebody wrote for one.
    mutating func passScalar() throws(Incurable) {
        let start = position
        if let end = strictEnd(from: start), isDelimited(end) { return advance(to: end) }
        let end = runEnd(from: start)
        guard end > start else { throw Incurable(json.mistake(wanted: .value)) }
        let written = bytes.string(start..<end)
        let expected = expectedHere
        if let value = Self.literal(written) {
            let error = JSONSyntaxError(.unknownLiteral, start, end)
            if let value {
                cure(JSONSlip(error, edit: value, help: Message("写作 {0}", "write {0}", .text(value))))
            } else {
                leaveOpen(JSONSlip(error, help: Self.leaveOut), error.span)
            }
        } else if expected == .text, let quoted = Self.quoted(written) {
            let code: DiagnosticCode = json.startsNumber(at: start) ? .malformedNumber : .unknownLiteral
            cure(JSONSlip(code, start, end, edit: quoted, help: Message("文字写作 {0}", "write text as {0}", .text(quoted))))
            guesses.append(SourceSpan(start, end))
        } else if expected == .other, let date = WrittenDate(written), date.isMarked {
            let text = "\"\(date.date.description)\""
            cure(JSONSlip(.malformedNumber, start, end, edit: text, help: Message("日期写作 {0}", "write the date {0}", .text(text))))
        } else if case .measure(let unit) = expected {
            let error = JSONSyntaxError(json.startsNumber(at: start) ? .malformedNumber : .unknownLiteral, start, end)
            leaveOpen(JSONSlip(error, help: Self.aboutMeasures(unit)), error.span)
        } else if json.startsNumber(at: start) {
            passNumber(written, JSONSyntaxError(.malformedNumber, start, end), expected)
        } else {
            try passWord(start, end, expected)
            return
        }
        advance(to: end)
    }

    private static let aboutCommas = Message(
        "小数点写作 .，千位之间不写逗号", "write a point for the decimals, and nothing between the thousands")
    private static let leaveOut = Message("尚不知道的应删去该字段", "leave the field out if it is not known")

    static func aboutMeasures(_ unit: String) -> Message {
        Message(
            "一项测量写两个数量，以 {0} 计：{ \"qualifying\": 符合要求的量, \"total\": 总量 }；只有一个数或百分比不够",
            "a measure is two quantities in {0}: { \"qualifying\": what meets the requirement, \"total\": all of it }; one number or a percentage is not enough",
            .text(unit))
    }

    private mutating func passNumber(_ written: String, _ error: JSONSyntaxError, _ expected: ExpectedValue) {
        let unit: String? = if case .number(let unit) = expected { unit } else { nil }
        guard let number = WrittenNumber(written) else {
            let help = written.contains(where: { ",，".contains($0) }) ? Self.aboutCommas : nil
            return leaveOpen(JSONSlip(error, help: help), error.span)
        }
        if let text = number.text(in: unit) {
            cure(JSONSlip(error, edit: text, help: Message("写作 {0}", "write {0}", .text(text))))
        } else {
            leaveOpen(JSONSlip(error, help: number.help(in: unit)), error.span)
        }
    }

    /// A value without quotation marks, or with the second one alone.
    private mutating func passWord(_ start: Int, _ end: Int, _ expected: ExpectedValue) throws(Incurable) {
        guard json.wordEnd(from: start) > start, let quoted = Self.quoted(bytes.string(start..<end)) else {
            throw Incurable(json.mistake(wanted: .value))
        }
        let last = isQuotationMark(at: end) ? end + (json.characterLength(at: end) ?? 1) : end
        let error = JSONSyntaxError(.unknownLiteral, start, last)
        switch expected {
        case .number:
            // Between quotation marks it would be no number either.
            leaveOpen(
                JSONSlip(
                    error,
                    help: Message(
                        "此处只写数字；尚不知道的应删去该字段", "write the number alone here, or leave the field out if it is not known")), error.span)
        case .flag:
            if let flag = WrittenFlag(bytes.string(start..<end)) {
                cure(JSONSlip(error, edit: flag.text, help: Message("写作 {0}", "write {0}", .text(flag.text))))
            } else {
                leaveOpen(JSONSlip(error, help: Message("写作 true 或 false", "write true or false")), error.span)
            }
        case .text, .measure, .other:
            cure(JSONSlip(error, edit: quoted, help: Message("文字写作 {0}", "write text as {0}", .text(quoted))))
            guesses.append(error.span)
        }
        advance(to: last)
    }

    /// A key without quotation marks, or with the second one alone.
    mutating func passUnquotedKey() throws(Incurable) -> String {
        let start = position
        let end = json.wordEnd(from: start)
        let last = end > start && isQuotationMark(at: end) ? end + (json.characterLength(at: end) ?? 1) : end
        guard end > start, isKeyAhead(from: start) else { throw Incurable(json.mistake(wanted: .key)) }
        let name = bytes.string(start..<end)
        cure(JSONSlip(.unquotedKey, start, last, edit: "\"\(name)\"", help: Message("写作 \"{0}\"", "write \"{0}\"", .text(name))))
        advance(to: last)
        return name
    }

    /// What other notations write for the words of JSON: the word, or nothing where JSON has none for it; `nil` for any other text.
    private static func literal(_ written: String) -> String?? {
        switch written.lowercased() {
        case "true": .some("true")
        case "false": .some("false")
        case "null", "none", "nil", "undefined", "nan", "infinity", "-infinity", "+infinity", "inf", "-inf", "+inf", "n/a", "#n/a":
            .some(nil)
        default: nil
        }
    }

    // MARK: - Where it ends

    /// Where a number or word of JSON ends that begins at a place.
    private func strictEnd(from start: Int) -> Int? {
        var reader = json
        do throws(JSONSyntaxError) {
            switch try reader.peek() {
            case .number: _ = try reader.readNumber()
            case .boolean: _ = try reader.readBoolean()
            case .null: try reader.readNull()
            case .object, .array, .string: return nil
            }
            return reader.position
        } catch {
            return nil
        }
    }

    /// Whether what follows a number or word on its line does not belong to it.
    private func isDelimited(_ end: Int) -> Bool {
        var place = end
        while let byte = bytes.byte(at: place), byte == 0x20 || byte == 0x09 { place += 1 }
        guard let byte = bytes.byte(at: place), byte != 0x0A, byte != 0x0D else { return true }
        if let mark = mark(at: place) { return !(mark.byte == UInt8(ascii: ",") && isSeparator(mark)) }
        if byte == UInt8(ascii: "#") { return !isPartOfValue(place, after: end) }
        if json.commentEnd(from: place) != nil || isQuotationMark(at: place) { return true }
        if InvisibleCharacter(at: place, in: bytes) != nil {
            let next = nextToken(from: place)
            return next.isOnNewLine || next.place >= bytes.count || mark(at: next.place) != nil || isQuotationMark(at: next.place)
        }
        // Between two numbers of an array the comma is missing.
        if open.last?.isObject == false, place > end, json.startsNumber(at: place) { return true }
        return place > end && isKeyAhead(from: place)
    }

    /// Whether a `#` belongs to the value that ends before it: `1#` is a building, not the number 1; `23.9# m` has a comment.
    private func isPartOfValue(_ place: Int, after end: Int) -> Bool {
        guard bytes[place] == UInt8(ascii: "#"), place == end else { return false }
        return expectedHere == .text || bytes.byte(at: place + 1).map { $0 != 0x20 && $0 != 0x09 } ?? true
    }

    /// Where something ends that is no value of JSON: at the end of its line, a mark, a quotation mark or a comment.
    private func runEnd(from start: Int) -> Int {
        var end = start
        /// Behind the last character that is no space.
        var last = start
        /// Where the last word begins, and where the one before it ends.
        var word = (start: start, previousEnd: start)
        run: while let byte = bytes.byte(at: end) {
            if let mark = mark(at: end) {
                guard mark.byte == UInt8(ascii: ","), isSeparator(mark) else {
                    // A key without its comma before it.
                    if mark.byte == UInt8(ascii: ":"), word.previousEnd > start { return word.previousEnd }
                    break
                }
                end += mark.length
                last = end
                continue
            }
            switch byte {
            case 0x0A, 0x0D, UInt8(ascii: "\""): break run
            case UInt8(ascii: "#"), UInt8(ascii: "/"):
                if json.commentEnd(from: end) != nil, !isPartOfValue(end, after: last) { break run }
            case 0..<0x20 where byte != 0x09: break run
            default: if end > start, json.isForeignQuotationMark(at: end) { break run }
            }
            guard let length = json.characterLength(at: end) else { break }
            let isSpace = byte == 0x20 || byte == 0x09 || InvisibleCharacter(at: end, in: bytes) != nil
            if !isSpace {
                if end > last { word = (end, last) }
                last = end + length
            }
            end += length
        }
        return last
    }

    /// Whether a comma stands inside a number, between thousands or before decimals: between two members of an object no digit may follow one.
    private func isSeparator(_ comma: Mark) -> Bool {
        guard open.last?.isObject == true, comma.byte == UInt8(ascii: ","), bytes[Int(comma.span.start)] != UInt8(ascii: ";") else {
            return false
        }
        let place = Int(comma.span.start)
        guard place > 0, digitEnd(place - 1) != nil || place >= 3 && digitEnd(place - 3) == place else { return false }
        return digitEnd(Int(comma.span.end)) != nil
    }

    /// The end of the digit, of whatever width, that stands at a place.
    private func digitEnd(_ offset: Int) -> Int? {
        guard let byte = bytes.byte(at: offset) else { return nil }
        if byte &- UInt8(ascii: "0") <= 9 { return offset + 1 }
        guard byte == 0xEF, bytes.byte(at: offset + 1) == 0xBC, let third = bytes.byte(at: offset + 2), third &- 0x90 <= 9 else {
            return nil
        }
        return offset + 3
    }
}
