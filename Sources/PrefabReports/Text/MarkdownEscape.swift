/// Keeps the texts of a submission from becoming markup of GitHub Flavored Markdown.
///
/// The texts have no line breaks or control characters (``VisibleText``), so that what remains are the marks inside a line, the links that
/// GitHub makes by itself, and what means something at the start of a line.
enum MarkdownEscape {
    /// A text inside a line: of a heading, a cell, or a paragraph that begins with something else.
    static func inline(_ text: String) -> String {
        var result = ""
        let characters = Array(text.unicodeScalars)
        for (index, character) in characters.enumerated() {
            switch character {
            case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "$":
                result.unicodeScalars.append("\\")
                result.unicodeScalars.append(character)
            // GitHub links `http://…` and `www.…` without any mark, and an address by its `@` even where that is escaped.
            case ":" where characters[(index + 1)...].starts(with: "//".unicodeScalars): result += "\\:"
            case "." where isAfterWWW(characters, index): result += "\\."
            case "@": result += "<!-- -->@"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }

    /// A text at the start of a line, where it could begin a list, a heading or a block of code.
    static func line(_ text: String) -> String {
        let trimmed = text.drop { $0 == " " }
        let escaped = inline(String(trimmed))
        let digits = trimmed.prefix { "0"..."9" ~= $0 }
        if let mark = trimmed.first, "-+=".contains(mark) { return "\\" + escaped }
        if !digits.isEmpty, let mark = trimmed.dropFirst(digits.count).first, mark == "." || mark == ")" {
            return digits + "\\" + escaped.dropFirst(digits.count)
        }
        return escaped
    }

    private static func isAfterWWW(_ characters: [Unicode.Scalar], _ index: Int) -> Bool {
        index >= 3 && characters[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
    }
}
