package import PrefabAssessment

extension TextEncoding {
    /// The text in UTF-8; `nil` where a character is none of the encoding.
    package func decoded(_ bytes: [UInt8]) -> [UInt8]? {
        switch self {
        case .unicode: bytes
        case .gbk: GBKText.decoded(bytes)
        case .utf16Little: Self.decoded(bytes, low: 0, high: 1)
        case .utf16Big: Self.decoded(bytes, low: 1, high: 0)
        case .utf32Little: Self.decoded(bytes, from: [3, 2, 1, 0])
        case .utf32Big: Self.decoded(bytes, from: [0, 1, 2, 3])
        }
    }

    /// - Parameter order: the places of the four bytes of a character, from the highest.
    private static func decoded(_ bytes: [UInt8], from order: [Int]) -> [UInt8]? {
        guard bytes.count.isMultiple(of: 4) else { return nil }
        var text = String.UnicodeScalarView()
        for place in stride(from: 0, to: bytes.count, by: 4) {
            let value = order.reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[place + $1]) }
            guard let scalar = Unicode.Scalar(value) else { return nil }
            if place > 0 || value != 0xFEFF { text.append(scalar) }
        }
        return Array(String(text).utf8)
    }

    private static func decoded(_ bytes: [UInt8], low: Int, high: Int) -> [UInt8]? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for place in stride(from: 0, to: bytes.count, by: 2) {
            units.append(UInt16(bytes[place + high]) << 8 | UInt16(bytes[place + low]))
        }
        if units.first == 0xFEFF { units.removeFirst() }
        return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
    }
}

/// Text in GBK.
private enum GBKText {
    /// By the place in the table; nothing where there is no character.
    private static let scalars: [Unicode.Scalar?] = GBKTable.characters.unicodeScalars.lazy
        .filter { $0 != "\n" }
        .map { $0 == "\u{FFFD}" ? nil : $0 }

    static func decoded(_ bytes: [UInt8]) -> [UInt8]? {
        var text = String.UnicodeScalarView()
        var offset = 0
        while offset < bytes.count {
            let first = bytes[offset]
            if first < 0x80 {
                text.append(Unicode.Scalar(first))
                offset += 1
                continue
            }
            guard first >= 0x81, first <= 0xFE, offset + 1 < bytes.count else { return nil }
            let second = bytes[offset + 1]
            guard second >= 0x40, second != 0x7F, second <= 0xFE else { return nil }
            let place = (Int(first) - 0x81) * 190 + Int(second) - 0x40 - (second > 0x7F ? 1 : 0)
            guard let scalar = scalars[place] else { return nil }
            text.append(scalar)
            offset += 2
        }
        return Array(String(text).utf8)
    }
}
