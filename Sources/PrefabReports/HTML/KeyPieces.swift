/// The pieces of a path or a key between which a line may end: after a slash or a dot, and before a capital letter.
enum KeyPieces {
    /// The text in pieces; anything but a long path or key is one.
    static func of(_ text: String) -> [Substring] {
        guard text.utf8.count > 12, text.utf8.allSatisfy(isPartOfKey), text.first == "/" || text.contains(where: \.isUppercase) else {
            return [text[...]]
        }
        var pieces: [Substring] = []
        var start = text.startIndex
        for (index, next) in zip(text.indices, text.indices.dropFirst()) where index > text.startIndex && mayBreak(text[index], text[next]) {
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
