import PrefabAssessment

/// The body of a page in the making: sections, texts and lists. Tables have a file of their own.
struct HTMLBody: ~Copyable, Sendable {
    let language: Language
    let anchors: HTMLAnchors
    /// None where a document is not about an assessment.
    let illustrations: Illustrations?
    var writer = HTMLWriter()

    init(language: Language, anchors: HTMLAnchors, illustrations: Illustrations?) {
        self.language = language
        self.anchors = anchors
        self.illustrations = illustrations
    }

    // MARK: - Frame

    mutating func masthead(_ document: ReportDocument) {
        writer.markup("<header class=\"masthead\">\n")
        writer.element("h1", [], document.title.plain)
        writer.newline()
        writer.element("p", [("class", "subtitle")], document.subtitle.plain)
        writer.newline()
        if !document.head.isEmpty { write(document.head, class: "facts head") }
        writer.markup("</header>\n")
    }

    mutating func contents(_ entries: [(anchor: String, title: String)]) {
        writer.open("nav", [("aria-label", Message.Text("目录", "Contents").text(in: language))])
        writer.markup("\n<ul>\n")
        for (anchor, title) in entries {
            writer.markup("<li>")
            writer.element("a", [("href", "#" + anchor)], title)
            writer.markup("</li>\n")
        }
        writer.markup("</ul>\n</nav>\n")
    }

    /// - Parameter anchor: where links to the section lead, if it is not the first of its kind.
    mutating func write(_ section: ReportDocument.Section, anchor: String? = nil) {
        begin(anchor ?? section.kind.anchor, section.heading, class: section.annexTitle == nil ? nil : "annex")
        for (index, block) in section.blocks.enumerated() {
            if section.kind == .conclusion, index == 0, case .facts(let facts) = block {
                write(facts, class: "facts headline")
            } else {
                write(block)
            }
            // Words first, then what they look like.
            if index == 0 { write(illustrations?.pictures(of: section.kind) ?? []) }
        }
        for part in section.parts {
            writer.open("section", [("class", "part")])
            writer.newline()
            heading("h3", part.heading, id: HTMLAnchors.anchor(of: part, in: section.kind).map(HTMLAnchors.building))
            for (index, block) in part.blocks.enumerated() {
                write(block)
                if index == 0 { write(illustrations?.pictures(of: part.subject, in: section.kind) ?? []) }
            }
            writer.markup("</section>\n")
            writer.drain()
        }
        end()
    }

    mutating func begin(_ anchor: String, _ title: ReportText, class name: String? = nil) {
        var attributes: [HTMLWriter.Attribute] = [("id", anchor)]
        if let name { attributes.append(("class", name)) }
        writer.open("section", attributes)
        writer.newline()
        if !title.isEmpty { heading("h2", title, id: nil) }
    }

    mutating func end() {
        writer.markup("</section>\n")
    }

    mutating func heading(_ name: StaticString, _ title: ReportText, id: String?) {
        var attributes: [HTMLWriter.Attribute] = []
        if let id { attributes.append(("id", id)) }
        writer.open(name, attributes)
        inline(title)
        writer.close(name)
        writer.newline()
    }

    private mutating func write(_ pictures: [Picture]) {
        guard !pictures.isEmpty else { return }
        writer.markup("<div class=\"pictures\">\n")
        for picture in pictures { picture.write(to: &writer) }
        writer.markup("</div>\n")
    }

    // MARK: - Blocks

    mutating func write(_ block: ReportDocument.Block) {
        switch block {
        case .paragraph(let text): paragraph(text)
        case .paragraphs(let groups):
            for texts in groups {
                for text in texts { paragraph(text) }
                writer.drain()
            }
        case .facts(let facts): write(facts, class: "facts")
        case .table(let table): write(table)
        case .signatures(let signatures): write(signatures)
        }
    }

    /// The list of what stands behind the paper.
    mutating func annexes(_ list: ReportText) {
        writer.markup("<p class=\"annexes\">")
        inline(list)
        writer.markup("</p>\n")
    }

    mutating func paragraph(_ text: ReportText) {
        writer.markup("<p>")
        inline(text)
        writer.markup("</p>\n")
    }

    private mutating func write(_ facts: [ReportDocument.Fact], class name: String) {
        writer.open("dl", [("class", name)])
        writer.newline()
        for fact in facts {
            writer.markup("<div><dt>")
            inline(fact.label)
            writer.markup("</dt><dd>")
            inline(fact.value)
            writer.markup("</dd></div>\n")
        }
        writer.markup("</dl>\n")
    }

    /// A box for each signature: room for seal or name, and for the date.
    private mutating func write(_ signatures: [ReportDocument.Signature]) {
        writer.markup("<div class=\"boxes\">\n")
        for signature in signatures {
            writer.open("div", [("class", signature.isSeal ? "box sealed" : "box")])
            writer.markup("<p class=\"role\">")
            inline(signature.role)
            writer.markup("</p><p class=\"name\">")
            inline(signature.name)
            writer.markup("</p><div class=\"seal\"></div><p class=\"date\">")
            if language == .chinese {
                writer.markup("日期：<span class=\"year\"></span>年<span></span>月<span></span>日")
            } else {
                writer.markup("Date: <span class=\"year\"></span>")
            }
            writer.markup("</p></div>\n")
        }
        writer.markup("</div>\n")
    }

    // MARK: - Texts

    private func address(_ target: ReportText.Target, _ surroundings: HTMLAnchors.Surroundings) -> String? {
        if case .page(let address) = target { return address }
        return anchors.link(target, in: surroundings).map { "#" + $0 }
    }

    mutating func inline(_ text: ReportText, in surroundings: HTMLAnchors.Surroundings = .init()) {
        for span in text.spans {
            if let address = span.target.flatMap({ address($0, surroundings) }) {
                var attributes: [HTMLWriter.Attribute] = [("href", address)]
                if case .submission(let pointer, _)? = span.target { attributes.append(("title", pointer)) }
                if span.tone != .plain { attributes.append(("class", span.tone.rawValue)) }
                if case .clause? = span.target {
                    writer.element("a", attributes) { $0.citation(span.text) }
                } else {
                    writer.element("a", attributes) { $0.words(span.text) }
                }
            } else if span.tone == .plain {
                writer.words(span.text)
            } else if span.tone == .strong {
                writer.element("strong", []) { $0.words(span.text) }
            } else {
                writer.element("span", [("class", span.tone.rawValue)]) { $0.words(span.text) }
            }
        }
    }
}
