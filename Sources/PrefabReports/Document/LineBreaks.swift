/// Where lines of a terminal may end: between words and between Chinese characters, never inside a number.
///
/// It goes through a text once, from its first character to its last.
struct LineBreaks {
    /// What a character is to a line.
    struct Signs: OptionSet {
        let rawValue: UInt8

        static let space = Signs(rawValue: 1)
        static let opening = Signs(rawValue: 2)
        static let closing = Signs(rawValue: 4)
        static let numeric = Signs(rawValue: 8)

        /// Of a number with its brackets.
        var isPartOfNumber: Bool { !isDisjoint(with: [.numeric, .opening, .closing]) }
    }

    private struct Neighbour {
        let character: Character
        let width: Int
        let signs: Signs
    }

    private var left: Neighbour?
    private var wordStart: Character?
    private var spaceFollowsNumber = false

    /// Whether a line may end between the character given before and this one.
    ///
    /// - Parameter rest: the text from this character on, as far as its next eight.
    mutating func mayEnd(before character: Character, _ width: Int, _ signs: Signs, rest: () -> Substring) -> Bool {
        let isSpace = signs.contains(.space)
        defer {
            if isSpace {
                spaceFollowsNumber = left?.character.isNumber ?? false
                wordStart = nil
            } else if wordStart == nil {
                wordStart = character
            }
            left = Neighbour(character: character, width: width, signs: signs)
        }
        guard let left, !isSpace else { return false }
        if left.signs.contains(.space) { return !spaceFollowsNumber || !Self.isUnit(rest()) }
        if left.signs.contains(.opening) || signs.contains(.closing) { return false }
        // An opening bracket of Chinese text may begin a line; a Latin one belongs to what stands before it.
        if character == "/" { return isPointer(rest) }
        if left.width == 2 || width == 2 { return left.character != "−" && character != "−" }
        return false
    }

    /// Whether this slash is one inside a path such as `/buildings/0/measures`, before a name; not one of a fraction or a unit.
    private func isPointer(_ rest: () -> Substring) -> Bool {
        wordStart == "/" && rest().dropFirst().first?.isLetter == true
    }

    /// Whether a unit begins here, which stays with its number: `180 元/m²`.
    private static func isUnit(_ rest: Substring) -> Bool {
        ["m", "元", "分", "yuan", "points"].contains { rest.hasPrefix($0) }
    }
}

extension LineBreaks.Signs {
    init(_ character: Character) {
        var scalars = character.unicodeScalars.makeIterator()
        guard let scalar = scalars.next(), scalars.next() == nil else {
            self = []
            return
        }
        switch scalar {
        case " ": self = .space
        case "(", "（", "《", "〈", "\u{2329}", "“", "‘", "〔", "「", "『", "【", "[", "{":
            self = scalar == "(" ? [.opening, .numeric] : .opening
        case ")", ",", ".", "%", "…": self = [.closing, .numeric]
        case "）", "》", "〉", "\u{232A}", "”", "’", "〕", "」", "』", "】", "]", "}", "，", "。", "；", "：", "、", "！", "？", ";", "\u{37E}", ":", "!",
            "?":
            self = .closing
        case "0"..."9", "/", "+", "-", "<", ">", "=", "−", "×", "≥", "≤", "–": self = .numeric
        default: self = []
        }
    }
}
