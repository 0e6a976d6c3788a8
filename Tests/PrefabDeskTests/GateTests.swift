import FlyingFox
import Foundation
import Testing

@testable import PrefabDesk

/// Nobody comes in but the browser that was given the address.
@Suite("Desk: the gate") struct GateTests {
    private static func request(
        _ method: HTTPMethod = .GET, _ path: String = "/api/start", token: String? = nil, headers: [HTTPHeader: String] = [:]
    ) -> HTTPRequest {
        HTTPRequest(
            method: method, version: .http11, path: path, query: token.map { [.init(name: "token", value: $0)] } ?? [],
            headers: [.host: "127.0.0.1:5000"].merging(headers) { $1 }, body: Data())
    }

    private func open() async throws -> (Gate, HTTPHeader, String) {
        let gate = Gate(port: 5000)
        let address = try #require(await gate.address)
        let token = try #require(address.split(separator: "=").last).description
        guard case .opened(let cookie) = await gate.entry(of: Self.request(.GET, "/", token: token)) else {
            throw DeskError.notRead
        }
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
        return (gate, HTTPHeader("Cookie"), String(cookie.prefix { $0 != ";" }))
    }

    private func isAllowed(_ entry: Gate.Entry) -> Bool { if case .allowed = entry { true } else { false } }

    @Test("The token opens once, and its cookie from then on")
    func once() async throws {
        let gate = Gate(port: 5000)
        let token = try #require(await gate.address?.split(separator: "=").last).description
        guard case .refused = await gate.entry(of: Self.request(.GET, "/", token: String(token.reversed()))) else {
            return #expect(Bool(false), "a wrong token opens")
        }
        guard case .refused = await gate.entry(of: Self.request(.GET, "/file", token: token)) else {
            return #expect(Bool(false), "the token opens another page")
        }
        guard case .opened = await gate.entry(of: Self.request(.GET, "/", token: token)) else {
            return #expect(Bool(false), "the token does not open")
        }
        guard case .refused = await gate.entry(of: Self.request(.GET, "/", token: token)) else {
            return #expect(Bool(false), "the token opens twice")
        }
        #expect(await gate.address == nil)
    }

    @Test("With the cookie, and without it")
    func cookie() async throws {
        let (gate, name, value) = try await open()
        #expect(isAllowed(await gate.entry(of: Self.request(headers: [name: value]))))
        #expect(isAllowed(await gate.entry(of: Self.request(headers: [name: "other=1; \(value)"]))))
        for wrong in ["", value + "0", String(value.dropLast()), value.replacing("5000", with: "5001"), "prefab-desk-5000="] {
            #expect(!isAllowed(await gate.entry(of: Self.request(headers: [name: wrong]))), "\(wrong)")
        }
    }

    @Test(
        "Another host is another desk (DNS rebinding)",
        arguments: ["evil.example:5000", "127.0.0.1", "127.0.0.1:5001", "127.0.0.1.evil.example:5000", "", "localhost:5000.evil.example"])
    func host(_ host: String) async throws {
        let (gate, name, value) = try await open()
        guard case .misdirected = await gate.entry(of: Self.request(headers: [name: value, .host: host])) else {
            return #expect(Bool(false), "\(host) is let in")
        }
        #expect(isAllowed(await gate.entry(of: Self.request(headers: [name: value, .host: "LOCALHOST:5000"]))))
    }

    @Test("What another site sends is refused, cookie or not")
    func origin() async throws {
        let (gate, name, value) = try await open()
        let json = "application/json"
        let own = [name: value, .contentType: json, HTTPHeader("Origin"): "http://127.0.0.1:5000"]
        #expect(isAllowed(await gate.entry(of: Self.request(.POST, headers: own))))
        for origin in ["http://evil.example", "null", "http://127.0.0.1:5001", "https://127.0.0.1:5000", "http://localhost:5000"] {
            let headers = own.merging([HTTPHeader("Origin"): origin]) { $1 }
            #expect(!isAllowed(await gate.entry(of: Self.request(.POST, headers: headers))), "\(origin)")
            #expect(
                !isAllowed(await gate.entry(of: Self.request(.GET, headers: [name: value, HTTPHeader("Origin"): origin]))), "\(origin)")
        }
        // A form of another site says neither its origin in an old browser, nor JSON.
        #expect(!isAllowed(await gate.entry(of: Self.request(.POST, headers: [name: value, .contentType: json]))))
        #expect(!isAllowed(await gate.entry(of: Self.request(.POST, headers: own.merging([.contentType: "text/plain"]) { $1 }))))
        #expect(
            isAllowed(
                await gate.entry(
                    of: Self.request(.POST, headers: [name: value, .contentType: json, HTTPHeader("Sec-Fetch-Site"): "same-origin"]))))
        for site in ["cross-site", "same-site"] {
            #expect(!isAllowed(await gate.entry(of: Self.request(headers: [name: value, HTTPHeader("Sec-Fetch-Site"): site]))), "\(site)")
        }
    }

    @Test("Two gates have nothing in common")
    func random() {
        let numbers = (0..<100).map { _ in Gate.random() }
        #expect(Set(numbers).count == 100 && numbers.allSatisfy { $0.count == 64 })
    }
}
