import PrefabAssessment

/// Writes a report for a terminal or for a plain text file.
///
/// Tables are set by display width, so that Chinese and Latin text line up; colour only repeats what the words say.
package struct TextRenderer: DocumentRenderer {
    private let width: Int
    private let style: TerminalStyle

    /// - Parameters:
    ///   - width: the columns of the page; tables wrap to stay within it, and only numbers may go beyond.
    ///   - color: mark outcomes with the colours of ANSI terminals.
    package init(width: Int = 100, color: Bool = false) {
        self.width = max(width, 40)
        style = TerminalStyle(isColored: color)
    }

    /// The whole of a document.
    package func render(_ document: ReportDocument) -> String {
        UTF8Buffer.text { write(document, to: &$0) }
    }

    /// Writes text that ends with a line feed.
    func write(_ document: ReportDocument, to text: inout UTF8Buffer) {
        var page = Page(width: width, style: style, language: document.language)
        swap(&page.text, &text)
        page.title(document.title, document.subtitle, document.head)
        for section in document.paper { write(section, to: &page) }
        if let list = document.annexList() { page.annexes(list) }
        for section in document.behind { write(section, to: &page) }
        swap(&page.text, &text)
    }

    private func write(_ section: ReportDocument.Section, to page: inout Page) {
        if section.heading.isEmpty { page.gap() } else { page.heading(section.heading, underline: "=") }
        for block in section.blocks { page.write(block) }
        for part in section.parts {
            page.heading(part.heading, underline: "-")
            for block in part.blocks { page.write(block) }
        }
    }
}

extension TerminalStyle {
    func paint(_ spans: [ReportText.Span]) -> String {
        spans.map { paint($0.text, code($0.tone)) }.joined()
    }

    private func code(_ tone: ReportText.Tone) -> String? {
        switch tone {
        case .plain: nil
        case .strong: "1"
        case .pass: "32"
        case .fail: "1;31"
        case .undetermined: "33"
        case .muted: "2"
        }
    }
}

/// The page in the making.
private struct Page: ~Copyable {
    let width: Int
    let style: TerminalStyle
    private let words: Words
    var text = UTF8Buffer()
    /// A table right under a heading needs no line between them.
    private var isUnderHeading = false

    init(width: Int, style: TerminalStyle, language: Language) {
        self.width = width
        self.style = style
        words = Words(language: language)
    }

    private struct Words: Wording {
        let language: Language
    }

    private mutating func line(_ content: String = "") {
        text.append(content.logLine)
        text.append(byte: UInt8(ascii: "\n"))
        text.drain()
    }

    mutating func title(_ title: ReportText, _ subtitle: ReportText, _ head: [ReportDocument.Fact]) {
        write(title.emphasised(.strong))
        write(subtitle)
        guard !head.isEmpty else { return }
        line()
        write(head)
    }

    mutating func annexes(_ list: ReportText) {
        line()
        write(list)
    }

    /// A text on lines of its own. All but the first are indented: no name can be made so long that its end passes for a line of the report.
    private mutating func write(_ text: ReportText) {
        for (number, spans) in LineBreaker(text).lines(width: width - 4).enumerated() {
            line((number == 0 ? "" : "    ") + style.paint(spans))
        }
    }

    mutating func gap() {
        line()
        isUnderHeading = true
    }

    mutating func heading(_ heading: ReportText, underline: Character) {
        line()
        write(heading.emphasised(.strong))
        line(String(repeating: underline, count: min(width, LineBreaker(heading).width)))
        isUnderHeading = true
    }

    mutating func write(_ block: ReportDocument.Block) {
        defer { isUnderHeading = false }
        switch block {
        case .paragraph(let text):
            write(text)
        case .paragraphs(let groups): for texts in groups { for text in texts { write(text) } }
        case .facts(let facts): write(facts)
        case .table(let table):
            if !isUnderHeading { line() }
            if let caption = table.caption { write(caption.emphasised(.strong)) }
            TextTable(table, width: width, style: style).forEachLine { line($0) }
        case .signatures(let signatures): write(signatures)
        }
    }

    /// Labels in a column of their own, values wrapped beside them.
    private mutating func write(_ facts: [ReportDocument.Fact]) {
        let labels = facts.map { LineBreaker($0.label).width }
        let indent = min((labels.max() ?? 0) + 2, width / 3)
        for (fact, labelWidth) in zip(facts, labels) {
            let lines = LineBreaker(fact.value).lines(width: width - indent)
            for (number, spans) in lines.enumerated() {
                guard number == 0 else {
                    line(String(repeating: " ", count: indent) + style.paint(spans))
                    continue
                }
                let padding = String(repeating: " ", count: max(2, indent - labelWidth))
                line(style.paint(fact.label.spans) + padding + style.paint(spans))
            }
        }
    }

    private mutating func write(_ signatures: [ReportDocument.Signature]) {
        let blank = String(repeating: "_", count: 24)
        let date = words.words("日期：______ 年 ____ 月 ____ 日", "Date: ____________")
        let roles = signatures.map { LineBreaker($0.role).width }
        let indent = (roles.max() ?? 0) + 2
        for (signature, roleWidth) in zip(signatures, roles) {
            line()
            let padding = String(repeating: " ", count: indent - roleWidth)
            line(style.paint(signature.role.spans) + padding + blank + "  " + date)
            guard !signature.name.isEmpty else { continue }
            for spans in LineBreaker(signature.name).lines(width: width - indent) {
                line(String(repeating: " ", count: indent) + style.paint(spans))
            }
        }
    }
}
