import PrefabAssessment
import Testing

@testable import PrefabReports

/// What a document says, a line a heading, paragraph or row; the cells of a row that hold anything are parted by ` | `.
///
/// The document itself and the three forms in which people read it are brought to the same lines, so that one outline written by hand holds
/// for all of them.
enum ReportOutline: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case document, text, markdown, html

    var testDescription: String { rawValue }

    func lines(of document: ReportDocument) -> [String] {
        let lines =
            switch self {
            case .document: Self.lines(in: document)
            // So wide that nothing is wrapped.
            case .text: Self.lines(inText: TextRenderer(width: 1000).render(document))
            case .markdown: Self.lines(inMarkdown: MarkdownRenderer().render(document))
            case .html: Self.lines(inHTML: HTMLRenderer().render(document))
            }
        // Wide gaps are what sets the columns of a text apart; elsewhere they stand in subtitles alone.
        return lines.map { $0.replacing(/[ ]{2,}/, with: " | ") }
    }

    /// An outline written by hand: empty lines part its sections and say nothing.
    static func lines(_ outline: String) -> [String] {
        outline.split(separator: "\n").map(String.init)
    }

    private static func row(_ cells: [String]) -> String {
        cells.filter { !$0.isEmpty }.joined(separator: " | ")
    }

    private static func lines(in document: ReportDocument) -> [String] {
        [document.title.plain, document.subtitle.plain]
            + document.sections.flatMap { section in
                [section.heading.plain] + section.blocks.flatMap(lines)
                    + section.parts.flatMap { [$0.heading.plain] + $0.blocks.flatMap(lines) }
            }
    }

    private static func lines(in block: ReportDocument.Block) -> [String] {
        switch block {
        case .paragraph(let text): [text.plain]
        case .paragraphs(let groups): groups.flatMap { $0.map(\.plain) }
        case .table(let table): [row(table.columns.map(\.title.plain))] + table.texts.map(row)
        case .facts(let facts): facts.map { row([$0.label.plain, $0.value.plain]) }
        case .signatures(let signatures): signatures.map { row([$0.role.plain, $0.name.plain]) }
        }
    }

    /// Without empty lines and those that are drawn.
    private static func lines(inText page: String) -> [String] {
        page.split(separator: "\n").filter { line in !line.allSatisfy { $0 == "-" || $0 == "=" } }
            .map { String($0.trimmingPrefix { $0 == " " }) }
    }

    private static func lines(inMarkdown page: String) -> [String] {
        page.split(separator: "\n").filter { !$0.hasPrefix("| ---") }.map { line in
            guard line.hasPrefix("| ") else { return unmarked(line.trimmingPrefix(/[#]+[ ]/)) }
            // Borders are those that no backslash makes a character of the text.
            return row(line.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false).map(unmarked))
        }
    }

    /// The words alone: marks of emphasis go, escaped characters stay.
    private static func unmarked(_ markdown: some StringProtocol) -> String {
        var words = ""
        var isEscaped = false
        for character in markdown {
            if !isEscaped, character == "\\" {
                isEscaped = true
                continue
            }
            if isEscaped || character != "*" { words.append(character) }
            isEscaped = false
        }
        return words
    }

    private static func lines(inHTML page: String) -> [String] {
        page.matches(of: /<(h1|h2|h3|p|tr)(?: [^>]*)?>(.*?)<\/\1>/).map { match in
            guard match.output.1 == "tr" else { return plain(match.output.2) }
            return row(match.output.2.matches(of: /<(td|th)(?: [^>]*)?>(.*?)<\/\1>/).map { plain($0.output.2) })
        }
    }

    private static func plain(_ html: Substring) -> String {
        var text = String(html.replacing(/<[^>]*>/, with: ""))
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            text = text.replacing(entity, with: character)
        }
        return text
    }
}

extension ReportDocument {
    /// The spans of every table and paragraph, to ask what they are marked as and where they lead.
    var spans: [ReportText.Span] {
        sections.flatMap { section in Array(section.blocks) + section.parts.flatMap(\.blocks) }.flatMap { block -> [ReportText.Span] in
            switch block {
            case .paragraph(let text): text.spans
            case .paragraphs(let groups): groups.flatMap { $0.flatMap(\.spans) }
            case .table(let table): table.rows.flatMap { $0.cells.flatMap(\.spans) }
            case .facts, .signatures: []
            }
        }
    }
}
