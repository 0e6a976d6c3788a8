import FlyingSocks
import Foundation

/// Takes connections for the server and lets a request in once its head is there, within the limits and in time.
///
/// The server reads lines and headers of any length and waits for them as long as it takes, on threads of which there are as many as cores. So
/// it listens where only this program comes in, and each request is handed to it by a connection of its own.
final class Door: Sendable {
    private let listener: Socket
    /// The path of the server's own socket.
    private let server: String
    private let open = OpenConnections()

    private static let mostConnections = 128
    /// Of the line and headers of a request, in bytes.
    private static let longestHead = 32 << 10
    /// Seconds for the head of a request to come, and for its body.
    private static let patience: (head: Double, body: Double) = (10, 120)

    init(port: UInt16, server: String) throws {
        listener = try Socket(domain: Int32(AF_INET))
        try listener.setValue(true, for: .localAddressReuse)
        try listener.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: port))
        try listener.listen()
        self.server = server
    }

    /// Begins to take connections, each on a thread of its own, since each waits.
    func start() {
        Thread.detachNewThread { [self] in
            while let accepted = try? listener.accept() {
                let client = Socket(file: accepted.file)
                guard open.enter(upTo: Self.mostConnections) else {
                    try? Self.write(Self.refusal(503, "Service Unavailable"), to: client)
                    try? client.close()
                    continue
                }
                Thread.detachNewThread { [self] in
                    serve(client)
                    try? client.close()
                    open.leave()
                }
            }
        }
    }

    func close() { try? listener.close() }

    private func serve(_ client: Socket) {
        let deadline = Deadline(client, Self.patience.head)
        guard let (head, rest) = Self.head(of: client) else { return deadline.cancel() }
        deadline.cancel()
        guard let head else { return Self.refuse(client, 431, "Request Header Fields Too Large") }
        guard let request = RequestHead(head) else { return Self.refuse(client, 400, "Bad Request") }
        guard request.length <= Desk.longestBody else { return Self.refuse(client, 413, "Content Too Large") }
        guard let inner = try? Socket(domain: Int32(AF_UNIX)) else { return }
        defer { try? inner.close() }
        do {
            try inner.connect(to: sockaddr_un.unix(path: server))
            try Self.write(request.handedOn, to: inner)
            let deadline = Deadline(client, Self.patience.body)
            var left = request.length - rest.count
            try Self.write(Array(rest.prefix(request.length)), to: inner)
            while left > 0 {
                let part = try client.read(atMost: min(left, 1 << 16))
                try Self.write(part, to: inner)
                left -= part.count
            }
            deadline.cancel()
            while true { try Self.write(inner.read(atMost: 1 << 16), to: client) }
        } catch {
            // One of both has ended, which ends the other.
        }
    }

    /// The bytes up to the empty line and what came behind them; `nil` in place of the head where it is too long, and of both where the client
    /// has gone.
    private static func head(of client: Socket) -> (head: [UInt8]?, rest: [UInt8])? {
        var bytes: [UInt8] = []
        let end = Array("\r\n\r\n".utf8)
        while bytes.count <= longestHead {
            guard let part = try? client.read(atMost: 4096) else { return nil }
            let from = max(0, bytes.count - 3)
            bytes += part
            if let found = bytes[from...].indices.first(where: { bytes[$0...].starts(with: end) }) {
                return (Array(bytes[..<found]), Array(bytes[(found + 4)...]))
            }
        }
        return (nil, [])
    }

    private static func refuse(_ client: Socket, _ status: Int, _ phrase: String) {
        try? write(refusal(status, phrase), to: client)
        // Whoever is still sending would otherwise lose the answer with the connection.
        let deadline = Deadline(client, 2)
        var left = 4 << 20
        while left > 0, let part = try? client.read(atMost: 1 << 16) { left -= part.count }
        deadline.cancel()
    }

    private static func refusal(_ status: Int, _ phrase: String) -> [UInt8] {
        Array("HTTP/1.1 \(status) \(phrase)\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".utf8)
    }

    private static func write(_ bytes: [UInt8], to socket: Socket) throws {
        let data = Data(bytes)
        var sent = data.startIndex
        while sent < data.endIndex { sent = try socket.write(data, from: sent) }
    }
}

/// What the door looks at of a request.
struct RequestHead {
    /// Of the body, in bytes.
    let length: Int
    /// The head for the server, which is to close the connection behind its answer: there is no second request on it.
    let handedOn: [UInt8]

    /// - Returns: `nil` where the length of the body is not said in the one plain way.
    init?(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
        var (kept, lengths): ([String], [Int]) = ([lines[0]], [])
        for line in lines.dropFirst() {
            let name = line.prefix { $0 != ":" }.lowercased()
            let value = line.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
            switch name {
            case "content-length":
                guard !value.isEmpty, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(value) else { return nil }
                lengths.append(length)
                kept.append(line)
            case "transfer-encoding", "expect": return nil
            case "connection", "keep-alive": break
            default:
                // A line that goes on would belong to the header before it.
                guard line.first != " ", line.first != "\t" else { return nil }
                kept.append(line)
            }
        }
        guard lengths.count < 2 else { return nil }
        length = lengths.first ?? 0
        handedOn = Array((kept + ["Connection: close", "", ""]).joined(separator: "\r\n").utf8)
    }
}

/// Ends a connection that takes too long; cancelled, it does nothing.
private final class Deadline: @unchecked Sendable {
    private let work: DispatchWorkItem

    init(_ socket: Socket, _ seconds: Double) {
        let file = socket.file.rawValue
        work = DispatchWorkItem { _ = shutdown(file, Int32(SHUT_RDWR)) }
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: work)
    }

    func cancel() { work.cancel() }
}

/// How many connections there are.
private final class OpenConnections: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    func enter(upTo most: Int) -> Bool {
        lock.withLock {
            guard count < most else { return false }
            count += 1
            return true
        }
    }

    func leave() { lock.withLock { count -= 1 } }
}
