extension JSONTree {
    /// The same JSON value in another spelling: white space of every kind between the tokens or none, characters of names and texts as
    /// escapes, members and elements where they were.
    public func respelled(using random: inout SplitMix64) -> String {
        var text = Self.space(&random)
        respell(to: &text, using: &random)
        return text + Self.space(&random)
    }

    private func respell(to text: inout String, using random: inout SplitMix64) {
        switch self {
        case .object(let members):
            text += "{"
            for (place, member) in members.enumerated() {
                text += (place == 0 ? "" : ",") + Self.space(&random)
                Self.respell(member.key, to: &text, using: &random)
                text += Self.space(&random) + ":" + Self.space(&random)
                member.value.respell(to: &text, using: &random)
                text += Self.space(&random)
            }
            text += "}"
        case .array(let elements):
            text += "["
            for (place, element) in elements.enumerated() {
                text += (place == 0 ? "" : ",") + Self.space(&random)
                element.respell(to: &text, using: &random)
                text += Self.space(&random)
            }
            text += "]"
        case .string(let value): Self.respell(value, to: &text, using: &random)
        case .number, .boolean, .null, .missing: text += description
        }
    }

    /// A text of which every eighth character or so is written as its code.
    private static func respell(_ value: String, to text: inout String, using random: inout SplitMix64) {
        text += "\""
        for scalar in value.unicodeScalars {
            let mustBeEscaped = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
            guard mustBeEscaped || Int.random(in: 0..<8, using: &random) == 0 else {
                text.unicodeScalars.append(scalar)
                continue
            }
            for unit in String(scalar).utf16 {
                let digits = String(unit, radix: 16, uppercase: Bool.random(using: &random))
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        text += "\""
    }

    private static func space(_ random: inout SplitMix64) -> String {
        let spaces = ["", "", " ", "\t", "\n", "\r\n", "  \n\t ", "\r"]
        return spaces[Int.random(in: 0..<spaces.count, using: &random)]
    }
}
