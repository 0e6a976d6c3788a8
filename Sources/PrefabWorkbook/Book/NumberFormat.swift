/// What kind of number a cell's format makes of it (ECMA-376 part 1, 18.8.30).
package enum NumberFormat: UInt8, Sendable {
    case general
    /// Shown times a hundred.
    case percent
    /// A day, perhaps with the time.
    case day
    /// A time alone, or a span of time.
    case time

    /// The formats that have a number and no text in the file; those from 27 on are those of East Asia.
    init(builtIn id: Int) {
        switch id {
        case 9, 10: self = .percent
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .day
        case 18...21, 32...35, 45...47, 55, 56: self = .time
        default: self = .general
        }
    }

    /// Reads a format's text, of its parts for positive, negative and other numbers the first: `0.0%`, `yyyy"年"m"月"d"日";@`.
    init(code: String) {
        var isQuoted = false
        var isBracketed = false
        var passes = false
        var marks: Set<Character> = []
        var bracket = ""
        for character in code.lowercased() {
            if passes {
                passes = false
            } else if isQuoted {
                isQuoted = character != "\""
            } else if isBracketed {
                if character == "]" {
                    isBracketed = false
                    // [h], [mm] and [ss] are spans of time; the others are colours, conditions and languages.
                    if let first = bracket.first, "hms".contains(first), bracket.allSatisfy({ $0 == first }) { marks.insert(":") }
                    bracket = ""
                } else {
                    bracket.append(character)
                }
            } else if character == ";" {
                break
            } else {
                switch character {
                case "\"": isQuoted = true
                case "[": isBracketed = true
                case "\\", "_", "*": passes = true
                case "y", "m", "d", "h", "s", "%", ":": marks.insert(character)
                default: break
                }
            }
        }
        if code.lowercased() == "general" {
            self = .general
        } else if marks.contains("y") || marks.contains("d") || marks == ["m"] {
            self = .day
        } else if !marks.isDisjoint(with: ["h", "s", "m", ":"]) {
            self = .time
        } else {
            self = marks.contains("%") ? .percent : .general
        }
    }
}
