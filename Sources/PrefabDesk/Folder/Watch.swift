import FlyingFox
import FlyingSocks
import Foundation
import PrefabAssessment

/// Looks at the folder while somebody listens, and tells what changed in it.
actor Watch {
    private let folder: DeskFolder
    private var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    private var next = 0
    private var known: [String: DeskFolder.State]?
    private var looking: Task<Void, Never>?
    private static let interval = Duration.seconds(1)
    /// Every third look something is said, so that a server that is gone is noticed.
    private static let looksOfBeat = 3
    private static let mostListeners = 32

    init(_ folder: DeskFolder) {
        self.folder = folder
    }

    /// The events as they come, as a browser's EventSource reads them.
    func listen() throws(DeskError) -> HTTPBodySequence {
        guard listeners.count < Self.mostListeners else {
            throw DeskError(.busy, "打开的页面过多", "too many pages are open", help: ("关闭不用的页面", "close those that you do not need"))
        }
        let number = next
        next += 1
        let (stream, continuation) = AsyncStream<[UInt8]>.makeStream(bufferingPolicy: .bufferingNewest(1000))
        listeners[number] = continuation
        continuation.onTermination = { _ in Task { await self.leave(number) } }
        continuation.yield(Self.event("hello") { $0.member("version", 1) })
        if looking == nil {
            known = folder.files()
            looking = Task { await look() }
        }
        return HTTPBodySequence(from: EventBytes(stream: stream))
    }

    private func leave(_ number: Int) {
        listeners[number] = nil
        if listeners.isEmpty {
            looking?.cancel()
            looking = nil
        }
    }

    private func look() async {
        var looks = 0
        while !Task.isCancelled {
            try? await Task.sleep(for: Self.interval)
            looks += 1
            let files = folder.files()
            let old = known ?? files
            known = files
            for (name, state) in files.sorted(by: { $0.key < $1.key }) where old[name] != state { tell(name) }
            for name in old.keys.sorted() where files[name] == nil { tell(name) }
            if looks % Self.looksOfBeat == 0 { send(Self.event("beat") { _ in }) }
        }
    }

    /// A file was written here: those that look at it need not wait for the next look.
    func tell(_ name: String) {
        let stamp = (try? folder.bytes(of: name)).flatMap { $0 }.map { StoredText.stamp(of: $0) }
        send(
            Self.event("changed") { writer in
                writer.member("path", name)
                if let stamp { writer.member("stamp", word: stamp) } else { writer.null("stamp") }
            })
    }

    private func send(_ bytes: [UInt8]) {
        for listener in listeners.values { listener.yield(bytes) }
    }

    private static func event(_ name: String, _ data: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(pretty: false)
        writer.object(data)
        return Array("event: \(name)\ndata: ".utf8) + writer.bytes + Array("\n\n".utf8)
    }
}

/// Bytes that come piece by piece.
private struct EventBytes: AsyncBufferedSequence, Sendable {
    typealias Element = UInt8
    let stream: AsyncStream<[UInt8]>

    func makeAsyncIterator() -> Iterator { Iterator(pieces: stream.makeAsyncIterator()) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        var pieces: AsyncStream<[UInt8]>.Iterator
        private var rest: ArraySlice<UInt8> = []

        init(pieces: AsyncStream<[UInt8]>.Iterator) {
            self.pieces = pieces
        }

        mutating func next() async -> UInt8? {
            if rest.isEmpty { rest = await pieces.next()?[...] ?? [] }
            return rest.popFirst()
        }

        mutating func nextBuffer(suggested count: Int) async -> ArraySlice<UInt8>? {
            if rest.isEmpty {
                guard let piece = await pieces.next() else { return nil }
                rest = piece[...]
            }
            let part = rest.prefix(count)
            rest = rest.dropFirst(count)
            return part
        }
    }
}
