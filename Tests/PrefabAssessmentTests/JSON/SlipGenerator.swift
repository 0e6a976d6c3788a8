import TestSupport

/// A valid text with slips put in, and what has to be said of each.
struct SlippedText {
    struct Expected: Hashable {
        let code: String
        /// In bytes of the text with the slips.
        let place: Int
    }

    let bytes: [UInt8]
    /// In the order of the text.
    let expected: [Expected]
    /// Brackets that are there twice: where the one too many shows is not always where it was put.
    let brackets: Int
}

/// Puts slips into a valid text, as engineers make them who type with a Chinese keyboard, paste from a spreadsheet, or know another notation.
struct SlipGenerator {
    private enum Kind {
        case open, close, colon, comma, key, string, number, word
    }

    private struct Token {
        let kind: Kind
        let range: Range<Int>
        /// Whether it stands in an object, not in an array.
        let isInObject: Bool
    }

    private let text: [UInt8]
    private let tokens: [Token]

    /// - Parameter text: JSON.
    init(_ text: [UInt8]) {
        self.text = text
        var tokens: [Token] = []
        var objects: [Bool] = []
        var offset = 0
        while offset < text.count {
            let start = offset
            let isInObject = objects.last ?? false
            offset += 1
            let kind: Kind
            switch text[start] {
            case 0x20, 0x0A, 0x0D, 0x09: continue
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                objects.append(text[start] == UInt8(ascii: "{"))
                kind = .open
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                objects.removeLast()
                kind = .close
            case UInt8(ascii: ":"): kind = .colon
            case UInt8(ascii: ","): kind = .comma
            case UInt8(ascii: "\""):
                while text[offset] != UInt8(ascii: "\"") { offset += text[offset] == UInt8(ascii: "\\") ? 2 : 1 }
                offset += 1
                var next = offset
                while next < text.count, text[next] <= 0x20 { next += 1 }
                kind = next < text.count && text[next] == UInt8(ascii: ":") ? .key : .string
            default:
                while offset < text.count, text[offset] > 0x20, !",]}".utf8.contains(text[offset]) { offset += 1 }
                kind = UInt8(ascii: "a") <= text[start] ? .word : .number
            }
            tokens.append(Token(kind: kind, range: start..<offset, isInObject: kind == .close ? objects.last ?? false : isInObject))
        }
        self.tokens = tokens
    }

    /// A slip: what takes the place of a range, and where in that the finding stands.
    private struct Slip {
        let range: Range<Int>
        let replacement: [UInt8]
        let code: String?
        let place: Int

        init(_ range: Range<Int>, _ replacement: String, _ code: String?, at place: Int = 0) {
            self.range = range
            self.replacement = Array(replacement.utf8)
            self.code = code
            self.place = place
        }
    }

    /// - Parameter count: how many slips.
    func text(_ count: Int, _ random: inout SplitMix64) -> SlippedText {
        var slips: [Int: Slip] = [:]
        var attempts = 0
        while slips.count < count, attempts < 400 {
            attempts += 1
            let token = Int.random(in: 1..<tokens.count - 1, using: &random)
            // Two slips at one place are one slip of another kind.
            guard !(-2...2).contains(where: { slips[token + $0] != nil }), let slip = slip(at: token, &random) else { continue }
            slips[token] = slip
        }
        var bytes: [UInt8] = []
        var expected: [SlippedText.Expected] = []
        var brackets = 0
        var copied = 0
        for slip in slips.values.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            bytes += text[copied..<slip.range.lowerBound]
            if let code = slip.code {
                expected.append(SlippedText.Expected(code: code, place: bytes.count + slip.place))
            } else {
                brackets += 1
            }
            bytes += slip.replacement
            copied = slip.range.upperBound
        }
        bytes += text[copied...]
        return SlippedText(bytes: bytes, expected: expected, brackets: brackets)
    }

    private func slip(at index: Int, _ random: inout SplitMix64) -> Slip? {
        let token = tokens[index]
        let written = String(decoding: text[token.range], as: UTF8.self)
        let content = String(written.dropFirst().dropLast())
        func before(_ text: String, _ code: String) -> Slip { Slip(token.range.lowerBound..<token.range.lowerBound, text, code) }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return before(["\u{3000}", "\u{A0}", "\u{200B}"].randomElement(using: &random) ?? "", "J120")
        case 1: return before(["/* 备注, \"x\": 1 */", "// 备注：见图\n", "# 说明 }\n"].randomElement(using: &random) ?? "", "J118")
        default: break
        }
        switch token.kind {
        case .open: return Slip(token.range, written == "{" ? "｛" : "【", "J103")
        case .close:
            if Bool.random(using: &random) { return Slip(token.range, written == "}" ? "｝" : "】", "J103") }
            guard Int.random(in: 0..<4, using: &random) == 0 else {
                return Slip(token.range.lowerBound..<token.range.lowerBound, ",", tokens[index - 1].kind == .open ? "J103" : "J113")
            }
            return Slip(token.range, written + written, nil)
        case .colon:
            switch Int.random(in: 0..<3, using: &random) {
            case 0: return Slip(token.range, "：", "J103")
            case 1: return Slip(token.range, "=", "J115")
            default: return Slip(token.range, " ", "J115")
            }
        case .comma:
            switch Int.random(in: 0..<4, using: &random) {
            case 0: return Slip(token.range, "，", "J103")
            case 1: return Slip(token.range, ",,", "J103", at: 1)
            case 2: return Slip(token.range, ";", "J103")
            default: return Slip(token.range, " ", "J114")
            }
        case .key:
            switch Int.random(in: 0..<5, using: &random) {
            case 0: return Slip(token.range, "“\(content)”", "J117")
            case 1: return Slip(token.range, "'\(content)'", "J117")
            case 2: return Slip(token.range, content, "J116")
            case 3: return Slip(token.range, "\"\(content)", "J123", at: written.utf8.count - 1)
            default: return Slip(token.range, "\(content)\"", "J116")
            }
        case .string:
            switch Int.random(in: 0..<5, using: &random) {
            case 0: return Slip(token.range, "“\(content)”", "J117")
            case 1: return Slip(token.range, "'\(content)'", "J117")
            case 2: return Slip(token.range, "\"\(content)”", "J117", at: written.utf8.count - 1)
            case 3:
                guard token.isInObject, tokens[index + 1].kind == .comma else { return nil }
                return Slip(token.range, "\"\(content)", "J123", at: written.utf8.count - 1)
            default:
                guard let first = content.first, first.isLetter, content.allSatisfy({ $0.isLetter || $0.isNumber }) else { return nil }
                return Slip(token.range, content, "J104")
            }
        case .number: return number(token, written, &random)
        case .word:
            let other = ["true": "True", "false": "FALSE"][written] ?? "None"
            return Slip(token.range, other, "J104")
        }
    }

    private func number(_ token: Token, _ written: String, _ random: inout SplitMix64) -> Slip? {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return Slip(token.range, ["NaN", "None", "Infinity"].randomElement(using: &random) ?? "", "J104")
        case 1: return Slip(token.range, "0" + written, "J105")
        case 2: return Slip(token.range, "+" + written, "J105")
        case 3: return Slip(token.range, "0x1F", "J105")
        case 4:
            let wide = written.map { $0.isNumber ? String(Unicode.Scalar(UInt32($0.wholeNumberValue ?? 0) + 0xFF10) ?? "0") : String($0) }
            return Slip(token.range, wide.joined(), "J105")
        case 5:
            let whole = written.prefix { $0.isNumber }
            guard token.isInObject, whole.count > 3 else { return nil }
            return Slip(token.range, whole.dropLast(3) + "," + written.dropFirst(whole.count - 3), "J105")
        case 6: return Slip(token.range, written + ["m²", " m²", "㎡", "平方米", "%"].randomElement(using: &random)!, "J105")
        default: return written.contains(".") ? nil : Slip(token.range, written + ".", "J105")
        }
    }
}
