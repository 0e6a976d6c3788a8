import PrefabAssessment

/// The frame of a page: one file that needs no network and no script, for the screen and for paper.
///
/// Reports and other pages of the program (a site about a portfolio of projects) share it, so that they look alike.
struct HTMLPage: Sendable {
    let language: Language
    /// Of the window and of bookmarks.
    let title: String
    /// What stands at the top of each printed page.
    let runningHead: String
    /// What stands at the foot of each printed page, beside its number.
    let runningFoot: String

    /// - Parameter content: writes what stands in the body.
    func write(to page: inout UTF8Buffer, _ content: (inout HTMLWriter) -> Void) {
        var writer = HTMLWriter()
        writer.write(into: &page) { writer in
            Self.begin(language, &writer)
            writer.element("title", [], title)
            writer.markup("\n<style>\n")
            writer.style(Stylesheet.all + margins)
            writer.markup("</style>\n</head>\n<body>\n")
            content(&writer)
            writer.markup("</body>\n</html>\n")
        }
    }

    /// What every page of a language begins with.
    static func beginning(_ language: Language) -> String {
        var writer = HTMLWriter()
        begin(language, &writer)
        return writer.buffer.string
    }

    private static func begin(_ language: Language, _ writer: inout HTMLWriter) {
        writer.markup("<!DOCTYPE html>\n")
        writer.open("html", [("lang", tag(language))])
        writer.markup(
            """

            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <meta name="format-detection" content="telephone=no">

            """)
    }

    /// The language tag of the page's own words.
    static func tag(_ language: Language) -> String {
        language == .chinese ? "zh-Hans-CN" : "en"
    }

    /// Head and foot of each sheet: which project this is, of which file, and how many sheets there are.
    private var margins: String {
        let page =
            language == .chinese
            ? #""第 " counter(page) " 页，共 " counter(pages) " 页""# : #""Page " counter(page) " of " counter(pages)"#
        return """
            @page {
            @top-left { content: \(CSSString.make(Self.short(runningHead))); }
            @bottom-left { content: \(CSSString.make(Self.short(runningFoot))); }
            @bottom-right { content: \(page); }
            }

            """
    }

    /// So much as fits on one line of the paper.
    private static func short(_ text: String) -> String {
        let limit = 84
        guard DisplayWidth.of(text) > limit else { return text }
        var result = ""
        var width = 0
        for character in text {
            width += DisplayWidth.of(character)
            if width > limit - 1 { break }
            result.append(character)
        }
        return result + "…"
    }
}
