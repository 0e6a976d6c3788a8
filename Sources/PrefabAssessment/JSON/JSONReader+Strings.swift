extension JSONReader {
    /// The characters of a string, escapes resolved.
    public func string(_ token: StringToken) -> String {
        let content = bytes[Int(token.span.start) + 1..<Int(token.span.end) - 1]
        guard token.hasEscapes else { return String(decoding: content, as: UTF8.self) }
        return unescaped(content)
    }

    /// The bytes between the quotes, as they stand in the text.
    func content(of token: StringToken) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[Int(token.span.start) + 1..<Int(token.span.end) - 1])
    }

    private func unescaped(_ content: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        var result = String.UnicodeScalarView()
        var plain: [UInt8] = []
        var index = content.startIndex
        func flush(_ plain: inout [UInt8]) {
            result.append(contentsOf: String(decoding: plain, as: UTF8.self).unicodeScalars)
            plain.removeAll(keepingCapacity: true)
        }
        while index < content.endIndex {
            guard content[index] == UInt8(ascii: "\\") else {
                plain.append(content[index])
                index += 1
                continue
            }
            let escape = content[index + 1]
            index += 2
            switch escape {
            case UInt8(ascii: "b"): plain.append(0x08)
            case UInt8(ascii: "f"): plain.append(0x0C)
            case UInt8(ascii: "n"): plain.append(0x0A)
            case UInt8(ascii: "r"): plain.append(0x0D)
            case UInt8(ascii: "t"): plain.append(0x09)
            case UInt8(ascii: "u"):
                var value = hexadecimal(content[index..<index + 4])
                index += 4
                if (0xD800...0xDBFF).contains(value) {
                    // The reader has made sure that the other half follows.
                    value = 0x10000 + (value - 0xD800) << 10 + (hexadecimal(content[index + 2..<index + 6]) - 0xDC00)
                    index += 6
                }
                flush(&plain)
                if let scalar = Unicode.Scalar(value) { result.append(scalar) }
            default: plain.append(escape)
            }
        }
        flush(&plain)
        return String(result)
    }

    private func hexadecimal(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
        digits.reduce(0) { $0 << 4 | (hexadecimalValue($1) ?? 0) }
    }
}
