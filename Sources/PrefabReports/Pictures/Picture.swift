import PrefabAssessment

/// A drawing of a report with the words that stand for it where it cannot be seen.
///
/// It is drawn from the figures of an assessment by exact arithmetic: the same assessment gives the same bytes on every machine. What a
/// shading means is written in its legend, and no meaning rests on colour alone.
struct Picture: Sendable {
    /// Unique on its page; the ids inside the drawing begin with it.
    let id: String
    /// What the picture shows, over it.
    let title: String
    /// Everything that the picture shows, in words.
    let description: String
    let height: Rational
    let drawing: Drawing

    /// Every drawing is so wide; text keeps its size beside that of the page, on a phone as on a desk.
    static let width: Rational = 400

    func write(to writer: inout HTMLWriter) {
        writer.markup("<figure>")
        writer.element("figcaption", [], title)
        writer.newline()
        writer.open(
            "svg",
            [
                ("viewBox", "0 0 \(Drawing.number(Self.width)) \(Drawing.number(height))"), ("role", "img"),
                ("aria-labelledby", "\(id)-title \(id)-text"),
            ])
        writer.element("title", [("id", "\(id)-title")], title)
        writer.element("desc", [("id", "\(id)-text")], description)
        drawing.write(to: &writer, id: id)
        writer.markup("</svg></figure>\n")
    }
}

/// Shapes and texts in user units, with the origin at the top left.
struct Drawing: Sendable {
    /// How an area is filled.
    enum Fill: String, CaseIterable, Sendable {
        /// Known.
        case solid
        /// Taken over from the applicant: dots.
        case declared
        /// Somewhere in here: hatching.
        case open
    }

    enum Anchor: String, Sendable {
        case start
        case middle
        case end
    }

    private var shapes: [@Sendable (inout HTMLWriter, String) -> Void] = []
    private var fills: Set<Fill> = []

    /// A box with a class of the style sheet: `track`, `gone`.
    mutating func box(x: Rational, y: Rational, width: Rational, height: Rational, _ name: String) {
        shapes.append { writer, _ in
            writer.void("rect", Self.frame(x, y, width, height) + [("class", name)])
        }
    }

    /// A filled stretch; nothing is drawn where it has no width.
    mutating func area(x: Rational, y: Rational, width: Rational, height: Rational, _ fill: Fill) {
        guard width > 0 else { return }
        fills.insert(fill)
        shapes.append { writer, id in
            let frame = Self.frame(x, y, width, height)
            guard fill != .solid else { return writer.void("rect", frame + [("class", "bar")]) }
            writer.void("rect", frame + [("fill", "url(#\(id)-\(fill.rawValue))")])
            writer.void("rect", frame + [("class", "rim")])
        }
    }

    /// What is known of a quantity and what may come to it, from the left edge on; `unit` is as long as one.
    mutating func bar(_ value: Interval, x: Rational, y: Rational, unit: Rational, height: Rational, _ fill: Fill = .solid) {
        let start = value.lower.shownProduct(unit)
        area(x: x, y: y, width: start, height: height, fill)
        area(x: x.shownSum(start), y: y, width: value.upper.shownDifference(value.lower).shownProduct(unit), height: height, .open)
    }

    mutating func line(x: Rational, from top: Rational, to bottom: Rational, _ name: String) {
        shapes.append { writer, _ in
            writer.void(
                "path",
                [("d", "M\(Self.number(x)) \(Self.number(top))V\(Self.number(bottom))"), ("class", name)])
        }
    }

    mutating func text(
        _ text: String, x: Rational, y: Rational, _ anchor: Anchor = .start, _ name: String? = nil
    ) {
        shapes.append { writer, _ in
            var attributes: [HTMLWriter.Attribute] = [("x", Self.number(x)), ("y", Self.number(y))]
            if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
            if let name { attributes.append(("class", name)) }
            writer.element("text", attributes, text)
        }
    }

    func write(to writer: inout HTMLWriter, id: String) {
        if fills.contains(.declared) {
            pattern(id, .declared, size: "5", to: &writer) { writer in
                writer.markup("<circle class=\"dot\" cx=\"2.5\" cy=\"2.5\" r=\"1.3\"/>")
            }
        }
        if fills.contains(.open) {
            pattern(id, .open, size: "6", to: &writer) { writer in
                writer.markup("<path class=\"ink\" d=\"M-1 7L7 -1M-1 1L1 -1M5 7L7 5\"/>")
            }
        }
        for shape in shapes { shape(&writer, id) }
    }

    private func pattern(
        _ id: String, _ fill: Fill, size: String, to writer: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void
    ) {
        writer.open(
            "pattern",
            [("id", "\(id)-\(fill.rawValue)"), ("width", size), ("height", size), ("patternUnits", "userSpaceOnUse")])
        writer.void("rect", [("class", "paper"), ("width", size), ("height", size)])
        content(&writer)
        writer.close("pattern")
    }

    private static func frame(_ x: Rational, _ y: Rational, _ width: Rational, _ height: Rational) -> [HTMLWriter.Attribute] {
        [("x", number(x)), ("y", number(y)), ("width", number(width)), ("height", number(height))]
    }

    /// A coordinate to the hundredth of a unit, rounded half up: `137.5`.
    static func number(_ value: Rational) -> String {
        let rounded = value.rounded(toDecimals: 2, .halfUp)
        return UTF8Buffer.text {
            $0.appendDecimal(rounded.numerator * (100 / rounded.denominator), scale: 2, trimmed: true)
        }
    }
}
