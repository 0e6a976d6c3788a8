import Testing

@testable import PrefabDesk

/// What the door hands on of a request, and what it does not let in.
@Suite("Desk: heads of requests") struct RequestHeadTests {
    private func read(_ lines: String...) -> RequestHead? { RequestHead(Array(lines.joined(separator: "\r\n").utf8)) }

    @Test("One request a connection: what keeps it open is left out, and its end is said")
    func closing() throws {
        let head = try #require(read("GET / HTTP/1.1", "Host: a", "Connection: keep-alive", "Keep-Alive: 5", "Cookie: b"))
        #expect(head.length == 0)
        #expect(String(decoding: head.handedOn, as: UTF8.self) == "GET / HTTP/1.1\r\nHost: a\r\nCookie: b\r\nConnection: close\r\n\r\n")
    }

    @Test("The length of a body", arguments: [("0", 0), ("12", 12), (" 7 ", 7)])
    func length(_ written: String, _ length: Int) throws {
        let head = try #require(read("PUT / HTTP/1.1", "content-LENGTH:\(written)"))
        #expect(head.length == length)
    }

    @Test("Lengths that are none", arguments: ["", "-1", "+1", "1 2", "0x10", "99999999999999999999", "１", "1,1"])
    func noLength(_ written: String) {
        #expect(read("PUT / HTTP/1.1", "Content-Length: \(written)") == nil)
    }

    @Test("Two lengths, another way of sending, a header that goes on (request smuggling)")
    func smuggling() {
        #expect(read("PUT / HTTP/1.1", "Content-Length: 1", "Content-Length: 2") == nil)
        #expect(read("PUT / HTTP/1.1", "Content-Length: 1", "Transfer-Encoding: chunked") == nil)
        #expect(read("PUT / HTTP/1.1", "Expect: 100-continue") == nil)
        #expect(read("GET / HTTP/1.1", "Host: a", " Host: b") == nil)
        #expect(read("GET / HTTP/1.1", "Host: a", "\tHost: b") == nil)
    }
}
