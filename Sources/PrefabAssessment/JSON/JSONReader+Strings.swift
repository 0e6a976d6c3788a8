extension JSONReader {
    /// The characters of a string, escapes resolved.
    package func string(_ token: StringToken) -> String {
        let content = bytes[Int(token.span.start) + 1..<Int(token.span.end) - 1]
        guard token.hasEscapes else { return String(decoding: content, as: UTF8.self) }
        return unescaped(content)
    }

    /// The bytes between the quotes, as they stand in the text.
    func content(of token: StringToken) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[Int(token.span.start) + 1..<Int(token.span.end) - 1])
    }

    private func unescaped(_ content: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        // No escape is shorter than what it stands for.
        String(unsafeUninitializedCapacity: content.count) { text in
            var index = content.startIndex
            var count = 0
            func append(_ byte: UInt8) {
                text[count] = byte
                count += 1
            }
            while index < content.endIndex {
                guard content[index] == UInt8(ascii: "\\") else {
                    append(content[index])
                    index += 1
                    continue
                }
                let escape = content[index + 1]
                index += 2
                switch escape {
                case UInt8(ascii: "b"): append(0x08)
                case UInt8(ascii: "f"): append(0x0C)
                case UInt8(ascii: "n"): append(0x0A)
                case UInt8(ascii: "r"): append(0x0D)
                case UInt8(ascii: "t"): append(0x09)
                case UInt8(ascii: "u"):
                    var value = hexadecimal(content[index..<index + 4])
                    index += 4
                    if (0xD800...0xDBFF).contains(value) {
                        // The reader has made sure that the other half follows.
                        value = 0x10000 + (value - 0xD800) << 10 + (hexadecimal(content[index + 2..<index + 6]) - 0xDC00)
                        index += 6
                    }
                    if let scalar = Unicode.Scalar(value) { UTF8.encode(scalar, into: append) }
                default: append(escape)
                }
            }
            return count
        }
    }

    private func hexadecimal(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
        digits.reduce(0) { $0 << 4 | (hexadecimalValue($1) ?? 0) }
    }
}
