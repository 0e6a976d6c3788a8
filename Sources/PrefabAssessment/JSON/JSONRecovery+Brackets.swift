/// Brackets that do not match. What was meant is judged by the brackets that follow; where they leave it open, the list ends.
extension JSONRecovery {
    /// Closes the innermost object or array with a bracket, of whatever kind.
    mutating func close(_ mark: Mark) throws(Incurable) -> Place {
        let top = open[open.count - 1]
        if mark.byte == top.closing, !isOdd(after: mark) {
            pass(mark)
            open.removeLast()
            return placeAfterValue
        }
        isStructureCertain = false
        let expected = open.reversed().map(\.closing)
        let rest = try closingBrackets(from: Int(mark.span.end))
        let isContinued = continues(after: Int(mark.span.end))
        if rest == expected || isContinued && !top.isObject && mark.byte != top.closing { return passSurplus(mark) }
        if mark.byte == top.closing {
            // Either this bracket is too many, or that of the array around it is missing, in which no key can follow.
            guard open.count >= 2, !open[open.count - 2].isObject, rest.count <= expected.count - 2 else { return passSurplus(mark) }
            pass(mark)
            open.removeLast()
            insertClosing(at: tokenEnd)
            return placeAfterValue
        }
        if expected.count >= 2, mark.byte == expected[1], rest == Array(expected.dropFirst(2)) {
            insertClosing(at: tokenEnd)
            return .comma
        }
        // Nothing follows the end of all.
        if rest == Array(expected.dropFirst()), open.count > 1 || nextToken(from: Int(mark.span.end)).place == bytes.count {
            let right = String(decoding: [top.closing], as: UTF8.self)
            cure(
                JSONSlip(
                    .strayCharacter, Int(mark.span.start), Int(mark.span.end), edit: right,
                    help: Message("改为 {0}", "write {0} instead", .text(right))))
            advance(to: Int(mark.span.end))
            open.removeLast()
            return placeAfterValue
        }
        if isContinued { return passSurplus(mark) }
        throw Incurable(json.mistake(wanted: .comma))
    }

    /// An object or array begins where a key should: the object before it was to end.
    mutating func closeBefore(_ mark: Mark) throws(Incurable) -> Place {
        isStructureCertain = false
        let expected = open.reversed().map(\.closing)
        guard expected.count >= 2, expected[1] == UInt8(ascii: "]"), let comma = open[open.count - 1].comma,
            try closingBrackets(from: Int(mark.span.start)) == Array(expected.dropFirst())
        else { throw Incurable(json.mistake(wanted: .key)) }
        open[open.count - 1].comma = nil
        insertClosing(at: Int(comma.span.start))
        open[open.count - 1].comma = comma
        return .element
    }

    private mutating func passSurplus(_ mark: Mark) -> Place {
        let found = bytes.string(Int(mark.span.start)..<Int(mark.span.end))
        cure(
            JSONSlip(
                .strayCharacter, Int(mark.span.start), Int(mark.span.end), edit: "",
                help: Message("多了一个 {0}，核对括号后删去", "there is one {0} too many; check the brackets and remove it", .text(found))))
        advance(to: Int(mark.span.end))
        let top = open[open.count - 1]
        return top.isEmpty ? top.isObject ? .key : .element : .comma
    }

    /// Ends the innermost object or array where its bracket is missing.
    private mutating func insertClosing(at place: Int) {
        let bracket = String(decoding: [open.removeLast().closing], as: UTF8.self)
        cure(JSONSlip(.unclosedBracket, place, place, edit: bracket, help: Message("补上 {0}", "add {0}", .text(bracket))))
    }

    /// Whether what follows a bracket cannot follow it.
    private func isOdd(after mark: Mark) -> Bool {
        let next = nextToken(from: Int(mark.span.end)).place
        guard next < bytes.count else { return false }
        guard open.count >= 2 else {
            // More than further brackets behind the end of all; those are told at the end.
            guard let comma = self.mark(at: next) else { return isQuotationMark(at: next) }
            return comma.byte == UInt8(ascii: ",") && nextToken(from: Int(comma.span.end)).place < bytes.count
        }
        guard let comma = self.mark(at: next), comma.byte == UInt8(ascii: ",") else { return false }
        let member = nextToken(from: Int(comma.span.end)).place
        if open[open.count - 2].isObject {
            guard let byte = self.mark(at: member)?.byte else { return false }
            return byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
        }
        return isMemberAhead(from: member)
    }

    /// Whether what follows a place could follow a member of the innermost object or array.
    private func continues(after place: Int) -> Bool {
        let next = nextToken(from: place).place
        guard let mark = mark(at: next), let top = open.last else { return false }
        if mark.byte == top.closing { return true }
        guard mark.byte == UInt8(ascii: ",") else { return false }
        let member = nextToken(from: Int(mark.span.end)).place
        return top.isObject ? isMemberAhead(from: member) : self.mark(at: member)?.byte == UInt8(ascii: "{")
    }

    func isQuotedKey(at place: Int) -> Bool {
        guard isQuotationMark(at: place) else { return false }
        var end = place + (json.characterLength(at: place) ?? 1)
        while let byte = bytes.byte(at: end), byte >= 0x20, let length = json.characterLength(at: end) {
            let isEnd = isQuotationMark(at: end)
            end += length
            if isEnd { return mark(at: nextToken(from: end).place)?.byte == UInt8(ascii: ":") }
        }
        return false
    }

    /// The closing brackets of the rest of the text that belong to what is open here.
    private mutating func closingBrackets(from start: Int) throws(Incurable) -> [UInt8] {
        bracketSearches += 1
        guard bracketSearches <= Self.searchLimit else { throw Incurable(json.mistake(wanted: .comma)) }
        var depth = 0
        var result: [UInt8] = []
        var place = start
        while true {
            place = nextToken(from: place).place
            guard place < bytes.count else { return result }
            if let mark = mark(at: place) {
                switch mark.byte {
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    if depth > 0 { depth -= 1 } else { result.append(mark.byte) }
                default: break
                }
                place += mark.length
            } else if isQuotationMark(at: place) {
                place = stringEnd(from: place)
            } else {
                let word = json.wordEnd(from: place)
                place = word > place ? word : place + (json.characterLength(at: place) ?? 1)
                // A key with its second quotation mark alone.
                if word == place, isQuotationMark(at: word) {
                    let end = word + (json.characterLength(at: word) ?? 1)
                    if mark(at: nextToken(from: end).place)?.byte == UInt8(ascii: ":") { place = end }
                }
            }
        }
    }

    private static var searchLimit: Int { 20 }

    /// Where a string ends, as far as its line goes; where a quotation mark is missing, at the next mark.
    private func stringEnd(from start: Int) -> Int {
        let key = json.wordEnd(from: start + 1)
        if key > start + 1, bytes.byte(at: key) == UInt8(ascii: ":") { return key }
        var end = start + (json.characterLength(at: start) ?? 1)
        let isStraight = bytes[start] == UInt8(ascii: "\"")
        while let byte = bytes.byte(at: end), byte != 0x0A {
            if byte == UInt8(ascii: "\\") {
                end += 2
                continue
            }
            let length = json.characterLength(at: end) ?? 1
            let isEnd = isStraight ? byte == UInt8(ascii: "\"") : isQuotationMark(at: end)
            end += length
            // With a letter behind it, it is the one that begins the next string.
            if isEnd { return isStraight && json.wordEnd(from: end) > end ? end - 1 : end }
        }
        return min(end, bytes.count)
    }
}
