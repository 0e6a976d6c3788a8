import FlyingFox
import Foundation
import PrefabAssessment

/// Answers the requests of the pages.
struct Desk: Sendable {
    let settings: DeskSettings
    let folder: DeskFolder
    let standards: DeskStandards
    let gate: Gate
    let watch: Watch
    let program: Program
    let pages: Pages
    let kept = KeptPages()
    let table: FolderTable

    init(_ settings: DeskSettings, _ folder: DeskFolder, port: UInt16) throws {
        self.settings = settings
        self.folder = folder
        standards = try DeskStandards(settings.standards)
        gate = Gate(port: port)
        watch = Watch(folder)
        program = Program(settings)
        pages = Pages(settings)
        table = FolderTable(folder, standards, program)
    }

    /// The longest body of a request, in bytes.
    static let longestBody = 24 << 20

    func answer(_ request: HTTPRequest) async -> HTTPResponse {
        let language = language(of: request)
        do throws(DeskError) {
            switch await gate.entry(of: request) {
            case .allowed: break
            case .misdirected: return Reply.bytes([], type: "text/plain", status: 421)
            case .refused(let error): throw error
            case .opened(let cookie):
                return HTTPResponse(
                    statusCode: HTTPStatusCode(303, phrase: "See Other"),
                    headers: Reply.guarded([HTTPHeader("Location"): "/", HTTPHeader("Set-Cookie"): cookie]))
            }
            return try await route(request, language)
        } catch {
            let isPage = request.path == "/" || request.path == "/file"
            return isPage ? pages.refusal(error, language) : Reply.error(error, language)
        }
    }

    /// `lang`, else what the page was last asked for in, else that of the desk.
    private func language(of request: HTTPRequest) -> Language {
        if let named = request.query.first(where: { $0.name == "lang" })?.value, let language = Language(rawValue: named) {
            return language
        }
        let cookies = request.headers.values(for: HTTPHeader("Cookie")).joined(separator: ";")
        for language in Language.allCases where cookies.contains("\(Pages.languageCookie)=\(language.rawValue)") { return language }
        return settings.language
    }

    private func route(_ request: HTTPRequest, _ language: Language) async throws(DeskError) -> HTTPResponse {
        func query(_ name: String) -> String? { request.query.first { $0.name == name }?.value }
        func path() throws(DeskError) -> String {
            guard let path = query("path") else { throw DeskError.notRead }
            return path
        }
        let named = query("lang").flatMap { Language(rawValue: $0) }
        switch (request.method, request.path) {
        case (.GET, "/"): return pages.shell(.folder, language, keeps: named)
        case (.GET, "/file"): return pages.shell(.file, language, keeps: named)
        case (.GET, "/api/start"): return start(language)
        case (.GET, "/api/texts"): return pages.texts(language)
        case (.GET, "/api/fields"):
            return Reply.json { FieldTable(catalogue: standards.catalogue, language: language).write(to: &$0) }
        case (.GET, "/api/readings"): return readings(language)
        case (.GET, "/api/schema"): return try await schema(query("name") ?? "submission", language)
        case (.GET, "/api/new"): return try await new(query("use") ?? "industrial", query("structure") ?? "concrete", language)
        case (.GET, "/api/drafts"): return Reply.json(Drafts(language).list(nil))
        case (.GET, "/api/folder"):
            let readings = request.query.filter { $0.name == "reading" }.map(\.value)
            return Reply.json(try await table.json(settings.readings + readings, language))
        case (.GET, "/api/file"): return try file(path(), language)
        case (.GET, "/api/record"): return try record(of: path(), language)
        case (.GET, "/api/versions"): return Reply.json(try await Versions(folder).list(of: path()))
        case (.GET, "/api/version"): return try await Versions(folder).text(of: path(), query("id") ?? "")
        case (.GET, "/api/events"):
            return HTTPResponse(
                statusCode: .ok, headers: Reply.guarded([.contentType: "text/event-stream; charset=utf-8"]), body: try await watch.listen())
        case (.GET, let path) where path.hasPrefix("/assets/"): return try pages.asset(String(path.dropFirst("/assets/".count)))
        case (.GET, let path) where path.hasPrefix("/api/kept/"): return try await kept.page(String(path.dropFirst("/api/kept/".count)))
        case (.GET, _): throw DeskError(.notFound, "没有这一页", "there is no such page")
        default: return try await posted(request, language)
        }
    }

    private func posted(_ request: HTTPRequest, _ language: Language) async throws(DeskError) -> HTTPResponse {
        let body = try await body(of: request)
        switch (request.method, request.path) {
        case (.POST, "/api/look"): return try look(Wish(body), language)
        case (.POST, "/api/set"):
            let change = try ChangeRequest(body)
            var writer = JSONWriter(pretty: false)
            try change.write(to: &writer)
            return Reply.json(writer.bytes)
        case (.POST, "/api/try"): return try trial(Trial(body), language)
        case (.POST, "/api/report"): return try await report(Wish(body), language)
        case (.POST, "/api/advise"): return try await advise(Wish(body), language)
        case (.POST, "/api/diff"): return try await diff(Wish(body), language)
        case (.POST, "/api/drafts"): return try await drafts(Wish(body), language)
        case (.POST, "/api/import"): return try imported(Wish(body), language)
        case (.POST, "/api/paste"): return try Paste(Wish(body).needed(\.text), standards, language).reply
        case (.POST, "/api/record"): return try recordLook(Wish(body), language)
        case (.PUT, "/api/file"): return try await store(Wish(body))
        default: throw DeskError(.notFound, "没有这一页", "there is no such page")
        }
    }

    private func body(of request: HTTPRequest) async throws(DeskError) -> [UInt8] {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > Self.longestBody { throw Self.tooLarge }
        var bytes: [UInt8] = []
        do {
            for try await part in request.bodySequence {
                bytes += part
                if bytes.count > Self.longestBody { throw Self.tooLarge }
            }
        } catch let error as DeskError {
            throw error
        } catch {
            throw DeskError.notRead
        }
        return bytes
    }

    private static let tooLarge = DeskError(
        .tooLarge, "内容超过 24 MiB", "the request is longer than 24 MiB", help: ("用命令行处理大文件", "use the command line for large files"))
}
