import FlyingFox
import Foundation
import PrefabAssessment

/// An answer, with what every answer carries so that a browser neither keeps it nor makes more of it than it is.
enum Reply {
    private static let pagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    /// Of a report, whose styles stand in it: it runs nothing and fetches nothing.
    private static let reportPolicy =
        "sandbox allow-modals; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

    static func page(_ html: String) -> HTTPResponse { bytes(Array(html.utf8), type: "text/html; charset=utf-8") }

    static func json(_ bytes: [UInt8], status: Int = 200) -> HTTPResponse {
        self.bytes(bytes, type: "application/json; charset=utf-8", status: status)
    }

    static func json(_ write: (inout JSONWriter) -> Void) -> HTTPResponse {
        var writer = JSONWriter(pretty: false)
        writer.object(write)
        return json(writer.bytes)
    }

    static func error(_ error: DeskError, _ language: Language) -> HTTPResponse {
        var writer = JSONWriter(pretty: false)
        writer.object { writer in
            writer.object("error") { writer in
                writer.member("code", word: error.code.rawValue)
                writer.member("message", error.message.text(in: language))
                writer.member("help", error.help.text(in: language))
            }
            if let stored = error.onDisk { stored.write(to: &writer) }
        }
        return json(writer.bytes, status: error.status)
    }

    /// - Parameter name: under which a browser stores it.
    static func bytes(
        _ bytes: [UInt8], type: String, name: String? = nil, isReport: Bool = false, status: Int = 200
    ) -> HTTPResponse {
        var headers: HTTPHeaders = [.contentType: type]
        if let name {
            let plain = String(
                name.unicodeScalars.filter { $0.isASCII && $0 != "\"" && $0 != "\\" && $0.value >= 0x20 }.map(Character.init))
            let full = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            headers[HTTPHeader("Content-Disposition")] = "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(full)"
        }
        return HTTPResponse(
            statusCode: HTTPStatusCode(status, phrase: phrase(status)), headers: guarded(headers, isReport: isReport), body: Data(bytes))
    }

    static func guarded(_ headers: HTTPHeaders, isReport: Bool = false) -> HTTPHeaders {
        var headers = headers
        headers[HTTPHeader("Content-Security-Policy")] = isReport ? reportPolicy : pagePolicy
        headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
        headers[HTTPHeader("X-Frame-Options")] = isReport ? "SAMEORIGIN" : "DENY"
        headers[HTTPHeader("Referrer-Policy")] = "no-referrer"
        headers[HTTPHeader("Cross-Origin-Resource-Policy")] = "same-origin"
        headers[HTTPHeader("Cross-Origin-Opener-Policy")] = "same-origin"
        headers[HTTPHeader("Cache-Control")] = "no-store"
        return headers
    }

    private static func phrase(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 303: "See Other"
        case 400: "Bad Request"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 408: "Request Timeout"
        case 409: "Conflict"
        case 413: "Payload Too Large"
        case 415: "Unsupported Media Type"
        case 421: "Misdirected Request"
        case 422: "Unprocessable Content"
        default: "Service Unavailable"
        }
    }
}
