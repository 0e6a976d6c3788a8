// Keys, and the colons behind them.

extension JSONRecovery {
    mutating func passKey() throws(Incurable) -> Place {
        if let mark = mark(at: position) {
            switch mark.byte {
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                dropComma()
                return try close(mark)
            case UInt8(ascii: ","):
                passSurplusMark(mark)
                return .key
            case UInt8(ascii: ":"): throw Incurable(json.mistake(wanted: .key))
            default: return try closeBefore(mark)
            }
        }
        settleComma()
        open[open.count - 1].key =
            isQuotationMark(at: position) ? try passString(isKey: true) : try passUnquotedKey()
        return .colon
    }

    mutating func passColon() throws(Incurable) -> Place {
        if let mark = mark(at: position) {
            switch mark.byte {
            case UInt8(ascii: ":"):
                pass(mark)
                return .value
            case UInt8(ascii: "{"), UInt8(ascii: "["): break
            case UInt8(ascii: ",") where !isMemberAhead(from: position + mark.length):
                cure(JSONSlip(.missingColon, position, position + mark.length, edit: ":"))
                advance(to: position + mark.length)
                return .value
            default:
                // A key alone: what it is to say nobody knows.
                report(
                    JSONSlip(
                        .missingColon, tokenEnd, tokenEnd, help: Message("补上冒号和值，或删去该键", "add the colon and the value, or remove the key")))
                let span = SourceSpan(tokenEnd, tokenEnd)
                replace(span, by: ": null")
                guesses.append(span)
                return .comma
            }
        } else if bytes[position] == UInt8(ascii: "=") {
            let isArrow = bytes.byte(at: position + 1) == UInt8(ascii: ">")
            cure(JSONSlip(.missingColon, position, position + (isArrow ? 2 : 1), edit: ":"))
            advance(to: position + (isArrow ? 2 : 1))
            return .value
        } else if !isQuotationMark(at: position), json.wordEnd(from: position) == position {
            throw Incurable(json.mistake(wanted: .colon))
        }
        cure(JSONSlip(.missingColon, tokenEnd, tokenEnd, edit: ":"))
        return .value
    }
}
