/// How a text is written in bytes.
package enum TextEncoding: Sendable {
    /// UTF-8, as JSON asks.
    case unicode
    /// GB 2312 and what was added to it (GBK).
    case gbk
    /// With the lower byte first, or the higher one.
    case utf16Little, utf16Big
    case utf32Little, utf32Big

    package var name: String {
        switch self {
        case .unicode: "UTF-8"
        case .gbk: "GBK"
        case .utf16Little, .utf16Big: "UTF-16"
        case .utf32Little, .utf32Big: "UTF-32"
        }
    }

    /// - Returns: `nil` where it is none of these throughout.
    package init?(of bytes: TextBytes) {
        if let order = Self.thirtyTwoBit(bytes) ?? Self.sixteenBit(bytes) {
            self = order
            return
        }
        var reader = (valid: true, offset: 0)
        let json = JSONReader(bytes)
        while reader.valid, reader.offset < bytes.count {
            if let length = json.characterLength(at: reader.offset) { reader.offset += length } else { reader.valid = false }
        }
        if reader.valid {
            self = .unicode
        } else if Self.isGBK(bytes) {
            self = .gbk
        } else {
            return nil
        }
    }

    /// With a byte order mark, or with the zeros that fill up an ASCII character.
    private static func thirtyTwoBit(_ bytes: TextBytes) -> TextEncoding? {
        guard bytes.count >= 4, bytes.count.isMultiple(of: 4) else { return nil }
        let first = (0..<4).map { bytes[$0] }
        if first == [0xFF, 0xFE, 0, 0] { return .utf32Little }
        if first == [0, 0, 0xFE, 0xFF] { return .utf32Big }
        if first[0] != 0, first[1...] == [0, 0, 0] { return .utf32Little }
        return first[3] != 0 && first[..<3] == [0, 0, 0] ? .utf32Big : nil
    }

    /// With a byte order mark, or with the zeros that fill up ASCII characters.
    private static func sixteenBit(_ bytes: TextBytes) -> TextEncoding? {
        guard bytes.count >= 2, bytes.count.isMultiple(of: 2) else { return nil }
        if bytes[0] == 0xFF && bytes[1] == 0xFE { return .utf16Little }
        if bytes[0] == 0xFE && bytes[1] == 0xFF { return .utf16Big }
        guard bytes.count >= 4 else { return nil }
        if bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0 { return .utf16Big }
        return bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0 ? .utf16Little : nil
    }

    /// Whether all characters have the form of GBK, and most of them are common ones.
    ///
    /// UTF-8 read as GBK has the form too, but it comes to rare characters; a text that is partly one and partly the other is neither.
    private static func isGBK(_ bytes: TextBytes) -> Bool {
        var characters = 0
        var common = 0
        var offset = 0
        while offset < bytes.count {
            let first = bytes[offset]
            guard first >= 0x80 else {
                offset += 1
                continue
            }
            guard (0x81...0xFE).contains(first), let second = bytes.byte(at: offset + 1), second >= 0x40, second != 0x7F, second != 0xFF
            else {
                return false
            }
            characters += 1
            if second >= 0xA1, (0xA1...0xA3).contains(first) || (0xB0...0xD7).contains(first) { common += 1 }
            offset += 2
        }
        return characters > 0 && common * 5 >= characters * 4
    }
}
