/// The pieces of a path or a key between which a line may end: after a slash or a dot, and before a capital letter.
enum KeyPieces {
    /// The text in pieces; anything but a long path or key is one.
    static func of(_ text: String) -> [Substring] {
        guard text.utf8.count > 12, text.utf8.allSatisfy(isPartOfKey), text.first == "/" || text.contains(where: \.isUppercase) else {
            return [text[...]]
        }
        var pieces: [Substring] = []
        var start = text.startIndex
        for (index, next) in zip(text.indices, text.indices.dropFirst()) where index > text.startIndex && mayBreak(text[index], text[next])
        {
            pieces.append(text[start..<next])
            start = next
        }
        pieces.append(text[start...])
        return pieces
    }

    private static func isPartOfKey(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }

    private static func mayBreak(_ left: Character, _ right: Character) -> Bool {
        if left == "/" || left == "." { return right.isLetter }
        return left.isLowercase && right.isUppercase
    }
}

/// Days in a text: `2022-03-31`.
enum DayPieces {
    private static let length = 10

    /// The first day that is not a part of something longer.
    static func first(in text: Substring) -> Range<Substring.Index>? {
        let bytes = text.utf8
        guard bytes.count >= length, bytes.contains(UInt8(ascii: "-")) else { return nil }
        var start = bytes.startIndex
        var before: UInt8?
        while let end = bytes.index(start, offsetBy: length, limitedBy: bytes.endIndex) {
            let after = end < bytes.endIndex ? bytes[end] : nil
            if isDay(bytes[start..<end]), !continues(before), !continues(after) { return start..<end }
            before = bytes[start]
            start = bytes.index(after: start)
        }
        return nil
    }

    private static func isDay(_ bytes: Substring.UTF8View.SubSequence) -> Bool {
        zip(0..<length, bytes).allSatisfy { place, byte in
            place == 4 || place == 7 ? byte == UInt8(ascii: "-") : isDigit(byte)
        }
    }

    private static func continues(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return isDigit(byte) || byte == UInt8(ascii: "-")
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
