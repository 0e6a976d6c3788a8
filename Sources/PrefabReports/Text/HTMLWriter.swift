import PrefabAssessment

/// Writes HTML; whatever comes from a submission goes in as text or as the value of an attribute, and both are escaped here.
///
/// Names of elements and attributes are static strings, so that nothing read from a file can ever become one.
struct HTMLWriter: ~Copyable, Sendable {
    typealias Attribute = (name: StaticString, value: String)

    private(set) var buffer = UTF8Buffer()

    /// Markup that the program itself brings along.
    mutating func markup(_ text: StaticString) {
        buffer.append(text)
    }

    mutating func newline() {
        buffer.append(byte: UInt8(ascii: "\n"))
    }

    mutating func open(_ name: StaticString, _ attributes: [Attribute] = []) {
        buffer.append(byte: UInt8(ascii: "<"))
        buffer.append(name)
        write(attributes)
        buffer.append(byte: UInt8(ascii: ">"))
    }

    mutating func close(_ name: StaticString) {
        buffer.append("</")
        buffer.append(name)
        buffer.append(byte: UInt8(ascii: ">"))
    }

    /// An element without content that needs no end tag: `<meta>`, or `<rect/>` of a picture.
    mutating func void(_ name: StaticString, _ attributes: [Attribute]) {
        buffer.append(byte: UInt8(ascii: "<"))
        buffer.append(name)
        write(attributes)
        buffer.append("/>")
    }

    mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], _ content: String) {
        open(name, attributes)
        text(content)
        close(name)
    }

    mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], _ content: (inout HTMLWriter) -> Void) {
        open(name, attributes)
        content(&self)
        close(name)
    }

    /// Characters as they are to be read; hidden ones are made visible.
    mutating func text(_ text: String) {
        escape(VisibleText.make(text))
    }

    /// Text in which a line may end inside a path or a key: `/buildings/0/measures/<wbr/>horizontal<wbr/>Members`.
    mutating func words(_ text: String) {
        for piece in KeyPieces.of(text) {
            if piece.startIndex > text.startIndex { markup("<wbr/>") }
            wholeDays(piece)
        }
    }

    /// Days keep together: `2022-` at the end of a line and `02-25` below it read like two numbers.
    private mutating func wholeDays(_ text: Substring) {
        var rest = text
        while let day = DayPieces.first(in: rest) {
            self.text(String(rest[..<day.lowerBound]))
            element("span", [("class", "day")], String(rest[day]))
            rest = rest[day.upperBound...]
        }
        self.text(String(rest))
    }

    /// A citation; its lines may end between document and article, and between two documents.
    mutating func citation(_ text: String) {
        var rest = text[...]
        while let end = rest.firstIndex(where: { $0 == " " || $0 == "；" }) {
            let next = rest.index(after: end)
            self.text(String(rest[..<next]))
            markup("<wbr/>")
            rest = rest[next...]
        }
        self.text(String(rest))
    }

    /// Text of a style sheet: nothing in it may look like the end of its element, which ``CSSString`` sees to.
    mutating func style(_ sheet: String) {
        buffer.append(sheet)
    }

    /// Lets somebody write into another buffer in place of the writer's own.
    mutating func write(into page: inout UTF8Buffer, _ write: (inout HTMLWriter) -> Void) {
        swap(&buffer, &page)
        write(&self)
        swap(&buffer, &page)
    }

    /// Hands on what has been written, if it is much and goes somewhere.
    mutating func drain() {
        buffer.drain()
    }

    private mutating func write(_ attributes: [Attribute]) {
        for (name, value) in attributes {
            buffer.append(byte: UInt8(ascii: " "))
            buffer.append(name)
            buffer.append("=\"")
            text(value)
            buffer.append(byte: UInt8(ascii: "\""))
        }
    }

    private mutating func escape(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): buffer.append("&amp;")
            case UInt8(ascii: "<"): buffer.append("&lt;")
            case UInt8(ascii: ">"): buffer.append("&gt;")
            case UInt8(ascii: "\""): buffer.append("&quot;")
            case UInt8(ascii: "'"): buffer.append("&#39;")
            default: buffer.append(byte: byte)
            }
        }
    }
}

/// A string of a style sheet, with quotes.
enum CSSString {
    /// Letters and digits as they are, all other ASCII as an escape: no quote, backslash or `<` gets through.
    static func make(_ text: String) -> String {
        var result = "\""
        for scalar in VisibleText.make(text).unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "\u{80}"...: result.unicodeScalars.append(scalar)
            default: result += "\\" + String(scalar.value, radix: 16) + " "
            }
        }
        return result + "\""
    }
}
