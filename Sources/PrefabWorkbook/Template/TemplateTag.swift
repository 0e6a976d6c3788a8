package import PrefabAssessment

/// What stands between `{{` and `}}` (Mustache, as far as a template of an office has a use for it).
struct TemplateTag {
    enum Kind {
        case value
        case open, openInverted
        case close
        case comment
    }

    let kind: Kind
    /// The names between the points; empty of `{{.}}`, the member itself.
    let path: [String]
    let place: TemplatePlace

    /// As it is written.
    var name: String { path.isEmpty ? "." : path.joined(separator: ".") }

    /// - Parameter text: what stands between the brackets.
    /// - Throws: `TemplateFault` at what the rules do not have, or what means nothing in a document.
    init(_ text: String, at place: TemplatePlace) throws(TemplateFault) {
        var rest = Self.trimmed(text[...])
        self.place = place
        switch rest.first {
        case "#": kind = .open
        case "^": kind = .openInverted
        case "/": kind = .close
        case "!":
            kind = .comment
            path = []
            return
        // Without escapes: whatever is filled in is text, and stays it.
        case "&", "{": kind = .value
        case ">", "<", "$", "=", "%":
            throw TemplateFault(
                at: place,
                Message(
                    "{{{0}}}：模板中不能用部分、继承与自定界符", "{{{0}}}: a template has no partials, no inheritance and no other brackets", .text(text)),
                help: Message("写出其内容，或删去这一标记", "write out what it stands for, or take the tag out"))
        default: kind = .value
        }
        if let first = rest.first, "#^/&{".contains(first) { rest = Self.trimmed(rest.dropFirst()) }
        if text.first == "{", rest.last == "}" { rest = Self.trimmed(rest.dropLast()) }
        guard !rest.isEmpty else {
            throw TemplateFault(
                at: place, Message("{{{0}}} 中没有名称", "{{{0}}} has no name", .text(text)),
                help: Message("写出名称；全部名称见 prefab explain --template-names", "write a name; prefab explain --template-names lists them"))
        }
        path = rest == "." ? [] : rest.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    }

    /// Word writes spaces of its own.
    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return text
    }
}

/// Where in a template something stands, as its author finds it.
struct TemplatePlace {
    /// The body, or a header with its name.
    var part: Message.Text
    /// Which table of the part, from 1.
    var table: Int?
    var row = 0
    var cell = 0
    /// Which paragraph of the part outside of tables, or of the cell, from 1.
    var paragraph = 0
    var isTextBox = false

    var text: Message.Text {
        var chinese = part.chinese
        var english = part.english
        if let table {
            chinese += "第 \(table) 个表第 \(row) 行第 \(cell) 格"
            english += ", table \(table), row \(row), cell \(cell)"
            return Message.Text(chinese, english)
        }
        if isTextBox {
            chinese += "文本框"
            english += ", text box"
        }
        return paragraph == 0
            ? Message.Text(chinese, english) : Message.Text("\(chinese)第 \(paragraph) 段", "\(english), paragraph \(paragraph)")
    }
}

/// What is wrong in a template: where, what, and how to mend it.
package struct TemplateFault: Error {
    package let place: Message.Text
    package let message: Message
    package let help: Message

    init(at place: TemplatePlace, _ message: Message, help: Message) {
        self.place = place.text
        self.message = message
        self.help = help
    }

    init(at place: Message.Text = Message.Text(""), _ message: Message, help: Message) {
        self.place = place
        self.message = message
        self.help = help
    }
}
