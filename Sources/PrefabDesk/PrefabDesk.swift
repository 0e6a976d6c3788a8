import FlyingFox
import FlyingSocks
import Foundation
import PrefabAssessment

/// The desk: a server for the browser of the person who started it, and for nobody else.
@main
enum PrefabDesk {
    static func main() async {
        guard let settings = DeskSettings(Array(CommandLine.arguments.dropFirst())) else {
            return fail("prefab-desk is started by: prefab serve [DIR]", 2)
        }
        // A browser or a program that has gone ends its own request alone.
        _ = signal(SIGPIPE, SIG_IGN)
        guard let folder = DeskFolder(settings.folder) else {
            return fail(settings.language == .chinese ? "没有文件夹 \(settings.folder)" : "there is no folder \(settings.folder)", 2)
        }
        do {
            try await serve(settings, folder)
        } catch {
            fail("prefab-desk: \(error)", 2)
        }
    }

    private static func serve(_ settings: DeskSettings, _ folder: DeskFolder) async throws {
        guard let port = freePort(settings.port, folder) else {
            return fail(
                settings.language == .chinese
                    ? "端口 \(settings.port) 已被占用；换一个 --port，或不写" : "port \(settings.port) is taken; name another --port, or none", 2)
        }
        let desk = try Desk(settings, folder, port: port)
        let scratch = FileManager.default.temporaryDirectory.appending(path: "prefab-desk-\(Gate.random().prefix(16))")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: scratch) }
        let inner = scratch.appending(path: "socket").path(percentEncoded: false)
        let server = HTTPServer(
            address: sockaddr_un.unix(path: inner), timeout: 90, logger: .disabled, handler: ClosureHTTPHandler { await desk.answer($0) })
        let running = Task { try await server.run() }
        try await server.waitUntilListening(timeout: 10)
        let door = try Door(port: port, server: inner)
        door.start()
        if let address = await desk.gate.address {
            print(settings.language == .chinese ? "在浏览器中打开：\(address)" : "Open in a browser: \(address)")
            print(settings.language == .chinese ? "按 Ctrl+C 停止。" : "Stop with Ctrl+C.")
            // Whoever reads through a pipe is told before the first request.
            _ = fflush(nil)
            if settings.opensBrowser { open(address) }
        }
        await stopSignal()
        door.close()
        await server.stop(timeout: 1)
        running.cancel()
    }

    /// The port that is asked for; without one that of the folder, if it is free, so that a page that is still open finds the desk again, or any.
    private static func freePort(_ wanted: UInt16, _ folder: DeskFolder) -> UInt16? {
        if wanted != 0 { return isFree(wanted) ? wanted : nil }
        // FNV-1a: the same for the same path in every run.
        let hash = folder.root.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        let first = 49_152 + UInt16(hash % 16_000)
        if isFree(first) { return first }
        return (0..<100).lazy.map { _ in UInt16.random(in: 49_152...65_151) }.first { isFree($0) }
    }

    private static func isFree(_ port: UInt16) -> Bool {
        do {
            let socket = try Socket(domain: Int32(AF_INET))
            defer { try? socket.close() }
            try socket.setValue(true, for: .localAddressReuse)
            try socket.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: port))
            try socket.listen()
            return true
        } catch {
            return false
        }
    }

    private static func open(_ address: String) {
        let environment = ProcessInfo.processInfo.environment
        #if os(macOS)
            let (program, hasDisplay) = ("open", true)
        #else
            let (program, hasDisplay) = (
                "xdg-open", environment["DISPLAY"]?.isEmpty == false || environment["WAYLAND_DISPLAY"]?.isEmpty == false
            )
        #endif
        guard hasDisplay else { return }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program, address]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try? process.run()
    }

    /// Waits for SIGINT or SIGTERM.
    private static func stopSignal() async {
        let (signals, continuation) = AsyncStream<Void>.makeStream()
        let sources = [SIGINT, SIGTERM].map { number in
            _ = signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { continuation.yield() }
            source.resume()
            return source
        }
        for await _ in signals { break }
        for source in sources { source.cancel() }
    }

    private static func fail(_ message: String, _ status: Int32) {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(status)
    }
}
