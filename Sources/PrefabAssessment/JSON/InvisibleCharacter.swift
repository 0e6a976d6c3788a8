/// A character of which nothing is to be seen, or which looks like an ordinary space and is none.
struct InvisibleCharacter {
    let scalar: Unicode.Scalar

    /// - Returns: `nil` where another character stands.
    init?(at offset: Int, in bytes: TextBytes) {
        guard let byte = bytes.byte(at: offset), byte >= 0xC2 else { return nil }
        let length = byte < 0xE0 ? 2 : 3
        guard offset + length <= bytes.count, let scalar = bytes.string(offset..<offset + length).unicodeScalars.first else { return nil }
        self.init(scalar)
    }

    init?(_ scalar: Unicode.Scalar) {
        guard Self.isSpace(scalar) || Self.isHidden(scalar) else { return nil }
        self.scalar = scalar
    }

    /// In bytes.
    var length: Int { UTF8.width(scalar) }

    /// Whether it looks like a space.
    var isSpace: Bool { Self.isSpace(scalar) }

    /// `U+00A0（不换行空格）`.
    var name: Message.Text {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let names: Message.Text? =
            switch scalar.value {
            case 0xA0: Message.Text("不换行空格", "no-break space")
            case 0x3000: Message.Text("全角空格", "ideographic space")
            case 0x2003: Message.Text("全身空格", "em space")
            case 0x200B: Message.Text("零宽空格", "zero-width space")
            case 0xFEFF: Message.Text("字节顺序标记", "byte order mark")
            case 0xAD: Message.Text("软连字符", "soft hyphen")
            case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: Message.Text("书写方向标记", "mark of direction")
            default: nil
            }
        return names.map { Message.Text("\(number)（\($0.chinese)）", "\(number) (\($0.english))") } ?? Message.Text(number)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
        default: false
        }
    }
}

extension String {
    /// The first character of the text that nobody sees; the zero-width joiner, with which emoji are made, counts as seen.
    var firstInvisible: InvisibleCharacter? {
        // None of them is ASCII, which most names are.
        if utf8.allSatisfy({ $0 < 0x80 }) { return nil }
        return unicodeScalars.lazy.compactMap { $0 == "\u{200D}" ? nil : InvisibleCharacter($0) }.first
    }

    /// The text without such characters.
    var withoutInvisible: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { InvisibleCharacter($0) == nil }))
    }
}
