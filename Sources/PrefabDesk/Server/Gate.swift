import FlyingFox
import Foundation
import PrefabAssessment

/// Lets in the browser that was given the address, and nobody else.
///
/// The token of the address opens the desk once; from then on a cookie does that scripts cannot read and other sites cannot send. A page of
/// another name that was led here (DNS rebinding) names another host; a page of another site that posts names another origin.
actor Gate {
    private let port: UInt16
    private var token: String?
    private let secret: String

    init(port: UInt16) {
        self.port = port
        token = Self.random()
        secret = Self.random()
    }

    /// The address that opens the desk; nothing once it was used.
    var address: String? { token.map { "http://127.0.0.1:\(port)/?token=\($0)" } }

    /// 256 bits that nobody guesses.
    static func random() -> String {
        var source = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let word = String(source.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - word.count) + word
        }.joined()
    }

    enum Entry {
        case allowed
        /// The token was right: from now on the cookie opens.
        case opened(cookie: String)
        case refused(DeskError)
        /// The request is for another host.
        case misdirected
    }

    func entry(of request: HTTPRequest) -> Entry {
        let hosts = ["127.0.0.1:\(port)", "localhost:\(port)"]
        guard let host = request.headers[.host]?.lowercased(), request.headers.values(for: .host).count == 1, hosts.contains(host) else {
            return .misdirected
        }
        if let origin = request.headers[HTTPHeader("Origin")], origin != "http://\(host)" { return .refused(Self.foreign) }
        let site = request.headers[HTTPHeader("Sec-Fetch-Site")]
        let isDocument = request.path == "/" || request.path == "/file"
        // A browser says where a request comes from; what another page asks for gets nothing but the door.
        if let site, site != "same-origin", site != "none", !(isDocument && request.method == .GET) { return .refused(Self.foreign) }
        if request.method != .GET {
            let saysOrigin = request.headers[HTTPHeader("Origin")] != nil || site == "same-origin"
            let type = request.headers[.contentType]?.split(separator: ";").first.map { $0.lowercased() }
            guard saysOrigin, type == "application/json" else { return .refused(Self.foreign) }
        }
        if isIn(request) { return .allowed }
        if request.path == "/", request.method == .GET, let given = request.query.first(where: { $0.name == "token" })?.value,
            let token, Self.isSame(given, token)
        {
            self.token = nil
            return .opened(cookie: "\(cookieName)=\(secret); HttpOnly; SameSite=Strict; Path=/")
        }
        return .refused(Self.closed)
    }

    private var cookieName: String { "prefab-desk-\(port)" }

    private func isIn(_ request: HTTPRequest) -> Bool {
        let cookies = request.headers.values(for: HTTPHeader("Cookie")).joined(separator: ";").split(separator: ";")
        return cookies.contains { cookie in
            let parts = cookie.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            return parts.count == 2 && parts[0] == cookieName && Self.isSame(parts[1], secret)
        }
    }

    /// Takes as long for a text that is nearly right as for one that is not.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static let foreign = DeskError(.forbidden, "请求不是从本页面发出的", "the request does not come from this page")
    private static let closed = DeskError(
        .forbidden, "没有进入的凭证，或地址已用过一次", "there is no key to this desk, or its address was used before",
        help: (
            "回到启动它的窗口，停止后再次运行 prefab serve，打开新的地址",
            "stop it in the window where it was started, run prefab serve again and open the new address"
        ))
}
