import PrefabAssessment

extension UTF8Buffer {
    /// Text between tags, or an attribute's value in double quotes.
    ///
    /// XML 1.0 has no way at all to write most control characters and the two noncharacters of the first plane; they stand as `U+001B`.
    /// Line breaks and tabs are written as references, since a reader turns them into spaces inside an attribute.
    package mutating func append(xml text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": append("&amp;")
            case "<": append("&lt;")
            case ">": append("&gt;")
            case "\"": append("&quot;")
            case "\t", "\n", "\r": append("&#\(scalar.value);")
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
                append("U+\(String(hexadecimal: scalar.value, atLeast: 4))")
            default: append(String(scalar))
            }
        }
    }

    /// ` name="value"`.
    mutating func append(attribute name: StaticString, _ value: String) {
        append(" ")
        append(name)
        append("=\"")
        append(xml: value)
        append("\"")
    }
}
