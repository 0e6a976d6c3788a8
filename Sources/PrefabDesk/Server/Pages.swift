import FlyingFox
import Foundation
import PrefabAssessment
import PrefabReports

/// The files that the program was built with; the build plugin adds a list of names and texts for each folder.
enum EmbeddedFiles {}

/// The pages and what they load: built in, or from a folder for those who change them.
struct Pages: Sendable {
    enum Shell: String { case folder, file }

    static let languageCookie = "prefab-desk-lang"

    private let folder: String?
    private let texts: [Language: [UInt8]]

    init(_ settings: DeskSettings) {
        folder = settings.pages
        let words = Self.words(settings.pages)
        texts = Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                var writer = JSONWriter(pretty: false)
                let all = Self.domainWords(language).merging(words.compactMapValues { $0[language.rawValue] }) { domain, _ in domain }
                writer.content { _ in }
                Self.write(all, to: &writer)
                return (language, writer.bytes)
            })
    }

    /// Keys are no part of the program, so that they are written as texts.
    private static func write(_ words: [String: String], to writer: inout JSONWriter) {
        writer.literal { $0.append("{") }
        for (place, word) in words.sorted(by: { $0.key < $1.key }).enumerated() {
            if place > 0 { writer.literal { $0.append(",") } }
            writer.string { $0.append(word.key) }
            writer.literal { $0.append(":") }
            writer.string { $0.append(word.value) }
        }
        writer.literal { $0.append("}") }
    }

    /// The words that only the pages need, in both languages.
    static func words(_ folder: String?) -> [String: [String: String]] {
        let built = EmbeddedFiles.words.first.map { String(describing: $0.text) } ?? "{}"
        let text = folder.flatMap { try? String(contentsOf: URL(filePath: $0).appending(path: "words.json"), encoding: .utf8) } ?? built
        return (try? JSONDecoder().decode([String: [String: String]].self, from: Data(text.utf8))) ?? [:]
    }

    /// The words of verdicts and outcomes, which are those of the reports.
    private static func domainWords(_ language: Language) -> [String: String] {
        var words: [String: String] = [:]
        for verdict in Verdict.allCases { words["verdict.\(verdict.rawValue)"] = verdict.title.text(in: language) }
        for verdict in BuildingVerdict.allCases { words["buildingVerdict.\(verdict.rawValue)"] = verdict.title.text(in: language) }
        for outcome in Outcome.allCases { words["outcome.\(outcome.rawValue)"] = outcome.title.text(in: language) }
        return words
    }

    func texts(_ language: Language) -> HTTPResponse { Reply.json(texts[language] ?? Array("{}".utf8)) }

    // MARK: - Files

    func asset(_ name: String) throws(DeskError) -> HTTPResponse {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let bytes = bytes(of: parts[1], in: parts[0]), let type = Self.type(of: parts[1]) else {
            throw DeskError(.notFound, "没有文件“\(name)”", "there is no file “\(name)”")
        }
        return Reply.bytes(bytes, type: type)
    }

    private func bytes(of name: String, in part: String) -> [UInt8]? {
        let files: [(name: StaticString, text: StaticString)]
        switch part {
        case "shared": files = EmbeddedFiles.shared
        case "file": files = EmbeddedFiles.file
        case "folder": files = EmbeddedFiles.folder
        default: return nil
        }
        if let folder {
            guard !name.hasPrefix(".") else { return nil }
            return (try? Data(contentsOf: URL(filePath: folder).appending(path: part).appending(path: name))).map { Array($0) }
        }
        return files.first { String(describing: $0.name) == name }.map { Array(String(describing: $0.text).utf8) }
    }

    private static func type(of name: String) -> String? {
        switch name.split(separator: ".").last {
        case "mjs": "text/javascript; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "svg": "image/svg+xml"
        default: nil
        }
    }

    // MARK: - Shells

    /// - Parameter keeps: the language that was asked for, which holds until another is asked for.
    func shell(_ shell: Shell, _ language: Language, keeps: Language?) -> HTTPResponse {
        let title = language == .chinese ? "装配式建筑审查" : "Prefab desk"
        let needsScript = language == .chinese ? "本页面需要 JavaScript。" : "This page needs JavaScript."
        var response = Reply.page(
            """
            <!doctype html>
            <html lang="\(language == .chinese ? "zh-Hans" : "en")" data-lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/assets/shared/page.css">
            <link rel="stylesheet" href="/assets/\(shell.rawValue)/\(shell.rawValue).css">
            <script type="module" src="/assets/\(shell.rawValue)/main.mjs"></script>
            </head>
            <body>
            <main id="desk"></main>
            <noscript>\(needsScript)</noscript>
            </body>
            </html>

            """)
        if let keeps { response.headers[HTTPHeader("Set-Cookie")] = "\(Self.languageCookie)=\(keeps.rawValue); SameSite=Strict; Path=/" }
        return response
    }

    /// A refusal where a page was asked for.
    func refusal(_ error: DeskError, _ language: Language) -> HTTPResponse {
        let lang = language == .chinese ? "zh-Hans" : "en"
        let (message, help) = (error.message.text(in: language), error.help.text(in: language))
        var response = Reply.page(
            "<!doctype html><html lang=\"\(lang)\"><head><meta charset=\"utf-8\"><title>prefab</title></head><body><p>\(message)</p><p>\(help)</p></body></html>\n"
        )
        response.statusCode = HTTPStatusCode(error.status, phrase: "Refused")
        return response
    }
}

/// Reports that a page shows in a frame or a tab, each under an address that nobody guesses; the last of them.
actor KeptPages {
    private var pages: [(name: String, bytes: [UInt8])] = []
    private static let most = 20

    func keep(_ html: [UInt8]) -> String {
        let name = Gate.random()
        pages.append((name, html))
        if pages.count > Self.most { pages.removeFirst() }
        return "/api/kept/\(name)"
    }

    func page(_ name: String) throws(DeskError) -> HTTPResponse {
        guard let page = pages.first(where: { $0.name == name }) else {
            throw DeskError(.notFound, "报告已不再保留", "the report is no longer kept", help: ("在页面上重新打开", "open it again from the page"))
        }
        return Reply.bytes(page.bytes, type: "text/html; charset=utf-8", isReport: true)
    }
}
