extension JSONReader {
    /// The characters of a string, escapes resolved.
    package func string(_ token: StringToken) -> String {
        token.hasEscapes ? unescaped(content(of: token)) : bytes.string(Int(token.span.start) + 1..<Int(token.span.end) - 1)
    }

    /// The bytes between the quotes, as they stand in the text.
    func content(of token: StringToken) -> TextBytes {
        bytes.part(Int(token.span.start) + 1..<Int(token.span.end) - 1)
    }

    private func unescaped(_ content: TextBytes) -> String {
        var text = UTF8Buffer()
        var index = 0
        while index < content.count {
            guard content[index] == UInt8(ascii: "\\") else {
                text.append(byte: content[index])
                index += 1
                continue
            }
            let escape = content[index + 1]
            index += 2
            switch escape {
            case UInt8(ascii: "b"): text.append(byte: 0x08)
            case UInt8(ascii: "f"): text.append(byte: 0x0C)
            case UInt8(ascii: "n"): text.append(byte: 0x0A)
            case UInt8(ascii: "r"): text.append(byte: 0x0D)
            case UInt8(ascii: "t"): text.append(byte: 0x09)
            case UInt8(ascii: "u"):
                var value = hexadecimal(content.part(index..<index + 4))
                index += 4
                if (0xD800...0xDBFF).contains(value) {
                    // The reader has made sure that the other half follows.
                    value = 0x10000 + (value - 0xD800) << 10 + (hexadecimal(content.part(index + 2..<index + 6)) - 0xDC00)
                    index += 6
                }
                if let scalar = Unicode.Scalar(value) { UTF8.encode(scalar) { text.append(byte: $0) } }
            default: text.append(byte: escape)
            }
        }
        return text.string
    }

    private func hexadecimal(_ digits: TextBytes) -> UInt32 {
        digits.reduce(0) { $0 << 4 | (hexadecimalValue($1) ?? 0) }
    }
}
