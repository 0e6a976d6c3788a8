/// A number as people write it where nobody holds them to JSON: with separators, a unit, digits of another width, 万.
///
/// It says the same number in the way of JSON, or nothing; it never says another one.
package struct WrittenNumber {
    /// Without separators and unit, as JSON writes it.
    package let text: String
    /// The unit as submissions have it (`m²`), or as it is written if they have none like it; empty where none is written.
    package let unit: String

    package init?(_ written: String) {
        var rest = Substring(Self.narrow(written)).trimmed
        var unit = ""
        if let sign = rest.first, sign == "¥" {
            unit = "yuan"
            rest = rest.dropFirst().trimmed
        }
        var isNegative = false
        if let sign = rest.first, sign == "-" || sign == "+" {
            isNegative = sign == "-"
            rest.removeFirst()
        }
        guard let whole = Self.takeWhole(&rest) else { return nil }
        var fraction = ""
        if rest.first == "." {
            rest.removeFirst()
            fraction = String(Self.takeDigits(&rest))
            guard !whole.isEmpty || !fraction.isEmpty else { return nil }
        }
        guard !whole.isEmpty || !fraction.isEmpty else { return nil }
        let exponent = Self.takeExponent(&rest)
        rest = rest.trimmed
        var shift = 0
        if let multiplier = rest.first, multiplier == "万" || multiplier == "亿" {
            guard exponent.isEmpty else { return nil }
            shift = multiplier == "万" ? 4 : 8
            rest = rest.dropFirst().trimmed
        }
        if !rest.isEmpty {
            let known = Self.units[rest.lowercased()]
            // Further digits are more than a unit.
            guard unit.isEmpty,
                known != nil || !rest.unicodeScalars.contains(where: { $0.properties.numericType != nil || $0 == "-" || $0 == "," })
            else { return nil }
            unit = known ?? String(rest)
        }
        self.unit = unit
        text = (isNegative ? "-" : "") + Self.shifted(whole, fraction, by: shift) + exponent
    }

    /// The number for a field; `nil` where its unit is another one, or the field has none and something is written.
    ///
    /// - Parameter field: the unit of the field; `nil` where no number is known to belong.
    package func text(in field: String?) -> String? {
        if unit.isEmpty { return text }
        guard let field else { return nil }
        return unit == field || field.isEmpty && Self.pieces.contains(unit) ? text : nil
    }

    /// What to do about a unit that is not that of the field.
    package func help(in field: String?) -> Message {
        switch field {
        case .some(let field) where unit == "%" && !field.isEmpty:
            Message("此处填写数量（{0}），不是百分比", "give a quantity in {0} here, not a percentage", .text(field))
        case .some(let field) where !field.isEmpty:
            Message("换算为 {0}，只写数字", "convert it to {0} and write the number alone", .text(field == "yuan" ? "元 (yuan)" : field))
        default: Message("只写数字，不写单位", "write the number alone, without a unit")
        }
    }

    /// What is said of a cell with a unit that is not that of its field; `nil` where the text behind the number is no unit that is known.
    package func otherUnit(than field: String, of title: Message.Text) -> (message: Message, help: Message)? {
        guard text(in: field) == nil, Self.knownUnits.contains(unit) else { return nil }
        let message =
            field.isEmpty
            ? Message("“{0}”没有单位，这里写的是 {1}", "{0} has no unit, and {1} is written here", .words(title), .text(unit))
            : Message(
                "“{0}”的单位是 {1}，这里写的是 {2}", "the unit of {0} is {1}, and {2} is written here", .words(title), .text(field), .text(unit))
        return (message, help(in: field))
    }

    // MARK: - Parts

    /// Each character in its ASCII form, where it has one.
    package static func narrow(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: result.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            case 0x2212: result.append("-")
            case 0xFFE5: result.append("¥")
            case 0x09, 0xA0, 0x2007, 0x2009, 0x200A, 0x202F, 0x3000: result.append(" ")
            case 0x200B, 0x2060, 0xFEFF: break
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private static func takeDigits(_ text: inout Substring) -> Substring {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        text = text[digits.endIndex...]
        return digits
    }

    /// The digits before the point; separators part groups of three.
    ///
    /// - Returns: `nil` where the groups are others, because then it is not certain what the mark means.
    private static func takeWhole(_ text: inout Substring) -> String? {
        var result = String(takeDigits(&text))
        guard let mark = text.first, mark == "," || mark == "_" || mark == " " || mark == "'", (1...3).contains(result.count) else {
            return result
        }
        // 0,500 is a half where the comma is the point.
        let isPart = result != "0"
        while text.first == mark {
            var rest = text.dropFirst()
            let group = takeDigits(&rest)
            if mark == " ", group.isEmpty { break }
            guard isPart, group.count == 3 else { return nil }
            result += group
            text = rest
        }
        return result
    }

    private static func takeExponent(_ text: inout Substring) -> String {
        guard let first = text.first, first == "e" || first == "E" else { return "" }
        var rest = text.dropFirst()
        var sign = ""
        if let mark = rest.first, mark == "-" || mark == "+" {
            sign = mark == "-" ? "-" : ""
            rest.removeFirst()
        }
        let digits = takeDigits(&rest)
        guard !digits.isEmpty else { return "" }
        text = rest
        return "e" + sign + digits
    }

    /// The digits with the point so many places further on, as JSON writes them.
    private static func shifted(_ whole: String, _ fraction: String, by places: Int) -> String {
        let moved = fraction.prefix(places)
        let zeros = String(repeating: "0", count: places - moved.count)
        let digits = (whole + moved + zeros).drop { $0 == "0" }
        let rest = fraction.dropFirst(places)
        return (digits.isEmpty ? "0" : String(digits)) + (rest.isEmpty ? "" : "." + rest)
    }

    /// What a count may have behind it.
    private static let pieces: Set<String> = ["个", "根", "块", "件", "片", "段", "榀", "分", "层", "级"]

    /// Whether it is what a count may have behind it.
    package static func isPiece(_ unit: String) -> Bool { pieces.contains(unit) }

    private static let knownUnits = Set(units.values)

    /// How units are written, in lower case, and how the program has them.
    private static let units: [String: String] = {
        var result = ["%": "%", "percent": "%"]
        for unit in QuantityUnit.allCases {
            for name in [unit.rawValue.lowercased()] + unit.names { result[name] = unit.rawValue }
        }
        for name in ["元", "yuan", "rmb", "cny", "人民币", "元人民币"] { result[name] = "yuan" }
        return result
    }()
}

extension Substring {
    fileprivate var trimmed: Substring {
        var result = self
        while result.first == " " { result.removeFirst() }
        while result.last == " " { result.removeLast() }
        return result
    }
}
