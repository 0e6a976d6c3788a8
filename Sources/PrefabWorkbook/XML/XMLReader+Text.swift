import PrefabAssessment

extension XMLReader {
    /// The characters of a range, with references put in the place of what they refer to.
    ///
    /// - Throws: `WorkbookFault` at what is no UTF-8, a character that XML has not, and a reference to an entity.
    func decoded(_ range: Range<Int>, isLiteral: Bool) throws(WorkbookFault) -> String {
        var isPlain = true
        var isASCII = true
        for place in range {
            let byte = bytes[place]
            if byte >= 0x80 {
                isASCII = false
            } else if byte == UInt8(ascii: "&") || byte == 0x0D {
                isPlain = false
            } else if byte < 0x20, byte != 0x09, byte != 0x0A {
                throw malformed(Message("有 XML 不允许的控制字符", "there is a control character that XML does not allow"))
            }
        }
        let validated = isASCII ? nil : String(validating: bytes.part(range), as: UTF8.self)
        guard isASCII || validated != nil else {
            throw malformed(Message("有不是 UTF-8 的字节", "there are bytes that are no UTF-8"))
        }
        if isPlain { return validated ?? bytes.string(range) }
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var place = range.lowerBound
        while place < range.upperBound {
            let byte = bytes[place]
            if byte == UInt8(ascii: "&"), !isLiteral {
                let scalar = try reference(&place, before: range.upperBound)
                result.append(contentsOf: String(Character(scalar)).utf8)
                continue
            }
            place += 1
            // The end of a line is one character, however it is written (XML 1.0, 2.11).
            if byte == 0x0D {
                if place == range.upperBound || bytes[place] != 0x0A { result.append(0x0A) }
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// What a reference stands for; the place goes on behind it.
    private func reference(_ place: inout Int, before end: Int) throws(WorkbookFault) -> Unicode.Scalar {
        let start = place + 1
        // The longest is `&#x10FFFF;`, and zeros may stand before its digits.
        guard let length = bytes.part(start..<min(end, start + 16)).firstIndex(of: UInt8(ascii: ";")) else {
            throw malformed(Message("& 之后不是引用", "a & begins no reference"))
        }
        let name = bytes.string(start..<start + length)
        place = start + length + 1
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            let code: UInt32? =
                if name.hasPrefix("#x") {
                    UInt32(name.dropFirst(2), radix: 16)
                } else if name.hasPrefix("#") {
                    UInt32(name.dropFirst(), radix: 10)
                } else {
                    nil
                }
            guard let code, let scalar = Unicode.Scalar(code), Self.isAllowed(scalar) else {
                throw malformed(Message("引用 &{0}; 不存在", "there is no reference &{0};", .text(name)))
            }
            return scalar
        }
    }

    /// Whether XML has the character (XML 1.0, 2.2).
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF || [0x09, 0x0A, 0x0D].contains(scalar.value)
    }
}
