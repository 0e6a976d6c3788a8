import PrefabAssessment

/// The text of a document in the making: paragraphs and tables, one after the other.
struct DocxBody: ~Copyable {
    private let words: Words
    private var buffer = UTF8Buffer()

    /// How a paragraph looks; the raw value is the id of its style.
    enum Style: String {
        case title = "Title"
        case subtitle = "Subtitle"
        case heading = "Heading1"
        case partHeading = "Heading2"
        case caption = "Caption"
        case text = "BodyText"
        case cell = "Cell"
        case number = "CellNumber"
        case head = "CellHead"
    }

    /// What a page holds between its margins, in twentieths of a point: 156 mm.
    static let width = 8844

    private struct Words: Wording {
        let language: Language
    }

    /// A text that goes into a buffer, which ``finish(into:)`` gives back.
    init(language: Language, into page: inout UTF8Buffer) {
        words = Words(language: language)
        swap(&buffer, &page)
        buffer.append(OfficeXML.beginning)
        buffer.append("<w:document xmlns:w=\"\(DocxParts.main)\" xmlns:r=\"\(OfficeXML.relationship)\"><w:body>")
    }

    mutating func finish(into page: inout UTF8Buffer) {
        buffer.append(DocxParts.page)
        buffer.append("</w:body></w:document>")
        swap(&buffer, &page)
    }

    // MARK: - Texts

    /// - Parameter keepsNext: whether it stays on the page of what follows.
    mutating func paragraph(_ text: ReportText, style: Style, bold: Bool = false, keepsNext: Bool = false, beginsPage: Bool = false) {
        buffer.drain()
        buffer.append("<w:p><w:pPr><w:pStyle w:val=\"\(style.rawValue)\"/>")
        if keepsNext { buffer.append("<w:keepNext/>") }
        if beginsPage { buffer.append("<w:pageBreakBefore/>") }
        buffer.append("</w:pPr>")
        for span in text.spans { run(span, bold) }
        buffer.append("</w:p>")
    }

    private mutating func run(_ span: ReportText.Span, _ bold: Bool) {
        buffer.append("<w:r>")
        var look = bold || span.tone == .strong || span.tone == .fail ? "<w:b/>" : ""
        if span.tone == .muted { look += "<w:color w:val=\"595959\"/>" }
        // On paper there is no colour: what is open is underlined with dots.
        if span.tone == .undetermined { look += "<w:u w:val=\"dotted\"/>" }
        if !look.isEmpty { buffer.append("<w:rPr>\(look)</w:rPr>") }
        buffer.append("<w:t xml:space=\"preserve\">")
        buffer.append(xml: span.text)
        buffer.append("</w:t></w:r>")
    }

    // MARK: - Blocks

    mutating func write(_ block: ReportDocument.Block) {
        switch block {
        case .paragraph(let text): paragraph(text, style: .text)
        case .paragraphs(let groups): for texts in groups { for text in texts { paragraph(text, style: .text) } }
        case .facts(let facts): write(facts)
        case .table(let table): write(table)
        case .signatures(let signatures): write(signatures)
        }
    }

    /// Labels and values side by side, without lines.
    private mutating func write(_ facts: [ReportDocument.Fact]) {
        guard !facts.isEmpty else { return }
        let longest = facts.map { DisplayWidth.of($0.label.plain) }.max() ?? 0
        let label = min(max(longest * 110 + 220, 1400), Self.width * 2 / 5)
        begin(widths: [label, Self.width - label], isRuled: false)
        let isShort = facts.count <= Self.fewRows
        for (place, fact) in facts.enumerated() {
            // As with tables: a few stand together, and the last is not alone.
            let keepsNext = place + 1 < facts.count && (isShort || place + 2 == facts.count)
            beginRow()
            cell(fact.label, width: label, style: .cell, keepsNext: keepsNext)
            cell(fact.value, width: Self.width - label, style: .cell, keepsNext: keepsNext)
            endRow()
        }
        end()
    }

    /// So many rows are held on one page.
    private static let fewRows = 6

    /// - Note: a long text that may stand under its row has a row of its own, over all columns. The head stays with the first row, a row with
    ///   what stands under it, the last row with the one before, and a short table together.
    private mutating func write(_ table: ReportTable) {
        if let caption = table.caption { paragraph(caption, style: .caption) }
        let beside = table.columns.indices.filter { table.columns[$0].placement == .beside }
        let below = table.columns.indices.filter { table.columns[$0].placement == .below }
        let columns = beside.isEmpty ? below : beside
        let widths = DocxColumns.widths(of: table, columns, in: Self.width)
        begin(widths: widths, isRuled: true)
        // As many rows ahead as tell a short table, since rows may be made only when they are come upon.
        var rows = table.rows.makeIterator()
        var ahead: [ReportTable.Row] = []
        while ahead.count <= Self.fewRows, let row = rows.next() { ahead.append(row) }
        let isShort = ahead.count <= Self.fewRows
        beginRow(isHead: true)
        for (place, column) in columns.enumerated() {
            cell(table.columns[column].title, width: widths[place], style: .head, keepsNext: !ahead.isEmpty, isShaded: true)
        }
        endRow()
        while !ahead.isEmpty {
            let row = ahead.removeFirst()
            if let next = rows.next() { ahead.append(next) }
            let isBold = row.kind != .plain
            let keepsNext = !ahead.isEmpty && (isShort || ahead.count == 1)
            let under = beside.isEmpty ? [] : below.filter { !row.cells[$0].isEmpty }
            beginRow()
            for (place, column) in columns.enumerated() {
                let style: Style = table.columns[column].alignment == .trailing ? .number : .cell
                cell(
                    row.cells[column], width: widths[place], style: style, bold: isBold, keepsNext: keepsNext || !under.isEmpty,
                    isShaded: isBold)
            }
            endRow()
            for column in under {
                beginRow()
                let title = table.columns[column].title
                let text = title.isEmpty ? row.cells[column] : title + ReportText(words.colon) + row.cells[column]
                cell(text, width: Self.width, style: .cell, keepsNext: keepsNext, span: columns.count)
                endRow()
            }
        }
        end()
    }

    /// A box for each signature, two beside each other: the role and the name, room for seal or name, and for the date. All stand on one page.
    private mutating func write(_ signatures: [ReportDocument.Signature]) {
        let half = Self.width / 2
        begin(widths: [half, Self.width - half], isRuled: true)
        for place in stride(from: 0, to: signatures.count, by: 2) {
            beginRow(height: signatures[place...].prefix(2).contains(where: \.isSeal) ? 2400 : 1700)
            let keepsNext = place + 2 < signatures.count
            if place + 1 < signatures.count {
                box(signatures[place], width: half, keepsNext: keepsNext)
                box(signatures[place + 1], width: Self.width - half, keepsNext: keepsNext)
            } else {
                box(signatures[place], width: Self.width, keepsNext: keepsNext, span: 2)
            }
            endRow()
        }
        end()
    }

    private mutating func box(_ signature: ReportDocument.Signature, width: Int, keepsNext: Bool, span: Int = 1) {
        beginCell(width: width, span: span, isShaded: false)
        paragraph(signature.role, style: .cell, bold: true, keepsNext: keepsNext)
        paragraph(signature.name, style: .cell, keepsNext: keepsNext)
        paragraph(ReportText(""), style: .cell, keepsNext: keepsNext)
        paragraph(words.say("日期：　　　　年　　月　　日", "Date:"), style: .cell, keepsNext: keepsNext)
        buffer.append("</w:tc>")
    }

    // MARK: - Tables

    private mutating func begin(widths: [Int], isRuled: Bool) {
        buffer.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"\(isRuled ? "Ruled" : "Plain")\"/>")
        buffer.append("<w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>")
        for width in widths { buffer.append("<w:gridCol w:w=\"\(width)\"/>") }
        buffer.append("</w:tblGrid>")
    }

    /// What follows a table is no part of it: two tables without a paragraph between them would be one.
    private mutating func end() {
        buffer.append("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>")
    }

    private mutating func beginRow(isHead: Bool = false, height: Int? = nil) {
        buffer.append("<w:tr><w:trPr><w:cantSplit/>")
        if let height { buffer.append("<w:trHeight w:val=\"\(height)\" w:hRule=\"atLeast\"/>") }
        if isHead { buffer.append("<w:tblHeader/>") }
        buffer.append("</w:trPr>")
    }

    private mutating func endRow() {
        buffer.append("</w:tr>")
        buffer.drain()
    }

    private mutating func beginCell(width: Int, span: Int, isShaded: Bool) {
        buffer.append("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>")
        if span > 1 { buffer.append("<w:gridSpan w:val=\"\(span)\"/>") }
        if isShaded { buffer.append("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E8ECF1\"/>") }
        buffer.append("</w:tcPr>")
    }

    private mutating func cell(
        _ text: ReportText, width: Int, style: Style, bold: Bool = false, keepsNext: Bool = false, isShaded: Bool = false, span: Int = 1
    ) {
        beginCell(width: width, span: span, isShaded: isShaded)
        paragraph(text, style: style, bold: bold, keepsNext: keepsNext)
        buffer.append("</w:tc>")
    }
}
