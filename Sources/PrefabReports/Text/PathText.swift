/// Names of files as texts.
///
/// A system's names are bytes, and not all of them are UTF-8. A byte that is not stands in the text as one of the last characters there are
/// (U+10FF80 to U+10FFFF, private use), so that every name has a text of its own and gets its bytes back; a name that has such characters
/// itself carries their bytes in the same way. What people read has `\xE9` in their place.
package enum PathText {
    /// The text of a name.
    package static func text(_ name: [UInt8]) -> String {
        // Most names are ASCII, which needs no look at each character.
        if name.allSatisfy({ $0 < 0x80 }) { return String(decoding: name, as: UTF8.self) }
        if let text = String(validating: name, as: UTF8.self), !mayCarry(name) || !carries(text) { return text }
        var result = String.UnicodeScalarView()
        var rest = name[...]
        while let first = rest.first {
            // No character has more than four bytes.
            let character = (1...min(4, rest.count)).lazy
                .compactMap { String(validating: rest.prefix($0), as: UTF8.self)?.unicodeScalars.first }.first
            if let character, carried(character) == nil {
                result.append(character)
                rest = rest.dropFirst(UTF8.width(character))
            } else {
                result.append(Unicode.Scalar(0x10FF00 + UInt32(first)) ?? "\u{FFFD}")
                rest = rest.dropFirst()
            }
        }
        return String(result)
    }

    /// The bytes of the name that a text stands for.
    package static func bytes(of text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        guard mayCarry(bytes), carries(text) else { return bytes }
        return text.unicodeScalars.flatMap { scalar in carried(scalar).map { [$0] } ?? Array(String(scalar).utf8) }
    }

    /// The text for people and for programs that take texts: `caf\xE9.json`.
    package static func shown(_ text: String) -> String {
        guard carries(text) else { return text }
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            result += carried(scalar).map(escape) ?? String(scalar)
        }
    }

    /// Whether a text has characters that stand for bytes.
    private static func carries(_ text: String) -> Bool { text.unicodeScalars.contains { carried($0) != nil } }

    /// Whether there is the byte that all those characters begin with, which hardly any name has.
    private static func mayCarry(_ bytes: [UInt8]) -> Bool { bytes.contains(0xF4) }

    /// The byte that a character of a name stands for; nothing for one that stands for itself.
    static func carried(_ scalar: Unicode.Scalar) -> UInt8? {
        scalar.value >= 0x10FF80 ? UInt8(truncatingIfNeeded: scalar.value) : nil
    }

    static func escape(_ byte: UInt8) -> String { "\\x" + String(hexadecimal: UInt32(byte), atLeast: 2) }

    /// The order of names: that of their bytes, the same on every system.
    package static func isBefore(_ one: String, _ other: String) -> Bool {
        bytes(of: one).lexicographicallyPrecedes(bytes(of: other))
    }
}

/// A text that is the same as another one only if it has the same bytes: `é` written in one character or in two are two names.
package struct ExactText: Hashable, Sendable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package static func == (one: ExactText, other: ExactText) -> Bool {
        one.text.utf8.elementsEqual(other.text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
