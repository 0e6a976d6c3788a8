import PrefabAssessment

/// Writes a report as GitHub Flavored Markdown.
///
/// No text of the submission can become markup: every text is escaped, whoever wrote it.
package struct MarkdownRenderer: DocumentRenderer {
    package init() {}

    /// The whole of a document.
    package func render(_ document: ReportDocument) -> String {
        UTF8Buffer.text { write(document, to: &$0) }
    }

    /// Writes text that ends with a line feed.
    func write(_ document: ReportDocument, to text: inout UTF8Buffer) {
        var page = MarkdownPage(language: document.language)
        swap(&page.text, &text)
        page.paragraph("# " + page.inline(document.title))
        page.paragraph(MarkdownEscape.line(document.subtitle.plain))
        if !document.head.isEmpty { page.write(.facts(document.head)) }
        for section in document.paper { write(section, to: &page) }
        if let list = document.annexList() { page.write(.paragraph(list)) }
        for section in document.behind { write(section, to: &page) }
        swap(&page.text, &text)
    }

    private func write(_ section: ReportDocument.Section, to page: inout MarkdownPage) {
        if !section.heading.isEmpty { page.paragraph("## " + page.inline(section.heading)) }
        for block in section.blocks { page.write(block) }
        for part in section.parts {
            page.paragraph("### " + page.inline(part.heading))
            for block in part.blocks { page.write(block) }
        }
    }
}

/// The page in the making; blocks are kept apart by empty lines.
private struct MarkdownPage: ~Copyable {
    private let words: Words
    var text = UTF8Buffer()
    private var isBegun = false

    private struct Words: Wording {
        let language: Language
    }

    init(language: Language) {
        words = Words(language: language)
    }

    mutating func paragraph(_ content: String) {
        gap()
        line(content)
    }

    /// The empty line before all but the first.
    private mutating func gap() {
        if isBegun { text.append(byte: UInt8(ascii: "\n")) }
        isBegun = true
    }

    private mutating func line(_ content: String) {
        text.append(content)
        text.append(byte: UInt8(ascii: "\n"))
        text.drain()
    }

    mutating func write(_ block: ReportDocument.Block) {
        switch block {
        case .paragraph(let content): paragraph(startingLine(content))
        case .paragraphs(let groups): for texts in groups { for text in texts { paragraph(startingLine(text)) } }
        case .facts(let facts):
            paragraph(facts.map { "- \(inline($0.label))\(words.colon)\(inline($0.value))" }.joined(separator: "\n"))
        case .table(let table): write(table)
        case .signatures(let signatures): write(signatures)
        }
    }

    private mutating func write(_ table: ReportTable) {
        if let caption = table.caption { paragraph("#### " + inline(caption)) }
        gap()
        line(row(table.columns.map { inline($0.title) }))
        line(row(table.columns.map { $0.alignment == .trailing ? "---:" : "---" }))
        for row in table.rows {
            let tone: ReportText.Tone = row.kind == .plain ? .plain : .strong
            line(self.row(row.cells.map { inline($0.emphasised(tone)) }))
        }
    }

    private mutating func write(_ signatures: [ReportDocument.Signature]) {
        var lines = [row(["", words.words("单位或姓名", "Name"), words.words("签章", "Signature"), words.words("日期", "Date")])]
        lines.append(row(["---", "---", "---", "---"]))
        let date = words.words("&emsp;&emsp;年&emsp;月&emsp;日", "&emsp;&emsp;&emsp;")
        for signature in signatures {
            lines.append(row([inline(signature.role), inline(signature.name), "&emsp;&emsp;&emsp;&emsp;", date]))
        }
        paragraph(lines.joined(separator: "\n"))
    }

    private func row(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |"
    }

    // MARK: - Texts

    /// A paragraph of its own: its first characters could begin a list or a heading.
    private func startingLine(_ content: ReportText) -> String {
        guard let first = content.spans.first, mark(first) == "" else { return inline(content) }
        var rest = ReportText("")
        rest.append(content.spans.dropFirst())
        return MarkdownEscape.line(first.text) + inline(rest)
    }

    /// Stretches of one emphasis together; where two kinds meet, the second has none, for their marks would run into one.
    func inline(_ content: ReportText) -> String {
        var result = ""
        var open = ""
        var stretch = ""
        func close() {
            result += open + stretch + open
            stretch = ""
        }
        for span in content.spans {
            let mark = mark(span)
            if mark != open {
                let wasEmphasised = !open.isEmpty
                close()
                open = wasEmphasised ? "" : mark
            }
            stretch += MarkdownEscape.inline(span.text)
        }
        close()
        return result
    }

    /// Bold and italic marks hold only beside a letter or digit; a stretch that begins or ends with punctuation goes without.
    private func mark(_ span: ReportText.Span) -> String {
        guard let first = span.text.first, let last = span.text.last, isWord(first), isWord(last) else { return "" }
        switch span.tone {
        case .strong, .fail: return "**"
        case .undetermined: return "*"
        case .plain, .pass, .muted: return ""
        }
    }

    private func isWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }
}
